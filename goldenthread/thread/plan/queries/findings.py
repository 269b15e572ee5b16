"""Findings, and every place where a plan names them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.db.models import Count, QuerySet

from goldenthread.thread.plan.models import (
    AreaForImprovement,
    Citation,
    Finding,
    FindingAppearance,
    Plan,
)
from goldenthread.thread.plan.moments import Moment, rows, standing
from goldenthread.thread.plan.queries.confirmed import confirmed_strands
from goldenthread.thread.plan.queries.shapes import AppearanceLine, FindingLine
from goldenthread.thread.plan.queries.words import matching

NO_STRAND = "none"


def list_findings(
    plan: Plan, moment: Moment, area: str = "", words: str = "", strands: str = ""
) -> QuerySet[Finding]:
    """The distinct findings that the plan names, by an area's key and words, in their order.

    `strands` may be NO_STRAND: only those that nobody has tied to what answers them.
    """
    appearances = rows(FindingAppearance, plan, moment).order_by()
    if area:
        areas = rows(AreaForImprovement, plan, moment).filter(key=area).order_by()
        appearances = appearances.filter(area_for_improvement_id__in=areas.values("id"))
    appearances = appearances.filter(matching(words, "text", "citation_as_written"))
    found = standing(Finding, moment).filter(id__in=appearances.values("finding_id"))
    if strands == NO_STRAND:
        tied = confirmed_strands(plan, moment).order_by().values("finding_id")
        found = found.exclude(id__in=tied)
    return found


def count_findings(plan: Plan, moment: Moment) -> tuple[int, int]:
    """How many distinct findings the plan names, and in how many places: one query."""
    named = (
        rows(FindingAppearance, plan, moment)
        .order_by()
        .aggregate(findings=Count("finding_id", distinct=True), places=Count("id"))
    )
    return named["findings"], named["places"]


def load_finding_lines(
    findings: Sequence[Finding], plan: Plan, moment: Moment
) -> list[FindingLine]:
    """These findings with all of their appearances: three queries."""
    appearances = rows(FindingAppearance, plan, moment).filter(
        finding_id__in=[finding.pk for finding in findings]
    )
    by_finding: dict[int, list[AppearanceLine]] = defaultdict(list)
    for line in load_appearance_lines(list(appearances), plan, moment):
        by_finding[line.node.finding_id].append(line)
    return [FindingLine(finding, tuple(by_finding[finding.pk])) for finding in findings]


def load_appearance_lines(
    appearances: Sequence[FindingAppearance],
    plan: Plan,
    moment: Moment,
    areas: Mapping[int, AreaForImprovement] | None = None,
) -> list[AppearanceLine]:
    """Appearances with their citations and areas: two queries, one where the areas are known."""
    if areas is None:
        wanted = {each.area_for_improvement_id or 0 for each in appearances}
        found = rows(AreaForImprovement, plan, moment).filter(id__in=wanted)
        areas = {area.pk: area for area in found}
    cited: dict[int, list[Citation]] = defaultdict(list)
    ids = [each.pk for each in appearances]
    for citation in rows(Citation, plan, moment).filter(appearance_id__in=ids):
        cited[citation.appearance_id].append(citation)
    return [
        AppearanceLine(each, areas.get(each.area_for_improvement_id or 0), tuple(cited[each.pk]))
        for each in appearances
    ]
