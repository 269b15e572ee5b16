"""The document's own key to its rating words: a table, a few lines, or one line of several words.

Colours may be shown as fills, named, or told by nothing but the order of the words (B-R-A-G).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from goldenthread.thread.plan.reading.columns import read_heading
from goldenthread.thread.plan.reading.rating_words import (
    COLOUR_LETTERS,
    COLOUR_NAMES,
    EMOJI_COLOURS,
    TICKS,
    name_colour,
)
from goldenthread.thread.plan.reading.ratings import KeyLine, house_state, is_rating_like
from goldenthread.thread.plan.reading.references import looks_like_reference
from goldenthread.thread.plan.reading.source import Cell, Paragraph
from goldenthread.thread.plan.reading.understanding.grid import GridRow

LONGEST_LABEL = 160
MOST_LINES = 12
_NAMES = "|".join(COLOUR_NAMES)
_SYMBOL = re.compile(
    rf"(?P<symbol>[{''.join(TICKS)}✗✘❌⚠⭐★●■{''.join(EMOJI_COLOURS)}]\ufe0f?|[A-Z])"
    r"\s*[-–—:=]\s*(?P<label>\S.*)",
    re.DOTALL,
)
_COLOUR_FIRST = re.compile(
    rf"[\[(]?(?P<colour>{_NAMES}|[BRAGP])\b[\])]?(?:\s*/\s*(?:{_NAMES}))?"
    r"(?:\s*(?P<mark>[-–—:=.,])\s*|\s+(?=\S))(?:is\s+|means\s+)?(?P<label>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_COLOUR_AND_LETTER = (
    rf"(?:(?P<symbol>[A-Z])\s*)?[(\[](?P<colour>{_NAMES})[)\]]",
    rf"(?P<colour>{_NAMES})\s*[(\[](?P<symbol>[A-Z])[)\]]",
)
"""'B (blue)', 'Blue (B)'."""
_LETTERED = tuple(
    re.compile(rf"{both}\s*[-–—:=]\s*(?P<label>\S.*)", re.IGNORECASE | re.DOTALL)
    for both in _COLOUR_AND_LETTER
)
_COLOUR_CELL = tuple(re.compile(both, re.IGNORECASE) for both in _COLOUR_AND_LETTER)
_COLOUR_LAST = re.compile(
    rf"(?P<label>\S.*?)\s*(?:[-–—:=]\s*|[\[(]\s*)(?P<colour>{_NAMES}|[BRAGP])\s*[\])]?\.?",
    re.IGNORECASE | re.DOTALL,
)
_HEADING = re.compile(
    r"\b(?:key|legend|b?rag|rating|ratings|status|colours?|progress)\b", re.IGNORECASE
)
_SAYS_A_VALUE = re.compile(r"^(?:\w+ )?status\s*:\s*\S", re.IGNORECASE)
_COLUMN_HEADING = re.compile(
    r"(?:colour|letter|symbol|shade|rating|rag|brag|status|key|meaning|definition|description"
    r"|what it means|code|progress|stage|criteria|explanation)s?"
    r"(?:\s+(?:rating|status|code|key|meaning|definition))?",
    re.IGNORECASE,
)
_IN_ONE_LINE = re.compile(rf"(?=\b(?:{_NAMES})\b\s*[-–—:=(])|(?<=[;|\n])", re.IGNORECASE)
_OPENING = re.compile(r"^.{0,40}?\b(?:key|legend)\b[^:]{0,30}:", re.IGNORECASE)


def is_key_heading(text: str) -> bool:
    """Whether a short line may stand over a key: 'Progress (BRAG)', 'Key to ratings'."""
    if len(text) > 70 or _SAYS_A_VALUE.search(text):
        # 'Status: Draft' says how the plan stands.
        return False
    return _HEADING.search(text) is not None


def key_of_paragraphs(lines: Sequence[Paragraph]) -> list[KeyLine]:
    """The key that opens a run of paragraphs; empty where none does.

    Three lines make a key, or two that show colours; each is a rating word, short, and new.
    """
    found: list[KeyLine] = []
    labels: set[str] = set()
    for line in lines[:MOST_LINES]:
        key_line = _line(line.text, line.fill, line.place)
        if key_line is None or key_line.label.casefold() in labels:
            break
        labels.add(key_line.label.casefold())
        found.append(key_line)
    coloured = sum(1 for line in found if line.shown)
    return found if len(found) >= 3 or (len(found) == 2 and coloured == 2) else []


def each_once(lines: Sequence[KeyLine]) -> list[KeyLine]:
    """A key that the document repeats, once."""
    found: dict[str, KeyLine] = {}
    for line in lines:
        found.setdefault(" ".join(line.label.split()).casefold(), line)
    return list(found.values())


def key_in_one_line(text: str, place: str) -> list[KeyLine]:
    """The key in one line, 'Key: Blue – complete; Green – on track'; empty where it is none."""
    if len(text) > 600 or len(re.findall(rf"\b(?:{_NAMES})\b", text, re.IGNORECASE)) < 3:
        return []
    body = _OPENING.sub("", text)
    pieces = [piece.strip(" ;,|\n.") for piece in _IN_ONE_LINE.split(body)]
    found = [_line(piece, None, place) for piece in pieces if piece]
    lines = [line for line in found if line is not None and line.shown]
    return lines if len(lines) >= 3 and len(lines) >= len(found) - 1 else []


def key_of_rows(rows: Sequence[GridRow]) -> list[KeyLine]:
    """The key that a small table is; empty where it is none."""
    said = [row for row in rows if not row.blank and not row.is_rule()]
    if not 1 <= len(said) <= MOST_LINES + 2:
        return []
    if len(said) > 1 and is_key_header(said[0]):
        said = said[1:]
    if len(said) <= 2:
        return _key_from_left_to_right(said)
    lines = [line for row in said if (line := _line_of_row(row.own)) is not None]
    return lines if _is_key(lines, len(said)) else []


def key_across(row: GridRow) -> list[KeyLine]:
    """The key in one row of three and more coloured words, with or without 'Key' before them."""
    said = row.said
    if len(said) > 1 and not name_colour(said[0].fill or "") and is_key_heading(said[0].text):
        said = said[1:]
    if not 3 <= len(said) <= MOST_LINES or any(len(cell.text) > LONGEST_LABEL for cell in said):
        return []
    lines = [_line(cell.text, cell.fill, cell.place) for cell in said]
    coloured = [line for line in lines if line is not None and line.shown]
    different = {line.shown for line in coloured}
    return coloured if len(coloured) == len(said) == len(different) else []


def key_beside(rows: Sequence[GridRow]) -> tuple[list[KeyLine], list[Cell]] | None:
    """The key in one column to the right of other words, with its cells; null where none is."""
    columns: dict[int, list[Cell]] = {}
    for row in rows:
        for cell in row.said[1:]:
            columns.setdefault(cell.column, []).append(cell)
    for cells in columns.values():
        shaded = [cell for cell in cells if name_colour(cell.fill or "")]
        lines = key_of_paragraphs([Paragraph(c.text, c.place, fill=c.fill) for c in shaded])
        if len(lines) >= 3 and len(lines) == len(shaded):
            headings = [c for c in cells if c not in shaded and is_key_heading(c.text)]
            return lines, [*headings, *shaded]
    return None


def is_key_header(row: GridRow) -> bool:
    """Whether a row stands over a key's columns: 'RAG', 'Meaning'."""
    cells = row.said
    return bool(cells) and all(_is_over_a_key(cell.text.strip(" :?")) for cell in cells)


