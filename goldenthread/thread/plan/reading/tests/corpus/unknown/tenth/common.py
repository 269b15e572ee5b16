"""What the layouts of this folder share: content files, dates, citations, steady files."""

from __future__ import annotations

import calendar
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    Citation,
    CrossReference,
    Finding,
    Precision,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import finding, when

_RANKS = {"P": 0, "A": 1, "G": 2, "F": 2, "K": 2, "M": 3, "H": 3, "S": 4, "U": 4}
_LEAVES = {"F", "K", "U"}
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_TERMS = {"autumn": ((9, 1), (12, 31)), "spring": ((1, 1), (3, 31)), "summer": ((4, 1), (7, 31))}


@dataclass
class Node:
    """One line of a content file, with what stands under it."""

    kind: str
    cells: list[str]
    children: list[Node] = field(default_factory=list)

    def of(self, kind: str) -> list[Node]:
        """The children of a kind."""
        return [child for child in self.children if child.kind == kind]

    def under(self, kind: str) -> Iterator[Node]:
        """The nodes of a kind anywhere beneath, in order."""
        for child in self.children:
            if child.kind == kind:
                yield child
            yield from child.under(kind)


def content(name: str) -> Node:
    """The tree of a content file beside this module: kind and cells parted by upright strokes."""
    root = Node("", [])
    stack: list[tuple[int, Node]] = [(-1, root)]
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        kind, *cells = (cell.strip() for cell in line.split("|"))
        node, rank = Node(kind, cells), _RANKS[kind]
        while stack[-1][0] >= rank:
            stack.pop()
        stack[-1][1].children.append(node)
        if kind not in _LEAVES:
            stack.append((rank, node))
    return root


def start(written: str) -> When:
    """A start as written: the first day of its period."""
    return _moment(written, 0)


def end(written: str) -> When:
    """An end as written: the last day of its period."""
    return _moment(written, 1)


def _moment(written: str, side: int) -> When:
    if not written:
        return NO_DATE
    if written in {"Ongoing", "TBC"}:
        return when(written)
    told, precision = _period(written)
    return when(written, told[side], precision)


def _period(written: str) -> tuple[tuple[date, date], Precision]:
    if found := re.fullmatch(r"(\d\d)[/.](\d\d)[/.](\d{4})", written):
        day, month, year = map(int, found.groups())
        return (date(year, month, day),) * 2, "day"
    if found := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]+) (\d{4})", written):
        only = date(int(found[3]), _MONTHS[found[2][:3].lower()], int(found[1]))
        return (only, only), "day"
    if found := re.fullmatch(r"(Autumn|Spring|Summer) term (\d{4})", written):
        first, last = _TERMS[found[1].lower()]
        year = int(found[2])
        return (date(year, *first), date(year, *last)), "term"
    if found := re.fullmatch(r"Q([1-4]) (\d{4})/\d\d", written):
        quarter, year = int(found[1]), int(found[2])
        month = (4, 7, 10, 1)[quarter - 1]
        year += quarter == 4
        return _months(year, month, month + 2), "quarter"
    if found := re.fullmatch(r"([A-Z][a-z]+)[ -](\d{4}|\d\d)", written):
        year = int(found[2]) + (2000 if len(found[2]) == 2 else 0)
        month = _MONTHS[found[1][:3].lower()]
        return _months(year, month, month), "month"
    raise ValueError(written)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def cited(text: str, written: str) -> Finding:
    """A finding and its citation: '(P4 MF 7)', '(paragraph 12)' or nothing."""
    if not written:
        return finding(text)
    if found := re.fullmatch(r"\(paragraph (\d+)\)", written):
        return finding(text, written, Citation(None, "paragraph", found[1]))
    found = re.fullmatch(r"\(P(\d+) (MF|AFD) ?(\d+)\)", written)
    assert found
    return finding(text, written, Citation(int(found[1]), found[2], found[3]))


def crossed(written: str) -> tuple[CrossReference, ...]:
    """The cross reference that a bracket holds; its last word is the target."""
    if not written:
        return ()
    return (CrossReference(written, (written.rstrip(")").split()[-1].upper(),)),)


def joined(*parts: str) -> str:
    """The parts that say something, with spaces between."""
    return " ".join(part for part in parts if part)


def steady(file: bytes) -> bytes:
    """The same Office file with every time of writing set to one day."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2025-09-01T09:00:00Z", data)
            entry = zipfile.ZipInfo(name, (2025, 9, 1, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, data)
    return written.getvalue()
