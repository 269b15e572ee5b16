"""Filling the index from what rooms offer, within the writer's own transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Q

from goldenthread.base.offers.sorts import SearchText, searchables
from goldenthread.base.offers.subjects import Subject
from goldenthread.base.search.models import SearchEntry, SearchWord
from goldenthread.base.search.words import cut_words

BATCH = 500


def index_area(area: str) -> int:
    """Make an area's whole index again; returns how many texts it now holds."""
    SearchEntry.objects.filter(area=area).delete()
    SearchWord.objects.filter(area=area).delete()
    return sum(_add(offer.texts(area, None)) for offer in searchables)


def index_subjects(area: str, subjects: Sequence[Subject]) -> int:
    """Make the texts of these subjects again; returns how many there now are."""
    if not subjects:
        return 0
    gone = Q()
    for subject in subjects:
        gone |= Q(kind=subject.kind, key=subject.key)
    SearchEntry.objects.filter(gone, area=area).delete()
    added = 0
    for offer in searchables:
        mine = [subject for subject in subjects if subject.kind in offer.kinds]
        added += _add(offer.texts(area, mine)) if mine else 0
    return added


def _add(texts: Iterable[SearchText]) -> int:
    entries = [
        SearchEntry(
            area=text.area,
            audience=text.audience,
            kind=text.subject.kind,
            key=text.subject.key,
            title=text.title,
            body=text.body,
            url=text.url,
            within=text.within,
        )
        for text in texts
    ]
    SearchEntry.objects.bulk_create(entries, batch_size=BATCH)
    words = {
        (entry.area, entry.audience, word)
        for entry in entries
        for word in cut_words(f"{entry.title} {entry.body}")
    }
    SearchWord.objects.bulk_create(
        [SearchWord(area=a, audience=b, word=word) for a, b, word in sorted(words)],
        batch_size=BATCH,
        ignore_conflicts=True,
    )
    return len(entries)
