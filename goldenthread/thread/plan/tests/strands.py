"""What the tests of strands share: a plan's findings and what answers them, by key."""

from __future__ import annotations

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.tie_finding import refuse_strand, tie_finding
from goldenthread.thread.plan.models import (
    Finding,
    FindingAppearance,
    FocusArea,
    Milestone,
    Plan,
    Strand,
)


def finding_of(plan: Plan, key: str = "finding-1") -> Finding:
    """The finding that stands under this key."""
    place = FindingAppearance.objects.select_related("finding").get(plan=plan, key=key)
    return place.finding


def end_of(plan: Plan, key: str) -> FocusArea | Milestone:
    """A focus area or milestone by its key."""
    if key.startswith("focus-area"):
        return FocusArea.objects.get(plan=plan, key=key)
    return Milestone.objects.get(plan=plan, key=key)


def tie(plan: Plan, by: Viewer, finding: str, end: str, reason: str = "Just this.") -> Strand:
    """Confirm that the node with one key answers the finding under the other."""
    return tie_finding(plan, finding_of(plan, finding), end_of(plan, end), reason, by)


def refuse(plan: Plan, by: Viewer, finding: str, end: str, reason: str = "Not at all.") -> Strand:
    """Say that it does not."""
    return refuse_strand(plan, finding_of(plan, finding), end_of(plan, end), reason, by)
