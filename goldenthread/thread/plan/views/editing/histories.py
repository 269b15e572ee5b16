"""A node's history, and putting it back to how it once stood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.base.design.lists import EmptyState, respond_with_list
from goldenthread.base.design.tables import Column
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.put_back import put_back
from goldenthread.thread.plan.editing.addresses import editing_page, node_page
from goldenthread.thread.plan.editing.differences import Difference, Differences, say_verb
from goldenthread.thread.plan.editing.forms import WhyForm
from goldenthread.thread.plan.editing.kinds import NodeKind
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.guards import plan_to_edit, plan_to_read_history_of
from goldenthread.thread.plan.models import Plan, PlanNode
from goldenthread.thread.plan.queries.histories import find_row, last_own_row, list_history
from goldenthread.thread.plan.rules import may
from goldenthread.thread.plan.views.editing.framing import find_any_node, frame_editing
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.words.editing import say_moment

PAGE_SIZE = 20
FROM, TO = (
    SafeString(f'<span class="govuk-visually-hidden">{word} </span>') for word in ("From", "To")
)


@asks_to_sign_in
@require_safe
def show_history(request: AreaRequest, plan: str, kind: NodeKind, key: str) -> HttpResponseBase:
    """Who changed a node, when, from what to what, and why; newest first."""
    found = plan_to_read_history_of(request, plan)
    node = find_any_node(found, kind, key)
    return respond_with_list(
        request,
        "plan/editing/history.html",
        rows=list_history(kind, node),
        columns=[
            Column("when", "When", lambda row: say_moment(row.act.at), sort="history_date"),
            Column("who", "Who", "act.user_name"),
        ],
        more=lambda rows: _tell(request, found, kind, node, rows),
        caption=f"The history of this {kind.words}",
        noun="line,lines",
        page_size=PAGE_SIZE,
        empty=EmptyState("Nothing has happened to it yet."),
        download_name=f"History of {node}"[:80],
        context=frame_editing(request, found, kind, f"History of this {kind.words}", node),
    )


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def undo(request: AreaRequest, plan: str, kind: NodeKind, key: str, row: int) -> HttpResponseBase:
    """Show what putting a node back would change, ask why, and do it."""
    found = plan_to_edit(request, plan)
    node = find_any_node(found, kind, key)
    then = find_row(kind, node, row)
    if then is None:
        raise Http404
    page = node_page(found, kind, key)
    if node.is_withdrawn:
        return redirect(page)
    form = WhyForm("Why it is put back", request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            put_back(found, kind, key, row, request.viewer, form.cleaned_data["why"])
        except NotChangedError as refusal:
            messages.error(request, str(refusal))
            return redirect(editing_page("history", found, kind, key))
        messages.success(request, f"The {kind.words} is put back to how it stood.")
        return redirect(page)
    framed = frame_editing(request, found, kind, f"Put this {kind.words} back", node)
    changes = Differences(kind, [(node, then.instance)]).between(node, then.instance)
    context = {"form": form, "when": say_moment(then.act.at), "changes": changes}
    return render(request, "plan/editing/put_back.html", framed | context)


def _tell(
    request: AreaRequest, plan: Plan, kind: NodeKind, node: PlanNode, rows: Sequence[Any]
) -> list[Column[Any]]:
    """What changed on each line, why, and the way back to it."""
    differences = Differences.of_rows(kind, rows)
    latest = last_own_row(kind, node).history_id
    columns: list[Column[Any]] = [
        Column(
            "changes",
            "What changed",
            lambda row: "\n".join([say_verb(row.act.verb), *map(str, differences.of(row))]),
            show=lambda row: _show(say_verb(row.act.verb), differences.of(row)),
        ),
        Column("why", "Why", "act.why"),
    ]
    if not node.is_withdrawn and may("plan.edit", request.viewer, plan):

        def address(row: Any) -> str:
            return editing_page("put_back", plan, kind, node.key, row=row.history_id)

        def show(row: Any) -> SafeString:
            if row.history_id == latest:
                return SafeString("It stands so now")
            return format_html(
                '<a class="govuk-link" href="{}">Put it back to this'
                '<span class="govuk-visually-hidden">: as on {}</span></a>',
                address(row),
                say_moment(row.act.at),
            )

        columns.append(Column("back", "Undo", address, show=show))
    return columns


def _show(verb: str, changes: Sequence[Difference]) -> SafeString:
    lines = format_html_join(
        "",
        '<div class="plan-change"><dt>{}</dt> <dd>{}<del>{}</del></dd>'
        " <dd>{}<ins>{}</ins></dd></div>",
        (
            (each.label, FROM, each.before or "Nothing", TO, each.after or "Nothing")
            for each in changes
        ),
    )
    listed = format_html('<dl class="plan-changes">{}</dl>', lines) if changes else ""
    return format_html('<p class="plan-changes__verb">{}</p> {}', verb, listed)
