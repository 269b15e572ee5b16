"""A written statement of action in Word: pillars, concerns, focus areas; ratings by fill alone."""

from __future__ import annotations

import re
from datetime import date

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.table import Table

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Citation,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.sixteenth import make
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Brackenfold Written Statement of Action"
FRONT = (
    ("Date of the inspection", "6 to 10 October 2025"),
    ("Accountable officers", "Director for Children, Brackenfold Council; ICB Chief Nurse"),
    ("Parent carer representation", "Brackenfold Parent Carer Forum"),
)
SECTIONS = (
    (
        "1",
        "Background",
        "In October 2025 Brackenfold was inspected. Five significant concerns were found, and this "
        "statement sets out how the local area will put them right.",
    ),
    (
        "2",
        "How families shaped this statement",
        "Over two hundred parents came to five evenings in November. Young people met the director "
        "twice and chose the wording of our aims.",
    ),
)
KEY = {
    "B": ("0070C0", "Blue", "Complete and embedded", "blue", "complete_and_embedded"),
    "G": ("00B050", "Green", "Complete", "green", "complete"),
    "A": ("FFC000", "Amber", "Progressing to timescale", "amber", "on_track"),
    "R": ("C00000", "Red", "Little or no progress", "red", "off_track"),
}
HEADINGS = (
    "RAG",
    "Ref",
    "Milestone",
    "Starts",
    "Ends",
    "Accountable officer",
    "Supported by",
    "Evidence of impact",
    "Overall impact of focus area",
)
Block = tuple[list[str], list[list[str]]]


def build() -> bytes:
    """The file."""
    document = word.new_document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.header.paragraphs[0].text = "OFFICIAL"
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph("Draft version 0.9")
    document.add_paragraph("2 November 2026")
    for label, value in FRONT:
        line = document.add_paragraph()
        line.add_run(f"{label}: ").bold = True
        line.add_run(value)
    for number, title, body in SECTIONS:
        document.add_heading(f"{number}. {title}", 1)
        document.add_paragraph(body)
    document.add_heading("Key to RAG ratings", 1)
    for _, colour, label, _, _ in KEY.values():
        document.add_paragraph(f"{colour} – {label}")
    for head, held in _blocks("PAF"):
        _write_block(document, head, held)
    return make.stable(word.saved(document))


def _blocks(kinds: str) -> list[Block]:
    """Each heading's line of the kinds given, and what stands beneath it."""
    blocks: list[Block] = []
    for line in make.rows("brackenfold.txt"):
        if line[0] in kinds:
            blocks.append((line, []))
        else:
            blocks[-1][1].append(line)
    return blocks


def _write_block(document: Document, head: list[str], held: list[list[str]]) -> None:
    if head[0] == "P":
        document.add_heading(f"Pillar {head[1]}: {head[2]}", 1)
    elif head[0] == "A":
        document.add_heading(f"Significant concern {head[1]}: {head[2]}", 2)
        document.add_paragraph(head[3])
        for _, text, cited in held:
            document.add_paragraph(f"{text} {cited}", style="List Bullet")
    else:
        document.add_heading(f"Focus area {head[1]} – {head[2]}", 3)
        table = word.add_table(document, [HEADINGS], len(HEADINGS))
        word.repeat_header(table)
        for line in held:
            _write_milestone(table, line[1:])
        impact = table.cell(1, 8).merge(table.cell(len(held), 8))
        impact.text = head[3]


def _write_milestone(table: Table, texts: list[str]) -> None:
    ref, action, officer, support, begin, end, letter, evidence = texts
    cells = word.add_row(table)
    word.shade(cells[0], KEY[letter][0])
    for cell, text in zip(
        cells[1:8], (ref, "", begin, end, officer, support, evidence), strict=True
    ):
        word.write(cell, text)
    plain, _, aside = action.partition(" {")
    paragraph = cells[2].paragraphs[0]
    paragraph.add_run(plain)
    if aside:
        paragraph.add_run(f" ({aside[:-1]})").italic = True


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    for head, held in _blocks("PA"):
        if head[0] == "P":
            pillars.append(clerk.pillar(head[1], head[2]))
        else:
            areas.append(_area(head, held, pillars[-1]))
    return clerk.document(
        title=TITLE,
        area_name="Brackenfold",
        plan_type="written_statement_of_action",
        version="0.9",
        status="draft",
        dated=date(2026, 11, 2),
        front_matter=tuple(clerk.front(*fact) for fact in FRONT),
        sections=tuple(clerk.section(title, body, number) for number, title, body in SECTIONS),
        vocabulary=tuple(
            clerk.term(label, colour, state)  # type: ignore[arg-type]
            for _, _, label, colour, state in KEY.values()
        ),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _area(head: list[str], held: list[list[str]], pillar: Pillar) -> AreaForImprovement:
    groups: list[tuple[list[str], list[Milestone]]] = []
    for line in held:
        if line[0] == "F":
            groups.append((line, []))
        elif line[0] == "M":
            groups[-1][1].append(_milestone(line[1:]))
    focuses: list[FocusArea] = [
        clerk.focus(line[1], line[2], found, impact=line[3]) for line, found in groups
    ]
    return clerk.area(
        head[1],
        head[2],
        head[3],
        focuses,
        pillar=pillar,
        findings=[
            clerk.finding(
                text,
                cited,
                *(
                    Citation(int(page), kind, number)
                    for page, kind, number in re.findall(r"P(\d+) ([A-Z]+) ?(\d+)", cited)
                ),
            )
            for _, text, cited in (line for line in held if line[0] == "B")
        ],
    )


def _milestone(cells: list[str]) -> Milestone:
    ref, action, officer, support, begin, end, letter, evidence = cells
    _, _, _, colour, state = KEY[letter]
    asked = evidence.endswith("?")
    return clerk.milestone(
        make.bare(action),
        ref,
        notes=make.asides(action),
        cross_references=make.crossings(action),
        accountable_officer=officer,
        supporting_leads=support,
        start=make.starts(begin),
        end=make.ends(end),
        rating=clerk.fill(colour, state),  # type: ignore[arg-type]
        evidence=None if asked else evidence or None,
        prompts=(evidence,) if asked else (),
    )


LAYOUT = Layout(
    name="brackenfold statement of action",
    file_name="Brackenfold WSoA draft 0.9.docx",
    build=build,
    truth=truth,
    features=("rating column first", "fills alone", "impact merged down", "findings cited"),
)
