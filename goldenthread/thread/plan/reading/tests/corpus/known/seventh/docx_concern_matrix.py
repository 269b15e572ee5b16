"""Word, landscape: a table for each significant concern, findings and outcome merged beside."""

from __future__ import annotations

from datetime import date
from typing import Any

from docx.enum.section import WD_ORIENT

from goldenthread.thread.plan.reading.document import Colour, Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    section,
    term,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import (
    add_row,
    add_table,
    new_document,
    repeat_header,
    saved,
    shade,
)

from .making import Group, Row, content, italic, rated, steady, told
from .moments import ends, starts

TITLE = "Kesterley Written Statement of Action for SEND"
COVER = (
    ("Local area", "Kesterley"),
    ("Lead agencies", "Kesterley Borough Council; NHS South Kester Integrated Care Board"),
    ("Date of inspection", "9 to 13 June 2025"),
    ("Report published", "28 August 2025"),
    ("Accountable officers", "Director of Children's Services; ICB Chief Nursing Officer"),
    ("Version", "0.4"),
    ("Status", "Draft"),
    ("Date", "3 November 2025"),
)
TOLD_ELSEWHERE = {"Local area", "Version", "Status", "Date"}
FOREWORD = (
    "We accept the findings of the inspection in full and are sorry for what families have "
    "been through.",
    "This statement says what we will do over the next eighteen months and how families will "
    "be able to tell.",
)
VOICES = (
    "Two hundred and six parents and forty young people helped to write this statement.",
    "They asked us to answer the telephone",
    "They asked us to stop changing case officers",
    "They asked us to tell the truth about waiting times",
)
MEANINGS = {"B": "Complete", "G": "On track", "A": "At risk", "R": "Off track"}
FILLS = {"B": "5B9BD5", "G": "70AD47", "A": "FFC000", "R": "FF0000"}
COLOURS: dict[str, Colour] = {"B": "blue", "G": "green", "A": "amber", "R": "red"}
KEY = {
    "B": word("B", "blue", "complete"),
    "G": word("G", "green", "on_track"),
    "A": word("A", "amber", "at_risk"),
    "R": word("R", "red", "off_track"),
}
HEADER = (
    "What inspectors found",
    "No.",
    "Actions we are taking",
    "Who",
    "From",
    "By",
    "RAG",
    "November 2025 update",
    "Outcome for children and families",
)
MEASURES = ("Concern", "Measure", "Baseline", "Target", "Planned Jun 26", "Source", "Owner")


def _concerns() -> list[Group]:
    return content("kesterley", "ref action who from by rag update")


def build() -> bytes:
    """The plan's file."""
    file = new_document()
    page = file.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    file.add_paragraph(TITLE, style="Title")
    add_table(file, COVER, 2)
    file.add_heading("Foreword", 1)
    for text in FOREWORD:
        file.add_paragraph(text)
    file.add_heading("How families shaped this statement", 1)
    file.add_paragraph(VOICES[0])
    for text in VOICES[1:]:
        file.add_paragraph(text, style="List Bullet")
    file.add_heading("RAG key", 2)
    key = add_table(file, list(MEANINGS.items()), 2)
    for row, letter in zip(key.rows, MEANINGS, strict=True):
        shade(row.cells[0], FILLS[letter])
    for group in _concerns():
        file.add_heading(f"Significant concern {group.heading}", 1)
        file.add_paragraph(group.wording or "")
        _write_table(file, group)
    file.add_heading("How we will measure success", 1)
    rows = [
        (f"Significant concern {group.heading}", *cells)
        for group in _concerns()
        for cells in group.measures
    ]
    add_table(file, [MEASURES, *rows], len(MEASURES))
    return steady(saved(file))


def _write_table(file: Any, group: Group) -> None:
    table = add_table(file, [HEADER], len(HEADER))
    repeat_header(table)
    for cell in table.rows[0].cells:
        shade(cell, "D9E2F3")
    for row in group.rows:
        cells = add_row(table)
        italic(cells[2].paragraphs[0], row["action"])
        for position, name in ((1, "ref"), (3, "who"), (4, "from"), (5, "by"), (6, "rag")):
            cells[position].text = row[name]
        cells[7].text = row["update"]
        if row["rag"]:
            shade(cells[6], FILLS[row["rag"]])
    beside = table.cell(1, 0).merge(table.cell(len(group.rows), 0))
    beside.paragraphs[0].text = group.findings[0]
    beside.paragraphs[0].style = "List Bullet"
    for text in group.findings[1:]:
        beside.add_paragraph(text, style="List Bullet")
    last = table.cell(1, 8).merge(table.cell(len(group.rows), 8))
    last.text = group.impact or ""


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    return document(
        title=TITLE,
        area_name="Kesterley",
        plan_type="written_statement_of_action",
        version="0.4",
        status="draft",
        dated=date(2025, 11, 3),
        front_matter=tuple(front(*line) for line in COVER if line[0] not in TOLD_ELSEWHERE),
        sections=(
            section("Foreword", "\n\n".join(FOREWORD)),
            section(
                "How families shaped this statement",
                VOICES[0] + "\n\n" + "\n".join(f"- {text}" for text in VOICES[1:]),
            ),
        ),
        vocabulary=tuple(
            term(meaning, COLOURS[letter], KEY[letter].state)
            for letter, meaning in MEANINGS.items()
        ),
        areas_for_improvement=tuple(
            area(
                group.heading,
                None,
                group.wording,
                [focus(None, None, map(_read, group.rows), impact=group.impact)],
                findings=group.found(),
                measures=[
                    measure(
                        name,
                        baseline,
                        target,
                        [("Jun 26", planned, None)],
                        source=source,
                        owner=owner,
                    )
                    for name, baseline, target, planned, source, owner in group.measures
                ],
            )
            for group in _concerns()
        ),
    )


def _read(row: Row) -> Milestone:
    said = row.get("update")
    return told(
        row,
        accountable_officer=row["who"],
        start=starts(row["from"]),
        end=ends(row["by"]),
        rating=rated(KEY, row["rag"]),
        updates=(update(ends("November 2025"), said),) if said else (),
    )


LAYOUT = Layout(
    name="seventh concern matrix",
    file_name="written-statement-of-action.docx",
    build=build,
    truth=truth,
    features=(
        "findings merged down beside the actions",
        "outcome merged down in the last column",
        "letters with fills",
        "front matter in a table",
        "measures whose rows name the concern",
    ),
)
