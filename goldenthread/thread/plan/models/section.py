"""A narrative section of a plan."""

from __future__ import annotations

from django.db import models

from goldenthread.thread.plan.models.node import PlanNode


class Section(PlanNode):
    """A section of prose; `body` is Markdown, null where the document names it and leaves it."""

    number = models.CharField(max_length=200, blank=True)
    title = models.TextField()
    level = models.PositiveSmallIntegerField(default=1)
    # Null and empty differ: null is a section that the document names and leaves without a body.
    body = models.TextField(null=True, blank=True)  # noqa: DJ001

    def __str__(self) -> str:
        return f"{self.number}. {self.title}" if self.number else self.title
