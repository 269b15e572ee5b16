"""An update: one dated entry on how a milestone is going, as the document gives it."""

from __future__ import annotations

from django.db import models

from goldenthread.thread.plan.models.milestone import PRECISION_LENGTH, Milestone
from goldenthread.thread.plan.models.row import PlacedRow


class Update(PlacedRow):
    """One dated progress entry, with the rating of that day where the document has one."""

    milestone = models.ForeignKey(Milestone, on_delete=models.CASCADE, related_name="updates")
    date = models.DateField(null=True, blank=True)
    date_precision = models.CharField(max_length=PRECISION_LENGTH, default="none")
    date_as_written = models.TextField(blank=True)
    date_note = models.TextField(blank=True)
    text = models.TextField(blank=True)
    rating_colour = models.CharField(max_length=10, blank=True)
    rating_state = models.CharField(max_length=25, blank=True)
    rating_as_written = models.TextField(blank=True)
    rating_shown_by = models.CharField(max_length=15, blank=True)

    def __str__(self) -> str:
        return self.text or self.rating_as_written
