"""Finding a table's header: one row or two, however deep in the table it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from goldenthread.thread.plan.reading.columns import HeadingMatch, read_heading
from goldenthread.thread.plan.reading.dates import is_date_like
from goldenthread.thread.plan.reading.ratings import is_rating_like
from goldenthread.thread.plan.reading.references import looks_like_reference
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.profiles import Profile, profile
from goldenthread.thread.plan.reading.understanding.titles import structural

LIKELY = 0.6
"""A heading read with less confidence than this does not make a row a header."""
CERTAIN = 0.8
LONGEST_HEADING = 160
_PROSE = 90
_MOST_BETWEEN = 3
_MOST_WORDS = 8
_FEWEST_HEADINGS, _FEWEST_TYPED = 3, 2
_TYPED = 0.7
_OF_A_DATE = frozenset({"update", "rating", "progress", "planned", "actual"})
_FIGURE = re.compile(r"[£<>≤≥~+-]?\s*[\d.,]+\s*(?:%|k|m)?")


class Header(NamedTuple):
    """The words over each column, how they read, where they stand, and how many rows they take.

    `said` holds the words of its cells one by one, by which it is known again.
    """

    texts: tuple[str, ...]
    matches: tuple[HeadingMatch, ...]
    cells: tuple[Cell, ...]
    height: int
    said: frozenset[str]


def header_at(rows: Sequence[GridRow], at: int, *, by_contrast: bool = False) -> Header | None:
    """The header that begins at a row, with its second row if it has one; null where none does.

    `by_contrast` is for a row that was found to be one by the rows under it.
    """
    top = rows[at]
    below = _row_below(rows, at)
    banded = below is not None and is_band(top) and is_header_row(rows[below])
    if not (by_contrast or banded or is_header_row(top)):
        return None
    if below is not None and (banded or _goes_on(top, rows[below])):
        return _over_two(top, rows[below], below - at + 1)
    texts = tuple(cell.text if cell else "" for cell in top.spread)
    cells = tuple(top.said)
    return Header(texts, tuple(map(read_heading, texts)), cells, 1, _words(cells))


def is_band(row: GridRow) -> bool:
    """Whether a row holds nothing but words over several columns each, none over all of them."""
    said = row.said
    return bool(said) and all(1 < cell.across < len(row.spread) for cell in said)


def is_header_row(row: GridRow) -> bool:
    """Whether a row's cells read as column headings: at least two, and half of those it has."""
    said = row.said
    if len(said) < 2 or any(len(cell.text) > LONGEST_HEADING for cell in said):
        return False
    fields = [
        match.field
        for cell in said
        if (match := read_heading(cell.text)).confidence >= LIKELY
        and (match.confidence >= CERTAIN or not is_date_like(cell.text))
    ]
    if any(_is_value(cell) or _is_prose(cell) for cell in said):
        return False
    if len(said) == 2 and not row.header and not all(_is_certain(cell) for cell in said):
        # 'Status | Draft for the board': a label and its value.
        return "finding" in fields
    needed = 1 if row.header or "finding" in fields else 2
    return len(set(fields)) >= needed and (row.header or len(fields) * 2 >= len(said))


def is_finding_row(row: GridRow) -> bool:
    """Whether one of a row's cells reads as the heading of findings, and another as no heading."""
    fields = [read_heading(cell.text).field for cell in row.said]
    return "finding" in fields and not all(map(_is_certain, row.said))


def _is_certain(cell: Cell) -> bool:
    return read_heading(cell.text).confidence >= CERTAIN


def header_by_contrast(rows: Sequence[GridRow]) -> int | None:
    """The first full row of a table where it is unlike those under it: words over dates, ratings.

    For headings that the reader hardly knows: one of them it must know.
    """
    at = next((at for at, row in enumerate(rows) if len(row.said) >= _FEWEST_HEADINGS), None)
    if at is None or not _may_be_headings(rows[at].said):
        return None
    under = [row for row in rows[at + 1 :] if not row.blank and not row.is_rule()]
    columns = [profile(under, cell.column) for cell in rows[at].said]
    typed = [seen for seen in columns if seen.filled > 1 and _is_typed(seen)]
    return at if len(typed) >= _FEWEST_TYPED else None


def _may_be_headings(cells: Sequence[Cell]) -> bool:
    texts = [cell.text for cell in cells]
    if len(set(texts)) < len(texts) or any(len(text.split()) > _MOST_WORDS for text in texts):
        return False
    if any(_is_value(cell) or is_date_like(cell.text) or _is_named(cell) for cell in cells):
        return False
    return any(map(_is_certain, cells))


def _is_typed(seen: Profile) -> bool:
    return max(seen.dates, seen.ratings, seen.references) > _TYPED


def is_header_again(row: GridRow) -> bool:
    """Whether a row below a header is plainly another: every cell is a heading for certain."""
    return is_header_row(row) and all(
        read_heading(cell.text).confidence >= CERTAIN for cell in row.said
    )


