"""Writing a comment, and changing one's own."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.change_comment import change_comment
from goldenthread.thread.plan.actions.comment import comment
from goldenthread.thread.plan.commenting.acting import TAKEN_BACK, Told, require_author
from goldenthread.thread.plan.commenting.forms import CommentForm
from goldenthread.thread.plan.editing.addresses import node_page
from goldenthread.thread.plan.editing.kinds import KINDS, NodeKind
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.guards import comment_to_read, plan_to_comment_on
from goldenthread.thread.plan.queries.comments import Colleague, list_colleagues
from goldenthread.thread.plan.views.editing.framing import find_any_node, frame_editing
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.words.comments import comment_address, say_comments, warn_of


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def comment_on(request: AreaRequest, plan: str, kind: NodeKind, key: str) -> HttpResponseBase:
    """Take a comment from the node's own page, or ask for it here."""
    found = plan_to_comment_on(request, plan)
    node = find_any_node(found, kind, key)
    page = node_page(found, kind, key)
    form = CommentForm(_others(request), request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data["text"]
        try:
            told = comment(found, kind, key, said, request.viewer, form.told())
        except NotChangedError as refusal:
            form.refuse(refusal)
        else:
            _confirm(request, told, "Your comment is kept.")
            return redirect(f"{page}#comment-{told.comment.pk}")
    framed = frame_editing(request, found, kind, f"Comment on this {kind.words}", node)
    return render(request, "plan/commenting/write.html", framed | {"form": form, "back_url": page})


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: AreaRequest, plan: str, comment: int) -> HttpResponseBase:
    """One's own comment in other words, or taken back."""
    kept = comment_to_read(request, plan, comment)
    require_author(kept, request.viewer)
    found, kind = kept.plan, KINDS[kept.kind]
    here = comment_address(request.area.code, found.key, kept.pk)
    if kept.is_taken_back:
        messages.info(request, TAKEN_BACK)
        return redirect(here)
    form = CommentForm(_others(request), initial={"text": kept.text})
    if request.method == "POST":
        form = CommentForm(_others(request), request.POST)
        if form.is_valid():
            try:
                said = form.cleaned_data["text"]
                told = change_comment(kept, said, request.viewer, form.told())
            except NotChangedError as refusal:
                form.refuse(refusal)
            else:
                _confirm(request, told, "Your comment is changed.")
                return redirect(here)
    node = find_any_node(found, kind, kept.key)
    framed = frame_editing(request, found, kind, "Change your comment", node)
    own = say_comments(found, [kept], {}, request.viewer.user)[0]
    context: dict[str, Any] = {"form": form, "own": own, "back_url": here}
    return render(request, "plan/commenting/write.html", framed | context)


def _others(request: AreaRequest) -> list[Colleague]:
    """Everybody who may be told, but the one who writes."""
    return [each for each in list_colleagues(request.area) if each.user != request.viewer.user]


def _confirm(request: AreaRequest, told: Told, done: str) -> None:
    messages.success(request, done)
    for sentence in warn_of(told):
        messages.warning(request, sentence)
