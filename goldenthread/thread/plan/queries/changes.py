"""Whether a plan has changed since a version of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.db.models import Exists, Q, QuerySet

from goldenthread.base.audit.models import Act
from goldenthread.thread.plan.models import Finding, Plan, PlanRow, PlanVersion


def has_changed_since(plan: Plan, version: PlanVersion) -> bool:
    """True where anything that the plan's pages show was written later than a version.

    It is told by history alone: what was changed and changed back has changed. One query where
    nobody has done anything at all since, and else two.
    """
    if not Act.objects.filter(at__gt=version.at).exists():
        return False
    later = [Exists(rows.filter(history_date__gt=version.at)) for rows in _histories(plan)]
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
