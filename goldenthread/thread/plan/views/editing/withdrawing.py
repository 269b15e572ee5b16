"""Withdrawing a node with its reason, what its page says then, and restoring it."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goldenthread.base.design.lists import EmptyState, respond_with_list
from goldenthread.base.design.tables import Column
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.restore_node import restore_node
from goldenthread.thread.plan.actions.withdraw_node import withdraw_node
from goldenthread.thread.plan.addresses import plan_address
from goldenthread.thread.plan.editing.addresses import node_page
from goldenthread.thread.plan.editing.forms import WhyForm, WithdrawForm
from goldenthread.thread.plan.editing.kinds import KINDS, NodeKind, name_node
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.editing.tree import load_branch
from goldenthread.thread.plan.guards import (
    ReadablePlan,
    plan_to_edit,
    plan_to_read,
    plan_to_read_history_of,
)
from goldenthread.thread.plan.models import Plan, PlanNode
from goldenthread.thread.plan.moments import working_moment
from goldenthread.thread.plan.offering.nodes import node_subject
from goldenthread.thread.plan.queries.histories import last_own_row, list_withdrawn, withdrawn_with
from goldenthread.thread.plan.rules import may
from goldenthread.thread.plan.views.editing.framing import find_any_node, frame_editing
from goldenthread.thread.plan.views.framing import frame_plan
from goldenthread.thread.plan.views.panels import show_panels
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.words.editing import say_counts, say_moment, say_why

View = Callable[..., HttpResponseBase]
ALL_WITHDRAWN = "What was withdrawn"


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: AreaRequest, plan: str, kind: NodeKind, key: str) -> HttpResponseBase:
    """Say what goes with a node, ask why, and withdraw it."""
    found = plan_to_edit(request, plan)
    node = find_any_node(found, kind, key)
    page = node_page(found, kind, key)
    if node.is_withdrawn:
        return redirect(page)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_node(found, kind, key, request.viewer, form.cleaned_data["why"])
        except NotChangedError as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, f"The {kind.words} is withdrawn. It is kept here.")
        return redirect(page)
    framed = frame_editing(request, found, kind, f"Withdraw this {kind.words}", node)
    context = {"form": form, "also": _count_below(kind, node)}
    return render(request, "plan/editing/withdraw.html", framed | context)


@asks_to_sign_in
@require_POST
def restore(request: AreaRequest, plan: str, kind: NodeKind, key: str) -> HttpResponseBase:
    """Bring a withdrawn node back, with what was withdrawn with it."""
    found = plan_to_edit(request, plan)
    node = find_any_node(found, kind, key)
    form = WhyForm("", request.POST)
    why = form.cleaned_data["why"] if form.is_valid() else ""
    try:
        if node.is_withdrawn:
            restore_node(found, kind, key, request.viewer, why)
            messages.success(request, f"The {kind.words} is restored.")
    except NotChangedError as refusal:
        messages.error(request, str(refusal))
    return redirect(node_page(found, kind, key))


@asks_to_sign_in
@require_safe
def show_all_withdrawn(request: AreaRequest, plan: str) -> HttpResponseBase:
    """Everything that was withdrawn from a plan: when, by whom and why."""
    found = plan_to_read_history_of(request, plan)
    readable = ReadablePlan(found, working_moment(found))
    return respond_with_list(
        request,
        "plan/editing/all_withdrawn.html",
        rows=list_withdrawn(found),
        columns=[
            Column(
                "node",
                "What",
                lambda each: name_node(each.node),
                sort="node",
                url=lambda each: node_page(found, each.kind, each.node.key),
            ),
            Column("kind", "Kind", lambda each: each.kind.words.capitalize(), sort="kind"),
            Column("when", "Withdrawn on", lambda each: each.row.act.at, sort="when"),
            Column("who", "By", lambda each: each.row.act.user_name, sort="who"),
            Column("why", "Why", lambda each: say_why(each.row)),
        ],
        caption=ALL_WITHDRAWN,
        noun="part of the plan,parts of the plan",
        empty=EmptyState(
            "Nothing has been withdrawn.",
            "What is withdrawn is kept here with the reason, and can be restored.",
            plan_address(request.area.code, found.key),
            "See the plan on a page",
        ),
        download_name=f"Withdrawn from {found}"[:80],
        context=frame_plan(request, readable, ALL_WITHDRAWN),
    )


def shows_withdrawn(name: str, view: View) -> View:
    """A node's page, and where it is withdrawn, for those who read drafts, that it was and why."""

    def answer(request: HttpRequest, plan: str, key: str) -> HttpResponseBase:
        try:
            return view(request, plan=plan, key=key)
        except Http404:
            found, moment = plan_to_read(request, plan)  # type: ignore[arg-type] # see AreaRequest
            if moment.number is not None:
                raise
            node = KINDS[name].model.objects.filter(plan=found, key=key, is_withdrawn=True).first()
            if node is None or not may("plan.read_history", request.viewer, found):  # type: ignore[attr-defined]
                raise
            return _show_withdrawn(request, found, KINDS[name], node)  # type: ignore[arg-type]

    update_wrapper(answer, view)
    return answer


def _show_withdrawn(
    request: AreaRequest, plan: Plan, kind: NodeKind, node: PlanNode
) -> HttpResponseBase:
    row = last_own_row(kind, node)
    framed = frame_editing(request, plan, kind, f"This {kind.words} is withdrawn", node)
    framed["breadcrumbs"] = [*framed["breadcrumbs"][:-2], (framed["name"], "")]
    also = [
        (len(nodes) - (each is kind), each.words, each.many)
        for each, nodes in withdrawn_with(kind, node, row.act_id)
    ]
    texts = kind.texts(node)
    context = {
        "who": row.act.user_name,
        "when": say_moment(row.act.at),
        "why": say_why(row),
        "is_own": _is_own(kind, node, row),
        "also": say_counts(also),
        "texts": [(field.label, texts[field.name]) for field in kind.fields if texts[field.name]],
        "panels": show_panels(request, node_subject(plan, kind, node)),
        "form": WhyForm("Why it is restored") if may("plan.edit", request.viewer, plan) else None,
    }
    return render(request, "plan/editing/withdrawn.html", framed | context)


def _is_own(kind: NodeKind, node: PlanNode, row: Any) -> bool:
    """Whether a node was withdrawn for itself, and not with what it stands under."""
    subject = (row.act.subject_kind, row.act.subject_key)
    return bool(row.history_change_reason) or subject == (kind.subject, str(node.pk))


def _count_below(kind: NodeKind, node: PlanNode) -> list[str]:
    return say_counts(
        (len(nodes) - (each is kind), each.words, each.many)
        for each, nodes in load_branch(kind, node, is_whole=False).each()
    )
