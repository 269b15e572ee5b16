"""Which milestones answer which findings in the example plan, as its invented people decided."""

from __future__ import annotations

from goldenthread.base.audit.acts import SYSTEM
from goldenthread.thread.plan.actions.tie_finding import tie_finding
from goldenthread.thread.plan.models import FindingAppearance, Milestone, Plan

REASON = "The programme team read the finding and the milestone side by side, and agreed."
# A finding by the key of one of its appearances, and the references of the milestones. The rest
# are left open, so that somebody who looks around sees broken strands too.
STRANDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("finding-1-5", ("20A", "20B", "20C")),
    ("finding-5-1", ("18B", "18C", "15B")),
    ("finding-5-2", ("15A", "15B", "15E")),
    ("finding-2-3", ("16B", "17C", "6D")),
    ("finding-3-23", ("9A", "4E", "13E")),
    ("finding-6-13", ("10A", "10B", "11B")),
    ("finding-6-2", ("12A", "16D", "17D")),
    ("finding-7-5", ("3A", "3B")),
    ("finding-4-13", ("13A", "13B", "13D")),
    ("finding-7-1", ("1A", "1B", "1C")),
    ("finding-5-12", ("18D", "18A")),
    ("finding-4-9", ("17A", "13C", "19A")),
    ("finding-5-9", ("15A", "15C", "15D")),
)


def tie_example(plan: Plan) -> int:
    """Confirm the strands of the example plan; returns how many there are."""
    placed = FindingAppearance.objects.filter(plan=plan).select_related("finding")
    findings = {each.key: each.finding for each in placed}
    milestones = {each.reference: each for each in Milestone.objects.filter(plan=plan)}
    for finding, references in STRANDS:
        for reference in references:
            tie_finding(plan, findings[finding], milestones[reference], REASON, SYSTEM)
    return sum(len(references) for _, references in STRANDS)
