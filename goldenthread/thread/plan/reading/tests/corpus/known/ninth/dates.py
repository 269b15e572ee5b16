"""Dates as these plans write them: a start is the first day of its period, an end the last."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from goldenthread.thread.plan.reading.document import NO_DATE, Precision, When
from goldenthread.thread.plan.reading.tests.corpus.clerk import when

Period = tuple[date, date, Precision]
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TERMS = {
    "Autumn term": ((9, 1), (12, 31)),
    "Spring term": ((1, 1), (3, 31)),
    "Summer term": ((4, 1), (7, 31)),
    "Summer 2": ((6, 1), (7, 31)),
}
_QUARTERS = {"1": (0, 4), "2": (0, 7), "3": (0, 10), "4": (1, 1)}


def starts(written: str) -> When:
    """When something starts, as the plan writes it."""
    period = _period(written)
    return _told(written, period, period[0] if period else None)


def ends(written: str) -> When:
    """When something ends, as the plan writes it."""
    period = _period(written)
    return _told(written, period, period[1] if period else None)


def _told(written: str, period: Period | None, day: date | None) -> When:
    if not written:
        return NO_DATE
    return when(written, day, period[2]) if period else when(written)


def _period(written: str) -> Period | None:
    for pattern, read in _FORMS.items():
        if match := re.fullmatch(pattern, written):
            return read(match)
    if written not in ("", "Ongoing"):
        raise ValueError(written)
    return None


def _slashed(match: re.Match[str]) -> Period:
    day = date(int(match[3]), int(match[2]), int(match[1]))
    return day, day, "day"


def _day(match: re.Match[str]) -> Period:
    day = date(int(match[3]), _month_number(match[2]), int(match[1]))
    return day, day, "day"


def _month(match: re.Match[str]) -> Period:
    year, month = _year(match[2]), _month_number(match[1])
    return date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"


def _term(match: re.Match[str]) -> Period:
    first, last = _TERMS[match[1]]
    year = int(match[2])
    return date(year, *first), date(year, *last), "term"


def _quarter(match: re.Match[str]) -> Period:
    later, month = _QUARTERS[match[1]]
    year = int(match[2]) + later
    last = monthrange(year, month + 2)[1]
    return date(year, month, 1), date(year, month + 2, last), "quarter"


def _year(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written)


def _month_number(written: str) -> int:
    return _MONTHS.index(written[:3].lower()) + 1


_FORMS: dict[str, Callable[[re.Match[str]], Period]] = {
    r"(\d{2})/(\d{2})/(\d{4})": _slashed,
    r"(\d{1,2}) ([A-Z][a-z]+) (\d{4})": _day,
    r"(Autumn term|Spring term|Summer term|Summer 2) (\d{4})": _term,
    r"([A-Z][a-z]+) (\d{4}|\d{2})": _month,
    r"Q([1-4]) (\d{4})/\d{2}": _quarter,
}
