"""A plan's outline: its pillars, areas for improvement and focus areas, without milestones."""

from __future__ import annotations

from dataclasses import dataclass

from goldenthread.thread.plan.models import AreaForImprovement, FocusArea, Pillar, Plan
from goldenthread.thread.plan.moments import Moment, rows
from goldenthread.thread.plan.queries.shapes import Ancestry


@dataclass(frozen=True, slots=True)
class Outline:
    """Every level above milestones, in the plan's order."""

    pillars: tuple[Pillar, ...]
    areas: tuple[AreaForImprovement, ...]
    focus_areas: tuple[FocusArea, ...]

    def ancestry(self) -> dict[int, Ancestry]:
        """What each focus area stands under, by its database key."""
        areas = {area.pk: area for area in self.areas}
        pillars = {pillar.pk: pillar for pillar in self.pillars}
        found = {}
        for each in self.focus_areas:
            area = areas[each.area_for_improvement_id]
            found[each.pk] = Ancestry(each, area, pillars.get(area.pillar_id or 0))
        return found


def load_outline(plan: Plan, moment: Moment) -> Outline:
    """The outline as it stood: three queries."""
    return Outline(
        pillars=tuple(rows(Pillar, plan, moment)),
        areas=tuple(rows(AreaForImprovement, plan, moment)),
        focus_areas=tuple(rows(FocusArea, plan, moment)),
    )
