"""An inspection: what a plan answers, and where findings come from."""

from __future__ import annotations

from django.db import models

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.history import keep_history


class Inspection(models.Model):
    """One area SEND inspection; days are null where no document has told them yet."""

    area = models.ForeignKey(LocalArea, on_delete=models.PROTECT, related_name="inspections")
    title = models.TextField()
    inspected_on = models.DateField(null=True, blank=True)
    reported_on = models.DateField(null=True, blank=True)
    history = keep_history()

    class Meta:
        ordering = ["-inspected_on", "-id"]

    def __str__(self) -> str:
        return self.title
