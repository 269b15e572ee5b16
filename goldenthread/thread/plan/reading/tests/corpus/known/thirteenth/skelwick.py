"""A Word statement with a small table beneath each focus area and filled cells for ratings."""

from __future__ import annotations

from datetime import date

from docx.document import Document
from docx.table import Table

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.thirteenth.common import (
    Node,
    citations,
    content,
    end,
    references,
    said,
    start,
    word_file,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import (
    add_table,
    new_document,
    repeat_header,
    shade,
)

_PLAN = content("skelwick", {"P": 2, "A": 2, "N": 2, "F": 3, "M": 11})
_TITLE = "Skelwick Written Statement of Action for SEND"
_FACTS = (
    ("Name of the local area", "Skelwick"),
    ("Date of inspection", "3 to 7 February 2025"),
    ("Report published", "28 April 2025"),
    ("Lead agencies", "Skelwick Borough Council and NHS Skel and Dale Integrated Care Board"),
    ("Senior responsible officer", "Executive Director for Children and Young People"),
)
_KEY: tuple[tuple[str, str, Colour, str, State], ...] = (
    ("B", "5B9BD5", "blue", "Complete", "complete"),
    ("G", "92D050", "green", "On track", "on_track"),
    ("A", "FFC000", "amber", "Some slippage", "at_risk"),
    ("R", "FF0000", "red", "Delayed", "off_track"),
)
_AREA_INTRO = (
    "Skelwick is a coastal borough of 214,000 people. About 5,900 of its school pupils have "
    "special educational needs and 2,310 children and young people have an EHC plan.",
    "The borough has 61 schools, two special schools and one general further education college.",
)
_GOVERNANCE = "Progress against this statement is reported to:"
_BODIES = (
    "the SEND partnership board each month",
    "the health and wellbeing board each quarter",
    "the council's children and families scrutiny committee twice a year",
)
_HEADINGS = (
    "Ref",
    "Milestone",
    "Accountable officer",
    "Delivery lead",
    "Start",
    "Finish",
    "Progress rating",
    "Evidence of impact",
    "Overall impact of focus area",
)


def build() -> bytes:
    """The file's bytes."""
    document = new_document()
    document.add_heading(_TITLE, 0)
    for line in ("Version 3.1", "Status: Agreed", "27 March 2026"):
        document.add_paragraph(line)
    add_table(document, _FACTS, 2)
    document.add_heading("1. Our local area", 1)
    for text in _AREA_INTRO:
        document.add_paragraph(text)
    document.add_heading("2. How this statement is governed", 1)
    document.add_paragraph(_GOVERNANCE)
    for text in _BODIES:
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("3. Key to progress ratings", 1)
    colours = add_table(document, [(None, label) for _, _, _, label, _ in _KEY], 2)
    for row, (_, colour, *_) in zip(colours.rows, _KEY, strict=True):
        shade(row.cells[0], colour)
    document.add_heading("4. Action plan", 1)
    for pillar in _PLAN.children:
        document.add_heading(f"Pillar {pillar.fields[0]}: {pillar.fields[1]}", 1)
        for area in pillar.children:
            _write_area(document, area)
    return word_file(document)


def _write_area(document: Document, area: Node) -> None:
    document.add_heading(f"Area for improvement {area.fields[0]}", 2)
    document.add_paragraph(area.fields[1])
    document.add_paragraph("Inspectors found that:")
    for found in area.of("N"):
        document.add_paragraph(" ".join(found.fields), style="List Bullet")
    for focus in area.of("F"):
        document.add_heading(f"Focus area {focus.fields[0]} – {focus.fields[1]}", 3)
        _write_table(document, focus)
        document.add_paragraph()


def _write_table(document: Document, focus: Node) -> None:
    rows: list[tuple[str, ...]] = [_HEADINGS]
    for line in focus.children:
        ref, action, _, cross, officer, lead, starts, ends, _, evidence, prompt = line.fields
        cell = "\n".join(text for text in (evidence, prompt) if text)
        rows.append((ref, f"{action} {cross}".strip(), officer, lead, starts, ends, "", cell, ""))
    table = add_table(document, rows, len(_HEADINGS))
    repeat_header(table)
    fills = {letter: colour for letter, colour, *_ in _KEY}
    for row, line in zip(table.rows[1:], focus.children, strict=True):
        if line.fields[2]:
            row.cells[1].paragraphs[0].add_run(f" ({line.fields[2]})").italic = True
        if line.fields[8]:
            shade(row.cells[6], fills[line.fields[8]])
    _merge_impact(table, focus.fields[2])


def _merge_impact(table: Table, impact: str) -> None:
    last = len(_HEADINGS) - 1
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    merged = table.cell(1, last).merge(table.cell(len(table.rows) - 1, last))
    merged.text = impact


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars = {node.fields[0]: clerk.pillar(*node.fields) for node in _PLAN.children}
    body = "\n\n".join((_GOVERNANCE, "\n".join(f"- {text}" for text in _BODIES)))
    return clerk.document(
        title=_TITLE,
        area_name="Skelwick",
        plan_type="written_statement_of_action",
        version="3.1",
        status="agreed",
        dated=date(2026, 3, 27),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS[1:]),
        sections=(
            clerk.section("Our local area", "\n\n".join(_AREA_INTRO), "1"),
            clerk.section("How this statement is governed", body, "2"),
        ),
        vocabulary=tuple(clerk.term(label, colour, state) for _, _, colour, label, state in _KEY),
        pillars=tuple(pillars.values()),
        areas_for_improvement=tuple(
            _area(area, pillars[node.fields[0]])
            for node in _PLAN.children
            for area in node.children
        ),
    )


def _area(node: Node, pillar: Pillar) -> AreaForImprovement:
    findings = [
        clerk.finding(text, written, *citations(written))
        for text, written in (found.fields for found in node.of("N"))
    ]
    return clerk.area(
        node.fields[0],
        None,
        node.fields[1],
        [_focus(focus) for focus in node.of("F")],
        pillar=pillar,
        findings=findings,
    )


def _focus(node: Node) -> FocusArea:
    label, title, impact = node.fields
    return clerk.focus(label, title, [_milestone(line) for line in node.children], impact=impact)


def _milestone(line: Node) -> Milestone:
    ref, action, aside, cross, officer, lead, starts, ends, letter, evidence, prompt = line.fields
    ratings = {each: clerk.fill(colour, state) for each, _, colour, _, state in _KEY}
    return Milestone(
        key=clerk.key(),
        action=action,
        place="",
        reference=ref.replace(" ", ""),
        reference_as_written=ref,
        notes=(aside,) if aside else (),
        cross_references=references(cross),
        accountable_officer=officer,
        supporting_leads=lead,
        start=start(starts),
        end=end(ends),
        rating=ratings.get(letter, Rating()),
        evidence=said(evidence),
        prompts=(prompt,) if prompt else (),
    )


LAYOUT = Layout(
    name="skelwick_statement",
    file_name="skelwick-wsoa-march-2026.docx",
    build=build,
    truth=truth,
    features=("three levels", "filled key", "merged impact", "asides", "questions left standing"),
)
