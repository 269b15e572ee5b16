"""Changing one's own comment, and taking it back."""

from __future__ import annotations

from collections.abc import Collection

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.commenting.acting import (
    Told,
    held_comment,
    require_author,
    tell_people,
    tidy_comment,
)
from goldenthread.thread.plan.models import PlanComment


def change_comment(comment: PlanComment, text: str, by: Viewer, tell: Collection[int] = ()) -> Told:
    """Put a comment into other words; history keeps the earlier ones.

    Raises Refused for anybody but its author, and NotChangedError for what can't be kept.
    """
    require_author(comment, by)
    text = tidy_comment(text)
    with held_comment(comment, "changed a comment", by) as (held, record):
        if held.text != text:
            held.text, held.changed_at = text, record.at
            held.save()
        return tell_people(held, tell, by)


def take_back_comment(comment: PlanComment, by: Viewer) -> PlanComment:
    """Take one's own comment back: that it was made stays, and its words only in its history.

    Raises Refused for anybody but its author, and NotChangedError where it was taken back already.
    """
    require_author(comment, by)
    with held_comment(comment, "took a comment back", by) as (held, record):
        held.text, held.taken_back_at = "", record.at
        held.save()
    return held
