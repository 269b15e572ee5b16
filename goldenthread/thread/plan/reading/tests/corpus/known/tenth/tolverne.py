"""Word: pillars, areas, focus areas; a header over two rows; sub-actions; fills without words."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
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
    fill,
    focus,
    front,
    pillar,
    section,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.known.tenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import (
    add_table,
    new_document,
    repeat_header,
    shade,
)

_TITLE = "Tolverne Written Statement of Action"
_FACTS = (
    ("Inspection dates", "7 to 11 October 2024"),
    ("Inspection letter published", "9 December 2024"),
    ("Local authority lead", "Director of Children's Services"),
    ("Health lead", "Chief Nurse, Moor and Coast ICB"),
)
_CONTENTS = (
    "Foreword\t2",
    "How to read this statement\t3",
    "Pillar 1: Leading together\t4",
    "Pillar 2: Knowing our children early\t7",
    "Pillar 3: Moving on well\t12",
)
_FOREWORD = (
    "We accept what inspectors told us. Too many children in Tolverne have waited for help that "
    "should have come sooner.",
    "Families have written this statement with us, and will judge with us whether it works.",
)
_READING = (
    "Each area for improvement begins with what inspectors found. Focus areas then group the "
    "actions, and longer actions are broken into sub-actions with their own dates.",
)
_KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("Blue", "Completed", "blue", "complete"),
    ("Green", "On target", "green", "on_track"),
    ("Amber", "Some slippage", "amber", "at_risk"),
    ("Red", "Delayed", "red", "off_track"),
)
_FILLS = {"B": "0070C0", "G": "00B050", "A": "FFC000", "R": "C00000"}
_TOP = (
    "Ref",
    "Action",
    "Sub-action",
    "Accountable Officer",
    "Timescale",
    None,
    "RAG",
    "Evidence of Impact",
    "Overall Impact of Focus Area",
)
_POINTER = re.compile(r" (\(cross ref(?: to|:)? ([0-9A-Z, ]+)\))$")


def _build() -> bytes:
    made = new_document()
    _add_front(made)
    pillar_heading = ""
    rows: list[list[str]] = []
    impact = ""
    for mark, fields in making.lines("tolverne.txt"):
        if not mark:
            rows.append(fields)
            continue
        if rows:
            _add_actions(made, rows, impact)
            rows = []
        if mark == "#":
            pillar_heading = f"Pillar {fields[0]}: {fields[1]}"
        elif mark == "##":
            made.add_heading(pillar_heading, 1)
        impact = fields[-1]
        _add_heading(made, mark, fields)
    _add_actions(made, rows, impact)
    return making.docx_bytes(made)


def _add_heading(made: Document, mark: str, fields: list[str]) -> None:
    if mark == "##":
        made.add_heading(f"Area for Improvement {fields[0]} – {fields[1]}", 2)
        made.add_paragraph(fields[2])
        made.add_paragraph().add_run("What the inspectors found").bold = True
    elif mark == "###":
        made.add_heading(f"Focus Area {fields[0]}. {fields[1]}", 3)
    elif mark == "-":
        made.add_paragraph(" ".join(fields), style="List Bullet")


def _add_front(made: Document) -> None:
    made.add_paragraph(_TITLE, style="Title")
    made.add_paragraph("Draft Version 0.4")
    made.add_paragraph("3 February 2025")
    for label, value in _FACTS:
        made.add_paragraph(f"{label}: {value}")
    made.add_paragraph().add_run("Contents").bold = True
    for text in _CONTENTS:
        made.add_paragraph(text)
    made.add_heading("Foreword", 1)
    for text in _FOREWORD:
        made.add_paragraph(text)
    made.add_heading("How to read this statement", 1)
    for text in _READING:
        made.add_paragraph(text)
    made.add_paragraph().add_run("RAG key").bold = True
    for colour, label, *_ in _KEY:
        made.add_paragraph(f"{colour} – {label}")


def _add_actions(made: Document, rows: list[list[str]], impact: str) -> None:
    under = (None, None, None, None, "Start", "End", None, None, None)
    body: list[tuple[str | None, ...]] = [
        (ref, text, step, officer, start, end, None, evidence, None)
        for ref, text, step, officer, start, end, _, evidence, _ in rows
    ]
    table: Any = add_table(made, [_TOP, under, *body], 9)
    table.cell(0, 4).merge(table.cell(0, 5)).text = "Timescale"
    for column in (0, 1, 2, 3, 6, 7, 8):
        table.cell(0, column).merge(table.cell(1, column)).text = _TOP[column]
    for number, row in enumerate(rows, 2):
        if row[6]:
            shade(table.cell(number, 6), _FILLS[row[6]])
        if row[8]:
            table.cell(number, 1).paragraphs[0].add_run(f" ({row[8]})").italic = True
    table.cell(2, 8).merge(table.cell(len(rows) + 1, 8)).text = impact
    repeat_header(table, 2)


def _truth() -> PlanDocument:
    pillars, areas = _structure()
    return document(
        title=_TITLE,
        area_name="Tolverne",
        plan_type="written_statement_of_action",
        version="0.4",
        status="draft",
        dated=date(2025, 2, 3),
        front_matter=tuple(front(*fact) for fact in _FACTS),
        sections=(
            section("Foreword", "\n\n".join(_FOREWORD)),
            section("How to read this statement", "\n\n".join(_READING)),
        ),
        vocabulary=tuple(term(label, colour, state) for _, label, colour, state in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _structure() -> tuple[list[Pillar], list[AreaForImprovement]]:
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    parts = list(making.lines("tolverne.txt"))
    for number, (mark, fields) in enumerate(parts):
        if mark == "#":
            pillars.append(pillar(*fields))
        elif mark == "##":
            inside = []
            for part in parts[number + 1 :]:
                if part.mark in ("#", "##"):
                    break
                inside.append(part)
            label, title, wording = fields
            findings = [making.found(*part.fields) for part in inside if part.mark == "-"]
            held = _focus_areas([part for part in inside if part.mark != "-"])
            made = area(label, title, wording, held, pillar=pillars[-1], findings=findings)
            areas.append(made)
    return pillars, areas


def _focus_areas(parts: list[making.Line]) -> list[FocusArea]:
    made: list[tuple[list[str], list[Milestone]]] = []
    for mark, fields in parts:
        if mark:
            made.append((fields, []))
        else:
            held = made[-1][1]
            parent = next((one.key for one in reversed(held) if one.parent is None), None)
            held.append(_milestone(fields, parent if fields[2] else None))
    return [focus(label, title, actions, impact=impact) for (label, title, impact), actions in made]


def _milestone(fields: list[str], parent: str | None) -> Milestone:
    ref, text, step, officer, start, end, shown, evidence, aside = fields
    pointers: tuple[CrossReference, ...] = ()
    if pointed := _POINTER.search(text):
        text = text[: pointed.start()]
        targets = tuple(part.strip() for part in pointed[2].split(","))
        pointers = (CrossReference(pointed[1], targets),)
    known = {colour[0]: fill(name, state) for colour, _, name, state in _KEY}
    asks = evidence.endswith("?")
    given = {"rating": known[shown]} if shown else {}
    return making.action(
        text or step,
        ref,
        parent=parent,
        notes=(aside,) if aside else (),
        accountable_officer=officer or None,
        start=making.start(start),
        end=making.end(end),
        evidence=None if asks else evidence or None,
        prompts=(evidence,) if asks else (),
        cross_references=pointers,
        **given,
    )


LAYOUT = Layout(
    name="tolverne pillars with sub-actions",
    file_name="tolverne_wsoa_draft_0-4.docx",
    build=_build,
    truth=_truth,
    features=("three levels", "repeated pillar headings", "header over two rows", "sub-actions"),
)
