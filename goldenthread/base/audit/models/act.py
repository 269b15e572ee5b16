"""An act: one thing that somebody did, in one transaction."""

from __future__ import annotations

from django.db import models


class Act(models.Model):
    """Who did what, when and why. Every historical row belongs to exactly one act.

    Names are kept as they were at the time, so that the record outlives the user and the area.
    `subject_kind` and `subject_key` name what it was done to, as `base.offers.Subject` does.
    """

    verb = models.CharField(max_length=80)
    at = models.DateTimeField(db_index=True)
    user_id = models.BigIntegerField(null=True)
    user_name = models.CharField(max_length=200, blank=True)
    area = models.CharField(max_length=40, blank=True, db_index=True)
    subject_kind = models.CharField(max_length=60, blank=True)
    subject_key = models.CharField(max_length=60, blank=True)
    why = models.TextField(blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["subject_kind", "subject_key"])]

    def __str__(self) -> str:
        return f"{self.verb} by {self.user_name or 'the system'}"
