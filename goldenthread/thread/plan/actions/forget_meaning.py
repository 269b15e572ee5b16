"""Forgetting what words mean: the area's next document is read without it."""

from __future__ import annotations

from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.thread.plan.models import LearntMeaning
from goldenthread.thread.plan.rules import require


def forget_meaning(learnt: LearntMeaning, by: Viewer, why: str = "") -> None:
    """Take back one thing that an area has taught the reader; its history keeps who said what.

    A document that was read already stays as it was read. Raises Refused for somebody who may not.
    """
    require("plan.forget_meaning", by, learnt)
    subject = Subject("plan.meaning", str(learnt.pk))
    with act("forgot what words mean", by=by, area=learnt.area.code, subject=subject, why=why):
        learnt.delete()
