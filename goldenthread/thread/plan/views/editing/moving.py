"""Moving a node: by buttons up and down, and by choosing what it stands under."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.move_node import DOWN, UP, move_node, move_under
from goldenthread.thread.plan.editing.addresses import node_page
from goldenthread.thread.plan.editing.forms import UnderForm
from goldenthread.thread.plan.editing.kinds import KINDS, NodeKind, name_node
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.editing.tree import load_siblings
from goldenthread.thread.plan.guards import plan_to_edit
from goldenthread.thread.plan.models import Milestone, Plan, PlanNode
from goldenthread.thread.plan.views.editing.framing import find_any_node, frame_editing
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in

# What stands under the plan itself, in the select.
NOTHING = "plan:"
AROUND = 3
Choices = list[tuple[str, list[tuple[str, str]]]]


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def move(request: AreaRequest, plan: str, kind: NodeKind, key: str) -> HttpResponseBase:
    """Where a node stands, and where else it may."""
    found = plan_to_edit(request, plan)
    node = find_any_node(found, kind, key)
    if node.is_withdrawn:
        return redirect(node_page(found, kind, key))
    choices = _list_places(found, kind, node)
    form = UnderForm(choices)
    if request.method == "POST":
        try:
            if _move(request, found, node, kind, form := UnderForm(choices, request.POST)):
                return redirect(request.path)
        except NotChangedError as refusal:
            messages.error(request, str(refusal))
            return redirect(request.path)
    return _show(request, found, kind, node, form if choices else None)


def _move(
    request: AreaRequest, plan: Plan, node: PlanNode, kind: NodeKind, form: UnderForm
) -> bool:
    way = request.POST.get("way", "")
    if way in (UP, DOWN):
        move_node(plan, kind, node.key, way, request.viewer)
        messages.success(request, f"It is moved one place {way}.")
        return True
    if not form.is_valid():
        return False
    name, _, key = form.cleaned_data["under"].partition(":")
    parent = None if form.cleaned_data["under"] == NOTHING else (name, key)
    move_under(plan, kind, node.key, parent, request.viewer)
    messages.success(request, "It is moved, with all that stands under it.")
    return True


def _show(
    request: AreaRequest, plan: Plan, kind: NodeKind, node: PlanNode, form: UnderForm | None
) -> HttpResponseBase:
    beside = load_siblings(kind, node)
    at = [each.pk for each in beside].index(node.pk)
    near = beside[max(0, at - AROUND) : at + AROUND + 1]
    framed = frame_editing(request, plan, kind, f"Move this {kind.words}", node)
    context: dict[str, Any] = {
        "form": form,
        "beside": [(name_node(each), each.pk == node.pk) for each in near],
        "starts_at": max(0, at - AROUND) + 1,
        "can_go_up": at > 0,
        "can_go_down": at + 1 < len(beside),
    }
    return render(request, "plan/editing/move.html", framed | context)


def _list_places(plan: Plan, kind: NodeKind, node: PlanNode) -> Choices:
    """What a node may stand under, by kind; of milestones only those of its own focus area."""
    places: Choices = []
    if kind.parents and not kind.needs_parent:
        places.append(("The plan itself", [(NOTHING, f"No {_first_parent(kind).words}")]))
    for name in kind.parents:
        above = KINDS[name]
        found = above.model.objects.filter(plan=plan, is_withdrawn=False)
        if isinstance(node, Milestone) and above is kind:
            found = found.filter(focus_area_id=node.focus_area_id).exclude(pk=node.pk)
        places.append((above.many.capitalize(), _name_all(above, list(found))))
    return [(label, choices) for label, choices in places if choices]


def _first_parent(kind: NodeKind) -> NodeKind:
    return KINDS[next(iter(kind.parents))]


def _name_all(kind: NodeKind, nodes: Sequence[PlanNode]) -> list[tuple[str, str]]:
    return [(f"{kind.name}:{each.key}", name_node(each)) for each in nodes]
