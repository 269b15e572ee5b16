"""Dates and ratings with what people said they mean, and a doubt where they can't be told."""

from __future__ import annotations

from datetime import date
from typing import get_args

from goldenthread.thread.plan.reading.dates import Side, read_date, why_unresolved
from goldenthread.thread.plan.reading.document import NO_RATING, Rating, State, When
from goldenthread.thread.plan.reading.ratings import read_rating
from goldenthread.thread.plan.reading.understanding.doubts import fold
from goldenthread.thread.plan.reading.understanding.notebook import Notebook

STATES: dict[State, str] = {
    "complete_and_embedded": "Complete and embedded",
    "complete": "Complete",
    "on_track": "On track",
    "at_risk": "At risk",
    "off_track": "Off track",
    "not_started": "Not started",
    "stopped": "Stopped",
}


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
    written = rating.as_written
    if written is None:
        return rating if rating.colour else NO_RATING
    said = notebook.ratings.get(fold(written))
    if said in get_args(State):
        return Rating(rating.colour, said, written, rating.shown_by)  # type: ignore[arg-type]  # checked above
    if rating.colour is None and rating.state is None:
        notebook.doubts.add(
            "rating",
            written,
            place,
            "a rating without a meaning",
            confidence=0.2,
            why="Neither the plan's own key nor the house table knows this word.",
            alternatives=list(STATES.items()),
        )
    return rating
