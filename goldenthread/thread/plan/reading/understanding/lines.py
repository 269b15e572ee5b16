"""Whether a paragraph is a heading, and how deep the layout puts it."""

from __future__ import annotations

import re

from goldenthread.thread.plan.reading.dates import find_date, is_date_like, read_date
from goldenthread.thread.plan.reading.document import Kind
from goldenthread.thread.plan.reading.front_matter import (
    read_label,
    read_progress_day,
    read_version,
)
from goldenthread.thread.plan.reading.headings import Heading, read_count, read_heading_line
from goldenthread.thread.plan.reading.source import Block, Paragraph, Table
from goldenthread.thread.plan.reading.understanding.bullets import is_numbered
from goldenthread.thread.plan.reading.understanding.levels import Level
from goldenthread.thread.plan.reading.understanding.pieces import HeadingPiece
from goldenthread.thread.plan.reading.understanding.titles import counted as counted_by_a_word
from goldenthread.thread.plan.reading.understanding.titles import structural

SHEET_RANK = 0
WORDED_RANK, ALONE_RANK, BOLD_RANK, OVER_TABLE_RANK, DATE_RANK = 10, 11, 12, 16, 17
"""How deep a heading that declares no level stands: styled ones have 1 to 9, section rows 20."""
_MOST_WORDS = 20
_SHORT = 12
_ALONE = 8
_TITLE_OF_A_PART = re.compile(
    r"(?:our|what|how|why|key|the)?\s*(?:findings?|vision|actions?|outcomes?|progress|background|context"
    r"|summary|milestones?|we|is|are|inspectors|success|impact|priorit(?:y|ies)|plan|measures?)\b",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"\d{1,2}[A-Z]\b")
_SENTENCE = re.compile(r"[a-z][.;]\s")
_LEVELS: dict[str, Level] = {
    "pillar": "pillar",
    "area_for_improvement": "area",
    "focus_area": "focus_area",
    "milestone_group": "area",
}
_PILLARS = frozenset({"pillar", "improvement pillar"})
# Words that stand at different levels in different plans: they decide no level.
LOOSE_WORDS = frozenset(
    {
        "theme",
        "priority",
        "strategic priority",
        "key priority",
        "recommendation",
        "area",
        "workstream",
        "work stream",
        "work package",
        "objective",
        "strategic objective",
        "outcome",
        "strategic outcome",
        "strand",
        "aim",
        "goal",
        "ambition",
        "project",
        "programme",
        "action",
        "milestone",
        "phase",
        "p",
        "ws",
    }
)


def heading_of(
    paragraph: Paragraph, before: Block | None, following: Block | None, kind: Kind
) -> HeadingPiece | None:
    """The heading that a paragraph is by style, by a structural word, by bold type or position."""
    text = paragraph.text
    if not text or paragraph.role not in ("body", "title"):
        return None
    if paragraph.level:
        return HeadingPiece(text, paragraph.place, paragraph.level, _reading(text))
    if paragraph.bullet:
        return _numbered_over_table(paragraph, before, following)
    if read_version(text) or read_progress_day(text):
        return None
    if is_date_like(text) and not read_date(text, "end").note:
        bullets = isinstance(following, Paragraph) and following.bullet > 0
        return HeadingPiece(text, paragraph.place, DATE_RANK, None, firm=False) if bullets else None
    worded = structural(text)
    if worded and (worded.label or paragraph.bold) and _is_title(worded, text):
        return HeadingPiece(text, paragraph.place, WORDED_RANK, worded, firm=False)
    rank = _rank_by_setting(paragraph, before, following, kind)
    if rank is None:
        return None
    return HeadingPiece(text, paragraph.place, rank, _reading(text), firm=False)


def _reading(text: str) -> Heading | None:
    return read_heading_line(text) or read_count(text)


def heading_of_sheet(name: str, place: str) -> HeadingPiece:
    """A sheet's name as a heading; only 'Pillar' says for certain at which level it stands.

    Sheets are called priorities and themes at every level, so that their words tell nothing.
    """
    worded = structural(name)
    pillar = worded if worded is not None and worded.word in _PILLARS else None
    return HeadingPiece(name, place, SHEET_RANK, pillar, firm=False)


def _is_listed(paragraph: Paragraph, *neighbours: Block | None) -> bool:
    """Whether a line opens with a reference as the line above or below does: they are a list."""
    if not is_numbered(paragraph.text):
        return False
    here = _line_number(paragraph)
    lettered = _LETTERED.match(paragraph.text) is not None
    return any(
        isinstance(block, Paragraph)
        and is_numbered(block.text)
        and (lettered or abs(_line_number(block) - here) == 1)
        for block in neighbours
    )


