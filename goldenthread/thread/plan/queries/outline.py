"""A plan's outline: its pillars, areas for improvement and focus areas, without milestones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from goldenthread.thread.plan.models import AreaForImprovement, FocusArea, Pillar, Plan
from goldenthread.thread.plan.moments import Moment, rows


class OutlinePillar(NamedTuple):
    """The columns of a pillar that name it and lead to it."""

    id: int
    key: str
    label: str
    title: str


class OutlineArea(NamedTuple):
    """The columns of an area for improvement that name it and lead to it."""

    id: int
    key: str
    pillar_id: int | None
    is_implied: bool
    label: str
    title: str
    wording: str


class OutlineFocusArea(NamedTuple):
    """The columns of a focus area that name it and lead to it."""

    id: int
    key: str
    area_for_improvement_id: int
    is_implied: bool
    label: str
    title: str


AnyPillar = Pillar | OutlinePillar
AnyArea = AreaForImprovement | OutlineArea
AnyFocusArea = FocusArea | OutlineFocusArea


class Above(NamedTuple):
    """What a milestone stands under in an outline, outermost last."""

    focus_area: OutlineFocusArea
    area: OutlineArea
    pillar: OutlinePillar | None


@dataclass(frozen=True, slots=True)
class Outline:
    """Every level above milestones, in the plan's order; no pillars where nothing is under one."""

    pillars: tuple[OutlinePillar, ...]
    areas: tuple[OutlineArea, ...]
    focus_areas: tuple[OutlineFocusArea, ...]

    def ancestry(self) -> dict[int, Above]:
        """What each focus area stands under, by its database key."""
        areas = {area.id: area for area in self.areas}
        pillars = {pillar.id: pillar for pillar in self.pillars}
        found = {}
        for each in self.focus_areas:
            area = areas[each.area_for_improvement_id]
            found[each.id] = Above(each, area, pillars.get(area.pillar_id or 0))
        return found


def load_outline(plan: Plan, moment: Moment) -> Outline:
    """The outline as it stood: three queries, two where no area stands under a pillar."""
    found = rows(AreaForImprovement, plan, moment).values_list(*OutlineArea._fields)
    areas = tuple(map(OutlineArea._make, found))
    focus_areas = rows(FocusArea, plan, moment).values_list(*OutlineFocusArea._fields)
    pillars = rows(Pillar, plan, moment).values_list(*OutlinePillar._fields)
    has_pillars = any(area.pillar_id for area in areas)
    return Outline(
        pillars=tuple(map(OutlinePillar._make, pillars)) if has_pillars else (),
        areas=areas,
        focus_areas=tuple(map(OutlineFocusArea._make, focus_areas)),
    )
