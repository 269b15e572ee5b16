"""A focus area: a group of milestones within an area for improvement."""

from __future__ import annotations

from django.db import models

from goldenthread.thread.plan.models.area_for_improvement import AreaForImprovement
from goldenthread.thread.plan.models.node import RatedNode


class FocusArea(RatedNode):
    """A group of milestones, and the impact that they are meant to have together."""

    area_for_improvement = models.ForeignKey(
        AreaForImprovement, on_delete=models.PROTECT, related_name="focus_areas"
    )
    is_implied = models.BooleanField(default=False)
    label = models.CharField(max_length=200, blank=True)
    title = models.TextField(blank=True)
    accountable_officer = models.TextField(blank=True)
    overall_impact = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.title or str(self.area_for_improvement)