def _is_over_a_key(text: str) -> bool:
    """Whether a cell heads a column of a key, by a name of ratings that is none itself."""
    if _COLUMN_HEADING.fullmatch(text):
        return True
    named = read_heading(text)
    return named.field == "rating" and named.confidence == 1 and house_state(text) is None


def _key_from_left_to_right(rows: Sequence[GridRow]) -> list[KeyLine]:
    """A key laid out from left to right: one row of coloured words, or colours over words."""
    if len(rows) == 1:
        pairs = [(cell, cell) for cell in rows[0].own if cell.text]
        found = [_line(cell.text, cell.fill, cell.place) for cell, _ in pairs]
    else:
        pairs = [
            (top, low)
            for top, low in zip(rows[0].spread, rows[1].spread, strict=False)
            if top and low
        ]
        found = [_line_of_row((top, low)) for top, low in pairs]
    lines = [line for line in found if line is not None]
    return lines if _is_key(lines, len(pairs)) else []


def _is_key(lines: Sequence[KeyLine], of: int) -> bool:
    """Whether lines agree to be a key: nearly all rows, different words, colours or house words."""
    if len(lines) < 2 or len(lines) < of - 1 or len({line.label for line in lines}) < len(lines):
        return False
    coloured = [line for line in lines if line.shown]
    if len({line.shown for line in coloured}) < len(coloured) / 2:
        # One shade for every line is the dress of a table's labels, no key.
        return False
    known = [line for line in lines if house_state(line.label)]
    return len(coloured) >= max(2, len(lines) - 1) or (len(lines) >= 3 and len(known) == len(lines))


