"""What the layouts of this folder share: rows of content, dates as read, steady files."""

from __future__ import annotations

import io
import re
import zipfile
from calendar import monthrange
from datetime import date
from pathlib import Path
from typing import Any

from goldenthread.thread.plan.reading.document import NO_DATE, When

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_TERMS = {"Autumn": ((9, 1), (12, 31)), "Spring": ((1, 1), (3, 31)), "Summer": ((4, 1), (7, 31))}
_QUARTERS = {"1": (4, 6), "2": (7, 9), "3": (10, 12), "4": (1, 3)}


def rows(name: str) -> list[list[str]]:
    """The lines of a content file beside this module, split at their bars."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [[part.strip() for part in line.split("|")] for line in text.splitlines() if line]


def asked(text: str) -> dict[str, Any]:
    """What stands in an evidence cell: evidence, or a question that the template left."""
    if text.endswith("?"):
        return {"prompts": (text,)}
    return {"evidence": text or None}


def steady(data: bytes) -> bytes:
    """An Office file without the time of its making, so that two builds are equal."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-01-05T09:00:00Z", part)
            entry = zipfile.ZipInfo(name, (2026, 1, 5, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, part)
    return made.getvalue()


def start(written: str) -> When:
    """A start as written: the first day of its period."""
    return _moment(written, last=False)


def end(written: str) -> When:
    """An end as written: the last day of its period."""
    return _moment(written, last=True)


def _moment(written: str, *, last: bool) -> When:
    if not written:
        return NO_DATE
    if found := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", written):
        day, month, year = map(int, found.groups())
        return When(date(year, month, day), "day", written)
    if found := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)? ([A-Z]\w+) (\d{4})", written):
        return When(
            date(int(found[3]), _month(found[2]), int(found[1])),
            "day",
            written,
        )
    return _period(written, last=last)


def _period(written: str, *, last: bool) -> When:
    if found := re.fullmatch(r"(Autumn|Spring|Summer) term (\d{4})", written):
        month, day = _TERMS[found[1]][last]
        return When(date(int(found[2]), month, day), "term", written)
    if found := re.fullmatch(r"Q([1-4]) (\d{4})/\d\d", written):
        month = _QUARTERS[found[1]][last]
        year = int(found[2]) + (found[1] == "4")
        return When(_in_month(year, month, last=last), "quarter", written)
    if found := re.fullmatch(r"([A-Z][a-z]+)[ -](\d{4}|\d\d)", written):
        year = int(found[2]) + (2000 if len(found[2]) == 2 else 0)
        return When(_in_month(year, _month(found[1]), last=last), "month", written)
    if written not in {"Ongoing", "TBC"}:
        raise ValueError(written)
    return When(None, "none", written)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _in_month(year: int, month: int, *, last: bool) -> date:
    return date(year, month, monthrange(year, month)[1] if last else 1)
