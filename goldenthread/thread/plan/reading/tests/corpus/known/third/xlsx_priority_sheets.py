"""A Written Statement of Action as a workbook: a sheet for each priority, actions with steps."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    new_workbook,
    paint,
    saved,
    write_band,
    write_header,
    write_row,
)

from .content import Area, Cells, findings, plan, told, understood
from .making import FILLS, steady
from .moments import cited

TITLE = "Ormswick Written Statement of Action"
KEY = {
    "B": clerk.term("Complete and embedded", "blue", "complete_and_embedded"),
    "G": clerk.term("On track", "green", "on_track"),
    "A": clerk.term("At risk", "amber", "at_risk"),
    "R": clerk.term("Off track", "red", "off_track"),
}
STEPS = ("Mar 25", "Sep 25")
COLUMNS = (
    "Action no.",
    "Action",
    "Step no.",
    "Step",
    "Lead officer",
    "Start date",
    "Target date",
    "BRAG",
    "Percentage complete",
    "Comments",
    "Success criteria",
)
MEASURES = (
    "Measure",
    "Baseline",
    "Target",
    "Planned Mar 25",
    "Actual Mar 25",
    "Planned Sep 25",
    "Actual Sep 25",
)


def build() -> bytes:
    """The file."""
    workbook, summary = new_workbook("Summary")
    summary["A1"] = TITLE
    summary["A1"].font = Font(bold=True, size=14)
    for row, line in enumerate(("Version: 5.1", "Status: Agreed", "Date: 4 July 2025"), 2):
        summary.cell(row, 1, line)
    write_header(summary, 6, ("BRAG key",))
    for row, (letter, term) in enumerate(KEY.items(), 7):
        paint(summary.cell(row, 1, f"{letter} = {term.label}"), FILLS[str(term.colour)])
    for area in plan("ormswick").areas:
        _sheet(workbook.create_sheet(f"Priority {area.label}"), area)
    return steady(saved(workbook))


def _sheet(sheet: Any, area: Area) -> None:
    heading = write_band(sheet, 1, f"Priority {area.label}: {area.title}", 1, 11)
    heading.font = Font(bold=True, size=13)
    write_band(sheet, 2, area.wording or "", 1, 11).alignment = Alignment(wrap_text=True)
    row = 4
    write_header(sheet, row, ("What inspectors found",))
    for text in findings(area):
        row += 1
        write_band(sheet, row, text, 1, 11)
    row += 2
    write_header(sheet, row, ("Impact we will have",))
    write_band(sheet, row, area.groups[0].impact or "", 2, 11)
    row += 2
    write_header(sheet, row, COLUMNS)
    for cells, step in area.groups[0].rows():
        row += 1
        write_row(sheet, row, (cells["ref"], cells["action"]), 3 if step else 1)
        _row(sheet, row, cells)
    row += 2
    write_header(sheet, row, ("Measures of success",))
    row += 1
    write_header(sheet, row, MEASURES)
    for cells in area.measures:
        row += 1
        names = ("baseline", "target", "plan1", "actual1", "plan2", "actual2")
        sheet.cell(row, 1, cells["name"])
        for column, name in enumerate(names, 2):
            if name in cells:
                _number(sheet.cell(row, column), cells[name])


def _row(sheet: Any, row: int, cells: Cells) -> None:
    sheet.cell(row, 5, cells["officer"])
    for column, name in ((6, "start"), (7, "end")):
        cell = sheet.cell(row, column, datetime.strptime(cells[name], "%d/%m/%Y"))  # noqa: DTZ007
        cell.number_format = "dd-mmm-yy"
    letter = cells["rating"]
    paint(sheet.cell(row, 8, letter), FILLS[str(KEY[letter].colour)])
    write_row(sheet, row, (int(cells["percent"]), cells.get("progress"), cells.get("evidence")), 9)


def _number(cell: Any, written: str) -> None:
    if written.endswith("%"):
        cell.value = int(written.rstrip("%")) / 100
        cell.number_format = "0%"
    elif "." in written:
        cell.value = float(written)
        cell.number_format = "0.0"
    else:
        cell.value = int(written)


def truth() -> PlanDocument:
    """What it says."""

    def tell(cells: Cells) -> Milestone:
        term = KEY[cells["rating"]]
        return told(cells, rating=Rating(term.colour, term.state, cells["rating"], "word_and_fill"))

    _, areas = understood(plan("ormswick"), tell, steps=STEPS, cite=cited)
    return clerk.document(
        title=TITLE,
        area_name="Ormswick",
        plan_type="written_statement_of_action",
        version="5.1",
        status="agreed",
        dated=date(2025, 7, 4),
        vocabulary=tuple(KEY.values()),
        areas_for_improvement=areas,
    )


LAYOUT = Layout(
    "third_xlsx_priority_sheets",
    "Ormswick WSoA v5.1.xlsx",
    build,
    truth,
    ("a sheet per priority", "columns of steps", "letters with fills", "measures below"),
)
