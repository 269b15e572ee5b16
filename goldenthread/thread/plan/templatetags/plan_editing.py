"""Links by which those who may change what a page shows, and read its history."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse

from goldenthread.thread.plan.editing.addresses import adding_page, editing_page
from goldenthread.thread.plan.editing.kinds import KINDS, MILESTONE, NodeKind, children_of
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.rules import may

register = template.Library()
Link = tuple[str, str]


@register.inclusion_tag("plan/editing/links.html", takes_context=True)
def editing_links(context: dict[str, Any], kind: str, key: str) -> dict[str, Any]:
    """What may be done with a node, and what may be added under it; nothing for the public."""
    here, plan = KINDS[kind], context["plan"]
    links: list[Link] = []
    if _may("plan.edit", context):
        links = [
            (f"Change this {here.words}", editing_page("change", plan, here, key)),
            ("Move it", editing_page("move", plan, here, key)),
            *_adding(plan, here, key),
            ("Withdraw it", editing_page("withdraw", plan, here, key)),
        ]
    if _may("plan.read_history", context):
        links.append(("See its history", editing_page("history", plan, here, key)))
    return {"links": links, "label": f"Work on this {here.words}"}


@register.inclusion_tag("plan/editing/links.html", takes_context=True)
def adding_links(context: dict[str, Any], *kinds: str) -> dict[str, Any]:
    """What may be added to the plan itself; nothing for those who may not."""
    plan = context["plan"]
    links = [
        (f"Add {KINDS[kind].a}", adding_page(plan, KINDS[kind]))
        for kind in kinds
        if _may("plan.edit", context)
    ]
    known = {"area": plan.area.code, "plan": plan.key}
    if _may("plan.import", context):
        links.append(("Start a new plan from this one", reverse("plan:start_plan", kwargs=known)))
    if _may("plan.read_history", context):
        links.append(("See what was withdrawn", reverse("plan:withdrawn", kwargs=known)))
    return {"links": links, "label": "Work on this plan"}


@register.inclusion_tag("plan/editing/links.html", takes_context=True)
def bulk_links(context: dict[str, Any]) -> dict[str, Any]:
    """The way to change many milestones at once; nothing for those who may not."""
    plan, links = context["plan"], []
    if _may("plan.edit", context):
        known = {"area": plan.area.code, "plan": plan.key}
        links = [("Change many in a spreadsheet", reverse("plan:bulk", kwargs=known))]
    return {"links": links, "label": "Work on these milestones"}


@register.inclusion_tag("plan/editing/finding_links.html", takes_context=True)
def finding_links(context: dict[str, Any], key: str, number: int) -> dict[str, Any]:
    """What may be done with one finding of several on a page."""
    plan, kind = context["plan"], KINDS["finding"]
    pages = (("change", "Change"), ("move", "Move"), ("withdraw", "Withdraw"))
    links: list[Link] = []
    if _may("plan.edit", context):
        links = [(words, editing_page(name, plan, kind, key)) for name, words in pages]
    if _may("plan.read_history", context):
        links.append(("History", editing_page("history", plan, kind, key)))
    return {"links": links, "number": number}


@register.simple_tag(takes_context=True)
def answer_address(context: dict[str, Any], milestone: str, prompt: int) -> str:
    """Where a question is answered; empty for those who may not."""
    plan: Plan = context["plan"]
    if not _may("plan.edit", context):
        return ""
    known = {"area": plan.area.code, "plan": plan.key, "key": milestone, "prompt": prompt}
    return reverse("plan:answer", kwargs=known)


def _adding(plan: Plan, here: NodeKind, key: str) -> list[Link]:
    return [
        (
            "Add a step" if child is here is MILESTONE else f"Add {child.a}",
            adding_page(plan, child, (here.name, key)),
        )
        for child, _ in children_of(here)
    ]


def _may(permission: str, context: dict[str, Any]) -> bool:
    """Whether the viewer may; nothing is worked on from the pages of a version as it was."""
    moment = context.get("moment")
    reads_version = moment is not None and moment.number is not None
    return not reads_version and may(permission, context["viewer"], context["plan"])
