"""What of a plan a viewer may see, and reading rows as they stood at that moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar, cast

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.models import Plan, PlanNode, PlanRow, PlanVersion
from goldenthread.thread.plan.rules import may

Row = TypeVar("Row", bound=models.Model)
Part = TypeVar("Part", bound=PlanRow)


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in a plan's history: `at` null is the working state, now.

    `version` is the label that holds there: the latest version at or before it, if any; and
    `published` the one that the public saw then. `on` is the day by which 'late' and 'not yet due'
    are judged. `number` is that of the version which somebody chose to read as it was, null for
    the plan as it stands.
    """

    on: date
    at: datetime | None = None
    version: PlanVersion | None = None
    published: PlanVersion | None = None
    number: int | None = None

    @property
    def is_draft(self) -> bool:
        """True for the working state, which the public doesn't see."""
        return self.at is None


def working_moment(plan: Plan) -> Moment:
    """The working state now, under the latest version's label: one query."""
    held = _Versions()
    for version in _earliest_first([plan]):
        held.take(version)
    return Moment(timezone.localdate(), version=held.latest, published=held.published)


def moment_for(viewer: Viewer, plan: Plan, as_at: datetime | None = None) -> Moment | None:
    """What this viewer may see of a plan, now or as it stood `as_at`: one query.

    Those who read drafts see the working state, or any past one; everybody else the latest
    version published by then; null where there is none.
    """
    return moments_for(viewer, [plan], as_at).get(plan.pk)


def moments_for(
    viewer: Viewer, plans: Sequence[Plan], as_at: datetime | None = None
) -> dict[int, Moment]:
    """`moment_for` many plans in one query, by plan; plans this viewer may not see are left out.

    The plans' areas must be loaded with them.
    """
    held = {plan.pk: _Versions() for plan in plans}
    versions = _earliest_first(plans)
    for version in versions.filter(at__lte=as_at) if as_at else versions:
        held[version.plan_id].take(version)
    moments = (
        (plan.pk, _moment(may("plan.read_draft", viewer, plan), held[plan.pk], as_at))
        for plan in plans
    )
    return {key: moment for key, moment in moments if moment is not None}


def published_moments(plans: Sequence[Plan]) -> dict[int, Moment]:
    """What everybody may see of these plans, by plan: one query."""
    return moments_for(Viewer(), plans)


def standing(model: type[Row], moment: Moment) -> QuerySet[Row]:
    """All rows of a model as they stood at a moment, in the model's own order.

    A past moment gives instances made from their history: the last historical row of each by
    then, unless that row is a deletion. Filters by the row's own columns work alike on both;
    a foreign key is followed by its column only ('focus_area_id'), or it leads to the present.
    """
    if moment.at is None:
        return model._default_manager.all()
    known = model.history.filter(history_date__lte=moment.at)  # type: ignore[attr-defined] # history
    later = known.filter(
        Q(history_date__gt=OuterRef("history_date"))
        | Q(history_date=OuterRef("history_date"), history_id__gt=OuterRef("history_id")),
        id=OuterRef("id"),
    )
    ordering = [str(name) for name in model._meta.ordering or ()]
    rows = known.filter(~Exists(later)).as_instances().order_by(*ordering)
    return cast("QuerySet[Row]", rows)


def rows(model: type[Part], plan: Plan, moment: Moment) -> QuerySet[Part]:
    """A plan's rows of one model as they stood at a moment, withdrawn ones left out."""
    found = standing(model, moment)
    if issubclass(model, PlanNode):
        return found.filter(plan_id=plan.pk, is_withdrawn=False)
    return found.filter(plan_id=plan.pk)


def plan_as_it_stood(plan: Plan, moment: Moment) -> Plan:
    """The plan's own row at a moment, with its area and kind loaded: one query for a past one."""
    if moment.at is None:
        return plan
    then = standing(Plan, moment).filter(id=plan.pk)[:1][0]
    then.area = plan.area
    if then.kind_id == plan.kind_id:
        then.kind = plan.kind
    return then


@dataclass(slots=True)
class _Versions:
    """The latest version of a plan, and the latest that is published, by some time."""

    latest: PlanVersion | None = None
    published: PlanVersion | None = None

    def take(self, version: PlanVersion) -> None:
        """The next version, in the order of their time."""
        self.latest = version
        if version.status == PlanVersion.Status.PUBLISHED:
            self.published = version


def _earliest_first(plans: Sequence[Plan]) -> QuerySet[PlanVersion]:
    versions = PlanVersion.objects.filter(plan__in=[plan.pk for plan in plans])
    return versions.order_by("at", "id")


def _moment(reads_drafts: bool, held: _Versions, as_at: datetime | None) -> Moment | None:
    on, published = timezone.localdate(as_at), held.published
    if reads_drafts:
        return Moment(on, at=as_at, version=held.latest, published=published)
    if published is None:
        return None
    return Moment(on, at=published.at, version=published, published=published)
