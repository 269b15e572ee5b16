"""What every page of a plan has around it: where it is, what else there is, what is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.urls import reverse

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.addresses import plan_address
from goldenthread.thread.plan.guards import ReadablePlan
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.numbering import living_key
from goldenthread.thread.plan.queries.changes import has_changed_since
from goldenthread.thread.plan.queries.comments import count_unread
from goldenthread.thread.plan.rules import may
from goldenthread.thread.plan.words.links import page_address
from goldenthread.thread.plan.words.names import shorten
from goldenthread.thread.plan.words.versions import say_banner, say_version_read

PAGES = (
    ("plan", "Plan on a page"),
    ("milestones", "Milestones"),
    ("findings", "Findings"),
    ("timeline", "Timeline"),
    ("thread", "The thread"),
    ("sections", "The plan’s words"),
    ("versions", "Versions"),
)
WORKING_PAGES = (("faults", "What is wrong"), ("comments", "Comments"))
CRUMB_LENGTH = 50
Crumb = tuple[str, str]


class PlanPage(NamedTuple):
    """One entry of the plan's own menu."""

    label: str
    url: str
    is_here: bool


def frame_plan(
    request: AreaRequest,
    readable: ReadablePlan,
    heading: str,
    *,
    page: str = "plan",
    caption: str = "",
    trail: Sequence[Crumb] = (),
) -> dict[str, Any]:
    """The context that `plan/frame.html` reads.

    `page` is the entry of the plan's menu that this page belongs to, `caption` stands above the
    heading, and `trail` lies between the plan and this page.
    """
    plan, moment = readable
    published = moment.published
    is_new = moment.is_draft and (published is None or has_changed_since(plan, published))
    banner = say_banner(moment, published, has_changed=is_new)
    return {
        "plan": plan,
        "moment": moment,
        "heading": heading,
        "caption": caption,
        "breadcrumbs": _breadcrumbs(request, plan, heading, trail),
        "plan_pages": _list_pages(request, plan, page),
        "banner": banner if moment.number is None else say_version_read(moment),
        "banner_links": _link_versions(request, plan) if moment.number is not None else [],
        "may_publish": is_new and may("plan.publish", request.viewer, plan),
    }


def _breadcrumbs(
    request: AreaRequest, plan: Plan, heading: str, trail: Sequence[Crumb]
) -> list[Crumb]:
    code = request.area.code
    home = plan_address(code, plan.key)
    above = [(request.area.name, reverse("area", kwargs={"area": code}))]
    if request.path == home:
        return [*above, (plan.kind.name, "")]
    between = [(shorten(label, CRUMB_LENGTH), url) for label, url in trail]
    return [*above, (plan.kind.name, home), *between, (shorten(heading, CRUMB_LENGTH), "")]


def _link_versions(request: AreaRequest, plan: Plan) -> list[Crumb]:
    """Where to go from the pages of one version."""
    code, key = request.area.code, living_key(plan.key)
    return [
        ("See the plan as it stands", plan_address(code, key)),
        ("See all versions", page_address("versions", code, key)),
    ]


def _list_pages(request: AreaRequest, plan: Plan, here: str) -> list[PlanPage]:
    is_living = plan.key == living_key(plan.key)
    works = is_living and may("plan.read_faults", request.viewer, request.area)
    working = WORKING_PAGES if works else ()
    unread = count_unread(plan, request.viewer.user) if working else 0
    return [
        PlanPage(
            f"{label} ({unread} for you)" if unread and name == "comments" else label,
            page_address(name, request.area.code, plan.key),
            name == here,
        )
        for name, label in PAGES + working
    ]
