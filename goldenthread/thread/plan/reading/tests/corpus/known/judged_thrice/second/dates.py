"""The dates that these layouts write, as a clerk understands them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from goldenthread.thread.plan.reading.document import NO_DATE, Precision, When
from goldenthread.thread.plan.reading.tests.corpus import clerk

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What is written, first day, last day, precision, and what it says besides.
_PERIODS: dict[str, tuple[str, str, Precision, str | None]] = {
    "Autumn term 2024": ("2024-09-01", "2024-12-31", "term", None),
    "Spring term 2025": ("2025-01-01", "2025-03-31", "term", None),
    "Summer term 2025": ("2025-04-01", "2025-07-31", "term", None),
    "Autumn term 2025": ("2025-09-01", "2025-12-31", "term", None),
    "Spring term 2026": ("2026-01-01", "2026-03-31", "term", None),
    "Summer term 2026": ("2026-04-01", "2026-07-31", "term", None),
    "Autumn 1 2025": ("2025-09-01", "2025-10-31", "term", None),
    "Spring 2 2026": ("2026-02-15", "2026-03-31", "term", None),
    "Autumn term 2026": ("2026-09-01", "2026-12-31", "term", None),
    "Q1 2025/26": ("2025-04-01", "2025-06-30", "quarter", None),
    "Q2 2025/26": ("2025-07-01", "2025-09-30", "quarter", None),
    "Q3 2025/26": ("2025-10-01", "2025-12-31", "quarter", None),
    "Q4 2025/26": ("2026-01-01", "2026-03-31", "quarter", None),
    "Q1 2026/27": ("2026-04-01", "2026-06-30", "quarter", None),
    "Q2 2026/27": ("2026-07-01", "2026-09-30", "quarter", None),
    "AY 2025/26": ("2025-09-01", "2026-08-31", "year", None),
    "AY 2026/27": ("2026-09-01", "2027-08-31", "year", None),
    "May 2025 and then termly": ("2025-05-01", "2025-05-31", "month", "and then termly"),
    "January 2026 and then termly": ("2026-01-01", "2026-01-31", "month", "and then termly"),
}
_NO_DAY = ("Ongoing", "TBC")


def start(written: str) -> When:
    """A start as a clerk understands it."""
    return _when(written, last=False)


def end(written: str) -> When:
    """An end as a clerk understands it."""
    return _when(written, last=True)


def _when(written: str, *, last: bool) -> When:
    if not written:
        return NO_DATE
    if written in _NO_DAY:
        return clerk.when(written)
    if written in _PERIODS:
        first_day, last_day, precision, note = _PERIODS[written]
        return clerk.when(
            written, date.fromisoformat(last_day if last else first_day), precision, note
        )
    if match := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", written):
        day, month, year = (int(part) for part in match.groups())
        return clerk.when(written, date(year, month, day), "day")
    if match := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]+) (\d{4})", written):
        day, month, year = int(match[1]), _month(match[2]), int(match[3])
        return clerk.when(written, date(year, month, day), "day")
    match = re.fullmatch(r"([A-Z][a-z]+)[ -](\d{4}|\d\d)", written)
    if not match:
        raise ValueError(written)
    month, year = _month(match[1]), int(match[2]) % 2000 + 2000
    day = monthrange(year, month)[1] if last else 1
    return clerk.when(written, date(year, month, day), "month")


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1
