"""Saying that a comment is dealt with, that it is not, and that one has read it."""

from __future__ import annotations

from collections.abc import Iterable

from goldenthread.base.audit.acts import act
from goldenthread.base.audit.updating import update_rows
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.thread.plan.commenting.acting import held_comment, require_commenter
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.models import CommentMention, Plan, PlanComment
from goldenthread.thread.plan.offering.subjects import PLAN
from goldenthread.thread.plan.queries.comments import unread_of


def resolve_comment(comment: PlanComment, by: Viewer) -> PlanComment:
    """Say that a comment is dealt with.

    Raises NotChangedError where somebody has said so already, and Refused for somebody who may
    not comment.
    """
    with held_comment(comment, "resolved a comment", by) as (held, record):
        if held.is_resolved:
            raise NotChangedError(f"{held.resolved_by_name} has resolved this comment already.")
        held.resolved_at, held.resolved_by_name = record.at, by.name
        held.save()
    return held


def reopen_comment(comment: PlanComment, by: Viewer) -> PlanComment:
    """Say that a comment is not dealt with after all; raises as resolving does."""
    with held_comment(comment, "opened a comment again", by) as (held, _):
        if not held.is_resolved:
            raise NotChangedError("This comment is open already.")
        held.resolved_at, held.resolved_by_name = None, ""
        held.save()
    return held


def read_comments(plan: Plan, by: Viewer, comments: Iterable[int] | None = None) -> int:
    """Say that one has read what tells one on a plan, or only these comments by their numbers.

    Returns how many were unread. Raises Refused for somebody who may not comment.
    """
    user = require_commenter(plan, by)
    unread = unread_of(user).filter(comment__plan=plan)
    if comments is not None:
        unread = unread.filter(comment__in=list(comments))
    mentions = list(unread)
    if not mentions:
        return 0
    subject = Subject(PLAN, str(plan.pk))
    with act("read comments", by=by, area=plan.area.code, subject=subject) as record:
        for mention in mentions:
            mention.read_at = record.at
        update_rows(CommentMention, mentions, ["read_at"])
    return len(mentions)
