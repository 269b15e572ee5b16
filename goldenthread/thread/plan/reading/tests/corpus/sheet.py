"""Excel files for the corpus: rows written, merged and filled."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill


def new_workbook(first: str) -> tuple[Workbook, Any]:
    """A workbook and its only sheet, titled `first`."""
    workbook = Workbook()
    page: Any = workbook.active
    page.title = first
    return workbook, page


def saved(workbook: Workbook) -> bytes:
    """The workbook's file."""
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def write_row(sheet: Any, row: int, values: Iterable[Any], column: int = 1) -> None:
    """Write values side by side from a column on; null leaves a cell blank."""
    for position, value in enumerate(values, column):
        if value is not None:
            sheet.cell(row, position, value)


def write_header(sheet: Any, row: int, values: Sequence[str | None], column: int = 1) -> None:
    """Write a row of headings in bold."""
    write_row(sheet, row, values, column)
    for position in range(column, column + len(values)):
        sheet.cell(row, position).font = Font(bold=True)


def write_band(sheet: Any, row: int, text: str, first: int, last: int) -> Any:
    """Write a text into one cell merged over columns `first` to `last`; gives the cell."""
    cell = sheet.cell(row, first, text)
    sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
    return cell


def merge_down(sheet: Any, column: int, first: int, last: int) -> None:
    """Merge a column's cells over rows `first` to `last`."""
    if last > first:
        sheet.merge_cells(start_row=first, end_row=last, start_column=column, end_column=column)


def paint(cell: Any, colour: str) -> None:
    """Fill a cell with a colour, 'RRGGBB'."""
    cell.fill = PatternFill("solid", fgColor=f"FF{colour}")
