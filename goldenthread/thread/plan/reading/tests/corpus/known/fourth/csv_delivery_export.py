"""CSV: an export of a delivery plan, each row with its pillar, priority and workstream."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.fourth import words
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Harrowmere SEND Improvement Plan 2025-26"
COLUMNS = (
    "Pillar",
    "Priority",
    "Workstream",
    "Action ref",
    "Parent action",
    "Action",
    "Status",
    "% complete",
    "Executive lead",
    "Delivery lead",
    "Start date",
    "Due date",
    "Revised due date",
    "Success measure",
    "Update 31 March 2025",
    "Update 30 June 2025",
    "Comments",
    "Budget",
)
# What the words mean without a key.
STATUSES: dict[str, tuple[None, State]] = {
    "Complete": (None, "complete"),
    "On track": (None, "on_track"),
    "In progress": (None, "on_track"),
    "At risk": (None, "at_risk"),
    "Delayed": (None, "off_track"),
}


class Row(NamedTuple):
    """A row in the order of the text file."""

    pillar: str
    priority: str
    workstream: str
    reference: str
    parent: str
    action: str
    senior: str
    lead: str
    start: str
    due: str
    revised: str
    status: str
    percent: str
    march: str
    june: str
    success: str
    comments: str
    budget: str


def _rows() -> list[Row]:
    return [Row(*parts) for parts in words.rows("harrowmere.txt")]


def _build() -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    wide = len(COLUMNS)
    facts = (("Version", "2.7"), ("Status", "Draft"), ("Date", "11 July 2025"))
    for line in ((TITLE,), *facts, ()):
        writer.writerow([*line, *[""] * (wide - len(line))])
    writer.writerow(COLUMNS)
    for row in _rows():
        writer.writerow(
            (
                row.pillar,
                row.priority,
                row.workstream,
                row.reference,
                row.parent,
                words.spoken(row.action).printed(),
                row.status,
                f"{row.percent}%" if row.percent else "",
                row.senior,
                row.lead,
                row.start,
                row.due,
                row.revised,
                row.success,
                row.march,
                row.june,
                row.comments,
                row.budget,
            )
        )
    return file.getvalue().encode("utf-8-sig")


def _truth() -> PlanDocument:
    pillars: dict[str, Pillar] = {}
    areas = []
    keys: dict[str, str] = {}
    for (pillar, priority), rows in groupby(_rows(), lambda row: row[:2]):
        label, title = pillar.split(". ", 1)
        above = pillars.setdefault(label, clerk.pillar(label, title))
        areas.append(_area(priority, above, rows, keys))
    return clerk.document(
        title=TITLE,
        area_name="Harrowmere",
        plan_type="improvement_plan",
        version="2.7",
        status="draft",
        dated=date(2025, 7, 11),
        pillars=tuple(pillars.values()),
        areas_for_improvement=tuple(areas),
    )


def _area(
    priority: str, above: Pillar, rows: Iterable[Row], keys: dict[str, str]
) -> AreaForImprovement:
    label, title = priority.split(" ", 1)
    focuses = [
        _focus(workstream, inner, keys)
        for workstream, inner in groupby(rows, lambda row: row.workstream)
    ]
    return clerk.area(label, title, None, focuses, pillar=above)


def _focus(workstream: str, rows: Iterable[Row], keys: dict[str, str]) -> FocusArea:
    return clerk.focus(None, workstream, [_milestone(row, keys) for row in rows])


def _milestone(row: Row, keys: dict[str, str]) -> Milestone:
    action = words.spoken(row.action)
    asked = row.success.endswith("?")
    dated = (("31 March 2025", row.march), ("30 June 2025", row.june))
    made = clerk.milestone(
        action.text,
        row.reference,
        parent=keys[row.parent] if row.parent else None,
        accountable_officer=row.senior,
        supporting_leads=row.lead,
        start=words.starts(row.start),
        end=words.ends(row.due),
        revised_end=words.ends(row.revised),
        rating=clerk.word(row.status, *STATUSES[row.status]) if row.status else NO_RATING,
        percent_complete=float(row.percent) if row.percent else None,
        evidence=row.success if row.success and not asked else None,
        prompts=(row.success,) if asked else (),
        updates=tuple(clerk.update(words.ends(day), text) for day, text in dated if text),
        progress=row.comments or None,
        other=(clerk.other("Budget", row.budget),) if row.budget else (),
        **action.known(),
    )
    keys[row.reference] = made.key
    return made


LAYOUT = Layout(
    "csv: a delivery plan exported",
    "harrowmere-delivery-export.csv",
    _build,
    _truth,
    (
        "title and version rows above the header",
        "groups repeated in each row",
        "steps that name their parent",
        "updates in dated columns",
        "two owners",
    ),
)
