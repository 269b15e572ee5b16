"""Blocks written by hand, for tests of what is understood of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goldenthread.thread.plan.reading.document import Kind
from goldenthread.thread.plan.reading.result import Meanings, Reading
from goldenthread.thread.plan.reading.source import (
    Block,
    Cell,
    Paragraph,
    Part,
    Row,
    Source,
    Table,
)
from goldenthread.thread.plan.reading.understanding import understand

Written = str | Cell


def line(text: str, number: int = 1, **known: object) -> Paragraph:
    """A paragraph; its place is its number."""
    return Paragraph(text, f"paragraph {number}", **known)  # type: ignore[arg-type]  # a test's shorthand


def table(*rows: Sequence[Written], number: int = 1, name: str | None = None) -> Table:
    """A table of texts, or of cells where more than their text matters."""
    width = max((len(row) for row in rows), default=0)
    return Table(
        tuple(Row(_cells(row, at, number)) for at, row in enumerate(rows)),
        width,
        f"table {number}",
        name,
    )


def _cells(row: Sequence[Written], at: int, number: int) -> tuple[Cell, ...]:
    return tuple(
        _placed(written, at, column, number)
        for column, written in enumerate(row)
        if written != GONE
    )


GONE = "(merged away)"


def _placed(written: Written, row: int, column: int, number: int) -> Cell:
    place = f"table {number}, row {row + 1}, column {column + 1}"
    if isinstance(written, Cell):
        return written._replace(row=row, column=column, place=place)
    return Cell(written, row, column, place)


def merged(text: str, across: int = 1, down: int = 1) -> Cell:
    """A merged cell; the places that it covers are written `GONE`."""
    return Cell(text, 0, 0, "", across, down)


def filled(fill: str, text: str = "") -> Cell:
    """A cell with a shade."""
    return Cell(text, 0, 0, "", fill=fill)


def source(blocks: Iterable[Block], kind: Kind = "docx") -> Source:
    """A source of these blocks, every one with its parts."""
    kept = tuple(blocks)
    parts: dict[str, str] = {}
    blank = 0
    for block in kept:
        pieces = (
            [(block.place, block.text)]
            if isinstance(block, Paragraph)
            else [(cell.place, cell.text) for row in block.rows for cell in row.cells]
        )
        for place, text in pieces:
            if text:
                parts[place] = f"{parts[place]} {text}" if place in parts else text
            else:
                blank += 1
    return Source("plan.docx", "0" * 64, kind, kept, tuple(Part(*p) for p in parts.items()), blank)


def read(*blocks: Block, kind: Kind = "docx", meanings: Meanings | None = None) -> Reading:
    """What is understood of these blocks."""
    return understand(source(blocks, kind), meanings or Meanings())
