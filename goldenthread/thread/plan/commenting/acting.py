"""What the acts on comments share: what may be kept, whom it tells, and one at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from django.db import transaction

from goldenthread.base.audit.acts import act
from goldenthread.base.audit.models import Act
from goldenthread.base.design.words import say_number
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.base.search.indexing import index_subjects
from goldenthread.thread.plan.commenting.mentioning import find_mentions
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.models import CommentMention, Plan, PlanComment
from goldenthread.thread.plan.offering.subjects import COMMENT
from goldenthread.thread.plan.queries.comments import list_colleagues
from goldenthread.thread.plan.rules import Refused, require

LONGEST_COMMENT = 10_000
TAKEN_BACK = "This comment has been taken back."


class Told(NamedTuple):
    """A comment as it was kept, and the '@' names in it that told nobody: unknown, and shared."""

    comment: PlanComment
    unknown: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()


def require_commenter(plan: Plan, by: Viewer) -> int:
    """The number of the user who may comment on a plan; raises Refused for anybody else."""
    require("plan.comment", by, plan)
    if by.user is None:
        raise Refused("Only somebody who is signed in can comment.")
    return by.user


def tidy_comment(text: str) -> str:
    """The text as it is kept; raises NotChangedError where it can't be."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text:
        raise NotChangedError("Write your comment.", "text")
    if "\x00" in text:
        raise NotChangedError(
            "Your comment holds a character that can’t be kept. Type the words again.", "text"
        )
    if len(text) > LONGEST_COMMENT:
        raise NotChangedError(
            f"Your comment has {say_number(len(text))} characters, and "
            f"{say_number(LONGEST_COMMENT)} is the most that can be kept. Shorten it.",
            "text",
        )
    return text


@contextmanager
def held_comment(comment: PlanComment, verb: str, by: Viewer) -> Iterator[tuple[PlanComment, Act]]:
    """An act on a comment as it now stands; nobody else changes it meanwhile.

    It is found in its new words afterwards. Raises Refused for somebody who may not comment, and
    NotChangedError where it has been taken back.
    """
    plan = comment.plan
    require_commenter(plan, by)
    with transaction.atomic():
        held = PlanComment.objects.select_for_update().get(pk=comment.pk)
        held.plan = plan
        if held.is_taken_back:
            raise NotChangedError(TAKEN_BACK)
        subject = Subject(COMMENT, str(held.pk))
        with act(verb, by=by, area=plan.area.code, subject=subject) as record:
            yield held, record
            index_subjects(plan.area.code, [subject])


def require_author(comment: PlanComment, by: Viewer) -> None:
    """Raise Refused, saying who may, unless it is this person's own comment."""
    if comment.by_id != by.user:
        raise Refused(f"Only {comment.by_name} can change this comment or take it back.")


def tell_people(comment: PlanComment, chosen: Collection[int], by: Viewer) -> Told:
    """Keep whom a comment tells: those whom its words mention, and those chosen from the list.

    Whoever was told already stays told; nobody is told of their own comment. Raises
    NotChangedError where somebody chosen holds no role here today that lets them read it.
    """
    people = {each.user: each.name for each in list_colleagues(comment.plan.area)}
    if not set(chosen) <= people.keys():
        raise NotChangedError(
            "The person you chose does not work on this plan today. Choose somebody else.", "tell"
        )
    mentioned = find_mentions(comment.text, people)
    already = set(comment.mentions.values_list("user", flat=True))
    for user in dict.fromkeys([*mentioned.people, *chosen]):
        if user not in already and user != by.user:
            CommentMention(comment=comment, user_id=user).save()
    return Told(comment, mentioned.unknown, mentioned.shared)
