"""What the layouts of this folder share: reading their content, telling dates, files that keep."""

from __future__ import annotations

import io
import re
import zipfile
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    AreaForImprovement,
    Citation,
    CrossReference,
    Finding,
    FocusArea,
    Milestone,
    Pillar,
    StatedMeasure,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    finding,
    focus,
    milestone,
    pillar,
    when,
)

RANKS = {"P": 0, "A": 1, "N": 9, "K": 9, "F": 2, "M": 3, "H": 3, "S": 4}
MARK = re.compile(r" \[\[(.*?)\]\]")
ITALIC = re.compile(r" <i>\((.*?)\)</i>")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
TERMS = {"Autumn": ((9, 1), (12, 31)), "Spring": ((1, 1), (3, 31)), "Summer": ((4, 1), (7, 31))}


@dataclass
class Node:
    """One line of content: P pillar, A area, N finding, K measure, F focus, M, H or S milestone."""

    kind: str
    cells: list[str]
    children: list[Node] = field(default_factory=list)

    def of(self, kinds: str) -> list[Node]:
        """The nodes right beneath that are of these kinds."""
        return [child for child in self.children if child.kind in kinds]


def content(name: str) -> Node:
    """The content file's lines, each beneath the heading that it belongs to."""
    root = Node("", [])
    path = [(-1, root)]
    text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        kind, *cells = line.split("|")
        rank, node = RANKS[kind], Node(kind, cells)
        while path[-1][0] >= rank:
            path.pop()
        path[-1][1].children.append(node)
        if rank < RANKS["N"]:
            path.append((rank, node))
    return root


def walk(node: Node) -> Iterator[Node]:
    """Every node beneath, in the order of the file."""
    for child in node.children:
        yield child
        yield from walk(child)


def printed(action: str) -> str:
    """The action as the file prints it, its cross references and asides in brackets."""
    return MARK.sub(lambda mark: f" {_bracketed(mark[1])}", action)


def asides(action: str) -> tuple[str, ...]:
    """The asides that the file sets in italics, without brackets."""
    marked = tuple(mark[2:] for mark in MARK.findall(action) if mark.startswith("i:"))
    return marked + tuple(ITALIC.findall(action))


def told(action: str, reference: str, **known: object) -> Milestone:
    """The milestone of an action as marked in the content; blank texts are left out."""
    given = {name: value for name, value in known.items() if value not in ("", None)}
    crossings = tuple(
        CrossReference(written, tuple(to.split(",")))
        for written, _, to in (mark.rpartition("=") for mark in MARK.findall(action))
        if written
    )
    bare = ITALIC.sub("", MARK.sub("", action))
    told_one = milestone(
        bare, reference or None, notes=asides(action), cross_references=crossings, **given
    )
    return replace(told_one, reference=reference.upper().replace(" ", "") or None)


def areas_of(
    parent: Node,
    tell: Callable[[Node], Milestone],
    gauge: Callable[[Node], StatedMeasure] | None = None,
    theme: Pillar | None = None,
) -> list[AreaForImprovement]:
    """The areas beneath a node; cells of an area: label, title, wording, impact."""
    areas = []
    for node in parent.of("A"):
        label, title, wording, impact = [*node.cells, "", ""][:4]
        groups = node.of("F")
        focuses = [_focus(group, tell) for group in groups] or [
            focus(None, None, milestones_of(node, tell), impact=impact or None)
        ]
        measures = [gauge(line) for line in node.of("K")] if gauge else []
        findings = [_finding(line) for line in node.of("N")]
        told_area = area(
            label or None,
            title,
            wording or None,
            focuses,
            pillar=theme,
            findings=findings,
            measures=measures,
        )
        areas.append(told_area)
    return areas


