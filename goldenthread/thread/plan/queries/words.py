"""Narrowing a list by words as people type them."""

from __future__ import annotations

from functools import reduce
from operator import and_, or_

from django.db.models import Q

MOST_WORDS = 10


def matching(words: str, *columns: str) -> Q:
    """Rows in which every word stands in at least one of the columns, whatever its case."""
    typed = words.split()[:MOST_WORDS]
    each = [
        reduce(or_, [Q(**{f"{column}__icontains": word}) for column in columns]) for word in typed
    ]
    return reduce(and_, each, Q())
