"""Dates and ratings with what people said they mean, and a doubt where they can't be told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

from goldenthread.thread.plan.reading.dates import Side, read_date, why_unresolved
from goldenthread.thread.plan.reading.document import NO_RATING, Rating, State, When
from goldenthread.thread.plan.reading.rating_words import colour_by_itself
from goldenthread.thread.plan.reading.ratings import read_rating
from goldenthread.thread.plan.reading.understanding.doubts import fold
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.rating_doubts import (
    STATES,
    ask_about_rating,
    name_of,
)

__all__ = ["STATES", "rating_of", "when_of"]


def when_of(text: str, side: Side, place: str, notebook: Notebook) -> When:
    """The date that words say, or that a person has said they mean."""
    when = read_date(text, side)
    said = notebook.dates.get(fold(text))
    if said is not None:
        return _as_told(said, when)
    why = why_unresolved(when)
    if why:
        notebook.doubts.add(
            "date",
            when.as_written or text,
            place,
            "no date",
            confidence=0.3,
            why=f"The date can't be told: {why}.",
            alternatives=[("", "No date")],
        )
    return when


def _as_told(said: str, when: When) -> When:
    try:
        return When(date.fromisoformat(said), "day", when.as_written, when.note)
    except ValueError:
        return When(None, "none", when.as_written, when.note)


def rating_of(
    text: str | None, fill: str | None, heading: str | None, place: str, notebook: Notebook
) -> Rating:
    """The rating that a word and a fill show, or that a person has said the word means."""
    rating = read_rating(text or None, fill, notebook.key, heading)
    if rating == NO_RATING:
        return NO_RATING
    told = _told(rating, notebook)
    if told in get_args(State):
        return replace(rating, state=told)  # type: ignore[arg-type]  # checked above
    if rating.state is None:
        ask_about_rating(rating, place, notebook)
    return rating


def _told(rating: Rating, notebook: Notebook) -> str | None:
    """What people have said of a rating's words; of a colour by itself its key tells."""
    written = rating.as_written
    if written is None or not notebook.ratings:
        return None
    if colour_by_itself(written) is None and (said := notebook.ratings.get(fold(written))):
        return said
    if rating.state is None:
        return notebook.ratings.get(fold(name_of(rating, notebook.key)))
    return None
