"""What the Word layouts of this folder share: turned pages, headings over two rows, italics."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.table import Table, _Cell

from goldenthread.thread.plan.reading.tests.corpus.word import add_table, new_document


def landscape() -> Document:
    """An empty document on its side."""
    document = new_document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    width, height = page.page_width, page.page_height
    page.page_width, page.page_height = height, width
    return document


def bullets(document: Document, lines: Sequence[str]) -> None:
    """A list of bullets."""
    for line in lines:
        document.add_paragraph(line, style="List Bullet")


def two_row_table(
    document: Document,
    upper: Sequence[str | None],
    lower: Sequence[str | None],
    rows: Sequence[Sequence[str | None]],
) -> Table:
    """A table with headings over two rows.

    A column without a lower heading has one tall cell; an upper heading that is null belongs to
    the one on its left.
    """
    table = add_table(document, [upper, lower, *rows], len(upper))
    for column, (above, below) in enumerate(zip(upper, lower, strict=True)):
        if below is None:
            merge(table.cell(0, column), table.cell(1, column))
        elif above is not None:
            last = column
            while last + 1 < len(upper) and upper[last + 1] is None:
                last += 1
            merge(table.cell(0, column), table.cell(0, last))
    for row in table.rows[:2]:
        for cell in row.cells:
            for run in cell.paragraphs[0].runs:
                run.bold = True
    return table


def merge(first: _Cell, last: _Cell) -> _Cell:
    """Merge cells of which only the first says something."""
    merged: _Cell = first.merge(last)
    for paragraph in merged.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    return merged


def add_aside(table: Table, row: int, column: int, note: str, pointer: str) -> None:
    """Add an aside in italics to an action, and its cross reference after it."""
    paragraph = table.cell(row, column).paragraphs[0]
    if note:
        paragraph.add_run(" ")
        paragraph.add_run(f"({note})").italic = True
    if pointer:
        paragraph.add_run(f" {pointer}")
