"""What the reader was unsure of, each once, with what else it might mean."""

from __future__ import annotations

from collections.abc import Iterable

from goldenthread.thread.plan.reading.result import Alternative, Doubt, DoubtKind

SURE = 0.8
"""A meaning held with less confidence than this is asked about."""


class Doubts:
    """The doubts so far; one for each thing written, however often it stands in the file."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], Doubt] = {}

    def add(
        self,
        kind: DoubtKind,
        written: str,
        place: str,
        understood_as: str,
        *,
        confidence: float,
        why: str,
        alternatives: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Note a doubt; `alternatives` are pairs of a value for `Meanings` and its plain words."""
        key = (kind, fold(written))
        if key not in self._kept:
            others = tuple(Alternative(value, label) for value, label in alternatives)
            self._kept[key] = Doubt(kind, written, place, understood_as, confidence, why, others)

    def listed(self) -> tuple[Doubt, ...]:
        """Give the doubts in the order in which they came up."""
        return tuple(self._kept.values())


def fold(written: str) -> str:
    """Write words without case and space, as the keys of `Meanings` are compared."""
    return "".join(written.casefold().split())
