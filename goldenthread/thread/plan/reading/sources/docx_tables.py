"""Word tables: a grid with its merges, shading, lists and nested tables; a part a cell.

Most cells hold one plain paragraph and are read by their text alone; the others, which
`CellTraits` has found, are read paragraph by paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.source import AnyPart, Cell, Paragraph, Part, Row, Table, make
from goldenthread.thread.plan.reading.sources import docx_names as n
from goldenthread.thread.plan.reading.sources.docx_cells import CellTraits
from goldenthread.thread.plan.reading.sources.docx_names import CELL_PROPERTIES, TEXT
from goldenthread.thread.plan.reading.sources.docx_paragraphs import ParagraphReader
from goldenthread.thread.plan.reading.sources.docx_styles import is_on, number
from goldenthread.thread.plan.reading.sources.gathering import Gathering
from goldenthread.thread.plan.reading.sources.markers import GLYPH_OPENINGS, lines_of_cell
from goldenthread.thread.plan.reading.sources.white_space import fold

_MOST_SKIPPED = 100_000


class TableReader:
    """Reads the tables of one document; counts the cells of the outer ones as parts."""

    def __init__(
        self, traits: CellTraits, paragraphs: ParagraphReader, gathering: Gathering
    ) -> None:
        self.traits = traits
        self.paragraphs = paragraphs
        self.gathering = gathering

    def read(self, table: etree._Element, place: str) -> Table:
        """One table that stands in no other."""
        grid = _Grid(self, place, self.gathering.parts)
        for row in table.iterchildren(n.ROW):
            self.gathering.blank += grid.add_row(row)
            self.gathering.check_parts()
        return grid.table()

    def _read_nested(self, table: etree._Element, place: str, depth: int) -> tuple[Table, str]:
        """A table inside a cell, all of it at the cell's place, and its text."""
        limit = self.gathering.limits.nesting
        if depth >= limit:
            raise UnreadableFile(
                f"{self.gathering.name} can't be read: {place} has more than {limit} tables "
                "inside one another; take the inner ones out of their cells, and try again."
            )
        parts: list[AnyPart] = []
        grid = _Grid(self, place, parts, depth)
        for row in table.iterchildren(n.ROW):
            grid.add_row(row)
        return grid.table(), "\n".join(part.text for part in parts)

    def read_rich(
        self, element: etree._Element, row: int, column: int, place: str, depth: int
    ) -> tuple[Cell, str]:
        """A cell of several paragraphs, lists, italics or tables; and all of its text."""
        lines: list[Paragraph] = []
        texts: list[str] = []
        nested: list[Table] = []
        alone = len(element.findall(n.PARAGRAPH)) == 1
        for child in element.iterchildren(n.PARAGRAPH, n.TABLE):
            if child.tag == n.TABLE:
                table, text = self._read_nested(child, place, depth + 1)
                nested.append(table)
                texts.append(text)
                continue
            for line, text in self._lines(child, place, alone):
                lines.append(line)
                texts.append(text)
        text = "\n".join([line.text for line in lines if line.text])
        fills = {line.fill for line in lines if line.text}
        fill = self.traits.fills.get(element) or (fills.pop() if len(fills) == 1 else None)
        say_more = any(line.bullet or line.italics for line in lines)
        across = self.traits.spans.get(element, 1)
        cell = Cell(
            text,
            row,
            column,
            place,
            across,
            1,
            fill,
            tuple(lines) if say_more else (),
            tuple(nested),
        )
        return cell, "\n".join(filter(None, texts))

    def _lines(
        self, element: etree._Element, place: str, alone: bool
    ) -> Iterator[tuple[Paragraph, str]]:
        """The lines of a cell's paragraph and its text boxes, each with its text for the part."""
        paragraph, typed, numbered = self.paragraphs.read(element, place, in_cell=True, alone=alone)
        if not paragraph.text and numbered:
            # A reference column is often nothing but automatic numbers.
            yield Paragraph(paragraph.marker, place), paragraph.marker
        elif "\n" in paragraph.text and not paragraph.bullet:
            whole = paragraph.text
            _, lines = lines_of_cell(whole, place, paragraph.italics)
            yield from ((line, f"{line.marker} {line.text}".strip()) for line in lines)
            if not lines:
                yield paragraph, whole
        elif paragraph.text or typed:
            text = f"{paragraph.marker} {paragraph.text}" if typed else paragraph.text
            yield paragraph, text.strip()
        for box in self.paragraphs.boxes.get(element, ()):
            for inner in box.iter(n.PARAGRAPH):
                yield from self._lines(inner, place, alone=False)


