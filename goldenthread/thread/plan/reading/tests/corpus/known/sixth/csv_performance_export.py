"""An export from a performance system: facts above the headings, three levels, steps."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Colour,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    other,
    pillar,
    update,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.known.sixth import kit
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Thornmouth SEND Improvement Plan 2025 to 2027"
_LINES = (
    ("Local area", "Thornmouth"),
    ("Version", "3.2"),
    ("Status", "Agreed"),
    ("Date", "2 October 2025"),
    ("Lead agencies", "Thornmouth City Council; NHS Thorn and Coast ICB"),
    ("Report published", "17 January 2025"),
    ("Senior responsible officer", "Director of Children's Services"),
)
_HEADINGS = (
    "Pillar",
    "Area for improvement",
    "Focus area",
    "Reference",
    "Step of",
    "Milestone",
    "Start",
    "Due",
    "Revised due",
    "Accountable officer",
    "Supporting officers",
    "BRAG",
    "% complete",
    "Update June 2025",
    "Update September 2025",
    "Evidence of impact",
    "Measure",
    "Baseline",
    "Target",
    "Board paper",
)
_MOMENTS = (
    when("June 2025", date(2025, 6, 30), "month"),
    when("September 2025", date(2025, 9, 30), "month"),
)
_COLOURS: dict[str, Colour] = {"B": "blue", "R": "red", "A": "amber", "G": "green"}


def build() -> bytes:
    """The CSV file."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([_TITLE])
    writer.writerows(_LINES)
    writer.writerow([])
    writer.writerow(_HEADINGS)
    above: list[str] = []
    for group in kit.groups("export"):
        above = [*above[: group.level - 1], f"{group.label}. {group.title}"]
        for row in group.rows:
            ref, parent, action, officer, support, begin, due, revised, *rest = row
            dates = [_british(text) for text in (begin, due, revised)]
            writer.writerow([*above, ref, parent, action, *dates, officer, support, *rest])
    return file.getvalue().encode("utf-8-sig")


def _british(written: str) -> str:
    return date.fromisoformat(written).strftime("%d/%m/%Y") if written else ""


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    done: list[Milestone] = []
    for group in kit.groups("export"):
        if group.level == 1:
            pillars.append(pillar(group.label, group.title))
        elif group.level == 2:
            areas.append(area(group.label, group.title, None, [], pillar=pillars[-1]))
        else:
            for row in group.rows:
                done.append(_milestone(row, done))
            told = focus(group.label, group.title, done[-len(group.rows) :])
            areas[-1] = replace(areas[-1], focus_areas=(*areas[-1].focus_areas, told))
    return document(
        title=_TITLE,
        area_name="Thornmouth",
        plan_type="improvement_plan",
        version="3.2",
        status="agreed",
        dated=date(2025, 10, 2),
        front_matter=tuple(front(*line) for line in _LINES[4:]),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _milestone(row: Sequence[str], before: Sequence[Milestone]) -> Milestone:
    ref, parent, action, officer, support, begin, due, revised, *rest = row
    rag, percent, june, september, evidence, name, baseline, target, paper = rest
    asked = evidence.endswith("?")
    return kit.told(
        action,
        ref,
        parent=next((one.key for one in before if one.reference == parent), None),
        accountable_officer=officer,
        supporting_leads=support or None,
        start=kit.start(_british(begin)),
        end=kit.end(_british(due)),
        revised_end=kit.end(_british(revised)),
        rating=Rating(_COLOURS[rag], None, rag, "word") if rag else NO_RATING,
        percent_complete=float(percent),
        updates=tuple(
            update(moment, text)
            for moment, text in zip(_MOMENTS, (june, september), strict=True)
            if text
        ),
        evidence=None if asked else evidence or None,
        prompts=(evidence,) if asked else (),
        measures=(measure(name, baseline, target),) if name else (),
        other=(other("Board paper", paper),) if paper else (),
    )


LAYOUT = Layout(
    "csv_performance_export",
    "thornmouth_send_milestones.csv",
    build,
    truth,
    ("three levels in columns", "step of", "measures in rows", "updates by month", "prompts"),
)
