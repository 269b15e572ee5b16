"""What comments offer: a panel on the page of every node, attention, texts to be found.

All of it is for those who read drafts, and attention only for the person whom a comment tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber

from goldenthread.base.offers.sorts import Attention, PanelContent, SearchText
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.base.search.finding import PARTNERSHIP
from goldenthread.thread.plan.commenting.forms import CommentForm
from goldenthread.thread.plan.editing.addresses import editing_page
from goldenthread.thread.plan.editing.kinds import KINDS
from goldenthread.thread.plan.models import Plan, PlanComment
from goldenthread.thread.plan.numbering import living_key
from goldenthread.thread.plan.offering.nodes import NodePlaces, find_places
from goldenthread.thread.plan.offering.subjects import COMMENT, PLAN
from goldenthread.thread.plan.offering.texts import LONGEST_WITHIN
from goldenthread.thread.plan.queries.comments import (
    Colleague,
    list_colleagues,
    list_of_node,
    load_nodes,
    load_told,
    name_place,
    unread_of,
)
from goldenthread.thread.plan.rules import may
from goldenthread.thread.plan.words.comments import (
    comment_address,
    comments_address,
    say_comments,
)
from goldenthread.thread.plan.words.names import name_plan

# The latest that a node's own page shows; the list holds them all.
SHOWN = 20
TEMPLATE = "plan/panels/comments.html"
WEIGHT = 65


def gather_comments(
    subjects: Sequence[Subject], viewer: Viewer, as_at: datetime | None
) -> Mapping[Subject, PanelContent]:
    """The latest comments on each node, and a form for the next; nothing as at a past time."""
    if as_at is not None:
        return {}
    found = [each for each in find_places(subjects) if may("plan.comment", viewer, each.plan)]
    if not found:
        return {}
    latest = _load_latest(found)
    told = load_told(latest)
    colleagues = list_colleagues(found[0].plan.area)
    return {
        each.subject: PanelContent(TEMPLATE, _context(each, latest, told, colleagues, viewer))
        for each in found
    }


def gather_comment_attention(area: str, viewer: Viewer, on: date) -> Sequence[Attention]:
    """The comments that tell this viewer and that they haven't read: a query, and one a kind."""
    if viewer.user is None or viewer.area != area:
        return []
    unread = unread_of(viewer.user).filter(comment__plan__area__code=area)
    mentions = unread.select_related("comment__plan__area", "comment__plan__kind")
    comments = [
        mention.comment for mention in mentions if may("plan.comment", viewer, mention.comment.plan)
    ]
    nodes = load_nodes(comments)
    return [_attend(comment, name_place(comment, nodes), viewer, on) for comment in comments]


def gather_comment_texts(area: str, subjects: Sequence[Subject] | None) -> Iterable[SearchText]:
    """The comments of an area, or these, for those who read its drafts and for nobody else."""
    comments = PlanComment.objects.filter(plan__area__code=area, taken_back_at=None)
    if subjects is not None:
        wanted = [int(each.key) for each in subjects if each.kind == COMMENT]
        comments = comments.filter(pk__in=wanted)
    found = list(comments.select_related("plan__area", "plan__kind"))
    nodes = load_nodes(found)
    for comment in found:
        plan = comment.plan
        yield SearchText(
            subject=Subject(COMMENT, str(comment.pk)),
            area=area,
            audience=PARTNERSHIP,
            title=f"Comment by {comment.by_name} on {name_place(comment, nodes)}",
            body=comment.text,
            url=comment_address(area, plan.key, comment.pk),
            within=str(plan)[:LONGEST_WITHIN],
            whole=plan.key,
        )


def _load_latest(found: Sequence[NodePlaces]) -> list[PlanComment]:
    """The latest comments of every node, oldest first: one query a plan."""
    of_node = [F("kind"), F("key")]
    latest: list[PlanComment] = []
    for plan, places in _by_plan(found).items():
        rows: QuerySet[Any] = list_of_node(plan, places).annotate(
            rank=Window(RowNumber(), of_node, order_by=[F("at").desc(), F("id").desc()]),
            together=Window(Count("id"), of_node),
        )
        latest += rows.filter(rank__lte=SHOWN).order_by("at", "id")
    return latest


def _by_plan(found: Sequence[NodePlaces]) -> dict[Plan, list[tuple[str, str]]]:
    plans: dict[Plan, list[tuple[str, str]]] = {}
    for each in found:
        plans.setdefault(each.plan, []).extend(each.places)
    return plans


def _context(
    node: NodePlaces,
    latest: Sequence[PlanComment],
    told: Mapping[int, Any],
    colleagues: Sequence[Colleague],
    viewer: Viewer,
) -> dict[str, Any]:
    plan, kind = node.plan, KINDS[node.kind]
    mine = [
        each for each in latest if each.plan_id == plan.pk and (each.kind, each.key) in node.places
    ]
    together: dict[str, int] = {each.key: getattr(each, "together", 0) for each in mine}
    code = plan.area.code
    return {
        "comments": say_comments(plan, mine, told, viewer.user),
        "how_many": sum(together.values()),
        "has_more": sum(together.values()) > len(mine),
        "list_url": comments_address(code, plan.key, f"{kind.name}:{node.key}"),
        "form": None
        if node.is_withdrawn or node.plan.key != living_key(node.plan.key)
        else CommentForm([each for each in colleagues if each.user != viewer.user]),
        "send_url": editing_page("comment_on", plan, kind, node.key),
        "kind": kind,
    }


def _attend(comment: PlanComment, place: str, viewer: Viewer, on: date) -> Attention:
    plan = comment.plan
    return Attention(
        subject=Subject(COMMENT, str(comment.pk)),
        sentence=f"{comment.by_name} wants you to read a comment on ‘{place}’.",
        reason="comment for you",
        who=viewer.name,
        url=comment_address(plan.area.code, plan.key, comment.pk),
        weight=WEIGHT,
        within=Subject(PLAN, str(plan.pk)),
        within_name=name_plan(plan),
        days=max(0, (on - comment.at.date()).days),
    )
