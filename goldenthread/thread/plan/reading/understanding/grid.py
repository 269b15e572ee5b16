"""A table's rows with its merged cells spread out, so that a row can be read by column.

A merged cell speaks for every row and column that it covers. A plain row costs no copying.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from goldenthread.thread.plan.reading.source import Cell, Table

RULE = frozenset("-–—_=|+: ")


class GridRow(NamedTuple):
    """One row: a cell (or nothing) for every column, and only those that begin in this row."""

    spread: tuple[Cell | None, ...]
    own: tuple[Cell, ...]
    hidden: bool = False
    header: bool = False

    @property
    def said(self) -> list[Cell]:
        """The row's own cells that say something, each once."""
        return [cell for cell in self.own if cell.text]

    @property
    def blank(self) -> bool:
        """Whether no cell that begins in this row says or shows anything."""
        return not any(cell.text or cell.fill for cell in self.own)

    def is_rule(self) -> bool:
        """Whether the row is only a rule of dashes between rows."""
        speaks = False
        for cell in self.own:
            text = cell.text
            if text:
                if text[0] not in RULE or len(text) < 2 or not RULE.issuperset(text):
                    return False
                speaks = True
        return speaks


def spread(table: Table) -> Iterator[GridRow]:
    """Give the table's rows with merged cells repeated in every column and row they cover."""
    if not _has_merged_cells(table):
        yield from _plain(table)
        return
    running: dict[int, tuple[Cell, int]] = {}
    for row in table.rows:
        width = max(table.width, max((c.column + c.across for c in row.cells), default=0))
        line = _line(width, row.cells, running)
        running = {
            column: (cell, left - 1) for column, (cell, left) in running.items() if left > 1
        } | {
            column: (cell, cell.down - 1)
            for cell in row.cells
            if cell.down > 1
            for column in range(cell.column, cell.column + cell.across)
        }
        yield GridRow(line, row.cells, row.hidden, row.header)


def _has_merged_cells(table: Table) -> bool:
    # Rows with a cell for every column, as most are, leave no room for a merged one.
    if all(len(row.cells) == table.width for row in table.rows):
        return False
    return any(cell.down > 1 or cell.across > 1 for row in table.rows for cell in row.cells)


def _plain(table: Table) -> Iterator[GridRow]:
    width = table.width
    for row in table.rows:
        cells = row.cells
        line = cells if len(cells) == width else _line(width, cells, {})
        yield GridRow(line, cells, row.hidden, row.header)


def _line(
    width: int, cells: Iterable[Cell], running: dict[int, tuple[Cell, int]]
) -> tuple[Cell | None, ...]:
    line: list[Cell | None] = [None] * width
    for column, (cell, _left) in running.items():
        if column < width:
            line[column] = cell
    for cell in cells:
        end = cell.column + cell.across
        if end > len(line):
            line.extend([None] * (end - len(line)))
        for column in range(cell.column, end):
            line[column] = cell
    return tuple(line)
