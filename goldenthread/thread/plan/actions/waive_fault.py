"""Leaving a fault as it is, with the reason, and taking that back."""

from __future__ import annotations

from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.thread.plan.models import Plan, Waiver
from goldenthread.thread.plan.rules import require


def waive_fault(plan: Plan, rule: str, about: str, reason: str, by: Viewer) -> Waiver:
    """Decide that what a rule finds wrong with a node stays; a later reason replaces an earlier.

    Raises Refused for somebody who may not.
    """
    require("plan.waive", by, plan)
    with act(
        "left a fault as it is", by=by, area=plan.area.code, subject=_subject(plan), why=reason
    ) as record:
        waiver = Waiver.objects.filter(plan=plan, rule=rule, about=about).first()
        waiver = waiver or Waiver(plan=plan, rule=rule, about=about)
        waiver.reason, waiver.by_name, waiver.at = reason, by.name, record.at
        waiver.save()
    return waiver


def take_back_waiver(waiver: Waiver, by: Viewer) -> None:
    """Call a fault a fault again; history keeps who left it and why. Raises Refused."""
    require("plan.waive", by, waiver.plan)
    subject = _subject(waiver.plan)
    with act("called a fault a fault again", by=by, area=waiver.plan.area.code, subject=subject):
        waiver.delete()


def _subject(plan: Plan) -> Subject:
    return Subject("plan.plan", str(plan.pk))
