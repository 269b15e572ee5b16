"""A document as the preview shows it: each part of the plan beside the source it was read from.

Pure. A plan of thousands of milestones is cut into pages by area for improvement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.safestring import SafeString

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Finding,
    FocusArea,
    Milestone,
    Pillar,
)
from goldenthread.thread.plan.reading.result import PartRead, Reading
from goldenthread.thread.plan.words.understood import (
    Fact,
    tag_claim,
    tell_area,
    tell_finding,
    tell_focus_area,
    tell_milestone,
    title_area,
    title_focus_area,
    title_pillar,
)

MILESTONES_A_PAGE = 100
AreaPage = tuple[AreaForImprovement, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """One part of the plan: its title, what was understood, and the source that it was read from.

    `tag` is the mark of its rating and `hint` a few more words that tell it from the next, both
    empty where there is nothing to say.
    """

    title: str
    facts: tuple[Fact, ...]
    place: str
    parts: tuple[PartRead, ...]
    tag: SafeString | str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class FocusAreaNode:
    """A focus area with its milestones on this page."""

    node: Node
    implied: bool
    milestones: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AreaNode:
    """An area for improvement with its findings and focus areas on this page."""

    node: Node
    findings: tuple[Node, ...]
    focus_areas: tuple[FocusAreaNode, ...]


@dataclass(frozen=True, slots=True)
class PillarNode:
    """A pillar with its areas on this page; null where areas stand under none."""

    node: Node | None
    areas: tuple[AreaNode, ...]


def cut_into_pages(
    areas: Sequence[AreaForImprovement], most: int = MILESTONES_A_PAGE
) -> list[AreaPage]:
    """Pages of whole areas, `most` milestones each where they fit; a longer area takes several.

    Every milestone stands on exactly one page, in the document's order; there is always a page.
    """
    pages: list[AreaPage] = []
    page: list[AreaForImprovement] = []
    room = most
    for piece in (piece for area in areas for piece in _cut_area(area, most)):
        size = sum(len(focus_area.milestones) for focus_area in piece.focus_areas)
        if page and size > room:
            pages.append(tuple(page))
            page, room = [], most
        page.append(piece)
        room -= size
    return [*pages, tuple(page)]


def lay_out(reading: Reading, areas: Sequence[AreaForImprovement], on: date) -> list[PillarNode]:
    """The tree of these areas under their pillars; `on` is the day by which they are judged."""
    parts: dict[str, list[PartRead]] = defaultdict(list)
    for part in reading.parts:
        if part.key:
            parts[part.key].append(part)
    pillars = {pillar.key: pillar for pillar in reading.document.pillars}
    tree: list[tuple[Pillar | None, list[AreaNode]]] = []
    for area in areas:
        pillar = pillars.get(area.pillar or "")
        if not tree or tree[-1][0] is not pillar:
            tree.append((pillar, []))
        tree[-1][1].append(_lay_out_area(area, parts, on))
    return [PillarNode(_pillar(pillar, parts, on), tuple(within)) for pillar, within in tree]


def _cut_area(area: AreaForImprovement, most: int) -> Iterator[AreaForImprovement]:
    """The area whole, or in pieces of at most `most` milestones; the first has its findings."""
    kept: list[FocusArea] = []
    room, findings = most, area.findings
    for piece in (piece for each in area.focus_areas for piece in _cut_focus_area(each, most)):
        if kept and len(piece.milestones) > room:
            yield replace(area, focus_areas=tuple(kept), findings=findings)
            kept, room, findings = [], most, ()
        kept.append(piece)
        room -= len(piece.milestones)
    yield replace(area, focus_areas=tuple(kept), findings=findings)


def _cut_focus_area(focus_area: FocusArea, most: int) -> Iterator[FocusArea]:
    milestones = focus_area.milestones
    for first in range(0, max(1, len(milestones)), most):
        yield replace(focus_area, milestones=milestones[first : first + most])


def _pillar(pillar: Pillar | None, parts: Mapping[str, list[PartRead]], on: date) -> Node | None:
    if pillar is None:
        return None
    tag = tag_claim(pillar.rating, None, on)
    return Node(title_pillar(pillar), (), pillar.place, tuple(parts.get(pillar.key, ())), tag)


def _lay_out_area(
    area: AreaForImprovement, parts: Mapping[str, list[PartRead]], on: date
) -> AreaNode:
    node = Node(
        title_area(area),
        tuple(tell_area(area)),
        area.place,
        tuple(parts.get(area.key, ())),
        tag_claim(area.rating, None, on),
    )
    return AreaNode(
        node,
        tuple(_finding(finding, parts) for finding in area.findings),
        tuple(_lay_out_focus_area(focus_area, parts, on) for focus_area in area.focus_areas),
    )


def _lay_out_focus_area(
    focus_area: FocusArea, parts: Mapping[str, list[PartRead]], on: date
) -> FocusAreaNode:
    node = Node(
        title_focus_area(focus_area),
        tuple(tell_focus_area(focus_area)),
        focus_area.place,
        tuple(parts.get(focus_area.key, ())),
        tag_claim(focus_area.rating, None, on),
    )
    milestones = tuple(_milestone(each, parts, on) for each in focus_area.milestones)
    return FocusAreaNode(node, focus_area.implied, milestones)


def _finding(finding: Finding, parts: Mapping[str, list[PartRead]]) -> Node:
    facts = tuple(tell_finding(finding))
    return Node(finding.text, facts, finding.place, tuple(parts.get(finding.key, ())))


def _milestone(milestone: Milestone, parts: Mapping[str, list[PartRead]], on: date) -> Node:
    told = tell_milestone(milestone, on)
    return Node(
        told.title,
        told.facts,
        milestone.place,
        tuple(parts.get(milestone.key, ())),
        tag_claim(milestone.rating, milestone.start.date, on),
        told.hint,
    )
