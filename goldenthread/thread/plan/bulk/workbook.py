"""Writing the spreadsheet: the milestones, how to use it, and the focus areas to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import IO, Any, NamedTuple

import xlsxwriter

from goldenthread.base.design.downloads import XLSX_OPTIONS
from goldenthread.thread.plan.bulk.layout import (
    AREA_LINE,
    COLUMNS,
    COUNT_LINE,
    GUIDE,
    HEADINGS,
    KEY,
    LINE,
    MILESTONES,
    MOMENT_LINE,
    PLACES,
    PLAN_LINE,
    STEP_OF,
    UNDER,
    VERSION,
    write_cell,
)

# Rows below the last that are made ready for milestones to be added.
ROOM = 500
WIDTHS = {"line": 34, "reference": 12, "date": 20, "percent": 12, "text": 46, "notes": 46}
FIXED_WIDTHS = {STEP_OF: 18, KEY: 22, VERSION: 12, LINE: 8}
WRAPPED: Mapping[str, Any] = {"valign": "top", "text_wrap": True}
FORMATS: Mapping[str, Mapping[str, Any]] = {
    "heading": {"bold": True, "border": 1},
    "fixed_heading": {"bold": True, "border": 1, "bg_color": "#D9D9D9"},
    "text": {"num_format": "@"},
    "percent": {},
    "fixed": {"bg_color": "#E7E7E7", "font_color": "#505050", "num_format": "@"},
    "strong": {"bold": True},
}
GUIDE_LINES = (
    "Change the white cells of the sheet ‘Milestones’. Then upload the file, saved as .xlsx.",
    "Before anything is written, you are shown every cell that would change.",
    "Leave the grey columns as they are. By them we know which row is which, and what you saw.",
    "Leaving a row out withdraws nothing. Putting rows in another order changes nothing.",
    "To add a milestone, fill in a row below the last and leave its grey cells empty.",
    "To move a milestone, choose another focus area from the list in its cell.",
    "Write a date as you would say it: ‘3 May 2026’ or ‘September 2026’. ‘TBC’ is fine too.",
    "Write how much is done as a number from 0 to 100.",
    "If somebody else changes the same words meanwhile, you are asked whose words stay.",
    "What is longer than a cell holds is cut here. Change that on the milestone’s own page.",
)


class SheetRow(NamedTuple):
    """One milestone: every column's text, what it is a step of, its key and its version."""

    texts: Mapping[str, str]
    step_of: str
    key: str
    version: int


class Told(NamedTuple):
    """What the file says of itself, by which an upload is known again."""

    title: str
    area: str
    plan: str
    moment: str


def write_workbook(
    told: Told, labels: Mapping[str, str], rows: Sequence[SheetRow], to: IO[bytes]
) -> None:
    """The workbook; `labels` is what each focus area is called, by its key.

    Every text is a text, whatever it looks like; its cells stay so when they are typed over.
    """
    book = xlsxwriter.Workbook(to, {**XLSX_OPTIONS, "strings_to_numbers": False})
    formats = {name: book.add_format({**WRAPPED, **given}) for name, given in FORMATS.items()}
    _write_milestones(book.add_worksheet(MILESTONES), labels, rows, formats)
    _write_guide(book.add_worksheet(GUIDE), told, len(rows), formats)
    _write_places(book.add_worksheet(PLACES), labels, formats)
    book.close()


def _write_milestones(
    sheet: Any, labels: Mapping[str, str], rows: Sequence[SheetRow], formats: Mapping[str, Any]
) -> None:
    sheet.freeze_panes(1, 1)
    for at, heading in enumerate(HEADINGS):
        is_own = at < len(COLUMNS)
        column = COLUMNS[at] if is_own else None
        width = WIDTHS[column.sort] if column else FIXED_WIDTHS[heading]
        sheet.set_column(at, at, width, formats[_format_of(at)])
        sheet.write_string(0, at, heading, formats["heading" if is_own else "fixed_heading"])
    for line, row in enumerate(rows, start=1):
        _write_row(sheet, line, row, labels, formats)
    last = len(rows)
    sheet.autofilter(0, 0, max(last, 1), len(HEADINGS) - 1)
    if labels:
        under = next(at for at, each in enumerate(COLUMNS) if each.name == UNDER)
        source = f"='{PLACES}'!$A$2:$A${len(labels) + 1}"
        choosing = {"validate": "list", "source": source, "error_type": "warning"}
        sheet.data_validation(1, under, last + ROOM, under, choosing)


def _format_of(at: int) -> str:
    if at >= len(COLUMNS):
        return "fixed"
    return "percent" if COLUMNS[at].sort == "percent" else "text"


def _write_row(
    sheet: Any,
    line: int,
    row: SheetRow,
    labels: Mapping[str, str],
    formats: Mapping[str, Any],
) -> None:
    for at, field in enumerate(COLUMNS):
        text = row.texts[field.name]
        value = labels.get(text, text) if field.name == UNDER else write_cell(field, text)
        if isinstance(value, float):
            sheet.write_number(line, at, value, formats["percent"])
        elif value:
            sheet.write_string(line, at, value, formats[_format_of(at)])
        else:
            sheet.write_blank(line, at, None, formats[_format_of(at)])
    fixed = (row.step_of, row.key, str(row.version), str(line))
    for at, text in enumerate(fixed, start=len(COLUMNS)):
        sheet.write_string(line, at, text, formats["fixed"])


def _write_guide(sheet: Any, told: Told, count: int, formats: Mapping[str, Any]) -> None:
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, GUIDE, formats["strong"])
    sheet.write_string(0, 1, told.title, formats["strong"])
    for at, words in enumerate(GUIDE_LINES, start=1):
        sheet.write_string(at, 0, str(at))
        sheet.write_string(at, 1, words, formats["text"])
    known: Iterable[tuple[str, str]] = (
        ("Do not change", "The lines below tell us which plan this is."),
        (AREA_LINE, told.area),
        (PLAN_LINE, told.plan),
        (MOMENT_LINE, told.moment),
        (COUNT_LINE, str(count)),
    )
    for at, (name, value) in enumerate(known, start=len(GUIDE_LINES) + 2):
        sheet.write_string(at, 0, name, formats["fixed"])
        sheet.write_string(at, 1, value, formats["fixed"])


def _write_places(sheet: Any, labels: Mapping[str, str], formats: Mapping[str, Any]) -> None:
    sheet.set_column(0, 0, 80)
    sheet.set_column(1, 1, 30)
    for at, heading in enumerate(("Focus area", KEY)):
        sheet.write_string(0, at, heading, formats["fixed_heading"])
    for at, (key, label) in enumerate(labels.items(), start=1):
        sheet.write_string(at, 0, label, formats["fixed"])
        sheet.write_string(at, 1, key, formats["fixed"])
