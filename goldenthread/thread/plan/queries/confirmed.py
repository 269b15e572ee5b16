"""Strands that somebody confirmed, and how many each finding has, as they stood at a moment."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Count, Q, QuerySet

from goldenthread.thread.plan.models import FocusArea, Milestone, Plan, Strand
from goldenthread.thread.plan.moments import Moment, rows


def confirmed_strands(plan: Plan, moment: Moment) -> QuerySet[Strand]:
    """Strands that somebody confirmed, to what still stands in the plan."""
    milestones = rows(Milestone, plan, moment).order_by().values("id")
    focus_areas = rows(FocusArea, plan, moment).order_by().values("id")
    stands = Q(milestone_id__in=milestones) | Q(focus_area_id__in=focus_areas)
    return rows(Strand, plan, moment).filter(stands, state=Strand.State.CONFIRMED)


def count_strands(
    plan: Plan, moment: Moment, findings: Collection[int] | None = None
) -> dict[int, int]:
    """How many confirmed strands each finding has, by its database key: one query.

    Findings without any are left out. All of the plan's, or only those asked for.
    """
    found = confirmed_strands(plan, moment).order_by()
    if findings is not None:
        found = found.filter(finding_id__in=findings)
    counted = found.values("finding_id").annotate(how_many=Count("id"))
    return dict(counted.values_list("finding_id", "how_many"))
