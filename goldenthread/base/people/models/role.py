"""Roles, and who holds them where and when."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.history import keep_history
from goldenthread.base.people.models.user import User


class Role(models.Model):
    """One of the parts that people play in a partnership; filled by a migration, not typed.

    `reads_drafts`: may read the area's plans and documents before they are published.
    """

    code = models.SlugField(primary_key=True, max_length=40)
    name = models.CharField(max_length=80)
    description = models.TextField()
    reads_drafts = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name


class RoleHoldingQuerySet(models.QuerySet["RoleHolding"]):
    """Holdings by day."""

    def held_on(self, day: date) -> RoleHoldingQuerySet:
        """Those in force on a day; the last day is included."""
        return self.filter(Q(until=None) | Q(until__gte=day), since__lte=day)


class RoleHolding(models.Model):
    """A role that a user holds in one local area, from a day until a day (null: still)."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="holdings")
    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="holdings")
    area = models.ForeignKey(LocalArea, on_delete=models.PROTECT, related_name="holdings")
    organisation = models.ForeignKey(
        "people.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="holdings",
    )
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    history = keep_history()

    objects = RoleHoldingQuerySet.as_manager()

    class Meta:
        ordering = ["area", "role", "user"]
        indexes = [models.Index(fields=["user", "area"])]

    def __str__(self) -> str:
        return f"{self.user}: {self.role} in {self.area}"
