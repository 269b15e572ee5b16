"""Tolverton: a flat export, each row naming its levels, sub-actions by their parent's reference."""

from __future__ import annotations

import csv
import io
from datetime import date

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    milestone,
    other,
    pillar,
    update,
    when,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.dates import ends, starts
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.making import (
    Record,
    joined,
    only,
    pointers,
    records,
    split,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Tolverton Local SEND Reform Plan"
KNOWN = (
    ("Local area", "Tolverton"),
    ("Version", "2.0"),
    ("Status", "Draft"),
    ("Date", "15/12/2025"),
)
FACTS = (
    ("Lead officer for the plan", "Director of Education and Skills"),
    ("Partners", "Tolverton Council; NHS Vale and Coast ICB; Tolverton Parents Together"),
    ("To be sent to the Department for Education", "30/01/2026"),
)
HEADINGS = (
    *("Pillar", "Area for improvement", "Focus area", "ID", "Parent ID", "Action"),
    *("Strategic owner", "Delivery lead", "Start date", "Target date", "Revised date"),
    *("Status", "% complete", "Update Sep 25", "Update Dec 25", "Outcome"),
    *("Measure", "Baseline", "Target", "Funding source"),
)
STATES: dict[str, State] = {
    "Closed": "complete",
    "In progress": "on_track",
    "Overdue": "off_track",
    "Not yet due": "not_started",
}
MONTHS = (
    when("Sep 25", date(2025, 9, 30), "month"),
    when("Dec 25", date(2025, 12, 31), "month"),
)


def build() -> bytes:
    """The CSV file, as Excel saves it on a council's laptop."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow([TITLE])
    writer.writerows([*KNOWN, *FACTS])
    writer.writerow([])
    writer.writerow(HEADINGS)
    for theme, areas in split(records("tolverton.txt"), "pillar"):
        for head, groups in split(areas, "area"):
            for group, actions in split(groups, "focus"):
                levels = (
                    f"Pillar {theme[1]}: {theme[2]}",
                    f"{head[1]}. {head[2]}",
                    f"{group[1]} {group[2]}",
                )
                for line in only(actions, "m"):
                    writer.writerow((*levels, *_cells(line)))
    return file.getvalue().encode("cp1252")


def _cells(line: Record) -> tuple[str, ...]:
    _, ref, parent, action, pointer, *owners_and_dates = line[:10]
    status, percent, *others = line[10:]
    written = f"{percent}%" if percent else ""
    return (ref, parent, joined(action, pointer), *owners_and_dates, status, written, *others)


def _milestone(line: Record, parents: dict[str, str]) -> Milestone:
    _, ref, parent, action, pointer, head, lead, start, target, revised, *rest = line
    status, percent, september, december, outcome, name, baseline, aim, funding = rest
    told = zip(MONTHS, (september, december), strict=True)
    made = milestone(
        action,
        ref,
        parent=parents[parent] if parent else None,
        cross_references=pointers(pointer),
        accountable_officer=head,
        supporting_leads=lead,
        start=starts(start),
        end=ends(target),
        revised_end=ends(revised),
        rating=word(status, None, STATES[status]),
        percent_complete=float(percent),
        updates=tuple(update(month, text) for month, text in told if text),
        evidence=outcome or None,
        measures=(measure(name, baseline or None, aim or None),) if name else (),
        other=(other("Funding source", funding),) if funding else (),
    )
    parents[ref] = made.key
    return made


def _focus(head: Record, lines: list[Record], parents: dict[str, str]) -> FocusArea:
    return focus(head[1], head[2], [_milestone(line, parents) for line in only(lines, "m")])


def _area(head: Record, lines: list[Record], theme: Pillar) -> AreaForImprovement:
    parents: dict[str, str] = {}
    groups = [_focus(group, actions, parents) for group, actions in split(lines, "focus")]
    return area(head[1], head[2], None, groups, pillar=theme)


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    themes = [
        (pillar(head[1], head[2]), lines)
        for head, lines in split(records("tolverton.txt"), "pillar")
    ]
    return document(
        title=TITLE,
        area_name="Tolverton",
        plan_type="reform_plan",
        version="2.0",
        status="draft",
        dated=date(2025, 12, 15),
        front_matter=tuple(front(*fact) for fact in FACTS),
        pillars=tuple(theme for theme, _ in themes),
        areas_for_improvement=tuple(
            _area(head, below, theme)
            for theme, lines in themes
            for head, below in split(lines, "area")
        ),
    )


TOLVERTON = Layout(
    name="tolverton",
    file_name="tolverton-reform-plan-export.csv",
    build=build,
    truth=truth,
    features=(
        "levels in columns",
        "parent's reference in a column",
        "a measure beside its action",
        "Windows characters",
        "dated update columns",
    ),
)
