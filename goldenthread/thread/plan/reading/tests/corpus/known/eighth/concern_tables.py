"""A statement of action whose tables set the inspectors' findings beside the actions."""

from __future__ import annotations

from datetime import date
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.table import Table, _Cell

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Citation,
    Colour,
    CrossReference,
    Milestone,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    front,
    milestone,
    section,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import (
    add_row,
    add_table,
    new_document,
    repeat_header,
    saved,
    shade,
    write,
)

from .making import Row, begins, cells, ends, of, parts, rows, steady

_TITLE = "Eastholme Written Statement of Action"
_FACTS = (
    ("Inspection dates", "30 June to 4 July 2025"),
    ("Lead agencies", "Eastholme County Council; NHS Saltmarsh Integrated Care Board"),
    ("Contact", "SEND Improvement Programme Office"),
)
_INTRODUCTION = (
    "Ofsted and the Care Quality Commission visited Eastholme in the summer of 2025. They named "
    "three areas of significant concern and asked for this statement.",
    "Each concern has a table. What inspectors found stands on the left, beside the actions that "
    "answer it.",
)
_FAMILIES = "Families helped to write this statement. They asked us to:"
_ASKED = (
    "say plainly who is answerable for each action",
    "stop promising what we can't pay for",
    "tell them when dates slip",
)
_KEY: tuple[tuple[str, str, Colour, str, State], ...] = (
    ("B", "Complete and embedded", "blue", "0070C0", "complete_and_embedded"),
    ("G", "On track", "green", "00B050", "on_track"),
    ("A", "Some slippage", "amber", "FFC000", "at_risk"),
    ("R", "Off track", "red", "FF0000", "off_track"),
    ("N", "Not started", "grey", "D9D9D9", "not_started"),
)
_HEAD = (
    "What inspectors found",
    "Ref",
    "What we will do",
    "Accountable lead",
    "Supported by",
    "Begin",
    "Finish",
    "RAG",
    "Progress",
    "How will we know it has worked",
    "Impact for children and families",
)


def build() -> bytes:
    """The file."""
    file = new_document()
    page = file.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.header.paragraphs[0].text = "OFFICIAL"
    file.add_paragraph(_TITLE, style="Title")
    file.add_paragraph("Version: 2.1")
    file.add_paragraph("Status: Agreed")
    file.add_paragraph("Date: 16 January 2026")
    for label, value in _FACTS:
        file.add_paragraph(f"{label}: {value}")
    file.add_heading("1. Introduction", 1)
    for text in _INTRODUCTION:
        file.add_paragraph(text)
    file.add_heading("2. What families asked for", 1)
    file.add_paragraph(_FAMILIES)
    for text in _ASKED:
        file.add_paragraph(text, style="List Bullet")
    file.add_heading("RAG key", 2)
    for letter, label, colour, *_ in _KEY:
        file.add_paragraph(f"{letter} ({colour}) = {label}")
    for lines in parts(rows("concern_tables"), "AREA"):
        [[number, title, wording]] = of(lines, "AREA")
        file.add_heading(f"Significant concern {number}: {title}", 1)
        file.add_paragraph(wording)
        table = add_table(file, [_HEAD], len(_HEAD))
        repeat_header(table)
        for cell in table.rows[0].cells:
            shade(cell, "DDEBF7")
        for stream in parts(lines, "STREAM"):
            _write_stream(table, stream)
    return steady(saved(file))


def _write_stream(table: Table, stream: list[Row]) -> None:
    [[number, title, impact]] = of(stream, "STREAM")
    band = add_row(table)
    write(band[0].merge(band[-1]), f"Workstream {number}: {title}")
    shade(table.rows[-1].cells[0], "BDD7EE")
    blocks = parts(stream, "ACT")
    first = len(table.rows)
    for block in blocks:
        _write_action(add_row(table), block)
    found = table.cell(first, 0).merge(table.cell(len(table.rows) - 1, 0))
    for position, (text, cited, _) in enumerate(of(stream, "FIND")):
        paragraph = found.add_paragraph() if position else found.paragraphs[0]
        paragraph.style = "List Bullet"
        paragraph.add_run(f"{text} {cited}")
    last = len(_HEAD) - 1
    write(table.cell(first, last).merge(table.cell(len(table.rows) - 1, last)), impact)


def _write_action(row: tuple[_Cell, ...], block: list[Row]) -> None:
    reference, action, *values, rating, progress, evidence = cells(block[0], 9)
    write(row[1], reference or "")
    paragraph = row[2].paragraphs[0]
    paragraph.add_run(action)
    for [note] in of(block, "NOTE"):
        paragraph.add_run(" ")
        paragraph.add_run(f"({note})").italic = True
    for written, _ in of(block, "CROSS"):
        paragraph.add_run(f" {written}")
    for cell, value in zip(row[3:7], values, strict=True):
        write(cell, value or "")
    write(row[7], rating or "")
    for letter, _, _, colour, _ in _KEY:
        if letter == rating:
            shade(row[7], colour)
    write(row[8], progress or "")
    asked = [question for [question] in of(block, "PROMPT")]
    write(row[9], evidence or "".join(asked))


def truth() -> PlanDocument:
    """What a clerk reads."""
    bullets = "\n".join(f"- {text}" for text in _ASKED)
    return document(
        title=_TITLE,
        area_name="Eastholme",
        plan_type="written_statement_of_action",
        version="2.1",
        status="agreed",
        dated=date(2026, 1, 16),
        front_matter=tuple(front(*fact) for fact in _FACTS),
        sections=(
            section("Introduction", "\n\n".join(_INTRODUCTION), "1"),
            section("What families asked for", f"{_FAMILIES}\n\n{bullets}", "2"),
        ),
        vocabulary=tuple(term(label, colour, state) for _, label, colour, _, state in _KEY),
        areas_for_improvement=tuple(
            _area(lines) for lines in parts(rows("concern_tables"), "AREA")
        ),
    )


def _area(lines: list[Row]) -> AreaForImprovement:
    [[number, title, wording]] = of(lines, "AREA")
    streams = []
    for stream in parts(lines, "STREAM"):
        [[label, name, impact]] = of(stream, "STREAM")
        told = [_milestone(block) for block in parts(stream, "ACT")]
        streams.append(focus(label, name, told, impact=impact))
    return area(
        number,
        title,
        wording,
        streams,
        findings=[
            finding(text, cited, _citation(*where.split()))
            for text, cited, where in of(lines, "FIND")
        ],
    )


def _citation(page: str, kind: str, number: str) -> Citation:
    return Citation(int(page), kind, number)


def _milestone(block: list[Row]) -> Milestone:
    reference, action, officer, support, start, end, rating, progress, evidence = cells(block[0], 9)
    assert action
    known: dict[str, Any] = {}
    for letter, _, colour, _, state in _KEY:
        if letter == rating:
            known["rating"] = Rating(colour, state, letter, "word_and_fill")
    return milestone(
        action,
        reference,
        accountable_officer=officer,
        supporting_leads=support,
        start=begins(start),
        end=ends(end),
        progress=progress,
        evidence=evidence,
        prompts=tuple(question for [question] in of(block, "PROMPT")),
        notes=tuple(note for [note] in of(block, "NOTE")),
        cross_references=tuple(
            CrossReference(written, tuple(to.split())) for written, to in of(block, "CROSS")
        ),
        **known,
    )


LAYOUT = Layout(
    "concern_tables",
    "Eastholme WSoA v2.1.docx",
    build,
    truth,
    ("findings merged beside actions", "bands in the table", "merged impact", "letters and fills"),
)
