"""How a plan numbers its actions: told from its own references, never from a rule of the house."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from goldenthread.thread.plan.linting.examined import Examined, PlacedMilestone

_TOKEN = re.compile(r"[0-9]+|[A-Za-z]+")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
_LETTERS = 26
_DIGITS = 10
"""A longer run of digits is a name and no number."""
_MOST = 0.8
_FEWEST = 4
"""Below this many references, a plan has no pattern yet."""

Tokens = tuple[str, ...]


class Misplaced(NamedTuple):
    """A reference that stands under another number than its own, and the next one free there."""

    placed: PlacedMilestone
    label: str
    free: str | None


def tokens_of(reference: str | None) -> Tokens:
    """The numbers and letters of a reference or a label: '4.01.02a' gives ('4', '1', '2', 'A')."""
    found = _TOKEN.findall(reference or "")
    return tuple(
        token.lstrip("0") or "0" if token.isdecimal() else token.upper() for token in found
    )


def order_of(tokens: Sequence[str]) -> Sequence[int] | None:
    """Where tokens that stand at one place of a reference come in order; null if unlike.

    ('A', 'B') and ('1', '2') give (1, 2); so do ('I', 'II'), since 'II' is no single letter.
    """
    if all(token.isdecimal() and len(token) < _DIGITS for token in tokens):
        return [int(token) for token in tokens]
    if all(len(token) == 1 and token.isalpha() for token in tokens):
        return [ord(token) - ord("A") + 1 for token in tokens]
    if all(token in _ROMAN for token in tokens):
        return [_ROMAN.index(token) + 1 for token in tokens]
    return None


def find_misplaced(examined: Examined) -> Iterator[Misplaced]:
    """References that bear the number of another focus area, or of another area.

    Only where most references begin with the label of what they stand under.
    """
    referenced = [each for each in examined.actions if len(tokens_of(each.milestone.reference)) > 1]
    label_of = _pattern(referenced)
    if label_of is None:
        return
    last = _last_of_each(referenced, label_of)
    for placed in referenced:
        label = label_of(placed)
        if label and not _stands_under(placed, label):
            free = _next_free(last.get(label), examined.by_reference)
            last[label] = free or last.get(label, "")
            yield Misplaced(placed, label, free)


def sequences(examined: Examined) -> Iterator[tuple[Tokens, Sequence[PlacedMilestone]]]:
    """The milestones whose references differ in the last number or letter only, in plan order.

    Misplaced ones and second bearers of a reference are left out: other rules tell of them.
    """
    misplaced = {found.placed.milestone.key for found in find_misplaced(examined)}
    found: dict[tuple[str, Tokens], list[PlacedMilestone]] = defaultdict(list)
    for reference, bearers in examined.by_reference.items():
        tokens = tokens_of(reference)
        if len(tokens) > 0 and bearers[0].milestone.key not in misplaced:
            # Without a number of its own, a reference is told apart by its focus area.
            group = bearers[0].focus_area.key if len(tokens) == 1 else ""
            found[group, tokens[:-1]].append(bearers[0])
    for (_, prefix), members in found.items():
        yield prefix, members


def _pattern(referenced: Sequence[PlacedMilestone]) -> Callable[[PlacedMilestone], str] | None:
    """The label that most references begin with; null where there is no such pattern."""
    for label_of in (_focus_area_label, _area_label):
        labelled = [placed for placed in referenced if label_of(placed)]
        under = sum(_stands_under(placed, label_of(placed)) for placed in labelled)
        labels = {label_of(placed) for placed in labelled}
        if len(labels) > 1 and len(labelled) >= _FEWEST and under >= _MOST * len(labelled):
            return label_of
    return None


def _focus_area_label(placed: PlacedMilestone) -> str:
    return placed.focus_area.label or ""


def _area_label(placed: PlacedMilestone) -> str:
    return placed.area.label or ""


def _stands_under(placed: PlacedMilestone, label: str) -> bool:
    tokens, wanted = tokens_of(placed.milestone.reference), tokens_of(label)
    return len(tokens) > len(wanted) and tokens[: len(wanted)] == wanted


def _last_of_each(
    referenced: Sequence[PlacedMilestone], label_of: Callable[[PlacedMilestone], str]
) -> dict[str, str]:
    """The last reference that rightly bears each label, with one number or letter after it."""
    last = {}
    for placed in referenced:
        label, reference = label_of(placed), placed.milestone.reference or ""
        right = _stands_under(placed, label)
        if right and len(tokens_of(reference)) == len(tokens_of(label)) + 1:
            last[label] = reference
    return last


def _next_free(last: str | None, taken: Collection[str]) -> str | None:
    """The first reference after the last one that nobody bears yet; null where none is left."""
    if not last:
        return None
    final = list(_TOKEN.finditer(last))[-1]
    before, after = last[: final.start()], last[final.end() :]
    return next((free for free in _after(before, final.group(), after) if free not in taken), None)


def _after(before: str, token: str, after: str) -> Iterator[str]:
    if token.isdecimal() and len(token) < _DIGITS:
        for number in count(int(token) + 1):
            yield f"{before}{number:0{len(token)}d}{after}"
    elif len(token) == 1:
        for place in range(ord(token.upper()) - ord("A") + 1, _LETTERS):
            yield f"{before}{chr(ord('A') + place)}{after}"
