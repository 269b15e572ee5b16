"""Finding: what somebody typed, in one area, for one audience."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import overload

from goldenthread.base.offers.sorts import searchables
from goldenthread.base.search import scopes
from goldenthread.base.search.models import SearchEntry
from goldenthread.base.search.ranking import (
    MOST_COUNTED,
    MOST_FOUND,
    count_kinds,
    match_every,
    match_some,
    rank,
)
from goldenthread.base.search.typed import Typed, read_typed
from goldenthread.base.search.vocabulary import understand

PUBLIC = "public"
PARTNERSHIP = "partnership"


class Entries(Sequence[SearchEntry]):
    """Entries by their keys, best first: a stretch of them is read in one query, when asked for."""

    def __init__(self, keys: Sequence[int] = ()) -> None:
        self._keys = keys

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, at: int) -> SearchEntry: ...

    @overload
    def __getitem__(self, at: slice) -> list[SearchEntry]: ...

    def __getitem__(self, at: int | slice) -> SearchEntry | list[SearchEntry]:
        if isinstance(at, int):
            return SearchEntry.objects.get(pk=self._keys[at])
        known = SearchEntry.objects.defer("scope", "title_roots", "body_roots")
        found = known.in_bulk(self._keys[at])
        return [found[key] for key in self._keys[at] if key in found]

    def __iter__(self) -> Iterator[SearchEntry]:
        return iter(self[:])


@dataclass(frozen=True)
class Found:
    """What was found: the entries, best first; what was typed; what was mended and how.

    `roots`: the roots of all the words that are hits, to be marked. `partly`: nothing has every
    word, so these have some of them. `is_more`: there are more entries than these. `counts`: how
    many entries of each kind there are, whatever kind was chosen; where `is_rounded`, a number
    above `MOST_COUNTED` only says that there are more; empty where they can't be told.
    """

    entries: Entries = field(default_factory=Entries)
    typed: Typed = field(default_factory=Typed)
    roots: frozenset[str] = frozenset()
    mended: Mapping[str, str] = field(default_factory=dict)
    partly: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    is_more: bool = False
    is_rounded: bool = False


def find(text: str, area: str, audience: str, kind: str = "", whole: str = "") -> Found:
    """Look for every word typed; a word that stands nowhere is taken for the one most like it.

    Where nothing has all of the words, what has any of them is found. `kind` narrows to subjects
    of a kind, `whole` to parts of one thing; '' for all. Nothing typed finds nothing.
    """
    typed = read_typed(text)
    if not typed.terms:
        return Found(typed=typed)
    wanted, mended = understand(typed.terms, area, audience)
    scope = [scopes.name_area(area, audience), *([scopes.name_whole(whole)] if whole else [])]
    keys = match_every(wanted, scope)
    partly = len(wanted) > 1 and not keys
    match = match_some if partly else match_every
    keys = match(wanted, scope) if partly else keys
    too_many = len(keys) > MOST_FOUND
    if too_many and kind:
        keys = match(wanted, [*scope, scopes.name_kind(kind)])
    entries = SearchEntry.objects.filter(pk__in=keys[:MOST_FOUND], area=area, audience=audience)
    ranked = rank(entries, wanted, partly)
    counts = Counter(its_kind for _, its_kind in ranked)
    if too_many and partly:
        counts.clear()
    elif too_many:
        few = [each for each in _list_kinds() if counts[each] <= MOST_COUNTED]
        counts |= Counter(count_kinds(wanted, scope, few))
    return Found(
        entries=Entries([key for key, its_kind in ranked if kind in ("", its_kind)]),
        typed=typed,
        roots=frozenset[str]().union(*(each.roots for each in wanted)),
        mended=mended,
        partly=partly,
        counts=counts,
        is_more=len(keys) > MOST_FOUND,
        is_rounded=too_many,
    )


def _list_kinds() -> list[str]:
    return sorted({kind for offer in searchables for kind in offer.kinds})
