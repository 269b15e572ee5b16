"""A priority action plan as a workbook: cover, one flat tracker with monthly pairs, KPIs."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from openpyxl.styles import Font

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    new_workbook,
    paint,
    saved,
    write_header,
    write_row,
)

from .content import Cells, Plan, plan, told, understood
from .making import FILLS, steady
from .moments import end_of

TITLE = "Kelderby SEND Priority Action Plan: monthly tracker"
FRONT = (
    ("Inspection", "November 2024"),
    ("Report published", "30 January 2025"),
    ("Programme sponsor", "Corporate Director, People"),
    ("Health sponsor", "Director of Strategy, NHS Kelder and Coast ICB"),
)
ABOUT = (
    "Leads update their rows by the fifth working day of each month.",
    "Completed actions are hidden once the board has signed them off.",
)
KEY: dict[str, tuple[Colour, State]] = {
    "Complete": ("blue", "complete"),
    "On track": ("green", "on_track"),
    "At risk": ("amber", "at_risk"),
    "Delayed": ("red", "off_track"),
    "Not started": ("grey", "not_started"),
}
CODES = {"C": "Complete", "O": "On track", "R": "At risk", "D": "Delayed"}
MONTHS = ("Jul 25", "Aug 25", "Sep 25")
STEPS = ("Jun 25", "Sep 25")
COLUMNS = (
    "Pillar",
    "Area for improvement",
    "Focus area",
    "Ref",
    "Action",
    "Accountable officer",
    "Delivery partners",
    "Start",
    "Due",
    "Revised due",
    "% complete",
    "Current RAG",
    *(f"{month} {part}" for month in MONTHS for part in ("update", "RAG")),
    "Risk to delivery",
)
KPIS = (
    "KPI ref",
    "Area",
    "Measure",
    "Baseline",
    "Target",
    "Planned Jun 25",
    "Actual Jun 25",
    "Planned Sep 25",
    "Actual Sep 25",
    "Source",
    "KPI owner",
)
STEPPED = ("plan1", "actual1", "plan2", "actual2")
LINK = "(see also {})"


def build() -> bytes:
    """The file."""
    workbook, cover = new_workbook("Cover")
    _cover(cover)
    read = plan("kelderby")
    _tracker(workbook.create_sheet("Tracker"), read)
    kpis: Any = workbook.create_sheet("KPIs")
    write_header(kpis, 1, KPIS)
    names = ("reference", "area", "name", "baseline", "target", *STEPPED, "source", "officer")
    for row, cells in enumerate(read.measures, 2):
        write_row(kpis, row, [cells.get(name) for name in names])
    return steady(saved(workbook))


def _cover(cover: Any) -> None:
    cover["A1"] = TITLE
    cover["A1"].font = Font(bold=True, size=16)
    write_row(cover, 3, ("Version", "3.1"))
    write_row(cover, 4, ("Status", "Agreed"))
    write_row(cover, 5, ("Date", "30 September 2025"))
    for row, line in enumerate(FRONT, 6):
        write_row(cover, row, line)
    write_header(cover, 11, ("RAG key",))
    for row, (word, (colour, _)) in enumerate(KEY.items(), 12):
        paint(cover.cell(row, 1), FILLS[colour])
        cover.cell(row, 2, word)
    write_header(cover, 18, ("About this tracker",))
    for row, text in enumerate(ABOUT, 19):
        cover.cell(row, 1, text)
    cover.column_dimensions["A"].width = 40


def _tracker(sheet: Any, read: Plan) -> None:
    write_header(sheet, 1, COLUMNS)
    sheet.freeze_panes = "F2"
    row = 1
    for area in read.areas:
        assert area.pillar
        for group in area.groups:
            for cells, _ in group.rows():
                row += 1
                levels = (
                    f"{area.pillar[0]}. {area.pillar[1]}",
                    f"{area.label} {area.title}",
                    f"{group.label} {group.title}",
                )
                write_row(sheet, row, levels)
                _row(sheet, row, cells)
    sheet.auto_filter.ref = f"A1:S{row}"


def _row(sheet: Any, row: int, cells: Cells) -> None:
    link = f" {LINK.format(cells['cross'])}" if "cross" in cells else ""
    write_row(sheet, row, (int(cells["ref"]), cells["action"] + link), 4)
    write_row(sheet, row, (cells.get("officer"), cells.get("support")), 6)
    for column, name in enumerate(("start", "end", "revised"), 8):
        if name in cells:
            cell = sheet.cell(row, column, datetime.strptime(cells[name], "%d/%m/%Y"))  # noqa: DTZ007
            cell.number_format = "dd/mm/yyyy"
    sheet.cell(row, 11, int(cells["percent"]) / 100).number_format = "0%"
    paint(sheet.cell(row, 12, cells["rating"]), FILLS[KEY[cells["rating"]][0]])
    for number in (1, 2, 3):
        column = 11 + 2 * number
        write_row(sheet, row, (cells.get(f"t{number}"),), column)
        if code := cells.get(f"r{number}"):
            paint(sheet.cell(row, column + 1), FILLS[KEY[CODES[code]][0]])
    write_row(sheet, row, (cells.get("risk"),), 19)
    if "hidden" in cells:
        sheet.row_dimensions[row].hidden = True


def truth() -> PlanDocument:
    """What it says."""
    pillars, areas = understood(plan("kelderby"), _tell, steps=STEPS)
    return clerk.document(
        title=TITLE,
        area_name="Kelderby",
        plan_type="priority_action_plan",
        version="3.1",
        status="agreed",
        dated=date(2025, 9, 30),
        front_matter=tuple(clerk.front(*line) for line in FRONT),
        sections=(clerk.section("About this tracker", "\n\n".join(ABOUT)),),
        vocabulary=tuple(clerk.term(word, *meaning) for word, meaning in KEY.items()),
        pillars=pillars,
        areas_for_improvement=areas,
    )


def _tell(cells: Cells) -> Milestone:
    updates = []
    for number, month in enumerate(MONTHS, 1):
        text, code = cells.get(f"t{number}"), cells.get(f"r{number}")
        if text or code:
            rating = clerk.fill(*KEY[CODES[code]]) if code else NO_RATING
            updates.append(clerk.update(end_of(month), text, rating))
    colour, state = KEY[cells["rating"]]
    return told(
        cells,
        LINK,
        rating=Rating(colour, state, cells["rating"], "word_and_fill"),
        updates=tuple(updates),
        other=(clerk.other("Risk to delivery", cells["risk"]),) if "risk" in cells else (),
        hidden="hidden" in cells,
    )


LAYOUT = Layout(
    "third_xlsx_monthly_tracker",
    "Kelderby PAP tracker Sep 2025.xlsx",
    build,
    truth,
    ("flat tracker", "monthly pairs of update and fill", "hidden rows", "KPI sheet", "cover"),
)
