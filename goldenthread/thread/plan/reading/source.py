"""A source file as blocks in reading order, before anything is understood.

Every format (text, Word, Excel, CSV) is turned into the same few shapes: paragraphs and tables.
Understanding works on these alone, so that it never knows which format it came from.

A **part** is the unit of accounting (docs/exchange-format.md): a line of text, a paragraph
outside tables, a table's cell (merged cells are one). A part is named by its place, so several
cells cut from one line of text share one place and are one part.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from goldenthread.thread.plan.reading.document import Kind

make = tuple.__new__
"""`make(Row, (cells, False, False))` is `Row(cells)` at half the cost, where each row needs one.

Every field must be given, in order.
"""

Role = Literal["body", "title", "header", "footer", "footnote", "contents"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph outside tables, or one line of a text file.

    `level` is the heading level that the format itself declares (a Word style, 'Heading 2' is 2;
    0 where it declares none); `bullet` is the list depth (1 outermost, 0 where not in a list; the
    marker is taken off `text`, and kept in `marker`, e.g. '-', '•', 'a)', '3.').
    `italics` are the stretches set in italics, markup taken off, in order.
    """

    text: str
    place: str
    level: int = 0
    bullet: int = 0
    marker: str = ""
    bold: bool = False
    italics: tuple[str, ...] = ()
    role: Role = "body"
    fill: str | None = None


class Cell(NamedTuple):
    """One cell, at its place in the grid; a merged cell stands once, at its first row and column.

    `text` has the cell's paragraphs joined by line breaks, markers of lists taken off; `lines` is
    given only where it says more than `text` does (lists, italics): else it is empty.
    `fill` is the shading as 'RRGGBB' upper case, null where there is none or white; it includes
    what conditional formatting shows. `row` and `column` count from 0 within the table.
    """

    text: str
    row: int
    column: int
    place: str
    across: int = 1
    down: int = 1
    fill: str | None = None
    lines: tuple[Paragraph, ...] = ()
    nested: tuple[Table, ...] = ()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The cell's lines, or its text cut into lines where they say no more."""
        return self.lines or tuple(Paragraph(text, self.place) for text in self.text.split("\n"))


class Row(NamedTuple):
    """One row: its cells from left to right, blank ones too; merged-away places are absent."""

    cells: tuple[Cell, ...]
    hidden: bool = False
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells: a Word table, a sheet's used range, a CSV file, lines cut by tabs.

    `name` is the sheet's name, else null. `hidden_columns` counts from 0. Rows that are only a
    rule of dashes are kept: understanding decides.
    """

    rows: tuple[Row, ...]
    width: int
    place: str
    name: str | None = None
    hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()


Block = Paragraph | Table


class Part(NamedTuple):
    """One non-blank part of the file, for the accounting: its place and all of its text."""

    place: str
    text: str


AnyPart = Part | Cell
"""A cell whose `text` is all that it says is its own part."""


@dataclass(frozen=True, slots=True)
class Source:
    """A whole file: its blocks in reading order, its non-blank parts, and the blank ones' count.

    Every block's and cell's place is the place of one of `parts`, unless its text is blank; a
    cell that wraps over lines of text stands at 'lines 46-48', which are three parts: 'line 46',
    'line 47' and 'line 48'. A nested table's cells stand at the place of the cell around it.
    """

    name: str | None
    sha256: str
    kind: Kind
    blocks: tuple[Block, ...]
    parts: tuple[AnyPart, ...]
    blank: int
