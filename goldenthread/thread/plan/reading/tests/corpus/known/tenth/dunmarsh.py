"""CSV: facts above a header row; pillar, area and focus area repeated on each line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    CrossReference,
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
    other,
    pillar,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.tenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Dunmarsh SEND and Inclusion Improvement Plan"
_FACTS = (
    ("Lead partners", "Dunmarsh Council; NHS Fenland ICB; Dunmarsh Parent Voice"),
    ("Date of area inspection", "February 2024"),
    ("Contact", "SEND Improvement Programme Office"),
)
_HEADINGS = (
    "Pillar",
    "Area for improvement",
    "Focus area",
    "Action ID",
    "Action",
    "Owner",
    "Supported by",
    "Start",
    "Target date",
    "Revised target date",
    "Status",
    "Percent complete",
    "June 2025 update",
    "September 2025 update",
    "Outcome",
    "Funding source",
)
_STATES: dict[str, State] = {
    "Complete": "complete",
    "On track": "on_track",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
}


def _build() -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    facts = (("Version", "1.1"), ("Status", "Draft"), ("Date", "30 September 2025"), *_FACTS)
    writer.writerows([[_TITLE], *facts, [], _HEADINGS])
    above: dict[str, str] = {}
    for mark, fields in making.lines("dunmarsh.txt"):
        if mark:
            above[mark] = ": ".join(part for part in fields if part)
        else:
            shown = [*fields]
            shown[8] = f"{fields[8]}%" if fields[8] else ""
            writer.writerow([above["#"], above["##"], above["###"], *shown])
    return file.getvalue().encode("utf-8-sig")


def _truth() -> PlanDocument:
    areas = list(_areas())
    pillars: list[Pillar] = []
    for over, _ in areas:
        if over not in pillars:
            pillars.append(over)
    return document(
        title=_TITLE,
        area_name="Dunmarsh",
        plan_type="improvement_plan",
        version="1.1",
        status="draft",
        dated=date(2025, 9, 30),
        front_matter=tuple(front(*fact) for fact in _FACTS),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(made for _, made in areas),
    )


def _areas() -> Iterator[tuple[Pillar, AreaForImprovement]]:
    over: Pillar | None = None
    heads: list[tuple[Pillar, list[str], list[tuple[str, list[Milestone]]]]] = []
    for mark, fields in making.lines("dunmarsh.txt"):
        if mark == "#":
            over = pillar(*fields)
        elif mark == "##":
            assert over
            heads.append((over, fields, []))
        elif mark == "###":
            heads[-1][2].append((fields[1], []))
        else:
            heads[-1][2][-1][1].append(_milestone(fields))
    for above, (label, title), held in heads:
        groups: list[FocusArea] = [focus(None, name, actions) for name, actions in held]
        yield above, area(label, title, None, groups, pillar=above)


def _milestone(fields: list[str]) -> Milestone:
    ref, text, owner, support, start, target, revised, status, percent, *rest = fields
    june, september, outcome, funding = rest
    pointers: tuple[CrossReference, ...] = ()
    if text.endswith(")"):
        text, _, to = text.removesuffix(")").partition(" (see also ")
        pointers = (CrossReference(f"(see also {to})", (to,)),)
    updates = [
        update(making.end(month), said)
        for month, said in (("June 2025", june), ("September 2025", september))
        if said
    ]
    return making.action(
        text,
        ref,
        accountable_officer=owner,
        supporting_leads=support or None,
        start=making.start(start),
        end=making.end(target),
        revised_end=making.end(revised),
        rating=word(status, None, _STATES[status]),
        percent_complete=float(percent) if percent else None,
        updates=tuple(updates),
        evidence=outcome,
        cross_references=pointers,
        other=(other("Funding source", funding),) if funding else (),
    )


LAYOUT = Layout(
    name="dunmarsh flat export",
    file_name="dunmarsh_improvement_plan_export.csv",
    build=_build,
    truth=_truth,
    features=("facts above the header", "three levels repeated", "dated update columns"),
)
