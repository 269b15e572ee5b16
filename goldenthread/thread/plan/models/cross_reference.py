"""A cross reference: one milestone pointing at others."""

from __future__ import annotations

from django.db import models

from goldenthread.base.audit.history import keep_history
from goldenthread.thread.plan.models.milestone import Milestone


class CrossReference(models.Model):
    """A pointer as written; `to` is the list of references it names, empty where it is cut off.

    References are looked up when shown, so that renumbering is seen at once by the linter.
    """

    milestone = models.ForeignKey(
        Milestone, on_delete=models.CASCADE, related_name="cross_references"
    )
    position = models.PositiveSmallIntegerField()
    as_written = models.TextField()
    to = models.JSONField(default=list, blank=True)
    history = keep_history()

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.as_written
