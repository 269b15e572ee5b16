"""List markers that were typed as text, contents lines and italics given as markup.

A marker is a glyph ('-', '•', 'o') or a bracketed number or letter ('a)', '(ii)', '3)').
'3.' and 'A.' are never taken for markers: plans number their headings and areas that way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from goldenthread.thread.plan.reading.source import Paragraph, Role
from goldenthread.thread.plan.reading.sources.white_space import fold

# Glyphs that are nothing but bullets, among them those of Word's symbol fonts.
BULLETS = "•●○◦▪▫■‣\u2043∙·►▶➢➤❖\uf0b7\uf0a7\uf0d8\uf076"
# What the text of a cell starts with where it may start with a list's glyph.
GLYPH_OPENINGS = frozenset(BULLETS + "-–—*o")
_OPENINGS = GLYPH_OPENINGS | frozenset("(0123456789abcdefghijklmnopqrstuvwxyz")

_BULLET = re.compile(rf"([{BULLETS}])\s*(.*)", re.DOTALL)
_DASH = re.compile(r"([-–—*])(?:\s+(.*)|(?=[A-Z])(.*))?", re.DOTALL)
_ROUND = re.compile(r"(o)\s+(\S.*)", re.DOTALL)
_COUNTED = re.compile(r"(\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})\))\s+(\S.*)", re.DOTALL)
_LEADERS = re.compile(
    r"(?:\.{4,}|(?:\. ){4,}|…{2,}|\u2026 ?\.{2,}|_{6,})\s*(?:\d{1,4}|[ivxl]{1,6})?$"
)
_PAGE_BY_TAB = re.compile(r"\S.*\t\s*\d{1,4}\s*$")
_ITALIC = re.compile(r"<(i|em)>(.*?)</\1>", re.IGNORECASE | re.DOTALL)
_ITALIC_TAG = re.compile(r"</?(?:i|em)>", re.IGNORECASE)


class Marked(NamedTuple):
    """A text without its list marker; `marker` is '' where it had none."""

    marker: str
    text: str


def take_marker(text: str, *, alone: bool = False) -> Marked:
    """Take a typed list marker off folded text.

    `alone` is for the only line of a cell, where just a glyph followed by words is a marker:
    '-' by itself means 'none' there, and '1)' or '- 5%' may be the value.
    """
    if not text or text[0] not in _OPENINGS:
        return Marked("", text)
    for pattern in (_BULLET, _DASH, _ROUND) if alone else (_BULLET, _DASH, _ROUND, _COUNTED):
        found = pattern.fullmatch(text)
        if found:
            marker, *rest = found.groups()
            words = next(filter(None, rest), "").strip()
            return Marked("", text) if alone and not words[:1].isalpha() else Marked(marker, words)
    return Marked("", text)


def take_italics(text: str) -> tuple[str, tuple[str, ...]]:
    """Take <i> and <em> off a text; the stretches between them, folded, in order."""
    if "<" not in text:
        return text, ()
    stretches = tuple(folded for _, inner in _ITALIC.findall(text) if (folded := fold(inner)))
    return _ITALIC_TAG.sub("", text), stretches


def is_contents_line(text: str) -> bool:
    """Whether a line leads by dots (or by a tab, unfolded text) to a page number."""
    return bool(_LEADERS.search(text.rstrip()))


def ends_in_a_page_number(text: str) -> bool:
    """Whether unfolded text ends in a tab and a number, as a contents line may."""
    return bool(_PAGE_BY_TAB.match(text))


def lines_of_cell(
    text: str, place: str, italics: Sequence[str] = ()
) -> tuple[str, tuple[Paragraph, ...]]:
    """A cell's text without typed markers, and its lines where they say more than the text."""
    lines = text.split("\n")
    marked = [take_marker(line, alone=len(lines) == 1) for line in lines]
    if not italics and not any(m.marker for m in marked):
        return text, ()
    paragraphs = tuple(
        Paragraph(
            text=m.text,
            place=place,
            bullet=1 if m.marker else 0,
            marker=m.marker,
            italics=tuple(i for i in italics if i in m.text),
        )
        for m in marked
    )
    return "\n".join(p.text for p in paragraphs if p.text), paragraphs


def written(paragraph: Paragraph) -> str:
    """A paragraph's text with the marker it was typed with, as the accounting lists it."""
    return f"{paragraph.marker} {paragraph.text}".strip()


def role_of(text: str) -> Role:
    """'contents' for a line with dot leaders, else 'body'."""
    return "contents" if is_contents_line(text) else "body"
