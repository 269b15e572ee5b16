"""Bringing stored rows to the state of rows built from a newer document, with the fewest writes."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from django.db import models

from goldenthread.base.audit.updating import update_rows
from goldenthread.base.audit.writing import create_rows
from goldenthread.thread.plan.editing.tree import MADE_ROOM

UNSAID = frozenset({"document", "place", "position"})
"""Where a row stands and was read: what a reader of its history needn't be told."""
_NEVER = frozenset({"id", "plan", "key", "is_withdrawn"})
Row = models.Model


class Pair(NamedTuple):
    """A row as it is stored, and the row that is to stand in its place."""

    stored: Any
    built: Any


def rewrite_rows(model: type[Row], pairs: Sequence[Pair]) -> None:
    """Save of each built row what it says otherwise than the stored one, in the latter's place.

    Those that are only read and placed elsewhere are marked in their history as having made room.
    """
    moved: list[Row] = []
    changed: list[Row] = []
    fields: dict[bool, set[str]] = {True: set(), False: set()}
    for stored, built in pairs:
        take_place(stored, built)
        names = set(_differences(model, stored, built))
        if names:
            only_moved = names <= UNSAID
            (moved if only_moved else changed).append(built)
            fields[only_moved] |= names
    update_rows(model, moved, sorted(fields[True]), MADE_ROOM)
    update_rows(model, changed, sorted(fields[False]))


def take_place(stored: Row, built: Row) -> None:
    """Make a built row the stored one: with its key in the database."""
    built.pk = stored.pk
    built._state.adding = False


def point(rows: Iterable[Row]) -> None:
    """Give rows the database keys of what they point at, which may have come after them."""
    for row in rows:
        for field in row._meta.concrete_fields:
            if isinstance(field, models.ForeignKey) and field.is_cached(row):
                related = field.get_cached_value(row)
                if related is not None:
                    setattr(row, field.attname, related.pk)


def reconcile(
    model: type[Row], owner: str, built: Sequence[Any], stored: Sequence[Any]
) -> list[Row]:
    """Bring what hangs on each owner (a column) to the built rows; returns what is to go.

    A row that says the same stays; others carry one another on in their order. What goes must be
    deleted after whatever hangs on it.
    """
    pairs, new, gone = _match(model, owner, built, stored)
    create_rows(model, new)
    rewrite_rows(model, pairs)
    return gone


def _match(
    model: type[Row], owner: str, built: Sequence[Any], stored: Sequence[Any]
) -> tuple[list[Pair], list[Any], list[Any]]:
    said = _content_fields(model, owner)
    before: Mapping[Any, list[Any]] = _group(owner, stored)
    after: Mapping[Any, list[Any]] = _group(owner, built)
    pairs: list[Pair] = []
    new: list[Any] = []
    gone = [row for key, rows in before.items() if key not in after for row in rows]
    for key, rows in after.items():
        alike, left_stored, left_built = _pair_alike(before.get(key, ()), rows, said)
        pairs += alike
        pairs += map(Pair, left_stored, left_built)
        new += left_built[len(left_stored) :]
        gone += left_stored[len(left_built) :]
    return pairs, new, gone


def _pair_alike(
    stored: Sequence[Any], built: Sequence[Any], names: Sequence[str]
) -> tuple[list[Pair], list[Any], list[Any]]:
    """The pairs of rows that say the same, and those that are left on either side, in order."""
    by_words: dict[Any, deque[Any]] = defaultdict(deque)
    for row in stored:
        by_words[_says(row, names)].append(row)
    pairs, left = [], []
    for row in built:
        alike = by_words.get(_says(row, names))
        if alike:
            pairs.append(Pair(alike.popleft(), row))
        else:
            left.append(row)
    used = {pair.stored.pk for pair in pairs}
    return pairs, [row for row in stored if row.pk not in used], left


def _content_fields(model: type[Row], owner: str) -> list[str]:
    left = _NEVER | UNSAID
    return [
        field.attname
        for field in model._meta.concrete_fields
        if field.name not in left and field.attname != owner
    ]


def _says(row: Any, names: Sequence[str]) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in names)


def _group(owner: str, rows: Iterable[Any]) -> dict[Any, list[Any]]:
    found: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        found[getattr(row, owner)].append(row)
    return found


def _differences(model: type[Row], stored: Any, built: Any) -> Iterator[str]:
    for field in model._meta.concrete_fields:
        if field.name in _NEVER:
            continue
        if getattr(stored, field.attname) != getattr(built, field.attname):
            yield field.name
