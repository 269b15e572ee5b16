"""Strands, and one finding with what answers it, as they stood at a moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from goldenthread.thread.plan.models import (
    Finding,
    FindingAppearance,
    FocusArea,
    Milestone,
    Plan,
    StatedMeasure,
    Strand,
    Update,
)
from goldenthread.thread.plan.moments import Moment, rows, standing
from goldenthread.thread.plan.queries.findings import load_appearance_lines
from goldenthread.thread.plan.queries.milestones import standing_of
from goldenthread.thread.plan.queries.overview import find_node
from goldenthread.thread.plan.queries.plans import latest_actual
from goldenthread.thread.plan.queries.shapes import AppearanceLine
from goldenthread.thread.plan.strands.again import Answer, Facts
from goldenthread.thread.plan.strands.figures import Figure


@dataclass(frozen=True, slots=True)
class StrandLine:
    """A strand and what it leads to."""

    strand: Strand
    node: FocusArea | Milestone


@dataclass(frozen=True, slots=True)
class FindingPage:
    """A finding with every place that names it, its strands, and what only stands beside it."""

    finding: Finding
    appearances: tuple[AppearanceLine, ...]
    confirmed: tuple[StrandLine, ...]
    refused: tuple[StrandLine, ...]
    beside: tuple[FocusArea, ...]
    facts: Facts


def load_finding(plan: Plan, moment: Moment, key: str) -> FindingPage:
    """The finding that stands under this key, in a constant number of queries. Raises Http404."""
    place = find_node(FindingAppearance, plan, moment, key)
    places = rows(FindingAppearance, plan, moment).filter(finding_id=place.finding_id)
    appearances = tuple(load_appearance_lines(list(places), plan, moment))
    strands = list(rows(Strand, plan, moment).filter(finding_id=place.finding_id))
    areas = {line.area.pk for line in appearances if line.area is not None}
    focus_areas = _focus_areas(plan, moment, strands, areas)
    milestones = _milestones(plan, moment, strands)
    confirmed = _lines(strands, Strand.State.CONFIRMED, focus_areas, milestones)
    tied = {line.node.pk for line in confirmed if isinstance(line.node, FocusArea)}
    beside = tuple(
        each
        for each in focus_areas.values()
        if each.area_for_improvement_id in areas and each.pk not in tied and not each.is_implied
    )
    return FindingPage(
        finding=standing(Finding, moment).get(id=place.finding_id),
        appearances=appearances,
        confirmed=confirmed,
        refused=_lines(strands, Strand.State.REFUSED, focus_areas, milestones),
        beside=beside,
        facts=_load_facts(plan, moment, strands, confirmed, milestones, len(beside)),
    )


def _focus_areas(
    plan: Plan, moment: Moment, strands: Sequence[Strand], areas: set[int]
) -> dict[int, FocusArea]:
    tied = {each.focus_area_id for each in strands if each.focus_area_id}
    wanted = Q(id__in=tied) | Q(area_for_improvement_id__in=areas)
    return {each.pk: each for each in rows(FocusArea, plan, moment).filter(wanted)}


def _milestones(plan: Plan, moment: Moment, strands: Sequence[Strand]) -> dict[int, Milestone]:
    """The milestones that strands lead to, themselves or through a confirmed focus area."""
    tied = {each.milestone_id for each in strands if each.milestone_id}
    through = {each.focus_area_id for each in strands if _is_confirmed(each)} - {None}
    wanted = Q(id__in=tied) | Q(focus_area_id__in=through)
    return {each.pk: each for each in rows(Milestone, plan, moment).filter(wanted)}


def _lines(
    strands: Sequence[Strand],
    state: Strand.State,
    focus_areas: dict[int, FocusArea],
    milestones: dict[int, Milestone],
) -> tuple[StrandLine, ...]:
    found = (
        (each, milestones.get(each.milestone_id or 0) or focus_areas.get(each.focus_area_id or 0))
        for each in strands
        if each.state == state
    )
    return tuple(StrandLine(strand, node) for strand, node in found if node is not None)


def _load_facts(
    plan: Plan,
    moment: Moment,
    strands: Sequence[Strand],
    confirmed: Sequence[StrandLine],
    milestones: dict[int, Milestone],
    beside: int,
) -> Facts:
    said = [each for each in strands if _is_confirmed(each)]
    direct = {each.milestone_id for each in said}
    through = {each.focus_area_id for each in said} - {None}
    answering = [
        each for each in milestones.values() if each.pk in direct or each.focus_area_id in through
    ]
    told = _load_updates(plan, moment, [each.pk for each in answering])
    return Facts(
        answers=tuple(
            Answer(
                standing_of(each, moment.on),
                each.evidence,
                " ".join((each.progress, *told.get(each.pk, ()))),
            )
            for each in answering
        ),
        figures=_load_figures(plan, moment, answering, through),
        beside=beside,
        empty=len(through - {each.focus_area_id for each in answering}) if confirmed else 0,
        withdrawn=len(said) - len(confirmed),
    )


def _load_updates(plan: Plan, moment: Moment, milestones: list[int]) -> dict[int, list[str]]:
    told: dict[int, list[str]] = {}
    for each in rows(Update, plan, moment).filter(milestone_id__in=milestones):
        told.setdefault(each.milestone_id, []).append(each.text)
    return told


def _load_figures(
    plan: Plan, moment: Moment, answering: Sequence[Milestone], through: set[int | None]
) -> tuple[Figure, ...]:
    own = Q(milestone_id__in=[each.pk for each in answering]) | Q(focus_area_id__in=through)
    return tuple(
        Figure(each.name, each.baseline, each.target, (latest_actual(each) or ("", ""))[1])
        for each in rows(StatedMeasure, plan, moment).filter(own)
    )


def _is_confirmed(strand: Strand) -> bool:
    return strand.state == Strand.State.CONFIRMED
