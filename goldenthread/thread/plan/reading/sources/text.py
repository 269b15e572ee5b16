"""Plain text: every line is a part, lines with tabs or aligned columns become tables.

The rules, in order:

1. Page heads and feet (see `furniture`) are set aside; a table goes on across them.
2. Lines with tabs become a table, which goes on across one blank line if tabs follow it. A lone
   line with a single tab, or a list marker and a tab, is no table.
3. Tables drawn with bars (see `boxed`), parted by semicolons (see `semicolons`) and lines laid out
   in columns by spaces (see `spaced`) become tables. A cell that wraps stands at
   'lines 46-48', yet **each line remains a part of its own**: line 46, line 47 and line 48.
4. Every other line is a paragraph, a list's bullet where it starts with a marker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.thread.plan.reading.limits import Limits
from goldenthread.thread.plan.reading.source import Cell, Paragraph, Part, Role, Row, Table
from goldenthread.thread.plan.reading.sources.boxed import boxed_table_at
from goldenthread.thread.plan.reading.sources.furniture import page_furniture
from goldenthread.thread.plan.reading.sources.gathering import Gathering
from goldenthread.thread.plan.reading.sources.markers import (
    BULLETS,
    ends_in_a_page_number,
    lines_of_cell,
    role_of,
    take_italics,
    take_marker,
)
from goldenthread.thread.plan.reading.sources.semicolons import semicolon_table_at
from goldenthread.thread.plan.reading.sources.spaced import SpacedTable, spaced_table_at
from goldenthread.thread.plan.reading.sources.white_space import fold

_MARKER_AND_TAB = re.compile(
    rf"\s*(?:[{BULLETS}]|[-–—*o]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,5}})\))\t[^\t]*"
)


def read_text(text: str, name: str, limits: Limits) -> Gathering:
    """A text's lines as blocks and parts; UnreadableFile where a limit is passed."""
    return _Lines(text, name, limits).gather()


class _Lines:
    """The lines of one text, and how far they have been read."""

    def __init__(self, text: str, name: str, limits: Limits) -> None:
        self.lines = text.removesuffix("\n").split("\n") if text else []
        self.furniture = page_furniture(self.lines)
        self.gathering = Gathering(name, limits)
        self.gathering.check_parts(len(self.lines))
        self.indents: list[int] = []

    def gather(self) -> Gathering:
        for number, line in enumerate(self.lines):
            folded = fold(line)
            if not folded:
                self.gathering.blank += 1
                continue
            self.gathering.check_cell(folded, _place(number))
            self.gathering.parts.append(Part(_place(number), fold(take_italics(line)[0]) or folded))
        at = 0
        while at < len(self.lines):
            at = self._block(at)
        return self.gathering

    def _block(self, at: int) -> int:
        """Read the block that starts at a line; gives the line after it."""
        line = self.lines[at]
        if not line.strip():
            return at + 1
        if at in self.furniture:
            self._paragraph(at, self.furniture[at])
            return at + 1
        if "\t" in line and not _MARKER_AND_TAB.fullmatch(line):
            run = self._tabbed_run(at)
            if self._is_table(run):
                self._tabbed_table(run)
                self._furniture_within(at, run[-1])
            else:
                for number in range(at, run[-1] + 1):
                    if self.lines[number].strip():
                        self._paragraph(number, self.furniture.get(number, "body"))
            return run[-1] + 1
        drawn = boxed_table_at(self.lines, at, self.furniture)
        drawn = drawn or semicolon_table_at(self.lines, at, self.furniture)
        if table := drawn or spaced_table_at(self.lines, at, self.furniture):
            self._spaced_table(table)
            self._furniture_within(at, table.end - 1)
            return table.end
        self._paragraph(at)
        return at + 1

    def _furniture_within(self, start: int, end: int) -> None:
        for number in range(start, end + 1):
            if number in self.furniture:
                self._paragraph(number, self.furniture[number])

    def _paragraph(self, number: int, role: Role = "body") -> None:
        line = self.lines[number]
        plain, italics = take_italics(line)
        folded = fold(plain)
        marked = take_marker(folded)
        if role == "body":
            contents = ends_in_a_page_number(line) and not marked.marker
            role = "contents" if contents else role_of(folded)
        bullet = 0
        if marked.marker and role == "body":
            bullet = self._depth(
                len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip()), marked.marker
            )
        else:
            self.indents = []
        self.gathering.blocks.append(
            Paragraph(
                text=marked.text if bullet else folded,
                place=_place(number),
                bullet=bullet,
                marker=marked.marker if bullet else "",
                italics=italics,
                role=role,
            )
        )

    def _depth(self, indent: int, marker: str) -> int:
        """How deep a bullet lies among those before it; 'o' is the second level of Word's lists."""
        while self.indents and self.indents[-1] > indent:
            self.indents.pop()
        if not self.indents or self.indents[-1] < indent:
            self.indents.append(indent)
        return len(self.indents)

    def _tabbed_run(self, at: int) -> list[int]:
        """The numbers of the lines with tabs from `at` on, across furniture and one blank line."""
        run = [at]
        blanks = 0
        for number in range(at + 1, len(self.lines)):
            line = self.lines[number]
            if number in self.furniture:
                blanks = 0
            elif not line.strip(" \t\xa0\r\f\v") and "\t" not in line:
                blanks += 1
                if blanks > 1:
                    break
            elif "\t" in line and not _MARKER_AND_TAB.fullmatch(line):
                run.append(number)
                blanks = 0
            else:
                break
        return run

    def _is_table(self, run: Sequence[int]) -> bool:
        lines = [self.lines[number] for number in run]
        if all(line.strip().count("\t") <= 1 and ends_in_a_page_number(line) for line in lines):
            return False
        inner = [line for line in lines if "\t" in line.strip()]
        return any(line.count("\t") >= 2 for line in inner) or len(inner) >= 2

    def _tabbed_table(self, run: Sequence[int]) -> None:
        rows = []
        width = 0
        for row, number in enumerate(run):
            place = _place(number)
            cells = []
            for column, written in enumerate(self.lines[number].split("\t")):
                plain, italics = take_italics(written)
                text, lines = lines_of_cell(fold(plain), place, italics)
                cells.append(Cell(text, row, column, place, lines=lines))
            width = max(width, len(cells))
            rows.append(Row(tuple(cells)))
        self.gathering.check_columns(width, _place(run[0]))
        self.gathering.blocks.append(Table(tuple(rows), width, _place(run[0])))
        self.indents = []

    def _spaced_table(self, table: SpacedTable) -> None:
        rows = []
        for row, (numbers, texts) in enumerate(table.rows):
            place = _place(numbers[0], numbers[-1])
            cells = []
            for column, text in enumerate(texts):
                plain, italics = take_italics(text)
                kept, lines = lines_of_cell(fold(plain), place, italics)
                cells.append(Cell(kept, row, column, place, lines=lines))
            rows.append(Row(tuple(cells)))
        first, last = table.rows[0][0][0], table.rows[0][0][-1]
        self.gathering.blocks.append(Table(tuple(rows), table.width, _place(first, last)))
        self.indents = []


def _place(first: int, last: int | None = None) -> str:
    if last is None or last == first:
        return f"line {first + 1}"
    return f"lines {first + 1}-{last + 1}"
