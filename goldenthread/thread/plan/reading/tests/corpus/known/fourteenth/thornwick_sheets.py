"""A priority action plan in Excel: a cover, then a sheet for each priority; hidden rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.fourteenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

COLUMNS = "ref activity owner start deadline new status percent comments budget risk"
TITLE = "Thornwick Local Area SEND Priority Action Plan"
FACTS = (
    ("Version", "1.3"),
    ("Dated", "10 October 2025"),
    ("Inspection dates", "18 to 22 November 2024"),
    ("Report published", "4 February 2025"),
    ("Senior responsible officer", "Corporate Director, Children and Learning"),
    ("Monitoring", "Stocktake with the Department for Education every quarter"),
)
KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("B", "Completed", "blue", "complete"),
    ("G", "On track", "green", "on_track"),
    ("A", "Some slippage", "amber", "at_risk"),
    ("R", "Off track", "red", "off_track"),
)
HEADER = (
    "Status",
    "Ref.",
    "Planned activity",
    "Owner",
    "Start",
    "Deadline",
    "New deadline",
    "Percentage complete",
    "Comments",
    "Funding source",
    "Linked risk",
)
ORDER = [
    "status",
    "ref",
    "activity",
    "owner",
    "start",
    "deadline",
    "new",
    "percent",
    "comments",
    "budget",
    "risk",
]
HIDDEN = ("1.11", "2.10", "3.8")


def build() -> bytes:
    """The Excel file."""
    workbook, cover = sheet.new_workbook("Cover")
    cover["A1"] = TITLE
    for row, fact in enumerate(FACTS, 3):
        sheet.write_row(cover, row, fact)
    cover["A10"] = "Status key"
    for row, (letter, label, colour, _) in enumerate(KEY, 11):
        cover.cell(row, 1, f"{letter} ({colour}) = {label}")
    for area in making.content("thornwick.txt", COLUMNS):
        _write_area(workbook.create_sheet(f"Priority {area.label}"), area)
    return making.steady(sheet.saved(workbook))


def _write_area(page: Any, area: making.AreaText) -> None:
    sheet.write_band(page, 1, f"Priority {area.label}: {area.title}", 1, len(HEADER))
    sheet.write_band(page, 2, area.wording or "", 1, len(HEADER))
    page["A4"] = "Inspectors' findings"
    for row, (text, citation) in enumerate(area.findings, 5):
        sheet.write_band(page, row, f"{text} {citation}", 1, len(HEADER))
    first = 6 + len(area.findings)
    sheet.write_header(page, first, HEADER)
    for row, each in enumerate(area.rows(), first + 1):
        cells: list[str | int | None] = [each[name] or None for name in ORDER]
        if each["percent"]:
            cells[ORDER.index("percent")] = int(each["percent"])
        sheet.write_row(page, row, cells)
        page.row_dimensions[row].hidden = each["ref"] in HIDDEN


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    _, areas = making.understood(making.content("thornwick.txt", COLUMNS), _told)
    return clerk.document(
        title=TITLE,
        area_name="Thornwick",
        plan_type="priority_action_plan",
        version="1.3",
        dated=date(2025, 10, 10),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS[2:]),
        vocabulary=tuple(clerk.term(label, colour, state) for _, label, colour, state in KEY),
        areas_for_improvement=areas,
    )


def _told(row: making.Row) -> Milestone:
    action, references, _ = making.action(row["activity"])
    ratings = {letter: clerk.word(letter, colour, state) for letter, _, colour, state in KEY}
    extra = (("Funding source", row["budget"]), ("Linked risk", row["risk"]))
    return clerk.milestone(
        action,
        row["ref"],
        cross_references=references,
        accountable_officer=row["owner"],
        start=making.said(row["start"], end=False),
        end=making.said(row["deadline"], end=True),
        revised_end=making.said(row["new"], end=True),
        rating=ratings.get(row["status"], NO_RATING),
        percent_complete=float(row["percent"]) if row["percent"] else None,
        progress=row["comments"] or None,
        other=tuple(clerk.other(heading, text) for heading, text in extra if text),
        hidden=row["ref"] in HIDDEN,
    )


LAYOUT = Layout(
    name="thornwick sheets",
    file_name="Thornwick_PAP_workbook.xlsx",
    build=build,
    truth=truth,
    features=(
        "a sheet for each priority",
        "cover with facts and a key of letters",
        "findings above each table",
        "status in the first column",
        "hidden rows",
        "columns without a field",
    ),
)
