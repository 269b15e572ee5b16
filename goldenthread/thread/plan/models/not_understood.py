"""A part of a document that nobody understood: shown until somebody deals with it."""

from __future__ import annotations

from django.db import models

from goldenthread.thread.plan.models.row import PlacedRow


class NotUnderstood(PlacedRow):
    """A text of the plan's document that no rule of the reader claimed, and why."""

    text = models.TextField()
    why = models.TextField()

    def __str__(self) -> str:
        return self.text
