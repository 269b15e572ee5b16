"""Excel: a cover, a key, a sheet for each theme and a sheet of measures.

Group headings over two rows, workstreams as section rows with an outcome line, steps, hidden
rows, a hidden column, percentages formatted as such, a row of totals.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.fifth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Tamberley SEND Improvement Plan: programme office tracker"
_FRONT = (
    ("Programme sponsor", "Executive Director for Children and Families"),
    ("Programme office", "SEND Programme Office, Civic Centre"),
    ("Reporting cycle", "Monthly to the SEND Partnership Board"),
)
_KEY: dict[str, tuple[Colour, State, str]] = {
    "Complete": ("blue", "complete", "9DC3E6"),
    "On track": ("green", "on_track", "92D050"),
    "At risk": ("amber", "at_risk", "FFC000"),
    "Off track": ("red", "off_track", "FF5050"),
    "Not started": ("grey", "not_started", "D9D9D9"),
}
_GROUPS = (None, None, "Owners", None, "Dates", None, None, "Progress", None, None, None, None)
_HEADINGS = (
    "ID",
    "Action / step",
    "Accountable",
    "Supporting",
    "Start",
    "Due",
    "Revised due",
    "Status",
    "% complete",
    "Commentary",
    "Depends on",
    "Budget code",
)


def build() -> bytes:
    """The Excel file."""
    workbook, cover = sheet.new_workbook("Cover")
    cover["A1"] = _TITLE
    facts = [("Local area", "Tamberley"), ("Version", "5.2"), ("Status", "Published")]
    facts += [("Date", "8 December 2025"), *_FRONT]
    for row, fact in enumerate(facts, 3):
        sheet.write_row(cover, row, fact)
    key = workbook.create_sheet("Key")
    sheet.write_header(key, 1, ["Colour", "Meaning"])
    for row, (label, (colour, _, shade)) in enumerate(_KEY.items(), 2):
        sheet.write_row(key, row, (colour.title(), label))
        sheet.paint(key.cell(row, 1), shade)
    for concern in making.read_plan("tamberley"):
        _write_theme(workbook.create_sheet(f"Theme {concern.label}"), concern)
    _write_measures(workbook.create_sheet("Measures"))
    return making.steady(sheet.saved(workbook))


def _write_theme(page: Any, concern: making.Concern) -> None:
    width = len(_HEADINGS)
    sheet.write_band(page, 1, f"Theme {concern.label}: {concern.title}", 1, width)
    sheet.write_band(page, 2, concern.wording or "", 1, width)
    sheet.write_header(page, 4, _GROUPS)
    sheet.write_header(page, 5, _HEADINGS)
    for first, last in ((3, 4), (5, 7), (8, 10)):
        page.merge_cells(start_row=4, end_row=4, start_column=first, end_column=last)
    row, count = 6, 0
    for group in concern.groups:
        band = f"Workstream {group.label} – {group.title}"
        sheet.paint(sheet.write_band(page, row, band, 1, width), "DDEBF7")
        sheet.write_band(page, row + 1, f"Outcome: {group.impact}", 1, width)
        row += 2
        for line in group.rows:
            _write_action(page, row, line)
            row, count = row + 1, count + 1
    sheet.write_header(page, row + 1, ["Total actions", str(count)])
    page.column_dimensions["L"].hidden = True
    page.freeze_panes = "C6"


def _write_action(page: Any, row: int, line: making.Row) -> None:
    action = making.joined(line.action, line.get("xref"))
    sheet.write_row(page, row, (line.get("ref"), action, line.get("acc"), line.get("sup")))
    for column, name in enumerate(("start", "due", "revised"), 5):
        if text := line.get(name):
            cell = page.cell(row, column, making.calendar_day(text))
            cell.number_format = "DD/MM/YYYY"
    if status := line.get("status"):
        sheet.paint(page.cell(row, 8, status), _KEY[status][2])
    if percent := line.get("pct"):
        page.cell(row, 9, int(percent) / 100).number_format = "0%"
    for column, name in enumerate(("comment", "depends", "code"), 10):
        page.cell(row, column, line.get(name))
    if line.get("hidden"):
        page.row_dimensions[row].hidden = True


def _write_measures(page: Any) -> None:
    top = ("Theme", "Measure", "Lead", "Source", "Baseline", "Target", "Sep 25", None, "Dec 25")
    sheet.write_header(page, 1, (*top, None))
    sheet.write_header(page, 2, ("Planned", "Actual", "Planned", "Actual"), 7)
    for column in range(1, 7):
        sheet.merge_down(page, column, 1, 2)
    for column in (7, 9):
        page.merge_cells(start_row=1, end_row=1, start_column=column, end_column=column + 1)
    for row, stated in enumerate(making.read_measures("tamberley"), 3):
        sheet.write_row(page, row, stated)


def _measures() -> dict[str, list[StatedMeasure]]:
    told: dict[str, list[StatedMeasure]] = {}
    for theme, name, owner, source, baseline, target, *points in making.read_measures("tamberley"):
        steps = (("Sep 25", points[0], points[1]), ("Dec 25", points[2], points[3]))
        told.setdefault((theme or "").removeprefix("Theme "), []).append(
            clerk.measure(name or "", baseline, target, steps, owner=owner, source=source)
        )
    return told


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    _, areas = making.understood(making.read_plan("tamberley"), _milestone, _measures())
    return clerk.document(
        title=_TITLE,
        area_name="Tamberley",
        plan_type="improvement_plan",
        version="5.2",
        status="published",
        dated=date(2025, 12, 8),
        front_matter=tuple(clerk.front(*fact) for fact in _FRONT),
        vocabulary=tuple(
            clerk.term(label, colour, state) for label, (colour, state, _) in _KEY.items()
        ),
        areas_for_improvement=areas,
    )


def _milestone(row: making.Row) -> Milestone:
    status = row.get("status") or ""
    others = (("Depends on", row.get("depends")), ("Budget code", row.get("code")))
    return clerk.milestone(
        row.action,
        row.get("ref"),
        cross_references=making.pointers(row.get("xref")),
        accountable_officer=row.get("acc"),
        supporting_leads=row.get("sup"),
        start=making.begins(row.get("start")),
        end=making.ends(row.get("due")),
        revised_end=making.ends(row.get("revised")),
        rating=Rating(_KEY[status][0], _KEY[status][1], status, "word_and_fill"),
        percent_complete=float(row.get("pct") or 0),
        progress=row.get("comment"),
        other=tuple(clerk.other(heading, text) for heading, text in others if text),
        hidden=row.get("hidden") is not None,
    )


LAYOUT = Layout(
    "tamberley themes",
    "Tamberley SEND tracker 5.2.xlsx",
    build,
    truth,
    ("sheet per theme", "key sheet", "measures sheet", "hidden rows", "group headings", "steps"),
)
