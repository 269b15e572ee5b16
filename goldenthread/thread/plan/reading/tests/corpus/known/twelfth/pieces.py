"""Small shared pieces: content read, dates told, files made the same every time."""

from __future__ import annotations

import calendar
import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    Citation,
    CrossReference,
    Finding,
    Milestone,
    Precision,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import finding, milestone, when

_MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr, (*[""] * 9, "Sept"))
    for number, name in enumerate(names)
    if name
}
_TERMS = {"autumn": ((9, 1), (12, 31)), "spring": ((1, 1), (3, 31)), "summer": ((4, 1), (7, 31))}
_QUARTERS = {1: (4, 6), 2: (7, 9), 3: (10, 12), 4: (1, 3)}
_STAMP = b"2025-01-01T00:00:00Z"


def records(name: str, width: int) -> list[list[str]]:
    """The content's lines, each split at its bars and filled up with blanks."""
    text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.split("|")] for line in text.splitlines() if line]
    return [row + [""] * (width - len(row)) for row in rows]


@dataclass(frozen=True)
class Node:
    """A line of the content with the lines that stand under it."""

    kind: str
    cells: list[str]
    below: list[Node] = field(default_factory=list)

    def of(self, kind: str) -> list[Node]:
        """The lines of one kind directly beneath."""
        return [node for node in self.below if node.kind == kind]


def outline(name: str, width: int, levels: Sequence[str]) -> Node:
    """The content as a tree: `levels` names the kinds that hold others, outermost first."""
    path = [Node("", [])]
    for kind, *cells in records(name, width):
        node = Node(kind, cells)
        if kind in levels:
            del path[levels.index(kind) + 1 :]
        path[-1].below.append(node)
        if kind in levels:
            path.append(node)
    return path[0]


def starting(text: str) -> When:
    """A start as written, with its first day."""
    return _moment(text, 0)


def ending(text: str) -> When:
    """An end as written, with its last day."""
    return _moment(text, 1)


def _moment(text: str, side: int) -> When:
    if not text:
        return NO_DATE
    if text in ("Ongoing", "TBC"):
        return when(text)
    first, last, precision = _period(text)
    return when(text, (first, last)[side], precision)


def _period(text: str) -> tuple[date, date, Precision]:
    if found := re.fullmatch(r"(\d\d?)/(\d\d)/(\d{4})", text):
        day, month, year = map(int, found.groups())
        return date(year, month, day), date(year, month, day), "day"
    if found := re.fullmatch(r"(\d\d?) (\w+) (\d{4})", text):
        exact = date(int(found[3]), _MONTHS[found[2].lower()], int(found[1]))
        return exact, exact, "day"
    if found := re.fullmatch(r"Q([1-4]) (\d{4})/\d\d", text):
        number = int(found[1])
        year = int(found[2]) + (number == 4)
        months = _QUARTERS[number]
        return date(year, months[0], 1), _last(year, months[1]), "quarter"
    if found := re.fullmatch(r"(Autumn|Spring|Summer) term (\d{4})", text):
        term = _TERMS[found[1].lower()]
        year = int(found[2])
        return date(year, *term[0]), date(year, *term[1]), "term"
    if found := re.fullmatch(r"(\w+)[ -](\d{4}|\d\d)", text):
        month, year = _MONTHS[found[1].lower()], int(found[2]) % 100 + 2000
        return date(year, month, 1), _last(year, month), "month"
    raise ValueError(text)


def _last(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


@dataclass(frozen=True)
class Said:
    """An action as printed, in runs (text, italic), and as a clerk reads it."""

    runs: tuple[tuple[str, bool], ...]
    action: str
    notes: tuple[str, ...]
    cross_references: tuple[CrossReference, ...]

    @property
    def plain(self) -> str:
        """The printed text."""
        return "".join(text for text, _ in self.runs)


def said(text: str) -> Said:
    """Read the content's marks: [[a cross reference]] and __(an aside in italics)__."""
    pointers = re.findall(r"\[\[(.+?)\]\]", text)
    asides = re.findall(r"__\((.+?)\)__", text)
    bare = re.sub(r"\s*(\[\[.+?\]\]|__.+?__)", "", text)
    printed = text.replace("[[", "").replace("]]", "")
    runs = [(part, bool(n % 2)) for n, part in enumerate(printed.split("__")) if part]
    return Said(
        tuple(runs),
        bare,
        tuple(asides),
        tuple(CrossReference(pointer, _targets(pointer)) for pointer in pointers),
    )


def _targets(pointer: str) -> tuple[str, ...]:
    return tuple(found.upper() for found in re.findall(r"\d[\d.]*[A-Za-z]?", pointer))


def action(spoken: Said, reference: str = "", **known: Any) -> Milestone:
    """The milestone of an action with its reference as written."""
    told = milestone(
        spoken.action,
        re.sub(r"\s", "", reference).upper() or None,
        notes=spoken.notes,
        cross_references=spoken.cross_references,
        **known,
    )
    return replace(told, reference_as_written=reference or None)


def cited(text: str, where: str) -> Finding:
    """A finding with what it cites: 'P4 MF7', 'paragraph 22' or nothing."""
    if not where:
        return finding(text)
    if found := re.fullmatch(r"paragraph (\d+)", where):
        citation = Citation(None, "paragraph", found[1])
    else:
        page, kind, number = re.findall(r"P(\d+) ([A-Z]+) ?(\d+)", where)[0]
        citation = Citation(int(page), kind, number)
    return finding(text, f"({where})", citation)


def asked(text: str) -> dict[str, Any]:
    """What an evidence cell holds: a question left by the template, or evidence."""
    if text.endswith("?"):
        return {"prompts": (text,)}
    return {"evidence": text or None}


def steady(file: bytes) -> bytes:
    """The same zipped file with no time of day in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", _STAMP, part)
            entry = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            new.writestr(entry, part, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def write_runs(paragraph: Any, runs: Sequence[tuple[str, bool]]) -> None:
    """Write runs into a Word paragraph, italic where they say so."""
    for text, italic in runs:
        run = paragraph.add_run(text)
        if italic:
            run.italic = True


def rich(runs: Sequence[tuple[str, bool]]) -> CellRichText | str:
    """The value of an Excel cell: rich text where a run is italic."""
    if len(runs) == 1:
        return runs[0][0]
    parts = [TextBlock(InlineFont(i=True), text) if italic else text for text, italic in runs]
    return CellRichText(*parts)
