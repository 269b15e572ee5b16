"""What actions are about: whether two of one plan have more in common than any two would."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from math import log, sqrt

from goldenthread.thread.plan.linting.examined import Examined, PlacedMilestone

FEWEST = 12
"""In a plan of fewer milestones there is nothing to compare with."""
SAMPLE = 100
_FEWEST_WORDS = 30
"""Of fewer words together, two actions about one thing often share none."""
_FEWEST_FOCUS_AREAS = 5
_WORD = re.compile(r"[^\W\d_]{2,}")
_ENDINGS = (
    *("isation", "ising", "ation", "ments", "ment", "ingly", "ing", "ions", "ion", "ies", "ied"),
    *("ed", "es", "s", "ly", "e", "y"),
)
_SHORTEST_STEM = 4
_EVERYWHERE = frozenset(
    re.findall(
        r"\w+",
        """
        a an the and or of to in on for with by at from as is are be it its that this these those so
        not no we our their they them who which what how all any each every into within across
        through between than rather also can could will would should must may have has had do does
        more most other others there been being using use used ensure ensures ensured including
        include includes
        send child children young people person parent parents carer carers family families pupil
        pupils
        """,
    )
)
"""Words of every sentence, and the people whom every action of such a plan is about."""

Weighed = Mapping[str, float]


class Topics:
    """The words of a plan's actions and their focus areas, the rarer in the plan the heavier."""

    def __init__(self, examined: Examined) -> None:
        self._placed = examined.milestones
        self._made: dict[str, Weighed] = {}

    def share_nearer(self, source: PlacedMilestone, target: PlacedMilestone) -> float | None:
        """The share (0 to 1) of other actions with more in common with the source than the target.

        Measured on at most a hundred actions, evenly spread over the plan. Null where that can't
        be told: the plan or the two actions are too short.
        """
        words = len(self._weighed(source)) + len(self._weighed(target))
        if len(self._placed) < FEWEST or words < _FEWEST_WORDS:
            return None
        known = (source.milestone.key, target.milestone.key)
        others = [each for each in self._sample if each.milestone.key not in known]
        alike = self._alike(source, target)
        return sum(self._alike(source, other) > alike for other in others) / len(others)

    def _alike(self, one: PlacedMilestone, other: PlacedMilestone) -> float:
        ours, theirs = self._weighed(one), self._weighed(other)
        return sum(weight * theirs[word] for word, weight in ours.items() if word in theirs)

    def _weighed(self, placed: PlacedMilestone) -> Weighed:
        """Its words, weighed so that a long action counts no more than a short one."""
        made = self._made.get(placed.milestone.key)
        if made is None:
            weights = {word: self._weights[word] for word in _words_of(placed)}
            length = sqrt(sum(weight**2 for weight in weights.values())) or 1
            made = {word: weight / length for word, weight in weights.items()}
            self._made[placed.milestone.key] = made
        return made

    @cached_property
    def _sample(self) -> tuple[PlacedMilestone, ...]:
        return self._placed[:: -(-len(self._placed) // SAMPLE)]

    @cached_property
    def _weights(self) -> Weighed:
        """Of each word, by in how few focus areas it stands; of few areas, in how few actions."""
        groups: dict[str, set[str]] = {}
        for placed in self._placed:
            groups.setdefault(placed.focus_area.key, set()).update(_words_of(placed))
        if len(groups) < _FEWEST_FOCUS_AREAS:
            groups = {placed.milestone.key: set(_words_of(placed)) for placed in self._placed}
        standing = Counter(word for words in groups.values() for word in words)
        return {word: sqrt(log((len(groups) + 1) / count)) for word, count in standing.items()}


def _words_of(placed: PlacedMilestone) -> frozenset[str]:
    words = _WORD.findall(f"{placed.milestone.action} {placed.focus_area.title or ''}".casefold())
    return frozenset(_stem(word) for word in words if word not in _EVERYWHERE)


def _stem(word: str) -> str:
    """The word without its ending, so that 'training' and 'trained' are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
