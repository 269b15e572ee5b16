"""Shared means of the third folder: content read from text files, dates told, files kept steady."""

from __future__ import annotations

import io
import re
import zipfile
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from goldenthread.thread.plan.reading.document import NO_DATE, Precision, When

Row = list[str]
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TERMS = {"Autumn": (9, 12), "Spring": (1, 3), "Summer": (4, 7)}
_QUARTERS = {"1": (0, 4), "2": (0, 7), "3": (0, 10), "4": (1, 1)}
_OPEN = ("Ongoing", "TBC")


def rows(name: str) -> list[Row]:
    """The content file's lines, each parted at its bars, the kind of line first."""
    text = (Path(__file__).parent / f"{name}.txt").read_text("utf-8")
    return [[part.strip() for part in line.split("|")] for line in text.splitlines() if line]


def parts(lines: Sequence[Row], *kinds: str) -> list[list[Row]]:
    """The lines parted before each line of these kinds."""
    found: list[list[Row]] = []
    for line in lines:
        if line[0] in kinds:
            found.append([])
        if found:
            found[-1].append(line)
    return found


def of(lines: Sequence[Row], kind: str) -> list[Row]:
    """What the lines of one kind say."""
    return [line[1:] for line in lines if line[0] == kind]


def cells(line: Row, count: int) -> list[str | None]:
    """The line's first cells after its kind, blank ones and missing ones as null."""
    told = [cell or None for cell in line[1:]]
    return (told + [None] * count)[:count]


def begins(text: str | None) -> When:
    """A start as a clerk tells it: the first day of the period."""
    return _told(text, 0)


def ends(text: str | None) -> When:
    """An end as a clerk tells it: the last day of the period."""
    return _told(text, 1)


def _told(text: str | None, side: int) -> When:
    if not text:
        return NO_DATE
    if text in _OPEN:
        return When(None, "none", text)
    named, then, rest = text.partition(" and then ")
    days, precision = _period(named)
    return When(days[side], precision, text, f"and then {rest}" if then else None)


def _period(text: str) -> tuple[tuple[date, date], Precision]:
    if found := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]+) (\d{4})", text):
        day = date(int(found[3]), _month(found[2]), int(found[1]))
        return (day, day), "day"
    if found := re.fullmatch(r"(\d\d)[./](\d\d)[./](\d{4})", text):
        day = date(int(found[3]), int(found[2]), int(found[1]))
        return (day, day), "day"
    if found := re.fullmatch(r"([A-Z][a-z]+)[ -](\d{4}|\d\d)", text):
        month, year = _month(found[1]), int(found[2]) % 100 + 2000
        return _months(year, month, month), "month"
    if found := re.fullmatch(r"(Autumn|Spring|Summer) term (\d{4})", text):
        return _months(int(found[2]), *_TERMS[found[1]]), "term"
    found = re.fullmatch(r"Q([1-4]) (\d{4})/\d\d", text)
    assert found, text
    later, month = _QUARTERS[found[1]]
    return _months(int(found[2]) + later, month, month + 2), "quarter"


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def as_day(text: str | None) -> datetime | None:
    """A day written '05/01/2026' as a date that Excel keeps."""
    return datetime.strptime(text, "%d/%m/%Y") if text else None  # noqa: DTZ007


def steady(file: bytes) -> bytes:
    """The same Word or Excel file without the moment at which it was made."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(file)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2025-01-06T09:00:00Z", content)
            entry = zipfile.ZipInfo(name, (2025, 1, 6, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    return made.getvalue()
