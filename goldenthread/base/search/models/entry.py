"""What can be found: one row a text and audience, made from what rooms offer."""

from __future__ import annotations

from django.db import models


class SearchEntry(models.Model):
    """One text of one subject for one audience: 'public', or 'partnership' for drafts.

    A copy for finding, made again from the record at any time, so it keeps no history. The
    database keeps its full-text index beside it (see the migrations), over `scope` (whose it is,
    as words that nobody types), `title_roots` and `body_roots`. `owner` is the subject that it is
    a part of, as 'kind key', and goes with; '' where it stands by itself.
    """

    area = models.CharField(max_length=40)
    audience = models.CharField(max_length=12)
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=60)
    title = models.TextField()
    body = models.TextField()
    url = models.CharField(max_length=300)
    within = models.CharField(max_length=300, blank=True)
    owner = models.CharField(max_length=121, blank=True, db_index=True)
    scope = models.TextField()
    title_roots = models.TextField()
    body_roots = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key", "audience"], name="search_entry_once_an_audience"
            )
        ]
        indexes = [models.Index(fields=["area", "audience", "kind"])]

    def __str__(self) -> str:
        return self.title


class SearchWord(models.Model):
    """A word that stands somewhere in an area's texts: what a misspelt word may have meant."""

    area = models.CharField(max_length=40)
    audience = models.CharField(max_length=12)
    word = models.CharField(max_length=60)
    root = models.CharField(max_length=60)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["area", "audience", "word"], name="search_word_once_an_audience"
            )
        ]
        indexes = [models.Index(fields=["area", "audience", "root"], name="search_word_root")]

    def __str__(self) -> str:
        return self.word
