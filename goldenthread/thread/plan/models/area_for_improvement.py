"""An area for improvement: what inspectors said must get better."""

from __future__ import annotations

from django.db import models

from goldenthread.thread.plan.models.node import RatedNode
from goldenthread.thread.plan.models.pillar import Pillar


class AreaForImprovement(RatedNode):
    """What inspectors said must improve, in their wording; the short title only where there is one.

    `is_implied` where the document has no such level and the reader made one to hold the rest.
    """

    pillar = models.ForeignKey(
        Pillar, on_delete=models.PROTECT, null=True, blank=True, related_name="areas"
    )
    is_implied = models.BooleanField(default=False)
    label = models.CharField(max_length=200, blank=True)
    title = models.TextField(blank=True)
    wording = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.title or self.wording or "Whole plan"
