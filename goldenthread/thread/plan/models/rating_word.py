"""A rating word: one line of a plan's own key to its ratings."""

from __future__ import annotations

from django.db import models

from goldenthread.base.audit.history import keep_history
from goldenthread.thread.plan.models.plan import Plan


class RatingWord(models.Model):
    """What one rating word means in this plan: its colour and state, kept apart."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="rating_words")
    position = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=500)
    colour = models.CharField(max_length=10, blank=True)
    state = models.CharField(max_length=25, blank=True)
    place = models.CharField(max_length=120)
    history = keep_history()

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.label
