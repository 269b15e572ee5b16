"""Front matter: labels and values before the plan proper."""

from __future__ import annotations

from django.db import models

from goldenthread.base.audit.history import keep_history
from goldenthread.thread.plan.models.plan import Plan


class FrontMatter(models.Model):
    """A label and its value, such as the date of the inspection."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="front_matter")
    position = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=300)
    value = models.TextField()
    place = models.CharField(max_length=120)
    history = keep_history()

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.label}: {self.value}"
