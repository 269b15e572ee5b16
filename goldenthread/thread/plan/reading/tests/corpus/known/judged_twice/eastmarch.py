"""A Written Statement of Action in Word: themes, weaknesses and workstreams with merged cells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    focus,
    front,
    milestone,
    pillar,
    section,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .dates import begins, ends
from .making import add_table, merge, new_word, shade, word_bytes
from .outline import Node, bullets, findings, outline, turn
from .pools import SENIORS, SUCCESS

_TITLE = "Eastmarch Local Area Written Statement of Action"
_FRONT = (
    ("Name of the local area", "Eastmarch"),
    ("Date of inspection", "3 to 7 February 2025"),
    ("Date of publication of the report", "22 April 2025"),
    ("Accountable officers", "Director of Children's Services; Chief Nurse"),
    ("SEND adviser", "Adviser for the eastern region"),
)
_INTRODUCTION = (
    "This statement sets out how partners in Eastmarch will put right the weaknesses that "
    "inspectors found.",
    "It was written with parents, carers and young people.",
)
_GOVERNANCE = "The SEND improvement board meets each month and answers to the wellbeing board."
_KEY: tuple[tuple[Any, str, Any], ...] = (
    ("blue", "Complete and embedded", "complete_and_embedded"),
    ("green", "Complete", "complete"),
    ("amber", "On track", "on_track"),
    ("red", "Delayed", "off_track"),
    ("grey", "Not started", "not_started"),
)
_STATES = {colour: state for colour, _, state in _KEY}
_SHOWN = ("green", "amber", "amber", "red", "grey", "blue", "amber")
_STARTS = ("April 2025", "1st September 2025", "Autumn term 2025", "Q1 2025/26", "June 2nd 2025")
_ENDS = ("31 March 2026", "Summer term 2026", "Dec-25", "Q4 2025/26", "Ongoing", "31/07/2026", "")


def _build() -> bytes:
    file = new_word("Eastmarch Written Statement of Action", "OFFICIAL")
    file.add_paragraph(_TITLE, style="Title")
    file.add_paragraph("Draft version 2.1")
    file.add_paragraph("14 May 2025")
    add_table(file, _FRONT, bold=0)
    file.add_paragraph("Contents", style="TOC Heading")
    for line in ("1. Introduction ........ 2", "2. Governance ........ 3"):
        file.add_paragraph(line)
    file.add_heading("1. Introduction", 1)
    for paragraph in _INTRODUCTION:
        file.add_paragraph(paragraph)
    file.add_heading("2. Governance", 1)
    file.add_paragraph(_GOVERNANCE)
    _add_key(file)
    for theme in outline("eastmarch").below:
        file.add_heading(f"Strategic theme {theme[0]}: {theme[1]}", 1)
        for weakness in theme.below:
            file.add_heading(f"Area of weakness {weakness[0]} – {weakness[1]}", 2)
            file.add_paragraph(weakness[2])
            file.add_paragraph("What inspectors found").runs[0].bold = True
            for bullet in bullets(weakness):
                file.add_paragraph(bullet, style="List Bullet")
            for stream in weakness.of("F"):
                file.add_heading(f"Workstream {stream[0]}: {stream[1]}", 3)
                _add_stream(file, stream)
    return word_bytes(file)


def _add_key(file: Any) -> None:
    file.add_paragraph("Key to progress ratings").runs[0].bold = True
    table = add_table(file, [("", label) for _, label, _ in _KEY], bold=0)
    for at, (colour, _, _) in enumerate(_KEY):
        shade(table.cell(at, 0), colour)
    file.add_paragraph()


def _add_stream(file: Any, stream: Node) -> None:
    actions = stream.of("M")
    head = ("Ref", "Action", "Accountable officer", "Timescale", "", "RAG", "Evidence of impact")
    below = ("", "", "", "Start", "End", "", "", "")
    rows = [_row(action) for action in actions]
    table = add_table(file, [(*head, "Overall impact of workstream"), below, *rows], bold=2)
    merge(table, 0, 3, 0, 4, "Timescale")
    for column in (0, 1, 2, 5, 6, 7):
        merge(table, 0, column, 1, column, (*head, "Overall impact of workstream")[column])
    for at, action in enumerate(actions, 2):
        shade(table.cell(at, 5), turn(_SHOWN, action.place))
    merge(table, 2, 2, 3, 2, _officer(actions[0]))
    last = len(actions) + 1
    merge(table, 4, 2, last, 2, _officer(actions[2]))
    merge(table, 2, 7, last, 7, stream[2])
    file.add_paragraph()


def _row(action: Node) -> tuple[str, ...]:
    at = action.place
    evidence = turn(SUCCESS, at)
    return (action[0], action[1], "", turn(_STARTS, at), turn(_ENDS, at), "", evidence, "")


def _officer(action: Node) -> str:
    return turn(SENIORS, action.place)


def _truth() -> PlanDocument:
    themes = outline("eastmarch").below
    pillars = [pillar(theme[0], theme[1]) for theme in themes]
    areas = [
        area(
            weakness[0],
            weakness[1],
            weakness[2],
            [_stream(stream) for stream in weakness.of("F")],
            pillar=own,
            findings=findings(weakness),
        )
        for theme, own in zip(themes, pillars, strict=True)
        for weakness in theme.below
    ]
    return document(
        title=_TITLE,
        area_name="Eastmarch",
        plan_type="written_statement_of_action",
        version="2.1",
        status="draft",
        dated=date(2025, 5, 14),
        front_matter=tuple(front(*pair) for pair in _FRONT[1:]),
        sections=(
            section("Introduction", "\n\n".join(_INTRODUCTION), "1"),
            section("Governance", _GOVERNANCE, "2"),
        ),
        vocabulary=tuple(term(label, colour, state) for colour, label, state in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _stream(stream: Node) -> Any:
    actions = stream.of("M")
    milestones = []
    for number, action in enumerate(actions):
        at = action.place
        colour: Any = turn(_SHOWN, at)
        milestones.append(
            milestone(
                action[1],
                action[0].upper(),
                accountable_officer=_officer(actions[0] if number < 2 else actions[2]),
                start=begins(turn(_STARTS, at)),
                end=ends(turn(_ENDS, at)),
                rating=fill(colour, _STATES[colour]),
                evidence=turn(SUCCESS, at),
            )
        )
    return replace(focus(stream[0], stream[1], milestones), overall_impact=stream[2])


LAYOUT = Layout(
    name="unseen word statement of action with three levels",
    file_name="eastmarch-written-statement-of-action.docx",
    build=_build,
    truth=_truth,
    features=(
        "three levels",
        "header over two rows with a group heading",
        "officer and impact cells merged downwards",
        "fills with a key of coloured cells",
        "contents list",
        "front matter table",
    ),
)
