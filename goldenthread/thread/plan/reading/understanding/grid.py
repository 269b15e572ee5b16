"""A table's rows with its merged cells spread out, so that a row can be read by column.

A merged cell speaks for every row and column that it covers. A plain row costs no copying.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from goldenthread.thread.plan.reading.source import Cell, Row, Table, make

RULE = frozenset("-–—_=|+: ")


class GridRow(NamedTuple):
    """One row: a cell (or nothing) for every column, and only those that begin in this row.

    `plainly_data` tells that at least three cells speak, none of them merged across, and that it
    is no rule: no more need be asked of such a row. It is told once, in `spread`.
    """

    spread: tuple[Cell | None, ...]
    own: tuple[Cell, ...]
    hidden: bool = False
    header: bool = False
    plainly_data: bool = False

    @property
    def said(self) -> list[Cell]:
        """The row's own cells that say something, each once."""
        return [cell for cell in self.own if cell.text]

    @property
    def opening(self) -> Cell | None:
        """The first of `said`, if any: it tells the kind of most rows, and costs less."""
        for cell in self.own:
            if cell.text:
                return cell
        return None

    @property
    def blank(self) -> bool:
        """Whether no cell that begins in this row says or shows anything."""
        for cell in self.own:  # noqa: SIM110 - asked of every row, at a third of the cost of any()
            if cell.text or cell.fill:
                return False
        return True

    def is_rule(self) -> bool:
        """Whether the row is only a rule of dashes between rows."""
        return _is_rule(self.own)


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
        yield _grid_row(line, row)


def _grid_row(line: tuple[Cell | None, ...], row: Row) -> GridRow:
    cells, hidden, header = row
    widths = [cell.across for cell in cells if cell.text]
    plainly_data = len(widths) >= 3 and max(widths) == 1 and not _is_rule(cells)
    return make(GridRow, (line, cells, hidden, header, plainly_data))


def _is_rule(cells: Iterable[Cell]) -> bool:
    speaks = False
    for cell in cells:
        text = cell.text
        if text:
            if text[0] not in RULE or len(text) < 2 or not RULE.issuperset(text):
                return False
            speaks = True
    return speaks


def _has_merged_cells(table: Table) -> bool:
    # Rows with a cell for every column, as most are, leave no room for a merged one.
    if all(len(row.cells) == table.width for row in table.rows):
        return False
    return any(cell.down > 1 or cell.across > 1 for row in table.rows for cell in row.cells)


def _plain(table: Table) -> Iterator[GridRow]:
    width = table.width
    for row in table.rows:
        cells = row.cells
        yield _grid_row(cells if len(cells) == width else _line(width, cells, {}), row)


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
