"""Comments in words. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from django.urls import reverse

from goldenthread.thread.plan.commenting.acting import Told
from goldenthread.thread.plan.models import CommentMention, Plan, PlanComment
from goldenthread.thread.plan.words.editing import say_moment

TITLE = "Comments"


class CommentSaid(NamedTuple):
    """One comment as a page shows it. `asides` are sentences below its words."""

    key: int
    who: str
    when: str
    text: str
    asides: tuple[str, ...]
    url: str
    change_url: str
    is_open: bool
    is_resolved: bool
    is_unread: bool

    @property
    def name(self) -> str:
        """What a button names the comment by."""
        return f"the comment by {self.who} of {self.when}"


def comment_address(area: str, plan: str, comment: int) -> str:
    """The page of one comment."""
    return reverse("plan:comment", kwargs={"area": area, "plan": plan, "comment": comment})


def comments_address(area: str, plan: str, about: str = "") -> str:
    """The list of a plan's comments, or of those on one node ('milestone:milestone-4a')."""
    address = reverse("plan:comments", kwargs={"area": area, "plan": plan})
    return f"{address}?about={about}" if about else address


def say_comments(
    plan: Plan,
    comments: Sequence[PlanComment],
    told: Mapping[int, Sequence[CommentMention]],
    reader: int | None,
) -> list[CommentSaid]:
    """Comments as the reader, by their number as a user, sees them."""
    return [_say(plan, comment, told.get(comment.pk, ()), reader) for comment in comments]


def say_state(comment: PlanComment) -> str:
    """'Open', 'Resolved by Bo Board', 'Taken back'."""
    if comment.is_taken_back:
        return "Taken back"
    return f"Resolved by {comment.resolved_by_name}" if comment.is_resolved else "Open"


def say_text(comment: PlanComment) -> str:
    """Its words, or that they are taken back."""
    return f"{comment.by_name} took this comment back." if comment.is_taken_back else comment.text


def say_told(mentions: Sequence[CommentMention]) -> str:
    """'Priya Programme, Bo Board'; '' for nobody."""
    return ", ".join(mention.user.name for mention in mentions)


def warn_of(told: Told) -> list[str]:
    """What to say of '@' names that told nobody, a sentence each."""
    return [
        *(
            f"Nobody who works on this plan today is called ‘{name}’, so nobody was told. "
            "Choose a name under ‘Tell somebody’."
            for name in told.unknown
        ),
        *(
            f"More than one person here is called ‘{name}’, so nobody was told. "
            "Choose which of them under ‘Tell somebody’."
            for name in told.shared
        ),
    ]


def _say(
    plan: Plan, comment: PlanComment, mentions: Sequence[CommentMention], reader: int | None
) -> CommentSaid:
    stands = not comment.is_taken_back
    mine = stands and comment.by_id == reader
    known = {"area": plan.area.code, "plan": plan.key, "comment": comment.pk}
    return CommentSaid(
        key=comment.pk,
        who=comment.by_name,
        when=say_moment(comment.at),
        text=say_text(comment),
        asides=tuple(_asides(comment, mentions)) if stands else (),
        url=reverse("plan:comment", kwargs=known),
        change_url=reverse("plan:change_comment", kwargs=known) if mine else "",
        is_open=stands and not comment.is_resolved,
        is_resolved=stands and comment.is_resolved,
        is_unread=stands and any(m.user_id == reader and m.read_at is None for m in mentions),
    )


def _asides(comment: PlanComment, mentions: Sequence[CommentMention]) -> list[str]:
    said = []
    if mentions:
        said.append(f"Told: {say_told(mentions)}.")
    if comment.changed_at is not None:
        said.append(f"Changed on {say_moment(comment.changed_at)}.")
    if comment.resolved_at is not None:
        said.append(f"{say_state(comment)} on {say_moment(comment.resolved_at)}.")
    return said
