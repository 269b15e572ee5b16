"""Front matter: labels and values before the plan proper."""

from __future__ import annotations

from django.db import models

from goldenthread.thread.plan.models.row import PlacedRow


class FrontMatter(PlacedRow):
    """A label and its value, such as the date of the inspection."""

    label = models.TextField()
    value = models.TextField()

    def __str__(self) -> str:
        return f"{self.label}: {self.value}"
