"""The field of a column where its values say more than its heading, or plainly another."""

from __future__ import annotations

from collections.abc import Callable

from goldenthread.thread.plan.reading.columns import HeadingMatch
from goldenthread.thread.plan.reading.ratings import is_rating_like
from goldenthread.thread.plan.reading.understanding.column_groups import LEVELS
from goldenthread.thread.plan.reading.understanding.profiles import Profile

DATES = frozenset({"start", "end", "revised_end", "date_completed", "start_and_end"})
_MAY_NAME = frozenset({"evidence", "other", "dependencies", "workstream", "overall_impact"})


def field_of_values(text: str, match: HeadingMatch, seen: Profile) -> str:
    """The field that a heading names, unless its values plainly say another."""
    field = match.field
    if match.confidence > 1 or not seen.filled:
        return field
    if seen.ticks and is_rating_like(text):
        return "rating"
    if field == "action" and seen.references > 0.8 and seen.words < 3:
        return "reference"
    if (field in LEVELS and seen.firmly_named) or field in _MAY_NAME:
        field = seen.named or field
    decide = _DECIDED_BY_VALUES.get(field)
    return decide(field, seen) if decide is not None and seen.filled > 1 else field


def _reference_by_values(field: str, seen: Profile) -> str:
    return "action" if seen.words > 4 and seen.references < 0.3 else field


def _date_by_values(field: str, seen: Profile) -> str:
    return "rating" if seen.ratings > 0.6 and seen.may_be_dates < 0.4 else field


def _progress_by_values(field: str, seen: Profile) -> str:
    return "rating" if seen.ratings > 0.7 and seen.words <= 4 else field


def _measure_by_values(field: str, seen: Profile) -> str:
    return "reference" if seen.references > 0.8 and seen.words < 2 else field


def _target_by_values(field: str, seen: Profile) -> str:
    return "end" if seen.dates > 0.7 else field


def _area_by_values(field: str, seen: Profile) -> str:
    """Whether a column names areas, numbers them, or only says how urgent an action is."""
    if seen.urgencies > 0.8:
        return "other"
    if field == "area_label":
        return field if seen.numbers > 0.5 else "area_for_improvement"
    return "area_label" if seen.words <= 1 and seen.references > 0.8 else field


def _rating_by_values(field: str, seen: Profile) -> str:
    if seen.dates > 0.7 and seen.ratings < 0.5:
        return "end"
    prose = seen.words > 7 and seen.ratings < 0.3 and seen.fills < 0.5
    return "progress" if prose else field


_DECIDED_BY_VALUES: dict[str, Callable[[str, Profile], str]] = {
    "reference": _reference_by_values,
    **dict.fromkeys(DATES, _date_by_values),
    "progress": _progress_by_values,
    "rating": _rating_by_values,
    "target": _target_by_values,
    "measure_name": _measure_by_values,
    "area_for_improvement": _area_by_values,
    "area_label": _area_by_values,
}
