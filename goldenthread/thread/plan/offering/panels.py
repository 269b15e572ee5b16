"""Panels and a column of milestones: cross references, measures, source, open prompts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import QuerySet

from goldenthread.base.offers.sorts import PanelContent
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.thread.plan.models import Prompt, SourceDocument, SourcePart, StatedMeasure
from goldenthread.thread.plan.moments import rows
from goldenthread.thread.plan.offering.subjects import (
    MILESTONE,
    list_seen,
    milestone_subject,
    see_milestones,
    see_plans,
)
from goldenthread.thread.plan.queries.milestone import load_pointers, load_pointing

Panels = dict[Subject, PanelContent]


def gather_cross_references(
    subjects: Sequence[Subject], viewer: Viewer, as_at: datetime | None
) -> Mapping[Subject, PanelContent]:
    """What each milestone points at, and which point at it."""
    found: Panels = {}
    for seen in see_milestones(subjects, viewer, as_at):
        pointers = load_pointers(seen.plan, seen.moment, seen.keys)
        pointing = load_pointing(seen.plan, seen.moment, seen.milestones)
        for milestone in seen.milestones:
            context = {
                "points_to": pointers.get(milestone.pk, ()),
                "pointed_from": pointing.get(milestone.pk, ()),
                "area_code": seen.plan.area.code,
                "plan_key": seen.plan.key,
            }
            if context["points_to"] or context["pointed_from"]:
                content = PanelContent("plan/panels/cross_references.html", context)
                found[milestone_subject(milestone)] = content
    return found


def gather_measures(
    subjects: Sequence[Subject], viewer: Viewer, as_at: datetime | None
) -> Mapping[Subject, PanelContent]:
    """The measures that the plan states under each milestone."""
    found: Panels = {}
    for seen in see_milestones(subjects, viewer, as_at):
        stated: dict[int | None, list[StatedMeasure]] = defaultdict(list)
        measures = rows(StatedMeasure, seen.plan, seen.moment)
        for measure in measures.filter(milestone_id__in=seen.keys):
            stated[measure.milestone_id].append(measure)
        for milestone in seen.milestones:
            if stated[milestone.pk]:
                context = {"measures": stated[milestone.pk]}
                content = PanelContent("plan/panels/measures.html", context)
                found[milestone_subject(milestone)] = content
    return found


def gather_source(
    subjects: Sequence[Subject], viewer: Viewer, as_at: datetime | None
) -> Mapping[Subject, PanelContent]:
    """The place where each milestone was read, with the source's own words."""
    found: Panels = {}
    for seen in see_milestones(subjects, viewer, as_at):
        documents = SourceDocument.objects.filter(
            id__in={milestone.document_id or 0 for milestone in seen.milestones}
        ).in_bulk()
        keys = [milestone.key for milestone in seen.milestones]
        parts = _parts_of(SourcePart.objects.filter(document__in=documents, node_key__in=keys))
        for milestone in seen.milestones:
            document = documents.get(milestone.document_id or 0)
            if document is not None:
                context = {
                    "document": document,
                    "area_code": seen.plan.area.code,
                    "place": milestone.place,
                    "parts": parts[document.pk, milestone.key],
                }
                content = PanelContent("plan/panels/source.html", context)
                found[milestone_subject(milestone)] = content
    return found


def gather_prompt_column(
    subjects: Sequence[Subject], viewer: Viewer, as_at: datetime | None
) -> Mapping[Subject, str]:
    """How many prompts each milestone still has open; nothing for those with none."""
    texts: dict[Subject, str] = {}
    for seen in see_plans(subjects, viewer, as_at):
        prompts = rows(Prompt, seen.plan, seen.moment).order_by()
        if seen.is_known:
            prompts = prompts.filter(milestone_id__in=seen.wanted)
        else:
            shown = list_seen(seen).order_by().values("id")
            prompts = prompts.filter(milestone_id__in=shown)
        counted = Counter(prompts.values_list("milestone_id", flat=True))
        texts |= {Subject(MILESTONE, str(key)): str(count) for key, count in counted.items()}
    return texts


def _parts_of(parts: QuerySet[SourcePart]) -> dict[tuple[int, str], list[SourcePart]]:
    kept: dict[tuple[int, str], list[SourcePart]] = defaultdict(list)
    for part in parts:
        kept[part.document_id, part.node_key].append(part)
    return kept
