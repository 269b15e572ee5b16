"""Dates as this folder's plans write them, and what a clerk makes of them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from goldenthread.thread.plan.reading.document import NO_DATE, Precision, When

_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {name: number for number, name in enumerate(_NAMES.split(), 1)}
_DAY = re.compile(r"(\d{1,2})[ /-](\w+)[ /-](\d{2,4})")
_MONTH = re.compile(r"(?:(?:By the )?end of )?([A-Z][a-z]{2,}) (\d{2,4})")
_TERM = re.compile(r"(Autumn|Spring|Summer)(?: (1|2)| term) (\d{4})")
_QUARTER = re.compile(r"Q(\d) (\d{4})/\d\d")
_YEAR = re.compile(r"AY (\d{4})/\d\d")
# First and last month and day of each term and half term.
_TERMS = {
    "Autumn": ((9, 1), (12, 31)),
    "Autumn 1": ((9, 1), (10, 31)),
    "Autumn 2": ((11, 1), (12, 31)),
    "Spring": ((1, 1), (3, 31)),
    "Summer": ((4, 1), (7, 31)),
    "Summer 1": ((4, 1), (5, 31)),
    "Summer 2": ((6, 1), (7, 31)),
}


def starts(written: str) -> When:
    """A start: the first day of the period named."""
    return _when(written, 0)


def ends(written: str) -> When:
    """An end, or an update's moment: the last day of the period named."""
    return _when(written, 1)


def day(written: str) -> date:
    """The day that a cell such as '07/04/2025' says."""
    match = _DAY.fullmatch(written)
    if match is None:
        raise ValueError(written)
    return date(_year(match[3]), _month(match[2]), int(match[1]))


def _when(written: str, last: int) -> When:
    if not written:
        return NO_DATE
    if written == "Ongoing":
        return When(as_written=written)
    period, precision = _period(written)
    return When(period[last], precision, written)


def _period(written: str) -> tuple[tuple[date, date], Precision]:
    if _DAY.fullmatch(written):
        return (day(written), day(written)), "day"
    if match := _TERM.fullmatch(written):
        name = f"{match[1]} {match[2]}" if match[2] else match[1]
        first, last = _TERMS[name]
        return (date(int(match[3]), *first), date(int(match[3]), *last)), "term"
    if match := _QUARTER.fullmatch(written):
        month = {"1": 4, "2": 7, "3": 10, "4": 1}[match[1]]
        year = int(match[2]) + (match[1] == "4")
        return (date(year, month, 1), _last(year, month + 2)), "quarter"
    if match := _YEAR.fullmatch(written):
        year = int(match[1])
        return (date(year, 9, 1), date(year + 1, 8, 31)), "year"
    if match := _MONTH.fullmatch(written):
        year, month = _year(match[2]), _month(match[1])
        return (date(year, month, 1), _last(year, month)), "month"
    raise ValueError(written)


def _last(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _year(written: str) -> int:
    return int(written) + (2000 if len(written) == 2 else 0)


def _month(written: str) -> int:
    return int(written) if written.isdigit() else _MONTHS[written[:3].lower()]
