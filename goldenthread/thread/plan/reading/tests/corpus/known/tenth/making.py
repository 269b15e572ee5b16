"""Shared by this folder's layouts: content read from text files, dates, files of steady bytes."""

from __future__ import annotations

import calendar
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from docx.document import Document
from openpyxl import Workbook

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    Citation,
    Finding,
    Milestone,
    Precision,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import sheet, word
from goldenthread.thread.plan.reading.tests.corpus.clerk import finding, milestone, when

_MONTHS = {
    name: number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"Sept": 9}
_TERMS = {"Autumn": (9, 12), "Spring": (1, 3), "Summer": (4, 7)}
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]+) (\d{4})")
_SLASHED = re.compile(r"(\d{2})/(\d{2})/(\d{4})")
_MONTH = re.compile(r"(?:[Ee]nd of |By )?([A-Z][a-z]+)[ -](\d{2}|\d{4})")
_TERM = re.compile(r"(Autumn|Spring|Summer) term (\d{4})")
_QUARTER = re.compile(r"Q([1-4]) (\d{4})/\d{2}")
_YEAR = re.compile(r"(AY|FY) (\d{4})/\d{2}")
_CITED = re.compile(r"\(P(\d+) ?([A-Z]+) ?(\d+)\)")
_PARAGRAPH = re.compile(r"\(paragraph (\d+)\)")


class Line(NamedTuple):
    """A line of a content file: its mark ('#', '##', '###', '-', or '' for an action), fields."""

    mark: str
    fields: list[str]


def lines(name: str) -> Iterator[Line]:
    """The lines of a content file beside this module, blank ones left out."""
    for text in Path(__file__).with_name(name).read_text("utf-8").splitlines():
        if text.strip():
            mark = re.match(r"(#{1,3}|-|\+) ", text)
            rest = text[mark.end() :] if mark else text
            yield Line(mark[1] if mark else "", [_cell(part) for part in rest.split("|")])


def _cell(text: str) -> str:
    return text.strip().replace(" // ", "\n")


def start(text: str) -> When:
    """When something starts."""
    return _period(text, first=True)


def end(text: str) -> When:
    """When something ends."""
    return _period(text, first=False)


def _period(text: str, *, first: bool) -> When:
    if not text:
        return NO_DATE
    if text in ("Ongoing", "TBC"):
        return when(text)
    said, parted, recurs = text.partition(" and then ")
    begins, ends, precision = _span(said)
    note = f"and then {recurs}" if parted else None
    return when(text, begins if first else ends, precision, note)


def _span(text: str) -> tuple[date, date, Precision]:
    if found := _DAY.fullmatch(text):
        day = date(int(found[3]), _MONTHS[found[2]], int(found[1]))
        return day, day, "day"
    if found := _SLASHED.fullmatch(text):
        day = date(int(found[3]), int(found[2]), int(found[1]))
        return day, day, "day"
    if found := _TERM.fullmatch(text):
        return *_months(int(found[2]), *_TERMS[found[1]]), "term"
    if found := _QUARTER.fullmatch(text):
        month = (4, 7, 10, 1)[int(found[1]) - 1]
        return *_months(int(found[2]) + (month == 1), month, month + 2), "quarter"
    if found := _YEAR.fullmatch(text):
        month, year = 9 if found[1] == "AY" else 4, int(found[2])
        return date(year, month, 1), _months(year + 1, month - 1, month - 1)[1], "year"
    found = _MONTH.fullmatch(text)
    assert found, text
    year = int(found[2]) % 100 + 2000
    return *_months(year, _MONTHS[found[1]], _MONTHS[found[1]]), "month"


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def action(text: str, written: str, **known: Any) -> Milestone:
    """A milestone by its reference as written, which is upper case without spaces as a key."""
    made = milestone(text, re.sub(r"\s", "", written).upper() or None, **known)
    return replace(made, reference_as_written=written or None)


def found(text: str, written: str) -> Finding:
    """A finding with one citation, '(P4 MF7)' or '(paragraph 12)'; blank where it cites nothing."""
    if not written:
        return finding(text)
    if cited := _CITED.fullmatch(written):
        return finding(text, written, Citation(int(cited[1]), cited[2], cited[3]))
    cited = _PARAGRAPH.fullmatch(written)
    assert cited, written
    return finding(text, written, Citation(None, "paragraph", cited[1]))


def docx_bytes(document: Document) -> bytes:
    """A Word file, the same bytes each time."""
    return _steady(word.saved(document))


def xlsx_bytes(workbook: Workbook) -> bytes:
    """An Excel file, the same bytes each time."""
    return _steady(sheet.saved(workbook))


def _steady(file: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z", b"2025-01-06T09:00:00Z", part)
            entry = zipfile.ZipInfo(name, (2025, 1, 6, 9, 0, 0))
            new.writestr(entry, part, zipfile.ZIP_DEFLATED)
    return made.getvalue()
