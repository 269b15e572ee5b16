"""A CSV export of planning software: every level repeated in each row, parents by number."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    milestone,
    other,
    pillar,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.eleventh.shared import (
    Node,
    end,
    start,
    tree,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Lyndale SEND Improvement Plan"
_FACTS = (
    ("Version", "5.1"),
    ("Status", "Published"),
    ("Date", "31/03/2026"),
    ("Programme sponsor", "Corporate Director, Children and Families"),
    ("Exported by", "Programme Office"),
)
_HEADER = (
    "Pillar",
    "Improvement area",
    "Focus area",
    "Task ID",
    "Parent task ID",
    "Task",
    "Task owner",
    "Start date",
    "Finish date",
    "Revised finish",
    "% complete",
    "Status",
    "Latest comment",
    "Success criteria",
    "Risk level",
)
_STATES: dict[str, Rating] = {
    "Complete": word("Complete", None, "complete"),
    "In progress": word("In progress", None, "on_track"),
    "At risk": word("At risk", None, "at_risk"),
    "Overdue": word("Overdue", None, "off_track"),
    "Not started": word("Not started", None, "not_started"),
}


def build() -> bytes:
    """The CSV file, as the software saves it for Excel."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow((_TITLE,))
    writer.writerows(_FACTS)
    writer.writerow(())
    writer.writerow(_HEADER)
    for theme in tree("lyndale.txt"):
        for concern in theme.of("A"):
            for group in concern.of("F"):
                levels = [f"{node.say(0)} {node.say(1)}" for node in (theme, concern, group)]
                for node, parent in _rows(group):
                    cells = [node.say(place) for place in range(1, 11)]
                    writer.writerow((*levels, node.say(0), parent, *cells))
    return file.getvalue().encode("utf-8-sig")


def _rows(group: Node) -> Iterator[tuple[Node, str]]:
    for node in group.of("M"):
        yield node, ""
        for step in node.of("S"):
            yield step, node.say(0)


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars, areas = [], []
    for theme in tree("lyndale.txt"):
        pillars.append(pillar(theme.say(0), theme.say(1)))
        areas += [
            area(
                concern.get(0),
                concern.get(1),
                None,
                [
                    focus(group.get(0), group.get(1), _milestones(group))
                    for group in concern.of("F")
                ],
                pillar=pillars[-1],
            )
            for concern in theme.of("A")
        ]
    return document(
        title=_TITLE,
        area_name="Lyndale",
        plan_type="improvement_plan",
        version="5.1",
        status="published",
        dated=date(2026, 3, 31),
        front_matter=tuple(front(*line) for line in _FACTS[3:]),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _milestones(group: Node) -> Iterator[Milestone]:
    keys: dict[str, str] = {}
    for node, parent in _rows(group):
        made = _milestone(node, keys.get(parent))
        keys[node.say(0)] = made.key
        yield made


def _milestone(node: Node, parent: str | None) -> Milestone:
    percent = node.get(6)
    return milestone(
        node.say(1),
        node.get(0),
        parent=parent,
        accountable_officer=node.get(2),
        start=start(node.get(3)),
        end=end(node.get(4)),
        revised_end=end(node.get(5)),
        percent_complete=float(percent) if percent else None,
        rating=_STATES[node.say(7)],
        progress=node.get(8),
        evidence=node.get(9),
        other=(other("Risk level", risk),) if (risk := node.get(10)) else (),
    )


LAYOUT = Layout(
    name="Lyndale: CSV, export of planning software with parents by number",
    file_name="lyndale-send-plan-export.csv",
    build=build,
    truth=truth,
    features=("levels repeated in each row", "parent by number", "three levels", "percent"),
)