class _Grid:
    """The rows of one table while it is read; `depth` 0 outermost."""

    def __init__(
        self, reader: TableReader, place: str, parts: list[AnyPart], depth: int = 0
    ) -> None:
        self.reader = reader
        self.place = place
        self.parts = parts
        self.depth = depth
        self.rows: list[tuple[list[Cell], bool, bool]] = []
        self.width = 0
        # Where the cell that starts at a column stood last: its row, and its index there.
        self.above: dict[int, tuple[int, int]] = {}

    def add_row(self, element: etree._Element) -> int:
        """Read a row's cells and note their parts; gives the number of blank cells."""
        properties = element.find(n.TABLE_ROW_PROPERTIES)
        column, hidden, header = 0, False, False
        if properties is not None:
            column = min(max(0, number(properties.find(n.GRID_BEFORE))), _MOST_SKIPPED)
            hidden = is_on(properties.find(n.W + "hidden"))
            header = is_on(properties.find(n.HEADER_ROW))
        cells: list[Cell] = []
        self.rows.append((cells, hidden, header))
        before = len(self.parts)
        self._read_cells(element, column, cells)
        return len(cells) - (len(self.parts) - before)

    def _read_cells(self, element: etree._Element, column: int, cells: list[Cell]) -> None:
        reader, traits, above, parts = self.reader, self.reader.traits, self.above, self.parts
        fills, spans, continues, rich = traits.fills, traits.spans, traits.continues, traits.rich
        longest = reader.gathering.limits.cell_characters
        row = len(self.rows) - 1
        start = f"{self.place}, row {row + 1}, column "
        for child in element.iterchildren(n.CELL):
            place = self.place if self.depth else f"{start}{column + 1}"
            plain = child not in rich and _has_one_paragraph(child)
            text = fold("".join([t.text or "" for t in child.iter(TEXT)])) if plain else ""
            if not plain or text[:1] in GLYPH_OPENINGS:
                cell, text = reader.read_rich(child, row, column, place, self.depth)
            else:
                across, fill = spans.get(child, 1), fills.get(child)
                cell = make(Cell, (text, row, column, place, across, 1, fill, (), ()))
            if continues and child in continues and self._merges(continues[child], cell, cells):
                column += cell.across
                continue
            if text:
                if len(text) > longest:
                    reader.gathering.check_cell(text, place)
                parts.append(cell if text == cell.text else Part(place, text))
            above[column] = (row, len(cells))
            cells.append(cell)
            column += cell.across
        if column > self.width:
            reader.gathering.check_columns(column, self.place)
            self.width = column

    def _merges(self, way: str, cell: Cell, cells: list[Cell]) -> bool:
        """Let the cell above or before cover this one; not where this one has words of its own."""
        if way == n.ACROSS_MERGE:
            if not cells or cell.text not in {"", cells[-1].text}:
                return False
            cells[-1] = cells[-1]._replace(across=cells[-1].across + cell.across)
            return True
        row, index = self.above.get(cell.column, (-1, 0))
        if row < 0:
            return False
        anchor = self.rows[row][0][index]
        if cell.text not in {"", anchor.text} or anchor.row + anchor.down != cell.row:
            return False
        self.rows[row][0][index] = anchor._replace(down=anchor.down + 1)
        return True

    def table(self) -> Table:
        """The rows read so far."""
        rows = tuple(Row(tuple(cells), hidden, header) for cells, hidden, header in self.rows)
        return Table(rows, self.width, self.place)


def _has_one_paragraph(cell: etree._Element) -> bool:
    """Whether a cell is its properties and one paragraph, or less."""
    size = len(cell)
    return size < 2 or (size == 2 and cell[0].tag == CELL_PROPERTIES)