def _is_value(cell: Cell) -> bool:
    """Whether a cell is plainly a value, which no header row holds."""
    text = cell.text
    if _FIGURE.fullmatch(text) and not is_date_like(text):
        return True
    return len(text) < 12 and looks_like_reference(text) and text[-1:].isdigit()


def _is_prose(cell: Cell) -> bool:
    """Whether a cell says more than a heading would, and nothing that reads as one."""
    wordy = len(cell.text) > _PROSE or cell.text.count("\n") > 1
    return wordy and read_heading(cell.text).confidence < LIKELY


def _row_below(rows: Sequence[GridRow], at: int) -> int | None:
    """The next row that says something; rules of dashes may stand between."""
    for below in range(at + 1, min(len(rows), at + 1 + _MOST_BETWEEN)):
        if not rows[below].blank and not rows[below].is_rule():
            return below
    return None


def _goes_on(top: GridRow, below: GridRow) -> bool:
    """Whether a second row goes on with the header: short words that read better with the first."""
    said = below.said
    if not said or any(len(cell.text) > 60 or _is_named(cell) for cell in said):
        return False
    if all(cell.text == (above.text if above else "") for cell, above in _above(top, said)):
        return False
    grouped = any(cell.across > 1 for cell in top.said) or any(c.down > 1 for c in top.own)
    if len(said) < 2 and not grouped:
        return False
    reads = [_reads_under(cell, above) for cell, above in _above(top, said)]
    if below.header and top.header:
        return True
    if grouped and not any(map(_is_value, said)):
        # Under bands a heading or two may be new, where most are known.
        return sum(reads) * 3 >= len(reads) * 2
    if not grouped and below.spread and below.spread[0] and below.spread[0].text:
        return all(reads) and len(said) < len(top.said)
    return all(reads)


def _is_named(cell: Cell) -> bool:
    """Whether a cell names a node of the plan, or shows a rating: neither stands in a header."""
    text = cell.text
    if read_heading(text).confidence >= CERTAIN:
        return False
    worded = structural(text)
    return is_rating_like(text) or (worded is not None and worded.label is not None)


def _above(top: GridRow, cells: Sequence[Cell]) -> list[tuple[Cell, Cell | None]]:
    spread = top.spread
    return [(c, spread[c.column] if c.column < len(spread) else None) for c in cells]


def _reads_under(cell: Cell, above: Cell | None) -> bool:
    over = above.text if above else ""
    if looks_like_reference(cell.text) and any(map(str.isdigit, cell.text)):
        return False
    if is_date_like(cell.text):
        return read_heading(f"{over} {cell.text}").field in _OF_A_DATE
    alone = read_heading(cell.text).confidence
    return max(alone, read_heading(f"{over} {cell.text}").confidence if over else 0.0) >= LIKELY


def _over_two(top: GridRow, below: GridRow, height: int) -> Header:
    texts, matches = [], []
    width = max(len(top.spread), len(below.spread))
    for column in range(width):
        over = top.spread[column] if column < len(top.spread) else None
        under = below.spread[column] if column < len(below.spread) else None
        text, match = _joined(over, None if under is over else under)
        texts.append(text)
        matches.append(match)
    cells = (*top.said, *below.said)
    return Header(tuple(texts), tuple(matches), cells, height, _words(cells))


def _words(cells: Sequence[Cell]) -> frozenset[str]:
    return frozenset(cell.text for cell in cells)


def _joined(over: Cell | None, under: Cell | None) -> tuple[str, HeadingMatch]:
    """The words of two heading cells as one heading, and the surest way to read them.

    Under a band over several columns a column's own words come first, where they are understood.
    """
    top, low = over.text if over else "", under.text if under else ""
    whole = f"{top} {low}".strip()
    banded = over is not None and over.across > 1
    own = read_heading(low)
    ways = [read_heading(whole), own, read_heading(top)]
    best = own if banded and own.confidence >= LIKELY else max(ways, key=_confidence)
    if low and is_date_like(low) and not is_rating_like(low):
        best = read_heading(whole)
    elif banded and is_date_like(top):
        best = _under_a_date(best, read_heading(top))
    elif banded and low and (own.field == best.field or is_rating_like(low)):
        # A band over several columns goes without saying where a column's own words are enough.
        return low, best
    return whole, best


def _confidence(match: HeadingMatch) -> float:
    return match.confidence


def _under_a_date(match: HeadingMatch, date: HeadingMatch) -> HeadingMatch:
    """A heading under a band that is a date: a dated update, or a value of that date."""
    if match.field in ("progress", "rating"):
        return match._replace(field="update", when=date.when)
    if match.field == "target":
        return match._replace(field="planned", when=date.when)
    return match._replace(when=date.when) if match.field in ("planned", "actual") else match
