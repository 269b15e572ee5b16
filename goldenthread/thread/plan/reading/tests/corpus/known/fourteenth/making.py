"""Shared by these layouts: content read from text files, dates understood, files made steady."""

from __future__ import annotations

import calendar
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Citation,
    CrossReference,
    Finding,
    Milestone,
    Pillar,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk

Row = dict[str, str]
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
TERMS = {"autumn": ((9, 1), (12, 31)), "spring": ((1, 1), (3, 31)), "summer": ((4, 1), (7, 31))}


@dataclass
class FocusText:
    """A focus area's words; neither label nor title where the plan has no such level."""

    label: str | None
    title: str | None
    impact: str | None
    rows: list[Row] = field(default_factory=list)


@dataclass
class AreaText:
    """An area's words, with its pillar's label and title."""

    pillar: tuple[str, str] | None
    label: str | None
    title: str | None
    wording: str | None = None
    findings: list[list[str]] = field(default_factory=list)
    focuses: list[FocusText] = field(default_factory=list)
    measures: list[list[str]] = field(default_factory=list)

    def rows(self) -> Iterator[Row]:
        """Its actions in order."""
        for each in self.focuses:
            yield from each.rows


def content(name: str, columns: str) -> list[AreaText]:
    """The areas of a content file; `columns` names a row's cells with spaces between."""
    areas: list[AreaText] = []
    pillar: tuple[str, str] | None = None
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        cells = [cell.strip() for cell in rest.split("|")]
        given = [cell or None for cell in cells]
        if mark == "#P":
            pillar = (cells[0], cells[1])
        elif mark == "#A":
            label, title, wording = (*given, None)[:3]
            areas.append(AreaText(pillar, label, title, wording))
        elif mark == "#F":
            label, title, impact = given
            areas[-1].focuses.append(FocusText(label, title, impact))
        elif mark == "*":
            areas[-1].findings.append(cells)
        elif mark == "=":
            areas[-1].measures.append(cells)
        elif mark == "-":
            row = dict(zip(columns.split(), cells, strict=True))
            areas[-1].focuses[-1].rows.append(row)
    return areas


def understood(
    areas: list[AreaText], told: Callable[[Row], Milestone]
) -> tuple[tuple[Pillar, ...], tuple[AreaForImprovement, ...]]:
    """The pillars and areas that a clerk writes down, each row as `told` has it."""
    pillars: dict[tuple[str, str], Pillar] = {}
    keys: dict[str, str] = {}
    written = []
    for text in areas:
        if text.pillar and text.pillar not in pillars:
            pillars[text.pillar] = clerk.pillar(*text.pillar)
        focuses = []
        for part in text.focuses:
            milestones = []
            for row in part.rows:
                one = told(row)
                if row.get("part"):
                    one = replace(one, parent=keys[row["part"]])
                if one.reference:
                    keys[one.reference] = one.key
                milestones.append(one)
            focuses.append(clerk.focus(part.label, part.title, milestones, impact=part.impact))
        written.append(
            clerk.area(
                text.label,
                text.title,
                text.wording,
                focuses,
                pillar=pillars[text.pillar] if text.pillar else None,
                findings=[_finding(cells) for cells in text.findings],
            )
        )
    return tuple(pillars.values()), tuple(written)


def _finding(cells: list[str]) -> Finding:
    text, *rest = cells
    if not rest:
        return clerk.finding(text)
    cited = []
    for part in rest[0].strip("()").split(";"):
        if paged := re.fullmatch(r"\s*P(\d+) ([A-Z]+) ?(\d+)", part):
            cited.append(Citation(int(paged[1]), paged[2], paged[3]))
        else:
            cited.append(Citation(None, "paragraph", part.split("paragraph ")[1]))
    return clerk.finding(text, rest[0], *cited)


def action(text: str) -> tuple[str, tuple[CrossReference, ...], tuple[str, ...]]:
    """An action without its cross references and its asides (between underscores), and those."""
    notes = tuple(re.findall(r"_\(([^)]+)\)_", text))
    text = re.sub(r"\s*_\([^)]+\)_", "", text)
    pattern = r"\((?:cross ref:|cross ref|see also|links to|see) (\d[^)]*)\)"
    references = tuple(
        CrossReference(found[0], tuple(to.strip() for to in re.split(r",|\band\b", found[1])))
        for found in re.finditer(pattern, text)
    )
    return re.sub(r"\s*" + pattern, "", text), references, notes


def said(text: str, *, end: bool) -> When:
    """A date as a careful clerk understands it; nothing but the forms of these layouts."""
    if not text:
        return When()
    if text in ("Ongoing", "TBC"):
        return When(None, "none", text, None)
    if found := re.fullmatch(r"(\d\d?)[/.](\d\d?)[/.](\d{4})", text):
        return When(date(int(found[3]), int(found[2]), int(found[1])), "day", text, None)
    if found := re.fullmatch(r"(\d\d?)(?:st|nd|rd|th)? ([A-Z][a-z]+) (\d{4})", text):
        return When(date(int(found[3]), _month(found[2]), int(found[1])), "day", text, None)
    if found := re.fullmatch(r"(Autumn|Spring|Summer) term (\d{4})", text):
        return When(date(int(found[2]), *TERMS[found[1].lower()][end]), "term", text, None)
    if found := re.fullmatch(r"Q([1-4]) (\d{4})/\d\d", text):
        quarter, year = int(found[1]), int(found[2])
        first, year = (1, year + 1) if quarter == 4 else (quarter * 3 + 1, year)
        return When(_of_month(year, first + 2 * end, end), "quarter", text, None)
    found = re.fullmatch(r"([A-Z][a-z]+)[ -](\d{4}|\d\d)", text)
    assert found, text
    year = int(found[2]) + (2000 if len(found[2]) == 2 else 0)
    return When(_of_month(year, _month(found[1]), end), "month", text, None)


def _month(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def _of_month(year: int, month: int, end: bool) -> date:
    return date(year, month, calendar.monthrange(year, month)[1] if end else 1)


def steady(data: bytes) -> bytes:
    """The same office file with the moment of its making taken out."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z", b"2025-06-02T09:00:00Z", part)
            entry = zipfile.ZipInfo(name, (2025, 6, 2, 9, 0, 0))
            new.writestr(entry, part, zipfile.ZIP_DEFLATED)
    return file.getvalue()
