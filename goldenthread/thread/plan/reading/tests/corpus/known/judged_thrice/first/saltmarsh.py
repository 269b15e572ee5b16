"""An improvement plan as CSV, exported from a tracker: a row an action, steps naming theirs."""

from __future__ import annotations

import csv
import io
from datetime import date

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Milestone,
    Pillar,
    PlanDocument,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first import dates, tree
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first.tree import Node
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Saltmarsh Vale SEND Improvement Plan"
ITSELF = (("Version", "1.4"), ("Status", "Draft"), ("Date", "3 November 2025"))
FACTS = (
    ("Inspection", "January 2025"),
    ("Monitoring visit expected", "Spring 2026"),
    ("Programme office", "Saltmarsh Vale SEND Transformation Team"),
)
COLUMNS = (
    ("Pillar", "pillar"),
    ("Area for improvement", "area"),
    ("ID", "ref"),
    ("Step of action", "parent"),
    ("Action", "action"),
    ("Current status", "status"),
    ("Per cent complete", "pct"),
    ("Planned start", "start"),
    ("Deadline", "due"),
    ("Revised deadline", "revised"),
    ("Strategic owner", "owner"),
    ("Operational lead", "lead"),
    ("Progress comment", "comment"),
    ("Success measure", "success"),
    ("Reporting board", "board"),
    ("Cost", "cost"),
)


def _build() -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow([TITLE, *[""] * (len(COLUMNS) - 1)])
    for label, value in (*ITSELF, *FACTS):
        writer.writerow([label, value, *[""] * (len(COLUMNS) - 2)])
    writer.writerow([""] * len(COLUMNS))
    writer.writerow([heading for heading, _ in COLUMNS])
    for pillar in tree.grown("saltmarsh").of("P"):
        for area in pillar.of("A"):
            levels = {
                "pillar": f"Pillar {pillar['label']}: {pillar['title']}",
                "area": f"{area['label']}. {area['title']}",
            }
            for action in area.of("M"):
                writer.writerow(_row(action, {**levels, "parent": ""}))
                for step in action.of("S"):
                    writer.writerow(_row(step, {**levels, "parent": action.text("ref")}))
    return file.getvalue().encode("utf-8-sig")


def _row(node: Node, known: dict[str, str]) -> list[str]:
    xref = tree.written_xref(node)
    action = f"{node['action']} {xref}" if xref else node.text("action")
    cells = {**node.cells, **known, "action": action}
    return [cells[name] for _, name in COLUMNS]


def _truth() -> PlanDocument:
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    for node in tree.grown("saltmarsh").of("P"):
        pillar = clerk.pillar(node["label"], node.text("title"))
        pillars.append(pillar)
        areas += [_area(area, pillar) for area in node.of("A")]
    return clerk.document(
        title=TITLE,
        area_name="Saltmarsh Vale",
        plan_type="improvement_plan",
        version="1.4",
        status="draft",
        dated=date(2025, 11, 3),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _area(area: Node, pillar: Pillar) -> AreaForImprovement:
    milestones: list[Milestone] = []
    for action in area.of("M"):
        told = _milestone(action)
        milestones.append(told)
        milestones += [_milestone(step, told.key) for step in action.of("S")]
    focus = clerk.focus(None, None, milestones)
    return clerk.area(area["label"], area["title"], None, [focus], pillar=pillar)


# No key of the plan's own: no colours, and the house table's states.
_RATINGS = {
    "Complete": clerk.word("Complete", None, "complete"),
    "On track": clerk.word("On track", None, "on_track"),
    "In progress": clerk.word("In progress", None, "on_track"),
    "At risk": clerk.word("At risk", None, "at_risk"),
    "Overdue": clerk.word("Overdue", None, "off_track"),
}


def _milestone(node: Node, parent: str | None = None) -> Milestone:
    more = (("Reporting board", node["board"]), ("Cost", node["cost"]))
    return clerk.milestone(
        node.text("action"),
        node["ref"],
        parent=parent,
        accountable_officer=node["owner"],
        supporting_leads=node["lead"],
        start=dates.starts(node["start"]),
        end=dates.ends(node["due"]),
        revised_end=dates.ends(node["revised"]),
        rating=_RATINGS[node.text("status")],
        percent_complete=float(node.text("pct").rstrip("%")) if node["pct"] else None,
        progress=node["comment"],
        evidence=node["success"],
        cross_references=tree.crossed(node),
        other=tuple(clerk.other(heading, text) for heading, text in more if text),
    )


LAYOUT = Layout(
    "export with a step's action named",
    "saltmarsh-vale-send-plan-export.csv",
    _build,
    _truth,
    ("levels as columns", "steps name their action", "ISO dates", "facts above the header"),
)
