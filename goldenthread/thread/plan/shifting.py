"""A whole document moved in time by months, so that an example never grows old. Pure.

Days move by whole months (the 31st becomes a shorter month's last day). Words that name a day, a
month, a term, a quarter or a year of two ('2026/27') move with them, in dates, labels and prose.
A date known to a term, a quarter or a year may not be one any more: it is then written, and known,
to the month.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, TypeVar

from goldenthread.thread.plan.reading.document import PlanDocument, When

Part = TypeVar("Part")

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
# The month in the middle of each term and quarter, by which it moves.
TERMS = {"autumn": 10, "spring": 2, "summer": 5}
QUARTERS = {1: 5, 2: 8, 3: 11, 4: 2}
_MONTH = "|".join((*MONTHS, *(name[:3] for name in MONTHS), "Sept"))
_WORDS = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}) )?(?P<month>{_MONTH}) (?P<year>20\d\d)\b"
    r"|\b(?P<term>autumn|spring|summer)(?P<word> term)? (?P<term_year>20\d\d)\b"
    r"|\bQ(?P<quarter>[1-4]) (?P<quarter_year>20\d\d)/\d\d\b"
    r"|\b(?P<pair>20\d\d)/(?P<pair_to>\d\d)\b",
    re.IGNORECASE,
)
_KEPT = frozenset({"key", "reference", "reference_as_written", "parent", "place", "pillar"})


def shift_dates(document: PlanDocument, months: int) -> PlanDocument:
    """The document as it would be, had everything happened so many months later."""
    return document if months == 0 else _shift(document, months)


def shift_day(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    year, month = _later(day.year, day.month, months)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def months_between(first: date, last: date) -> int:
    """The whole months from one day to another; negative where the second is earlier."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - 1 if shift_day(first, months) > last else months


def shift_words(text: str, months: int) -> str:
    """The text with every day, month, term, quarter and pair of years in it moved."""
    return _WORDS.sub(lambda match: _shift_match(match, months), text)


def _shift(value: Any, months: int) -> Any:
    if isinstance(value, When):
        return _shift_when(value, months)
    if isinstance(value, str):
        return shift_words(value, months)
    if isinstance(value, date):
        return shift_day(value, months)
    if isinstance(value, tuple):
        return tuple(_shift(entry, months) for entry in value)
    if is_dataclass(value) and not isinstance(value, type):
        return _shift_fields(value, months)
    return value


def _shift_fields(value: Any, months: int) -> Any:
    changed = {
        field.name: _shift(getattr(value, field.name), months)
        for field in fields(value)
        if field.name not in _KEPT
    }
    return replace(value, **changed)


def _shift_when(when: When, months: int) -> When:
    if when.date is None:
        return replace(
            when, as_written=_maybe(when.as_written, months), note=_maybe(when.note, months)
        )
    moved = shift_day(when.date, months)
    note = _maybe(when.note, months)
    if when.precision == "day":
        return replace(when, date=moved, as_written=_day_words(when, months), note=note)
    if when.date.day != 1:
        moved = moved.replace(day=monthrange(moved.year, moved.month)[1])
    written = f"{MONTHS[moved.month - 1]} {moved.year}"
    return When(moved, "month", written if when.as_written else None, note)


def _maybe(text: str | None, months: int) -> str | None:
    return None if text is None else shift_words(text, months)


def _day_words(when: When, months: int) -> str | None:
    if not when.as_written or when.date is None:
        return when.as_written
    shifted = shift_words(when.as_written, months)
    if shifted != when.as_written:
        return shifted
    moved = shift_day(when.date, months)
    return f"{moved.day} {MONTHS[moved.month - 1]} {moved.year}"


def _shift_match(match: re.Match[str], months: int) -> str:
    if match["month"]:
        return _shift_month(match, months)
    if match["term"]:
        return _shift_term(match, months)
    if match["quarter"]:
        quarter = int(match["quarter"])
        return _shift_quarter(int(match["quarter_year"]), quarter, months)
    years = round(months / 12)
    first = int(match["pair"]) + years
    return f"{first}/{(int(match['pair_to']) + years) % 100:02d}"


def _shift_month(match: re.Match[str], months: int) -> str:
    number = next(
        place
        for place, name in enumerate(MONTHS, 1)
        if name[:3].lower() == match["month"][:3].lower()
    )
    year, month = _later(int(match["year"]), number, months)
    name = MONTHS[month - 1] if match["month"] in MONTHS else MONTHS[month - 1][:3]
    if not match["day"]:
        return f"{name} {year}"
    return f"{min(int(match['day']), monthrange(year, month)[1])} {name} {year}"


def _shift_term(match: re.Match[str], months: int) -> str:
    year, month = _later(int(match["term_year"]), TERMS[match["term"].lower()], months)
    name = "autumn" if month >= 9 else "spring" if month <= 3 else "summer"
    if match["term"][0].isupper():
        name = name.capitalize()
    return f"{name}{match['word'] or ''} {year}"


def _shift_quarter(year: int, quarter: int, months: int) -> str:
    begun = year + 1 if quarter == 4 else year
    year, month = _later(begun, QUARTERS[quarter], months)
    first = year if month >= 4 else year - 1
    return f"Q{(month - 4) % 12 // 3 + 1} {first}/{(first + 1) % 100:02d}"


def _later(year: int, month: int, months: int) -> tuple[int, int]:
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1
