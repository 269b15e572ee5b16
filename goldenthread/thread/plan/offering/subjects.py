"""The subjects that the plan speaks of, and finding them at the moment a viewer may see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db.models import QuerySet

from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.thread.plan.models import Milestone, Plan
from goldenthread.thread.plan.moments import Moment, moments_for, rows
from goldenthread.thread.plan.queries.shapes import AnyMilestone

PLAN = "plan.plan"
PILLAR = "plan.pillar"
AREA = "plan.area"
FOCUS_AREA = "plan.focus_area"
MILESTONE = "plan.milestone"
FINDING = "plan.finding"
SECTION = "plan.section"
COMMENT = "plan.comment"
MEASURE = "plan.measure"
KINDS = frozenset({PLAN, PILLAR, AREA, FOCUS_AREA, MILESTONE, FINDING, SECTION})


class SeenMilestone(NamedTuple):
    """What a page hands on as `Subject.seen`: a milestone's row, and its plan at its moment."""

    plan: Plan
    moment: Moment
    milestone: AnyMilestone


class SeenPlan(NamedTuple):
    """A plan at the moment its viewer may see, and the database keys that were asked for.

    `is_known` where the page that asks has read these milestones itself.
    """

    plan: Plan
    moment: Moment
    wanted: list[int]
    is_known: bool = False


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


def seen_subject(plan: Plan, moment: Moment, milestone: AnyMilestone) -> Subject:
    """A milestone as a subject of the page that has just read it."""
    return Subject(MILESTONE, str(milestone.id), SeenMilestone(plan, moment, milestone))


def see_milestones(
    subjects: Sequence[Subject], viewer: Viewer, as_at: datetime | None
) -> Iterator[SeenMilestones]:
    """These milestones, plan by plan: two queries, and one a plan; none where all are known.

    Unseen ones are left out.
    """
    whole = {
        one.milestone.pk: one.milestone
        for one in (subject.seen for subject in subjects)
        if isinstance(one, SeenMilestone) and isinstance(one.milestone, Milestone)
    }
    for seen in see_plans(subjects, viewer, as_at):
        if seen.is_known and whole.keys() >= set(seen.wanted):
            yield SeenMilestones(seen.plan, seen.moment, [whole[key] for key in seen.wanted])
        else:
            yield SeenMilestones(seen.plan, seen.moment, list(list_seen(seen)))


def see_plans(
    subjects: Sequence[Subject], viewer: Viewer, as_at: datetime | None
) -> Iterator[SeenPlan]:
    """The plans of these milestones that a viewer may see, without the milestones: two queries.

    None where the page that asks has read them all.
    """
    known: dict[int, SeenPlan] = {}
    unknown: list[int] = []
    for subject in subjects:
        if subject.kind != MILESTONE:
            continue
        if isinstance(subject.seen, SeenMilestone):
            plan, moment, milestone = subject.seen
            if plan.pk not in known:
                known[plan.pk] = SeenPlan(plan, moment, [], is_known=True)
            known[plan.pk].wanted.append(milestone.id)
        else:
            unknown.append(int(subject.key))
    yield from known.values()
    if unknown:
        yield from _find_plans(unknown, viewer, as_at)


def list_seen(seen: SeenPlan) -> QuerySet[Milestone]:
    """Those of the milestones wanted that are part of the plan at its moment."""
    return rows(Milestone, seen.plan, seen.moment).filter(id__in=seen.wanted)


def _find_plans(wanted: list[int], viewer: Viewer, as_at: datetime | None) -> Iterator[SeenPlan]:
    plans = Plan.objects.filter(
        id__in=Milestone.objects.filter(id__in=wanted).order_by().values("plan_id")
    )
    found = {plan.pk: plan for plan in plans.select_related("area")}
    for plan_id, moment in moments_for(viewer, list(found.values()), as_at).items():
        yield SeenPlan(found[plan_id], moment, wanted)
