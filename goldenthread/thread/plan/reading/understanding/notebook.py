"""What every module of the understanding writes to: claims, doubts, keys, and what people said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import get_args

from goldenthread.thread.plan.reading.document import Colour, State
from goldenthread.thread.plan.reading.rating_words import colour_by_itself
from goldenthread.thread.plan.reading.ratings import RatingKey
from goldenthread.thread.plan.reading.result import Meanings
from goldenthread.thread.plan.reading.understanding.claims import Claims
from goldenthread.thread.plan.reading.understanding.doubts import Doubts, fold
from goldenthread.thread.plan.reading.understanding.keys import Keys


@dataclass
class Notebook:
    """One reading's notes; `key` is the document's own key to its rating words."""

    meanings: Meanings = field(default_factory=Meanings)
    claims: Claims = field(default_factory=Claims)
    doubts: Doubts = field(default_factory=Doubts)
    keys: Keys = field(default_factory=Keys)
    key: RatingKey = field(default_factory=RatingKey)

    def __post_init__(self) -> None:
        self.columns = {fold(word): meaning for word, meaning in self.meanings.columns.items()}
        self.ratings = {fold(word): meaning for word, meaning in self.meanings.ratings.items()}
        self.colours = _colours_of(self.meanings.ratings)
        self.dates = {fold(word): meaning for word, meaning in self.meanings.dates.items()}


def _colours_of(ratings: Mapping[str, str]) -> dict[Colour, State]:
    """What people have said that colours mean, by name or by letter."""
    return {
        colour: meaning  # type: ignore[misc]  # checked below
        for word, meaning in ratings.items()
        if (colour := colour_by_itself(word)) and meaning in get_args(State)
    }
