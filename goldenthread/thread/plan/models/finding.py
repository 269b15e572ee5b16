"""A finding: something inspectors found; it may appear under several areas for improvement."""

from __future__ import annotations

from django.db import models

from goldenthread.base.audit.history import keep_history
from goldenthread.thread.plan.models.area_for_improvement import AreaForImprovement
from goldenthread.thread.plan.models.inspection import Inspection
from goldenthread.thread.plan.models.node import PlanNode
from goldenthread.thread.plan.models.row import PlanRow


class Finding(models.Model):
    """One thing an inspection found. The same text under two areas is one finding."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="findings")
    key = models.SlugField(max_length=80)
    text = models.TextField()
    history = keep_history()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["inspection", "key"], name="finding_key_once")
        ]

    def __str__(self) -> str:
        return self.text


class FindingAppearance(PlanNode):
    """A finding as it stands under one area for improvement (null: under none), as written there.

    `key` is the appearance's own, in the exchange format; citation as written with its brackets.
    """

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="appearances")
    area_for_improvement = models.ForeignKey(
        AreaForImprovement,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="appearances",
    )
    text = models.TextField()
    citation_as_written = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.text


class Citation(PlanRow):
    """Where in the inspectors' report an appearance points: page, kind and number."""

    appearance = models.ForeignKey(
        FindingAppearance, on_delete=models.CASCADE, related_name="citations"
    )
    page = models.PositiveIntegerField(null=True, blank=True)
    kind = models.CharField(max_length=200, blank=True)
    number = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return " ".join(part for part in (self.kind, self.number) if part)
