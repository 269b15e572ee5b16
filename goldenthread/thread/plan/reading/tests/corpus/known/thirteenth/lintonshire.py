"""A CSV tracker: facts and key above, then three columns of levels and a row for each activity."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    Milestone,
    Pillar,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.thirteenth.common import (
    Node,
    content,
    end,
    said,
    start,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_PLAN = content("lintonshire", {"P": 2, "A": 2, "F": 2, "M": 14})
_TITLE = "Lintonshire SEND and Inclusion Improvement Plan"
_DETAILS = (
    ("Version", "5.0"),
    ("Status", "Published"),
    ("Date", "30 January 2026"),
    ("Inspection report published", "19 May 2025"),
    ("Programme sponsor", "Executive Director of Children, Families and Learning"),
)
_KEY: tuple[tuple[str, Colour, str, State], ...] = (
    ("B", "blue", "Complete", "complete"),
    ("G", "green", "On track", "on_track"),
    ("A", "amber", "At risk", "at_risk"),
    ("R", "red", "Delayed", "off_track"),
    ("N", "grey", "Not started", "not_started"),
)
_HEADINGS = (
    "Pillar",
    "Area for improvement",
    "Workstream",
    "Action ID",
    "Parent action ID",
    "Activity",
    "Responsible officer",
    "Strategic lead",
    "Begins",
    "Deadline",
    "New deadline",
    "RAG",
    "% complete",
    "Latest position",
    "Success criteria",
    "Main risk",
    "Cost",
)


def build() -> bytes:
    """The file's bytes."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    blank = [""] * len(_HEADINGS)
    for row in (
        (_TITLE,),
        *_DETAILS,
        (),
        ("RAG key",),
        *((letter, colour.capitalize(), label) for letter, colour, label, _ in _KEY),
        (),
        _HEADINGS,
        *_rows(),
    ):
        writer.writerow([*row, *blank[len(row) :]])
    return file.getvalue().encode("utf-8-sig")


def _rows() -> Iterator[list[str]]:
    for pillar in _PLAN.children:
        for area in pillar.children:
            for focus in area.children:
                levels = [
                    f"{kind} {node.fields[0]}: {node.fields[1]}"
                    for kind, node in (("Pillar", pillar), ("Area", area), ("Workstream", focus))
                ]
                for line in focus.children:
                    ref, parent, *values = line.fields
                    values[7] = f"{values[7]}%"
                    yield [*levels, ref, parent, *values]


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars = [clerk.pillar(*node.fields) for node in _PLAN.children]
    return clerk.document(
        title=_TITLE,
        area_name="Lintonshire",
        plan_type="improvement_plan",
        version="5.0",
        status="published",
        dated=date(2026, 1, 30),
        front_matter=tuple(clerk.front(*detail) for detail in _DETAILS[3:]),
        vocabulary=tuple(clerk.term(label, colour, state) for _, colour, label, state in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(
            _area(area, pillar)
            for pillar, node in zip(pillars, _PLAN.children, strict=True)
            for area in node.children
        ),
    )


def _area(node: Node, pillar: Pillar) -> AreaForImprovement:
    label, title = node.fields
    focuses = [
        clerk.focus(focus.fields[0], focus.fields[1], _milestones(focus)) for focus in node.children
    ]
    return clerk.area(label, title, None, focuses, pillar=pillar)


def _milestones(focus: Node) -> Iterator[Milestone]:
    keys: dict[str, str] = {}
    for line in focus.children:
        milestone = _milestone(line, keys)
        keys[line.fields[0]] = milestone.key
        yield milestone


def _milestone(line: Node, keys: dict[str, str]) -> Milestone:
    ref, parent, action, officer, strategic, begins, deadline, new, letter, *rest = line.fields
    percent, latest, success, risk, cost = rest
    others = (("Main risk", risk), ("Cost", cost))
    ratings = {each: clerk.word(each, colour, state) for each, colour, _, state in _KEY}
    return clerk.milestone(
        action,
        ref,
        parent=keys[parent] if parent else None,
        accountable_officer=strategic,
        supporting_leads=officer,
        start=start(begins),
        end=end(deadline),
        revised_end=end(new),
        rating=ratings[letter],
        percent_complete=float(percent),
        progress=said(latest),
        evidence=said(success),
        other=tuple(clerk.other(heading, text) for heading, text in others if text),
    )


LAYOUT = Layout(
    name="lintonshire_tracker",
    file_name="lintonshire-tracker-jan-2026.csv",
    build=build,
    truth=truth,
    features=("levels in columns", "steps by parent", "letters", "strategic lead", "facts above"),
)
