"""Tables whose rows name groups, and whose merged rows beneath list the groups' milestones.

'Outcome · lead · rating · impact' over 'Actions' and their bullets across the whole width.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import (
    Column,
    HeadingPiece,
    PairPiece,
    Piece,
    RowsPiece,
)
from goldenthread.thread.plan.reading.understanding.rows import SECTION_ROW_RANK
from goldenthread.thread.plan.reading.understanding.titles import structural

_FACTS = frozenset(
    {"accountable_officer", "rating", "overall_impact", "evidence", "end", "supporting_leads"}
)
_LONGEST_LABEL = 6


def group_pieces(
    columns: Sequence[Column], rows: Sequence[GridRow], notebook: Notebook
) -> list[Piece]:
    """The headings, facts and milestones of such a table; empty where it is none."""
    fields = {column.field for column in columns}
    if "action" in fields or not fields & _FACTS:
        return []
    said = [row for row in rows if row.said and not row.is_rule()]
    lists = [row for row in said if _is_list(row, len(columns))]
    if not lists or len(said) < 2 or said[0] in lists:
        return []
    pieces: list[Piece] = []
    for row in said:
        if row in lists:
            pieces.append(_milestones(row.said[0], notebook))
        else:
            pieces += _group(row, columns)
    return pieces


def _is_list(row: GridRow, width: int) -> bool:
    """Whether a row is one cell across the table that holds several lines."""
    if len(row.said) != 1 or row.said[0].across * 2 <= width:
        return False
    return len([line for line in row.said[0].paragraphs if line.text]) > 1


def _group(row: GridRow, columns: Sequence[Column]) -> Iterator[Piece]:
    """A group's heading, and what the other cells of its row say of it."""
    name, *facts = [cell for cell in row.own if cell.text or cell.fill]
    yield HeadingPiece(name.text, name.place, SECTION_ROW_RANK, structural(name.text), firm=False)
    headings = {column.at: column.heading for column in columns}
    for cell in facts:
        yield PairPiece(headings.get(cell.column, ""), cell, cell.place)


def _milestones(cell: Cell, notebook: Notebook) -> RowsPiece:
    """The lines of a cell as milestones, without a label such as 'Actions' that stands first."""
    lines = [line for line in cell.paragraphs if line.text]
    first = lines[0]
    if not first.bullet and len(first.text.split()) <= _LONGEST_LABEL and len(lines) > 1:
        lines = lines[1:]
    listed = cell._replace(
        text="\n".join(line.text for line in lines), lines=tuple(lines), column=0, across=1
    )
    notebook.claims.take(cell.place, "a group's milestones")
    return RowsPiece(
        "milestones",
        (Column(0, "action", "", cell.place),),
        (GridRow((listed,), (listed,)),),
        cell.place,
    )
