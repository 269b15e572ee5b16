"""What every node of a plan shares: it belongs to the plan, and keeps its key for life."""

from __future__ import annotations

from django.db import models

from goldenthread.base.audit.history import keep_history
from goldenthread.thread.plan.models.plan import Plan
from goldenthread.thread.plan.models.source_document import SourceDocument


class PlanNode(models.Model):
    """A pillar, area for improvement, focus area or milestone of a plan.

    `key` is the last part of the node's address and never changes, even when its label does.
    `position` is the order in the document; `place` is where in `document` it was read, such as
    'table 3, row 2'. A withdrawn node is kept, with the reason on the act that withdrew it.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="%(class)ss")
    key = models.SlugField(max_length=80)
    position = models.PositiveIntegerField()
    document = models.ForeignKey(
        SourceDocument, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    place = models.CharField(max_length=120)
    is_withdrawn = models.BooleanField(default=False)
    history = keep_history(inherit=True)

    class Meta:
        abstract = True
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "key"], name="%(class)s_key_once_a_plan")
        ]
        indexes = [models.Index(fields=["plan", "position"])]


class RatedNode(PlanNode):
    """A node with a rating as the document claims it (docs/exchange-format.md, 'rating')."""

    claimed_colour = models.CharField(max_length=10, blank=True, db_index=True)
    claimed_state = models.CharField(max_length=25, blank=True)
    claimed_as_written = models.CharField(max_length=500, blank=True)
    claimed_shown_by = models.CharField(max_length=15, blank=True)

    class Meta(PlanNode.Meta):
        abstract = True
