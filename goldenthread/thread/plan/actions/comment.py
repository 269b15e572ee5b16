"""Commenting on a node of a plan, and telling people of it."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction

from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.base.search.indexing import index_subjects
from goldenthread.thread.plan.commenting.acting import (
    Told,
    require_commenter,
    tell_people,
    tidy_comment,
)
from goldenthread.thread.plan.editing.acting import find_any, subject_of
from goldenthread.thread.plan.editing.kinds import NodeKind
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.models import Plan, PlanComment
from goldenthread.thread.plan.offering.subjects import COMMENT


def comment(
    plan: Plan, kind: NodeKind, key: str, text: str, by: Viewer, tell: Collection[int] = ()
) -> Told:
    """Keep a comment on a node, and tell whom its words mention and whoever was chosen.

    Raises NotChangedError for what can't be kept and for a node that is withdrawn, and Refused
    for somebody who may not comment.
    """
    user = require_commenter(plan, by)
    text = tidy_comment(text)
    with transaction.atomic():
        # So that nobody withdraws the node meanwhile.
        Plan.objects.select_for_update().get(pk=plan.pk)
        node = find_any(kind, plan, key)
        if node.is_withdrawn:
            raise NotChangedError(
                f"This {kind.words} has been withdrawn, so nobody can comment on it. "
                "Restore it first."
            )
        subject = subject_of(kind, node)
        verb = "commented on a part of a plan"
        with act(verb, by=by, area=plan.area.code, subject=subject) as record:
            kept = PlanComment(
                plan=plan,
                kind=kind.name,
                key=key,
                text=text,
                by_id=user,
                by_name=by.name,
                at=record.at,
            )
            kept.save()
            told = tell_people(kept, tell, by)
            index_subjects(plan.area.code, [Subject(COMMENT, str(kept.pk))])
    return told
