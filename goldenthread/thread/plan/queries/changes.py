"""Whether a plan has changed since a version of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import reduce
from operator import add, or_
from typing import Any

from django.apps import apps
from django.db.models import Count, Exists, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from goldenthread.base.audit.models import Act
from goldenthread.thread.plan.models import (
    AreaForImprovement,
    Citation,
    CrossReference,
    CrossReferenceTarget,
    Finding,
    FindingAppearance,
    FocusArea,
    FrontMatter,
    Milestone,
    NotUnderstood,
    Pillar,
    Plan,
    PlanRow,
    PlanVersion,
    Prompt,
    RatingWord,
    Section,
    StatedMeasure,
    Update,
)

IN_DOCUMENT: tuple[type[PlanRow], ...] = (
    FrontMatter,
    RatingWord,
    NotUnderstood,
    Section,
    Pillar,
    AreaForImprovement,
    FocusArea,
    Milestone,
    FindingAppearance,
    Citation,
    StatedMeasure,
    Prompt,
    Update,
    CrossReference,
    CrossReferenceTarget,
)
"""Every kind of row that a plan's document holds."""


def has_changed_since(plan: Plan, version: PlanVersion) -> bool:
    """True where anything that the plan's pages show was written later than a version."""
    return has_changed_after(plan, version.at)


def has_changed_after(plan: Plan, at: datetime) -> bool:
    """True where anything that the plan's pages show was written later than a moment.

    It is told by history alone: what was changed and changed back has changed. One query where
    nobody has done anything at all since, and else two.
    """
    if not Act.objects.filter(at__gt=at).exists():
        return False
    later = [Exists(rows.filter(history_date__gt=at)) for rows in _histories(plan)]
    return Plan.objects.filter(reduce(or_, map(Q, later)), pk=plan.pk).exists()


def _histories(plan: Plan) -> Iterator[QuerySet[Any]]:
    """The historical rows of the plan itself, of each of its parts, and of its findings."""
    yield Plan.history.filter(id=plan.pk)
    for model in apps.get_app_config("plan").get_models():
        if issubclass(model, PlanRow):
            yield model.history.filter(plan_id=plan.pk)
    # A new finding is none of this plan's until it appears in it, and that is a part of its own.
    findings = Finding.history.filter(inspection_id=plan.inspection_id)
    yield findings.exclude(history_type="+")


def count_changes(plan: Plan) -> int:
    """How many lines the history of what a plan's document holds has: it grows with every write.

    What people say of the plan beside it, such as strands, is no part of that. One query.
    """
    histories = [Plan.history.filter(id=plan.pk)]
    histories += [model.history.filter(plan_id=plan.pk) for model in IN_DOCUMENT]
    counted = (
        rows.order_by().values(one=Value(1)).annotate(lines=Count("*")).values("lines")
        for rows in histories
    )
    total = reduce(add, [Coalesce(Subquery(lines), 0) for lines in counted])
    return int(Plan.objects.annotate(lines=total).values_list("lines", flat=True).get(pk=plan.pk))
