"""Adding a node under another, or under the plan itself."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.add_node import add_node
from goldenthread.thread.plan.actions.keep_draft import DraftPlace, find_draft, forget_draft
from goldenthread.thread.plan.editing.addresses import node_page
from goldenthread.thread.plan.editing.forms import NodeForm
from goldenthread.thread.plan.editing.kinds import MILESTONE, NodeKind, name_node
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.guards import plan_to_edit
from goldenthread.thread.plan.models import PlanNode
from goldenthread.thread.plan.views.editing.changing import answer_draft, draft_until_published
from goldenthread.thread.plan.views.editing.framing import find_any_node, frame_editing
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: AreaRequest, plan: str, kind: NodeKind) -> HttpResponseBase:
    """Add a pillar, a section, or an area for improvement that stands under no pillar."""
    found = plan_to_edit(request, plan)
    if kind.needs_parent:
        raise Http404
    return _answer(request, DraftPlace(found, kind), None, None)


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def add_under(
    request: AreaRequest, plan: str, above: NodeKind, key: str, kind: NodeKind
) -> HttpResponseBase:
    """Add a node under another."""
    found = plan_to_edit(request, plan)
    if above.name not in kind.parents:
        raise Http404
    parent = find_any_node(found, above, key)
    if parent.is_withdrawn:
        return redirect(node_page(found, above, key))
    return _answer(request, DraftPlace(found, kind, parent=(above.name, key)), above, parent)


def _answer(
    request: AreaRequest, place: DraftPlace, above: NodeKind | None, parent: PlanNode | None
) -> HttpResponseBase:
    if request.method != "POST":
        draft = find_draft(place, request.viewer)
        if draft is not None and "draft" in request.GET:
            return _show(request, place, above, parent, NodeForm(place.kind, initial=draft.fields))
        return _show(request, place, above, parent, NodeForm(place.kind), draft)
    if answer := answer_draft(request, place, 0):
        return answer
    form = NodeForm(place.kind, request.POST)
    if form.is_valid():
        try:
            node = _add(request, place, form)
        except NotChangedError as refusal:
            form.refuse(refusal)
        else:
            return redirect(node_page(place.plan, place.kind, node.key))
    return _show(request, place, above, parent, form)


def _add(request: AreaRequest, place: DraftPlace, form: NodeForm) -> PlanNode:
    plan, kind, why = place.plan, place.kind, form.cleaned_data["why"]
    node = add_node(plan, kind, place.parent, form.texts(), request.viewer, why)
    forget_draft(place, request.viewer)
    messages.success(request, f"The {kind.words} is added. {draft_until_published(plan)}")
    return node


def _show(
    request: AreaRequest,
    place: DraftPlace,
    above: NodeKind | None,
    parent: PlanNode | None,
    form: NodeForm,
    draft: Any = None,
) -> HttpResponseBase:
    kind, plan = place.kind, place.plan
    is_step = kind is MILESTONE and above is MILESTONE
    what = "a step" if is_step else kind.a
    framed = frame_editing(request, plan, above or kind, f"Add {what}", parent)
    context = {
        "form": form,
        "seen": 0,
        "save": f"Add the {'step' if is_step else kind.words}",
        "draft": draft,
        "is_new": True,
        "under": name_node(parent) if parent is not None else "",
    }
    return render(request, "plan/editing/form.html", framed | context)
