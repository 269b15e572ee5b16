"""The two ways of asking a database for full text: one module each, the same two functions."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection
from django.db.models import QuerySet

from goldenthread.base.search.backends import postgresql, sqlite
from goldenthread.base.search.models import SearchEntry


def match_entries(
    entries: QuerySet[SearchEntry], words: Sequence[str], every: bool = True
) -> QuerySet[SearchEntry]:
    """Those of the entries in which every word stands (or any), in some form, best first."""
    if connection.vendor == "postgresql":
        return postgresql.match_entries(entries, words, every)
    return sqlite.match_entries(entries, words, every)
