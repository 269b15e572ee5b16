"""A priority action plan exported as CSV: groups in columns, steps named by their parent's ref."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Milestone,
    Pillar,
    PlanDocument,
    State,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.sixteenth import make
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Tilmere Council and NHS partners: SEND Priority Action Plan 2026-2028"
ABOUT = (
    ("Local area", "Tilmere"),
    ("Version", "1.7"),
    ("Status", "Draft"),
    ("Plan date", "5 February 2027"),
    ("Inspection dates", "20 to 24 April 2026"),
    ("Executive sponsor", "Corporate Director, Children and Families"),
)
PILLARS = (("1", "Mainstream first"), ("2", "Services that join up"))
HEADINGS = (
    "Pillar",
    "Area no.",
    "Area for improvement",
    "Focus no.",
    "Focus area",
    "Ref",
    "Parent ref",
    "Action",
    "Responsible officer",
    "Supporting leads",
    "Start date",
    "Due date",
    "Revised due",
    "Status",
    "% complete",
    "Success measure",
    "Update Nov 2026",
    "Update Jan 2027",
    "Funding source",
)
STATES: dict[str, State] = {
    "Completed": "complete",
    "On target": "on_track",
    "Some slippage": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
}


def build() -> bytes:
    """The file."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([TITLE])
    writer.writerows(ABOUT)
    writer.writerow([])
    writer.writerow(HEADINGS)
    for line in make.rows("tilmere.txt"):
        label, title = PILLARS[_pillar_of(line[0])]
        writer.writerow((f"Pillar {label}: {title}", *line))
    return text.getvalue().encode("utf-8-sig")


def _pillar_of(area: str) -> int:
    """Which pillar an area stands under: the first area alone is under the first."""
    return 0 if area == "1" else 1


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars = tuple(clerk.pillar(*line) for line in PILLARS)
    return clerk.document(
        title=TITLE,
        area_name="Tilmere",
        plan_type="priority_action_plan",
        version="1.7",
        status="draft",
        dated=date(2027, 2, 5),
        front_matter=tuple(clerk.front(*fact) for fact in ABOUT[4:]),
        pillars=pillars,
        areas_for_improvement=tuple(_areas(pillars)),
    )


def _areas(pillars: tuple[Pillar, ...]) -> Iterator[AreaForImprovement]:
    lines = make.rows("tilmere.txt")
    made: dict[str, Milestone] = {}
    for line in lines:
        made[line[4]] = _milestone(line, made)
    for (label, title), within in groupby(lines, lambda line: (line[0], line[1])):
        groups = groupby(within, lambda line: (line[2], line[3]))
        focuses = [
            clerk.focus(number, name, [made[line[4]] for line in held])
            for (number, name), held in groups
        ]
        yield clerk.area(label, title, None, focuses, pillar=pillars[_pillar_of(label)])


def _milestone(line: list[str], made: dict[str, Milestone]) -> Milestone:
    ref, parent, action, officer, support, start, due, revised, status, percent = line[4:14]
    success, november, january, funding = line[14:]
    return clerk.milestone(
        make.bare(action),
        ref,
        parent=made[parent].key if parent else None,
        cross_references=make.crossings(action),
        accountable_officer=officer,
        supporting_leads=support,
        start=make.starts(start),
        end=make.ends(due),
        revised_end=make.ends(revised),
        rating=clerk.word(status, None, STATES[status]),
        percent_complete=float(percent) if percent else None,
        evidence=success or None,
        updates=tuple(_updates(november, january)),
        other=(clerk.other("Funding source", funding),),
    )


def _updates(november: str, january: str) -> Iterator[Update]:
    for month, text in (("Nov 2026", november), ("Jan 2027", january)):
        if text:
            yield clerk.update(make.ends(month), text)


LAYOUT = Layout(
    name="tilmere export",
    file_name="tilmere-pap-export-1.7.csv",
    build=build,
    truth=truth,
    features=("byte order mark", "groups in columns", "steps name their parent"),
)
