"""A SEND improvement plan in Word: outcome rows over cells that hold the actions as bullets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import FocusArea, Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    focus,
    milestone,
    section,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .dates import ends
from .making import add_table, merge, new_word, shade, word_bytes
from .outline import Node, outline

_TITLE = "Haldon Vale SEND Improvement Plan 2025 to 2027"
_MISSION = (
    "We want children and young people to lead good lives, close to the people who love them.",
    "This plan replaces the one of 2022.",
)
_KEY = (
    ("Blue", "Complete", "complete"),
    ("Green", "On track", "on_track"),
    ("Amber", "At risk", "at_risk"),
    ("Red", "Off track", "off_track"),
)
_STATES = {colour.lower(): state for colour, _, state in _KEY}
_HEAD = ("Outcome", "Accountable lead", "RAG", "Impact we will have")


def _build() -> bytes:
    file = new_word("", "Haldon Vale SEND partnership – page 2")
    file.add_paragraph(_TITLE, style="Title")
    file.add_paragraph("Version 1.0")
    file.add_paragraph("Published 8 May 2025")
    file.add_heading("Our mission", 1)
    for paragraph in _MISSION:
        file.add_paragraph(paragraph)
    file.add_paragraph("RAG key").runs[0].bold = True
    for colour, label, _ in _KEY:
        file.add_paragraph(f"{colour} – {label}")
    for priority in outline("haldon").below:
        file.add_heading(f"Priority {priority[0]}: {priority[1]}", 1)
        _add_priority(file, priority)
    return word_bytes(file)


def _add_priority(file: Any, priority: Node) -> None:
    rows: list[tuple[str, ...]] = [_HEAD]
    outcomes = priority.of("F")
    for outcome in outcomes:
        rows.append((f"Outcome {outcome[0]}: {outcome[1]}", outcome[2], "", outcome[4]))
        rows.append(("", "", "", ""))
    table = add_table(file, rows)
    for at, outcome in enumerate(outcomes):
        shade(table.cell(2 * at + 1, 2), outcome[3])
        cell = merge(table, 2 * at + 2, 0, 2 * at + 2, 3, "Actions")
        cell.paragraphs[0].runs[0].bold = True
        for action in outcome.of("M"):
            cell.add_paragraph(_bullet(action), style="List Bullet")
    file.add_paragraph()


def _bullet(action: Node) -> str:
    return f"{action[0]}: {action[1]}" if action[0] else action[1]


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Haldon Vale",
        plan_type="improvement_plan",
        version="1.0",
        status="published",
        dated=date(2025, 5, 8),
        sections=(section("Our mission", "\n\n".join(_MISSION)),),
        vocabulary=tuple(_term(*line) for line in _KEY),
        areas_for_improvement=tuple(
            area(
                priority[0],
                priority[1],
                None,
                [_outcome(outcome) for outcome in priority.of("F")],
            )
            for priority in outline("haldon").below
        ),
    )


def _term(colour: str, label: str, state: Any) -> Any:
    shown: Any = colour.lower()
    return term(label, shown, state)


def _outcome(outcome: Node) -> FocusArea:
    colour: Any = outcome[3]
    state: Any = _STATES[outcome[3]]
    actions = [_milestone(action) for action in outcome.of("M")]
    return replace(
        focus(outcome[0], outcome[1], actions, impact=outcome[4]),
        accountable_officer=outcome[2],
        rating=fill(colour, state),
    )


def _milestone(action: Node) -> Milestone:
    return milestone(action[1], end=ends(action[0] or action[2]))


LAYOUT = Layout(
    name="unseen word outcome rows over bulleted actions",
    file_name="haldon-vale-send-improvement-plan.docx",
    build=_build,
    truth=_truth,
    features=(
        "bullets in a merged cell",
        "dates as labels before bullets and at the end of sentences",
        "officer, fill and impact of the outcome row",
        "key in text",
    ),
)
