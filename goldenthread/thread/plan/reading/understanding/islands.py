"""A sheet cut where nothing stands between its columns: a table, and a key or notes beside it."""

from __future__ import annotations

from goldenthread.thread.plan.reading.source import Cell, Row, Table

_WIDEST_BESIDE = 3
"""What stands beside a table is a key or a note; anything wider is part of the table."""


def islands(table: Table) -> list[Table]:
    """The table, then what stands beside it; just the table where nothing does."""
    if table.name is None or table.width <= _WIDEST_BESIDE + 1:
        return [table]
    bounds = _stretches(table)
    if len(bounds) < 2 or any(end - start > _WIDEST_BESIDE for start, end in bounds[1:]):
        return [table]
    return [_part(table, start, end) for start, end in bounds]


def _stretches(table: Table) -> list[tuple[int, int]]:
    """The runs of columns in which anything is said, from and up to."""
    said = [False] * table.width
    for row in table.rows:
        if all(said):
            break
        for cell in row.cells:
            if cell.text or cell.fill:
                end = min(cell.column + cell.across, table.width)
                said[cell.column : end] = [True] * (end - cell.column)
    found: list[tuple[int, int]] = []
    for column, speaks in enumerate(said):
        if speaks and found and found[-1][1] == column:
            found[-1] = (found[-1][0], column + 1)
        elif speaks:
            found.append((column, column + 1))
    return found


def _part(table: Table, start: int, end: int) -> Table:
    rows = tuple(
        row._replace(cells=tuple(_moved(c, start) for c in row.cells if start <= c.column < end))
        for row in table.rows
    )
    return Table(_trimmed(rows), end - start, table.place, table.name, table.hidden)


def _moved(cell: Cell, start: int) -> Cell:
    return cell._replace(column=cell.column - start) if start else cell


def _trimmed(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows without blank ones before the first and after the last that says anything."""
    speaking = [at for at, row in enumerate(rows) if any(c.text or c.fill for c in row.cells)]
    return rows[speaking[0] : speaking[-1] + 1] if speaking else ()
