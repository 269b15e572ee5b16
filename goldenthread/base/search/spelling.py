"""Spelling forgiven: the known word that a word may have meant. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

SHORTEST_MENDED = 4
LIKENESS = 78.0


def mend_word(typed: str, known: Iterable[str]) -> str:
    """The known word most like a typed one; '' where none is like it, or it is too short."""
    if len(typed) < SHORTEST_MENDED:
        return ""
    # In an order of our own, as each database has another.
    best = process.extractOne(typed, sorted(known), scorer=fuzz.ratio, score_cutoff=LIKENESS)
    return best[0] if best is not None else ""
