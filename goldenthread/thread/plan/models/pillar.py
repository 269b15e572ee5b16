"""A pillar: one of a plan's main themes."""

from __future__ import annotations

from django.db import models

from goldenthread.thread.plan.models.node import RatedNode


class Pillar(RatedNode):
    """One of the plan's main themes; label '1' as numbered."""

    label = models.CharField(max_length=200, blank=True)
    title = models.TextField()

    def __str__(self) -> str:
        return f"Pillar {self.label}: {self.title}" if self.label else self.title
