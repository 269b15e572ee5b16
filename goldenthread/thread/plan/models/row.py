"""What every row of a plan shares: the plan it belongs to, its order, and its history."""

from __future__ import annotations

from django.db import models

from goldenthread.base.audit.history import keep_history
from goldenthread.thread.plan.models.plan import Plan


class PlanRow(models.Model):
    """A row that is part of one plan, and can be read as it stood at any past moment.

    `position` is its order in the document among its own kind or within its parent.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="%(class)s_rows")
    position = models.PositiveIntegerField()
    history = keep_history(inherit=True)

    class Meta:
        abstract = True
        ordering = ["position", "id"]


class PlacedRow(PlanRow):
    """A row that was read somewhere in a document: `place` is such as 'table 3, row 2'."""

    place = models.CharField(max_length=250)

    class Meta(PlanRow.Meta):
        abstract = True
