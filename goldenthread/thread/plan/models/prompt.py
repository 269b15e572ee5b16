"""A prompt: a template question in a plan that is still to be answered."""

from __future__ import annotations

from django.db import models

from goldenthread.base.audit.history import keep_history
from goldenthread.thread.plan.models.milestone import Milestone


class Prompt(models.Model):
    """A question that whoever drafted the plan left in a milestone's evidence."""

    milestone = models.ForeignKey(Milestone, on_delete=models.CASCADE, related_name="prompts")
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    history = keep_history()

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.text
