"""Stated measures as a table: every value as the document writes it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from goldenthread.thread.plan.models import StatedMeasure


class Point(NamedTuple):
    """One point of a trajectory: when, what was planned, what came."""

    when: str
    planned: str
    actual: str


@dataclass(frozen=True, slots=True)
class MeasureSaid:
    """A stated measure as its row tells it."""

    name: str
    reference: str
    baseline: str
    target: str
    points: Sequence[Point]
    owner: str
    source: str


def say_measures(measures: Iterable[StatedMeasure]) -> list[MeasureSaid]:
    """Each measure, its unit written beside values that lack it."""
    return [_say(measure) for measure in measures]


def _say(measure: StatedMeasure) -> MeasureSaid:
    unit = measure.unit
    return MeasureSaid(
        name=measure.name,
        reference=measure.reference,
        baseline=with_unit(measure.baseline, unit),
        target=with_unit(measure.target, unit),
        points=[
            Point(
                str(point["when"]),
                with_unit(point.get("planned") or "", unit),
                with_unit(point.get("actual") or "", unit),
            )
            for point in measure.trajectory
        ],
        owner=measure.owner,
        source=measure.source,
    )


def with_unit(value: str, unit: str) -> str:
    """'31%' from '31' and '%', '17 weeks'; a value that is more than a number stays as written."""
    bare = value.strip()
    if not unit or not bare.replace(",", "").replace(".", "", 1).lstrip("-").isdecimal():
        return bare
    if unit == "£":
        return f"£{bare}"
    return f"{bare}{unit}" if unit == "%" else f"{bare} {unit}"
