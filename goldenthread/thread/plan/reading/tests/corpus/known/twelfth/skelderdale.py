"""An improvement plan as the CSV export of a tracker: every row says its pillar and its area."""

from __future__ import annotations

import csv
import io
from datetime import date

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, State
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    other,
    pillar,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.twelfth.pieces import (
    Node,
    action,
    ending,
    outline,
    said,
    starting,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Skelderdale SEND Improvement Plan"
HEADINGS = (
    "Pillar",
    "Area for improvement",
    "Action ID",
    "Parent ID",
    "Action",
    "Owner",
    "Start",
    "Due",
    "Revised due",
    "Status",
    "% complete",
    "Latest comment",
    "KPI",
    "KPI baseline",
    "KPI target",
    "Directorate",
)
STATES: dict[str, State] = {
    "Done": "complete",
    "On track": "on_track",
    "In progress": "on_track",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Overdue": "off_track",
    "Not started": "not_started",
}


def _plan() -> list[Node]:
    return outline("skelderdale", 14, ("PILLAR", "AFI")).below


def build() -> bytes:
    """The file: UTF-8 with a mark at its start, as Excel exports it."""
    file = io.StringIO(newline="")
    lines = csv.writer(file)
    blank = [""] * (len(HEADINGS) - 2)
    for label, value in (
        (TITLE, ""),
        ("Version", "5.2"),
        ("Status", "Published"),
        ("Plan date", "3 November 2025"),
        ("Report owner", "SEND Programme Office"),
        ("", ""),
    ):
        lines.writerow([label, value, *blank])
    lines.writerow(HEADINGS)
    for theme in _plan():
        for part in theme.of("AFI"):
            for node in part.below:
                cells = list(node.cells)
                if cells[7] != "":
                    cells[7] += "%"
                levels = [
                    f"Pillar {theme.cells[0]}: {theme.cells[1]}",
                    f"{part.cells[0]}. {part.cells[1]}",
                ]
                lines.writerow([*levels, node.kind, cells[0], said(cells[1]).plain, *cells[2:]])
    return file.getvalue().encode("utf-8-sig")


def _milestones(part: Node) -> list[Milestone]:
    told: dict[str, Milestone] = {}
    for node in part.below:
        (
            above,
            text,
            owner,
            start,
            due,
            revised,
            status,
            percent,
            comment,
            kpi,
            baseline,
            target,
            directorate,
        ) = node.cells
        told[node.kind] = action(
            said(text),
            node.kind,
            parent=told[above].key if above else None,
            accountable_officer=owner,
            start=starting(start),
            end=ending(due),
            revised_end=ending(revised),
            rating=word(status, None, STATES[status]),
            percent_complete=float(percent),
            progress=comment or None,
            measures=(measure(kpi, baseline, target),) if kpi else (),
            other=(other("Directorate", directorate),),
        )
    return list(told.values())


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars = []
    areas = []
    for theme in _plan():
        main = pillar(*theme.cells[:2])
        pillars.append(main)
        for part in theme.of("AFI"):
            label, title, *_ = part.cells
            groups = [focus(None, None, _milestones(part))]
            areas.append(area(label, title, None, groups, pillar=main))
    return document(
        title=TITLE,
        area_name="Skelderdale",
        plan_type="improvement_plan",
        version="5.2",
        status="published",
        dated=date(2025, 11, 3),
        front_matter=(front("Report owner", "SEND Programme Office"),),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


LAYOUT = Layout(
    "skelderdale_tracker_export",
    "skelderdale_send_improvement_plan_export.csv",
    build,
    truth,
    ("levels in every row", "parent column", "measures in the row", "directorate kept"),
)
