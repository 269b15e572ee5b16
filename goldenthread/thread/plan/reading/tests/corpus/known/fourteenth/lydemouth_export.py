"""An improvement plan as CSV: facts above the header, pillar and priority repeated in each row."""

from __future__ import annotations

import csv
import io
from datetime import date

from goldenthread.thread.plan.reading.document import NO_RATING, Milestone, PlanDocument, State
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.fourteenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

COLUMNS = (
    "ref part action accountable support start end revised status percent october january "
    "evidence decision"
)
TITLE = "Lydemouth SEND and Inclusion Improvement Plan"
FACTS = (
    ("Version", "4.1"),
    ("Date", "6 February 2026"),
    ("Lead agencies", "Lydemouth Council, NHS Estuary Integrated Care Board"),
    ("Chair of the board", "Independent Chair, Inclusion Improvement Board"),
)
HEADER = (
    "Pillar",
    "Priority",
    "Action ID",
    "Parent action ID",
    "Action",
    "Accountable officer",
    "Supporting leads",
    "Planned start",
    "Target date",
    "Revised target date",
    "Status",
    "Percent complete",
    "Update October 2025",
    "Update January 2026",
    "Evidence of impact",
    "Decision needed from board",
)
STATES: dict[str, State] = {
    "Complete": "complete",
    "On track": "on_track",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
}


def build() -> bytes:
    """The CSV file."""
    text = io.StringIO(newline="")
    out = csv.writer(text)
    width = len(HEADER)
    for line in ((TITLE,), *FACTS, ()):
        out.writerow([*line, *[""] * (width - len(line))])
    out.writerow(HEADER)
    for area in making.content("lydemouth.txt", COLUMNS):
        assert area.pillar
        groups = (f"Pillar {area.pillar[0]}: {area.pillar[1]}", f"{area.label}. {area.title}")
        for row in area.rows():
            out.writerow([*groups, *(cell.replace("\\n", "\n") for cell in row.values())])
    return text.getvalue().encode("utf-8-sig")


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    pillars, areas = making.understood(making.content("lydemouth.txt", COLUMNS), _told)
    return clerk.document(
        title=TITLE,
        area_name="Lydemouth",
        plan_type="improvement_plan",
        version="4.1",
        dated=date(2026, 2, 6),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS[2:]),
        pillars=pillars,
        areas_for_improvement=areas,
    )


def _told(row: making.Row) -> Milestone:
    status = row["status"]
    dated = (("October 2025", row["october"]), ("January 2026", row["january"]))
    return clerk.milestone(
        row["action"],
        row["ref"],
        accountable_officer=row["accountable"],
        supporting_leads=row["support"] or None,
        start=making.said(row["start"], end=False),
        end=making.said(row["end"], end=True),
        revised_end=making.said(row["revised"], end=True),
        rating=clerk.word(status, None, STATES[status]) if status else NO_RATING,
        percent_complete=float(row["percent"]) if row["percent"] else None,
        updates=tuple(
            clerk.update(making.said(month, end=True), text) for month, text in dated if text
        ),
        evidence=row["evidence"].replace("\\n", "\n") or None,
        other=(clerk.other(HEADER[-1], row["decision"]),) if row["decision"] else (),
    )


LAYOUT = Layout(
    name="lydemouth export",
    file_name="lydemouth_inclusion_export.csv",
    build=build,
    truth=truth,
    features=(
        "facts above the header",
        "pillar and priority repeated in each row",
        "parent's reference in a column",
        "updates in columns with a month",
        "line breaks in a cell",
    ),
)
