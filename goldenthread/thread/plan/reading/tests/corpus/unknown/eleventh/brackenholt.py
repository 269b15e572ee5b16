"""An improvement plan as CSV: three levels in columns, ticks under headings, two dated updates."""

from __future__ import annotations

import csv
import io
from datetime import date

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.eleventh import making

_TITLE = "Brackenholt SEND Improvement Plan 2025-2027"
_FACTS = (
    ("Senior responsible officer", "Director of Education and Skills"),
    ("Inspection", "11 to 15 November 2024"),
    ("Next board", "4 December 2025"),
)
_HEADINGS = (
    "Pillar",
    "Area for improvement",
    "Focus area",
    "Overall impact of focus area",
    "Action ref",
    "Part of action",
    "Start date",
    "Target date",
    "Revised target date",
    "Action",
    "Measure of success",
    "Executive lead",
    "Operational lead",
    "Achieved",
    "On target",
    "Delayed",
    "Percent complete",
    "Update 31 July 2025",
    "Update 31 October 2025",
    "Funding source",
)
_STATES = {"Achieved": "complete", "On target": "on_track", "Delayed": "off_track"}


def build() -> bytes:
    """The CSV file."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([_TITLE])
    facts = (("Version", "1.4"), ("Status", "Agreed"), ("Date", "7 November 2025"), *_FACTS)
    writer.writerows(facts)
    writer.writerow([])
    writer.writerow(_HEADINGS)
    pillar, area = "", ""
    for group in making.groups("brackenholt.txt"):
        label, title, *rest = group.head
        if group.level == 1:
            pillar = f"Pillar {label}: {title}"
        elif group.level == 2:
            area = f"{label}. {title}"
        for number, row in enumerate(group.rows):
            impact = "" if number else rest[0]
            writer.writerow([pillar, area, f"{label} {title}", impact, *_cells(row)])
    return file.getvalue().encode("utf-8-sig")


def _cells(row: making.Row) -> list[str]:
    return [
        *(row[name] for name in ("ref", "parent", "start", "end", "revised")),
        making.action_text(row),
        *(row[name] for name in ("evidence", "lead", "support")),
        *("✓" if row["tick"] == heading else "" for heading in _STATES),
        f"{row['percent']}%" if row["percent"] else "",
        *(row[name] for name in ("july", "october", "other")),
    ]


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    for group in making.groups("brackenholt.txt"):
        label, title, *_ = group.head
        if group.level == 1:
            pillars.append(clerk.pillar(label, title))
        elif group.level == 2:
            areas.append(clerk.area(label, title, None, _focuses(label), pillar=pillars[-1]))
    return clerk.document(
        title=_TITLE,
        area_name="Brackenholt",
        plan_type="improvement_plan",
        version="1.4",
        status="agreed",
        dated=date(2025, 11, 7),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _focuses(area: str) -> list[FocusArea]:
    return [
        making.focus(group.head[:2], _milestones(group.rows), impact=group.head[2])
        for group in making.groups("brackenholt.txt")
        if group.level == 3 and group.head[0].startswith(f"{area}.")
    ]


def _milestones(rows: list[making.Row]) -> list[Milestone]:
    known: dict[str, Milestone] = {}
    for row in rows:
        parent = known[row["parent"]].key if row["parent"] else None
        known[row["ref"]] = _told(row, parent)
    return list(known.values())


def _told(row: making.Row, parent: str | None) -> Milestone:
    rating = NO_RATING
    if row["tick"]:
        rating = making.rated(None, _STATES[row["tick"]], row["tick"], "tick")
    updates = [
        clerk.update(making.ends(moment), row[name])
        for name, moment in (("july", "31 July 2025"), ("october", "31 October 2025"))
        if row[name]
    ]
    return making.told(
        row,
        parent=parent,
        rating=rating,
        percent_complete=float(row["percent"]) if row["percent"] else None,
        updates=tuple(updates),
        other=(clerk.other("Funding source", row["other"]),) if row["other"] else (),
    )


LAYOUT = Layout(
    name="brackenholt",
    file_name="brackenholt_improvement_plan.csv",
    build=build,
    truth=truth,
    features=("three levels in columns", "ticks under headings", "dated update columns"),
)
