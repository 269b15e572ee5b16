"""A plan laid out for the rules: every node with what it stands under, and what names it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from goldenthread.thread.plan.linting.folding import fold
from goldenthread.thread.plan.linting.near_repeats import find_near_repeats
from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Finding,
    FocusArea,
    Milestone,
    PlanDocument,
)


class PlacedMilestone(NamedTuple):
    """A milestone with the focus area and the area for improvement that it stands under."""

    milestone: Milestone
    focus_area: FocusArea
    area: AreaForImprovement


class PlacedFinding(NamedTuple):
    """A finding with its area for improvement, null where it stands under none."""

    finding: Finding
    area: AreaForImprovement | None


@dataclass(frozen=True)
class Examined:
    """One plan with the indexes that rules share, each made once when first asked for.

    `empty_bullets` are the places of bullets without words, which no document holds; `answered`
    the keys of findings that a confirmed strand ties to the plan, null where nobody tied any.
    """

    document: PlanDocument
    empty_bullets: Sequence[str] = ()
    answered: frozenset[str] | None = None

    @cached_property
    def focus_areas(self) -> tuple[tuple[FocusArea, AreaForImprovement], ...]:
        """Every focus area with its area for improvement, in document order."""
        areas = self.document.areas_for_improvement
        return tuple((focus, area) for area in areas for focus in area.focus_areas)

    @cached_property
    def milestones(self) -> tuple[PlacedMilestone, ...]:
        """Every milestone, steps too, in document order."""
        return tuple(
            PlacedMilestone(milestone, focus, area)
            for focus, area in self.focus_areas
            for milestone in focus.milestones
        )

    @cached_property
    def actions(self) -> tuple[PlacedMilestone, ...]:
        """Every milestone that isn't a step of another, in document order."""
        return tuple(placed for placed in self.milestones if placed.milestone.parent is None)

    @cached_property
    def steps(self) -> Mapping[str, Sequence[Milestone]]:
        """The steps of each milestone that has any, by its key."""
        found: dict[str, list[Milestone]] = defaultdict(list)
        for placed in self.milestones:
            if placed.milestone.parent is not None:
                found[placed.milestone.parent].append(placed.milestone)
        return dict(found)

    @cached_property
    def findings(self) -> tuple[PlacedFinding, ...]:
        """Every appearance of a finding, in document order."""
        return tuple(self._findings())

    @cached_property
    def by_reference(self) -> Mapping[str, Sequence[PlacedMilestone]]:
        """The milestones that bear each reference, as it is compared ('2A' for '2 A')."""
        found: dict[str, list[PlacedMilestone]] = defaultdict(list)
        for placed in self.milestones:
            if placed.milestone.reference:
                found[placed.milestone.reference].append(placed)
        return found

    @cached_property
    def findings_by_text(self) -> Mapping[str, Sequence[PlacedFinding]]:
        """The appearances of each finding, by its folded text, in document order."""
        found: dict[str, list[PlacedFinding]] = defaultdict(list)
        for placed in self.findings:
            found[fold(placed.finding.text)].append(placed)
        return dict(found)

    @cached_property
    def actions_by_text(self) -> Mapping[str, Sequence[PlacedMilestone]]:
        """The actions that say the same, steps left out, by their folded text."""
        found: dict[str, list[PlacedMilestone]] = defaultdict(list)
        for placed in self.actions:
            found[fold(placed.milestone.action)].append(placed)
        return dict(found)

    @cached_property
    def near_findings(self) -> Mapping[str, Sequence[str]]:
        """The texts that nearly repeat a finding's, by its folded text, in document order."""
        texts = list(self.findings_by_text)
        found: dict[str, list[str]] = defaultdict(list)
        for near in find_near_repeats(texts):
            found[texts[near.earlier]].append(texts[near.later])
            found[texts[near.later]].append(texts[near.earlier])
        return dict(found)

    def _findings(self) -> Iterator[PlacedFinding]:
        for finding in self.document.findings:
            yield PlacedFinding(finding, None)
        for area in self.document.areas_for_improvement:
            for finding in area.findings:
                yield PlacedFinding(finding, area)
