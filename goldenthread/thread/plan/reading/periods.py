"""Stretches of time named in a text: days, months, terms, quarters, years, ranges of them.

Only names that carry a year resolve to days; see domain/plan.md section 3.4 for the conventions.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from goldenthread.thread.plan.reading.conventions import HALF_TERMS, QUARTERS, TERMS, easter
from goldenthread.thread.plan.reading.date_forms import ANY_FORM, MONTH, MONTH_NUMBER, SEASON
from goldenthread.thread.plan.reading.document import Precision

_SPACED = re.compile(r"(\d\d) (\d\d) (\d\d|\d{4})")
_NUMBER = re.compile(r"\d+")
_NAME = re.compile(MONTH, re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:-|–|—|to|until|through to|through)\s*", re.IGNORECASE)


class Period(NamedTuple):
    """A stretch of time, both ends counted, and the span of text that names it.

    `is_range` where the text names both ends, as 'Sept to Dec 2024' does.
    """

    first: date | None
    last: date | None
    precision: Precision
    start: int
    end: int
    is_range: bool = False


class _Stretch(NamedTuple):
    first: date | None
    last: date | None
    precision: Precision


def find_periods(text: str) -> tuple[Period, ...]:
    """Every stretch of time that the text names, in order; 'X to Y' of two whole dates is one."""
    spaced = _SPACED.fullmatch(text.strip())
    if spaced:
        text = text.replace(" ", "/")
    found: list[Period] = []
    for match in ANY_FORM.finditer(text):
        form = match.lastgroup or ""
        stretch = _BUILDERS[form](match.group())
        if stretch:
            is_range = form.endswith("_range")
            found.append(Period(*stretch, match.start(), match.end(), is_range))
    return _join_ranges(text, found)


def _join_ranges(text: str, found: list[Period]) -> tuple[Period, ...]:
    joined: list[Period] = []
    for period in found:
        before = joined[-1] if joined else None
        if (
            before
            and _JOINED.fullmatch(text, before.end, period.start)
            and _ordered(before, period)
        ):
            joined[-1] = Period(
                before.first, period.last, period.precision, before.start, period.end, True
            )
        else:
            joined.append(period)
    return tuple(joined)


def _ordered(before: Period, after: Period) -> bool:
    return bool(before.first and after.last and before.first <= after.last)


def _year(written: str | int) -> int:
    year = int(written)
    if year >= 100:
        return year
    return year + (2000 if year < 70 else 1900)


def _numbers(text: str) -> list[int]:
    return [int(number) for number in _NUMBER.findall(text)]


def _months(text: str) -> list[int]:
    return [MONTH_NUMBER[name.rstrip(".").lower()] for name in _NAME.findall(text)]


def _day(year: int, month: int, day: int) -> _Stretch | None:
    try:
        found = date(_year(year), month, day)
    except ValueError:
        return None
    return _Stretch(found, found, "day")


def _days(first: _Stretch | None, last: _Stretch | None) -> _Stretch | None:
    if first is None or last is None:
        return None
    return _Stretch(first.first, last.last, last.precision)


def _month(year: int, month: int, last_month: int | None = None) -> _Stretch:
    year, until = _year(year), last_month or month
    began = year if month <= until else year - 1
    return _Stretch(date(began, month, 1), date(year, until, monthrange(year, until)[1]), "month")


def _iso(text: str) -> _Stretch | None:
    year, month, day = _numbers(text)[:3]
    return _day(year, month, day)


def _numeric(text: str) -> _Stretch | None:
    day, month, year = _numbers(text)
    return _day(year, month, day)


def _day_range(text: str) -> _Stretch | None:
    first, last, year = _numbers(text)
    (month,) = _months(text)
    return _days(_day(year, month, first), _day(year, month, last))


def _day_month_range(text: str) -> _Stretch | None:
    first, last, year = _numbers(text)
    began, ended = _months(text)
    year = _year(year)
    return _days(_day(year - (began > ended), began, first), _day(year, ended, last))


def _day_month_year(text: str) -> _Stretch | None:
    day, year = _numbers(text)
    return _day(year, _months(text)[0], day)


def _month_year(text: str) -> _Stretch | None:
    return _month(_numbers(text)[-1], *_months(text))


def _number_year(text: str) -> _Stretch | None:
    month, year = _numbers(text)
    return _month(year, month)


def _year_number(text: str) -> _Stretch | None:
    year, month = _numbers(text)
    return _month(year, month)


def _quarter_of(quarter: int, years: list[int]) -> _Stretch | None:
    began = _pair_begins(years)
    if began is None:
        return _Stretch(None, None, "quarter") if len(years) == 1 else None
    first, last = QUARTERS[quarter]
    year = began + (quarter == 4)
    return _Stretch(date(year, first, 1), date(year, last, monthrange(year, last)[1]), "quarter")


def _quarter(text: str) -> _Stretch | None:
    quarter, *years = _numbers(text)
    return _quarter_of(quarter, years)


def _quarter_range(text: str) -> _Stretch | None:
    first, last, *years = _numbers(text)
    return _days(_quarter_of(first, years), _quarter_of(last, years))


def _year_quarter(text: str) -> _Stretch | None:
    *years, quarter = _numbers(text)
    return _quarter_of(quarter, years)


def _pair_begins(years: list[int]) -> int | None:
    """The first of two years that follow each other, as in 2023/24 or 23/24; else null."""
    if len(years) == 2 and (_year(years[1]) - _year(years[0])) == 1:
        return _year(years[0])
    return None


def _year_of_term(season: str, years: list[int]) -> int | None:
    if len(years) == 1:
        return _year(years[0])
    began = _pair_begins(years)
    return None if began is None else began + (season != "autumn")


def _term_of(season: str, half: int | None, years: list[int]) -> _Stretch | None:
    year = _year_of_term(season, years)
    if year is None:
        return None
    first, last = HALF_TERMS[season][half - 1] if half else TERMS[season]
    return _Stretch(date(year, *first), date(year, *last), "term")


def _term(text: str) -> _Stretch | None:
    season = re.findall(SEASON, text.lower())[0]
    numbers = _numbers(text)
    half = numbers.pop(0) if len(numbers) > 1 and numbers[0] in (1, 2) else None
    return _term_of(season, half, numbers)


def _term_range(text: str) -> _Stretch | None:
    began, ended = re.findall(SEASON, text.lower())
    years = _numbers(text)
    last = _term_of(ended, None, years)
    first = _term_of(began, None, years)
    if first and last and first.first and last.last and first.first > last.last:
        first = _term_of(began, None, [first.first.year - 1])
    return _days(first, last)


def _numbered_term(text: str) -> _Stretch | None:
    """Terms by number are those of the year of six terms: 1 and 2 autumn, 3 and 4 spring."""
    number, *years = _numbers(text)
    season = ("autumn", "spring", "summer")[(number - 1) // 2]
    return _term_of(season, 2 - number % 2, years)


def _easter(text: str) -> _Stretch | None:
    sunday = easter(_numbers(text)[0])
    return _Stretch(sunday, sunday, "day")


def _year_from(month: int) -> Callable[[str], _Stretch | None]:
    def build(text: str) -> _Stretch | None:
        began = _pair_begins(_numbers(text))
        if began is None:
            return None
        last = date(began + 1, month, 1) - timedelta(days=1)
        return _Stretch(date(began, month, 1), last, "year")

    return build


def _pair(text: str) -> _Stretch | None:
    """Two numbers joined: '2023/24' is a year of some kind, '2022-2025' several, '3/25' March."""
    first, second = _numbers(text)
    if _pair_begins([first, second]) is not None and max(first, second) > 12:
        return _Stretch(None, None, "year")
    if first > 1900 and second > first:
        return _Stretch(date(first, 1, 1), date(second, 12, 31), "year")
    if first > 1900:
        return _month(first, second) if 1 <= second <= 12 else None
    is_month = 1 <= first <= 12 and (second > 1900 or 20 <= second <= 49)
    return _month(second, first) if is_month else None


def _day_month(text: str) -> _Stretch | None:
    return _Stretch(None, None, "day")


def _whole_year(text: str) -> _Stretch | None:
    year = int(text)
    return _Stretch(date(year, 1, 1), date(year, 12, 31), "year")


_BUILDERS: dict[str, Callable[[str], _Stretch | None]] = {
    "iso": _iso,
    "numeric": _numeric,
    "numeric_dots": _numeric,
    "day_range": _day_range,
    "day_month_range": _day_month_range,
    "day_month_year": _day_month_year,
    "month_day_year": _day_month_year,
    "month_range": _month_year,
    "month_year": _month_year,
    "year_month": lambda text: _month(_numbers(text)[0], *_months(text)),
    "quarter_range": _quarter_range,
    "quarter": _quarter,
    "year_quarter": _year_quarter,
    "term_range": _term_range,
    "term": _term,
    "numbered_term": _numbered_term,
    "easter": _easter,
    "academic": _year_from(9),
    "financial": _year_from(4),
    "pair": _pair,
    "number_year": _number_year,
    "year_number": _year_number,
    "day_month": _day_month,
    "year": _whole_year,
}
