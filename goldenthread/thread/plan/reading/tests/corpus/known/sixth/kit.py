"""What the layouts here share: content read from .txt files, dates told, files made the same."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    Citation,
    CrossReference,
    Finding,
    Milestone,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import finding, milestone, when

_HERE = Path(__file__).parent
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_TERMS = {"Autumn": (9, 12), "Spring": (1, 3), "Summer": (4, 7)}
_QUARTERS = {"1": (4, 6), "2": (7, 9), "3": (10, 12), "4": (1, 3)}
_CROSS = re.compile(r" \((?:cross ref: |see also |links to )([^)]+)\)")


@dataclass
class Group:
    """One heading of the content: its level, label and title, what is said of it, its rows."""

    level: int
    label: str
    title: str
    said: dict[str, list[str]] = field(default_factory=dict)
    rows: list[list[str]] = field(default_factory=list)

    def one(self, mark: str) -> str:
        """The single line with this mark."""
        (line,) = self.said[mark]
        return line


def groups(name: str) -> list[Group]:
    """The headings of a content file in order, each with its rows of cells."""
    found: list[Group] = []
    for line in (_HERE / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            marks, rest = line.split(" ", 1)
            label, title = rest.split(" | ")
            found.append(Group(len(marks), label, title))
        elif line[0] in ">*=!":
            found[-1].said.setdefault(line[0], []).append(line[2:].strip())
        else:
            found[-1].rows.append([cell.strip() for cell in line.split("|")])
    return found


def bare(action: str) -> tuple[str, tuple[CrossReference, ...]]:
    """An action without its cross references, and these."""
    crosses = tuple(
        CrossReference(match[0].strip(), (match[1].upper(),)) for match in _CROSS.finditer(action)
    )
    return _CROSS.sub("", action), crosses


def told(written: str, reference: str, **known: Any) -> Milestone:
    """A milestone from its action and reference as written: upper case, but not in brackets."""
    action, crosses = bare(written)
    outside, bracket, inside = reference.partition("(")
    whole = outside.upper() + bracket + inside
    made = milestone(action, whole, cross_references=crosses, **known)
    return replace(made, reference_as_written=reference)


def aside(cell: str) -> tuple[str, str | None]:
    """An action and its aside with brackets, kept apart by ' ~ ' in the content."""
    action, _, note = cell.partition(" ~ ")
    return action, note or None


def found(line: str) -> Finding:
    """A finding from 'text @ (P4 MF7)' or 'text @ (paragraph 14)'."""
    text, written = line.split(" @ ")
    if match := re.fullmatch(r"\(P(\d+) ([A-Z]+) ?(\d+)\)", written):
        return finding(text, written, Citation(int(match[1]), match[2], match[3]))
    number = re.fullmatch(r"\(paragraph (\d+)\)", written)
    assert number
    return finding(text, written, Citation(None, "paragraph", number[1]))


def start(written: str) -> When:
    """A start as a clerk tells it: the first day of its period."""
    return _told(written, last=False)


def end(written: str) -> When:
    """An end as a clerk tells it: the last day of its period."""
    return _told(written, last=True)


def _told(written: str, last: bool) -> When:
    if not written:
        return NO_DATE
    if written in ("Ongoing", "TBC"):
        return when(written)
    said, joined, note = written.partition(" and then ")
    note_said = f"and then {note}" if joined else None
    if match := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", said):
        return when(written, date(int(match[3]), int(match[2]), int(match[1])), "day", note_said)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", said):
        return when(written, date.fromisoformat(said), "day", note_said)
    return _period(written, said, note_said, last)


def _period(written: str, said: str, note: str | None, last: bool) -> When:
    if match := re.fullmatch(r"(\w+) term (\d{4})", said):
        months = _TERMS[match[1]]
        return when(written, _edge(int(match[2]), months, last), "term", note)
    if match := re.fullmatch(r"Q(\d) (\d{4})/\d\d", said):
        year = int(match[2]) + (match[1] == "4")
        return when(written, _edge(year, _QUARTERS[match[1]], last), "quarter", note)
    if match := re.fullmatch(r"AY (\d{4})/\d\d", said):
        year = int(match[1])
        return when(written, date(year + 1, 8, 31) if last else date(year, 9, 1), "year", note)
    month_name, year_name = said.split(" ")
    month = _MONTHS.index(month_name[:3]) + 1
    return when(written, _edge(int(year_name), (month, month), last), "month", note)


def _edge(year: int, months: tuple[int, int], last: bool) -> date:
    if not last:
        return date(year, months[0], 1)
    return date(year + months[1] // 12, months[1] % 12 + 1, 1) - timedelta(days=1)


def steady(file: bytes) -> bytes:
    """An Office file without the moment of its making, so that each build is the same."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2025-11-03T09:00:00Z", part)
            entry = zipfile.ZipInfo(name, (2025, 11, 3, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, part)
    return made.getvalue()


def dashed(texts: Iterable[str]) -> str:
    """Texts as Markdown bullets."""
    return "\n".join(f"- {text}" for text in texts)
