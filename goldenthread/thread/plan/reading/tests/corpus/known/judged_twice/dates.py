"""Dates as plans write them, each with the days it stands for (domain/plan.md section 3.4)."""

from __future__ import annotations

from datetime import date

from goldenthread.thread.plan.reading.document import NO_DATE, Precision, When

_SPANS: dict[str, tuple[date, date, Precision]] = {
    "31 March 2026": (date(2026, 3, 31), date(2026, 3, 31), "day"),
    "30 June 2026": (date(2026, 6, 30), date(2026, 6, 30), "day"),
    "1st September 2025": (date(2025, 9, 1), date(2025, 9, 1), "day"),
    "12/11/2025": (date(2025, 11, 12), date(2025, 11, 12), "day"),
    "31/07/2026": (date(2026, 7, 31), date(2026, 7, 31), "day"),
    "03.04.26": (date(2026, 4, 3), date(2026, 4, 3), "day"),
    "June 2nd 2025": (date(2025, 6, 2), date(2025, 6, 2), "day"),
    "27-Oct-25": (date(2025, 10, 27), date(2025, 10, 27), "day"),
    "April 2025": (date(2025, 4, 1), date(2025, 4, 30), "month"),
    "May 2025": (date(2025, 5, 1), date(2025, 5, 31), "month"),
    "June 2025": (date(2025, 6, 1), date(2025, 6, 30), "month"),
    "July 2025": (date(2025, 7, 1), date(2025, 7, 31), "month"),
    "August 2025": (date(2025, 8, 1), date(2025, 8, 31), "month"),
    "September 2025": (date(2025, 9, 1), date(2025, 9, 30), "month"),
    "October 2025": (date(2025, 10, 1), date(2025, 10, 31), "month"),
    "November 2025": (date(2025, 11, 1), date(2025, 11, 30), "month"),
    "December 2025": (date(2025, 12, 1), date(2025, 12, 31), "month"),
    "January 2026": (date(2026, 1, 1), date(2026, 1, 31), "month"),
    "February 2026": (date(2026, 2, 1), date(2026, 2, 28), "month"),
    "March 2026": (date(2026, 3, 1), date(2026, 3, 31), "month"),
    "April 2026": (date(2026, 4, 1), date(2026, 4, 30), "month"),
    "May 2026": (date(2026, 5, 1), date(2026, 5, 31), "month"),
    "Sept 25": (date(2025, 9, 1), date(2025, 9, 30), "month"),
    "Sept 2025": (date(2025, 9, 1), date(2025, 9, 30), "month"),
    "Dec-25": (date(2025, 12, 1), date(2025, 12, 31), "month"),
    "Jan 2026": (date(2026, 1, 1), date(2026, 1, 31), "month"),
    "Feb 26": (date(2026, 2, 1), date(2026, 2, 28), "month"),
    "Apr 2026": (date(2026, 4, 1), date(2026, 4, 30), "month"),
    "Jul 26": (date(2026, 7, 1), date(2026, 7, 31), "month"),
    "Mar 25": (date(2025, 3, 1), date(2025, 3, 31), "month"),
    "Jun 25": (date(2025, 6, 1), date(2025, 6, 30), "month"),
    "Autumn term 2025": (date(2025, 9, 1), date(2025, 12, 31), "term"),
    "Spring term 2026": (date(2026, 1, 1), date(2026, 3, 31), "term"),
    "Summer term 2026": (date(2026, 4, 1), date(2026, 7, 31), "term"),
    "Q1 2025/26": (date(2025, 4, 1), date(2025, 6, 30), "quarter"),
    "Q2 2025/26": (date(2025, 7, 1), date(2025, 9, 30), "quarter"),
    "Q3 2025/26": (date(2025, 10, 1), date(2025, 12, 31), "quarter"),
    "Q4 2025/26": (date(2026, 1, 1), date(2026, 3, 31), "quarter"),
    "Academic year 2025/26": (date(2025, 9, 1), date(2026, 8, 31), "year"),
}
_UNTOLD = ("Ongoing", "TBC")


def begins(written: str) -> When:
    """A start as a clerk understands it: the first day of its period."""
    return _understand(written, 0)


def ends(written: str) -> When:
    """An end as a clerk understands it: the last day of its period."""
    return _understand(written, 1)


def _understand(written: str, edge: int) -> When:
    if not written:
        return NO_DATE
    if written in _UNTOLD:
        return When(None, "none", written, None)
    first, last, precision = _SPANS[written]
    return When((first, last)[edge], precision, written, None)
