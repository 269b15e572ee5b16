"""A plan being edited, of which it is known whose node each of its nodes was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import NamedTuple

from goldenthread.thread.plan.comparing.comparison import NodeName
from goldenthread.thread.plan.comparing.nodes import LaidOut
from goldenthread.thread.plan.comparing.tests.stock import invent_action, next_reference
from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Finding,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    Section,
    StatedMeasure,
)

NEW = ""
"""The place of what is new; every other part's place is the key that it had."""


class Truth(NamedTuple):
    """An edited plan, and the older node of each newer one that has one."""

    older: PlanDocument
    newer: PlanDocument
    pairs: dict[NodeName, NodeName]


@dataclass
class Group:
    """A focus area being edited."""

    part: FocusArea
    milestones: list[Milestone]


@dataclass
class Area:
    """An area for improvement being edited."""

    part: AreaForImprovement
    groups: list[Group]
    findings: list[Finding]


class Draft:
    """A plan being edited."""

    def __init__(self, document: PlanDocument) -> None:
        self.older = document
        self.sections: list[Section] = [
            replace(section, place=f"section/{position}")
            for position, section in enumerate(document.sections, 1)
        ]
        self.pillars: list[Pillar] = [replace(each, place=each.key) for each in document.pillars]
        self.measures = _mark_measures("plan", document.measures)
        self.areas = [_draft_area(area) for area in document.areas_for_improvement]

    @property
    def groups(self) -> list[Group]:
        """Every focus area."""
        return [group for area in self.areas for group in area.groups]

    @property
    def references(self) -> set[str]:
        """Every milestone's reference."""
        milestones = (one for group in self.groups for one in group.milestones)
        return {one.reference for one in milestones if one.reference}

    def finish(self, chance: Random) -> Truth:
        """The edited plan, its keys those of a file never seen before."""
        document = replace(
            self.older,
            sections=tuple(self.sections),
            pillars=tuple(self.pillars),
            measures=tuple(self.measures),
            findings=tuple(replace(each, place=each.key) for each in self.older.findings),
            areas_for_improvement=tuple(_join(area) for area in self.areas),
        )
        newer = _rekey(document, chance)
        pairs = {
            node.name: NodeName(node.kind, node.part.place)
            for node in LaidOut(newer)
            if node.kind != "plan" and node.part.place != NEW
        }
        return Truth(self.older, newer, pairs)


def _draft_area(area: AreaForImprovement) -> Area:
    measures = _mark_measures(area.key, area.measures)
    return Area(
        replace(area, place=area.key, measures=tuple(measures)),
        [_draft_group(focus) for focus in area.focus_areas],
        [replace(finding, place=finding.key) for finding in area.findings],
    )


def _draft_group(focus: FocusArea) -> Group:
    milestones = [
        replace(one, place=one.key, measures=tuple(_mark_measures(one.key, one.measures)))
        for one in focus.milestones
    ]
    measures = tuple(_mark_measures(focus.key, focus.measures))
    return Group(replace(focus, place=focus.key, measures=measures), milestones)


def _mark_measures(owner: str, measures: tuple[StatedMeasure, ...]) -> list[StatedMeasure]:
    return [
        replace(measure, place=f"{owner}/measure/{position}")
        for position, measure in enumerate(measures, 1)
    ]


def _join(area: Area) -> AreaForImprovement:
    focus_areas = tuple(
        replace(group.part, milestones=tuple(group.milestones)) for group in area.groups
    )
    return replace(area.part, focus_areas=focus_areas, findings=tuple(area.findings))


def _rekey(document: PlanDocument, chance: Random) -> PlanDocument:
    """Every key another, in no order; what points at a node that is gone points at none."""
    laid = [node for node in LaidOut(document) if node.kind not in ("plan", "section", "measure")]
    numbers = chance.sample(range(10 * len(laid) + 1), len(laid))
    keys = {
        node.part.place or id(node.part): f"k{n}" for node, n in zip(laid, numbers, strict=True)
    }

    def key(part: Pillar | AreaForImprovement | FocusArea | Milestone | Finding) -> str:
        return keys[part.place or id(part)]

    def milestone(one: Milestone) -> Milestone:
        return replace(one, key=key(one), parent=keys.get(one.parent or NEW))

    def focus_area(focus: FocusArea) -> FocusArea:
        return replace(focus, key=key(focus), milestones=tuple(map(milestone, focus.milestones)))

    def area(one: AreaForImprovement) -> AreaForImprovement:
        return replace(
            one,
            key=key(one),
            pillar=keys.get(one.pillar or NEW),
            findings=tuple(replace(each, key=key(each)) for each in one.findings),
            focus_areas=tuple(map(focus_area, one.focus_areas)),
        )

    return replace(
        document,
        findings=tuple(replace(each, key=key(each)) for each in document.findings),
        pillars=tuple(replace(pillar, key=key(pillar)) for pillar in document.pillars),
        areas_for_improvement=tuple(map(area, document.areas_for_improvement)),
    )


def numbered(one: Milestone, reference: str | None) -> Milestone:
    """The milestone under another reference."""
    return replace(one, reference=reference, reference_as_written=reference)


def invent(draft: Draft, chance: Random, like: Milestone) -> Milestone:
    """A new milestone beside another, under the next reference that is free."""
    reference = like.reference and next_reference(like.reference, draft.references)
    return numbered(
        replace(like, action=invent_action(chance), place=NEW, measures=(), evidence=None),
        reference,
    )
