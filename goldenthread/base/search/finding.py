"""Finding: what somebody typed, in one area, for one audience."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from goldenthread.base.search.backends import match_entries
from goldenthread.base.search.models import SearchEntry, SearchWord
from goldenthread.base.search.words import cut_query, mend_words

PUBLIC = "public"
PARTNERSHIP = "partnership"


@dataclass(frozen=True)
class Found:
    """What was found: the entries, best first; the words looked for; what was mended and how.

    `partly`: nothing has every word, so these have some of them.
    """

    entries: QuerySet[SearchEntry]
    words: tuple[str, ...]
    mended: dict[str, str]
    partly: bool = False


def find(typed: str, area: str, audience: str, kinds: frozenset[str] = frozenset()) -> Found:
    """Look for every typed word; a word that stands nowhere is taken for the one most like it.

    Where nothing has all of the words, what has any of them is found.
    `kinds` narrows to subjects of these kinds; empty for all. Nothing typed finds nothing.
    """
    words = cut_query(typed)
    entries = SearchEntry.objects.filter(area=area, audience=audience)
    if kinds:
        entries = entries.filter(kind__in=kinds)
    if not words:
        return Found(entries.none(), (), {})
    known = SearchWord.objects.filter(area=area, audience=audience)
    mended = mend_words(words, known.values_list("word", flat=True).iterator())
    looked_for = tuple(mended.get(word, word) for word in words)
    found = match_entries(entries, looked_for)
    if len(looked_for) > 1 and not found.exists():
        return Found(match_entries(entries, looked_for, every=False), looked_for, mended, True)
    return Found(found, looked_for, mended)
