"""Texts that nearly repeat each other, found through an index of the words that few texts have.

Only texts that share one of a text's rarest words or pairs of words are compared with it, and of
those only the nearest few, so that the work grows with the texts and not with their square.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from rapidfuzz import fuzz

ALIKE = 80.0
"""From this many of a hundred on (rapidfuzz's ratio) two texts nearly repeat each other."""
FEWEST_WORDS = 5
"""A shorter text says too little for a likeness to mean anything."""
RAREST = 8
"""So many of a text's marks are looked up, of those that others bear too, the rarest first."""
NEAREST = 8
"""So many bearers of a mark are looked at, those that stand nearest in the plan."""
ENOUGH = 2
"""Texts that share fewer of the rarest marks aren't compared, where there are so many of them."""
_DIGITS = re.compile(r"\d+")

_BITS = 32

Mark = int
"""The number of a word, or of two words that follow each other."""


class NearRepeat(NamedTuple):
    """Two texts by their positions, the earlier first, and how alike they are, of a hundred.

    `within` says that the whole of the shorter stands in the longer.
    """

    earlier: int
    later: int
    alike: float
    within: bool


def find_near_repeats(texts: Sequence[str]) -> list[NearRepeat]:
    """The pairs among folded texts (`folding.fold`) that nearly repeat each other, in order.

    Texts that are wholly the same are no near repeats; nor are those that differ only in their
    figures, since a series ('year 7', 'year 8') is meant to be one.
    """
    marks = _shared_marks(texts)
    bearers = _index(marks)
    found: dict[tuple[int, int], NearRepeat] = {}
    for position, marked in enumerate(marks):
        for other in _candidates(position, marked, bearers):
            pair = (min(position, other), max(position, other))
            near = None if pair in found else _compare(texts, *pair)
            if near is not None:
                found[pair] = near
    return sorted(found.values())


def _shared_marks(texts: Sequence[str]) -> Sequence[Sequence[Mark]]:
    """The marks of each text that other texts bear too, the rarest first."""
    numbers: dict[str, int] = {}
    marks = [_marks_of(text, numbers) for text in texts]
    bearing = Counter(chain.from_iterable(marks))
    return [
        sorted((mark for mark in marked if bearing[mark] > 1), key=bearing.__getitem__)
        for marked in marks
    ]


def _marks_of(text: str, numbers: dict[str, int]) -> Collection[Mark]:
    """Its words and its pairs of words, each once."""
    words = text.split()
    if len(words) < FEWEST_WORDS:
        return ()
    found = [numbers.setdefault(word, len(numbers)) for word in words]
    return dict.fromkeys((*found, *((one + 1) << _BITS | other for one, other in pairwise(found))))


def _index(marks: Sequence[Sequence[Mark]]) -> Mapping[Mark, Sequence[int]]:
    """Which texts bear each mark, in order."""
    bearers: dict[Mark, list[int]] = defaultdict(list)
    for position, marked in enumerate(marks):
        for mark in marked:
            bearers[mark].append(position)
    return bearers


def _candidates(
    position: int, marked: Sequence[Mark], bearers: Mapping[Mark, Sequence[int]]
) -> list[int]:
    """The texts worth comparing: those that bear some of a text's rarest marks."""
    rarest = marked[:RAREST]
    votes = Counter(chain.from_iterable(_nearest(bearers[mark], position) for mark in rarest))
    del votes[position]
    enough = ENOUGH if len(rarest) == RAREST else 1
    return [other for other, count in votes.items() if count >= enough]


def _nearest(having: Sequence[int], position: int) -> Sequence[int]:
    """Those of the texts that stand nearest to a position, so many before it as after it."""
    if len(having) <= NEAREST:
        return having
    at = bisect_left(having, position)
    first = max(0, min(at - NEAREST // 2, len(having) - NEAREST - 1))
    return having[first : first + NEAREST + 1]


def _compare(texts: Sequence[str], earlier: int, later: int) -> NearRepeat | None:
    one, other = texts[earlier], texts[later]
    alike = fuzz.ratio(one, other, score_cutoff=ALIKE)
    short, long = sorted((one, other), key=len)
    within = f" {short} " in f" {long} "
    if not (alike or within) or _is_series(one, other):
        return None
    return NearRepeat(earlier, later, alike or fuzz.ratio(one, other), within)


def _is_series(one: str, other: str) -> bool:
    return _DIGITS.sub("0", one) == _DIGITS.sub("0", other)
