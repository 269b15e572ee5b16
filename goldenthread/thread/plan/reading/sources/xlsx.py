"""Excel workbooks: a table a sheet, a part a cell that isn't merged away, hidden ones too.

A sheet's used range is the smallest box around the cells with words; fills outside it are only
formatting. Comments on cells are paragraphs after their sheet's table.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from goldenthread.thread.plan.reading.source import AnyPart, Cell, Paragraph, Part, Row, Table, make
from goldenthread.thread.plan.reading.sources import xlsx_names as n
from goldenthread.thread.plan.reading.sources.archive import Archive
from goldenthread.thread.plan.reading.sources.gathering import Gathering
from goldenthread.thread.plan.reading.sources.xlsx_boxes import Box, column_letters
from goldenthread.thread.plan.reading.sources.xlsx_conditions import conditional_fills
from goldenthread.thread.plan.reading.sources.xlsx_sheet import SheetContent, Workbook, read_sheet
from goldenthread.thread.plan.reading.sources.xlsx_strings import read_strings, string_of
from goldenthread.thread.plan.reading.sources.xlsx_styles import read_workbook_styles

_WORKBOOK = "xl/workbook.xml"
_NONE: frozenset[int] = frozenset()
_ONE = (1, 1)
_EMPTY = Row(())
_HIDDEN_EMPTY = Row((), hidden=True)


class _Sheet(NamedTuple):
    """A worksheet: its name made unique, its part's path, whether it is hidden."""

    name: str
    path: str
    hidden: bool

    @property
    def place(self) -> str:
        """Where its table stands."""
        return f"sheet {self.name}"


def read_xlsx(archive: Archive) -> Gathering:
    """A workbook as blocks and parts; UnreadableFile where it is broken or too large."""
    gathering = Gathering(archive.name, archive.limits)
    root = archive.tree(_WORKBOOK)
    paths = {
        relation.kind: relation.target
        for relation in archive.relationships(_WORKBOOK).values()
        if relation.target in archive
    }
    properties = root.find(n.WORKBOOK_PROPERTIES)
    since_1904 = properties is not None and properties.get("date1904") in {"1", "true"}
    strings = read_strings(archive, paths.get("sharedStrings"))
    styles = read_workbook_styles(archive, paths, since_1904)
    workbook = Workbook(archive, strings, styles, gathering)
    for sheet in _sheets(archive, root):
        content = read_sheet(workbook, sheet.path, sheet.place)
        used = _used_box(content)
        if used is not None:
            fills = conditional_fills(content, styles.differences, used, gathering)
            _SheetReader(sheet, content, used, fills, gathering).read()
        _read_comments(archive, sheet, gathering)
    return gathering


def _sheets(archive: Archive, root: etree._Element) -> list[_Sheet]:
    relations = archive.relationships(_WORKBOOK)
    sheets: list[_Sheet] = []
    names: dict[str, int] = {}
    for element in root.iterfind(f"{n.SHEETS}/{n.SHEET}"):
        relation = relations.get(element.get(n.RELATION, ""))
        if relation is None or relation.kind != "worksheet":
            continue
        name = " ".join(element.get("name", "").split()) or "without a name"
        names[name] = names.get(name, 0) + 1
        unique = name if names[name] == 1 else f"{name} ({names[name]})"
        hidden = element.get("state") in {"hidden", "veryHidden"}
        sheets.append(_Sheet(unique, relation.target, hidden))
    if not sheets:
        raise archive.damaged(f"its part '{_WORKBOOK}' names no sheet, so it")
    return sheets


def _used_box(content: SheetContent) -> Box | None:
    """The smallest box around all cells with words; None where there are none."""
    rows, columns = content.worded_rows, content.worded_columns
    return Box(min(rows), min(columns), max(rows), max(columns)) if rows else None


