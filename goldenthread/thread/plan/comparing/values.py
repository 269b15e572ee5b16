"""The values of a document's fields, without their places, and as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass, replace
from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    Citation,
    CrossReference,
    FrontMatter,
    Other,
    Rating,
    RatingWord,
    TrajectoryPoint,
    Update,
    When,
)


def without_place(value: object) -> object:
    """The value as it is compared: where it stood in its file says nothing of the plan."""
    if isinstance(value, tuple):
        return tuple(map(without_place, value))
    if is_dataclass(value) and hasattr(value, "place"):
        unplaced: Any = value
        return replace(unplaced, place="")
    return value


def in_words(value: object) -> str:
    """The value as a person reads it, one line a part; empty for none."""
    match value:
        case None:
            return ""
        case tuple():
            return "\n".join(filter(None, map(in_words, value)))
        case bool():
            return "yes" if value else "no"
        case date():
            return f"{value.day} {value:%B %Y}"
        case float():
            return f"{value:g}"
    return _part_in_words(value)


def _part_in_words(value: object) -> str:
    tell = _TELL.get(type(value))
    return tell(value) if tell else str(value)


def _tell_update(update: Update) -> str:
    parts = in_words(update.when), in_words(update.rating), update.text
    return ": ".join(filter(None, parts))


def _tell_when(when: When) -> str:
    return " ".join(filter(None, (when.as_written or in_words(when.date), when.note)))


def _tell_point(point: TrajectoryPoint) -> str:
    return f"{point.when}: {point.planned or '-'} planned, {point.actual or '-'} actual"


def _tell_citation(citation: Citation) -> str:
    page = f"page {citation.page}" if citation.page else None
    return " ".join(filter(None, (page, citation.kind, citation.number)))


def _tell_rating_word(word: RatingWord) -> str:
    return ": ".join(filter(None, (word.label, word.colour or word.state)))


_TELL: Mapping[type, Callable[[Any], str]] = {
    When: _tell_when,
    Rating: lambda rating: rating.as_written or rating.colour or "",
    Update: _tell_update,
    FrontMatter: lambda front: f"{front.label}: {front.value}",
    Other: lambda other: f"{other.heading}: {other.text}",
    RatingWord: _tell_rating_word,
    TrajectoryPoint: _tell_point,
    CrossReference: lambda pointer: pointer.as_written,
    Citation: _tell_citation,
}
