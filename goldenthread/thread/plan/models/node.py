"""What every node of a plan shares: it belongs to the plan, and keeps its key for life."""

from __future__ import annotations

from django.db import models

from goldenthread.thread.plan.models.row import PlacedRow
from goldenthread.thread.plan.models.source_document import SourceDocument


class PlanNode(PlacedRow):
    """A part of a plan with an address of its own: a pillar, section, milestone and so on.

    `key` is the last part of the node's address and never changes, even when its label does.
    `place` is where in `document` it was read. A withdrawn node is kept, with the reason on the
    act that withdrew it.
    """

    key = models.SlugField(max_length=80)
    document = models.ForeignKey(
        SourceDocument, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    is_withdrawn = models.BooleanField(default=False)

    class Meta(PlacedRow.Meta):
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["plan", "key"], name="%(class)s_key_once_a_plan")
        ]
        # The last only so that counting what is shown need not read the rows themselves.
        indexes = [models.Index(fields=["plan", "position", "is_withdrawn"])]


class RatedNode(PlanNode):
    """A node with a rating as the document claims it (docs/exchange-format.md, 'rating')."""

    claimed_colour = models.CharField(max_length=10, blank=True, db_index=True)
    claimed_state = models.CharField(max_length=25, blank=True, db_index=True)
    claimed_as_written = models.TextField(blank=True)
    claimed_shown_by = models.CharField(max_length=15, blank=True)

    class Meta(PlanNode.Meta):
        abstract = True
