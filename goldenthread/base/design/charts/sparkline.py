"""A sparkline: a small line of values in the order of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

WIDTH, HEIGHT, MARGIN = 120.0, 32.0, 4.0


@dataclass(frozen=True, slots=True)
class Sparkline:
    """Coordinates on a canvas of 120 by 32, y downwards.

    `runs` are unbroken stretches as SVG point lists; `dots` are points on their own and the last.
    """

    runs: list[str]
    dots: list[tuple[float, float]]


def lay_out(values: Sequence[float | None]) -> Sparkline:
    """Scale values to the canvas; None is a gap, and equal values lie in the middle."""
    known = [(at, value) for at, value in enumerate(values) if value is not None]
    if not known:
        return Sparkline([], [])
    points = dict(_scale(known, len(values)))
    runs = [
        [points[at] for at, _ in run]
        for has_value, run in groupby(enumerate(values), lambda pair: pair[1] is not None)
        if has_value
    ]
    dots = [run[0] for run in runs if len(run) == 1]
    last = points[known[-1][0]]
    lines = [" ".join(f"{x:g},{y:g}" for x, y in run) for run in runs if len(run) > 1]
    return Sparkline(lines, dots if last in dots else [*dots, last])


def _scale(
    known: Sequence[tuple[int, float]], length: int
) -> list[tuple[int, tuple[float, float]]]:
    """Each known value's place in the canvas, by its position."""
    lowest = min(value for _, value in known)
    spread = max(value for _, value in known) - lowest
    across = (WIDTH - 2 * MARGIN) / max(1, length - 1)
    scaled = []
    for at, value in known:
        share = (value - lowest) / spread if spread else 0.5
        y = HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN)
        scaled.append((at, (round(MARGIN + at * across, 2), round(y, 2))))
    return scaled
