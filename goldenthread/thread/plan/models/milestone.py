"""A milestone: one action of the plan, owned, dated, rated and evidenced."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual

from goldenthread.base.people.models import Organisation
from goldenthread.thread.plan.models.focus_area import FocusArea
from goldenthread.thread.plan.models.node import RatedNode

PRECISION_LENGTH = 8
# An index of PostgreSQL's takes no text of any length, and what is longer names nobody.
NAMES_AN_OFFICER = models.Q(LessThanOrEqual(Length("accountable_officer"), 500))


class Milestone(RatedNode):
    """One action of the plan.

    Each of start, end and revised end is a day with its precision ('month': only the month is
    known), the words it was written in, and what its cell said besides. `evidence` is evidence
    of impact as the document gives it. `notes` is a list of texts; `other` a list of
    {heading, text, place}: columns that the format has no field for.
    """

    focus_area = models.ForeignKey(FocusArea, on_delete=models.PROTECT, related_name="milestones")
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="steps"
    )
    reference = models.CharField(max_length=200, blank=True, db_index=True)
    reference_as_written = models.TextField(blank=True)
    action = models.TextField()
    notes = models.JSONField(default=list, blank=True)
    accountable_officer = models.TextField(blank=True)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="milestones"
    )
    supporting_leads = models.TextField(blank=True)
    start = models.DateField(null=True, blank=True)
    start_precision = models.CharField(max_length=PRECISION_LENGTH, default="none")
    start_as_written = models.TextField(blank=True)
    start_note = models.TextField(blank=True)
    end = models.DateField(null=True, blank=True, db_index=True)
    end_precision = models.CharField(max_length=PRECISION_LENGTH, default="none")
    end_as_written = models.TextField(blank=True)
    end_note = models.TextField(blank=True)
    revised_end = models.DateField(null=True, blank=True)
    revised_end_precision = models.CharField(max_length=PRECISION_LENGTH, default="none")
    revised_end_as_written = models.TextField(blank=True)
    revised_end_note = models.TextField(blank=True)
    percent_complete = models.FloatField(null=True, blank=True)
    progress = models.TextField(blank=True)
    evidence = models.TextField(blank=True)
    other = models.JSONField(default=list, blank=True)
    is_hidden_in_source = models.BooleanField(default=False)

    class Meta(RatedNode.Meta):
        # The second for the officers to choose from: else each list would read all its milestones.
        indexes = [
            *RatedNode.Meta.indexes,
            models.Index(
                fields=["plan", "accountable_officer", "is_withdrawn"],
                name="milestone_officers",
                condition=NAMES_AN_OFFICER,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.action}" if self.reference else self.action
