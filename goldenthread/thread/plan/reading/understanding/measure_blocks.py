"""Measures written as 'label: value' lines, or in a line each, without any table.

A block is read as a measures table of one row whose columns are its labels.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from goldenthread.thread.plan.reading.columns import read_heading
from goldenthread.thread.plan.reading.source import Block, Cell, Paragraph
from goldenthread.thread.plan.reading.understanding.cards import label_field
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.measure_lines import measure_in_line
from goldenthread.thread.plan.reading.understanding.pieces import Column, RowsPiece
from goldenthread.thread.plan.reading.understanding.table_kinds import with_target

_PAIR = re.compile(r"(?P<label>[^:\n]{2,60}?)\s*:\s*(?P<value>.*)", re.DOTALL)
_NAMES = re.compile(
    r"(?:measure|indicator|kpi|key performance indicator|success measure)"
    r"(?:\s+(?:no\.?\s*)?(?P<reference>[\w.]*\d[\w.]*))?",
    re.IGNORECASE,
)
_FACTS = frozenset({"baseline", "target", "planned", "actual", "unit", "source", "owner"})
_FEWEST_FACTS = 2


class MeasureBlock(NamedTuple):
    """A measure in lines, as rows of one, and how many blocks it takes up."""

    piece: RowsPiece
    taken: int


def measure_block(blocks: Sequence[Block], at: int) -> MeasureBlock | None:
    """The measure whose first line stands at a position; null where none does."""
    line = blocks[at]
    if isinstance(line, Paragraph) and (told := measure_in_line(line)):
        return MeasureBlock(_as_row(told), 1)
    opening = _pair(line)
    named = _NAMES.fullmatch(opening[0]) if opening else None
    if opening is None or named is None or not opening[1].text:
        return None
    facts = []
    for block in blocks[at + 1 :]:
        pair = _pair(block)
        field = _field_of(pair[0]) if pair else None
        if pair is None or field is None:
            break
        facts.append((field, *pair))
    if len({field for field, _, _ in facts} & _FACTS) < _FEWEST_FACTS:
        return None
    told = [("measure_name", *opening), *facts]
    if named["reference"]:
        told.insert(0, ("reference", "", opening[1]._replace(text=named["reference"])))
    return MeasureBlock(_as_row(told), 1 + len(facts))


def _pair(block: Block) -> tuple[str, Cell] | None:
    """A line's label and its value, as a cell."""
    if not isinstance(block, Paragraph) or block.level or block.role != "body":
        return None
    match = _PAIR.fullmatch(block.text)
    if match is None:
        return None
    return match["label"].strip(" *•-"), Cell(match["value"].strip(), 0, 0, block.place)


def _field_of(label: str) -> str | None:
    """The fact of a measure that a label names; null for any other label."""
    field = label_field(label) or read_heading(label).field
    if field == "accountable_officer":
        return "owner"
    return field if field in _FACTS else None


def _as_row(told: Sequence[tuple[str, str, Cell]]) -> RowsPiece:
    columns = tuple(
        Column(at, field, label, cell.place, read_heading(label).when)
        for at, (field, label, cell) in enumerate(told)
    )
    cells = tuple(cell._replace(column=at) for at, (_, _, cell) in enumerate(told))
    return RowsPiece("measures", with_target(columns), (GridRow(cells, cells),), cells[0].place)
