"""One milestone, with everything that the plan says about it."""

from __future__ import annotations

from collections import defaultdict

from goldenthread.thread.plan.models import (
    CrossReference,
    CrossReferenceTarget,
    FindingAppearance,
    Milestone,
    Plan,
    Prompt,
    StatedMeasure,
    Update,
)
from goldenthread.thread.plan.moments import Moment, rows
from goldenthread.thread.plan.queries.findings import load_appearance_lines
from goldenthread.thread.plan.queries.milestones import load_ancestry, standing_of
from goldenthread.thread.plan.queries.overview import find_node
from goldenthread.thread.plan.queries.shapes import AppearanceLine, MilestonePage, Pointer, Target


def load_milestone(plan: Plan, moment: Moment, key: str) -> MilestonePage:
    """A milestone's page, in a bounded number of queries. Raises Http404."""
    node = find_node(Milestone, plan, moment, key)
    ancestry = load_ancestry({node.focus_area_id}, plan, moment)[node.focus_area_id]
    milestones = rows(Milestone, plan, moment)
    return MilestonePage(
        node,
        standing_of(node, moment.on),
        *ancestry,
        parent=milestones.filter(id=node.parent_id).first() if node.parent_id else None,
        steps=tuple(milestones.filter(parent_id=node.pk)),
        findings=_findings(plan, moment, ancestry.area.pk),
        prompts=tuple(rows(Prompt, plan, moment).filter(milestone_id=node.pk)),
        updates=tuple(rows(Update, plan, moment).filter(milestone_id=node.pk)),
        measures=tuple(rows(StatedMeasure, plan, moment).filter(milestone_id=node.pk)),
        previous=milestones.filter(position__lt=node.position).order_by("-position").first(),
        next=milestones.filter(position__gt=node.position).order_by("position").first(),
    )


def load_pointers(
    plan: Plan, moment: Moment, milestones: list[int]
) -> dict[int, tuple[Pointer, ...]]:
    """What milestones point at, by their database keys: three queries."""
    written = list(rows(CrossReference, plan, moment).filter(milestone_id__in=milestones))
    ids = [each.pk for each in written]
    targets = list(rows(CrossReferenceTarget, plan, moment).filter(cross_reference_id__in=ids))
    bearers = _bearers(plan, moment, {target.reference for target in targets})
    named: dict[int, list[Target]] = defaultdict(list)
    for target in targets:
        bearer = bearers.get(target.reference)
        named[target.cross_reference_id].append(Target(target.reference, bearer))
    pointers: dict[int, list[Pointer]] = defaultdict(list)
    for each in written:
        pointers[each.milestone_id].append(Pointer(each.as_written, tuple(named[each.pk])))
    return {milestone: tuple(found) for milestone, found in pointers.items()}


def load_pointing(
    plan: Plan, moment: Moment, milestones: list[Milestone]
) -> dict[int, tuple[Milestone, ...]]:
    """Which milestones point at these, by the database keys of these: three queries."""
    references = {each.reference for each in milestones} - {""}
    targets = list(rows(CrossReferenceTarget, plan, moment).filter(reference__in=references))
    wanted = {target.cross_reference_id for target in targets}
    written = {each.pk: each for each in rows(CrossReference, plan, moment).filter(id__in=wanted)}
    pointing_ids = {each.milestone_id for each in written.values()}
    pointing = {each.pk: each for each in rows(Milestone, plan, moment).filter(id__in=pointing_ids)}
    found: dict[str, dict[int, Milestone]] = defaultdict(dict)
    for target in targets:
        source = written.get(target.cross_reference_id)
        if source is not None and source.milestone_id in pointing:
            found[target.reference][source.milestone_id] = pointing[source.milestone_id]
    return {
        each.pk: tuple(sorted(found[each.reference].values(), key=lambda one: one.position))
        for each in milestones
    }


def _bearers(plan: Plan, moment: Moment, references: set[str]) -> dict[str, Milestone]:
    """The first milestone that bears each reference."""
    found: dict[str, Milestone] = {}
    for milestone in rows(Milestone, plan, moment).filter(reference__in=references):
        found.setdefault(milestone.reference, milestone)
    return found


def _findings(plan: Plan, moment: Moment, area: int) -> tuple[AppearanceLine, ...]:
    appearances = rows(FindingAppearance, plan, moment).filter(area_for_improvement_id=area)
    return tuple(load_appearance_lines(list(appearances), plan, moment))