class _SheetReader:
    """Makes one sheet's table of its sparse content."""

    def __init__(
        self,
        sheet: _Sheet,
        content: SheetContent,
        used: Box,
        fills: Mapping[tuple[int, int], str],
        gathering: Gathering,
    ) -> None:
        self.sheet = sheet
        self.content = content
        self.used = used
        self.columns = list(range(used.left, used.right + 1))
        self.fills = fills
        self.gathering = gathering
        self.spans: dict[tuple[int, int], tuple[int, int]] = {}
        self.covered: dict[int, set[int]] = {}
        self._merge()
        self.changes = bool(used.top or used.left or fills or self.spans)

    def read(self) -> None:
        """Add the table and its parts."""
        used, content, gathering, place = self.used, self.content, self.gathering, self.sheet.place
        width = len(self.columns)
        gathering.check_columns(width, place)
        rows = []
        for row in range(used.top, used.bottom + 1):
            hidden = row in content.hidden_rows
            if row in content.rows:
                rows.append(Row(self._cells(row), hidden))
                gathering.check_parts()
            else:
                gathering.unmade += width - self._covered_in(row)
                rows.append(_HIDDEN_EMPTY if hidden else _EMPTY)
        hidden_columns = frozenset(
            column - used.left
            for first, last in content.hidden_columns
            for column in range(max(first, used.left), min(last, used.right) + 1)
        )
        name, hidden = self.sheet.name, self.sheet.hidden
        table = Table(tuple(rows), width, place, name, hidden, hidden_columns)
        gathering.blocks.append(table)

    def _cells(self, row: int) -> tuple[Cell, ...]:
        """A row's cells, blank ones too; those with words are noted as parts."""
        content, gathering = self.content, self.gathering
        known, written = content.rows[row], content.written
        if row in self.covered or list(known) != self.columns:
            known = self._filled_out(row, known)
        cells = tuple(known.values())
        parts: list[AnyPart] = [
            Part(cell.place, written[cell.place]) if cell.lines else cell
            for cell in cells
            if cell.text or cell.lines
        ]
        gathering.parts += parts
        gathering.blank += len(cells) - len(parts)
        return tuple(map(self._changed, cells)) if self.changes else cells

    def _filled_out(self, row: int, known: Mapping[int, Cell]) -> dict[int, Cell]:
        """A row's cells from left to right with blank ones between, without merged-away ones."""
        covered, end = self.covered.get(row, _NONE), str(row + 1)
        cells = {}
        for column in self.columns:
            if column in known and column not in covered:
                cells[column] = known[column]
            elif column not in covered:
                place = f"{self.sheet.place}, cell {column_letters(column)}{end}"
                cells[column] = make(Cell, ("", row, column, place, 1, 1, None, (), ()))
        return cells

    def _changed(self, cell: Cell) -> Cell:
        """A cell as the used range, merges and conditions have it."""
        used, at = self.used, (cell.row, cell.column)
        across, down = self.spans.get(at, _ONE)
        return cell._replace(
            row=cell.row - used.top,
            column=cell.column - used.left,
            across=across,
            down=down,
            fill=self.fills.get(at, cell.fill),
        )

    def _merge(self) -> None:
        """Note the merged boxes within the used range; where a covered cell has words, none."""
        used, gathering = self.used, self.gathering
        room = gathering.limits.parts
        for box in self.content.merges:
            if not used.holds(box.top, box.left):
                continue
            bottom, right = min(box.bottom, used.bottom), min(box.right, used.right)
            across, down = right - box.left + 1, bottom - box.top + 1
            room -= across * down
            if room < 0:
                gathering.check_parts(gathering.limits.parts)
            covered = range(box.left, right + 1)
            if self._overlaps(box, bottom, covered):
                continue
            for row in range(box.top, bottom + 1):
                self.covered.setdefault(row, set()).update(covered)
            self.covered[box.top].discard(box.left)
            self.spans[box.top, box.left] = (across, down)

    def _overlaps(self, box: Box, bottom: int, columns: range) -> bool:
        """Whether a box meets another, or covers words besides those of its first cell."""
        for row in range(box.top, bottom + 1):
            known, said = self.covered.get(row, _NONE), self.content.rows.get(row, {})
            for column in columns:
                at_start = (row, column) == (box.top, box.left)
                worded = column in said and bool(said[column].text) and not at_start
                if worded or column in known or (row, column) in self.spans:
                    return True
        return False

    def _covered_in(self, row: int) -> int:
        return len(self.covered.get(row, _NONE))


def _read_comments(archive: Archive, sheet: _Sheet, gathering: Gathering) -> None:
    for relation in archive.relationships(sheet.path).values():
        if relation.kind != "comments" or relation.target not in archive:
            continue
        for element in archive.light_tree(relation.target).iter(n.COMMENT):
            text = "\n".join(string_of(inner)[0] for inner in element.iterfind(n.S + "text"))
            place = f"{sheet.place}, comment on {element.get('ref', '')}"
            gathering.check_cell(text, place)
            gathering.add_paragraph(Paragraph(text, place, role="footnote"))
