"""A plan: what a local area wrote in answer to an inspection."""

from __future__ import annotations

from django.db import models

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.history import keep_history


class PlanKind(models.Model):
    """The kind of plan, as data (domain/plan.md, section 2); filled by a migration."""

    code = models.SlugField(primary_key=True, max_length=40)
    name = models.CharField(max_length=80)
    description = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name


class Plan(models.Model):
    """One plan of one local area, over all of its versions; an area holds several over time.

    `title` and `area_name` are the document's own, empty where it has none. `kind_is_assumed`
    where the document doesn't say what kind of plan it is. `follows` is the plan that this one was
    started from, after a new inspection.
    """

    area = models.ForeignKey(LocalArea, on_delete=models.PROTECT, related_name="plans")
    kind = models.ForeignKey(PlanKind, on_delete=models.PROTECT, related_name="plans")
    inspection = models.ForeignKey(
        "plan.Inspection", on_delete=models.PROTECT, null=True, blank=True, related_name="plans"
    )
    follows = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="followed_by"
    )
    key = models.SlugField(max_length=60)
    title = models.TextField(blank=True)
    area_name = models.TextField(blank=True)
    kind_is_assumed = models.BooleanField(default=False)
    history = keep_history()

    class Meta:
        ordering = ["area", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["area", "key"], name="plan_key_once_an_area")
        ]

    def __str__(self) -> str:
        return self.title or str(self.kind)
