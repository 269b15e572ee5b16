"""The dates that the plans write, as a clerk reads them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from goldenthread.thread.plan.reading.document import NO_DATE, Precision, When
from goldenthread.thread.plan.reading.tests.corpus.clerk import when

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TERMS = {
    "Autumn term": ((9, 1), (12, 31)),
    "Spring term": ((1, 1), (3, 31)),
    "Summer term": ((4, 1), (7, 31)),
    "Autumn 1": ((9, 1), (10, 31)),
    "Autumn 2": ((11, 1), (12, 31)),
    "Spring 1": ((1, 1), (2, 14)),
    "Spring 2": ((2, 15), (3, 31)),
    "Summer 1": ((4, 1), (5, 31)),
    "Summer 2": ((6, 1), (7, 31)),
}
_QUARTERS = {
    "1": ((4, 1), (6, 30)),
    "2": ((7, 1), (9, 30)),
    "3": ((10, 1), (12, 31)),
    "4": ((1, 1), (3, 31)),
}


def starts(written: str | None) -> When:
    """A start: the first day of the period named."""
    return _read(written, 0)


def ends(written: str | None) -> When:
    """An end: the last day of the period named."""
    return _read(written, 1)


def _read(written: str | None, side: int) -> When:
    if written is None:
        return NO_DATE
    if written in ("Ongoing", "TBC"):
        return when(written)
    for form in (_day, _month, _term, _quarter):
        if known := form(written, side):
            return when(written, *known)
    raise ValueError(written)


def _day(written: str, side: int) -> tuple[date, Precision] | None:
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", written):
        return date(int(match[1]), int(match[2]), int(match[3])), "day"
    if match := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", written):
        return date(int(match[3]), int(match[2]), int(match[1])), "day"
    if match := re.fullmatch(r"(\d{1,2}) ([A-Z][a-z]+) (\d{4})", written):
        return date(int(match[3]), _number(match[2]), int(match[1])), "day"
    return None


def _month(written: str, side: int) -> tuple[date, Precision] | None:
    if not (match := re.fullmatch(r"([A-Z][a-z]+) (\d\d|\d{4})", written)):
        return None
    year, month = int(match[2]) % 100 + 2000, _number(match[1])
    return date(year, month, monthrange(year, month)[1] if side else 1), "month"


def _term(written: str, side: int) -> tuple[date, Precision] | None:
    name, _, year = written.rpartition(" ")
    return (date(int(year), *_TERMS[name][side]), "term") if name in _TERMS else None


def _quarter(written: str, side: int) -> tuple[date, Precision] | None:
    if not (match := re.fullmatch(r"Q([1-4]) (\d{4})/\d\d", written)):
        return None
    year = int(match[2]) + (match[1] == "4")
    return date(year, *_QUARTERS[match[1]][side]), "quarter"


def _number(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1
