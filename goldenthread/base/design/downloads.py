"""Downloads of lists: CSV as a stream, Excel in bounded memory, no formula in either."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from tempfile import SpooledTemporaryFile
from typing import IO, Any

import xlsxwriter
from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone

from goldenthread.base.design.tables import Value

# Rows, and characters in a cell, that a sheet of Excel's holds.
LARGEST_SHEET = 1_048_575
LARGEST_CELL = 32_767
FIRST_YEAR = 1900
CUT = " … (cut here: Excel holds no more in one cell)"
# No text is read as a formula, an address or a number; one row is in memory at a time.
XLSX_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Widths of columns in characters: what is longer wraps.
NARROWEST_COLUMN, WIDEST_COLUMN = 10, 60
WIDTH_OF_DAY, WIDTH_OF_MOMENT = 19, 25
CELL_FORMATS: Mapping[str, Mapping[str, Any]] = {
    "heading": {"bold": True, "text_wrap": True},
    "text": {"text_wrap": True},
    "number": {},
    "day": {"num_format": "d mmmm yyyy"},
    "moment": {"num_format": "d mmmm yyyy hh:mm"},
}
# What makes Excel, LibreOffice or Google Sheets read a text as a formula, wide forms included.
FORMULA = re.compile(r"^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r\n]")
NUMBER = re.compile(r"^-?\d+(\.\d+)?$")


class _Echo:
    """A file that hands back what is written to it, so that csv can stream."""

    def write(self, text: str) -> str:
        return text


def write_as_text(value: Value) -> str:
    """A value for CSV: days as 2026-05-03; a text that would run as a formula gets a quote."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    text = str(value)
    is_risky = isinstance(value, str) and FORMULA.match(text) and not NUMBER.match(text)
    return f"'{text}" if is_risky else text


def stream_csv(
    headings: Sequence[str], rows: Iterable[Sequence[Value]], filename: str
) -> StreamingHttpResponse:
    """The rows as CSV in UTF-8, with the mark at its start by which Excel knows that it is."""
    writer = csv.writer(_Echo())

    def lines() -> Iterator[str]:
        yield "\ufeff"
        yield writer.writerow([write_as_text(heading) for heading in headings])
        for row in rows:
            yield writer.writerow([write_as_text(value) for value in row])

    response = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{filename}.csv"'
    return response


def _fill_day(sheet: Any, place: tuple[int, int], day: date, formats: Mapping[str, Any]) -> None:
    """Write a day or a moment as Excel's own date; it knows none before 1900."""
    if day.year < FIRST_YEAR:
        sheet.write_string(*place, day.isoformat(), formats["text"])
        return
    if not isinstance(day, datetime):
        midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - Excel knows no zones
        sheet.write_datetime(*place, midnight, formats["day"])
        return
    moment = timezone.make_naive(day) if timezone.is_aware(day) else day
    sheet.write_datetime(*place, moment, formats["moment"])


def _fill_cell(
    sheet: Any, place: tuple[int, int], value: Value, formats: Mapping[str, Any]
) -> None:
    """Write one cell by its type; a text is always a text."""
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_string(*place, "Yes" if value else "No", formats["text"])
    elif isinstance(value, int | float | Decimal) and math.isfinite(value):
        sheet.write_number(*place, float(value), formats["number"])
    elif isinstance(value, date):
        _fill_day(sheet, place, value, formats)
    else:
        text = str(value)
        fits = len(text) <= LARGEST_CELL
        text = text if fits else text[: LARGEST_CELL - len(CUT)] + CUT
        sheet.write_string(*place, text, formats["text"])


def _measure(value: Value) -> int:
    """How wide a value wants its column: its longest line in characters, with a little room."""
    if isinstance(value, datetime):
        return WIDTH_OF_MOMENT
    if isinstance(value, date):
        return WIDTH_OF_DAY
    # A long text is as wide as a column gets, so its lines need not be told apart.
    text = "" if value is None else str(value)
    if len(text) > WIDEST_COLUMN and "\n" not in text[:LARGEST_CELL]:
        return WIDEST_COLUMN
    return max(map(len, text.splitlines()), default=0) + 2


def write_xlsx(
    headings: Sequence[str], rows: Iterable[Sequence[Value]], to: IO[bytes], name: str
) -> None:
    """The rows as one sheet with a heading row that stays in sight; one row in memory at a time.

    Each column is as wide as its longest line, within bounds; what is longer wraps in its cell.
    """
    book = xlsxwriter.Workbook(to, XLSX_OPTIONS)
    sheet = book.add_worksheet(re.sub(r"[\[\]:*?/\\']", " ", name)[:31])
    formats = {
        name: book.add_format({"valign": "top", **given}) for name, given in CELL_FORMATS.items()
    }
    sheet.freeze_panes(1, 0)
    widths = [_measure(heading) for heading in headings]
    for at, heading in enumerate(headings):
        sheet.write_string(0, at, heading, formats["heading"])
    for line, values in enumerate(rows, start=1):
        for at, value in enumerate(values):
            _fill_cell(sheet, (line, at), value, formats)
        widths = list(map(max, widths, map(_measure, values)))
    for at, width in enumerate(widths):
        sheet.set_column(at, at, min(max(width, NARROWEST_COLUMN), WIDEST_COLUMN))
    book.close()


def send_xlsx(
    headings: Sequence[str], rows: Iterable[Sequence[Value]], filename: str
) -> HttpResponseBase:
    """The rows as an Excel file, written to disk beyond a few megabytes."""
    file: IO[bytes] = SpooledTemporaryFile(max_size=4_000_000)  # noqa: SIM115 - the response closes it
    write_xlsx(headings, rows, file, filename)
    file.seek(0, io.SEEK_SET)
    return FileResponse(file, as_attachment=True, filename=f"{filename}.xlsx", content_type=XLSX)
