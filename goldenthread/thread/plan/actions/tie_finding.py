"""Saying that something of a plan answers a finding, that it does not, and taking that back."""

from __future__ import annotations

from django.db import transaction

from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.thread.plan.models import Finding, FocusArea, Milestone, Plan, Strand
from goldenthread.thread.plan.offering.subjects import FINDING
from goldenthread.thread.plan.rules import require

End = FocusArea | Milestone
"""What a strand leads to from its finding."""


def tie_finding(plan: Plan, finding: Finding, end: End, reason: str, by: Viewer) -> Strand:
    """Confirm that a focus area or milestone of the plan answers a finding; says why.

    What was said of the two before is replaced, and history keeps it. Raises Refused for somebody
    who may not tie, and ValueError where finding and end are not both of this plan.
    """
    return _say(plan, finding, end, Strand.State.CONFIRMED, reason, by)


def refuse_strand(plan: Plan, finding: Finding, end: End, reason: str, by: Viewer) -> Strand:
    """Say that it does not answer the finding, so that nobody suggests it again; as above."""
    return _say(plan, finding, end, Strand.State.REFUSED, reason, by)


def untie(strand: Strand, reason: str, by: Viewer) -> None:
    """Take back what was said of a finding and its end; history keeps it. Raises Refused."""
    plan = strand.plan
    require("plan.tie", by, plan)
    subject = _subject(strand.finding_id)
    with act("untied a finding", by=by, area=plan.area.code, subject=subject, why=reason):
        strand.delete()


def find_strand(plan: Plan, finding: Finding, end: End) -> Strand | None:
    """What somebody has said of the two, if anybody has: one query."""
    return Strand.objects.filter(plan=plan, finding=finding, **_columns(end)).first()


def _say(
    plan: Plan, finding: Finding, end: End, state: Strand.State, reason: str, by: Viewer
) -> Strand:
    require("plan.tie", by, plan)
    _require_of_plan(plan, finding, end)
    is_tied = state is Strand.State.CONFIRMED
    verb = "tied a finding" if is_tied else "said that something does not answer a finding"
    subject = _subject(finding.pk)
    with transaction.atomic():
        # Of two people who say something of the same two at once, the second's word stands.
        Plan.objects.select_for_update().get(pk=plan.pk)
        with act(verb, by=by, area=plan.area.code, subject=subject, why=reason) as record:
            strand = find_strand(plan, finding, end) or _new_strand(plan, finding, end)
            strand.state, strand.reason = state, reason
            strand.by_name, strand.at = by.name, record.at
            strand.save()
    return strand


def _new_strand(plan: Plan, finding: Finding, end: End) -> Strand:
    position = Strand.objects.filter(plan=plan, finding=finding).count()
    return Strand(plan=plan, finding=finding, position=position, **_columns(end))


def _require_of_plan(plan: Plan, finding: Finding, end: End) -> None:
    if end.plan_id != plan.pk or not finding.appearances.filter(plan=plan).exists():
        raise ValueError("A strand ties a finding of a plan to something of the same plan.")


def _columns(end: End) -> dict[str, int]:
    column = "milestone_id" if isinstance(end, Milestone) else "focus_area_id"
    return {column: end.pk}


def _subject(finding: int) -> Subject:
    return Subject(FINDING, str(finding))
