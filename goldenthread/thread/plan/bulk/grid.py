"""The cells of an uploaded workbook, each text to the letter.

Opened by the reader's own archive, with its limits and its refusals. The reader of plans folds
white space; here a blank line between two paragraphs is part of what somebody wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from goldenthread.thread.plan.bulk.layout import Cell
from goldenthread.thread.plan.reading.limits import Limits
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.sources import xlsx_names as n
from goldenthread.thread.plan.reading.sources.archive import Archive, take_complete
from goldenthread.thread.plan.reading.sources.kinds import refuse_by_opening
from goldenthread.thread.plan.reading.sources.xlsx_boxes import column_number
from goldenthread.thread.plan.reading.sources.xlsx_formats import show_iso
from goldenthread.thread.plan.reading.sources.xlsx_styles import (
    WorkbookStyles,
    read_workbook_styles,
)

Row = dict[int, Cell]
Grid = dict[int, Row]
MOST_ROWS = 30_000
_WORKBOOK = "xl/workbook.xml"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_DIGITS = "0123456789"
# What a database can't keep: a null, and half of a pair.
_LOST, _HALVES = 0, range(0xD800, 0xE000)


class _Book(NamedTuple):
    archive: Archive
    strings: list[str]
    styles: WorkbookStyles


def read_grids(content: bytes, name: str, limits: Limits) -> dict[str, Grid]:
    """The worded cells of each sheet by its name: rows from 1, columns from 0.

    Raises UnreadableFile, with one sentence, for what is no workbook or can't be read.
    """
    refuse_by_opening(content, name)
    if not content.startswith(b"PK"):
        raise _no_workbook(name)
    archive = Archive(content, name, limits)
    if _WORKBOOK not in archive:
        raise _no_workbook(name)
    root = archive.tree(_WORKBOOK)
    relations = archive.relationships(_WORKBOOK)
    paths = {each.kind: each.target for each in relations.values() if each.target in archive}
    properties = root.find(n.WORKBOOK_PROPERTIES)
    since_1904 = properties is not None and properties.get("date1904") in {"1", "true"}
    styles = read_workbook_styles(archive, paths, since_1904)
    book = _Book(archive, _read_strings(archive, paths.get("sharedStrings")), styles)
    grids: dict[str, Grid] = {}
    for sheet in root.iterfind(f"{n.SHEETS}/{n.SHEET}"):
        relation = relations.get(sheet.get(n.RELATION, ""))
        if relation is not None and relation.kind == "worksheet":
            title = " ".join(sheet.get("name", "").split())
            grids.setdefault(title, _read_sheet(book, relation.target))
    return grids


def _no_workbook(name: str) -> UnreadableFile:
    return UnreadableFile(
        f"{name} is not an Excel workbook (.xlsx): upload the file that you downloaded here, "
        "saved as .xlsx."
    )


def _read_strings(archive: Archive, path: str | None) -> list[str]:
    if path is None:
        return []
    return [_text_of(each) for each in _grown(archive, path, "") if each.tag == n.STRING]


def _text_of(element: ElementTree.Element) -> str:
    """A string with its runs joined; readings of East Asian words left out."""
    pieces = [each.text or "" for each in element.findall(n.TEXT)]
    pieces += [each.text or "" for each in element.iterfind(f"{n.RICH_RUN}/{n.TEXT}")]
    return _ESCAPED.sub(_unescape, "".join(pieces))


def _unescape(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    if code in _HALVES:
        return found[0]
    return "" if code == _LOST else chr(code)


def _grown(archive: Archive, path: str, within: str) -> Iterator[ElementTree.Element]:
    """The elements of a long part as they are complete: of its root, or of one part within."""
    last: Iterable[ElementTree.Element] = ()
    for root in archive.growing_tree(path):
        last = [root] if not within else [each for each in root if each.tag == within]
        for parent in last:
            yield from take_complete(parent)
    for parent in last:
        yield from parent


def _read_sheet(book: _Book, path: str) -> Grid:
    grid: Grid = {}
    row = 0
    for element in _grown(book.archive, path, n.SHEET_DATA):
        if element.tag != n.ROW:
            continue
        written = element.get("r", "")
        row = int(written) if written.isdecimal() and len(written) < 8 else row + 1
        cells = dict(_read_cells(book, element))
        if any(cell.text.strip() for cell in cells.values()):
            grid[row] = cells
            if len(grid) > MOST_ROWS:
                raise UnreadableFile(
                    f"{book.archive.name} can't be read: a sheet has more than {MOST_ROWS:,} rows; "
                    "upload it in two parts, each with the first row and the other sheets."
                )
    return grid


def _read_cells(book: _Book, row: ElementTree.Element) -> Iterator[tuple[int, Cell]]:
    column = -1
    for element in row.iterfind(n.CELL):
        number = column_number(element.get("r", "").rstrip(_DIGITS))
        column = column + 1 if number is None else number
        cell = _read_cell(book, element)
        if cell.text:
            yield column, cell
        if len(cell.text) > book.archive.limits.cell_characters:
            raise UnreadableFile(
                f"{book.archive.name} can't be read: cell {element.get('r', '')} holds "
                f"{len(cell.text):,} characters, more than a spreadsheet can."
            )


def _read_cell(book: _Book, element: ElementTree.Element) -> Cell:
    kind = element.get("t", "n")
    if kind == "inlineStr":
        inline = element.find(n.INLINE)
        return Cell("" if inline is None else _text_of(inline))
    written = element.findtext(n.VALUE) or ""
    if kind == "s":
        at = int(written) if written.strip().isdecimal() and len(written) < 10 else -1
        return Cell(book.strings[at] if 0 <= at < len(book.strings) else "")
    if kind == "d":
        return Cell(show_iso(written.strip()), True)
    if kind == "n" and written.strip():
        return Cell(book.styles.of(element.get("s")).show(written.strip()), True)
    if kind == "b":
        return Cell({"1": "TRUE", "0": "FALSE"}.get(written.strip(), written), True)
    return Cell(_ESCAPED.sub(_unescape, written))
