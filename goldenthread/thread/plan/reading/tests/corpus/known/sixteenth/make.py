"""What these layouts share: content beside the modules, dates by the rules, bytes that stay."""

from __future__ import annotations

import io
import re
import zipfile
from calendar import monthrange
from datetime import date, datetime
from pathlib import Path

from goldenthread.thread.plan.reading.document import NO_DATE, CrossReference, Precision, When
from goldenthread.thread.plan.reading.tests.corpus.clerk import when

_DAYS = ("%d/%m/%Y", "%d %B %Y", "%d %b %Y")
_MONTHS = ("%B %Y", "%b %Y", "%b %y", "%b-%y")
_TERMS = {"Autumn": (9, 12), "Spring": (1, 3), "Summer": (4, 7)}
_CROSS = re.compile(r"\((?:cross ref|see also|links to|see)\b[^)]*\)")
_NOTE = re.compile(r"\{([^}]*)\}")


def rows(name: str) -> list[list[str]]:
    """The lines of a content file, each parted at its bars; a blank part is an empty text."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return [[part.strip() for part in line.split("|")] for line in text.splitlines() if line]


def starts(written: str) -> When:
    """A start: the first day of what is named."""
    return _told(written, last=False)


def ends(written: str) -> When:
    """An end, or the day of an update: the last day of what is named."""
    return _told(written, last=True)


def _told(written: str, *, last: bool) -> When:
    if not written:
        return NO_DATE
    named = written.replace("Sept ", "Sep ").removeprefix("By end of ")
    for pattern in _DAYS:
        if day := _parsed(named, pattern):
            return when(written, day, "day")
    for pattern in _MONTHS:
        if day := _parsed(named, pattern):
            return when(written, _of_months(day.year, day.month, day.month, last), "month")
    return _period(written, last)


def _period(written: str, last: bool) -> When:
    precision: Precision = "term"
    if term := re.fullmatch(r"(Autumn|Spring|Summer) term (\d{4})", written):
        day = _of_months(int(term[2]), *_TERMS[term[1]], last)
        return when(written, day, precision)
    if quarter := re.fullmatch(r"Q([1-4]) (\d{4})/\d\d", written):
        first = {"1": 4, "2": 7, "3": 10, "4": 1}[quarter[1]]
        year = int(quarter[2]) + (1 if first == 1 else 0)
        return when(written, _of_months(year, first, first + 2, last), "quarter")
    if written not in {"Ongoing", "TBC"}:
        raise ValueError(written)
    return when(written)


def _of_months(year: int, first: int, final: int, last: bool) -> date:
    return date(year, final, monthrange(year, final)[1]) if last else date(year, first, 1)


def _parsed(written: str, pattern: str) -> date | None:
    try:
        return datetime.strptime(written, pattern).date()  # noqa: DTZ007
    except ValueError:
        return None


def bare(action: str) -> str:
    """The action without cross references and asides."""
    return " ".join(_NOTE.sub("", _CROSS.sub("", action)).split())


def asides(action: str) -> tuple[str, ...]:
    """The asides, which stand in braces in the content and in italics and brackets in the file."""
    return tuple(_NOTE.findall(action))


def crossings(action: str) -> tuple[CrossReference, ...]:
    """The action's cross references."""
    return tuple(
        CrossReference(written, tuple(re.findall(r"\b[A-Z]?\d[\w.]*", written.upper())))
        for written in _CROSS.findall(action)
    )


def stable(file: bytes) -> bytes:
    """The same Office file with no time of making in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"20\d\d-\d\d-\d\dT[\d:.]+Z", b"2026-01-05T09:00:00Z", content)
            entry = zipfile.ZipInfo(name, (2026, 1, 5, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    return made.getvalue()
