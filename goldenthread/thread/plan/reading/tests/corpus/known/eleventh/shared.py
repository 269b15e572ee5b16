"""What this folder's layouts share: words kept beside them, dates, files equal byte for byte."""

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
    StatedMeasure,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import finding, measure

_RANKS = {"P": 0, "A": 1, "X": 2, "K": 2, "F": 2, "M": 3, "S": 4}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 7)}
_STAMP = (2024, 1, 1, 0, 0, 0)


@dataclass
class Node:
    """A line of a content file: its kind, its cells, its named cells, what stands beneath."""

    kind: str
    cells: list[str]
    named: dict[str, str]
    under: list[Node] = field(default_factory=list)

    def get(self, place: int | str) -> str | None:
        """A cell's text; null where it is blank or missing."""
        if isinstance(place, str):
            return self.named.get(place) or None
        return (self.cells[place] or None) if place < len(self.cells) else None

    def say(self, place: int) -> str:
        """A cell's text, never null."""
        return self.get(place) or ""

    def of(self, kind: str) -> list[Node]:
        """The nodes of one kind directly beneath."""
        return [node for node in self.under if node.kind == kind]


def tree(name: str) -> list[Node]:
    """The content file's outermost lines, with what stands beneath each."""
    root = Node("", [], {})
    stack = [root]
    ranks = [-1]
    for node in _nodes(name):
        rank = _RANKS[node.kind]
        while ranks[-1] >= rank:
            stack.pop()
            ranks.pop()
        stack[-1].under.append(node)
        if node.kind not in "XK":
            stack.append(node)
            ranks.append(rank)
    return root.under


def _nodes(name: str) -> Iterator[Node]:
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines():
        if not line.strip():
            continue
        kind, *rest = (part.strip() for part in line.split("|"))
        named = dict(part.split("=", 1) for part in rest if re.match(r"[a-z]+=", part))
        cells = [part for part in rest if not re.match(r"[a-z]+=", part)]
        yield Node(kind, cells, named)


def start(written: str | None) -> When:
    """A start as written: the first day of what it names."""
    return _when(written, last=False)


def end(written: str | None) -> When:
    """An end as written: the last day of what it names."""
    return _when(written, last=True)


def _when(written: str | None, *, last: bool) -> When:
    if not written:
        return NO_DATE
    named = re.fullmatch(r"(?:by )?(?:end of )?(.*?)( and then \w+)?", written, re.I)
    assert named
    note = named[2].strip() if named[2] else None
    period = _period(named[1])
    if period is None:
        return When(None, "none", written, None)
    first_day, last_day, precision = period
    return When(last_day if last else first_day, precision, written, note)


def _period(words: str) -> tuple[date, date, Precision] | None:
    if found := re.fullmatch(r"(\d+)(?:st|nd|rd|th)?[ ./-](\w+)[ ./-](\d+)", words):
        day = date(_year(found[3]), _month(found[2]), int(found[1]))
        return day, day, "day"
    if found := re.fullmatch(r"(Autumn|Spring|Summer) term (\d{4})", words):
        first, last = _TERMS[found[1].lower()]
        return *_months(int(found[2]), first, last), "term"
    if found := re.fullmatch(r"Q([1-4]) (\d{4})/\d\d", words):
        first = (int(found[1]) * 3) % 12 + 1
        year = int(found[2]) + (found[1] == "4")
        return *_months(year, first, first + 2), "quarter"
    if found := re.fullmatch(r"([A-Z][a-z]+)[ -](\d+)", words):
        month = _month(found[1])
        return *_months(_year(found[2]), month, month), "month"
    assert words in {"Ongoing", "TBC"}, words
    return None


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def _month(written: str) -> int:
    if written.isdigit():
        return int(written)
    return _MONTHS.index(written[:3].lower()) + 1


def _year(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written)


def pointers(written: str | None) -> tuple[CrossReference, ...]:
    """A bracketed cross reference and what it points at."""
    if not written:
        return ()
    return (CrossReference(written, tuple(re.findall(r"\d[\dA-Z.]*", written.upper()))),)


def found(node: Node) -> Finding:
    """A finding from its text and its citation, '(P4 MF7)' or '(paragraph 22)'."""
    written = node.get(1)
    if not written:
        return finding(node.say(0))
    if paragraph := re.fullmatch(r"\(paragraph (\d+)\)", written):
        return finding(node.say(0), written, Citation(None, "paragraph", paragraph[1]))
    cited = re.fullmatch(r"\(P(\d+) ?(MF|AFD) ?(\d+)\)", written)
    assert cited
    return finding(node.say(0), written, Citation(int(cited[1]), cited[2], cited[3]))


def stated(node: Node, *whens: str, paired: bool = True) -> StatedMeasure:
    """A measure: name, baseline, target, then a planned and an actual value for each `whens`.

    Unpaired, each has an actual value alone. A point without either is left out.
    """
    steps = []
    for position, moment in enumerate(whens):
        planned = node.get(3 + 2 * position) if paired else None
        actual = node.get(4 + 2 * position) if paired else node.get(3 + position)
        if planned or actual:
            steps.append((moment, planned, actual))
    return measure(
        node.say(0),
        node.get(1),
        node.get(2),
        steps,
        owner=node.get("owner"),
        source=node.get("source"),
    )


def settled(file: bytes) -> bytes:
    """An Office file without the moment of its making, so that two builds are equal."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2024-01-01T00:00:00Z", part)
            new.writestr(zipfile.ZipInfo(name, _STAMP), part, zipfile.ZIP_DEFLATED)
    return made.getvalue()
