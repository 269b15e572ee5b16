"""Tables laid out in columns by spaces, as text copied or printed from a table has them.

A table starts at a line with gaps of two and more spaces, and goes on for as long as every line
leaves at least those gaps blank. Its columns are what lies between the positions that stay blank
on every line. A line whose first column is empty goes on with the row above it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import NamedTuple

_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_WIDE_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_REFERENCE = re.compile(r"\(?(?:[A-Za-z]{0,4}[ .-]?\d+(?:[ .()/-]*\w{1,3}){0,4}|[A-Z]\d*)[.):]?")
_RULE = re.compile(r"[-=_+|\s]*[-=_]{3}[-=_+|\s]*")
_ENOUGH_TO_TELL = 20


class SpacedTable(NamedTuple):
    """Rows as (line numbers from 0, cell texts); `end` is the line after the table."""

    rows: list[tuple[list[int], list[str]]]
    width: int
    end: int


def spaced_table_at(lines: Sequence[str], at: int, skipped: Container[int]) -> SpacedTable | None:
    """The table that starts at a line, across `skipped` lines; None where none does."""
    gaps = [found.span() for found in _GAP.finditer(lines[at])]
    if not gaps:
        return None
    # Few lines tell whether this is a table: a long text is not gone through from every line.
    for most in (_ENOUGH_TO_TELL, len(lines)):
        region = _region(lines, at, gaps, skipped, most)
        columns = _columns([lines[number] for number in region])
        if len(columns) < 2 or not _is_aligned(lines, region, columns):
            return None
    cut = {number: [lines[number][a:b].strip() for a, b in columns] for number in region}
    rows = [
        (
            numbers,
            [
                " ".join(filter(None, cells))
                for cells in zip(*(cut[n] for n in numbers), strict=True)
            ],
        )
        for numbers in _grouped(lines, region, cut, skipped)
    ]
    if len(columns) == 2 and all(not t[0] or _REFERENCE.fullmatch(t[0]) for _, t in rows):
        # References with text hanging beside them are a list, and its lines say more apart.
        return None
    return SpacedTable(rows, len(columns), region[-1] + 1)


def _region(
    lines: Sequence[str], at: int, gaps: list[tuple[int, int]], skipped: Container[int], most: int
) -> list[int]:
    """The lines that keep every gap of the first one open, from `at` on."""
    region = [at]
    blanks = 0
    open_gaps = [set(range(a, b)) for a, b in gaps]
    for number in range(at + 1, min(len(lines), at + most)):
        line = lines[number]
        if number in skipped:
            blanks = 0
            continue
        if not line.strip():
            blanks += 1
            if blanks > 1:
                break
            continue
        if "\t" in line or _is_prose(line, gaps):
            break
        narrowed = [{i for i in gap if i >= len(line) or line[i] == " "} for gap in open_gaps]
        if not all(narrowed):
            break
        open_gaps = narrowed
        region.append(number)
        blanks = 0
    return _without_what_follows(lines, region)


def _without_what_follows(lines: Sequence[str], region: list[int]) -> list[int]:
    """The region without the lines after its last row, where a blank line parts them from it.

    A line of the first column alone names the rows beneath it; where none are, it is no row.
    """
    end = max(at for at, number in enumerate(region) if _GAP.search(lines[number])) + 1
    while end < len(region):
        number = region[end]
        if not lines[number - 1].strip() and lines[number][0] != " ":
            break
        end += 1
    return region[:end]


def _is_prose(line: str, gaps: list[tuple[int, int]]) -> bool:
    """A line that starts at the margin and runs past the first column without a gap."""
    text = line.rstrip()
    return text[0] != " " and len(text) > gaps[0][1] and not _GAP.search(text)


def _columns(lines: list[str]) -> list[tuple[int, int]]:
    """The stretches between positions that are blank on every line, two or more of them wide."""
    width = max(map(len, lines))
    taken = bytearray(width + 2)
    for line in lines:
        for word in re.finditer(r"\S+", line):
            start, end = word.span()
            taken[start:end] = b"\1" * (end - start)
    columns = []
    for found in re.finditer(rb"\x01(?:\x01|\x00(?=\x01))*", bytes(taken)):
        columns.append(found.span())
    starts = [start for start, _ in columns]
    return [(s, e) for s, e in zip(starts, [*starts[1:], width + 1], strict=True)]


def _is_aligned(lines: Sequence[str], region: list[int], columns: list[tuple[int, int]]) -> bool:
    """Enough lines fill two and more columns: two lines, or three where only two narrow columns."""
    filled = [sum(bool(lines[n][a:b].strip()) for a, b in columns) for n in region]
    several = [number for number, count in zip(region, filled, strict=True) if count >= 2]
    if len(columns) > 2:
        return len(several) >= 2
    return len(several) >= 3 or (
        len(several) == 2 and all(_WIDE_GAP.search(lines[number]) for number in several)
    )


def _grouped(
    lines: Sequence[str], region: list[int], cut: dict[int, list[str]], skipped: Container[int]
) -> list[list[int]]:
    """The lines of each row. With references in the first column, a reference opens a row.

    A blank line parts two rows, but what hangs on at the head of a page goes on with its row.
    """
    referenced = sum(_is_reference(cut[number][0]) for number in region) >= 2
    groups: list[list[int]] = []
    for number in region:
        between = range(groups[-1][-1] + 1, number) if groups else ()
        at_an_edge = any(line in skipped for line in between) and not cut[number][0]
        after_blank = len(between) > 0 and not at_an_edge
        if not groups or _opens_row(number, groups[-1], cut, after_blank, referenced):
            groups.append([number])
        else:
            groups[-1].append(number)
    return groups


def _opens_row(
    number: int, above: list[int], cut: dict[int, list[str]], after_blank: bool, referenced: bool
) -> bool:
    cells = cut[number]
    if _RULE.fullmatch(" ".join(cells)) or _RULE.fullmatch(" ".join(cut[above[-1]])):
        return True
    if after_blank:
        return True
    if not cells[0]:
        return False
    if referenced:
        return _is_reference(cells[0])
    return sum(map(bool, cells)) * 2 > len(cells)


def _is_reference(text: str) -> bool:
    return len(text) <= 12 and bool(_REFERENCE.fullmatch(text))
