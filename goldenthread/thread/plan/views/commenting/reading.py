"""Every comment on a plan as a list, and one by itself, where it is resolved or taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods
from django_filters import FilterSet

from goldenthread.base.design.lists import EmptyState, respond_with_list
from goldenthread.base.design.quick_widgets import Pairs
from goldenthread.base.design.tables import Column
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.change_comment import take_back_comment
from goldenthread.thread.plan.actions.resolve_comment import (
    read_comments,
    reopen_comment,
    resolve_comment,
)
from goldenthread.thread.plan.editing.addresses import node_page
from goldenthread.thread.plan.editing.kinds import KINDS
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.filter_fields import choice_filter, words_filter
from goldenthread.thread.plan.guards import ReadablePlan, comment_to_read, plan_to_comment_on
from goldenthread.thread.plan.models import Plan, PlanComment
from goldenthread.thread.plan.moments import working_moment
from goldenthread.thread.plan.queries.comments import (
    OPEN,
    RESOLVED,
    TELLS_ME,
    UNREAD,
    CommentChoice,
    count_unread,
    list_commenters,
    list_comments,
    list_places,
    load_nodes,
    load_told,
    name_place,
)
from goldenthread.thread.plan.views.editing.framing import find_any_node, frame_editing
from goldenthread.thread.plan.views.framing import frame_plan
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.words.comments import (
    TITLE,
    comment_address,
    comments_address,
    say_comments,
    say_state,
    say_text,
    say_told,
)
from goldenthread.thread.plan.words.editing import say_moment
from goldenthread.thread.plan.words.links import page_address
from goldenthread.thread.plan.words.names import shorten

LONGEST_SHOWN = 300
DOES: dict[str, tuple[Callable[[PlanComment, Viewer], PlanComment], str]] = {
    "resolve": (resolve_comment, "The comment is resolved."),
    "reopen": (reopen_comment, "The comment is open again."),
    "take_back": (take_back_comment, "Your comment is taken back."),
}


class CommentFilter(FilterSet):  # type: ignore[misc] # django-filter has no types
    """Words, open or resolved, who wrote it, whom it tells, and what it is about."""

    words = words_filter()
    state = choice_filter("Open or resolved", "Both")
    person = choice_filter("Written by", "Everybody")
    tells = choice_filter("For you", "For anybody")
    about = choice_filter("About", "Everything")

    def __init__(
        self,
        data: QueryDict,
        queryset: QuerySet[PlanComment],
        *,
        plan: Plan,
        reader: int | None,
        request: Any = None,
    ) -> None:
        super().__init__(data, queryset, request=request)
        self._plan, self._reader = plan, reader
        fields = self.form.fields
        fields["state"].choices = Pairs([(OPEN, "Open"), (RESOLVED, "Resolved")])
        fields["person"].choices = Pairs(list_commenters(plan))
        fields["tells"].choices = Pairs(
            [(TELLS_ME, "Those that tell me"), (UNREAD, "Those that I have not read")]
        )
        fields["about"].choices = Pairs(list_places(plan))

    def filter_queryset(self, queryset: QuerySet[PlanComment]) -> QuerySet[PlanComment]:
        """The comments chosen."""
        chosen = {name: value or "" for name, value in self.form.cleaned_data.items()}
        return list_comments(self._plan, CommentChoice(**chosen), self._reader)


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def show_comments(request: AreaRequest, plan: str) -> HttpResponseBase:
    """Every comment on a plan; a POST says that all that tell the reader are read."""
    found, reader = plan_to_comment_on(request, plan), request.viewer.user
    if request.method == "POST":
        read_comments(found, request.viewer)
        messages.success(request, "Nothing is unread any more.")
        return redirect(request.path)
    readable = ReadablePlan(found, working_moment(found))
    return respond_with_list(
        request,
        "plan/commenting/comments.html",
        rows=list_comments(found, CommentChoice(), reader),
        columns=_columns(found),
        more=partial(_more, found, reader),
        caption=TITLE,
        noun="comment",
        filterset=CommentFilter,
        filter_options={"plan": found, "reader": reader},
        empty=EmptyState(
            "Nobody has commented on this plan yet.",
            "A comment is written on the page of the part that it is about.",
            page_address("milestones", request.area.code, found.key),
            "See the milestones",
        ),
        download_name=f"Comments on {found}"[:80],
        context=frame_plan(request, readable, TITLE, page="comments")
        | {"unread": count_unread(found, reader)},
    )


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def show_comment(request: AreaRequest, plan: str, comment: int) -> HttpResponseBase:
    """One comment; a POST resolves it, opens it again, takes it back, or says that it is read."""
    kept = comment_to_read(request, plan, comment)
    found, kind = kept.plan, KINDS[kept.kind]
    if request.method == "POST":
        _do(request, kept, request.POST.get("do", ""))
        return redirect(request.path)
    node = find_any_node(found, kind, kept.key)
    framed = frame_editing(request, found, kind, f"Comment by {kept.by_name}", node)
    context = {
        "comment": say_comments(found, [kept], load_told([kept]), request.viewer.user)[0],
        "list_url": comments_address(request.area.code, found.key, f"{kept.kind}:{kept.key}"),
    }
    return render(request, "plan/commenting/comment.html", framed | context)


def _do(request: AreaRequest, comment: PlanComment, wanted: str) -> None:
    if wanted == "read":
        read_comments(comment.plan, request.viewer, [comment.pk])
        messages.success(request, "It counts as read.")
        return
    if wanted not in DOES:
        messages.error(request, "We do not know what you want to do with this comment.")
        return
    act, done = DOES[wanted]
    try:
        act(comment, request.viewer)
    except NotChangedError as refusal:
        messages.info(request, str(refusal))
    else:
        messages.success(request, done)


def _columns(plan: Plan) -> list[Column[PlanComment]]:
    code = plan.area.code
    return [
        Column(
            "text",
            "What was said",
            say_text,
            show=lambda each: format_html("{}", shorten(say_text(each), LONGEST_SHOWN)),
        ),
        Column(
            "when",
            "When",
            lambda each: say_moment(each.at),
            sort="at",
            url=lambda each: comment_address(code, plan.key, each.pk),
        ),
        Column("by", "By", "by_name", sort="by_name"),
        Column("state", "Open or resolved", say_state, sort="resolved_at"),
    ]


def _more(
    plan: Plan, reader: int | None, comments: Sequence[PlanComment]
) -> list[Column[PlanComment]]:
    told = load_told(comments)
    nodes = load_nodes(comments)

    def is_unread(comment: PlanComment) -> str:
        mine = [each for each in told.get(comment.pk, ()) if each.user_id == reader]
        if not mine or comment.is_taken_back:
            return ""
        return "Read" if mine[0].read_at else "Unread"

    return [
        Column(
            "about",
            "About",
            lambda each: name_place(each, nodes),
            url=lambda each: node_page(plan, KINDS[each.kind], each.key),
        ),
        Column("told", "Who was told", lambda each: say_told(told.get(each.pk, ()))),
        Column("mine", "For you", is_unread),
    ]
