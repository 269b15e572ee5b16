"""What is decided once for all rows of a milestones table: which column holds what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.cell_readers import cell_readers, meaning_of
from goldenthread.thread.plan.reading.understanding.fields import CellReader
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import Column

STRUCTURE = (
    "pillar_label",
    "pillar",
    "area_label",
    "area_for_improvement",
    "area_wording",
    "focus_area_label",
    "focus_area",
)
_PLACING = frozenset({*STRUCTURE, "overall_impact", "finding", "steps"})
_OF_A_STEP = re.compile(r"\bstep\b", re.IGNORECASE)
_RATED = frozenset({"rating", "end_and_rating"})
_OF_A_MEASURE = ("baseline", "target", "unit", "owner", "source")


class RowLayout(NamedTuple):
    """What is decided once for all of a table's rows."""

    readers: list[tuple[int, CellReader]]
    meanings: dict[int, str]
    action: int | None
    reference: int | None
    placing: tuple[tuple[int, str], ...]
    impact: int | None
    finding: int | None
    measure: int | None
    of_a_measure: tuple[tuple[str, int], ...]
    steps: int | None
    step_reference: int | None
    rated: bool
    places: bool


def layout_of(
    columns: tuple[Column, ...], rows: Sequence[GridRow], notebook: Notebook
) -> RowLayout:
    """Decide what a table's columns hold for each of its rows."""
    first = {column.field: column.at for column in reversed(columns)}
    return RowLayout(
        readers=cell_readers(columns, rows, notebook),
        meanings={
            column.at: meaning_of(column)
            for column in columns
            if column.field != "other" or column.heading
        },
        action=first.get("action"),
        reference=first.get("reference"),
        placing=tuple((first[name], name) for name in STRUCTURE if name in first),
        impact=first.get("overall_impact"),
        finding=first.get("finding"),
        measure=first.get("measure_name"),
        of_a_measure=tuple((name, first[name]) for name in _OF_A_MEASURE if name in first),
        steps=first.get("steps"),
        step_reference=_step_reference(columns, first.get("steps")),
        rated=not _RATED.isdisjoint(first),
        places=not _PLACING.isdisjoint(first),
    )


def _step_reference(columns: Sequence[Column], steps: int | None) -> int | None:
    """The column, before that of the steps, in which they have references of their own."""
    for column in columns:
        if steps is not None and column.at < steps and _OF_A_STEP.search(column.heading):
            return column.at
    return None


def said_in(spread: Sequence[Cell | None], index: int | None) -> Cell | None:
    """The cell of a column where it says something."""
    if index is None or index >= len(spread):
        return None
    cell = spread[index]
    return cell if cell is not None and cell.text else None
