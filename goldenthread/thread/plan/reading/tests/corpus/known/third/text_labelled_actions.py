"""A Written Statement of Action as text: three levels of heading, actions as labelled lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from textwrap import wrap

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .content import Area, Cells, findings, plan, told, understood
from .moments import cited, end_of

TITLE = "Marlsea Local Area Written Statement of Action"
FRONT = (
    ("Date of inspection", "22 to 26 January 2024"),
    ("Date of publication of the report", "14 March 2024"),
    ("Accountable officer from the council", "Director of Children's Services"),
    ("Accountable officer from health", "Chief Nurse, NHS Severn Shore ICB"),
)
INTRODUCTION = (
    "This statement sets out what Marlsea Council, NHS Severn Shore Integrated Care Board and "
    "their partners will do about the three areas of significant weakness found in January 2024. "
    "It was written with the Parent Carer Alliance and the autistic youth council.",
    "It covers the period from April 2024 to September 2026 and is brought up to date every "
    "quarter.",
)
GOVERNANCE = (
    "Four workstreams deliver the statement. Each has one lead from the council and one from "
    "health, and each reports to the SEND Executive once a month.",
)
KEY: dict[str, tuple[Colour, State]] = {
    "Completed": ("blue", "complete"),
    "On target": ("green", "on_track"),
    "Some slippage": ("amber", "at_risk"),
    "Off track": ("red", "off_track"),
    "Not started": ("grey", "not_started"),
}
STEPS = ("Sept 2024", "Mar 2025")
LABELS = (
    ("Accountable officer", "officer"),
    ("Supported by", "support"),
    ("Workstream", "workstream"),
    ("Start", "start"),
    ("Due", "end"),
    ("Revised due", "revised"),
    ("Status", "rating"),
    ("Progress", "progress"),
)
MEASURES = (
    ("Baseline", "baseline"),
    ("Target", "target"),
    ("Planned Sept 2024", "plan1"),
    ("Actual Sept 2024", "actual1"),
    ("Planned Mar 2025", "plan2"),
    ("Actual Mar 2025", "actual2"),
    ("Source", "source"),
)


def build() -> bytes:
    """The file."""
    return ("\n".join(_lines()) + "\n").encode()


def _lines() -> Iterator[str]:
    yield from (TITLE, "", "Version 1.3", "Status: Agreed", "Dated 9 December 2024", "")
    yield from (f"{label}: {value}" for label, value in FRONT)
    yield from ("", "1. Introduction", "")
    for text in INTRODUCTION:
        yield from (*wrap(text, 90), "")
    yield from ("2. Governance", "", *wrap(GOVERNANCE[0], 90), "")
    yield from ("Rating key", "")
    yield from (f"{colour.capitalize()}: {word}" for word, (colour, _) in KEY.items())
    printed = None
    for area in plan("marlsea").areas:
        if area.pillar and area.pillar != printed:
            printed = area.pillar
            yield from ("", "", f"Pillar {printed[0]}: {printed[1]}")
        yield from _area(area)


def _area(area: Area) -> Iterator[str]:
    yield from ("", f"Area for Improvement {area.label}: {area.title}", "")
    yield from wrap(area.wording or "", 90)
    yield from ("", "What inspectors found", "")
    yield from (f"- {text}" for text in findings(area))
    yield from ("", "Measures")
    for measure in area.measures:
        yield from ("", f"Measure {measure['reference']}: {measure['name']}")
        yield from _labelled(measure, MEASURES)
    for group in area.groups:
        yield from ("", f"Focus Area {group.label}: {group.title}", "")
        yield f"Overall impact: {group.impact}"
        for cells, step in group.rows():
            yield from ("", *_action(cells, step))


def _action(cells: Cells, step: bool) -> Iterator[str]:
    link = f" (cross ref: {cells['cross']})" if "cross" in cells else ""
    yield f"{'Step' if step else 'Action'} {cells['ref']}: {cells['action']}{link}"
    yield from _labelled(cells, LABELS)
    yield from (f"Update {day}: {text}" for day, text in _entries(cells))
    yield from _labelled(cells, (("Evidence of impact", "evidence"),))


def _labelled(cells: Cells, labels: tuple[tuple[str, str], ...]) -> Iterator[str]:
    return (f"{label}: {cells[name]}" for label, name in labels if name in cells)


def _entries(cells: Cells) -> list[tuple[str, str]]:
    return [(cells[f"d{n}"], cells[f"t{n}"]) for n in (1, 2) if f"d{n}" in cells]


def truth() -> PlanDocument:
    """What it says."""
    pillars, areas = understood(plan("marlsea"), _tell, steps=STEPS, cite=cited)
    return clerk.document(
        title=TITLE,
        area_name="Marlsea",
        plan_type="written_statement_of_action",
        version="1.3",
        status="agreed",
        dated=date(2024, 12, 9),
        front_matter=tuple(clerk.front(*line) for line in FRONT),
        sections=(
            clerk.section("Introduction", "\n\n".join(INTRODUCTION), "1"),
            clerk.section("Governance", GOVERNANCE[0], "2"),
        ),
        vocabulary=tuple(clerk.term(word, *meaning) for word, meaning in KEY.items()),
        pillars=pillars,
        areas_for_improvement=areas,
    )


def _tell(cells: Cells) -> Milestone:
    written = cells.get("rating")
    workstream = cells.get("workstream")
    return told(
        cells,
        rating=Rating(*KEY[written], written, "word") if written else NO_RATING,
        updates=tuple(clerk.update(end_of(day), text) for day, text in _entries(cells)),
        other=(clerk.other("Workstream", workstream),) if workstream else (),
    )


LAYOUT = Layout(
    "third_text_labelled_actions",
    "Marlsea WSoA December 2024.txt",
    build,
    truth,
    ("three levels", "labelled lines", "steps", "key in words", "measures as lines"),
)
