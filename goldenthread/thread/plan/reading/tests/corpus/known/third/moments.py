"""What dates, and citations of the inspectors' report, come to as a clerk writes them down."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from goldenthread.thread.plan.reading.document import NO_DATE, Citation, Precision, When

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TERMS = {"Autumn": (9, 12), "Spring": (1, 3), "Summer": (4, 7)}
_QUARTERS = {"1": (4, 6), "2": (7, 9), "3": (10, 12), "4": (1, 3)}
_MONTH = r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"


def start_of(written: str | None) -> When:
    """A start as written: its period's first day."""
    return _moment(written, last=False)


def end_of(written: str | None) -> When:
    """An end, or an update's date, as written: its period's last day."""
    return _moment(written, last=True)


def _moment(written: str | None, last: bool) -> When:
    if written is None:
        return NO_DATE
    if written == "Ongoing":
        return When(None, "none", written)
    year, months, day, precision = _period(written)
    if day:
        return When(date(year, months[0], day), "day", written)
    if last:
        return When(date(year, months[1], monthrange(year, months[1])[1]), precision, written)
    return When(date(year, months[0], 1), precision, written)


def _period(written: str) -> tuple[int, tuple[int, int], int | None, Precision]:
    if found := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", written):
        month = int(found[2])
        return int(found[3]), (month, month), int(found[1]), "day"
    if found := re.fullmatch(rf"(\d\d?) {_MONTH} (\d{{4}})", written):
        month = _MONTHS.index(found[2].lower()) + 1
        return int(found[3]), (month, month), int(found[1]), "day"
    if found := re.fullmatch(rf"{_MONTH} (\d{{4}}|\d\d)", written):
        month = _MONTHS.index(found[1].lower()) + 1
        year = int(found[2])
        return year + 2000 * (year < 100), (month, month), None, "month"
    if found := re.fullmatch(r"(Autumn|Spring|Summer) term (\d{4})", written):
        return int(found[2]), _TERMS[found[1]], None, "term"
    if found := re.fullmatch(r"Q([1-4]) (\d{4})/\d\d", written):
        return int(found[2]) + (found[1] == "4"), _QUARTERS[found[1]], None, "quarter"
    raise ValueError(written)


def cited(written: str) -> tuple[Citation, ...]:
    """What '(P4 MF7, P5 AFD 2)' or '(paragraph 22)' cites."""
    citations = []
    for part in written.strip("()").split(", "):
        if found := re.fullmatch(r"P(\d+) ([A-Z]+) ?(\d+)", part):
            citations.append(Citation(int(found[1]), found[2], found[3]))
        elif found := re.fullmatch(r"paragraph (\d+)", part):
            citations.append(Citation(None, "paragraph", found[1]))
        else:
            raise ValueError(written)
    return tuple(citations)
