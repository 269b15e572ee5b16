"""What people of an area have told the reader that words mean, for its next import."""

from __future__ import annotations

from django.db import models

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.history import keep_history


class LearntMeaning(models.Model):
    """One correction: in this area, this heading, rating word or date means this.

    `file_name` ties a column without a heading, which is named by its place, to the files that
    are called so; empty for words, which mean the same in every file of the area.
    """

    class Sort(models.TextChoices):
        """What the words are."""

        COLUMN = "column", "Column heading"
        RATING = "rating", "Rating word"
        DATE = "date", "Date"

    area = models.ForeignKey(LocalArea, on_delete=models.CASCADE, related_name="learnt_meanings")
    sort = models.CharField(max_length=10, choices=Sort)
    written = models.CharField(max_length=500)
    meaning = models.CharField(max_length=60, blank=True)
    file_name = models.CharField(max_length=255, blank=True)
    history = keep_history()

    class Meta:
        ordering = ["sort", "written"]
        constraints = [
            models.UniqueConstraint(
                fields=["area", "sort", "written", "file_name"], name="meaning_once_an_area"
            )
        ]

    def __str__(self) -> str:
        return f"{self.written}: {self.meaning}"
