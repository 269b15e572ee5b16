"""Plans of any size, as files and as rows of cells; invented, and alike in every run."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import xlsxwriter

HEADINGS = (
    "Ref",
    "Milestone Action",
    "Accountable Officer",
    "Milestone Start Date",
    "Milestone End Date",
    "RAG",
    "Progress update",
    "Evidence of Impact",
    "Notes",
)
FILLS = {"Completed": "CCE2D8", "Progressing to timescale": "FFF0B8", "Delayed": "F6D7D2"}
ROWS_A_TABLE = 25
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONSHIPS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def make_row(number: int) -> tuple[str, ...]:
    """The cells of one milestone, in the order of HEADINGS."""
    group, letter = divmod(number, ROWS_A_TABLE)
    word = list(FILLS)[number % 3]
    return (
        f"{group + 1}{chr(65 + letter)}",
        f"Agree with families how step {number} of this work will be done, and by whom",
        f"Head of Service {number % 40}, Larkshire Council",
        f"{number % 28 + 1} September 2025",
        f"March {2026 + number % 3}",
        word,
        f"The group has met {number % 9} times and its notes are on the local offer.",
        f"A survey of {number % 60 + 20} families shows that more of them feel heard.",
        "" if number % 4 else "Shared with the board",
    )


def make_groups(milestones: int) -> Iterator[list[tuple[str, ...]]]:
    """The rows of each focus area's table."""
    rows = [make_row(number) for number in range(milestones)]
    for first in range(0, milestones, ROWS_A_TABLE):
        yield rows[first : first + ROWS_A_TABLE]


def _paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def _cell(text: str, fill: str | None = None) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f"<w:tc><w:tcPr>{shade}</w:tcPr>{_paragraph(text)}</w:tc>"


def _table(rows: list[tuple[str, ...]]) -> str:
    lines = ["".join(_cell(heading) for heading in HEADINGS)]
    lines += ["".join(_cell(text, FILLS.get(text)) for text in row) for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"


def make_docx(milestones: int, path: Path) -> Path:
    """A Word plan: a heading and a table for each 25 milestones."""
    body = [_paragraph("Larkshire Written Statement of Action")]
    for number, rows in enumerate(make_groups(milestones), start=1):
        body += [_paragraph(f"Focus Area {number} - Work of group {number}"), _table(rows)]
    document = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{W}">'
        f"<w:body>{''.join(body)}</w:body></w:document>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELATIONSHIPS)
        archive.writestr("word/document.xml", document)
    return path


def make_xlsx(milestones: int, path: Path) -> Path:
    """An Excel tracker: one sheet, a header, a row a milestone, ratings with their fills."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet("Tracker")
    fills = {word: book.add_format({"bg_color": f"#{fill}"}) for word, fill in FILLS.items()}
    sheet.write_row(0, 0, HEADINGS)
    for number in range(milestones):
        for column, text in enumerate(make_row(number)):
            sheet.write_string(number + 1, column, text, fills.get(text))
    book.close()
    path.write_bytes(buffer.getvalue())
    return path
