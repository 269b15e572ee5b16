"""All that stands around the plan proper: front, contents, narrative sections, measures."""

import re

from docx.document import Document
from docx.shared import Cm, Length

from examples.building.looks import CELL_STYLE, CONTENTS_STYLE, NOTICE_STYLE, ROOMY_CELL_STYLE
from examples.building.marks import add_row, link_to_place, name_place, set_widths
from examples.building.nouns import Front, Measures, Section
from examples.building.tables import add_head_row, write

FULL_WIDTH = 27.3
MEASURES_HEADINGS = ("Ref", "Measure", "Unit", "Baseline", "Target")
MEASURES_LAST_HEADINGS = ("Owner", "Source", "Milestone")
MEASURES_WIDTHS = tuple(
    Cm(width) for width in (0.9, 4.2, 2.3, 1.6, 1.4, *(1.5, 1.25) * 4, 2.5, 1.8, 1.6)
)


def write_front(document: Document, front: Front) -> None:
    """Write the first page: what it is, that it is invented, its version and particulars."""
    document.add_paragraph(front.title, style="Title")
    document.add_paragraph(front.subtitle, style="Subtitle")
    document.add_paragraph(front.notice, style=NOTICE_STYLE)
    for line in (front.version, front.dated, front.progress_as_at):
        document.add_paragraph(line)
    _add_table(document, (), front.rows, (Cm(8), Cm(16)))


def write_contents(document: Document, heading: str, entries: tuple[str, ...]) -> None:
    """Write the contents list; every entry leads to its heading."""
    paragraph = document.add_paragraph(heading, style="TOC Heading")
    paragraph.paragraph_format.page_break_before = True
    for entry in entries:
        link_to_place(document.add_paragraph(entry, style=CONTENTS_STYLE), _place(entry))


def name_places(document: Document) -> None:
    """Bookmark the first heading of each name, for the contents list to lead to."""
    named: set[str] = set()
    for paragraph in document.paragraphs:
        heading = paragraph.style is not None and paragraph.style.name == "Heading 1"
        place = _place(paragraph.text)
        if heading and place not in named:
            named.add(place)
            name_place(paragraph, place, len(named))


def write_section(document: Document, section: Section) -> None:
    """Write a narrative section."""
    document.add_heading(section.heading, level=1)
    for text in section.paragraphs:
        document.add_paragraph(text)
    for text in section.bullets:
        document.add_paragraph(text, style="List Bullet")
    if section.columns:
        width = Cm(FULL_WIDTH / len(section.columns))
        _add_table(document, section.columns, section.rows, (width,) * len(section.columns))


def write_measures(document: Document, measures: Measures) -> None:
    """Write the table of measures: each with what was planned and what came, by date."""
    document.add_heading(measures.heading, level=1).paragraph_format.page_break_before = True
    document.add_paragraph(measures.introduction)
    points = tuple(f"{kind} {point}" for point in measures.points for kind in ("Planned", "Actual"))
    rows = []
    for measure in measures.measures:
        pairs = zip(measure.planned, measure.actual, strict=True)
        definition = (measure.reference, measure.name, measure.unit)
        trajectory = tuple(figure for pair in pairs for figure in pair)
        ends = (measure.baseline, measure.target)
        last = (measure.owner, measure.source, measure.milestone)
        rows.append((*definition, *ends, *trajectory, *last))
    headings = (*MEASURES_HEADINGS, *points, *MEASURES_LAST_HEADINGS)
    _add_table(document, headings, tuple(rows), MEASURES_WIDTHS, style=CELL_STYLE)


def _add_table(
    document: Document,
    columns: tuple[str, ...],
    rows: tuple[tuple[str, ...], ...],
    widths: tuple[Length, ...],
    style: str = ROOMY_CELL_STYLE,
) -> None:
    table = document.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid"
    if columns:
        add_head_row(table, columns, style=f"{style} Heading")
    for texts in rows:
        for cell, text in zip(add_row(table).cells, texts, strict=True):
            write(cell, text, style=style)
    set_widths(table, widths)


def _place(heading: str) -> str:
    if pillar := re.search(r"Pillar (\d)", heading):
        return f"pillar_{pillar[1]}"
    return "place_" + re.sub(r"\W+", "_", heading.lower())[:30].strip("_")