def _numbered_over_table(
    paragraph: Paragraph, before: Block | None, following: Block | None
) -> HeadingPiece | None:
    """The line of a numbered list that stands over a table, as its heading.

    The last of several lines is no more a heading than those above it.
    """
    label = paragraph.marker.strip("().")
    if isinstance(before, Paragraph) and before.bullet:
        return None
    if paragraph.bullet > 1 or not isinstance(following, Table) or not label.isalnum():
        return None
    text = f"{label}. {paragraph.text}"
    reading = read_heading_line(text)
    return HeadingPiece(text, paragraph.place, OVER_TABLE_RANK, reading, firm=False)


def _rank_by_setting(
    paragraph: Paragraph, before: Block | None, following: Block | None, kind: Kind
) -> int | None:
    """The rank of a heading that only its setting shows; null where the line is running text."""
    text = paragraph.text
    short = len(text.split()) <= _SHORT
    over_table = isinstance(following, Table)
    titled = kind == "text" and short and not _is_listed(paragraph, before, following)
    counted = _rank_by_number(paragraph, set_apart=over_table or titled)
    if counted is not None:
        return counted
    if not _ends_as_a_title(text) or read_label(text):
        return None
    if paragraph.bold and len(text.split()) <= _MOST_WORDS:
        return BOLD_RANK
    if not short:
        return None
    if kind == "text" and (_is_in_capitals(text) or _stands_alone(paragraph, before, following)):
        return ALONE_RANK
    return OVER_TABLE_RANK if over_table else None


def _rank_by_number(paragraph: Paragraph, *, set_apart: bool) -> int | None:
    """The rank of a numbered line that is set apart or bold, or of 'Section A', 'Appendix 1'."""
    text = paragraph.text
    reading = _reading(text)
    if reading is None or not reading.label:
        return None
    rank = WORDED_RANK if "." not in reading.label else ALONE_RANK
    if paragraph.bold and counted_by_a_word(text) and _ends_as_a_title(text):
        return rank
    counted = reading.word in ("number", "letter")
    if counted and (find_date(text) or _SENTENCE.search(text)):
        return None
    if counted and set_apart:
        return rank
    if reading.level != "section" or not _ends_as_a_title(text) or read_label(text):
        return None
    short = len(text.split()) <= _SHORT
    return rank if short and (paragraph.bold or not counted) else None


def _ends_as_a_title(text: str) -> bool:
    """Whether a line ends as titles do: without the mark of a sentence or a list."""
    return not text.endswith((".", ":", ";", ","))


def _stands_alone(paragraph: Paragraph, before: Block | None, following: Block | None) -> bool:
    """Whether a line of a text has a blank line above and below, and reads as a title."""
    text = paragraph.text
    if len(text.split()) > _ALONE or not text[:1].isupper():
        return False
    if before is None or following is None:
        return False
    here = _line_number(paragraph)
    if _line_number(before) >= here - 1:
        return False
    if isinstance(before, Paragraph) and structural(before.text):
        # The first line under a heading of the plan is its wording, unless it speaks as a title.
        return bool(_TITLE_OF_A_PART.match(paragraph.text))
    return _line_number(following) > here + 1 or _is_text(following)


def _is_text(block: Block) -> bool:
    return isinstance(block, Paragraph) and (block.bullet > 0 or block.text.endswith("."))


def _line_number(block: Block) -> int:
    found = re.search(r"(\d+)(?:-\d+)?$", block.place)
    if isinstance(block, Table):
        # A table's place is that of its first line; it may be of any length.
        last = (
            re.search(r"(\d+)$", block.rows[-1].cells[-1].place)
            if block.rows and block.rows[-1].cells
            else None
        )
        return int(last[1]) if last else 0
    return int(found[1]) if found else 0


def prefers(piece: HeadingPiece) -> Level | None:
    """The level that a heading's word suggests; null where it has none."""
    reading = piece.heading
    if reading is None or reading.word in ("number", "letter") or reading.level is None:
        return None
    return _LEVELS.get(reading.level)


def word_of(piece: HeadingPiece) -> str | None:
    """The word that a heading's number counts, folded, known or not; null where it has none."""
    reading = piece.heading
    if reading is None or reading.label is None or reading.word == "letter":
        return None
    if reading.word != "number":
        return reading.word
    words = " ".join(piece.text.split())
    return words[: words.find(reading.label)].strip().casefold() or None


def is_firm(piece: HeadingPiece) -> bool:
    """Whether a heading's word stands at one level in nearly every plan."""
    return piece.heading is not None and piece.heading.word not in LOOSE_WORDS


def _is_title(heading: Heading, text: str) -> bool:
    """Whether a line that begins as a heading is one, not a sentence about 'Priority 1'."""
    if heading.word in LOOSE_WORDS and len(text.split()) > 40:
        return False
    return not (text.endswith(".") and re.search(r"[.!?]\s+[A-Z]", text[:-1]) and len(text) > 250)


def _is_in_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and all(c.isupper() for c in letters)
