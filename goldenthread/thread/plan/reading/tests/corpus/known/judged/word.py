"""Word files for the corpus: shading, merging, fields, and the same bytes on every build."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

FILLS = {
    "blue": "0070C0",
    "green": "00B050",
    "amber": "FFC000",
    "red": "FF0000",
    "grey": "BFBFBF",
    "purple": "7030A0",
    "heading": "1F3864",
}
_MOMENT = datetime(2024, 1, 2, 9, 0, tzinfo=UTC)


def new_document(*, landscape: bool = False) -> Any:
    """An empty Word document, wide where asked."""
    made = docx.Document()
    if landscape:
        page = made.sections[0]
        page.orientation = WD_ORIENT.LANDSCAPE
        page.page_width, page.page_height = page.page_height, page.page_width
    return made


def shade(cell: Any, colour: str) -> None:
    """Fill a cell with one of the corpus's colours."""
    fill = FILLS[colour]
    cell._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')
    )


def write(cell: Any, text: str, *, bold: bool = False) -> None:
    """Put text in a cell, one paragraph a line."""
    first, *rest = text.split("\n")
    cell.paragraphs[0].add_run(first).bold = bold
    for line in rest:
        cell.add_paragraph().add_run(line).bold = bold


def table(made: Any, headings: Sequence[str], *, repeat: bool = True) -> Any:
    """A ruled table with one heading row, marked to repeat on every page."""
    grid = made.add_table(rows=0, cols=len(headings))
    grid.style = "Table Grid"
    row = add_row(grid, headings, bold=True)
    for cell in row.cells:
        shade(cell, "heading")
    if repeat:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return grid


def add_row(grid: Any, texts: Sequence[str], *, bold: bool = False) -> Any:
    """A row of cells with these texts."""
    row = grid.add_row()
    for cell, text in zip(row.cells, texts, strict=True):
        write(cell, text, bold=bold)
    return row


def merge_down(grid: Any, column: int, first: int, last: int) -> None:
    """Join the cells of a column over these rows; only the first may hold text."""
    cells = grid.columns[column].cells
    text = cells[first].text
    joined = cells[first].merge(cells[last])
    while len(joined.paragraphs) > 1 and not joined.paragraphs[-1].text:
        joined.paragraphs[-1]._p.getparent().remove(joined.paragraphs[-1]._p)
    if joined.text != text:
        raise ValueError(f"More than one cell holds text in column {column}: {joined.text!r}.")


def merge_across(grid: Any, row: int, first: int, last: int) -> None:
    """Join cells of one row; only the first may hold text."""
    cells = grid.rows[row].cells
    text = cells[first].text
    joined = cells[first].merge(cells[last])
    for spare in joined.paragraphs[1:]:
        spare._p.getparent().remove(spare._p)
    if joined.text != text:
        raise ValueError(f"More than one cell holds text in row {row}: {joined.text!r}.")


def add_page_number(paragraph: Any) -> None:
    """'Page n' with n as a field, as in a page foot."""
    paragraph.add_run("Page ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def finish(made: Any) -> bytes:
    """The document's bytes, the same on every build."""
    made.core_properties.created = _MOMENT.replace(tzinfo=None)
    made.core_properties.modified = _MOMENT.replace(tzinfo=None)
    out = io.BytesIO()
    made.save(out)
    return steady(out.getvalue())


def steady(archive: bytes) -> bytes:
    """The same zip archive with its entries' times made one."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            info = zipfile.ZipInfo(entry.filename, (2024, 1, 2, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(entry.filename))
    return out.getvalue()
