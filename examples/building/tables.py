"""A focus area's table: its headings, in the five arrangements that are met, and its rows."""

from docx.document import Document
from docx.shared import Cm, RGBColor
from docx.table import Table, _Cell

from examples.building.looks import CELL_STYLE, ROOMY_CELL_STYLE
from examples.building.marks import add_row, fill, repeat_as_header, set_widths
from examples.building.nouns import FocusArea, Milestone

WIDTHS = tuple(Cm(width) for width in (1, 4.4, 2.6, 2.6, 1.9, 1.9, 1.9, 2.3, 3.2, 3.2, 2.3))
RATING_COLUMN = 7
CELL_HEAD_STYLE = f"{CELL_STYLE} Heading"
HEAD_FILL = "D9E2EC"
BLACK, WHITE = RGBColor(0, 0, 0), RGBColor(0xFF, 0xFF, 0xFF)

COLOURS = {
    "blue": ("0070C0", WHITE),
    "green": ("00B050", BLACK),
    "amber": ("FFC000", BLACK),
    "red": ("C00000", WHITE),
}
COLOUR_OF_RATING = {
    "Complete and Embedded": "blue",
    "Completed": "green",
    "Progressing to Timescale": "amber",
    "Little or no progress/delayed": "red",
}

_REST = ("Revised End Date", "RAG", "Progress update", "Evidence of Impact")
_OFFICERS = ("Accountable Officer", "Supporting Leads")
_DATES = ("Milestone Start Date", "Milestone End Date")
HEADINGS: dict[str, tuple[tuple[str, ...], ...]] = {
    "separate": (("Ref", "Milestone Action", *_OFFICERS, *_DATES, *_REST),),
    "misspelt": (
        ("Ref", "Milestone Action", *_OFFICERS, "Milestone eStart Date", _DATES[1], *_REST),
    ),
    "merged": (("Milestone Actions", "", *_OFFICERS, *_DATES, *_REST),),
    "split": (
        ("Ref", "Milestone", *_OFFICERS, "Milestone Start", _DATES[1], *_REST),
        ("", "Action", "", "", "Date", *("",) * 5),
    ),
    "missing": (),
}


def add_focus_area_table(document: Document, focus_area: FocusArea) -> None:
    """Add the table; its last column is one cell that speaks for all its milestones."""
    table = document.add_table(rows=0, cols=len(WIDTHS))
    table.style = "Table Grid"
    _add_headings(table, focus_area)
    first = len(table.rows)
    for milestone in focus_area.milestones:
        _add_milestone(table, milestone)
    set_widths(table, WIDTHS)
    _merge_headings(table, focus_area)
    top, bottom = table.rows[first].cells[-1], table.rows[-1].cells[-1]
    write(top.merge(bottom), focus_area.impact)


def add_key(document: Document) -> None:
    """Add the key to the ratings: the four words, each on its colour."""
    document.add_paragraph("Progress (BRAG)")
    table = document.add_table(rows=1, cols=len(COLOUR_OF_RATING))
    table.style = "Table Grid"
    for cell, word in zip(table.rows[0].cells, COLOUR_OF_RATING, strict=True):
        _write_rating(cell, word, COLOUR_OF_RATING[word], style=ROOMY_CELL_STYLE)


def write(cell: _Cell, *paragraphs: str, style: str = CELL_STYLE) -> None:
    """Replace what a cell says; empty paragraphs are left out."""
    for surplus in cell.paragraphs[1:]:
        surplus._p.getparent().remove(surplus._p)
    spoken = [text for text in paragraphs if text] or [""]
    cell.paragraphs[0].text = spoken[0]
    for text in spoken[1:]:
        cell.add_paragraph(text)
    for paragraph in cell.paragraphs:
        paragraph.style = style


def add_head_row(table: Table, headings: tuple[str, ...], style: str = CELL_HEAD_STYLE) -> None:
    """Add a row of headings that is printed again on every page."""
    row = add_row(table)
    repeat_as_header(row)
    for cell, heading in zip(row.cells, headings, strict=True):
        write(cell, heading, style=style)
        fill(cell, HEAD_FILL)


def _add_headings(table: Table, focus_area: FocusArea) -> None:
    for number, headings in enumerate(HEADINGS[focus_area.header]):
        add_head_row(table, (*headings, "" if number else focus_area.impact_heading))


def _merge_headings(table: Table, focus_area: FocusArea) -> None:
    if focus_area.header == "merged":
        left, right = table.rows[0].cells[:2]
        write(left.merge(right), "Milestone Actions", style=CELL_HEAD_STYLE)


def _add_milestone(table: Table, milestone: Milestone) -> None:
    row = add_row(table)
    texts = (
        (milestone.reference,),
        (milestone.action,),
        (milestone.officer,),
        (milestone.support,),
        (milestone.start,),
        (milestone.end,),
        (milestone.revised,),
        (milestone.rating,),
        (milestone.progress,),
        (milestone.evidence, milestone.prompts),
    )
    cells = row.cells
    for cell, paragraphs in zip(cells, texts, strict=False):
        write(cell, *paragraphs)
    write(cells[-1], "")
    if milestone.note:
        cells[1].paragraphs[0].add_run(" ")
        cells[1].paragraphs[0].add_run(milestone.note).italic = True
    colour = milestone.fill or COLOUR_OF_RATING.get(milestone.rating, "")
    _write_rating(cells[RATING_COLUMN], milestone.rating, colour)


def _write_rating(cell: _Cell, word: str, colour: str, style: str = CELL_STYLE) -> None:
    write(cell, word, style=style)
    if colour:
        shade, ink = COLOURS[colour]
        fill(cell, shade)
        for run in cell.paragraphs[0].runs:
            run.font.color.rgb = ink
