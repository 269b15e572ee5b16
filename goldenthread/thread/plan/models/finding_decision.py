"""What became of an earlier inspection's finding when a new plan was started."""

from __future__ import annotations

from django.db import models

from goldenthread.thread.plan.models.finding import Finding
from goldenthread.thread.plan.models.row import PlanRow


class FindingDecision(PlanRow):
    """That a finding of the plan before was seen again, or is closed, and why.

    It is a part of the new plan, which carries `later`: the finding of its own inspection with the
    same words. `later` stays when a finding that was seen again is closed after all. A finding
    that nobody has decided on has no row.
    """

    class Decision(models.TextChoices):
        SEEN_AGAIN = "seen_again", "Seen again"
        CLOSED = "closed", "Closed"

    earlier = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="decisions")
    later = models.ForeignKey(
        Finding, on_delete=models.PROTECT, null=True, blank=True, related_name="seen_before"
    )
    decision = models.CharField(max_length=10, choices=Decision)
    reason = models.TextField()
    by_name = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    class Meta(PlanRow.Meta):
        constraints = [
            models.UniqueConstraint(fields=["plan", "earlier"], name="finding_decided_once_a_plan"),
            models.CheckConstraint(
                name="seen_again_is_carried",
                condition=~models.Q(decision="seen_again") | models.Q(later__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.earlier}: {self.get_decision_display()}"
