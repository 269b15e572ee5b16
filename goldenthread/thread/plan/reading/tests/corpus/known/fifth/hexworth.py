"""Excel: one sheet, priorities and workstreams merged down the side, ticks for ratings.

Partners' ticks, steps in a column of their own, a log of updates in a cell, the header repeated.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Milestone,
    PlanDocument,
    Rating,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.fifth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Hexworth SEND Improvement Plan 2025 to 2027"
_HEADINGS = (
    "Priority",
    "Workstream",
    "Overall impact",
    "Action",
    "Step",
    "Who",
    "By when",
    "Achieved",
    "On target to achieve",
    "Council involved",
    "ICB involved",
    "Schools involved",
    "Updates",
    "Evidence of impact",
)
_TICK = "✓"
_PARTNERS = (("council", 10), ("icb", 11), ("schools", 12))


def build() -> bytes:
    """The Excel file."""
    workbook, page = sheet.new_workbook("Tracker")
    page["A1"] = _TITLE
    page["A2"] = "Draft version 0.9"
    page["A3"] = "22 September 2025"
    row = 5
    for concern in making.read_plan("hexworth"):
        sheet.write_header(page, row, _HEADINGS)
        row = top = row + 1
        for group in concern.groups:
            first = row
            for line in group.rows:
                _write_action(page, row, line)
                row += 1
            sheet.write_row(page, first, (group.title, group.impact), 2)
            for column in (2, 3):
                sheet.merge_down(page, column, first, row - 1)
        page.cell(top, 1, f"Priority {concern.label}: {concern.title}")
        sheet.merge_down(page, 1, top, row - 1)
        row += 1
    return making.steady(sheet.saved(workbook))


def _write_action(page: Any, row: int, line: making.Row) -> None:
    page.cell(row, 5 if line.step else 4, line.action)
    page.cell(row, 6, line.get("lead"))
    text = line.get("by") or ""
    if "/" in text:
        cell = page.cell(row, 7, making.calendar_day(text))
        cell.number_format = "DD/MM/YYYY"
    elif text:
        page.cell(row, 7, text)
    if tick := line.get("tick"):
        page.cell(row, 8 if tick == "done" else 9, _TICK)
    for name, column in _PARTNERS:
        if line.get(name):
            page.cell(row, column, _TICK)
    if log := line.get("log"):
        page.cell(row, 13, log.replace(";", "\n"))
    page.cell(row, 14, line.get("evidence") or line.get("prompt"))


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    _, areas = making.understood(making.read_plan("hexworth"), _milestone)
    return clerk.document(
        title=_TITLE,
        area_name="Hexworth",
        plan_type="improvement_plan",
        version="0.9",
        status="draft",
        dated=date(2025, 9, 22),
        areas_for_improvement=areas,
    )


def _milestone(row: making.Row) -> Milestone:
    prompt = row.get("prompt")
    return clerk.milestone(
        row.action,
        accountable_officer=row.get("lead"),
        end=making.ends(row.get("by")),
        rating=_rating(row.get("tick")),
        updates=tuple(_updates(row.get("log"))),
        evidence=row.get("evidence"),
        prompts=(prompt,) if prompt else (),
        other=tuple(
            clerk.other(_HEADINGS[column - 1], _TICK) for name, column in _PARTNERS if row.get(name)
        ),
    )


def _updates(log: str | None) -> list[Update]:
    entries = [entry.partition(": ") for entry in (log or "").split(";") if entry]
    return [clerk.update(making.ends(day), text) for day, _, text in entries]


def _rating(tick: str | None) -> Rating:
    if tick is None:
        return NO_RATING
    if tick == "done":
        return Rating(None, "complete", "Achieved", "tick")
    return Rating(None, "on_track", "On target to achieve", "tick")


LAYOUT = Layout(
    "hexworth ticks",
    "Hexworth SEND improvement plan tracker.xlsx",
    build,
    truth,
    ("merged down", "tick columns", "steps in their own column", "log of updates", "prompts"),
)
