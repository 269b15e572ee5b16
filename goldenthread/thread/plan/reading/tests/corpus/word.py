"""Word files for the corpus: what python-docx leaves out, written as markup."""

from __future__ import annotations

import io
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph


def new_document() -> Document:
    """An empty Word document."""
    return docx.Document()


def saved(document: Document) -> bytes:
    """The document's file."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def add_table(document: Document, rows: Sequence[Sequence[str | None]], columns: int) -> Table:
    """A table of texts; line breaks make paragraphs, null is left blank."""
    table: Table = document.add_table(rows=len(rows), cols=columns)
    table.style = "Table Grid"
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            write(cell, text or "")
    return table


def add_row(table: Table) -> tuple[_Cell, ...]:
    """A new blank row's cells, at the table's end."""
    row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx leaves it untyped
    return tuple(row.cells)


def write(cell: _Cell, text: str) -> None:
    """Write a cell's text, a paragraph a line."""
    first, *others = text.split("\n")
    cell.paragraphs[0].text = first
    for line in others:
        cell.add_paragraph(line)


def shade(cell: _Cell, colour: str) -> None:
    """Fill a cell with a colour, 'RRGGBB'."""
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def repeat_header(table: Table, rows: int = 1) -> None:
    """Mark the first rows as headers that Word repeats on each page."""
    for row in table.rows[:rows]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def wrap_in_control(table: Table) -> None:
    """Put a table inside a content control."""
    control, holds = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    control.append(OxmlElement("w:sdtPr"))
    control.append(holds)
    table._tbl.addprevious(control)
    holds.append(table._tbl)


def insert_tracked(paragraph: Paragraph, text: str) -> None:
    """Add text as a tracked insertion."""
    inserted = _tracked("w:ins")
    run = OxmlElement("w:r")
    run.append(_text("w:t", text))
    inserted.append(run)
    paragraph._p.append(inserted)


def delete_tracked(paragraph: Paragraph, text: str) -> None:
    """Add text as a tracked deletion: a reader leaves it out."""
    deleted = _tracked("w:del")
    run = OxmlElement("w:r")
    run.append(_text("w:delText", text))
    deleted.append(run)
    paragraph._p.append(deleted)


def delete_row_tracked(table: Table, texts: Sequence[str]) -> None:
    """Add a row whose deletion is tracked, with its texts deleted too."""
    table._tbl.append(deepcopy(table.rows[-1]._tr))
    row = table.rows[-1]
    row._tr.get_or_add_trPr().append(_tracked("w:del"))
    for cell, text in zip(row.cells, texts, strict=True):
        write(cell, "")
        delete_tracked(cell.paragraphs[0], text)


def _tracked(tag: str) -> Any:
    element = OxmlElement(tag)
    for name, value in (("id", "7"), ("author", "Plan editor"), ("date", "2025-02-03T09:00:00Z")):
        element.set(qn(f"w:{name}"), value)
    return element


def _text(tag: str, text: str) -> Any:
    element = OxmlElement(tag)
    element.text = text
    element.set(qn("xml:space"), "preserve")
    return element
