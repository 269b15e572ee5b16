"""A label and its value, and the field that the value says where the label leaves it open."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from goldenthread.thread.plan.reading.dates import OPENING_DATE, is_date_like
from goldenthread.thread.plan.reading.ratings import is_rating_like
from goldenthread.thread.plan.reading.source import Paragraph
from goldenthread.thread.plan.reading.understanding.percentages import read_percent

_MAY_BE_A_SHARE = frozenset({"rating", "progress", "end", "other"})
_MAY_BE_A_RATING = frozenset({"progress", "other"})


class Labelled(NamedTuple):
    """A label's field, its words, and its value as lines, with the place of each."""

    field: str
    label: str
    values: tuple[Paragraph, ...]
    place: str


class LabelBlock(NamedTuple):
    """The labelled values that follow a line, and how many blocks they take up."""

    pairs: tuple[Labelled, ...]
    taken: int


def settled(pairs: Sequence[Labelled]) -> tuple[Labelled, ...]:
    """The pairs of one milestone, each with the field that its value says beside the others."""
    for _ in range(2):
        # What turns out to be a percentage leaves the rating to another label.
        known = {pair.field for pair in pairs}
        pairs = [
            pair._replace(field=field_by_value(pair.field, [v.text for v in pair.values], known))
            for pair in pairs
        ]
    return tuple(pairs)


def field_by_value(field: str, lines: Sequence[str], known: Collection[str]) -> str:
    """The field of a label by the lines of its value: 'Complete: 80%', 'Where we are: Amber'.

    `known` are the fields of the labels beside it: what one of them says, this one doesn't.
    """
    said = [line for line in lines if line]
    if not said:
        return field
    if field in _MAY_BE_A_SHARE and "percent" not in known and all(map(_is_percentage, said)):
        return "percent"
    if field in _MAY_BE_A_RATING and "rating" not in known and all(map(is_rating_like, said)):
        return "rating"
    if field == "other" and all(map(opens_with_a_date, said)):
        return "progress"
    return field


def opens_with_a_date(text: str) -> bool:
    """Whether a line opens with a date, as those of a log do: '3 May 2026: We met'."""
    opening = OPENING_DATE.match(text)
    return opening is not None and is_date_like(opening["date"])


def _is_percentage(text: str) -> bool:
    return ("%" in text or "cent" in text) and read_percent(text) is not None
