"""One worksheet's XML: its cells with words or fills, its merges, what is hidden.

Values are taken as stored, so that '1.10' kept as text, or shown by a number format, stays apart
from 1.1. Only cells that say something are kept: a sheet whose formatting runs to the last of its
1,048,576 rows takes no more room than its words.

A cell is made once, where the sheet has it; the few that a merge, a condition or the edge of the
used range changes are made again by whoever knows of it (`xlsx`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree import ElementTree

from goldenthread.thread.plan.reading.source import Cell, Paragraph, make
from goldenthread.thread.plan.reading.sources import xlsx_names as n
from goldenthread.thread.plan.reading.sources.archive import Archive, take_complete
from goldenthread.thread.plan.reading.sources.gathering import Gathering
from goldenthread.thread.plan.reading.sources.markers import lines_of_cell
from goldenthread.thread.plan.reading.sources.white_space import fold_lines
from goldenthread.thread.plan.reading.sources.xlsx_boxes import (
    LAST_COLUMN,
    LAST_ROW,
    Box,
    box_of,
    column_letters,
    column_number,
)
from goldenthread.thread.plan.reading.sources.xlsx_formats import show_iso
from goldenthread.thread.plan.reading.sources.xlsx_names import CELL
from goldenthread.thread.plan.reading.sources.xlsx_strings import (
    BLANK,
    SheetCell,
    string_of,
    worded,
)
from goldenthread.thread.plan.reading.sources.xlsx_styles import CellStyle, WorkbookStyles

_DIGITS = "0123456789"
_TRUE = frozenset({"1", "true"})
_NO_LINES: tuple[Paragraph, ...] = ()
_NO_CELLS: dict[int, Cell] = {}


class Condition(NamedTuple):
    """A rule of conditional formatting with the boxes that it holds for."""

    boxes: tuple[Box, ...]
    kind: str
    operator: str
    text: str
    formulas: tuple[str, ...]
    difference: int
    priority: int
    stops: bool


@dataclass(slots=True)
class SheetContent:
    """What a sheet's XML says, sparsely, rows and columns from 0.

    `written` and `numbers` are what a cell says where its text doesn't tell: with list markers,
    by the cell's place, and as a number. `worded_columns` and `worded_rows` have some words.
    """

    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    numbers: dict[tuple[int, int], float] = field(default_factory=dict)
    worded_columns: set[int] = field(default_factory=set)
    worded_rows: set[int] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    merges: list[Box] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)

    def said(self, row: int, column: int) -> SheetCell | None:
        """What a cell says as it is written, and its number; None where it says nothing."""
        cell = self.rows.get(row, _NO_CELLS).get(column)
        if cell is None:
            return None
        text = self.written.get(cell.place, cell.text)
        return SheetCell(text, cell.fill, number=self.numbers.get((row, column)))


class Workbook(NamedTuple):
    """What the sheets of a workbook share, and where their cells' lengths are checked."""

    archive: Archive
    strings: Mapping[str | None, SheetCell]
    styles: WorkbookStyles
    gathering: Gathering


def read_sheet(workbook: Workbook, path: str, place: str) -> SheetContent:
    """Read one worksheet that stands at `place`; UnreadableFile where it isn't well-formed."""
    content = SheetContent()
    reader = _RowReader(workbook, place, content)
    sections: Iterable[ElementTree.Element] = ()
    for sections in workbook.archive.growing_tree(path):
        for section in sections:
            if section.tag == n.SHEET_DATA:
                reader.read(take_complete(section))
    for section in sections:
        if section.tag == n.SHEET_DATA:
            reader.read(section)
        else:
            _read_beside(section, content)
    return content


def _read_beside(section: ElementTree.Element, content: SheetContent) -> None:
    """Read what stands beside a sheet's rows: merges, hidden columns, conditional formats."""
    for element in section.iter():
        if element.tag == n.MERGE:
            box = box_of(element.get("ref", ""))
            if box is not None and box[:2] != box[2:]:
                content.merges.append(box)
        elif element.tag == n.COLUMN:
            first, last = element.get("min", ""), element.get("max", "")
            if element.get("hidden") in _TRUE and first.isdecimal() and last.isdecimal():
                content.hidden_columns.append((int(first) - 1, min(int(last), LAST_COLUMN) - 1))
        elif element.tag == n.CONDITIONS:
            content.conditions.extend(_conditions(element))


class _StylesByNumber(dict[str | None, CellStyle]):
    """The styles that a sheet's cells have had so far, by the number as they write it."""

    def __init__(self, styles: WorkbookStyles) -> None:
        super().__init__()
        self.styles = styles

    def __missing__(self, number: str | None) -> CellStyle:
        return self.setdefault(number, self.styles.of(number))


