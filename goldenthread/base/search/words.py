"""Words as people type them: cut, matched by prefix, mended where misspelt, marked in excerpts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

WORD = re.compile(r"\w+(?:['\u2019]\w+)?", re.UNICODE)
LONGEST_WORD = 60
MOST_WORDS = 12
# Endings are forgiven by looking for the first half of a word, at least five letters: 'excluded'
# and 'exclusions' share neither a word nor a Porter stem, but they share 'exclu'.
SHORTEST_PREFIX = 5
LIKENESS = 78.0
AROUND = 110


def cut_words(text: str) -> list[str]:
    """The words of a text, folded to lower case, in order."""
    return [word.lower()[:LONGEST_WORD] for word in WORD.findall(text)]


def cut_query(text: str) -> list[str]:
    """The distinct words of what somebody typed, at most twelve."""
    return list(dict.fromkeys(cut_words(text)))[:MOST_WORDS]


def take_prefix(word: str) -> str:
    """The part of a word that other forms of it begin with."""
    return word[: max(SHORTEST_PREFIX, len(word) // 2)]


def mend_words(typed: Sequence[str], known: Iterable[str]) -> dict[str, str]:
    """For each typed word that nothing begins with, the known word most like it, if any is."""
    vocabulary = sorted(set(known))
    mended = {}
    for word in typed:
        prefix = take_prefix(word)
        if len(word) < 4 or any(other.startswith(prefix) for other in vocabulary):
            continue
        best = process.extractOne(word, vocabulary, scorer=fuzz.ratio, score_cutoff=LIKENESS)
        if best is not None:
            mended[word] = best[0]
    return mended


class Stretch(NamedTuple):
    """A stretch of an excerpt: marked where it is a hit."""

    text: str
    hit: bool


def cut_excerpt(text: str, words: Sequence[str]) -> list[Stretch]:
    """About two lines around the first hit, with every hit told apart; the beginning if none is."""
    prefixes = tuple(take_prefix(word) for word in words)
    hits = [m for m in WORD.finditer(text) if prefixes and m[0].lower().startswith(prefixes)]
    first = hits[0].start() if hits else 0
    start = 0 if first < AROUND else text.rfind(" ", 0, first - AROUND // 2) + 1
    end = min(len(text), start + 2 * AROUND)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + AROUND)
    stretches, at = [Stretch("… ", False)] if start else [], start
    for hit in hits:
        if hit.end() <= end and hit.start() >= at:
            stretches += [Stretch(text[at : hit.start()], False), Stretch(hit[0], True)]
            at = hit.end()
    stretches.append(Stretch(text[at:end] + ("…" if end < len(text) else ""), False))
    return [stretch for stretch in stretches if stretch.text]
