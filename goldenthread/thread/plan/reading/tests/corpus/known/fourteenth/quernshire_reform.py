"""A local reform plan in Excel: one sheet, groups merged down at the left, ticks for progress."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Milestone,
    PlanDocument,
    Rating,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.fourteenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

COLUMNS = "ref part action lead partners due tick measure baseline target evidence link"
TITLE = "Quernshire Local SEND Reform Plan 2026 to 2029"
HEADER = (
    "Workstream",
    "Objective",
    "Overall outcome",
    "Action number",
    "Step of action",
    "What we will do",
    "Executive lead",
    "Partners",
    "To be done by",
    "Achieved",
    "On target",
    "Measure",
    "Baseline",
    "Target",
    "Evidence of impact",
    "Depends on",
)
FIRST = 5
RATINGS = {
    "A": Rating(None, "complete", "Achieved", "tick"),
    "T": Rating(None, "on_track", "On target", "tick"),
    "": NO_RATING,
}


def build() -> bytes:
    """The Excel file."""
    workbook, page = sheet.new_workbook("Reform plan")
    page["A1"] = TITLE
    page["A2"] = "Published 20 March 2026"
    sheet.write_header(page, FIRST - 1, HEADER)
    row = FIRST
    for area in making.content("quernshire.txt", COLUMNS):
        start = row
        page.cell(row, 1, f"Workstream {area.label}: {area.title}")
        for part in area.focuses:
            page.cell(row, 2, f"Objective {part.label}: {part.title}")
            page.cell(row, 3, part.impact)
            for offset, each in enumerate(part.rows):
                _write_action(page, row + offset, each)
            for column in (2, 3):
                sheet.merge_down(page, column, row, row + len(part.rows) - 1)
            row += len(part.rows)
        sheet.merge_down(page, 1, start, row - 1)
    return making.steady(sheet.saved(workbook))


def _write_action(page: Any, row: int, each: making.Row) -> None:
    ticks = ["✓" if each["tick"] == letter else None for letter in "AT"]
    cells = [text or None for name, text in each.items() if name != "tick"]
    sheet.write_row(page, row, [*cells[:6], *ticks, *cells[6:]], column=4)


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    _, areas = making.understood(making.content("quernshire.txt", COLUMNS), _told)
    return clerk.document(
        title=TITLE,
        area_name="Quernshire",
        plan_type="reform_plan",
        status="published",
        dated=date(2026, 3, 20),
        areas_for_improvement=areas,
    )


def _told(row: making.Row) -> Milestone:
    measures: tuple[StatedMeasure, ...] = ()
    if row["measure"]:
        measures = (clerk.measure(row["measure"], row["baseline"], row["target"]),)
    return clerk.milestone(
        row["action"],
        row["ref"],
        accountable_officer=row["lead"],
        supporting_leads=row["partners"],
        end=making.said(row["due"], end=True),
        rating=RATINGS[row["tick"]],
        measures=measures,
        evidence=row["evidence"] or None,
        other=(clerk.other("Depends on", row["link"]),) if row["link"] else (),
    )


LAYOUT = Layout(
    name="quernshire reform",
    file_name="Quernshire-local-reform-plan.xlsx",
    build=build,
    truth=truth,
    features=(
        "groups merged down at the left",
        "ticks under two headings",
        "a measure in the row of its action",
        "steps by a column",
        "financial quarters",
    ),
)
