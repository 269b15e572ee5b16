"""An accelerated progress plan in Word: no action tables, but headings and labelled bullets."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    Milestone,
    PlanDocument,
    Rating,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    milestone,
    section,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .dates import begins, ends
from .making import add_control, add_table, new_word, word_bytes
from .outline import Node, outline, turn
from .pools import LEADS, PROGRESS, SENIORS, SUCCESS

_TITLE = "Westermere Accelerated Progress Plan"
_FRONT = (
    ("Name of the local area", "Westermere"),
    ("Date of the revisit", "9 June 2025"),
    ("NHS England adviser", "Regional learning disability and autism lead"),
)
_VISION = "Every child and young person with SEND in Westermere is known, valued and included."
_HEAD = (
    "Measure",
    "Baseline",
    "Target",
    "Milestone 1 – Dec 25",
    "Actual Dec 25",
    "Milestone 2 – Jul 26",
    "Actual Jul 26",
    "Source",
)
_STARTS = ("May 2025", "Q2 2025/26", "1st September 2025")
_ENDS = ("Sept 25", "Dec-25", "Spring term 2026", "03.04.26", "Academic year 2025/26")
_RATED = ("Amber", "Green", "Red", "Green", "Amber", "Blue")


def _build() -> bytes:
    file = new_word("Westermere APP", "Page 1 of 9")
    file.add_paragraph(_TITLE, style="Title")
    for label, value in _FRONT:
        paragraph = file.add_paragraph(f"{label}: ")
        add_control(paragraph, value)
    file.add_paragraph("Version 3")
    file.add_paragraph("1 July 2025")
    file.add_heading("Our vision", 1)
    file.add_paragraph(_VISION)
    for concern in outline("westermere").below:
        file.add_heading(f"Area for improvement {concern[0]}: {concern[1]}", 1)
        file.add_paragraph(concern[2])
        file.add_paragraph("How we will measure success").runs[0].bold = True
        add_table(file, [_HEAD, *(node.cells for node in concern.of("K"))])
        for action in concern.of("M"):
            file.add_heading(f"Action {action[0]}: {action[1]}", 2)
            _add_block(file, action)
    return word_bytes(file)


def _labels(at: int) -> tuple[tuple[str, str], ...]:
    return (
        ("Action lead", turn(LEADS, at)),
        ("Senior responsible officer", turn(SENIORS, at)),
        ("Start date", turn(_STARTS, at)),
        ("Due date", turn(_ENDS, at)),
        ("Success criteria", turn(SUCCESS, at)),
        ("Progress update", turn(PROGRESS, at)),
    )


def _add_block(file: Any, action: Node) -> None:
    for label, value in _labels(action.place):
        if value:
            paragraph = file.add_paragraph(style="List Bullet")
            paragraph.add_run(f"{label}: ").bold = True
            paragraph.add_run(value)
    paragraph = file.add_paragraph(style="List Bullet")
    paragraph.add_run("RAG rating: ").bold = True
    add_control(paragraph, turn(_RATED, action.place))


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Westermere",
        plan_type="accelerated_progress_plan",
        version="3",
        dated=date(2025, 7, 1),
        front_matter=tuple(front(*pair) for pair in _FRONT[1:]),
        sections=(section("Our vision", _VISION),),
        areas_for_improvement=tuple(
            area(
                concern[0],
                concern[1],
                concern[2],
                [focus(None, None, [_milestone(action) for action in concern.of("M")])],
                measures=[_measure(node) for node in concern.of("K")],
            )
            for concern in outline("westermere").below
        ),
    )


def _measure(node: Node) -> StatedMeasure:
    name, baseline, target, first, actual, second, _, source = node.cells
    steps = (("Dec 25", first, actual), ("Jul 26", second, None))
    return measure(name, baseline, target, steps, source=source)


def _milestone(action: Node) -> Milestone:
    at = action.place
    return milestone(
        action[1],
        action[0],
        accountable_officer=turn(SENIORS, at),
        supporting_leads=turn(LEADS, at),
        start=begins(turn(_STARTS, at)),
        end=ends(turn(_ENDS, at)),
        evidence=turn(SUCCESS, at),
        progress=turn(PROGRESS, at) or None,
        rating=_rating(turn(_RATED, at)),
    )


def _rating(written: str) -> Rating:
    colour: Any = written.lower()
    return word(written, colour, None)


LAYOUT = Layout(
    name="unseen word action headings with labelled bullets",
    file_name="westermere-app.docx",
    build=_build,
    truth=_truth,
    features=(
        "label: value blocks",
        "content controls",
        "measures with milestones and actuals",
        "two-tier owners",
        "colour words without a key",
    ),
)
