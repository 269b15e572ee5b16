"""A version: a labelled point in the history of a plan's nodes, never a copy of them."""

from __future__ import annotations

from django.db import models

from goldenthread.base.audit.history import keep_history
from goldenthread.thread.plan.models.plan import Plan
from goldenthread.thread.plan.models.source_document import SourceDocument


class PlanVersion(models.Model):
    """What the plan was at `at`; what the public reads is the latest published one.

    `dated` is the date the document itself bears. A version is published by an action, which
    keeps who and when as its act; it is never unpublished, only followed by a later one.
    """

    class Status(models.TextChoices):
        """How far the version has got."""

        DRAFT = "draft", "Draft"
        AGREED = "agreed", "Agreed"
        PUBLISHED = "published", "Published"

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="versions")
    document = models.ForeignKey(
        SourceDocument, on_delete=models.PROTECT, null=True, blank=True, related_name="versions"
    )
    label = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    status_as_written = models.CharField(max_length=10, blank=True)
    dated = models.DateField(null=True, blank=True)
    at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)
    history = keep_history()

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["plan", "status", "-at"])]

    def __str__(self) -> str:
        return f"{self.plan}, version {self.label or self.pk}"
