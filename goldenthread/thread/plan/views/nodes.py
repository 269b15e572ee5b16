"""What milestones stand under: pillars, areas for improvement, focus areas."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render

from goldenthread.base.design.asked import DOWNLOADS
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.addresses import node_address
from goldenthread.thread.plan.editing.kinds import AREA, FOCUS_AREA, PILLAR
from goldenthread.thread.plan.guards import plan_to_read
from goldenthread.thread.plan.models import Pillar
from goldenthread.thread.plan.offering.nodes import node_subject
from goldenthread.thread.plan.queries import (
    MilestoneChoice,
    list_milestones,
    load_area,
    load_focus_area,
    load_pillar,
)
from goldenthread.thread.plan.queries.front import load_source
from goldenthread.thread.plan.queries.outline import load_outline
from goldenthread.thread.plan.queries.shapes import PlanOnAPage
from goldenthread.thread.plan.views.framing import Crumb, frame_plan
from goldenthread.thread.plan.views.listing import list_page
from goldenthread.thread.plan.views.panels import show_panels
from goldenthread.thread.plan.words.findings import say_findings
from goldenthread.thread.plan.words.links import milestones_address
from goldenthread.thread.plan.words.measures import say_measures
from goldenthread.thread.plan.words.names import (
    label_area,
    label_focus_area,
    label_pillar,
    name_area,
)
from goldenthread.thread.plan.words.overview import Overview
from goldenthread.thread.plan.words.ratings import say_done, say_stopped


def show_pillar(request: AreaRequest, plan: str, key: str) -> HttpResponse:
    """A pillar with its areas for improvement and their focus areas."""
    readable = plan_to_read(request, plan)
    line = load_pillar(*readable, key)
    code = request.area.code
    overview = Overview(PlanOnAPage(*readable, line.counts, (line,), ()), code)
    context = {
        "bar": line.counts.by_mark,
        "done": say_done(line.counts),
        "stopped": say_stopped(line.counts),
        "areas": [
            (overview.area(each), each.node, overview.focus_areas(each.focus_areas))
            for each in line.areas
        ],
        "milestones_url": milestones_address(code, readable.plan.key, pillar=key),
        "source": load_source(line.node),
        "panels": show_panels(request, node_subject(readable.plan, PILLAR, line.node)),
    }
    framed = frame_plan(request, readable, line.node.title, caption=label_pillar(line.node))
    return render(request, "plan/pillar.html", framed | context)


def show_area(request: AreaRequest, plan: str, key: str) -> HttpResponseBase:
    """An area for improvement: what inspectors said, what they found, what is being done."""
    readable = plan_to_read(request, plan)
    page = load_area(*readable, key)
    code = request.area.code
    milestones = list_page(
        request,
        readable,
        load_outline(*readable),
        list_milestones(*readable, MilestoneChoice(area=key, sort=request.GET.get("sort", ""))),
    )
    if request.GET.get("download") in DOWNLOADS:
        return milestones.download(request.GET["download"])
    overview = Overview(PlanOnAPage(*readable, page.counts, (), ()), code)
    context = {
        "page": page,
        "bar": page.counts.by_mark,
        "done": say_done(page.counts),
        "stopped": say_stopped(page.counts),
        "findings": say_findings(page.findings, code),
        "focus_areas": [
            card
            for card, line in zip(
                overview.focus_areas(page.focus_areas), page.focus_areas, strict=True
            )
            if not line.node.is_implied
        ],
        "measures": say_measures(page.measures),
        "list": milestones,
        "source": load_source(page.node),
        "panels": show_panels(request, node_subject(readable.plan, AREA, page.node)),
    }
    framed = frame_plan(
        request,
        readable,
        page.node.title or label_area(page.node),
        caption=label_area(page.node) if page.node.title else "",
        trail=_above(page.pillar, code, readable.plan.key),
    )
    return render(request, "plan/area.html", framed | context)


def show_focus_area(request: AreaRequest, plan: str, key: str) -> HttpResponseBase:
    """A focus area: what it is for, its milestones, and what they are to change together."""
    readable = plan_to_read(request, plan)
    page = load_focus_area(*readable, key)
    code, plan_key = request.area.code, readable.plan.key
    choice = MilestoneChoice(focus_area=key, sort=request.GET.get("sort", ""))
    milestones = list_page(
        request,
        readable,
        load_outline(*readable),
        list_milestones(*readable, choice),
        names_above=False,
    )
    if request.GET.get("download") in DOWNLOADS:
        return milestones.download(request.GET["download"])
    area_url = node_address(code, plan_key, "area", page.area.key)
    context = {
        "page": page,
        "area_name": name_area(page.area),
        "area_url_above": area_url,
        "bar": page.counts.by_mark,
        "done": say_done(page.counts),
        "stopped": say_stopped(page.counts),
        "measures": say_measures(page.measures),
        "list": milestones,
        "source": load_source(page.node),
        "panels": show_panels(request, node_subject(readable.plan, FOCUS_AREA, page.node)),
    }
    trail = [*_above(page.pillar, code, plan_key), (label_area(page.area), area_url)]
    label = label_focus_area(page.node)
    framed = frame_plan(
        request,
        readable,
        page.node.title or label,
        caption=label if page.node.title else "",
        trail=trail,
    )
    return render(request, "plan/focus_area.html", framed | context)


def _above(pillar: Pillar | None, area: str, plan: str) -> list[Crumb]:
    if pillar is None:
        return []
    return [(label_pillar(pillar), node_address(area, plan, "pillar", pillar.key))]
