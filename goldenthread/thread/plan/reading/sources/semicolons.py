"""Tables in text whose cells semicolons part: 'Ref; Action; Lead; Due' over lines of as many."""

from __future__ import annotations

import csv
from collections.abc import Container, Sequence

from goldenthread.thread.plan.reading.sources.markers import take_marker
from goldenthread.thread.plan.reading.sources.spaced import SpacedTable
from goldenthread.thread.plan.reading.sources.white_space import fold

_FEWEST_CELLS = 4
_LONGEST_HEADING = 6


def semicolon_table_at(
    lines: Sequence[str], at: int, skipped: Container[int]
) -> SpacedTable | None:
    """The table that starts at a line of headings, across `skipped` lines; null where none does."""
    headings = _cut(lines[at])
    if not _may_be_headings(headings):
        return None
    rows = [([at], headings)]
    for number in range(at + 1, len(lines)):
        if number in skipped:
            continue
        cells = _cut(lines[number])
        if len(cells) != len(headings):
            break
        rows.append(([number], cells))
    end = rows[-1][0][-1] + 1
    return SpacedTable(rows, len(headings), end) if len(rows) > 1 else None


def _cut(line: str) -> list[str]:
    """The cells of a line; what stands in quotation marks is one, whatever is in it."""
    if line.count(";") < _FEWEST_CELLS - 1:
        return []
    try:
        cells = next(csv.reader([line], delimiter=";", skipinitialspace=True, strict=True), [])
    except csv.Error:
        cells = line.split(";")
    return [cell.strip() for cell in cells]


def _may_be_headings(cells: Sequence[str]) -> bool:
    """Whether cells are short, each says something of its own, and none is a sentence or a list."""
    if (
        len(cells) < _FEWEST_CELLS
        or len(set(cells)) < len(cells)
        or take_marker(fold(cells[0])).marker
    ):
        return False
    short = all(0 < len(cell.split()) <= _LONGEST_HEADING for cell in cells)
    return short and not any(cell.endswith((".", ":")) for cell in cells)
