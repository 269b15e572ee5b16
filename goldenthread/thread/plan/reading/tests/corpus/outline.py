"""A document's nodes with identities that the truth and a reading share where they match."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    FocusArea,
    Milestone,
    PlanDocument,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.matching import (
    area_likeness,
    focus_area_likeness,
    fold,
    match,
    milestone_likeness,
)

Identity = tuple[str, int]


class MilestoneEntry(NamedTuple):
    """A milestone, who it is, and the area and focus area it stands under."""

    identity: Identity
    milestone: Milestone
    area: Identity
    focus_area: Identity

    @property
    def name(self) -> str:
        """How a person finds it again: its reference and the start of its action."""
        return f"{self.milestone.reference or '-'} {fold(self.milestone.action)[:40]}"


@dataclass(frozen=True)
class Outline:
    """A document with the identity of each area, focus area and milestone, by position."""

    document: PlanDocument
    areas: tuple[Identity, ...]
    focus_areas: tuple[Identity, ...]
    milestones: tuple[MilestoneEntry, ...]

    def placed_measures(self) -> Iterator[tuple[Identity, StatedMeasure]]:
        """Each measure that stands outside a milestone, with the node it stands under."""
        yield from ((("document", 0), measure) for measure in self.document.measures)
        for identity, area in zip(self.areas, self.document.areas_for_improvement, strict=True):
            yield from ((identity, measure) for measure in area.measures)
        for identity, focus in zip(self.focus_areas, _focus_areas(self.document), strict=True):
            yield from ((identity, measure) for measure in focus.measures)


def outline(document: PlanDocument, like: Outline | None = None) -> Outline:
    """The document's nodes; those that match a node of `like` take its identity."""
    areas = document.areas_for_improvement
    focus_areas = _focus_areas(document)
    milestones = [milestone for focus in focus_areas for milestone in focus.milestones]
    if like is None:
        area_ids = _identities("area", areas, None)
        focus_ids = _identities("focus area", focus_areas, None)
        milestone_ids = _identities("milestone", milestones, None)
    else:
        theirs = [entry.milestone for entry in like.milestones]
        like_areas = like.document.areas_for_improvement
        area_ids = _identities("area", areas, match(like_areas, areas, area_likeness))
        focus_match = match(_focus_areas(like.document), focus_areas, focus_area_likeness)
        focus_ids = _identities("focus area", focus_areas, focus_match)
        milestone_match = match(theirs, milestones, milestone_likeness)
        milestone_ids = _identities("milestone", milestones, milestone_match)
    entries = _entries(areas, area_ids, focus_ids, milestone_ids)
    return Outline(document, area_ids, focus_ids, entries)


def _focus_areas(document: PlanDocument) -> list[FocusArea]:
    return [focus for area in document.areas_for_improvement for focus in area.focus_areas]


def _identities(
    kind: str, nodes: Sequence[object], matched: dict[int, int] | None
) -> tuple[Identity, ...]:
    if matched is None:
        return tuple((kind, position) for position in range(len(nodes)))
    return tuple(
        (kind, matched[position]) if position in matched else (f"unmatched {kind}", position)
        for position in range(len(nodes))
    )


def _entries(
    areas: Sequence[AreaForImprovement],
    area_ids: Sequence[Identity],
    focus_ids: Sequence[Identity],
    milestone_ids: Sequence[Identity],
) -> tuple[MilestoneEntry, ...]:
    focus_left, milestones_left = iter(focus_ids), iter(milestone_ids)
    entries = []
    for area_id, area in zip(area_ids, areas, strict=True):
        for focus in area.focus_areas:
            focus_id = next(focus_left)
            entries += [
                MilestoneEntry(next(milestones_left), milestone, area_id, focus_id)
                for milestone in focus.milestones
            ]
    return tuple(entries)
