"""A reader for each column of a milestones table: made once a table, called once a cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from goldenthread.thread.plan.reading.columns import KEPT_WITH_HEADING
from goldenthread.thread.plan.reading.understanding import dated_cells, text_cells
from goldenthread.thread.plan.reading.understanding.fields import CellReader
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import Column

MEANINGS = {
    "reference": "a milestone's reference",
    "action": "a milestone's action",
    "parent": "the milestone that this is a step of",
    "accountable_officer": "a milestone's accountable officer",
    "supporting_leads": "a milestone's supporting leads",
    "start": "a milestone's start date",
    "end": "a milestone's end date",
    "revised_end": "a milestone's revised end date",
    "start_and_end": "a milestone's start and end dates",
    "end_and_rating": "a milestone's end date and rating",
    "rating": "a milestone's rating",
    "percent": "a milestone's percentage complete",
    "steps": "steps of a milestone",
    "progress": "a milestone's progress",
    "update": "a dated update of a milestone",
    "evidence": "a milestone's evidence",
    "overall_impact": "the overall impact of a focus area",
    "finding": "a finding",
    "pillar": "a pillar's name",
    "area_for_improvement": "an area for improvement's name",
    "area_wording": "an area for improvement's wording",
    "focus_area": "a focus area's name",
    "area_label": "an area for improvement's number",
    "pillar_label": "a pillar's number",
    "focus_area_label": "a focus area's number",
    "ignore": "left out, as a person asked",
    "measure_name": "a milestone's measure",
}


class _Table(NamedTuple):
    """What a column's reader may need to know of its table."""

    fields: frozenset[str]
    rows: Sequence[GridRow]
    notebook: Notebook


def meaning_of(column: Column) -> str:
    """What a cell of a column is understood as, in plain words."""
    return MEANINGS.get(column.field) or f"something else about a milestone ({column.heading})"


def cell_readers(
    columns: Sequence[Column], rows: Sequence[GridRow], notebook: Notebook
) -> list[tuple[int, CellReader]]:
    """The readers of a table's columns, each with the column's index, in the order to call them."""
    table = _Table(frozenset(column.field for column in columns), rows, notebook)
    readers: list[tuple[int, CellReader]] = []
    # A rating of its own outweighs one that a date cell tells, so it is read first.
    for column in sorted(columns, key=lambda column: column.field != "rating"):
        if column.field in _MAKERS:
            readers.append((column.at, _MAKERS[column.field](column, table)))
        elif column.heading and column.field in _KEPT:
            readers.append((column.at, text_cells.kept_with_heading(column)))
    return readers


def _action(column: Column, table: _Table) -> CellReader:
    alone = "reference" not in table.fields
    return text_cells.read_action_with_reference if alone else text_cells.read_action


def _officer(column: Column, table: _Table) -> CellReader:
    if "supporting_leads" in table.fields:
        return text_cells.kept_as("accountable_officer")
    return text_cells.read_officers


def _end(column: Column, table: _Table) -> CellReader:
    if table.fields.isdisjoint({"start", "start_and_end"}):
        return dated_cells.start_and_end(table.notebook)
    return dated_cells.date("end", table.notebook)


_MAKERS: dict[str, Callable[[Column, _Table], CellReader]] = {
    "reference": lambda column, table: text_cells.read_reference,
    "action": _action,
    "parent": lambda column, table: text_cells.kept_as("parent"),
    "accountable_officer": _officer,
    "supporting_leads": lambda column, table: text_cells.kept_as("supporting_leads"),
    "evidence": lambda column, table: text_cells.read_evidence,
    "percent": lambda column, table: text_cells.read_percentage,
    "progress": lambda column, table: dated_cells.read_progress,
    "start": lambda column, table: dated_cells.date("start", table.notebook),
    "end": _end,
    "revised_end": lambda column, table: dated_cells.date("revised_end", table.notebook),
    "start_and_end": lambda column, table: dated_cells.start_and_end(table.notebook),
    "end_and_rating": lambda column, table: dated_cells.end_and_rating(column, table.notebook),
    "rating": lambda column, table: dated_cells.rating(column, table.notebook),
    "update": lambda column, table: dated_cells.update(column, table.rows, table.notebook),
}
_KEPT = KEPT_WITH_HEADING | {
    "target",
    "baseline",
    "planned",
    "actual",
    "unit",
    "source",
    "owner",
}
"""Fields without a place of their own: a measure's too, where no measure is named beside them."""
