"""A rating word: one line of a plan's own key to its ratings."""

from __future__ import annotations

from django.db import models

from goldenthread.thread.plan.models.row import PlacedRow


class RatingWord(PlacedRow):
    """What one rating word means in this plan: its colour and state, kept apart."""

    label = models.TextField()
    colour = models.CharField(max_length=10, blank=True)
    state = models.CharField(max_length=25, blank=True)

    def __str__(self) -> str:
        return self.label
