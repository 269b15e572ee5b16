"""Filling the index from what rooms offer, within the writer's own transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import Q

from goldenthread.base.audit.inserting import insert_values
from goldenthread.base.offers.sorts import SearchText, searchables
from goldenthread.base.offers.subjects import Subject
from goldenthread.base.search import scopes
from goldenthread.base.search.models import SearchEntry, SearchWord
from goldenthread.base.search.words import cut_words, take_root, write_roots

ENTRY = (
    *("area", "audience", "kind", "key", "title", "body", "url", "within"),
    *("owner", "scope", "title_roots", "body_roots"),
)
WORD = ("area", "audience", "word", "root")
# Of one text. PostgreSQL takes a million bytes of different words, and no more.
MOST_WORDS = 50_000


def index_area(area: str) -> int:
    """Make an area's whole index again; returns how many texts it now holds."""
    SearchEntry.objects.filter(area=area).delete()
    SearchWord.objects.filter(area=area).delete()
    return sum(_add(offer.texts(area, None)) for offer in searchables)


def index_subjects(area: str, subjects: Sequence[Subject]) -> int:
    """Make the texts of these subjects again, and of what is a part of them; returns how many."""
    if not subjects:
        return 0
    gone = Q(owner__in=[_name(subject) for subject in subjects])
    for subject in subjects:
        gone |= Q(kind=subject.kind, key=subject.key)
    SearchEntry.objects.filter(gone, area=area).delete()
    added = 0
    for offer in searchables:
        mine = [subject for subject in subjects if subject.kind in offer.kinds]
        added += _add(offer.texts(area, mine)) if mine else 0
    return added


def _add(texts: Iterable[SearchText]) -> int:
    # As plain values: a large plan has tens of thousands, and its writer holds the lock meanwhile.
    entries: list[tuple[str, ...]] = []
    words: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for text in texts:
        title, body = cut_words(text.title), cut_words(text.body)[:MOST_WORDS]
        words[text.area, text.audience].update(title, body)
        entries.append(_write(text, title, body))
    insert_values(SearchEntry, ENTRY, entries)
    rooted = [
        (*whose, word, root)
        for whose, known in words.items()
        for word in sorted(known)
        if (root := take_root(word))
    ]
    insert_values(SearchWord, WORD, rooted, keep_known=True)
    return len(entries)


def _write(text: SearchText, title: list[str], body: list[str]) -> tuple[str, ...]:
    return (
        text.area,
        text.audience,
        text.subject.kind,
        text.subject.key,
        text.title,
        text.body,
        text.url,
        text.within,
        _name(text.owner) if text.owner else "",
        _write_scope(text),
        write_roots(title),
        write_roots(body),
    )


def _write_scope(text: SearchText) -> str:
    names = [scopes.name_area(text.area, text.audience), scopes.name_kind(text.subject.kind)]
    return " ".join([*names, *([scopes.name_whole(text.whole)] if text.whole else [])])


def _name(subject: Subject) -> str:
    return f"{subject.kind} {subject.key}"
