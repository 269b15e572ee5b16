"""Word parts that the layouts of this folder share."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.table import Table, _Cell

from goldenthread.thread.plan.reading.tests.corpus.known.fourth.words import Prose, Spoken


def write_prose(document: Document, parts: Prose) -> None:
    """Narrative sections as headings, paragraphs and listed bullets."""
    for title, number, level, lines in parts:
        dot = "." if number and "." not in number else ""
        document.add_heading(f"{number}{dot} {title}" if number else title, level)
        for line in lines:
            bullet = line.startswith("- ")
            document.add_paragraph(line.removeprefix("- "), "List Bullet" if bullet else None)


def bold(document: Document, text: str) -> None:
    """A paragraph in bold."""
    document.add_paragraph().add_run(text).bold = True


def labelled(document: Document, label: str, text: str) -> None:
    """A line with a bold label."""
    line = document.add_paragraph()
    line.add_run(f"{label}:").bold = True
    line.add_run(f" {text}")


def say(cell: _Cell, action: Spoken) -> None:
    """Write an action into a cell, its aside in italics."""
    line = cell.paragraphs[0]
    line.text = action.text
    if action.note:
        line.add_run(" ")
        line.add_run(f"({action.note})").italic = True
    if action.cross:
        line.add_run(f" {action.cross}")


def bullets(cell: _Cell, texts: Sequence[str]) -> None:
    """Write a list of bullets into a blank cell."""
    for position, text in enumerate(texts):
        if position:
            cell.add_paragraph(text, "List Bullet")
        else:
            cell.paragraphs[0].text, cell.paragraphs[0].style = text, "List Bullet"


def embolden(table: Table, row: int = 0) -> None:
    """Set a row of a table in bold."""
    for cell in table.rows[row].cells:
        for run in (run for line in cell.paragraphs for run in line.runs):
            run.bold = True


def landscape(document: Document) -> None:
    """Turn the pages on their side."""
    page = document.sections[0]
    width, height = page.page_width, page.page_height
    page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, height, width
