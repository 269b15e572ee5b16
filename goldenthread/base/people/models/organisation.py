"""An organisation of a local area's partnership."""

from __future__ import annotations

from django.db import models

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.history import keep_history


class Organisation(models.Model):
    """A council, NHS body, school, college, voluntary body, or families' own group."""

    class Sector(models.TextChoices):
        """Whose voice it is."""

        COUNCIL = "council", "Council"
        HEALTH = "health", "NHS"
        SCHOOL = "school", "School"
        COLLEGE = "college", "College"
        VOLUNTARY = "voluntary", "Voluntary and community"
        FAMILIES = "families", "Parent carer forum"
        YOUNG_PEOPLE = "young_people", "Young people's group"
        OTHER = "other", "Other"

    area = models.ForeignKey(LocalArea, on_delete=models.PROTECT, related_name="organisations")
    name = models.CharField(max_length=160)
    sector = models.CharField(max_length=20, choices=Sector, default=Sector.OTHER)
    history = keep_history()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["area", "name"], name="organisation_once_an_area")
        ]

    def __str__(self) -> str:
        return self.name
