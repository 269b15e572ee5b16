"""How the files are made: Word and Excel with the same bytes each time."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill

COLOURS = {
    "blue": "0070C0",
    "green": "00B050",
    "amber": "FFC000",
    "red": "FF0000",
    "grey": "BFBFBF",
}
_MOMENT = (2025, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def new_word(head: str = "", foot: str = "") -> Any:
    """An empty Word document with a page head and foot."""
    document = docx.Document()
    if head:
        document.sections[0].header.paragraphs[0].text = head
    if foot:
        document.sections[0].footer.paragraphs[0].text = foot
    return document


def word_bytes(document: Any) -> bytes:
    """The document as a file that is the same each time."""
    held = BytesIO()
    document.save(held)
    return _settle(held.getvalue())


def book_bytes(book: Workbook) -> bytes:
    """The workbook as a file that is the same each time."""
    held = BytesIO()
    book.save(held)
    return _settle(held.getvalue())


def _settle(packed: bytes) -> bytes:
    """The same archive with fixed times."""
    settled = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(packed)) as old,
        zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _STAMP.sub(b"2025-01-01T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(name, _MOMENT), content, zipfile.ZIP_DEFLATED)
    return settled.getvalue()


def add_table(document: Any, rows: Sequence[Sequence[str]], bold: int = 1) -> Any:
    """A ruled table of plain cells whose first rows are bold; a line break parts paragraphs."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for at, row in enumerate(rows):
        for cell, text in zip(table.rows[at].cells, row, strict=True):
            write_cell(cell, text, bold=at < bold)
    return table


def write_cell(cell: Any, text: str, *, bold: bool = False) -> None:
    """Fill an empty cell."""
    first, *more = text.split("\n")
    cell.paragraphs[0].add_run(first).bold = bold or None
    for line in more:
        cell.add_paragraph(line)


def merge(table: Any, top: int, left: int, bottom: int, right: int, text: str) -> Any:
    """Merge a block of cells and leave one text in it."""
    merged = table.cell(top, left).merge(table.cell(bottom, right))
    for paragraph in merged.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    merged.paragraphs[0].text = text
    return merged


def shade(cell: Any, colour: str) -> None:
    """Fill a Word cell with a colour by name, or by RGB."""
    rgb = COLOURS.get(colour, colour)
    cell._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{rgb}"/>')
    )


def add_control(paragraph: Any, text: str) -> None:
    """Put a run of text into a plain-text content control at the paragraph's end."""
    control = OxmlElement("w:sdt")
    properties = OxmlElement("w:sdtPr")
    properties.append(OxmlElement("w:text"))
    content = OxmlElement("w:sdtContent")
    content.append(_run(text, "w:t"))
    control.append(properties)
    control.append(content)
    paragraph._p.append(control)


def add_change(paragraph: Any, text: str, kind: str) -> None:
    """Append a tracked insertion ('ins') or deletion ('del')."""
    change = OxmlElement(f"w:{kind}")
    change.set(qn("w:id"), "900")
    change.set(qn("w:author"), "Programme office")
    change.set(qn("w:date"), "2025-05-01T09:00:00Z")
    change.append(_run(text, "w:t" if kind == "ins" else "w:delText"))
    paragraph._p.append(change)


def _run(text: str, tag: str) -> Any:
    run = OxmlElement("w:r")
    piece = OxmlElement(tag)
    piece.text = text
    piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(piece)
    return run


def paint(cell: Any, colour: str) -> None:
    """Fill an Excel cell with a colour by name, or by RGB."""
    cell.fill = PatternFill("solid", start_color=COLOURS.get(colour, colour))


def head_row(sheet: Any, row: int, headings: Sequence[str]) -> None:
    """Write a row of bold, shaded headings."""
    for at, heading in enumerate(headings, 1):
        cell = sheet.cell(row, at, heading or None)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True)
        paint(cell, "DDEBF7")
