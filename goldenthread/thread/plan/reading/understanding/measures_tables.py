"""Rows of a measures table: name, baseline, target, and planned and actual values by date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from goldenthread.thread.plan.reading.columns import read_heading
from goldenthread.thread.plan.reading.document import StatedMeasure, TrajectoryPoint
from goldenthread.thread.plan.reading.references import looks_like_reference, normalise_reference
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.pieces import Column, RowsPiece
from goldenthread.thread.plan.reading.understanding.row_layout import STRUCTURE

MEANINGS = {
    "reference": "a measure's reference",
    "measure_name": "a measure",
    "baseline": "a measure's baseline",
    "target": "a measure's target",
    "planned": "a measure's planned value",
    "actual": "a measure's actual value",
    "unit": "a measure's unit",
    "source": "where a measure's figures come from",
    "owner": "who answers for a measure",
    "accountable_officer": "who answers for a measure",
    "update": "a measure's value",
    "pillar": "where a measure belongs",
    "area_label": "where a measure belongs",
    "area_for_improvement": "where a measure belongs",
    "area_wording": "where a measure belongs",
    "focus_area": "where a measure belongs",
    "ignore": "left out, as a person asked",
}
TIED = "the milestone that a measure belongs to"


class ReadMeasure(NamedTuple):
    """A measure, its row's cells with what each is, and what says where in the plan it belongs.

    A cell whose column a measure has no place for has no meaning. `milestone` is the reference
    that its row gives as the milestone's, null where it gives none, or several.
    """

    measure: StatedMeasure
    cells: tuple[tuple[Cell, str | None], ...]
    structure: dict[str, str]
    milestone: str | None


def read_measures(piece: RowsPiece) -> Iterator[ReadMeasure]:
    """The measures that the rows of one table state, in order; nothing is converted."""
    columns = piece.columns
    first = {column.field: column.at for column in reversed(columns)}
    tie = _tie_column(columns)
    for row in piece.rows:
        name = _text(row, first.get("measure_name"))
        if name is None:
            continue
        yield ReadMeasure(
            _measure(row, name, first, columns),
            tuple(
                (cell, _meaning(cell, columns[cell.column], tie))
                for cell in row.own
                if cell.text and cell.column < len(columns)
            ),
            {name: text for name in STRUCTURE if (text := _text(row, first.get(name)))},
            _tie(_text(row, tie)),
        )


def _tie_column(columns: Sequence[Column]) -> int | None:
    """Where milestones are named: a measure has no action of its own under such a heading."""
    named = (c.at for c in columns if c.field not in MEANINGS and _is_action(c.heading))
    return next(named, None)


def _is_action(heading: str) -> bool:
    return read_heading(heading).field == "action"


def _meaning(cell: Cell, column: Column, tie: int | None) -> str | None:
    if column.at == tie:
        return TIED if _tie(cell.text) else None
    return MEANINGS.get(column.field)


def _tie(text: str | None) -> str | None:
    return normalise_reference(text) if text and looks_like_reference(text) else None


def _measure(
    row: GridRow, name: str, first: dict[str, int], columns: Sequence[Column]
) -> StatedMeasure:
    owner = first.get("owner", first.get("accountable_officer"))
    cell = row.spread[first["measure_name"]]
    return StatedMeasure(
        reference=_text(row, first.get("reference")),
        name=name,
        unit=_text(row, first.get("unit")),
        baseline=_text(row, first.get("baseline")),
        target=_text(row, first.get("target")),
        trajectory=_trajectory(row, columns),
        owner=_text(row, owner),
        source=_text(row, first.get("source")),
        place=cell.place if cell else "",
    )


def _trajectory(row: GridRow, columns: Sequence[Column]) -> tuple[TrajectoryPoint, ...]:
    """The dated columns of a measure: a planned and an actual value of one date are one point."""
    points: dict[str, dict[str, str | None]] = {}
    for column in columns:
        if column.field not in ("planned", "actual", "update"):
            continue
        when = (column.when.as_written if column.when else None) or column.heading
        field = "planned" if column.field == "planned" else "actual"
        value = _text(row, column.at)
        points.setdefault(when, {"planned": None, "actual": None})
        points[when][field] = points[when][field] or value
    return tuple(
        TrajectoryPoint(when, values["planned"], values["actual"])
        for when, values in points.items()
        if values["planned"] or values["actual"]
    )


def _text(row: GridRow, index: int | None) -> str | None:
    if index is None or index >= len(row.spread):
        return None
    cell = row.spread[index]
    return cell.text or None if cell is not None else None
