"""Dates as people write them in plans, read to a day and a precision (domain/plan.md section 3.4).

The order day, month, year is never in doubt: these are British documents. What can't be told,
such as 'Q2 2024' (of which kind of year?), keeps its precision and has no day.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from goldenthread.thread.plan.reading.date_forms import MONTH
from goldenthread.thread.plan.reading.document import NO_DATE, When
from goldenthread.thread.plan.reading.periods import Period, find_periods

Side = Literal["start", "end"]

OPENING_DATE = re.compile(
    r"\(?(?P<date>[^:–—\n]{3,30}?)\)?\s*(?::|\s[–—-])\s+(?P<rest>\S.*)", re.DOTALL
)
"""A line that opens with its date: '12/03/25: We met', 'April 2025 – agree the scope'."""
_WORDS_WITHOUT_A_DAY = re.compile(
    r"(?:on[\s-]?going|t\.?b\.?[cda]\.?|to be (?:confirmed|agreed|determined|decided|set)"
    r"|n/?a|not applicable|not known|none|[-–—?]+|various|continuous|rolling|in place|live"
    r"|complete[d]?|done|closed|achieved|finished|asap|immediate(?:ly)?|now"
    r"|(?:annual|month|quarter|term|week|dai|year|regular|fortnight)ly|annual"
    r"|(?:bi|half)[\s-]?(?:annual|month|year|term)ly)",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"(?:\b(?:by|before|from|due|until|till|on|in|at|for|during|the|of|no later than|not later than"
    r"|target(?: date)?|deadline|date|complete by|completed? by|commencing|starting|starts?|ends?"
    r"|review date|approx(?:imately)?|circa|early|mid|middle|late|end|beginning|start)\b"
    r"|[\s.:,;~()–—-])+$",
    re.IGNORECASE,
)
_AT_THE_END = re.compile(r"\bend(?:\s+of)?(?:\s+the)?\s*$", re.IGNORECASE)
_AT_THE_START = re.compile(
    r"\b(?:beginning|start)(?:\s+of)?(?:\s+the)?\s*$",
    re.IGNORECASE,
)
_WEEK = re.compile(
    r"\b(?:w\s*/?\s*[ce]|week\s+(?:commencing|beginning|ending)|w/b)\b[\s.:-]*$", re.IGNORECASE
)
_MOVED_TO = re.compile(
    r"(?:\b(?:now|revised(?:\s+to)?|extended(?:\s+to)?|moved(?:\s+to)?|changed\s+to|slipped\s+to"
    r"|new\s+date|re-?profiled\s+to)\b|→|->)[\s:]*$",
    re.IGNORECASE,
)
# A year beside the name of a time that has no days here, such as 'Christmas 2024'.
_NAMES_A_TIME = re.compile(
    r"\b(?:holidays?|christmas|new year|winter|half|ht\s?\d|terms?|weeks?|months?|quarters?"
    r"|q\s?\d|autumn|spring|summer|easter|days?|year end)\b",
    re.IGNORECASE,
)
_EDGES = " \t\n\r,;:.-–—/"
_HAS_A_DATE_WORD = re.compile(
    rf"\d\d\s*[/.\-]\s*\d|\b{MONTH}\b|\b(?:autumn|spring|summer|easter|term|q[1-4]|quarter"
    r"|academic|financial|fy|ay)\b|\b(?:19|20)\d\d\b|\d\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d\d",
    re.IGNORECASE,
)


class FoundDate(NamedTuple):
    """A date inside a longer text: `when` with its own words, and the span they take up."""

    when: When
    start: int
    end: int


def fold(text: str) -> str:
    """The text with every run of white space as one space, ends trimmed."""
    return " ".join(text.split())


@lru_cache(maxsize=8192)
def read_date(written: str, side: Side) -> When:
    """What a date cell says: a day, how precise it is, the words, and what else they say.

    `side` tells whether a period resolves to its first or its last day. A range gives the day
    of its own side. Words such as 'Ongoing' or 'TBC' have no day; nothing is ever guessed.
    """
    text = fold(written)
    if not text:
        return NO_DATE
    periods = find_periods(text) if _has_digit(text) else ()
    if not periods:
        return When(None, "none", text, None)
    period = _current(text, periods)
    note = _note(text, period)
    if period.precision == "year" and note and _NAMES_A_TIME.search(note):
        return When(None, "none", text, None)
    day = _day_of(period, side, text[: period.start])
    return When(day, period.precision, text, note)


@lru_cache(maxsize=4096)
def read_start_and_end(written: str) -> tuple[When, When]:
    """The start and the end that one cell gives: a range, or two dates one after the other.

    One date alone is an end. Words that name no day are kept for the end.
    """
    text = fold(written)
    end = read_date(written, "end")
    periods = find_periods(text) if _has_digit(text) else ()
    if len(periods) == 1 and periods[0].is_range:
        return read_date(written, "start"), end
    if len(periods) == 2 and _current(text, periods) is periods[0]:
        first, last = periods
        if first.first and last.last and first.first <= last.last:
            return (
                When(first.first, first.precision, text),
                When(last.last, last.precision, text),
            )
    return NO_DATE, end


def find_date(text: str, side: Side = "end", *, years: bool = False) -> FoundDate | None:
    """The first date within a sentence, a heading or a version line; bare years if asked for."""
    if not _has_digit(text):
        return None
    for period in find_periods(text):
        if years or period.precision != "year":
            day = _day_of(period, side, text[: period.start])
            words = fold(text[period.start : period.end])
            return FoundDate(When(day, period.precision, words), period.start, period.end)
    return None


@lru_cache(maxsize=8192)
def is_date_like(text: str) -> bool:
    """Whether a cell reads as a date or stands for one ('TBC', 'Ongoing'); cheap, for guessing."""
    if len(text) > 60 or not text or text.isspace():
        return False
    if not _has_digit(text):
        return _WORDS_WITHOUT_A_DAY.fullmatch(fold(text)) is not None
    if not _HAS_A_DATE_WORD.search(text):
        return False
    when = read_date(text, "end")
    return when.precision != "none" and len(when.note or "") < 30


@lru_cache(maxsize=1024)
def read_day(text: str) -> date | None:
    """The one day that a text names, such as 'March 10th 2022'; null for anything less precise."""
    when = read_date(text, "start")
    return when.date if when.precision == "day" else None


def is_without_a_day(text: str) -> bool:
    """Whether words say plainly that there is no day to be told: 'TBC', 'Ongoing', 'n/a'."""
    return _WORDS_WITHOUT_A_DAY.fullmatch(fold(text)) is not None


def why_unresolved(when: When) -> str | None:
    """Why a date that was written has no day, in plain words; null where nothing is in doubt."""
    if when.date is not None or not when.as_written or is_without_a_day(when.as_written):
        return None
    match when.precision:
        case "quarter":
            return "a quarter may be of a calendar or a financial year, and this doesn't say which"
        case "year":
            return "two years joined may be a school or a financial year; this doesn't say which"
        case "day" | "month" | "term":
            return "no year is given"
        case _:
            return "these words don't name a day"


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _current(text: str, periods: tuple[Period, ...]) -> Period:
    """The date that stands: the first, unless the words say that it moved to a later one."""
    for before, after in pairwise(periods):
        if _MOVED_TO.search(text, before.end, after.start):
            return after
    return periods[0]


def _day_of(period: Period, side: Side, before: str) -> date | None:
    if before and period.precision != "day":
        if _AT_THE_END.search(before):
            return period.last
        if _AT_THE_START.search(before):
            return period.first
    return period.first if side == "start" else period.last


def _note(text: str, period: Period) -> str | None:
    before, after = text[: period.start], text[period.end :]
    week = _WEEK.search(before)
    before = week.group().strip() if week else _LEAD_IN.sub("", before)
    kept = [part for part in (_bare(before), _bare(after)) if part]
    return " ".join(kept) or None


def _bare(text: str) -> str:
    """Text beside a date, without the punctuation and the bracket that set it apart."""
    text = text.strip(_EDGES)
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        return text[1:-1].strip(_EDGES)
    if text.count("(") != text.count(")"):
        text = fold(text.replace("(", " ").replace(")", " ")).strip(_EDGES)
    return text
