"""Which plan of an area a document may be a newer version of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.db.models import Count

from goldenthread.base.areas.models import LocalArea
from goldenthread.thread.plan.models import Milestone, Plan
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.storing.checking import each_milestone

SAMPLE = 200
"""From so many of a document's milestones it can be told whose they are."""


class LikelyPlan(NamedTuple):
    """A plan, and how many of the milestones looked at stand in it word for word."""

    plan: Plan
    shared: int
    looked_at: int

    @property
    def is_likely(self) -> bool:
        """True where at least half of them do."""
        return 0 < self.looked_at <= 2 * self.shared


def list_likely_plans(area: LocalArea, document: PlanDocument) -> list[LikelyPlan]:
    """The plans of an area, the likeliest first: by milestones, title and kind; two queries."""
    actions = _sample([milestone.action for milestone in each_milestone(document)])
    standing = Milestone.objects.filter(plan__area=area, is_withdrawn=False, action__in=actions)
    counted = standing.order_by().values("plan").annotate(found=Count("action", distinct=True))
    shared = dict(counted.values_list("plan", "found"))
    plans = Plan.objects.filter(area=area).select_related("area", "kind")
    likely = [LikelyPlan(plan, shared.get(plan.pk, 0), len(actions)) for plan in plans]
    return sorted(likely, key=lambda each: _rank(each, document), reverse=True)


def _rank(likely: LikelyPlan, document: PlanDocument) -> tuple[int, bool, bool, int]:
    plan = likely.plan
    title = (document.title or "").casefold()
    same_title = bool(title) and plan.title.casefold() == title
    return likely.shared, same_title, plan.kind_id == document.plan_type, plan.pk


def _sample(texts: Sequence[str]) -> set[str]:
    return set(texts[:: len(texts) // SAMPLE + 1])
