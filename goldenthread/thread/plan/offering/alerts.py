"""What of a plan needs somebody, in whole kind sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from goldenthread.base.design.words import say_count
from goldenthread.base.offers.sorts import Attention
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.thread.plan.addresses import node_address
from goldenthread.thread.plan.models import Milestone, Plan, Prompt
from goldenthread.thread.plan.moments import Moment, moments_for, rows
from goldenthread.thread.plan.offering.subjects import PLAN, milestone_subject
from goldenthread.thread.plan.queries.milestones import standing_of
from goldenthread.thread.plan.standings import Standing
from goldenthread.thread.plan.words.names import name_plan

NOBODY = "Nobody yet"
LONGEST_NAME = 70
FINISHED = frozenset({Standing.BLUE, Standing.GREEN, Standing.STOPPED})


class Alert(NamedTuple):
    """One thing that a milestone lacks or misses, and the same in two or three words."""

    sentence: str
    reason: str
    weight: int
    days: int | None = None


def gather_attention(area: str, viewer: Viewer, on: date) -> Sequence[Attention]:
    """What needs somebody in an area's plans, as this viewer may see them: two queries a plan."""
    plans = list(Plan.objects.filter(area__code=area).select_related("area", "kind"))
    moments = moments_for(viewer, plans)
    return [
        entry
        for plan in plans
        if plan.pk in moments
        for entry in _of_plan(plan, moments[plan.pk], on)
    ]


def find_alerts(milestone: Milestone, open_prompts: int, on: date) -> Iterator[Alert]:
    """Everything about one milestone that needs somebody on a day. Pure."""
    standing = standing_of(milestone, on)
    if standing is Standing.STOPPED:
        return
    name = _name(milestone)
    yield from _of_dates(milestone, name, standing, on)
    if standing is Standing.RED:
        yield Alert(
            f"{name} is rated red: little has been done, or it is delayed.", "rated red", 90
        )
    if standing is Standing.NOT_SET:
        yield Alert(f"{name} has no clear rating.", "no clear rating", 55)
    if not milestone.accountable_officer:
        yield Alert(f"{name} has no accountable officer yet.", "no officer", 60)
    if open_prompts:
        asked = say_count(open_prompts, "open question,open questions")
        yield Alert(f"{name} has {asked} to answer.", "open questions", 40)


def _of_dates(milestone: Milestone, name: str, standing: Standing, on: date) -> Iterator[Alert]:
    end = milestone.revised_end or milestone.end
    if milestone.start is None and end is None:
        yield Alert(f"{name} has no start and no end date.", "no dates", 50)
    if milestone.start is not None and end is not None and end < milestone.start:
        wrong = "would end before it starts. One of its dates must be wrong."
        yield Alert(f"{name} {wrong}", "dates out of order", 70)
    if end is not None and end < on and standing not in FINISHED:
        days = (on - end).days
        late = f"is late by {say_count(days, 'day')}, and nobody has said that it is complete."
        yield Alert(f"{name} {late}", "late", 80, days)


def _of_plan(plan: Plan, moment: Moment, on: date) -> Iterator[Attention]:
    prompts = Counter(rows(Prompt, plan, moment).order_by().values_list("milestone_id", flat=True))
    for milestone in rows(Milestone, plan, moment):
        for alert in find_alerts(milestone, prompts[milestone.pk], on):
            yield Attention(
                subject=milestone_subject(milestone),
                sentence=alert.sentence,
                reason=alert.reason,
                who=milestone.accountable_officer or NOBODY,
                url=node_address(plan.area.code, plan.key, "milestone", milestone.key),
                weight=alert.weight,
                within=Subject(PLAN, str(plan.pk)),
                within_name=name_plan(plan),
                days=alert.days,
            )


def _name(milestone: Milestone) -> str:
    words = " ".join(milestone.action.split()).rstrip(".")
    short = words if len(words) <= LONGEST_NAME else f"{words[: LONGEST_NAME - 1].rstrip()}…"
    return f"{milestone.reference} ‘{short}’" if milestone.reference else f"‘{short}’"
