"""A figure: ours, a peer's and the floor's, measured in turn on the same machine in one run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

ROUNDS = 5


@dataclass(frozen=True)
class Figure:
    """One line of a report. `ratio` is held against `bound`: over it, the run fails.

    `ours`, `peer` and `floor` carry their own units; null where there is none.
    """

    what: str
    ours: str
    ratio: float
    bound: float | None
    peer: str = "-"
    floor: str = "-"

    @property
    def is_over(self) -> bool:
        """True where the ratio is above its bound; a figure without one is only printed."""
        return self.bound is not None and self.ratio > self.bound

    def tell(self) -> str:
        """The figure as one line of a table."""
        bound = f"{self.bound:g}" if self.bound is not None else "-"
        verdict = "over" if self.is_over else "ok"
        return (
            f"{self.what:<58} {self.ours:>10} {self.peer:>10} {self.floor:>10}"
            f" {self.ratio:>7.2f} {bound:>6} {verdict}"
        )


HEADING = f"{'what':<58} {'ours':>10} {'peer':>10} {'floor':>10} {'ratio':>7} {'bound':>6}"


def time_in_turn(*runs: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """The median seconds of each run, taken in interleaved rounds after one warm-up each."""
    for run in runs:
        run()
    taken: list[list[float]] = [[] for _ in runs]
    for _ in range(rounds):
        for position, run in enumerate(runs):
            began = time.perf_counter()
            run()
            taken[position].append(time.perf_counter() - began)
    return [statistics.median(times) for times in taken]


def seconds(value: float) -> str:
    """Seconds in words short enough for a column."""
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.1f} ms"
