"""The list of milestones, the timeline, and one milestone."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render

from goldenthread.base.design.asked import DOWNLOADS
from goldenthread.base.design.lists import ListPage
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.addresses import node_address
from goldenthread.thread.plan.filters import MilestoneFilter
from goldenthread.thread.plan.guards import ReadablePlan, plan_to_read
from goldenthread.thread.plan.models import Milestone
from goldenthread.thread.plan.moments import rows
from goldenthread.thread.plan.offering.subjects import seen_subject
from goldenthread.thread.plan.queries import load_milestone
from goldenthread.thread.plan.queries.outline import Outline, load_outline
from goldenthread.thread.plan.queries.shapes import AnyMilestone, MilestonePage
from goldenthread.thread.plan.views.framing import Crumb, frame_plan
from goldenthread.thread.plan.views.listing import list_page
from goldenthread.thread.plan.views.panels import show_panels
from goldenthread.thread.plan.words.milestones import (
    say_standing,
    say_updates,
    summarise,
)
from goldenthread.thread.plan.words.names import (
    label_area,
    label_focus_area,
    label_milestone,
    name_milestone,
)
from goldenthread.thread.plan.words.thread import lay_thread
from goldenthread.thread.plan.words.timeline import lay_timeline


def show_milestones(request: AreaRequest, plan: str) -> HttpResponseBase:
    """Every milestone of a plan, narrowed as its reader chooses."""
    readable = plan_to_read(request, plan)
    page = _filtered(request, readable, load_outline(*readable))
    if request.GET.get("download") in DOWNLOADS:
        return page.download(request.GET["download"])
    framed = frame_plan(request, readable, "Milestones", page="milestones")
    return render(request, "plan/milestones.html", framed | {"list": page})


def show_timeline(request: AreaRequest, plan: str) -> HttpResponseBase:
    """The same milestones on one line of time, grouped by focus area, and as a table."""
    readable = plan_to_read(request, plan)
    outline = load_outline(*readable)
    page = _filtered(request, readable, outline, is_sortable=False)
    if request.GET.get("download") in DOWNLOADS:
        return page.download(request.GET["download"])
    shown = list(page.page.object_list)
    chart = lay_timeline(shown, outline, request.area.code, readable.plan.key, readable.moment.on)
    framed = frame_plan(request, readable, "Timeline", page="timeline")
    return render(request, "plan/timeline.html", framed | {"list": page, "chart": chart})


def show_milestone(request: AreaRequest, plan: str, key: str) -> HttpResponse:
    """One milestone: the thread it hangs on, what is claimed, and everything offered about it."""
    readable = plan_to_read(request, plan)
    found, moment = readable
    page = load_milestone(*readable, key)
    code = request.area.code
    context = {
        "page": page,
        "thread": lay_thread(page, code, found.key),
        "rating": say_standing(page, moment.on),
        "summary": summarise(page.node),
        "updates": say_updates(page.updates),
        "panels": show_panels(request, seen_subject(*readable, page.node)),
        "neighbours": [
            (rel, name_milestone(each), node_address(code, found.key, "milestone", each.key))
            for rel, each in (("prev", page.previous), ("next", page.next))
            if each is not None
        ],
    }
    framed = frame_plan(
        request,
        readable,
        " ".join(page.node.action.split()),
        caption=label_milestone(page.node),
        page="milestones",
        trail=_trail(page, code, found.key),
    )
    return render(request, "plan/milestone.html", framed | context)


def _filtered(
    request: AreaRequest, readable: ReadablePlan, outline: Outline, is_sortable: bool = True
) -> ListPage[AnyMilestone]:
    return list_page(
        request,
        readable,
        outline,
        rows(Milestone, *readable),
        is_sortable=is_sortable,
        filterset=MilestoneFilter,
        filter_options={"readable": readable, "outline": outline},
    )


def _trail(page: MilestonePage, area: str, plan: str) -> list[Crumb]:
    above = []
    if not page.area.is_implied:
        address = node_address(area, plan, "area", page.area.key)
        above.append((label_area(page.area), address))
    if not page.focus_area.is_implied:
        address = node_address(area, plan, "focus_area", page.focus_area.key)
        above.append((label_focus_area(page.focus_area), address))
    return above
