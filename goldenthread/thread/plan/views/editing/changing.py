"""Changing a node: the form, the two texts where somebody else changed the same, the draft."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.change_node import change_node
from goldenthread.thread.plan.actions.keep_draft import (
    DraftPlace,
    find_draft,
    forget_draft,
    keep_draft,
)
from goldenthread.thread.plan.editing.acting import latest_row
from goldenthread.thread.plan.editing.addresses import node_page
from goldenthread.thread.plan.editing.forms import ClashForm, NodeForm
from goldenthread.thread.plan.editing.kinds import NodeKind
from goldenthread.thread.plan.editing.merging import Clash
from goldenthread.thread.plan.editing.refusals import ClashError, NotChangedError
from goldenthread.thread.plan.guards import plan_to_edit
from goldenthread.thread.plan.models import Plan, PlanNode
from goldenthread.thread.plan.queries.histories import find_row, last_own_row
from goldenthread.thread.plan.views.editing.framing import find_any_node, frame_editing
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.words.editing import say_moment

LONGEST_NUMBER = 9
KEPT = "Your words are kept as a draft. Only you can see it, until you save the change."
QUIETLY = "quietly"


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: AreaRequest, plan: str, kind: NodeKind, key: str) -> HttpResponseBase:
    """The form of one node, and what is done with it."""
    found = plan_to_edit(request, plan)
    node = find_any_node(found, kind, key)
    place = DraftPlace(found, kind, key)
    if request.method != "POST":
        if node.is_withdrawn:
            return redirect(node_page(found, kind, key))
        return _open(request, node, place)
    if answer := answer_draft(request, place, read_number(_seen_first(request))):
        return answer
    if "choose" in request.POST:
        return _choose(request, node, place)
    return _save(request, node, place)


def answer_draft(request: AreaRequest, place: DraftPlace, seen: int) -> HttpResponseBase | None:
    """Keep or throw away a draft, where that was the button; null where it was another."""
    if "throw_away" in request.POST:
        forget_draft(place, request.viewer)
        messages.success(request, "Your draft is thrown away.")
        return redirect(request.path)
    if "keep" not in request.POST:
        return None
    names = [*(each.name for each in place.kind.fields), "why"]
    # PostgreSQL keeps no null character, and nobody can have meant one.
    typed = {name: request.POST.get(name, "").replace("\x00", "") for name in names}
    keep_draft(place, seen, typed, request.viewer)
    if request.POST["keep"] == QUIETLY:
        return HttpResponse(status=204)
    messages.success(request, KEPT)
    return redirect(request.path)


def read_number(written: str) -> int:
    """A number from an address or a hidden field; 0, which nothing bears, for anything else."""
    return int(written) if written.isdecimal() and len(written) <= LONGEST_NUMBER else 0


def _open(request: AreaRequest, node: PlanNode, place: DraftPlace) -> HttpResponseBase:
    draft = find_draft(place, request.viewer)
    seen, texts = latest_row(place.kind, node), place.kind.texts(node)
    if draft is not None and "draft" in request.GET:
        form = NodeForm(place.kind, initial=draft.fields, before=texts)
        return _show(request, node, place, form, draft.seen)
    form = NodeForm(place.kind, initial=texts, before=texts)
    return _show(request, node, place, form, seen, {"draft": draft})


def _save(request: AreaRequest, node: PlanNode, place: DraftPlace) -> HttpResponseBase:
    kind, seen = place.kind, read_number(request.POST.get("seen", ""))
    row = find_row(kind, node, seen)
    before = kind.texts(row.instance) if row else kind.texts(node)
    form = NodeForm(kind, request.POST, before=before)
    if not form.is_valid():
        return _show(request, node, place, form, seen)
    why = form.cleaned_data["why"]
    return _write(request, node, place, seen, form.texts(), why, form)


def _choose(request: AreaRequest, node: PlanNode, place: DraftPlace) -> HttpResponseBase:
    """Write what was chosen of two texts, field by field."""
    kind, post = place.kind, request.POST
    seen, why = read_number(post.get("seen", "")), post.get("why", "")
    wanted = {each.name: post.get(each.name, "") for each in kind.fields}
    form = NodeForm(kind, initial=wanted | {"why": why}, before=kind.texts(node))
    row = find_row(kind, node, seen)
    if row is None:
        messages.error(request, "We could not tell what you chose between. Look again and save.")
        return _show(request, node, place, form, latest_row(kind, node))
    stands = kind.texts(row.instance)
    names = [name for name in post.getlist("clash") if name in stands]
    clashes = [Clash(name, "", stands[name], wanted[name]) for name in dict.fromkeys(names)]
    choosing = ClashForm(kind, clashes, _who(row), post)
    if not choosing.is_valid():
        return _show_clash(request, node, place, choosing, wanted, seen, why)
    return _write(request, node, place, seen, wanted | choosing.chosen(), why, form)


def _write(
    request: AreaRequest,
    node: PlanNode,
    place: DraftPlace,
    seen: int,
    wanted: Mapping[str, str],
    why: str,
    form: NodeForm,
) -> HttpResponseBase:
    kind, plan = place.kind, place.plan
    try:
        change_node(plan, kind, node.key, seen, wanted, request.viewer, why)
    except ClashError as clash:
        who = _who(last_own_row(kind, node))
        texts = clash.merged | {each.field: each.wanted for each in clash.clashes}
        choosing = ClashForm(kind, clash.clashes, who)
        return _show_clash(request, node, place, choosing, texts, clash.row, why)
    except NotChangedError as refusal:
        if not form.is_bound:
            form = NodeForm(kind, {**wanted, "why": why}, before=kind.texts(node))
            form.is_valid()
        form.refuse(refusal)
        return _show(request, node, place, form, seen)
    forget_draft(place, request.viewer)
    messages.success(request, f"The {kind.words} is changed. {draft_until_published(plan)}")
    return redirect(node_page(plan, kind, node.key))


def draft_until_published(plan: Plan) -> str:
    """Who sees a change before it is published."""
    return "The public sees it once you publish the plan."


def _show(
    request: AreaRequest,
    node: PlanNode,
    place: DraftPlace,
    form: NodeForm,
    seen: int,
    more: Mapping[str, Any] | None = None,
) -> HttpResponseBase:
    heading = f"Change this {place.kind.words}"
    framed = frame_editing(request, place.plan, place.kind, heading, node)
    context = {"form": form, "seen": seen, "save": "Save the change"} | dict(more or {})
    return render(request, "plan/editing/form.html", framed | context)


def _show_clash(
    request: AreaRequest,
    node: PlanNode,
    place: DraftPlace,
    form: ClashForm,
    texts: Mapping[str, str],
    seen: int,
    why: str,
) -> HttpResponseBase:
    row = last_own_row(place.kind, node)
    heading = "Somebody else changed this while you were writing"
    framed = frame_editing(request, place.plan, place.kind, heading, node)
    context = {
        "form": form,
        "texts": texts,
        "seen": seen,
        "seen_first": _seen_first(request),
        "why": why,
        "who": _who(row),
        "when": say_moment(row.act.at),
    }
    return render(request, "plan/editing/clash.html", framed | context)


def _seen_first(request: AreaRequest) -> str:
    """What the form was first made from: a draft of it is set against that, whatever was chosen."""
    return request.POST.get("seen_first") or request.POST.get("seen", "")


def _who(row: Any) -> str:
    return str(row.act.user_name) or "somebody else"