def by_pillar(
    root: Node,
    tell: Callable[[Node], Milestone],
    gauge: Callable[[Node], StatedMeasure] | None = None,
) -> tuple[tuple[Pillar, ...], tuple[AreaForImprovement, ...]]:
    """The pillars and the areas beneath them."""
    pillars, areas = [], []
    for node in root.of("P"):
        theme = pillar(node.cells[0], node.cells[1])
        pillars.append(theme)
        areas += areas_of(node, tell, gauge, theme)
    return tuple(pillars), tuple(areas)


def milestones_of(node: Node, tell: Callable[[Node], Milestone]) -> Iterator[Milestone]:
    """The milestones beneath a node, each followed by its steps."""
    for line in node.of("MH"):
        action = tell(line)
        yield action
        for step in line.of("S"):
            yield replace(tell(step), parent=action.key)


def starts(text: str) -> When:
    """A start as written; blank is no date."""
    return _told_date(text, last=False)


def ends(text: str) -> When:
    """An end as written; blank is no date."""
    return _told_date(text, last=True)


def frozen(file: bytes) -> bytes:
    """The same zip file without the time at which it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                stamp = rb"\g<1>2025-11-03T09:00:00Z<"
                part = re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*<", stamp, part)
            info = zipfile.ZipInfo(name, (2025, 11, 3, 9, 0, 0))
            new.writestr(info, part, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _bracketed(mark: str) -> str:
    return f"({mark[2:]})" if mark.startswith("i:") else mark.rpartition("=")[0]


def _focus(node: Node, tell: Callable[[Node], Milestone]) -> FocusArea:
    label, title, impact = [*node.cells, ""][:3]
    return focus(label or None, title, milestones_of(node, tell), impact=impact or None)


def _finding(node: Node) -> Finding:
    text, written, cites = node.cells
    cited = []
    for cite in cites.split(";"):
        page, kind, number = cite.split(",")
        cited.append(Citation(None if page == "-" else int(page), kind, number))
    return finding(text, written, *cited)


def _told_date(text: str, *, last: bool) -> When:
    if not text:
        return NO_DATE
    if text == "Ongoing":
        return when(text)
    for pattern, read in _FORMS:
        if found := re.fullmatch(pattern, text):
            return read(text, found.groups(), last)
    raise ValueError(text)


def _slashed(text: str, parts: Sequence[str], last: bool) -> When:
    return when(text, date(int(parts[2]), int(parts[1]), int(parts[0])), "day")


def _spelt(text: str, parts: Sequence[str], last: bool) -> When:
    return when(text, date(int(parts[2]), _month(parts[1]), int(parts[0])), "day")


def _in_month(text: str, parts: Sequence[str], last: bool) -> When:
    year, month = int(parts[1]), _month(parts[0])
    year += 2000 if len(parts[1]) == len("25") else 0
    return when(text, date(year, month, monthrange(year, month)[1] if last else 1), "month")


def _in_term(text: str, parts: Sequence[str], last: bool) -> When:
    return when(text, date(int(parts[1]), *TERMS[parts[0]][last]), "term")


def _in_quarter(text: str, parts: Sequence[str], last: bool) -> When:
    quarter, year = int(parts[0]), int(parts[1])
    if quarter == 4:  # January to March, in the financial year's second half
        return when(text, date(year + 1, 3, 31) if last else date(year + 1, 1, 1), "quarter")
    first = quarter * 3 + 1
    end = date(year, first + 2, monthrange(year, first + 2)[1])
    return when(text, end if last else date(year, first, 1), "quarter")


def _month(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


_FORMS: tuple[tuple[str, Callable[[str, Sequence[str], bool], When]], ...] = (
    (r"(\d{2})/(\d{2})/(\d{4})", _slashed),
    (r"(\d{1,2}) (\w+) (\d{4})", _spelt),
    (r"(?:end of )?(\w{3,9})[ -](\d{4}|\d{2})", _in_month),
    (r"(\w+) term (\d{4})", _in_term),
    (r"Q([1-4]) (\d{4})/\d{2}", _in_quarter),
)
