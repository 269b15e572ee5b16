"""Whether a measure that a plan states has moved towards its target. Pure.

Plans write values as words ('31%', 'about 40', 'tbc'), so only the first number of each is read.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

_NUMBER = re.compile(r"[-\u2212]?\d+(?:,\d{3})*(?:\.\d+)?")


class Figure(NamedTuple):
    """A measure as written: its name, where it stood at first, what is aimed for, the latest."""

    name: str
    baseline: str = ""
    target: str = ""
    latest: str = ""


class Movement(StrEnum):
    """Where a figure has gone since its baseline."""

    BETTER = "better"
    STILL = "still"
    WORSE = "worse"
    UNKNOWN = "unknown"


def read_number(text: str) -> float | None:
    """The first number in a text: 1250.0 for '1,250 children'; null where there is none."""
    found = _NUMBER.search(text)
    return float(found.group().replace(",", "").replace("\u2212", "-")) if found else None


def how_it_moved(figure: Figure) -> Movement:
    """Whether the latest value is nearer the target than the baseline was; unknown without all."""
    start, aim, now = map(read_number, (figure.baseline, figure.target, figure.latest))
    if start is None or now is None:
        return Movement.UNKNOWN
    if now == start:
        return Movement.STILL
    if aim is None:
        return Movement.UNKNOWN
    # Past the target is better still, whichever way it lies.
    if aim == start:
        return Movement.WORSE
    return Movement.BETTER if (now > start) == (aim > start) else Movement.WORSE


def say_figure(figure: Figure) -> str:
    """'Plans finished in 20 weeks: 31% at first, now 29%'."""
    return f"{figure.name.strip()}: {figure.baseline.strip()} at first, now {figure.latest.strip()}"
