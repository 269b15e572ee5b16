"""Which texts of a plan are likeliest to answer a finding: ranked by their words. Pure.

Ranked by SQLite's own full text search (FTS5, its `bm25`), in memory, over the stems of words and
over groups of three letters: the first knows 'excluded' for 'excluding', the second 'exclusion'
too. What stands under the finding's own area for improvement is a little likelier. How good that
is against others is printed by `python -m goldenthread.thread.plan.strands.tests.quality`.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

STEMS, LETTERS = "porter unicode61", "trigram"
OWN_AREA = 0.5
"""What standing under the same area counts, where the likeliest text of all counts 1."""
LEAST = 0.25
"""Below this share of the likeliest there is nothing but words that every text has."""
_GROUP = 3
_MOST_TERMS = 400
_WORD = re.compile(r"[^\W_]+")
_EVERYWHERE = frozenset(
    _WORD.findall(
        """
    a all also an and any are as at be been being by can could do does each every few for from had
    has have how in into is it its many may more most must no not of on or other others our own
    rather shall should so some than that the their them there these they this those through to
    too was we were what when where which while who will with within without would
    """
    )
)


class Ranked(NamedTuple):
    """A text by its place among those given, and its score; the likeliest text scores 1."""

    at: int
    score: float


def rank(finding: str, texts: Sequence[str], beside: Collection[int] = ()) -> list[Ranked]:
    """The texts that may answer a finding, likeliest first; what has nothing to do with it is out.

    `beside` are the places of texts that stand under the finding's own area for improvement.
    """
    words = _WORD.findall(finding.casefold())
    stems = [word for word in words if len(word) > 1 and word not in _EVERYWHERE]
    line = " ".join(words)
    letters = [line[at : at + _GROUP] for at in range(len(line) - _GROUP + 1)]
    scores: dict[int, float] = {}
    for tokenizer, terms in ((STEMS, stems), (LETTERS, letters)):
        for at, score in _search(tokenizer, terms, texts):
            scores[at] = scores.get(at, 0.0) + score / 2
    top = max(scores.values(), default=0.0)
    told = (
        Ranked(at, score / top + (OWN_AREA if at in beside else 0.0))
        for at, score in scores.items()
        if score >= LEAST * top
    )
    return sorted(told, key=lambda each: (-each.score, each.at))


def _search(tokenizer: str, terms: Iterable[str], texts: Sequence[str]) -> list[tuple[int, float]]:
    """Each text that has any of the terms, with its score: the best has 1."""
    asked = " OR ".join(f'"{term}"' for term in sorted(set(terms))[:_MOST_TERMS])
    if not asked:
        return []
    with sqlite3.connect(":memory:") as index:
        index.execute(f"CREATE VIRTUAL TABLE texts USING fts5 (said, tokenize = '{tokenizer}')")
        index.executemany("INSERT INTO texts (rowid, said) VALUES (?, ?)", enumerate(texts))
        found = index.execute(
            "SELECT rowid, -bm25(texts) FROM texts WHERE texts MATCH ?", (asked,)
        ).fetchall()
    index.close()
    best = max((score for _, score in found), default=0.0)
    return [(at, score / best) for at, score in found] if best > 0 else []
