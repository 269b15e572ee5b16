"""An index of 100,000 texts, asked as people ask: ours and `LIKE`, on whichever database is named.

Run by `searching` in a process of its own, as Django speaks to one database a process:
`python -m benchmarks.plan.searched`, with DATABASE_URL or GOLDENTHREAD_VAR. Prints JSON.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from goldenthread.base.offers.sorts import SearchText
    from goldenthread.base.offers.subjects import Subject

ROWS = 100_000
EACH = 20
A_PAGE = 20
AREA, AUDIENCE = "larkshire", "partnership"
KINDS = ("bench.milestone", "bench.finding", "bench.section", "bench.measure", "bench.comment")
COMMON_WORDS = (
    "school family support service child plan review need health parent pupil assessment early"
    " transition provision exclusion commissioning outcome officer training pathway quality"
    " advice annual meeting partner evidence inclusion therapy speech placement attendance"
)
SOUNDS = "ba den cor lis mo ten gra vel hin so per tal wick ra dun fe lor mis kep un"
COMMON, SYLLABLES = COMMON_WORDS.split(), SOUNDS.split()
OTHER_WORDS = 8_000


class Corpus:
    """Invented texts whose words are as unevenly frequent as those of real ones (Zipf)."""

    def __init__(self, rows: int) -> None:
        chance = Random(4)
        invented: dict[str, None] = {}
        while len(invented) < OTHER_WORDS:
            invented["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))] = None
        self.words = [*COMMON, *invented]
        weights = list(accumulate(1 / rank for rank in range(3, len(self.words) + 3)))
        self.rows: list[tuple[str, str, str]] = []
        for number in range(rows):
            said = chance.choices(self.words, cum_weights=weights, k=chance.randint(25, 75))
            title, body = " ".join(said[:12]).capitalize(), " ".join(said[12:]).capitalize()
            reference = f"{number // 26 + 1}{chr(65 + number % 26)}"
            self.rows.append((KINDS[number % len(KINDS)], f"{reference} {title}", f"{body}."))

    def ask(self) -> dict[str, list[str]]:
        """Twenty questions of each sort."""
        chance = Random(44)
        rare = chance.sample(self.words[3_000:], EACH)
        pairs = [" ".join(chance.sample(self.words[:200], 2)) for _ in range(EACH)]
        long = [word for word in self.words[:2_000] if len(word) > 7]
        misspelt = [_misspell(word, chance) for word in chance.sample(long, EACH)]
        references = [title.split()[0] for _, title, _ in chance.sample(self.rows, EACH)]
        return {
            "a common word": COMMON[:EACH],
            "a rare word": rare,
            "two words": pairs,
            "a misspelt word": misspelt,
            "a reference": references,
        }

    def give(self, area: str, subjects: Sequence[Subject] | None) -> Iterator[SearchText]:
        """The texts as a room offers them."""
        from goldenthread.base.offers.sorts import SearchText
        from goldenthread.base.offers.subjects import Subject

        for number, (kind, title, body) in enumerate(self.rows):
            subject = Subject(kind, str(number))
            yield SearchText(subject, area, AUDIENCE, title, body, f"/{number}/", "Plan")


def _misspell(word: str, chance: Random) -> str:
    at = chance.randrange(2, len(word) - 1)
    return word[:at] + word[at + 1 :]


def fill(corpus: Corpus) -> None:
    """The index, and the plainest table with the same texts for the peer."""
    from django.core.management import call_command
    from django.db import connection, transaction

    from goldenthread.base.offers.sorts import SearchableOffer, searchables
    from goldenthread.base.search.indexing import index_area

    call_command("migrate", verbosity=0)
    searchables.add(SearchableOffer("bench", frozenset(KINDS), corpus.give))
    with transaction.atomic():
        index_area(AREA)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE plain (id INTEGER PRIMARY KEY, title TEXT, body TEXT)")
        rows = [(number, title, body) for number, (_, title, body) in enumerate(corpus.rows)]
        cursor.executemany("INSERT INTO plain VALUES (%s, %s, %s)", rows)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def search_ours(typed: str) -> int:
    """A page of ours: what was mended, how many of each kind, and the first twenty."""
    from goldenthread.base.search.finding import find

    found = find(typed, AREA, AUDIENCE)
    return len(found.entries[:A_PAGE])


def search_with_like(typed: str) -> int:
    """The peer: one pass over the table that gathers whatever has every word."""
    from django.db import connection

    words = typed.split()
    holds = " AND ".join("(title LIKE %s OR body LIKE %s)" for _ in words)
    sought = [f"%{word}%" for word in words for _ in range(2)]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM plain WHERE {holds}", sought)  # noqa: S608 - constants
        return int(cursor.fetchone()[0])


def time_each(run: Callable[[str], int], questions: Sequence[str]) -> list[float]:
    """Seconds for each question, the better of two: the first warms the cache for both alike."""
    taken = []
    for question in questions:
        each = []
        for _ in range(2):
            began = time.perf_counter()
            run(question)
            each.append(time.perf_counter() - began)
        taken.append(min(each))
    return taken


def measure() -> dict[str, Any]:
    """Times by sort of question, ours and the peer's, asked in turn."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "goldenthread.site.settings"
    import django

    django.setup()
    corpus = Corpus(ROWS)
    began = time.perf_counter()
    fill(corpus)
    taken: dict[str, Any] = {"filled": time.perf_counter() - began, "times": {}}
    for sort, questions in corpus.ask().items():
        ours = time_each(search_ours, questions)
        taken["times"][sort] = {"ours": ours, "peer": time_each(search_with_like, questions)}
    return taken


if __name__ == "__main__":
    print(json.dumps(measure()))
