"""A timeline: rows from a first day to a last, months and quarters, and today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from goldenthread.base.design.words import MONTHS, say_date


@dataclass(frozen=True, slots=True)
class Span:
    """One row to draw. Either day may be unknown; `colour` and `words` are those of its rating."""

    label: str
    start: date | None
    end: date | None
    url: str = ""
    colour: str = "grey"
    words: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a quarter, or of a year: its place in hundredths, and its words, if any."""

    x: float
    words: str
    is_year: bool


@dataclass(frozen=True, slots=True)
class Track:
    """One row as drawn: `x` and `width` in hundredths; no width where a day is unknown.

    With one day known, `x` is that day and the row is a point; with none, `x` is nothing.
    """

    span: Span
    dates: str
    x: float | None
    width: float | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """All rows on one scale; `today` is nothing where it lies outside."""

    tracks: list[Track]
    ticks: list[Tick]
    today: float | None
    first: date
    last: date


def say_span(start: date | None, end: date | None) -> str:
    """'3 May 2026 to 1 June 2026', or what is known of it."""
    if start and end:
        return f"{say_date(start)} to {say_date(end)}"
    if start:
        return f"From {say_date(start)}, no end date"
    if end:
        return f"By {say_date(end)}, no start date"
    return "No dates yet"


def _month_after(first: date, months: int) -> date:
    """The first day of the month some months after one."""
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)


def _scale_of(spans: Sequence[Span], today: date) -> tuple[date, date]:
    """Whole quarters around every known day, never less than one."""
    days = [day for span in spans for day in (span.start, span.end) if day] or [today]
    first, last = min(days), max(days)
    start = date(first.year, first.month - (first.month - 1) % 3, 1)
    quarter = date(last.year, last.month - (last.month - 1) % 3, 1)
    return start, _month_after(quarter, 3)


def _ticks_of(first: date, last: date) -> list[Tick]:
    """A tick a quarter, named over up to three years so that words don't collide.

    Over more than four years there is one tick a year.
    """
    step = 3 if (last - first).days <= 4 * 366 else 12
    are_named = (last - first).days <= 3 * 366
    opening = first if step == 3 else date(first.year + (first.month > 1), 1, 1)
    ticks, day = [], opening
    while day < last:
        is_year = day.month == 1
        quarter = MONTHS[day.month - 1][:3] if are_named else ""
        words = str(day.year) if is_year else quarter
        ticks.append(Tick(_place(day, first, last), words, is_year))
        day = _month_after(day, step)
    return ticks


def _place(day: date, first: date, last: date) -> float:
    """A day's place between two others, in hundredths."""
    return round(100 * (day - first).days / (last - first).days, 2)


def _track_of(span: Span, first: date, last: date) -> Track:
    """One row on the scale; days the wrong way round are drawn from the earlier one."""
    dates = say_span(span.start, span.end)
    known = sorted(day for day in (span.start, span.end) if day)
    if not known:
        return Track(span, dates, None, None)
    x = _place(known[0], first, last)
    if len(known) == 1:
        return Track(span, dates, x, None)
    return Track(span, dates, x, round(max(0.4, _place(known[1], first, last) - x), 2))


def lay_out(spans: Sequence[Span], today: date) -> Timeline:
    """Every span on one scale of whole quarters."""
    first, last = _scale_of(spans, today)
    tracks = [_track_of(span, first, last) for span in spans]
    shown = _place(today, first, last) if first <= today < last else None
    return Timeline(tracks, _ticks_of(first, last), shown, first, last)
