"""Documents of an area: those that wait for somebody, and the same file brought in before."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from goldenthread.base.areas.models import LocalArea
from goldenthread.thread.plan.addresses import node_address
from goldenthread.thread.plan.models import (
    AreaForImprovement,
    FocusArea,
    Milestone,
    Pillar,
    Plan,
    PlanVersion,
    SourceDocument,
    SourcePart,
)

_NODES = (
    ("pillar", Pillar),
    ("area", AreaForImprovement),
    ("focus_area", FocusArea),
    ("milestone", Milestone),
)


def list_waiting(area: LocalArea) -> QuerySet[SourceDocument]:
    """The documents of an area that are no plan yet, newest first."""
    documents = SourceDocument.objects.filter(area=area)
    return documents.exclude(state=SourceDocument.State.IMPORTED)


def list_same_files(document: SourceDocument) -> list[SourceDocument]:
    """Documents of the area that hold exactly the same file, with their plans: one query."""
    same = SourceDocument.objects.filter(area=document.area, sha256=document.sha256)
    return list(same.exclude(pk=document.pk).select_related("plan", "area"))


def find_plan_of_file(area: LocalArea, sha256: str) -> Plan | None:
    """The latest plan of an area that was made of exactly this file, if any: one query."""
    plans = Plan.objects.filter(area=area, documents__sha256=sha256)
    return plans.order_by("-id").first()


def address_nodes(plan: Plan | None, area: str, keys: Iterable[str]) -> dict[str, str]:
    """The address of each node that these parts belong to, by its key: four queries at most."""
    wanted = {key for key in keys if key}
    if plan is None or not wanted:
        return {}
    return {
        key: node_address(area, plan.key, kind, key)
        for kind, model in _NODES
        for key in model._default_manager.filter(plan=plan, key__in=wanted).values_list(
            "key", flat=True
        )
    }


def find_position(parts: QuerySet[SourcePart], place: str) -> int | None:
    """The position of the part at a place, or of the first one within it: one or two queries."""
    here = parts.filter(place=place).first() or parts.filter(place__startswith=f"{place}, ").first()
    return here.position if here else None


def count_before(parts: QuerySet[SourcePart], position: int) -> int:
    """How many of a document's parts stand before a position: one query."""
    return parts.filter(position__lt=position).count()


def list_published(plan: Plan) -> QuerySet[PlanVersion]:
    """The published versions of a plan, newest first."""
    published = PlanVersion.Status.PUBLISHED
    return PlanVersion.objects.filter(plan=plan, status=published)


def name_publishers(versions: Iterable[PlanVersion]) -> dict[int, str]:
    """Who published each version, by the version's database key: one query.

    A version is written once, so its only historical row is its publication.
    """
    history = PlanVersion.history.filter(id__in=[version.pk for version in versions])
    return dict(history.order_by("history_id").values_list("id", "act__user_name"))
