"""A plan, a pillar, an area for improvement, a focus area: reads in constant queries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from django.http import Http404

from goldenthread.thread.plan.models import (
    AreaForImprovement,
    FindingAppearance,
    FocusArea,
    Pillar,
    Plan,
    PlanNode,
    StatedMeasure,
)
from goldenthread.thread.plan.moments import Moment, rows
from goldenthread.thread.plan.queries.counting import count_by_focus_area
from goldenthread.thread.plan.queries.findings import load_appearance_lines
from goldenthread.thread.plan.queries.shapes import (
    AreaLine,
    AreaPage,
    FocusAreaLine,
    FocusAreaPage,
    PillarLine,
    PlanOnAPage,
)
from goldenthread.thread.plan.standings import Counts, add_counts

Node = TypeVar("Node", bound=PlanNode)


def find_node(model: type[Node], plan: Plan, moment: Moment, key: str) -> Node:
    """The node with this key as it stood: one query. Raises Http404 where there was none."""
    node = rows(model, plan, moment).filter(key=key).first()
    if node is None:
        raise Http404(f"This plan has no {model._meta.verbose_name} '{key}'.")
    return node


def load_plan(plan: Plan, moment: Moment) -> PlanOnAPage:
    """The plan on a page: pillars, areas and focus areas with their counts: five queries."""
    areas = list(rows(AreaForImprovement, plan, moment))
    lines = _area_lines(plan, moment, areas, list(rows(FocusArea, plan, moment)))
    by_pillar: dict[int | None, list[AreaLine]] = defaultdict(list)
    for line in lines:
        by_pillar[line.node.pillar_id].append(line)
    pillars = list(rows(Pillar, plan, moment))
    known = {pillar.pk for pillar in pillars}
    return PlanOnAPage(
        plan=plan,
        moment=moment,
        counts=_sum(lines),
        pillars=tuple(_pillar_line(pillar, by_pillar[pillar.pk]) for pillar in pillars),
        areas_without_pillar=tuple(line for line in lines if line.node.pillar_id not in known),
    )


def load_pillar(plan: Plan, moment: Moment, key: str) -> PillarLine:
    """A pillar with its areas and their focus areas: five queries. Raises Http404."""
    pillar = find_node(Pillar, plan, moment, key)
    areas = rows(AreaForImprovement, plan, moment).filter(pillar_id=pillar.pk)
    focus_areas = rows(FocusArea, plan, moment).filter(
        area_for_improvement_id__in=areas.order_by().values("id")
    )
    return _pillar_line(pillar, _area_lines(plan, moment, list(areas), list(focus_areas)))


def load_area(plan: Plan, moment: Moment, key: str) -> AreaPage:
    """An area for improvement with its findings, focus areas and measures: seven queries."""
    area = find_node(AreaForImprovement, plan, moment, key)
    appearances = rows(FindingAppearance, plan, moment).filter(area_for_improvement_id=area.pk)
    focus_areas = list(rows(FocusArea, plan, moment).filter(area_for_improvement_id=area.pk))
    (line,) = _area_lines(plan, moment, [area], focus_areas)
    measures = rows(StatedMeasure, plan, moment).filter(area_for_improvement_id=area.pk)
    return AreaPage(
        node=area,
        pillar=_pillar_of(area, plan, moment),
        counts=line.counts,
        findings=tuple(load_appearance_lines(list(appearances), plan, moment, {area.pk: area})),
        focus_areas=line.focus_areas,
        measures=tuple(measures),
    )


def load_focus_area(plan: Plan, moment: Moment, key: str) -> FocusAreaPage:
    """A focus area with what it stands under and its measures: five queries."""
    focus_area = find_node(FocusArea, plan, moment, key)
    area = rows(AreaForImprovement, plan, moment).get(id=focus_area.area_for_improvement_id)
    measures = rows(StatedMeasure, plan, moment).filter(focus_area_id=focus_area.pk)
    return FocusAreaPage(
        node=focus_area,
        area=area,
        pillar=_pillar_of(area, plan, moment),
        counts=count_by_focus_area(plan, moment).get(focus_area.pk, Counts()),
        measures=tuple(measures),
    )


def _pillar_of(area: AreaForImprovement, plan: Plan, moment: Moment) -> Pillar | None:
    return rows(Pillar, plan, moment).filter(id=area.pillar_id or 0).first()


def _pillar_line(pillar: Pillar, areas: list[AreaLine]) -> PillarLine:
    return PillarLine(pillar, _sum(areas), tuple(areas))


def _area_lines(
    plan: Plan, moment: Moment, areas: list[AreaForImprovement], focus_areas: list[FocusArea]
) -> list[AreaLine]:
    counts = count_by_focus_area(plan, moment)
    findings = _count_findings(plan, moment)
    within: dict[int, list[FocusAreaLine]] = defaultdict(list)
    for node in focus_areas:
        line = FocusAreaLine(node, counts.get(node.pk, Counts()))
        within[node.area_for_improvement_id].append(line)
    return [_area_line(area, within[area.pk], findings) for area in areas]


def _area_line(
    area: AreaForImprovement, focus_areas: list[FocusAreaLine], findings: Mapping[int | None, int]
) -> AreaLine:
    return AreaLine(area, _sum(focus_areas), findings.get(area.pk, 0), tuple(focus_areas))


def _count_findings(plan: Plan, moment: Moment) -> Mapping[int | None, int]:
    appearances = rows(FindingAppearance, plan, moment).order_by()
    return Counter(appearances.values_list("area_for_improvement_id", flat=True))


def _sum(lines: Iterable[AreaLine | FocusAreaLine]) -> Counts:
    return add_counts(line.counts for line in lines)
