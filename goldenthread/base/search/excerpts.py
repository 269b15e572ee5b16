"""Excerpts: a stretch of a text about what was found, with the hits told apart. Pure."""

from __future__ import annotations

from collections.abc import Collection
from re import Match
from typing import NamedTuple

from goldenthread.base.search.words import LONGEST_WORD, WORD, take_root

AROUND = 110


class Stretch(NamedTuple):
    """A stretch of an excerpt: marked where it is a hit."""

    text: str
    hit: bool


def mark_hits(text: str, roots: Collection[str]) -> list[Stretch]:
    """The whole of a text, with every word of these roots told apart."""
    return _mark(text, _find_hits(text, roots), 0, len(text))


def cut_excerpt(text: str, roots: Collection[str]) -> list[Stretch]:
    """About two lines around the first hit, with every hit told apart; the beginning if none is."""
    hits = _find_hits(text, roots)
    first = hits[0].start() if hits else 0
    start = 0 if first < AROUND else text.rfind(" ", 0, first - AROUND // 2) + 1
    # A text without a space near its hit is cut all the same.
    start = max(start, first - AROUND)
    end = min(len(text), start + 2 * AROUND)
    if end < len(text):
        space = text.rfind(" ", start + AROUND, end)
        end = space if space > 0 else end
    before = [Stretch("… ", False)] if start else []
    after = [Stretch("…", False)] if end < len(text) else []
    return before + _mark(text, hits, start, end) + after


def _find_hits(text: str, roots: Collection[str]) -> list[Match[str]]:
    wanted = frozenset(roots)
    return [m for m in WORD.finditer(text) if take_root(m[0].lower()[:LONGEST_WORD]) in wanted]


def _mark(text: str, hits: list[Match[str]], start: int, end: int) -> list[Stretch]:
    stretches, at = [], start
    for hit in hits:
        if hit.start() >= at and hit.end() <= end:
            stretches += [Stretch(text[at : hit.start()], False), Stretch(hit[0], True)]
            at = hit.end()
    stretches.append(Stretch(text[at:end], False))
    return [stretch for stretch in stretches if stretch.text]
