"""A measure as a plan states it: nothing is converted or compared."""

from __future__ import annotations

from django.db import models

from goldenthread.thread.plan.models.area_for_improvement import AreaForImprovement
from goldenthread.thread.plan.models.focus_area import FocusArea
from goldenthread.thread.plan.models.milestone import Milestone
from goldenthread.thread.plan.models.row import PlacedRow


class StatedMeasure(PlacedRow):
    """A measure with its target, under a milestone, focus area, area, or the plan as a whole.

    At most one of the three owners is set. `trajectory` is a list of {when, planned, actual},
    each as written. Units drop in and out in real plans, so values stay words here.
    """

    area_for_improvement = models.ForeignKey(
        AreaForImprovement, on_delete=models.CASCADE, null=True, blank=True, related_name="measures"
    )
    focus_area = models.ForeignKey(
        FocusArea, on_delete=models.CASCADE, null=True, blank=True, related_name="measures"
    )
    milestone = models.ForeignKey(
        Milestone, on_delete=models.CASCADE, null=True, blank=True, related_name="measures"
    )
    reference = models.TextField(blank=True)
    name = models.TextField()
    unit = models.TextField(blank=True)
    baseline = models.TextField(blank=True)
    target = models.TextField(blank=True)
    trajectory = models.JSONField(default=list, blank=True)
    owner = models.TextField(blank=True)
    source = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name
