"""An improvement plan as a CSV file: facts above, then a row an action with its groups beside."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import Colour, Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    document,
    front,
    other,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.fifteenth.shared import (
    Node,
    by_pillar,
    content,
    ends,
    starts,
    told,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Iddlesford SEND Improvement Plan"
FACTS = (
    ("Version", "1.4"),
    ("Status", "Draft"),
    ("Date", "5 December 2025"),
    ("Date of inspection", "24 to 28 February 2025"),
    ("Senior responsible officer", "Executive Director, People"),
    ("Next board", "29 January 2026"),
)
COLOURS: dict[str, Colour] = {"Blue": "blue", "Green": "green", "Amber": "amber", "Red": "red"}
HEADINGS = (
    "Pillar",
    "Area for improvement",
    "Focus area",
    "Ref",
    "Parent ref",
    "Action",
    "Accountable officer",
    "Supporting partners",
    "Start date",
    "Due date",
    "Revised due date",
    "RAG",
    "% complete",
    "Comments",
    "Success criteria",
    "Update Sep 2025",
    "Update Nov 2025",
    "Risk no.",
)


def build() -> bytes:
    """The CSV file, as Excel saves it."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    width = len(HEADINGS)
    for row in ((TITLE,), *FACTS, ()):
        writer.writerow([*row, *[""] * (width - len(row))])
    writer.writerow(HEADINGS)
    writer.writerows(_rows())
    return file.getvalue().encode("utf-8-sig")


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars, areas = by_pillar(content("iddlesford"), _tell)
    return document(
        title=TITLE,
        area_name="Iddlesford",
        plan_type="improvement_plan",
        version="1.4",
        status="draft",
        dated=date(2025, 12, 5),
        front_matter=tuple(front(*fact) for fact in FACTS[3:]),
        pillars=pillars,
        areas_for_improvement=areas,
    )


def _tell(node: Node) -> Milestone:
    ref, action, officer, partners, start, due, revised, rag, percent, *rest = node.cells
    comments, success, september, november, risk = rest
    asked = success.endswith("?")
    dated = (("Sep 2025", september), ("Nov 2025", november))
    return told(
        action,
        ref,
        accountable_officer=officer,
        supporting_leads=partners,
        start=starts(start),
        end=ends(due),
        revised_end=ends(revised),
        rating=word(rag, COLOURS[rag], None),
        percent_complete=float(percent),
        progress=comments,
        evidence=None if asked else success,
        prompts=(success,) if asked else (),
        updates=tuple(update(ends(month), text) for month, text in dated if text),
        other=(other("Risk no.", risk),) if risk else (),
    )


def _rows() -> Iterator[list[str]]:
    for theme in content("iddlesford").of("P"):
        for node in theme.of("A"):
            for group in node.of("F"):
                groups = [_named("Pillar ", theme), _named("", node), group.cells[1]]
                for line in group.of("M"):
                    ref, *cells = line.cells
                    yield [*groups, ref, "", *cells]
                    for step in line.of("S"):
                        yield [*groups, step.cells[0], ref, *step.cells[1:]]


def _named(kind: str, node: Node) -> str:
    mark = ":" if kind else "."
    return f"{kind}{node.cells[0]}{mark} {node.cells[1]}"


LAYOUT = Layout(
    name="iddlesford export",
    file_name="iddlesford-send-improvement-plan-1.4.csv",
    build=build,
    truth=truth,
    features=("facts above the header", "groups in columns", "parents named", "dated updates"),
)
