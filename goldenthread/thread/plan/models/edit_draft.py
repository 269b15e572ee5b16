"""What somebody has typed into a form and not saved yet."""

from __future__ import annotations

from django.db import models

from goldenthread.base.people.models import User
from goldenthread.thread.plan.models.plan import Plan


class EditDraft(models.Model):
    """One person's own half-written change: no part of the plan, so it keeps no history.

    `key` names the node that is being changed, and is empty while one is being added: then
    `parent_kind` and `parent_key` say where. `seen` is the historical row that the form was made
    from. `fields` is what was typed, by the form's own names.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="edit_drafts")
    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=80, blank=True)
    parent_kind = models.CharField(max_length=20, blank=True)
    parent_key = models.CharField(max_length=80, blank=True)
    seen = models.PositiveBigIntegerField(default=0)
    fields = models.JSONField(default=dict)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "plan", "kind", "key", "parent_kind", "parent_key"],
                name="one_draft_a_form",
            )
        ]

    def __str__(self) -> str:
        return f"A draft of {self.kind} {self.key or 'to be added'}"
