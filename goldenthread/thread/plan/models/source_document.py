"""A file that was brought in, and what each of its parts was understood as."""

from __future__ import annotations

from django.db import models

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.history import keep_history


def keep_path(document: SourceDocument, name: str) -> str:
    """Where the file is kept: outside the web root, by its own hash, never by its name."""
    return f"documents/{document.area.code}/{document.sha256}"


class SourceDocument(models.Model):
    """One uploaded plan file of an area: waiting, read, refused or imported.

    `reading` is the reading kept for the preview (compressed JSON) until it is imported.
    `problem` is the one sentence that refused it.
    """

    class State(models.TextChoices):
        """How far it has got."""

        WAITING = "waiting", "Waiting to be read"
        READ = "read", "Read, not yet imported"
        REFUSED = "refused", "Could not be read"
        IMPORTED = "imported", "Imported"

    area = models.ForeignKey(LocalArea, on_delete=models.PROTECT, related_name="documents")
    plan = models.ForeignKey(
        "plan.Plan", on_delete=models.SET_NULL, null=True, blank=True, related_name="documents"
    )
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=10, blank=True)
    file = models.FileField(upload_to=keep_path, max_length=255)
    reading = models.FileField(upload_to="readings/", max_length=255, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    problem = models.TextField(blank=True)
    uploaded_at = models.DateTimeField()
    uploaded_by_name = models.CharField(max_length=200, blank=True)
    parts_total = models.PositiveIntegerField(default=0)
    parts_blank = models.PositiveIntegerField(default=0)
    history = keep_history()

    class Meta:
        ordering = ["-uploaded_at", "-id"]

    def __str__(self) -> str:
        return self.name


class SourcePart(models.Model):
    """One non-blank part of an imported document: nothing is dropped silently.

    Never changed once written, so it keeps no history of its own. `understood_as` is in plain
    words; where it is empty, `why` says why nobody understood it.
    """

    document = models.ForeignKey(SourceDocument, on_delete=models.CASCADE, related_name="parts")
    position = models.PositiveIntegerField()
    place = models.CharField(max_length=250)
    text = models.TextField()
    understood_as = models.CharField(max_length=250, blank=True)
    node_key = models.CharField(max_length=80, blank=True)
    why = models.TextField(blank=True)

    class Meta:
        ordering = ["position"]
        indexes = [
            models.Index(fields=["document", "position"]),
            models.Index(fields=["document", "place"]),
            models.Index(fields=["document", "node_key"]),
        ]

    def __str__(self) -> str:
        return f"{self.place} of {self.document}"
