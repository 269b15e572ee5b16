"""CSV: the export of a reform plan, with facts and key above the header.

Pillar, area and focus area stand on every row; steps name their parent; a measure may stand
beside an action.
"""

from __future__ import annotations

import csv
import io
from datetime import date

from goldenthread.thread.plan.reading.document import Colour, Milestone, PlanDocument, State
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.fifth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Dunmarsh SEND Reform Plan"
_FRONT = (
    ("Reporting to", "Local SEND Partnership Board"),
    ("Date of last inspection", "February 2024"),
    ("Lead partners", "Dunmarsh Council, the ICB and the parent carer forum"),
)
_KEY: dict[str, tuple[Colour, State]] = {
    "Complete": ("blue", "complete"),
    "On track": ("green", "on_track"),
    "At risk": ("amber", "at_risk"),
    "Overdue": ("red", "off_track"),
    "Not started": ("grey", "not_started"),
    "Stopped": ("purple", "stopped"),
}
_HEADINGS = (
    "Task ID",
    "Parent ID",
    "Pillar",
    "Area for improvement",
    "Focus area",
    "Action",
    "Accountable lead",
    "Supported by",
    "Planned start",
    "Planned finish",
    "Revised finish",
    "RAG status",
    "Percent complete",
    "Latest comment",
    "Evidence of impact",
    "Measure",
    "Baseline",
    "Target",
    "Funding stream",
)
_CELLS = "acc sup start finish revised state pct comment evidence measure baseline target fund"


def build() -> bytes:
    """The CSV file."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([_TITLE])
    writer.writerows([("Version", "1.2"), ("Status", "Published"), ("Date", "12 December 2025")])
    writer.writerows(_FRONT)
    writer.writerow([])
    writer.writerow(["RAG key"])
    for label, (colour, _) in _KEY.items():
        writer.writerow([colour.title(), label])
    writer.writerow([])
    writer.writerow(_HEADINGS)
    for concern in making.read_plan("dunmarsh"):
        for group in concern.groups:
            above: str | None = None
            for row in group.rows:
                pillar = ". ".join(concern.pillar or ())
                place = (pillar, f"{concern.label} {concern.title}", group.title)
                action = making.joined(row.action, row.get("xref"))
                parent = above if row.step else None
                above = above if row.step else row.get("ref")
                cells = (row.get(name) for name in _CELLS.split())
                writer.writerow([row.get("ref"), parent, *place, action, *cells])
    return file.getvalue().encode("utf-8-sig")


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars, areas = making.understood(making.read_plan("dunmarsh"), _milestone)
    return clerk.document(
        title=_TITLE,
        area_name="Dunmarsh",
        plan_type="reform_plan",
        version="1.2",
        status="published",
        dated=date(2025, 12, 12),
        front_matter=tuple(clerk.front(*fact) for fact in _FRONT),
        vocabulary=tuple(clerk.term(label, *meant) for label, meant in _KEY.items()),
        pillars=pillars,
        areas_for_improvement=areas,
    )


def _milestone(row: making.Row) -> Milestone:
    state, fund, measure = row.get("state") or "", row.get("fund"), row.get("measure")
    stated = (clerk.measure(measure, row.get("baseline"), row.get("target")),) if measure else ()
    return clerk.milestone(
        row.action,
        row.get("ref"),
        cross_references=making.pointers(row.get("xref")),
        accountable_officer=row.get("acc"),
        supporting_leads=row.get("sup"),
        start=making.begins(row.get("start")),
        end=making.ends(row.get("finish")),
        revised_end=making.ends(row.get("revised")),
        rating=clerk.word(state, *_KEY[state]),
        percent_complete=float(row.get("pct") or 0),
        progress=row.get("comment"),
        evidence=row.get("evidence"),
        measures=stated,
        other=(clerk.other("Funding stream", fund),) if fund else (),
    )


LAYOUT = Layout(
    "dunmarsh export",
    "dunmarsh_reform_plan_export.csv",
    build,
    truth,
    ("facts and key above the header", "parent column", "measure beside action", "levels per row"),
)
