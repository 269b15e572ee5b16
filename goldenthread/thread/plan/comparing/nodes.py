"""A document laid out for comparing: each of its nodes with what it stands under and beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import Any

from goldenthread.thread.plan.comparing.comparison import NodeKind, NodeName
from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Finding,
    FocusArea,
    PlanDocument,
    StatedMeasure,
)

KINDS: tuple[NodeKind, ...] = (
    "plan",
    "pillar",
    "area_for_improvement",
    "focus_area",
    "milestone",
    "finding",
    "section",
    "measure",
)
"""Parents before what stands under them."""


@dataclass(slots=True, eq=False)
class Node:
    """One node; `position` is its index among all of its kind.

    `reference` is what it is counted by (a finding, what it cites), null where by nothing; `text`
    what it is known by.
    """

    kind: NodeKind
    key: str
    reference: str | None
    text: str
    part: Any = field(repr=False)
    parent: Node | None
    position: int

    @property
    def name(self) -> NodeName:
        """Its kind and key."""
        return NodeName(self.kind, self.key)


class LaidOut:
    """All nodes of a document, by kind, in document order."""

    def __init__(self, document: PlanDocument) -> None:
        self.document = document
        self.by_kind: dict[NodeKind, list[Node]] = {kind: [] for kind in KINDS}
        self._plan = self._lay("plan", "plan", None, document.title or "", document, None)
        self._lay_sections(document)
        self._lay_measures(self._plan, document.measures)
        self._lay_findings(self._plan, document.findings)
        self._lay_areas(document)

    @cached_property
    def bearers(self) -> Mapping[NodeKind, Counter[str | None]]:
        """How many nodes of each kind bear a reference."""
        reference = attrgetter("reference")
        return {kind: Counter(map(reference, nodes)) for kind, nodes in self.by_kind.items()}

    @cached_property
    def bearers_under(self) -> Counter[tuple[NodeKind, str | None, Node | None]]:
        """How many nodes of a kind bear a reference under one parent."""
        return Counter(map(attrgetter("kind", "reference", "parent"), self))

    @cached_property
    def by_name(self) -> Mapping[NodeName, Node]:
        """Each node by its kind and key."""
        return {node.name: node for node in self}

    def beside(self, node: Node, step: int) -> Node | None:
        """The node so many steps after (or before) it under one parent, null past either end.

        Areas for improvement stand in one row, whatever their pillars.
        """
        nodes, position = self.by_kind[node.kind], node.position + step
        if not 0 <= position < len(nodes):
            return None
        other = nodes[position]
        in_one_row = other.parent is node.parent or node.kind == "area_for_improvement"
        return other if in_one_row else None

    def __iter__(self) -> Iterator[Node]:
        for nodes in self.by_kind.values():
            yield from nodes

    def _lay_sections(self, document: PlanDocument) -> None:
        for position, section in enumerate(document.sections):
            # A section without a number is known by its title.
            reference = section.number or section.title.casefold()
            key, text = f"section/{position + 1}", f"{section.title}\n{section.body or ''}"
            self._lay("section", key, reference, text, section, self._plan)

    def _lay_areas(self, document: PlanDocument) -> None:
        pillars: dict[str | None, Node] = {}
        for each in document.pillars:
            pillars[each.key] = self._lay(
                "pillar", each.key, each.label, each.title, each, self._plan
            )
        for area in document.areas_for_improvement:
            self._lay_area(area, pillars.get(area.pillar, self._plan))

    def _lay_area(self, area: AreaForImprovement, above: Node) -> None:
        text = "\n".join(filter(None, (area.title, area.wording)))
        reference = area.label or (area.title and area.title.casefold())
        node = self._lay("area_for_improvement", area.key, reference, text, area, above)
        self._lay_findings(node, area.findings)
        self._lay_measures(node, area.measures)
        for focus in area.focus_areas:
            self._lay_focus_area(node, focus)

    def _lay_focus_area(self, area: Node, focus: FocusArea) -> None:
        node = self._lay("focus_area", focus.key, focus.label, focus.title or "", focus, area)
        self._lay_measures(node, focus.measures)
        milestones = self.by_kind["milestone"]
        # Without `_lay`: there are more milestones than all else.
        for position, each in enumerate(focus.milestones, len(milestones)):
            milestones.append(
                Node("milestone", each.key, each.reference, each.action, each, node, position)
            )
            if each.measures:
                self._lay_measures(milestones[-1], each.measures)

    def _lay_findings(self, parent: Node, findings: Iterable[Finding]) -> None:
        for each in findings:
            self._lay("finding", each.key, each.citation_as_written, each.text, each, parent)

    def _lay_measures(self, owner: Node, measures: Iterable[StatedMeasure]) -> None:
        for position, each in enumerate(measures):
            key = f"{owner.key}/measure/{position + 1}"
            self._lay("measure", key, each.reference, each.name, each, owner)

    def _lay(
        self,
        kind: NodeKind,
        key: str,
        reference: str | None,
        text: str,
        part: object,
        parent: Node | None,
    ) -> Node:
        nodes = self.by_kind[kind]
        node = Node(kind, key, reference, text, part, parent, len(nodes))
        nodes.append(node)
        return node
