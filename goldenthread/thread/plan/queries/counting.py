"""Counting where milestones stand, within the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from datetime import date
from typing import Any

from django.db.models import Case, CharField, Count, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from goldenthread.thread.plan.models import Milestone, Plan
from goldenthread.thread.plan.moments import Moment, rows
from goldenthread.thread.plan.standings import (
    NOT_STARTED,
    STANDING_OF_STATE,
    Counts,
    Standing,
)


def standing_on(day: date) -> Case:
    """`standings.claimed_standing` as a database expression over a milestone's columns."""
    whens = [
        When(claimed_state=NOT_STARTED, start__lte=day, then=Value(Standing.RED.value)),
        When(claimed_state=NOT_STARTED, then=Value(Standing.NOT_YET_DUE.value)),
    ]
    for state, standing in STANDING_OF_STATE.items():
        whens.append(When(claimed_state=state, then=Value(standing.value)))
    return Case(*whens, default=Value(Standing.NOT_SET.value), output_field=CharField())


def count_standings(milestones: QuerySet[Milestone], on: date) -> Counts:
    """Where these milestones stand: one query."""
    return count_by(milestones, None, on).get(None, Counts())


def count_behind(milestones: QuerySet[Milestone], on: date) -> int:
    """How many are rated red, or are past their end and not said to be done: one query."""
    finished = [Standing.BLUE.value, Standing.GREEN.value, Standing.STOPPED.value]
    judged = milestones.order_by().annotate(
        stands=standing_on(on), due=Coalesce("revised_end", "end")
    )
    late = Q(due__lt=on) & ~Q(stands__in=finished)
    return judged.filter(late | Q(stands=Standing.RED.value)).count()


def count_by_focus_area(plan: Plan, moment: Moment) -> dict[int, Counts]:
    """Where each focus area's milestones stand, by the focus area's database key: one query."""
    return count_by(rows(Milestone, plan, moment), "focus_area_id", moment.on)


def count_by_plan(seen: Iterable[tuple[Plan, Moment]]) -> dict[int, Counts]:
    """Where the milestones of each plan stand at its own moment, by plan: one query for all."""
    each = [
        _counted(rows(Milestone, plan, moment), ["plan_id"], moment.on) for plan, moment in seen
    ]
    if not each:
        return {}
    return _gather(each[0].union(*each[1:], all=True), "plan_id")


def count_by(milestones: QuerySet[Milestone], column: str | None, on: date) -> dict[Any, Counts]:
    """Where milestones stand, by a column (null: all under one key, null): one query."""
    return _gather(_counted(milestones, [column] if column else [], on), column)


def _counted(milestones: QuerySet[Milestone], columns: list[str], on: date) -> QuerySet[Any, Any]:
    standing: QuerySet[Any, Any] = milestones.order_by().annotate(stands=standing_on(on))
    counted: QuerySet[Any, Any] = standing.values(*columns, "stands").annotate(how_many=Count("id"))
    return counted


def _gather(counted: Iterable[dict[str, Any]], column: str | None) -> dict[Any, Counts]:
    found: dict[Hashable, dict[str, int]] = defaultdict(dict)
    for line in counted:
        found[line[column] if column else None][line["stands"]] = line["how_many"]
    return {key: Counts(**counts) for key, counts in found.items()}
