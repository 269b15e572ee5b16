"""The subjects that the plan speaks of, and finding them at the moment a viewer may see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db.models import QuerySet

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


class SeenPlan(NamedTuple):
    """A plan at the moment its viewer may see, and the database keys that were asked for."""

    plan: Plan
    moment: Moment
    wanted: list[int]


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
    for seen in see_plans(subjects, viewer, as_at):
        yield SeenMilestones(seen.plan, seen.moment, list(list_seen(seen)))


def see_plans(
    subjects: Sequence[Subject], viewer: Viewer, as_at: datetime | None
) -> Iterator[SeenPlan]:
    """The plans of these milestones that a viewer may see, without the milestones: two queries."""
    wanted = [int(subject.key) for subject in subjects if subject.kind == MILESTONE]
    plans = list(
        Plan.objects.filter(
            id__in=Milestone.objects.filter(id__in=wanted).order_by().values("plan_id")
        ).select_related("area")
    )
    for plan_id, moment in moments_for(viewer, plans, as_at).items():
        plan = next(each for each in plans if each.pk == plan_id)
        yield SeenPlan(plan, moment, wanted)


def list_seen(seen: SeenPlan) -> QuerySet[Milestone]:
    """Those of the milestones wanted that are part of the plan at its moment."""
    return rows(Milestone, seen.plan, seen.moment).filter(id__in=seen.wanted)
