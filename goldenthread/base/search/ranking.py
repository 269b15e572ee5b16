"""Which entries match, and the best of them first: the same order on every database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from goldenthread.base.search import scopes
from goldenthread.base.search.backends import choose_backend
from goldenthread.base.search.matching import Wanted
from goldenthread.base.search.models import SearchEntry

# Nobody pages further, and of a word that stands everywhere no order is better than another.
MOST_FOUND = 300
# Of each kind, where there is more than can be found: a number above it tells no more than that.
MOST_COUNTED = 50
STANDS, IN_TITLE, BEGINS, REFERENCE, TOGETHER = 20, 10, 5, 100, 15


def match_every(wanted: Sequence[Wanted], scope: Sequence[str]) -> list[int]:
    """The entries in which everything stands; above `MOST_FOUND`, those named by it first."""
    found = _ask(wanted, scope)
    if len(found) <= MOST_FOUND:
        return found
    return list(dict.fromkeys([*_ask(wanted, scope, titles_only=True), *found]))[: MOST_FOUND + 1]


def match_some(wanted: Sequence[Wanted], scope: Sequence[str]) -> list[int]:
    """The entries in which anything stands, those with most of it first: a query for each."""
    times = Counter(key for each in wanted for key in _ask([each], scope))
    return sorted(times, key=lambda key: (-times[key], key))[: MOST_FOUND + 1]


def count_kinds(
    wanted: Sequence[Wanted], scope: Sequence[str], kinds: Sequence[str]
) -> dict[str, int]:
    """How many entries of each kind match, counted up to one more than `MOST_COUNTED`."""
    statements, values = [], list[Any]()
    for kind in kinds:
        sql, match = choose_backend().select_matching(wanted, [*scope, scopes.name_kind(kind)])
        limited = f"SELECT id FROM ({sql} LIMIT {MOST_COUNTED + 1}) AS matching"  # noqa: S608 - ours
        statements.append(f"SELECT %s AS kind, COUNT(*) FROM ({limited}) AS counted")  # noqa: S608
        values += [kind, *match]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(statements), values)
        return {kind: number for kind, number in cursor.fetchall() if number}


def rank(
    entries: QuerySet[SearchEntry], wanted: Sequence[Wanted], partly: bool
) -> list[tuple[int, str]]:
    """The keys and kinds of these entries, best first; those alike in the order of the index.

    What counts is how much of what is wanted stands in the text and in its title, whether the
    title begins with it (a reference, above all), and whether it stands side by side.
    """
    score: Any = Value(0, output_field=IntegerField())
    for each in wanted:
        if partly:
            stands = _holds("title_roots__contains", each) | _holds("body_roots__contains", each)
            score += _points(stands, STANDS)
        score += _points(_holds("title_roots__contains", each), IN_TITLE)
        has_figure = any(letter.isdigit() for root in each.roots for letter in root)
        score += _points(
            _holds("title_roots__startswith", each), REFERENCE if has_figure else BEGINS
        )
    if len(wanted) > 1 and all(len(each.alternatives) == 1 for each in wanted):
        together = Wanted((tuple(root for each in wanted for root in each.alternatives[0]),))
        score += _points(_holds("title_roots__contains", together), TOGETHER)
        score += _points(_holds("body_roots__contains", together), TOGETHER)
    ranked = entries.annotate(score=score).order_by(F("score").desc(), "id")
    return list(ranked.values_list("id", "kind"))


def _ask(wanted: Sequence[Wanted], scope: Sequence[str], titles_only: bool = False) -> list[int]:
    sql, values = choose_backend().select_matching(wanted, scope, titles_only)
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} LIMIT {MOST_FOUND + 1}", values)
        return [key for (key,) in cursor.fetchall()]


def _holds(lookup: str, wanted: Wanted) -> Q:
    """That one of the alternatives stands there. Roots stand between spaces, the ends' too."""
    holds = Q()
    for roots in wanted.alternatives:
        holds |= Q((lookup, f" {' '.join(roots)} "))
    return holds


def _points(holds: Q, points: int) -> Case:
    return Case(When(holds, then=points), default=0, output_field=IntegerField())
