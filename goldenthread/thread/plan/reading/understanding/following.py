"""Where in the plan a row stands, by its own columns: pillar, area and its number, focus area."""

from __future__ import annotations

from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.builder import OF_COLUMNS, PlanBuilder
from goldenthread.thread.plan.reading.understanding.titles import (
    Named,
    name_area,
    name_group,
    structural,
)

_LEVELS = ("pillar", "area_for_improvement", "focus_area")


def follow_columns(structure: dict[str, Cell], seen: dict[str, Cell], builder: PlanBuilder) -> None:
    """Go to the nodes that a row's columns name; `seen` holds what the rows before it named."""
    pillar, area, focus = (structure.get(name) for name in _LEVELS)
    label = structure.get("area_label")
    changed = False
    if pillar is not None and not _same(seen.get("pillar"), pillar):
        changed = True
        builder.enter_pillar(name_group(pillar.text), pillar.place)
    named = area or label
    if named is not None and (changed or not _same_area(seen, area, label)):
        changed = True
        builder.enter_area(_area_named(area, label), named.place)
        seen.pop("focus_area", None)
    if focus is not None and (changed or not _same(seen.get("focus_area"), focus)):
        builder.enter_focus_area(name_group(focus.text), focus.place)
        builder.focus_rank = OF_COLUMNS
    seen.update(structure)
    if named is not None:
        builder.rank = OF_COLUMNS


def _area_named(area: Cell | None, label: Cell | None) -> Named:
    """An area by the cell that names it and the cell that numbers it, either alone or both."""
    named = name_area(area.text) if area is not None else Named(None, None, None)
    if label is None:
        return named
    told = structural(label.text)
    number = told.label if told and told.label else label.text.strip(" .:")
    return named._replace(label=named.label or number)


def _same_area(seen: dict[str, Cell], area: Cell | None, label: Cell | None) -> bool:
    same_name = area is None or _same(seen.get("area_for_improvement"), area)
    return same_name and (label is None or _same(seen.get("area_label"), label))


def _same(before: Cell | None, cell: Cell) -> bool:
    return before is cell or (before is not None and before.text == cell.text)
