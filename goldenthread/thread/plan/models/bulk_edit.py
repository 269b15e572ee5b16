"""What somebody has uploaded to change many milestones at once, and not confirmed yet."""

from __future__ import annotations

from django.db import models

from goldenthread.base.people.models import User
from goldenthread.thread.plan.models.plan import Plan


class BulkEdit(models.Model):
    """One person's own upload for one plan: no part of the plan, so it keeps no history.

    `rows` is what differs from what was downloaded (bulk.rows.ChangedRow), `notices` what else
    its owner is told, `answers` whose text stays in a cell ('12-action': 'mine'), and `left_out`
    the numbers of rows that are not to be written. `downloaded` is the moment that the file says.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="bulk_edits")
    name = models.CharField(max_length=255)
    downloaded = models.CharField(max_length=100, blank=True)
    rows = models.JSONField(default=list)
    notices = models.JSONField(default=list)
    answers = models.JSONField(default=dict)
    left_out = models.JSONField(default=list)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(fields=["user", "plan"], name="one_bulk_edit_a_plan")
        ]

    def __str__(self) -> str:
        return f"{self.name} for {self.plan_id}"
