"""What kind of table it is, told by all of its columns together: milestones, measures, findings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from goldenthread.thread.plan.reading.understanding.pieces import Column, TableKind

_OF_A_MEASURE = frozenset({"baseline", "target", "planned", "actual", "unit"})
_OF_A_MILESTONE = frozenset(
    {
        "accountable_officer",
        "supporting_leads",
        "start",
        "end",
        "start_and_end",
        "end_and_rating",
        "revised_end",
        "rating",
        "progress",
        "percent",
        "evidence",
        "update",
        "overall_impact",
    }
)
# Which column names a measure where none is headed so, the likeliest first.
_MAY_NAME_A_MEASURE = ("evidence", "action", "overall_impact", "focus_area", "other", "finding")


def kind_of(columns: Sequence[Column]) -> TableKind:
    """Tell the kind of a table by its columns; null where it is none of the plan's."""
    fields = {column.field for column in columns}
    of_a_measure = len(fields & _OF_A_MEASURE) + ("measure_name" in fields)
    of_a_milestone = len(fields & _OF_A_MILESTONE - {"evidence"})
    if of_a_measure >= 2 and ("action" not in fields or "measure_name" in fields):
        return "measures" if "action" not in fields or of_a_milestone < 2 else "milestones"
    if "measure_name" in fields and "action" not in fields and fields & _OF_A_MEASURE:
        return "measures"
    if "action" in fields and len(fields - {"ignore", "other"}) >= 2:
        return "milestones"
    if "finding" in fields:
        return "findings"
    if of_a_measure >= 2:
        return "measures"
    if "reference" in fields and of_a_milestone >= 2 and fields & {"evidence", "progress"}:
        return "milestones"
    return None


_TARGET = re.compile(r"\b(?:targets?|goal|aim|ambition)\b", re.IGNORECASE)
_MONTHS_ON = re.compile(
    r"(?:at |after |by )?(?:month )?\d{1,2}(?:[ -]?(?:months?|weeks?|years?))?(?: on| in)?"
    r"|year \d",
    re.IGNORECASE,
)


def _after_months(column: Column) -> Column:
    """A value hoped for some months on, under '6 months', is a planned one of that time."""
    after = column.field == "other" and _MONTHS_ON.fullmatch(column.heading)
    return column._replace(field="planned") if after and "m" in column.heading else column


def with_target(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns with the planned value that is the target itself, for all that it has a date.

    It is the one that calls itself a target where others are planned, or the only one planned;
    what has an actual value of the same date beside it is a point on the way.
    """
    if any(column.field == "target" for column in columns):
        return columns
    planned = [column for column in columns if column.field == "planned"]
    named = [column for column in planned if _TARGET.search(column.heading)]
    met = {_day(column) for column in columns if column.field == "actual"}
    lone = named if len(named) == 1 else planned
    if len(lone) != 1 or (met and lone[0] not in named) or _day(lone[0]) in met:
        return columns
    return tuple(c._replace(field="target") if c is lone[0] else c for c in columns)


def _day(column: Column) -> date | None:
    return column.when.date if column.when else None


def named_measures(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns of a measures table with one that names the measure, and its target."""
    columns = tuple(map(_after_months, with_target(columns)))
    if any(column.field == "measure_name" for column in columns):
        return columns
    for field in _MAY_NAME_A_MEASURE:
        for column in columns:
            if column.field == field:
                named = column._replace(field="measure_name")
                return tuple(named if other is column else other for other in columns)
    return columns
