"""Comments on a plan: the list, those of a node, whom they may tell, and what waits for whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.people.models import RoleHolding
from goldenthread.thread.plan.editing.kinds import KINDS, name_node
from goldenthread.thread.plan.models import CommentMention, Plan, PlanComment, PlanNode
from goldenthread.thread.plan.queries.words import matching

OPEN, RESOLVED = "open", "resolved"
TELLS_ME, UNREAD = "me", "unread"
Place = tuple[str, str]
"""The kind and key of a node."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who reads an area's drafts today, with what they are there."""

    user: int
    name: str
    roles: str

    @property
    def label(self) -> str:
        """'Priya Programme (Programme manager)'."""
        return f"{self.name} ({self.roles})"


@dataclass(frozen=True, slots=True)
class CommentChoice:
    """What a list of comments is narrowed to; `about` is 'milestone:milestone-4a'."""

    state: str = ""
    person: str = ""
    tells: str = ""
    about: str = ""
    words: str = ""


def list_comments(plan: Plan, choice: CommentChoice, reader: int | None) -> QuerySet[PlanComment]:
    """A plan's comments, newest first; where they tell the reader, what is unread comes first."""
    told = CommentMention.objects.filter(comment=OuterRef("pk"), user=reader or 0)
    found = PlanComment.objects.filter(plan=plan).annotate(
        is_unread=Exists(told.filter(read_at=None, comment__taken_back_at=None))
    )
    if choice.state:
        found = found.filter(resolved_at__isnull=choice.state == OPEN)
        found = found.filter(taken_back_at=None) if choice.state == OPEN else found
    if choice.person:
        found = found.filter(by=int(choice.person))
    if choice.about:
        kind, _, key = choice.about.partition(":")
        found = found.filter(kind=kind, key=key)
    if choice.tells == TELLS_ME:
        found = found.filter(Exists(told)).order_by("-is_unread", "-at", "-id")
    elif choice.tells == UNREAD:
        found = found.filter(is_unread=True)
    return found.filter(matching(choice.words, "text", "by_name"))


def list_of_node(plan: Plan, places: Iterable[Place]) -> QuerySet[PlanComment]:
    """The comments on these nodes, newest first."""
    wanted = Q(pk__in=())
    for kind, key in places:
        wanted |= Q(kind=kind, key=key)
    return PlanComment.objects.filter(wanted, plan=plan)


def list_commenters(plan: Plan) -> list[tuple[str, str]]:
    """Everybody who commented on a plan, by number and name: one query."""
    people = (
        PlanComment.objects.filter(plan=plan).order_by("by__name").values_list("by", "by__name")
    )
    return [(str(user), name) for user, name in people.distinct()]


def list_places(plan: Plan) -> list[tuple[str, str]]:
    """Every node that somebody commented on, as a choice: one query, and one a kind."""
    of_nodes: dict[Place, PlanComment] = {}
    for kind, key in _list_commented(plan):
        of_nodes[kind, key] = PlanComment(plan=plan, kind=kind, key=key)
    nodes = load_nodes(list(of_nodes.values()))
    return [
        (f"{kind}:{key}", name_place(comment, nodes)) for (kind, key), comment in of_nodes.items()
    ]


def _list_commented(plan: Plan) -> QuerySet[PlanComment, Place]:
    rows = PlanComment.objects.filter(plan=plan).order_by("kind", "key")
    return rows.values_list("kind", "key").distinct()


def list_colleagues(area: LocalArea) -> list[Colleague]:
    """Who may be told of a comment: everybody whose role today reads drafts. One query."""
    held = RoleHolding.objects.held_on(timezone.localdate()).filter(
        area=area, role__reads_drafts=True, user__is_active=True
    )
    rows = held.order_by("user__name", "user", "role__position")
    roles: dict[tuple[int, str], list[str]] = defaultdict(list)
    for user, name, role in rows.values_list("user", "user__name", "role__name"):
        roles[user, name].append(role)
    return [
        Colleague(user, name, ", ".join(dict.fromkeys(held)))
        for (user, name), held in roles.items()
    ]


def load_told(comments: Iterable[PlanComment]) -> dict[int, list[CommentMention]]:
    """Whom each of these comments tells, by comment: one query."""
    told: dict[int, list[CommentMention]] = defaultdict(list)
    wanted = [comment.pk for comment in comments]
    for mention in CommentMention.objects.filter(comment__in=wanted).select_related("user"):
        told[mention.comment_id].append(mention)
    return told


def count_unread(plan: Plan, reader: int | None) -> int:
    """How many comments on a plan tell this person, and are not read yet: one query."""
    return unread_of(reader).filter(comment__plan=plan).count() if reader else 0


def unread_of(reader: int | None) -> QuerySet[CommentMention]:
    """Where this person is told and has not said that they read it; nothing taken back."""
    return CommentMention.objects.filter(
        user=reader or 0, read_at=None, comment__taken_back_at=None
    )


def load_nodes(comments: Sequence[PlanComment]) -> dict[tuple[int, str, str], PlanNode]:
    """The nodes of these comments by plan, kind and key, withdrawn or not: a query a kind."""
    found: dict[tuple[int, str, str], PlanNode] = {}
    keys: dict[str, set[str]] = defaultdict(set)
    for comment in comments:
        keys[comment.kind].add(comment.key)
    plans = {comment.plan_id for comment in comments}
    for name, wanted in keys.items():
        nodes: QuerySet[Any] = KINDS[name].model.objects.filter(plan__in=plans, key__in=wanted)
        found |= {(node.plan_id, name, node.key): node for node in nodes}
    return found


def name_place(comment: PlanComment, nodes: dict[tuple[int, str, str], PlanNode]) -> str:
    """What the node of a comment is called."""
    node = nodes.get((comment.plan_id, comment.kind, comment.key))
    return name_node(node) if node is not None else KINDS[comment.kind].words.capitalize()
