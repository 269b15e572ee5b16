"""The plan's own words: its narrative sections, and what its first pages say."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from goldenthread.base.design.lists import PAGE_SIZE
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.editing.kinds import SECTION
from goldenthread.thread.plan.guards import plan_to_read
from goldenthread.thread.plan.offering.nodes import node_subject
from goldenthread.thread.plan.queries import list_sections, load_section
from goldenthread.thread.plan.queries.front import list_front_matter, load_source
from goldenthread.thread.plan.views.framing import frame_plan
from goldenthread.thread.plan.views.panels import show_panels
from goldenthread.thread.plan.words.links import address_stem, page_address
from goldenthread.thread.plan.words.names import name_section

HEADING = "The plan’s words"


def show_sections(request: AreaRequest, plan: str) -> HttpResponse:
    """The contents of the plan's narrative, and its front matter."""
    readable = plan_to_read(request, plan)
    stem = address_stem(request.area.code, readable.plan.key, "section")
    page = Paginator(list_sections(*readable), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "sections": [
            (name_section(each), f"{stem}{each.key}/", each.level, bool((each.body or "").strip()))
            for each in page
        ],
        "front": [(each.label, each.value) for each in list_front_matter(*readable)],
    }
    framed = frame_plan(request, readable, HEADING, page="sections")
    return render(request, "plan/sections.html", framed | context)


def show_section(request: AreaRequest, plan: str, key: str) -> HttpResponse:
    """One section, its Markdown made safe; or that the document leaves it empty."""
    readable = plan_to_read(request, plan)
    section = load_section(*readable, key)
    contents = page_address("sections", request.area.code, readable.plan.key)
    context = {
        "section": section,
        "contents_url": contents,
        "source": load_source(section),
        "panels": show_panels(request, node_subject(readable.plan, SECTION, section)),
    }
    framed = frame_plan(
        request, readable, name_section(section), page="sections", trail=[(HEADING, contents)]
    )
    return render(request, "plan/section.html", framed | context)
