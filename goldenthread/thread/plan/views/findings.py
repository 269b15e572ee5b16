"""Every finding of a plan, once, with each place where the plan names it."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponseBase
from django.utils.html import format_html
from django.utils.safestring import SafeString

from goldenthread.base.design.lists import EmptyState, respond_with_list
from goldenthread.base.design.tables import Column
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.filters import FindingFilter
from goldenthread.thread.plan.guards import ReadablePlan, plan_to_read
from goldenthread.thread.plan.models import Finding
from goldenthread.thread.plan.queries import count_findings, list_findings, load_finding_lines
from goldenthread.thread.plan.queries.confirmed import count_strands
from goldenthread.thread.plan.queries.outline import load_outline
from goldenthread.thread.plan.views.framing import frame_plan
from goldenthread.thread.plan.words.findings import list_places, say_named, show_places
from goldenthread.thread.plan.words.links import address_stem, page_address
from goldenthread.thread.plan.words.strands import link_strands

FINDING: Column[Finding] = Column(
    "finding",
    "What inspectors found",
    "text",
    sort="text",
    show=lambda finding: format_html('<span id="{}">{}</span>', finding.key, finding.text),
)


def show_findings(request: AreaRequest, plan: str) -> HttpResponseBase:
    """The list of findings, by area for improvement and words."""
    readable = plan_to_read(request, plan)
    code, key = request.area.code, readable.plan.key
    return respond_with_list(
        request,
        "plan/findings.html",
        rows=list_findings(*readable),
        columns=[FINDING],
        more=lambda findings: _places(findings, readable, code),
        caption="Findings",
        noun="finding,findings",
        filterset=FindingFilter,
        filter_options={"readable": readable, "outline": load_outline(*readable)},
        empty=EmptyState(
            "This plan names no findings.",
            "What inspectors said may stand in the plan’s own words.",
            page_address("sections", code, key),
            "Read the plan’s words",
        ),
        context=frame_plan(request, readable, "What inspectors found", page="findings")
        | {"named": say_named(*count_findings(*readable))},
    )


def _places(
    findings: Sequence[Finding], readable: ReadablePlan, area: str
) -> list[Column[Finding]]:
    stem = address_stem(area, readable.plan.key, "area")
    lines = {line.finding.pk: line for line in load_finding_lines(findings, *readable)}
    counts = count_strands(*readable, [finding.pk for finding in findings])
    own = address_stem(area, readable.plan.key, "finding")

    def link(finding: Finding) -> SafeString:
        key = lines[finding.pk].appearances[0].node.key
        return link_strands(counts.get(finding.pk, 0), f"{own}{key}/", finding.text)

    return [
        Column("strands", "What answers it", lambda each: counts.get(each.pk, 0), show=link),
        Column(
            "places",
            "Where the plan names it",
            lambda finding: list_places(lines[finding.pk]),
            show=lambda finding: show_places(lines[finding.pk], area, stem),
        ),
    ]
