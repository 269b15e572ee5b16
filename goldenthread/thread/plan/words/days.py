"""What pages say of days: no more precisely than the document does. Pure."""

from __future__ import annotations

import re
from datetime import date

from goldenthread.base.design.words import MONTHS, say_count, say_date
from goldenthread.thread.plan.reading.document import When
from goldenthread.thread.plan.standings import Standing

DONE = frozenset({Standing.BLUE, Standing.GREEN})
_FOLD = re.compile(r"[^a-z0-9]+|(?<=\d)(?:st|nd|rd|th)\b")


def say_day(when: When) -> str:
    """'31 March 2026', 'March 2026', or the period in the document's own words; '' for none."""
    if when.date is None:
        return ""
    if when.precision == "day":
        return say_date(when.date)
    if when.precision == "month":
        return f"{MONTHS[when.date.month - 1]} {when.date.year}"
    return " ".join((when.as_written or str(when.date.year)).split())


def say_when(when: When) -> str:
    """The day as understood, what was written where that differs, and what the cell adds."""
    written = " ".join((when.as_written or "").split())
    said = say_day(when)
    if not said:
        said = f"‘{written}’, which names no day" if written else ""
    elif when.precision not in ("day", "month"):
        said = f"{said}, read as {say_date(when.date)}"
    elif written and not _is_same(written, when):
        said = f"{said}, written ‘{written}’"
    note = " ".join((when.note or "").split())
    return f"{said} ({note})" if said and note else said or note


def _is_same(written: str, when: When) -> bool:
    """True where what was written is only another spelling of what we say."""
    day = when.date
    if day is None:
        return False
    month = MONTHS[day.month - 1].lower()
    numbers = [day.strftime(form) for form in ("%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y", "%Y-%m-%d")]
    spelt = [f"{month} {day.year}", f"{month[:3]} {day.year}"]
    if when.precision == "day":
        spelt = [f"{day.day} {one}" for one in spelt] + [f"{day.day:02} {one}" for one in spelt]
        spelt += numbers
    return _fold(written) in {_fold(one) for one in spelt}


def _fold(text: str) -> str:
    return " ".join(_FOLD.sub(" ", text.lower()).split())


def due_of(end: When, revised: When) -> When:
    """The end that counts: the revised one where there is one."""
    return revised if revised.date is not None else end


def days_late(due: When, standing: Standing, on: date) -> int:
    """How many days past its end, 0 where it isn't or where it is done or stopped."""
    if due.date is None or standing in DONE or standing is Standing.STOPPED:
        return 0
    return max(0, (on - due.date).days)


def say_late(end: When, revised: When, standing: Standing, on: date, is_explained: bool) -> str:
    """How late, and whether anybody has said why; '' where it isn't late.

    `is_explained` is true where the plan says anything about how it is going.
    """
    due = due_of(end, revised)
    days = days_late(due, standing, on)
    if not days:
        return ""
    by = "on" if due.precision == "day" else "by the end of"
    least = "" if due.precision == "day" else "at least "
    late = f"{least}{say_count(days, 'day,days')} late"
    first = f"This was due {by} {say_day(due)} and is not said to be done: {late}."
    return f"{first} {_reason(revised, is_explained)}"


def _reason(revised: When, is_explained: bool) -> str:
    if not is_explained:
        return "Nobody has said why."
    if revised.date is None:
        return "The plan gives no new date."
    return "It had been given a new date already, and that has passed too."


def say_order(start: When, end: When, revised: When) -> str:
    """A sentence where a milestone would end before it starts; '' where its days are in order."""
    due = due_of(end, revised)
    if start.date is None or due.date is None or due.date >= start.date:
        return ""
    return "As written, this ends before it starts. One of its dates must be wrong."


def say_span(start: When, due: When) -> str:
    """'March 2026 to 31 May 2026', or what is known of it."""
    first, last = say_day(start), say_day(due)
    if first and last:
        return f"{first} to {last}"
    if first:
        return f"From {first}, no end date"
    return f"By {last}, no start date" if last else "No dates yet"
