"""Where in the plan a row stands, by its own columns: pillar, area and its number, focus area."""

from __future__ import annotations

from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.builder import OF_COLUMNS, PlanBuilder
from goldenthread.thread.plan.reading.understanding.column_nesting import LABELS
from goldenthread.thread.plan.reading.understanding.titles import (
    Named,
    name_area,
    name_group,
    structural,
)

_LEVELS = ("pillar", "area_for_improvement", "focus_area")


def follow_columns(structure: dict[str, Cell], seen: dict[str, Cell], builder: PlanBuilder) -> None:
    """Go to the nodes that a row's columns name; `seen` holds what the rows before it named."""
    pillar, area, focus = (_told(structure, name) for name in _LEVELS)
    changed = False
    if pillar is not None and not _goes_on("pillar", structure, seen):
        changed = True
        builder.enter_pillar(_named("pillar", structure), pillar.place)
    if area is not None and (changed or not _goes_on("area_for_improvement", structure, seen)):
        changed = True
        builder.enter_area(_named("area_for_improvement", structure), area.place)
        for name in ("focus_area", LABELS["focus_area"]):
            seen.pop(name, None)
    if (wording := structure.get("area_wording")) is not None:
        _word_area(wording, builder)
    if focus is not None and (changed or not _goes_on("focus_area", structure, seen)):
        builder.enter_focus_area(_named("focus_area", structure), focus.place)
        builder.focus_rank = OF_COLUMNS
    seen.update(structure)
    if area is not None:
        builder.rank = OF_COLUMNS


def _word_area(wording: Cell, builder: PlanBuilder) -> None:
    """Give the current area its wording; where there is none, the wording is what it is called."""
    if builder.area is None or builder.area.implied:
        builder.enter_area(Named(None, None, wording.text), wording.place)
    elif builder.area.wording is None:
        builder.area.wording = wording.text


def _told(structure: dict[str, Cell], level: str) -> Cell | None:
    """The cell that names a level, or else the one that numbers it."""
    return structure.get(level) or structure.get(LABELS[level])


def _named(level: str, structure: dict[str, Cell]) -> Named:
    """A node by the cell that names it and the cell that numbers it, either alone or both."""
    cell, label = structure.get(level), structure.get(LABELS[level])
    named = Named(None, None, None)
    if cell is not None:
        named = (name_area if level == "area_for_improvement" else name_group)(cell.text)
    if label is None:
        return named
    told = structural(label.text)
    number = told.label if told and told.label else label.text.strip(" .:")
    return named._replace(label=named.label or number)


def _goes_on(level: str, structure: dict[str, Cell], seen: dict[str, Cell]) -> bool:
    """Whether a row names and numbers a level as the row before it did."""
    return all(
        _same(seen.get(name), cell)
        for name in (level, LABELS[level])
        if (cell := structure.get(name)) is not None
    )


def _same(before: Cell | None, cell: Cell) -> bool:
    return before is cell or (before is not None and before.text == cell.text)
