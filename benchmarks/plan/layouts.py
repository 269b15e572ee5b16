"""How well plans in many layouts are understood: the known half, and the one never tuned on."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.figures import Figure
from goldenthread.thread.plan.reading.tests.corpus.__main__ import (
    BOUNDS,
    layouts_of,
    score_half,
)


def measure() -> Iterator[Figure]:
    """Figure (e): for each half the field that is read worst, as its bound to what was reached.

    Every field: python -m goldenthread.thread.plan.reading.tests.corpus
    """
    for half, bound in BOUNDS.items():
        layouts = layouts_of(half)
        counts = score_half(layouts).counts
        for what in ("precision", "recall"):
            values = {name: getattr(count, what) for name, count in counts.items()}
            worst = min(values, key=lambda name: values[name])
            reached = values[worst]
            name = f"(e) {what}, {len(layouts)} {half} layouts: {worst}"
            ratio = bound / reached if reached else float("inf")
            yield Figure(name, f"{reached:.3f}", ratio, 1, floor=f"{bound:g}")
