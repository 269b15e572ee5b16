"""A strand: what somebody says of a finding and a focus area or milestone that may answer it."""

from __future__ import annotations

from django.db import models

from goldenthread.thread.plan.models.finding import Finding
from goldenthread.thread.plan.models.focus_area import FocusArea
from goldenthread.thread.plan.models.milestone import Milestone
from goldenthread.thread.plan.models.row import PlanRow


class Strand(PlanRow):
    """What a person said of a finding and one focus area or one milestone, and why.

    Nothing that is only guessed from the text is kept here. `position` is the order in which the
    finding's strands were first told.
    """

    class State(models.TextChoices):
        CONFIRMED = "confirmed", "It answers the finding"
        REFUSED = "refused", "It does not answer the finding"

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="strands")
    focus_area = models.ForeignKey(
        FocusArea, on_delete=models.PROTECT, null=True, blank=True, related_name="strands"
    )
    milestone = models.ForeignKey(
        Milestone, on_delete=models.PROTECT, null=True, blank=True, related_name="strands"
    )
    state = models.CharField(max_length=10, choices=State)
    reason = models.TextField()
    by_name = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    class Meta(PlanRow.Meta):
        constraints = [
            models.CheckConstraint(
                name="strand_has_one_end",
                condition=models.Q(focus_area__isnull=True) ^ models.Q(milestone__isnull=True),
            ),
            models.UniqueConstraint(
                fields=["plan", "finding", "focus_area"], name="strand_to_focus_area_once"
            ),
            models.UniqueConstraint(
                fields=["plan", "finding", "milestone"], name="strand_to_milestone_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.finding}: {self.get_state_display()}"
