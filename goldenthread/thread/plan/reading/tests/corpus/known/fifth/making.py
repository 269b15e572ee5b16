"""What the layouts share: plans kept as text, dates of the clerk, files that build the same."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    AreaForImprovement,
    Citation,
    CrossReference,
    Finding,
    Milestone,
    Pillar,
    Precision,
    StatedMeasure,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk

_PLANS = Path(__file__).parent / "plans"
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_TERMS = {"autumn": ((9, 1), (12, 31)), "spring": ((1, 1), (3, 31)), "summer": ((4, 1), (7, 31))}


@dataclass(frozen=True)
class Row:
    """An action or a step; a blank cell is null."""

    cells: Mapping[str, str]
    step: bool

    def get(self, name: str) -> str | None:
        """What a cell says."""
        return self.cells.get(name) or None

    @property
    def action(self) -> str:
        """The action's words."""
        return self.cells["action"]


@dataclass
class Group:
    """A focus area; implied where it has neither label nor title."""

    label: str | None
    title: str | None
    impact: str | None
    rows: list[Row] = field(default_factory=list)


@dataclass
class Concern:
    """An area for improvement, with the pillar it stands under."""

    pillar: tuple[str, str] | None
    label: str | None
    title: str | None
    wording: str | None
    findings: list[tuple[str, str | None]] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)


def read_plan(name: str) -> list[Concern]:
    """The plan kept in `plans/<name>.txt`."""
    first, *lines = (_PLANS / f"{name}.txt").read_text("utf-8").splitlines()
    columns = first.split("|")
    pillar: tuple[str, str] | None = None
    concerns: list[Concern] = []
    for line in filter(None, lines):
        kind, parts = line[:2], [part.strip() for part in line[2:].split("|")]
        given, second, third = [*(part or None for part in parts), None, None][:3]
        if kind == "*P":
            pillar = (parts[0], parts[1])
        elif kind == "*A":
            concerns.append(Concern(pillar, given, second, third))
        elif kind == "*F":
            concerns[-1].findings.append((parts[0], second))
        elif kind == "*G":
            concerns[-1].groups.append(Group(given, second, third))
        else:
            concerns[-1].groups[-1].rows.append(_row(columns, line))
    return concerns


def read_measures(name: str) -> list[list[str | None]]:
    """The measures kept in `plans/<name>_measures.txt`, cell by cell."""
    lines = (_PLANS / f"{name}_measures.txt").read_text("utf-8").splitlines()
    return [[cell or None for cell in line.split("|")] for line in lines]


def _row(columns: Sequence[str], line: str) -> Row:
    parts = [part.strip() for part in line.split("|")]
    cells = dict(zip(columns, parts, strict=True))
    step = cells["action"].startswith(">")
    cells["action"] = cells["action"].removeprefix(">").strip()
    return Row(cells, step)


def understood(
    concerns: Sequence[Concern],
    make: Callable[[Row], Milestone],
    measures: Mapping[str, Sequence[StatedMeasure]] | None = None,
) -> tuple[tuple[Pillar, ...], tuple[AreaForImprovement, ...]]:
    """The pillars and areas that a clerk reads; measures stand by the label of their area."""
    pillars: dict[tuple[str, str], Pillar] = {}
    areas = []
    for concern in concerns:
        if concern.pillar and concern.pillar not in pillars:
            pillars[concern.pillar] = clerk.pillar(*concern.pillar)
        areas.append(
            clerk.area(
                concern.label,
                concern.title,
                concern.wording,
                [
                    clerk.focus(
                        group.label, group.title, _told(group.rows, make), impact=group.impact
                    )
                    for group in concern.groups
                ],
                pillar=pillars[concern.pillar] if concern.pillar else None,
                findings=[_finding(*finding) for finding in concern.findings],
                measures=(measures or {}).get(concern.label or "", ()),
            )
        )
    return tuple(pillars.values()), tuple(areas)


def _told(rows: Sequence[Row], make: Callable[[Row], Milestone]) -> list[Milestone]:
    milestones: list[Milestone] = []
    above: str | None = None
    for row in rows:
        milestone = make(row)
        if row.step:
            milestone = replace(milestone, parent=above)
        else:
            above = milestone.key
        milestones.append(milestone)
    return milestones


def _finding(text: str, written: str | None) -> Finding:
    if not written:
        return clerk.finding(text)
    cited = [
        Citation(int(page), kind, number)
        for page, kind, number in re.findall(r"P(\d+) ([A-Z]+) ?(\d+)", written)
    ]
    cited += [Citation(None, "paragraph", n) for n in re.findall(r"paragraph (\d+)", written)]
    return clerk.finding(text, written, *cited)


def pointers(written: str | None) -> tuple[CrossReference, ...]:
    """The cross reference that a clerk reads from a bracket."""
    if written is None:
        return ()
    named = re.findall(r"\b[A-Za-z]*-?\d[\w.]*\b", written)
    return (CrossReference(written, tuple(name.upper() for name in named)),)


def written_as(milestone: Milestone, written: str | None) -> Milestone:
    """The milestone with its reference as written."""
    return replace(milestone, reference_as_written=written)


def joined(*parts: str | None) -> str:
    """The parts that are there, with a space between."""
    return " ".join(part for part in parts if part)


def begins(written: str | None) -> When:
    """A start as a clerk reads it."""
    return _when(written, 0)


def ends(written: str | None) -> When:
    """An end as a clerk reads it."""
    return _when(written, 1)


def _when(written: str | None, side: int) -> When:
    if written is None:
        return NO_DATE
    span = _span(written.lower())
    if span is None:
        return clerk.when(written)
    first, last, precision = span
    return clerk.when(written, last if side else first, precision)


def _span(text: str) -> tuple[date, date, Precision] | None:
    if found := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", text):
        day = date(int(found[3]), int(found[2]), int(found[1]))
        return day, day, "day"
    if found := re.fullmatch(r"(\d+) ([a-z]+) (\d{4})", text):
        day = date(int(found[3]), _month(found[2]), int(found[1]))
        return day, day, "day"
    if found := re.fullmatch(r"(autumn|spring|summer) term (\d{4})", text):
        first, last = _TERMS[found[1]]
        return date(int(found[2]), *first), date(int(found[2]), *last), "term"
    if found := re.fullmatch(r"q([1-4]) (\d{4})/\d\d", text):
        quarter = int(found[1]) % 4
        opens = date(int(found[2]) + (quarter == 0), 3 * quarter + 1, 1)
        return opens, _last(opens.year, opens.month + 2), "quarter"
    if found := re.fullmatch(r"([a-z]+) (\d{2}|\d{4})", text):
        year = int(found[2]) % 100 + 2000
        return date(year, _month(found[1]), 1), _last(year, _month(found[1])), "month"
    return None


def calendar_day(written: str) -> date:
    """The day of 'dd/mm/yyyy'."""
    day, month, year = (int(part) for part in written.split("/"))
    return date(year, month, day)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3]) + 1


def _last(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def steady(package: bytes) -> bytes:
    """An Office file without the moment of its making, so that two builds are the same."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2025-01-06T09:00:00Z", content)
            new.writestr(zipfile.ZipInfo(name, (2025, 1, 6, 9, 0, 0)), content)
    return made.getvalue()
