"""Files that are the same at every build, and the pieces of Word that these layouts share."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.table import Table

from goldenthread.thread.plan.reading.tests.corpus import word

FILLS = {
    "blue": "4472C4",
    "green": "70AD47",
    "amber": "FFC000",
    "red": "FF0000",
    "grey": "BFBFBF",
}


def steady(data: bytes) -> bytes:
    """The same Office file without the times at which it was made."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(
                    rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*",
                    rb"\g<1>2025-01-06T09:00:00Z",
                    content,
                )
            part = zipfile.ZipInfo(name, (2025, 1, 6, 9, 0, 0))
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, content)
    return file.getvalue()


def landscape(document: Document) -> None:
    """Turn the document's pages on their side."""
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width


def bold(document: Document, text: str) -> None:
    """Add a short paragraph in bold."""
    document.add_paragraph().add_run(text).bold = True


def bullets(document: Document, texts: Sequence[str]) -> None:
    """Add a bulleted list."""
    for text in texts:
        document.add_paragraph(text, style="List Bullet")


def embolden(table: Table, rows: int = 1) -> None:
    """Set the first rows' text in bold and let Word repeat them on each page."""
    for row in table.rows[:rows]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.bold = True
    word.repeat_header(table, rows)


def join_down(table: Table, column: int, first: int, last: int, text: str) -> Any:
    """Merge a column's cells over rows `first` to `last` and write one text; gives the cell."""
    cell = table.cell(first, column)
    if last > first:
        cell = cell.merge(table.cell(last, column))
    for paragraph in cell.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    word.write(cell, text)
    return cell
