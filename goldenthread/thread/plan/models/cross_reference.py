"""A cross reference: one milestone pointing at others."""

from __future__ import annotations

from django.db import models

from goldenthread.thread.plan.models.milestone import Milestone
from goldenthread.thread.plan.models.row import PlanRow


class CrossReference(PlanRow):
    """A pointer as written; it has no targets where it is cut off."""

    milestone = models.ForeignKey(
        Milestone, on_delete=models.CASCADE, related_name="cross_references"
    )
    as_written = models.TextField()

    def __str__(self) -> str:
        return self.as_written


class CrossReferenceTarget(PlanRow):
    """One normalised reference that a cross reference names.

    It is looked up when shown, so that renumbering is seen at once by the linter.
    """

    cross_reference = models.ForeignKey(
        CrossReference, on_delete=models.CASCADE, related_name="targets"
    )
    reference = models.CharField(max_length=200, db_index=True)

    def __str__(self) -> str:
        return self.reference
