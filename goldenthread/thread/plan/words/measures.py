"""Stated measures as a table: every value as the document writes it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from goldenthread.thread.plan.models import StatedMeasure

# A longer unit, such as '% of decisions that can be appealed', is told once, not with each value.
LONGEST_UNIT = 8


class Point(NamedTuple):
    """One point of a trajectory: when, what was planned, what came."""

    when: str
    planned: str
    actual: str


@dataclass(frozen=True, slots=True)
class MeasureSaid:
    """A stated measure as its row tells it; `asides` are its unit, source and owner."""

    name: str
    reference: str
    baseline: str
    target: str
    latest: str
    points: Sequence[Point]
    asides: Sequence[str]


def say_measures(measures: Iterable[StatedMeasure]) -> list[MeasureSaid]:
    """Each measure, a short unit written beside values that lack it."""
    return [_say(measure) for measure in measures]


def _say(measure: StatedMeasure) -> MeasureSaid:
    unit = measure.unit if len(measure.unit) <= LONGEST_UNIT else ""
    points = [
        Point(
            str(point["when"]),
            with_unit(point.get("planned") or "", unit),
            with_unit(point.get("actual") or "", unit),
        )
        for point in measure.trajectory
    ]
    return MeasureSaid(
        name=measure.name,
        reference=measure.reference,
        baseline=with_unit(measure.baseline, unit),
        target=with_unit(measure.target, unit),
        latest=say_latest(points),
        points=points,
        asides=_asides(measure),
    )


def say_latest(points: Sequence[Point]) -> str:
    """'44% in Sep 2026, where 46% was planned', by the last point that has a figure."""
    known = [point for point in points if point.actual]
    if not known:
        return "No figure yet"
    last = known[-1]
    planned = f", where {last.planned} was planned" if last.planned else ""
    return f"{last.actual} in {last.when}{planned}"


def _asides(measure: StatedMeasure) -> list[str]:
    told = []
    if len(measure.unit) > LONGEST_UNIT:
        told.append(f"Unit: {measure.unit}")
    if measure.source:
        told.append(f"From {measure.source}")
    if measure.owner:
        told.append(f"Kept by {measure.owner}")
    return told


def with_unit(value: str, unit: str) -> str:
    """'31%' from '31' and '%', '17 weeks'; a value that is more than a number stays as written."""
    bare = value.strip()
    if not unit or not bare.replace(",", "").replace(".", "", 1).lstrip("-").isdecimal():
        return bare
    if unit == "£":
        return f"£{bare}"
    return f"{bare}{unit}" if unit == "%" else f"{bare} {unit}"
