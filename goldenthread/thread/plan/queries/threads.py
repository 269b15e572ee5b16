"""All rows of a plan's thread, as light as they can be: seven queries, whatever the plan's size."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import BooleanField, Case, Value, When
from django.db.models.functions import Left

from goldenthread.thread.plan.models import FindingAppearance, Milestone, Plan, StatedMeasure
from goldenthread.thread.plan.moments import Moment, rows
from goldenthread.thread.plan.queries.confirmed import confirmed_strands
from goldenthread.thread.plan.queries.outline import Outline, load_outline

# As much of a text as the picture and the table show.
SHOWN = 240


class LightPlace(NamedTuple):
    """A place where a finding stands."""

    finding_id: int
    key: str
    area_for_improvement_id: int | None
    shown: str


class LightMilestone(NamedTuple):
    """A milestone in the fewest columns that tell its part of the thread."""

    id: int
    key: str
    reference: str
    focus_area_id: int
    claimed_state: str
    start: date | None
    shown: str
    has_evidence: bool


class LightStrand(NamedTuple):
    """A confirmed strand."""

    finding_id: int
    focus_area_id: int | None
    milestone_id: int | None


@dataclass(frozen=True, slots=True)
class ThreadRows:
    """What the thread is told from; what is measured has a measure of its own, by database key."""

    outline: Outline
    places: tuple[LightPlace, ...]
    milestones: tuple[LightMilestone, ...]
    strands: tuple[LightStrand, ...]
    measured_milestones: frozenset[int]
    measured_focus_areas: frozenset[int]


def load_thread_rows(plan: Plan, moment: Moment) -> ThreadRows:
    """Everything, in the plan's order."""
    places = rows(FindingAppearance, plan, moment).annotate(shown=Left("text", SHOWN))
    has_evidence = Case(
        When(evidence="", then=Value(False)), default=Value(True), output_field=BooleanField()
    )
    milestones = rows(Milestone, plan, moment).annotate(
        shown=Left("action", SHOWN), has_evidence=has_evidence
    )
    measures = rows(StatedMeasure, plan, moment).order_by()
    measured = list(measures.values_list("milestone_id", "focus_area_id"))
    strands = confirmed_strands(plan, moment)
    return ThreadRows(
        outline=load_outline(plan, moment),
        places=tuple(map(LightPlace._make, places.values_list(*LightPlace._fields))),
        milestones=tuple(
            map(LightMilestone._make, milestones.values_list(*LightMilestone._fields))
        ),
        strands=tuple(map(LightStrand._make, strands.values_list(*LightStrand._fields))),
        measured_milestones=frozenset(one for one, _ in measured if one),
        measured_focus_areas=frozenset(one for _, one in measured if one),
    )
