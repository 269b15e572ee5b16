"""A tracker in Excel: bands of areas and focus areas, real dates, monthly fills, hidden rows."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from openpyxl.styles import Font

from goldenthread.thread.plan.reading.document import (
    Milestone,
    PlanDocument,
    StatedMeasure,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.eleventh import making

_TITLE = "Tansley Marsh SEND Improvement Plan 2025-26"
_EDITION = "Version 4.2 | 31 October 2025"
_KEY = (
    ("B", "00B0F0", "Completed", "blue", "complete"),
    ("G", "00B050", "On track", "green", "on_track"),
    ("A", "FFC000", "Some concerns", "amber", "at_risk"),
    ("R", "FF0000", "Overdue", "red", "off_track"),
)
_HEADINGS = (
    "Action no.",
    "Action",
    "Step of action no.",
    "RAG Aug 25",
    "RAG Sep 25",
    "RAG Oct 25",
    "Comments",
    "Responsible officer",
    "Start date",
    "Due date",
    "Revised due date",
)
_MONTHS = (("aug", "Aug 25"), ("sep", "Sep 25"), ("oct", "Oct 25"))
_MEASURE_HEADINGS = (
    "Ref",
    "Indicator",
    "Owner",
    "Baseline",
    "Target",
    "Source",
    "Planned Oct 25",
    "Actual Oct 25",
    "Planned Mar 26",
    "Actual Mar 26",
)
_MEASURES = (
    (
        *("M1", "Advice received within 30 working days", "Performance Lead", "52%", "90%"),
        *("Caseload system", "60%", "63%", "80%", None),
    ),
    (
        *("M2", "Children screened for vision by age five", "Health Analyst", "61%", "95%"),
        *("Trust data", "70%", "66%", "85%", None),
    ),
    (
        *("M3", "Learners who complete their first year", "College Analyst", "74%", "85%"),
        *("College data", "75%", "77%", "80%", None),
    ),
    (
        *("M4", "Families who used a short break", "Commissioning Analyst", "380", "520"),
        *("Bookings", "400", "412", "470", None),
    ),
)


def build() -> bytes:
    """The Excel file."""
    workbook, page = sheet.new_workbook("Tracker")
    sheet.write_band(page, 1, _TITLE, 1, len(_HEADINGS)).font = Font(bold=True, size=16)
    page["A2"] = _EDITION
    sheet.write_header(page, 4, _HEADINGS)
    at = 5
    for group in making.groups("tansley.txt"):
        label, title, *rest = group.head
        kind = "Area" if group.level == 1 else "Focus area"
        band = sheet.write_band(page, at, f"{kind} {label}: {title}", 1, len(_HEADINGS))
        band.font = Font(bold=True)
        sheet.paint(band, "9DC3E6" if group.level == 1 else "DDEBF7")
        at += 1
        if rest:
            sheet.write_band(page, at, rest[0], 1, len(_HEADINGS)).font = Font(italic=True)
            at += 1
        for row in group.rows:
            _write_row(page, at, row)
            at += 1
    measures = workbook.create_sheet("Indicators")
    sheet.write_header(measures, 1, _MEASURE_HEADINGS)
    for position, texts in enumerate(_MEASURES, 2):
        sheet.write_row(measures, position, texts)
    key = workbook.create_sheet("RAG key")
    sheet.write_header(key, 1, ("Colour", "Meaning"))
    for position, (_, colour, label, *_) in enumerate(_KEY, 2):
        sheet.paint(key.cell(position, 1), colour)
        key.cell(position, 2, label)
    return making.steady(sheet.saved(workbook))


def _write_row(page: Any, at: int, row: making.Row) -> None:
    parent = int(row["parent"]) if row["parent"] else None
    sheet.write_row(page, at, (int(row["ref"]), making.action_text(row), parent))
    for column, (name, _) in enumerate(_MONTHS, 4):
        if row[name]:
            colour = next(line[1] for line in _KEY if line[0] == row[name])
            sheet.paint(page.cell(at, column), colour)
    sheet.write_row(page, at, (row["progress"] or None, row["lead"]), 7)
    for column, name in enumerate(("start", "end", "revised"), 9):
        if row[name]:
            cell = page.cell(at, column, datetime.strptime(row[name], "%d/%m/%Y"))  # noqa: DTZ007
            cell.number_format = "dd/mm/yyyy"
    if row["hide"]:
        page.row_dimensions[at].hidden = True


def truth() -> PlanDocument:
    """What a clerk reads."""
    areas: list[tuple[list[str], list[making.Group]]] = []
    for group in making.groups("tansley.txt"):
        if group.level == 1:
            areas.append((group.head, []))
        else:
            areas[-1][1].append(group)
    return clerk.document(
        title=_TITLE,
        area_name="Tansley Marsh",
        plan_type="improvement_plan",
        version="4.2",
        dated=date(2025, 10, 31),
        vocabulary=tuple(making.line_of_key(*line[2:]) for line in _KEY),
        measures=tuple(_measure(*texts) for texts in _MEASURES),
        areas_for_improvement=tuple(
            making.area(
                head,
                [
                    making.focus(
                        group.head[:2],
                        _milestones(group.rows),
                        impact=group.head[2].removeprefix("Impact: "),
                    )
                    for group in under
                ],
            )
            for head, under in areas
        ),
    )


def _measure(reference: str, name: str, owner: str, *rest: str | None) -> StatedMeasure:
    baseline, target, source, planned, actual, later, got = rest
    points = (("Oct 25", planned, actual), ("Mar 26", later, got))
    return clerk.measure(
        name, baseline, target, points, owner=owner, source=source, reference=reference
    )


def _milestones(rows: list[making.Row]) -> list[Milestone]:
    known: dict[str, Milestone] = {}
    for row in rows:
        updates = _updates(row)
        known[row["ref"]] = making.told(
            row,
            parent=known[row["parent"]].key if row["parent"] else None,
            updates=updates,
            rating=clerk.newest(updates),
            hidden=bool(row["hide"]),
        )
    return list(known.values())


def _updates(row: making.Row) -> tuple[Update, ...]:
    told = []
    for name, moment in _MONTHS:
        if row[name]:
            *_, colour, state = next(line for line in _KEY if line[0] == row[name])
            rating = making.rated(colour, state, None, "fill")
            told.append(clerk.update(making.ends(moment), None, rating))
    return tuple(told)


LAYOUT = Layout(
    name="tansley",
    file_name="tansley_marsh_tracker_oct25.xlsx",
    build=build,
    truth=truth,
    features=("bands", "monthly fills", "real dates", "hidden rows", "steps named by a column"),
)
