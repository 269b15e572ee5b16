"""What a new plan takes over from the one before it, as a document. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from goldenthread.thread.plan.reading.document import (
    Accounting,
    AreaForImprovement,
    DocumentSource,
    FocusArea,
    Milestone,
    PlanDocument,
)

FINISHED = frozenset({"complete", "complete_and_embedded", "stopped"})
Part = TypeVar("Part")


def is_finished(milestone: Milestone) -> bool:
    """True where the document claims that it is done, or was stopped."""
    return milestone.rating.state in FINISHED


def carry_document(
    document: PlanDocument, focus_areas: Collection[str], place: str, *, with_finished: bool
) -> PlanDocument:
    """These focus areas by their keys, with their unfinished milestones or all of them.

    What they stand under comes along, and the key of the ratings and the measures of the plan as a
    whole; not its findings, front matter and sections, which are of the inspection before. Every
    part keeps its key, and says `place` of where it was read.
    """
    areas = [
        left
        for area in document.areas_for_improvement
        if (left := _carry_area(area, focus_areas, with_finished)).focus_areas
    ]
    pillars = {area.pillar for area in areas}
    carried = replace(
        document,
        source=DocumentSource(None, None, "store"),
        front_matter=(),
        sections=(),
        findings=(),
        not_understood=(),
        pillars=tuple(each for each in document.pillars if each.key in pillars),
        areas_for_improvement=tuple(areas),
        accounting=Accounting(0, 0, 0, 0),
    )
    return _place(carried, place)


def _carry_area(
    area: AreaForImprovement, focus_areas: Collection[str], with_finished: bool
) -> AreaForImprovement:
    chosen = (each for each in area.focus_areas if each.key in focus_areas)
    carried = tuple(each if with_finished else _leave_finished(each) for each in chosen)
    return replace(area, findings=(), focus_areas=carried)


def _leave_finished(focus_area: FocusArea) -> FocusArea:
    left = [each for each in focus_area.milestones if not is_finished(each)]
    keys = {each.key for each in left}
    # A step of what is finished goes on by itself.
    carried = (each if each.parent in keys else replace(each, parent=None) for each in left)
    return replace(focus_area, milestones=tuple(carried))


def _place(part: Part, place: str) -> Part:
    """The part and everything in it, with this place."""
    changed: Any = part
    if isinstance(part, tuple):
        changed = tuple(_place(each, place) for each in part)
    elif is_dataclass(part) and not isinstance(part, type):
        inner = {each.name: _place(getattr(part, each.name), place) for each in fields(part)}
        if "place" in inner:
            inner["place"] = place
        changed = replace(part, **inner)
    found: Part = changed
    return found
