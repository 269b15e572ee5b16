"""What Word can do and python-docx has no word for: fills, fields, links, repeated header rows."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from lxml.etree import _Element


def fill(cell: _Cell, colour: str) -> None:
    """Shade a cell; `colour` is six hexadecimal digits."""
    shading = _element("w:shd", val="clear", color="auto", fill=colour)
    cell._tc.get_or_add_tcPr().append(shading)


def add_row(table: Table) -> _Row:
    """Add a row that is never broken over two pages."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx left it untyped
    row._tr.get_or_add_trPr().append(_element("w:cantSplit", val="true"))
    return row


def repeat_as_header(row: _Row) -> None:
    """Print the row again at the head of every page that the table reaches."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader", val="true"))


def set_widths(table: Table, widths: tuple[Length, ...]) -> None:
    """Fix the columns' widths, in the grid and in each cell."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """Add a field such as PAGE, which Word works out."""
    paragraph._p.append(_element("w:fldSimple", instr=f" {instruction} "))


def name_place(paragraph: Paragraph, name: str, number: int) -> None:
    """Bookmark a paragraph, so that a link can lead to it."""
    paragraph._p.insert(1, _element("w:bookmarkStart", id=str(number), name=name))
    paragraph._p.append(_element("w:bookmarkEnd", id=str(number)))


def link_to_place(paragraph: Paragraph, name: str) -> None:
    """Turn all that a paragraph says into a link to a bookmark of the same document."""
    link = _element("w:hyperlink", anchor=name, history="1")
    for run in list(paragraph.runs):
        link.append(run._r)
    paragraph._p.append(link)


def _element(tag: str, **attributes: str) -> _Element:
    element: _Element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
