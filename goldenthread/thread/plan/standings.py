"""Where a milestone stands by what its document claims (design: 'The rating').

Pure. The colour that a document shows and what it means there are kept apart, and the meaning
alone decides: green is 'done' in one plan and 'on course' in another (domain/plan.md, section
3.3), so a colour that no plan explains is no claim that anything is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Standing(StrEnum):
    """The house's ratings, in the order in which they are always shown."""

    BLUE = "blue"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    NOT_YET_DUE = "not_yet_due"
    NOT_SET = "not_set"
    STOPPED = "stopped"


STANDING_OF_STATE: Mapping[str, Standing] = {
    "complete_and_embedded": Standing.BLUE,
    "complete": Standing.GREEN,
    "on_track": Standing.AMBER,
    "at_risk": Standing.AMBER,
    "off_track": Standing.RED,
    "stopped": Standing.STOPPED,
}
NOT_STARTED = "not_started"


def mark_of(standing: Standing) -> str:
    """The name of the design room's mark for a standing."""
    return "not_due" if standing is Standing.NOT_YET_DUE else standing.value


def claimed_standing(state: str, start: date | None, on: date) -> Standing:
    """The standing that a claimed rating amounts to on a day; no state: not set, whatever colour.

    Not started is not yet due before its start date, and without one; red from its start on.
    """
    if state == NOT_STARTED:
        return Standing.RED if start is not None and start <= on else Standing.NOT_YET_DUE
    return STANDING_OF_STATE.get(state, Standing.NOT_SET)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many milestones stand where."""

    blue: int = 0
    green: int = 0
    amber: int = 0
    red: int = 0
    not_yet_due: int = 0
    not_set: int = 0
    stopped: int = 0

    def __iter__(self) -> Iterator[tuple[Standing, int]]:
        """Each standing with its count, in the house's order."""
        return ((standing, getattr(self, standing.value)) for standing in Standing)

    @property
    def by_mark(self) -> dict[str, int]:
        """The counts by the names of the design room's marks."""
        return {mark_of(standing): count for standing, count in self}

    @property
    def total(self) -> int:
        """All of them; stopped ones are counted apart."""
        return sum(count for standing, count in self if standing is not Standing.STOPPED)

    @property
    def done(self) -> int:
        """Those claimed to be completed, embedded or not."""
        return self.blue + self.green

    @property
    def is_unrated(self) -> bool:
        """True where there are some, and none of them has a clear rating."""
        return 0 < self.total == self.not_set


def add_counts(counts: Iterable[Counts]) -> Counts:
    """The sum of several counts."""
    kept = list(counts)
    return Counts(
        **{
            standing.value: sum(getattr(each, standing.value) for each in kept)
            for standing in Standing
        }
    )