def _line_of_row(cells: Iterable[Cell]) -> KeyLine | None:
    """The line that a row of a key table is: a colour by fill, name or letter, and its words."""
    shown = symbol = None
    labels: list[Cell] = []
    for cell in cells:
        named = _bare(cell.text)
        if told := _colour_told(cell.text):
            shown, symbol = told.colour, told.symbol or symbol
            continue
        if len(named) == 1 and not named.isdigit() and not labels:
            shown = cell.fill if cell.fill and name_colour(cell.fill) else shown
            symbol = cell.text
            continue
        if cell.fill and name_colour(cell.fill) and shown is None:
            shown = cell.fill
        if cell.text:
            labels.append(cell)
    if not labels or len(labels) > 3 or any(len(cell.text) > 400 for cell in labels):
        return None
    if any(cell.text.strip(" %").isdigit() or _is_numbered(cell.text) for cell in labels):
        return None
    label = labels[0]
    line = _line(label.text, None, label.place)
    shown = (line and line.shown) or shown
    symbol = symbol or (line.symbol if line else None)
    return KeyLine(line.label if line else label.text, label.place, shown, symbol)


class _ToldColour(NamedTuple):
    """The colour that a key's cell names, and the letter that stands for it where it says one."""

    colour: str
    symbol: str | None = None


def _colour_told(text: str) -> _ToldColour | None:
    named = _bare(text)
    if named in COLOUR_NAMES or named in COLOUR_LETTERS or named in EMOJI_COLOURS:
        return _ToldColour(text)
    both = _first_match(_COLOUR_CELL, text.strip())
    return _ToldColour(both["colour"], both["symbol"]) if both else None


def _bare(text: str) -> str:
    return text.strip(" ()[]:.-–").casefold()


def _first_match(patterns: Iterable[re.Pattern[str]], text: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.fullmatch(text))), None)


def _is_numbered(text: str) -> bool:
    """Whether a cell holds a reference, which no key has: the row is a milestone's."""
    return any(map(str.isdigit, text)) and looks_like_reference(text)


def _line(text: str, fill: str | None, place: str) -> KeyLine | None:
    """A key's line in one text: its words and the colour named or shown beside them."""
    text = text.strip()
    if not text or len(text) > LONGEST_LABEL:
        return None
    if match := _first_match(_LETTERED, text):
        return KeyLine(match["label"].strip(), place, match["colour"], match["symbol"])
    for pattern in (_COLOUR_FIRST, _COLOUR_LAST):
        match = pattern.fullmatch(text)
        if match and _is_colour(match, fill):
            return KeyLine(match["label"].strip(), place, match["colour"])
    marked = _SYMBOL.fullmatch(text)
    if marked and (
        marked["symbol"] not in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" or house_state(marked["label"])
    ):
        symbol = marked["symbol"]
        return KeyLine(marked["label"].strip(), place, EMOJI_COLOURS.get(symbol), symbol)
    shown = fill if fill and name_colour(fill) else None
    if shown or (is_rating_like(text) and text.casefold() not in COLOUR_NAMES):
        return KeyLine(text, place, shown)
    return None


def _is_colour(match: re.Match[str], fill: str | None) -> bool:
    """A letter stands for a colour only in upper case and set off by a mark."""
    colour = match["colour"]
    if len(colour) > 1:
        return match.groupdict().get("mark") is not None or bool(fill) or colour[0].isupper()
    if match.groupdict().get("mark", "-") is None:
        return colour.isupper() and house_state(match["label"]) is not None
    return colour.isupper() and match.groupdict().get("mark", "-") not in (None, ",", ".")
