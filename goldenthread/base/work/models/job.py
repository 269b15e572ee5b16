"""A job: long work that somebody asked for, and how far it has got."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.utils import timezone

SILENT_AFTER = timedelta(minutes=5)


class Job(models.Model):
    """What a person sees of one background task.

    Progress is told often and is no part of anybody's record, so a job keeps no history; what
    the work writes is an act of its own.
    """

    class State(models.TextChoices):
        """How far it has got."""

        WAITING = "waiting", "Waiting for its turn"
        RUNNING = "running", "Under way"
        DONE = "done", "Done"
        REFUSED = "refused", "Stopped"

    area = models.CharField(max_length=40, db_index=True)
    title = models.CharField(max_length=200)
    user_id = models.BigIntegerField(null=True)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    step = models.CharField(max_length=200, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    result_url = models.CharField(max_length=300, blank=True)
    problem = models.TextField(blank=True)
    asked_at = models.DateTimeField(default=timezone.now)
    heard_from_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-asked_at"]

    def __str__(self) -> str:
        return self.title

    @property
    def is_over(self) -> bool:
        """Nothing more will happen to it."""
        return self.state in {self.State.DONE, self.State.REFUSED}

    @property
    def is_silent(self) -> bool:
        """Not over, and not heard from for so long that the worker has probably stopped."""
        return not self.is_over and timezone.now() - self.heard_from_at > SILENT_AFTER
