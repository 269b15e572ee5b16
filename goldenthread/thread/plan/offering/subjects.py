"""The subjects that the plan speaks of, and finding them at the moment a viewer may see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.thread.plan.models import Milestone, Plan
from goldenthread.thread.plan.moments import Moment, moments_for, rows

PLAN = "plan.plan"
PILLAR = "plan.pillar"
AREA = "plan.area"
FOCUS_AREA = "plan.focus_area"
MILESTONE = "plan.milestone"
FINDING = "plan.finding"
SECTION = "plan.section"
KINDS = frozenset({PLAN, PILLAR, AREA, FOCUS_AREA, MILESTONE, FINDING, SECTION})


class SeenMilestones(NamedTuple):
    """Milestones of one plan, as they stood at the moment their viewer may see."""

    plan: Plan
    moment: Moment
    milestones: list[Milestone]

    @property
    def keys(self) -> list[int]:
        """Their database keys."""
        return [milestone.pk for milestone in self.milestones]


def milestone_subject(milestone: Milestone) -> Subject:
    """A milestone as a subject."""
    return Subject(MILESTONE, str(milestone.pk))


def see_milestones(
    subjects: Sequence[Subject], viewer: Viewer, as_at: datetime | None
) -> Iterator[SeenMilestones]:
    """These milestones, plan by plan: two queries, and one a plan. Unseen ones are left out."""
    wanted = [int(subject.key) for subject in subjects if subject.kind == MILESTONE]
    plans = list(
        Plan.objects.filter(
            id__in=Milestone.objects.filter(id__in=wanted).order_by().values("plan_id")
        ).select_related("area")
    )
    for plan_id, moment in moments_for(viewer, plans, as_at).items():
        plan = next(each for each in plans if each.pk == plan_id)
        found = list(rows(Milestone, plan, moment).filter(id__in=wanted))
        yield SeenMilestones(plan, moment, found)
