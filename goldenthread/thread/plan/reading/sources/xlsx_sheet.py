"""One worksheet's XML: its cells with words or fills, its merges, what is hidden.

Values are taken as stored, so that '1.10' kept as text, or shown by a number format, stays apart
from 1.1. Only cells that say something are kept: a sheet whose formatting runs to the last of its
1,048,576 rows takes no more room than its words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree import ElementTree

from goldenthread.thread.plan.reading.sources import xlsx_names as n
from goldenthread.thread.plan.reading.sources.archive import Archive
from goldenthread.thread.plan.reading.sources.white_space import fold_lines
from goldenthread.thread.plan.reading.sources.xlsx_formats import show_iso
from goldenthread.thread.plan.reading.sources.xlsx_names import CELL
from goldenthread.thread.plan.reading.sources.xlsx_strings import SheetCell, string_of, worded
from goldenthread.thread.plan.reading.sources.xlsx_styles import PLAIN, CellStyle, WorkbookStyles

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_DIGITS = "0123456789"
_TRUE = frozenset({"1", "true"})
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384


class Box(NamedTuple):
    """A rectangle of cells, rows and columns from 0, ends included."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell lies inside."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


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
    """What a sheet's XML says, sparsely, rows and columns from 0."""

    rows: dict[int, dict[int, SheetCell]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    merges: list[Box] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)


def read_sheet(
    archive: Archive, path: str, strings: Mapping[str, SheetCell], styles: WorkbookStyles
) -> SheetContent:
    """Read one worksheet; UnreadableFile where it is no well-formed XML."""
    content = SheetContent()
    reader = _RowReader(strings, styles, content)
    for section in archive.light_tree(path):
        if section.tag == n.SHEET_DATA:
            for row in section.iterfind(n.ROW):
                reader.read(row)
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


class _RowReader:
    """Reads row after row; rows and cells without a reference follow the one before."""

    def __init__(
        self, strings: Mapping[str, SheetCell], styles: WorkbookStyles, content: SheetContent
    ) -> None:
        self.strings = strings
        self.content = content
        self.styles = styles
        self.by_number: dict[str | None, CellStyle] = {None: PLAIN}
        self.columns: dict[str, int] = {}
        self.row = -1

    def read(self, element: ElementTree.Element) -> None:
        """Read one row's cells into the content."""
        self.row += 1
        written = element.get("r", "")
        if written.isdecimal() and 0 < (row := int(written[:9])) <= LAST_ROW:
            self.row = row - 1
        if element.get("hidden") in _TRUE:
            self.content.hidden_rows.add(self.row)
        cells = self.content.rows.get(self.row, {})
        self._read_cells(element, cells)
        if cells:
            self.content.rows[self.row] = cells

    def _read_cells(self, element: ElementTree.Element, cells: dict[int, SheetCell]) -> None:
        columns, styles, strings = self.columns, self.by_number, self.strings
        digits = len(str(self.row + 1))
        column = -1
        for cell in element:
            if cell.tag != CELL:
                continue
            written = cell.attrib
            number = written.get("s")
            letters = written.get("r", "")[:-digits]
            column = columns[letters] if letters in columns else self._column(letters, column)
            style = styles.get(number) or self._style(number)
            said = None
            if len(cell):
                kind = written.get("t", "n")
                value = cell[-1].text if kind == "s" else None
                said = strings.get(value) if value else self._cell(cell, kind, style)
            if style.fill is not None:
                said = _filled(said, style.fill)
            if said is not None:
                cells[column] = said

    def _column(self, letters: str, before: int) -> int:
        at = column_number(letters.rstrip(_DIGITS))
        if at is None:
            return before + 1
        self.columns[letters] = at
        return at

    def _style(self, number: str | None) -> CellStyle:
        return self.by_number.setdefault(number, self.styles.of(number))

    def _cell(self, cell: ElementTree.Element, kind: str, style: CellStyle) -> SheetCell | None:
        """A cell that shares no string: a number, a date, a formula's words, an error."""
        if kind == "inlineStr":
            inline = cell.find(n.INLINE)
            text, italics = string_of(inline) if inline is not None else ("", ())
            return worded(text, style.fill, italics) if text else None
        value = cell.find(n.VALUE)
        written = (value.text or "") if value is not None else ""
        if kind == "s":
            return self.strings.get(written.strip())
        number = _number(written) if kind == "n" else None
        if number is not None:
            shown = worded(style.show(written.strip()), style.fill)
            return shown._replace(number=number)
        text = _shown(written, kind)
        return worded(text, style.fill) if text else None


def _filled(said: SheetCell | None, fill: str) -> SheetCell:
    """What a cell says, in the cell's own fill."""
    if said is None:
        return SheetCell("", fill)
    if said.fill is not None:
        return said
    return SheetCell(said.text, fill, said.lined, said.italics, said.number)


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


def column_number(letters: str) -> int | None:
    """'A' is 0, 'XFD' 16,383; None for what names no column."""
    if not 0 < len(letters) <= 3 or not letters.isascii() or not letters.isalpha():
        return None
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1 if number <= LAST_COLUMN else None


def column_letters(number: int) -> str:
    """0 is 'A', 26 'AA'."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def box_of(reference: str) -> Box | None:
    """The box of 'B2' or 'B2:D7', of whole columns 'F:F' too; None for what is none."""
    first, _, last = reference.strip().partition(":")
    start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)
    if start is None or end is None:
        left, right = column_number(first.strip("$")), column_number((last or "").strip("$"))
        return None if left is None or right is None else Box(0, left, LAST_ROW - 1, right)
    columns = column_number(start.group(1)), column_number(end.group(1))
    rows = int(start.group(2)) - 1, int(end.group(2)) - 1
    if columns[0] is None or columns[1] is None or min(rows) < 0 or max(rows) >= LAST_ROW:
        return None
    return Box(min(rows), min(columns[0], columns[1]), max(rows), max(columns[0], columns[1]))


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