class _RowReader:
    """Reads row after row; rows and cells without a reference follow the one before."""

    def __init__(self, workbook: Workbook, place: str, content: SheetContent) -> None:
        self.strings = workbook.strings
        self.styles = _StylesByNumber(workbook.styles)
        self.gathering = workbook.gathering
        self.place = f"{place}, cell "
        self.content = content
        # A column's number, and its cells' place up to their row, by its letters.
        self.columns: dict[str, tuple[int, str]] = {}
        self.row = -1

    def read(self, elements: Iterable[ElementTree.Element]) -> None:
        """Read rows that follow one another into the content."""
        for element in elements:
            if element.tag == n.ROW:
                self._read_row(element)

    def _read_row(self, element: ElementTree.Element) -> None:
        self.row += 1
        written = element.get("r", "")
        if written.isdecimal() and 0 < (row := int(written[:9])) <= LAST_ROW:
            self.row = row - 1
        if element.get("hidden") in _TRUE:
            self.content.hidden_rows.add(self.row)
        cells = self.content.rows.get(self.row, {})
        speaks = self._read_cells(element, cells)
        if speaks:
            self.content.worded_rows.add(self.row)
        if speaks or any(cell.fill for cell in cells.values()):
            self.content.rows[self.row] = cells

    def _read_cells(self, element: ElementTree.Element, cells: dict[int, Cell]) -> bool:
        """Read a row's cells; gives whether any has words."""
        columns, styles, strings = self.columns, self.styles, self.strings
        worded, row, end = self.content.worded_columns, self.row, str(self.row + 1)
        digits, longest = len(end), self.gathering.limits.cell_characters
        column, speaks = -1, False
        for cell in element.findall(CELL):
            attributes = cell.attrib
            letters = attributes.get("r", "")[:-digits]
            column, start = columns.get(letters) or self._column(letters, column)
            style = styles[attributes.get("s")]
            if len(cell):
                said = strings.get(cell[-1].text) if attributes.get("t") == "s" else None
                if said is None:
                    said = self._cell(cell, attributes.get("t", "n"), style)
            elif style.fill is None:
                continue
            else:
                said = BLANK
            place, text, lines = start + end, said.text, _NO_LINES
            if text:
                speaks = True
                worded.add(column)
                if len(text) > longest:
                    self.gathering.check_cell(text, place)
            if said.more:
                text, lines = self._more(said, place, column)
            fill = said.fill or style.fill
            cells[column] = make(Cell, (text, row, column, place, 1, 1, fill, lines, ()))
        return speaks

    def _more(self, said: SheetCell, place: str, column: int) -> tuple[str, tuple[Paragraph, ...]]:
        """Note what a cell says besides its text; gives that, without list markers, and lines."""
        if said.number is not None:
            self.content.numbers[self.row, column] = said.number
        text, lines = lines_of_cell(said.text, place, said.italics)
        if lines:
            self.content.written[place] = said.text
        return text, lines

    def _column(self, letters: str, before: int) -> tuple[int, str]:
        """A column's number and its cells' place up to their row; after the one before if none."""
        at = column_number(letters.rstrip(_DIGITS))
        if at is None:
            return before + 1, self.place + column_letters(before + 1)
        self.columns[letters] = at, self.place + column_letters(at)
        return self.columns[letters]

    def _cell(self, cell: ElementTree.Element, kind: str, style: CellStyle) -> SheetCell:
        """A cell that shares no string: a number, a date, a formula's words, an error."""
        if kind == "inlineStr":
            inline = cell.find(n.INLINE)
            text, italics = string_of(inline) if inline is not None else ("", ())
            return worded(text, italics, style.fill)
        value = cell.find(n.VALUE)
        written = (value.text or "") if value is not None else ""
        if kind == "s":
            return self.strings.get(written.strip(), BLANK)
        number = _number(written) if kind == "n" else None
        if number is not None:
            shown = worded(style.show(written.strip()), fill=style.fill)
            return shown._replace(more=True, number=number)
        return worded(_shown(written, kind), fill=style.fill)


def _number(written: str) -> float | None:
    try:
        return float(written)
    except ValueError:
        return None


def _shown(written: str, kind: str) -> str:
    """How a truth value, an ISO date, a formula's words or an error is shown."""
    if kind == "b":
        return {"1": "TRUE", "0": "FALSE"}.get(written.strip(), fold_lines(written))
    return show_iso(written.strip()) if kind == "d" else fold_lines(written)


def _conditions(element: ElementTree.Element) -> list[Condition]:
    boxes = tuple(box for ref in element.get("sqref", "").split() if (box := box_of(ref)))
    found = []
    for rule in element.iterfind(n.RULE):
        difference, priority = rule.get("dxfId", ""), rule.get("priority", "0")
        if not difference.isdecimal():
            continue
        found.append(
            Condition(
                boxes,
                rule.get("type", ""),
                rule.get("operator", ""),
                rule.get("text", ""),
                tuple(f.text or "" for f in rule.iterfind(n.FORMULA)),
                int(difference),
                int(priority) if priority.isdecimal() else 0,
                rule.get("stopIfTrue") in _TRUE,
            )
        )
    return found
