"""Values that a document holds together and a row keeps in several columns: dates and ratings."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from goldenthread.thread.plan.models import StatedMeasure
from goldenthread.thread.plan.reading import document as read


def when_columns(name: str, when: read.When) -> dict[str, Any]:
    """The columns of a date: the day, its precision, its own words, what its cell says besides."""
    return {
        name: when.date,
        f"{name}_precision": when.precision,
        f"{name}_as_written": when.as_written or "",
        f"{name}_note": when.note or "",
    }


def when_of(row: Any, name: str) -> read.When:
    """The date that a row keeps under this name."""
    return read.When(
        date=getattr(row, name),
        precision=getattr(row, f"{name}_precision"),
        as_written=getattr(row, f"{name}_as_written") or None,
        note=getattr(row, f"{name}_note") or None,
    )


def rating_columns(name: str, rating: read.Rating) -> dict[str, str]:
    """The columns of a rating: the colour shown, what it means, the word, how it was shown."""
    return {f"{name}_{field}": value or "" for field, value in asdict(rating).items()}


def rating_of(row: Any, name: str) -> read.Rating:
    """The rating that a row keeps under this name."""
    return read.Rating(
        colour=getattr(row, f"{name}_colour") or None,
        state=getattr(row, f"{name}_state") or None,
        as_written=getattr(row, f"{name}_as_written") or None,
        shown_by=getattr(row, f"{name}_shown_by") or None,
    )


def claimed_by(node: Any) -> read.Rating:
    """The rating that a node's document claims for it."""
    return rating_of(node, "claimed")


def measure_columns(measure: read.StatedMeasure) -> dict[str, Any]:
    """The columns of a stated measure."""
    return {
        "reference": measure.reference or "",
        "name": measure.name,
        "unit": measure.unit or "",
        "baseline": measure.baseline or "",
        "target": measure.target or "",
        "trajectory": [asdict(point) for point in measure.trajectory],
        "owner": measure.owner or "",
        "source": measure.source or "",
        "place": measure.place,
    }


def measure_of(row: StatedMeasure) -> read.StatedMeasure:
    """The stated measure that a row keeps."""
    return read.StatedMeasure(
        reference=row.reference or None,
        name=row.name,
        unit=row.unit or None,
        baseline=row.baseline or None,
        target=row.target or None,
        trajectory=tuple(read.TrajectoryPoint(**point) for point in row.trajectory),
        owner=row.owner or None,
        source=row.source or None,
        place=row.place,
    )
