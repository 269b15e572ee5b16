"""Horizontal bars: one a row, on one scale from nought."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from goldenthread.base.design.words import say_number


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it is, its value in words, and its width in hundredths of the chart.

    `width` is nothing where no value is known, so that a gap is not drawn as nought.
    """

    label: str
    text: str
    width: float | None
    colour: str


def lay_out(
    values: Iterable[tuple[str, float | None]], unit: str = "", colour: str = "plain"
) -> list[Bar]:
    """Bars of (label, value), the widest at 100; values below nought raise ValueError."""
    pairs = list(values)
    known = [value for _, value in pairs if value is not None]
    if any(value < 0 for value in known):
        raise ValueError("Bars begin at nought; a value below it can't be drawn as one.")
    widest = max(known, default=0)
    return [_bar(label, value, widest, unit, colour) for label, value in pairs]


def _bar(label: str, value: float | None, widest: float, unit: str, colour: str) -> Bar:
    """One bar on the scale of the widest."""
    if value is None:
        return Bar(label, "We do not know yet", None, colour)
    width = round(100 * value / widest, 2) if widest else 0.0
    return Bar(label, f"{say_number(value)}{unit}", width, colour)
