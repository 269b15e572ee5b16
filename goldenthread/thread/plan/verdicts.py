"""Is a stated measure better? What can be said from a plan's own words, and no more. Pure.

Units drop in and out in real plans and a target may belong to another measure (domain/plan.md,
section 3.7), so values are compared only where all are plain numbers in the same unit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

# One number with its unit, before or after, and what is said in brackets left aside.
VALUE = re.compile(r"^\s*(£)?\s*(-?\d[\d,]*(?:\.\d+)?)\s*([^\d(]*?)\s*(?:\([^)]*\))?\s*$")


class Verdict(StrEnum):
    """What may be said of a measure since its baseline."""

    MET = "met"
    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    UNKNOWN = "unknown"


class Value(NamedTuple):
    """A stated value as a number with its unit."""

    number: float
    unit: str


def read_value(written: str | None) -> Value | None:
    """'45.2%', '£1,200', '17 weeks (2024)' as a number with its unit; null for anything else."""
    found = VALUE.match(written or "")
    if found is None:
        return None
    pound, number, unit = found.groups()
    return Value(float(number.replace(",", "")), (pound or unit or "").strip().lower())


def judge(baseline: str, target: str, latest: str | None) -> Verdict:
    """Where the latest actual value stands between baseline and target.

    The way that is better is the way from baseline to target; where they are equal, or any of
    the three is not a plain number in the same unit, nobody can tell.
    """
    values = [read_value(baseline), read_value(target), read_value(latest)]
    known = [value for value in values if value is not None]
    units = {value.unit for value in known if value.unit}
    if len(known) < 3 or len(units) > 1 or known[0].number == known[1].number:
        return Verdict.UNKNOWN
    start, aim, now = (value.number for value in known)
    way = 1 if aim > start else -1
    if (now - aim) * way >= 0:
        return Verdict.MET
    if now == start:
        return Verdict.SAME
    return Verdict.BETTER if (now - start) * way > 0 else Verdict.WORSE


def read_trajectory(trajectory: Sequence[dict[str, str | None]]) -> list[float | None]:
    """The actual values of a trajectory as numbers in order, null where none can be read."""
    values = [read_value(point.get("actual")) for point in trajectory]
    return [value.number if value else None for value in values]
