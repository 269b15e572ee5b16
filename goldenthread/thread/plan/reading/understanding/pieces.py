"""What a file's blocks turn out to be, in reading order, before they are put into a plan."""

from __future__ import annotations

from typing import Literal, NamedTuple

from goldenthread.thread.plan.reading.document import When
from goldenthread.thread.plan.reading.headings import Heading
from goldenthread.thread.plan.reading.source import Cell, Paragraph, Table
from goldenthread.thread.plan.reading.understanding.grid import GridRow

TableKind = Literal["milestones", "measures", "findings"] | None


class Column(NamedTuple):
    """A column of a table: where it stands, what it holds, and what stands over it.

    `at` counts from 0; `field` is one of `column_fields.FIELDS`; `when` is the date in a heading;
    `step` tells the columns that speak of an action's steps, where it stands merged beside them.
    """

    at: int
    field: str
    heading: str = ""
    place: str = ""
    when: When | None = None
    step: bool = False


class HeadingPiece(NamedTuple):
    """A line that may be a heading: `rank` is how deep the layout puts it, small is outside."""

    text: str
    place: str
    rank: int
    heading: Heading | None
    firm: bool = True
    beside: tuple[Cell, ...] = ()


class LinePiece(NamedTuple):
    """A paragraph or a bullet of running text."""

    paragraph: Paragraph


class PairPiece(NamedTuple):
    """A label and its value, both cells, or a paragraph cut at its colon."""

    label: str
    value: Cell
    place: str
    paragraph: Paragraph | None = None


class RowsPiece(NamedTuple):
    """Rows of a table that hold milestones or measures, and what their columns mean."""

    kind: TableKind
    columns: tuple[Column, ...]
    rows: tuple[GridRow, ...]
    place: str


class TablePiece(NamedTuple):
    """A table that is none of the plan's: it belongs to the narrative around it."""

    table: Table


Piece = HeadingPiece | LinePiece | PairPiece | RowsPiece | TablePiece


def goes_on(above: RowsPiece, below: RowsPiece) -> bool:
    """Whether a table goes on with the one before: a row may be split between them."""
    return above.kind == below.kind and above.columns == below.columns


def hidden(piece: Piece) -> Piece:
    """The rows of a hidden sheet are hidden ones."""
    if not isinstance(piece, RowsPiece):
        return piece
    return piece._replace(rows=tuple(row._replace(hidden=True) for row in piece.rows))
