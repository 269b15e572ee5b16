"""A Word statement: headings by style, header over two rows, cells merged both ways, page feet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from docx.document import Document
from docx.table import Table

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Citation,
    CrossReference,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, content, stock, word
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

PILLARS = (("1", "Strong leadership"), ("2", "Good lives"))
AREAS = (("1", content.LEADERSHIP, 0), ("2", content.PREPARATION, 1), ("3", content.HEALTH, 1))
# The key's words are written in cells filled with these shades.
KEY = (
    ("0070C0", clerk.term("Completed", "blue", "complete")),
    ("00B050", clerk.term("On track", "green", "on_track")),
    ("FFC000", clerk.term("At risk", "amber", "at_risk")),
    ("FF0000", clerk.term("Delayed", "red", "off_track")),
)
SECTIONS = (
    ("Introduction", "This statement sets out what the partnership will do and by when."),
    ("How we will know", "The board reads one report each quarter.\n\nFamilies sit on the board."),
)
CITATIONS = (
    ("(P5 AFD 3)", Citation(5, "AFD", "3")),
    ("(P2 MF 4)", Citation(2, "MF", "4")),
    (None, None),
    ("(P11 AFI 2)", Citation(11, "AFI", "2")),
)
IMPACT = "Overall impact of focus area"
TOP = (
    "Ref",
    "Milestone",
    "Lead",
    None,
    "Timescale",
    None,
    "RAG",
    "Progress",
    "Impact of focus area",
)
BOTTOM = (None, None, "Accountable officer", "Supporting leads", "Start", "End", None, None, None)


class Row(NamedTuple):
    """A row: its cells, the shade of its rating, the aside in italics, and the clerk's truth."""

    cells: tuple[str | None, ...]
    shade: str | None
    aside: str | None
    truth: Milestone


def _row(label: str, position: int, entry: stock.Entry) -> Row:
    reference = f"{label}.{position + 1}"
    rated = KEY[entry.number % 4] if entry.number % 7 != 6 else None
    crossed = f" (cross ref to {label}.1)" if position == 2 else ""
    aside = "(with the forum)" if position == 4 else None
    truth = clerk.milestone(
        entry.action,
        reference,
        accountable_officer=entry.officer,
        supporting_leads=entry.support,
        start=entry.start,
        end=entry.end,
        rating=clerk.fill(rated[1].colour, rated[1].state) if rated else NO_RATING,
        progress=entry.progress,
        cross_references=(CrossReference(crossed.strip(), (f"{label}.1",)),) if crossed else (),
        notes=("with the forum",) if aside else (),
    )
    cells = (
        reference,
        entry.action + crossed,
        entry.officer,
        entry.support,
        entry.start.as_written,
        entry.end.as_written,
        None,
        entry.progress,
        None,
    )
    return Row(cells, rated[0] if rated else None, aside, truth)


def _focuses(position: int) -> Iterator[tuple[str, content.Focus, list[Row]]]:
    label, theme, _ = AREAS[position]
    for place, focus in enumerate(theme.focuses):
        name = f"{label}{'AB'[place]}"
        entries = stock.entries(focus, position * 10 + place * 5 + 6)
        yield name, focus, [_row(name, count, entry) for count, entry in enumerate(entries)]


def truth() -> PlanDocument:
    """The rating is a fill alone, which the key's own fills explain."""
    pillars = [clerk.pillar(*pillar) for pillar in PILLARS]
    return clerk.document(
        title="Merrowdale Written Statement of Action",
        area_name="Merrowdale",
        plan_type="written_statement_of_action",
        version="1.2",
        status="draft",
        dated=date(2024, 12, 9),
        sections=tuple(clerk.section(*section) for section in SECTIONS),
        vocabulary=tuple(meaning for _, meaning in KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(
            _area(position, pillars[pillar]) for position, (_, _, pillar) in enumerate(AREAS)
        ),
    )


def _area(position: int, pillar: Pillar) -> AreaForImprovement:
    label, theme, _ = AREAS[position]
    focuses: list[FocusArea] = [
        clerk.focus(name, focus.title, [row.truth for row in rows], impact=focus.impact)
        for name, focus, rows in _focuses(position)
    ]
    findings = [
        clerk.finding(text, written, *([cited] if cited else []))
        for text, (written, cited) in zip(theme.findings, CITATIONS, strict=True)
    ]
    return clerk.area(label, theme.title, theme.wording, focuses, pillar=pillar, findings=findings)


def build() -> bytes:
    """Title and contents, two sections, then pillars, areas and focus areas with their tables."""
    document = word.new_document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Merrowdale Written Statement of Action"
    section.footer.paragraphs[0].text = "Page 1 of 14"
    document.add_paragraph("Merrowdale Written Statement of Action", style="Title")
    document.add_paragraph("Draft version 1.2")
    document.add_paragraph("9 December 2024")
    document.add_paragraph("Contents", style="TOC Heading")
    for page, (title, _) in enumerate(SECTIONS, 2):
        document.add_paragraph(f"{title} ............ {page}")
    for title, body in SECTIONS:
        document.add_heading(title, 1)
        for paragraph in body.split("\n\n"):
            document.add_paragraph(paragraph)
    _add_key(document)
    for position in range(len(AREAS)):
        _add_area(document, position)
    return word.saved(document)


def _add_key(document: Document) -> None:
    document.add_paragraph("Key to RAG ratings")
    table = word.add_table(document, [[meaning.label] for _, meaning in KEY], 1)
    for row, (colour, _) in zip(table.rows, KEY, strict=True):
        word.shade(row.cells[0], colour)


def _add_area(document: Document, position: int) -> None:
    label, theme, pillar = AREAS[position]
    document.add_heading(f"Pillar {PILLARS[pillar][0]}: {PILLARS[pillar][1]}", 1)
    document.add_heading(f"Area for Improvement {label}: {theme.title}", 2)
    document.add_paragraph(theme.wording)
    for text, (written, _) in zip(theme.findings, CITATIONS, strict=True):
        document.add_paragraph(f"{text} {written or ''}".rstrip(), style="List Bullet")
    for name, focus, rows in _focuses(position):
        document.add_heading(f"Focus Area {name}: {focus.title}", 3)
        _add_milestones(document, focus, rows)


def _add_milestones(document: Document, focus: content.Focus, rows: list[Row]) -> None:
    table = word.add_table(document, [TOP, BOTTOM, *(row.cells for row in rows)], len(TOP))
    word.repeat_header(table, 2)
    _merge_header(table)
    for count, row in enumerate(rows, 2):
        if row.shade:
            word.shade(table.cell(count, 6), row.shade)
        if row.aside:
            paragraph = table.cell(count, 1).paragraphs[0]
            paragraph.add_run(" ")
            paragraph.add_run(row.aside).italic = True
    merged = table.cell(2, 8).merge(table.cell(len(rows) + 1, 8))
    merged.text = focus.impact


def _merge_header(table: Table) -> None:
    table.cell(0, 2).merge(table.cell(0, 3)).text = "Lead"
    table.cell(0, 4).merge(table.cell(0, 5)).text = "Timescale"
    for column in (0, 1, 6, 7, 8):
        text = TOP[column] or ""
        table.cell(0, column).merge(table.cell(1, column)).text = text


LAYOUT = Layout(
    "statement in Word",
    "Merrowdale statement v1.2.docx",
    build,
    truth,
    (
        "header over two rows",
        "merged cells both ways",
        "fills alone",
        "key of coloured cells",
        "page heads and feet",
        "repeated header rows",
    ),
)
