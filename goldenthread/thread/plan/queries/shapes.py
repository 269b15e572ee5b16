"""What the plan's pages are made of. `node` is always the row as it stood at the moment asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from goldenthread.thread.plan.models import (
    AreaForImprovement,
    Citation,
    Finding,
    FindingAppearance,
    FocusArea,
    Milestone,
    Pillar,
    Plan,
    Prompt,
    StatedMeasure,
    Update,
)
from goldenthread.thread.plan.moments import Moment
from goldenthread.thread.plan.standings import Counts, Standing


@dataclass(frozen=True, slots=True)
class FocusAreaLine:
    """A focus area, and where its milestones stand."""

    node: FocusArea
    counts: Counts


@dataclass(frozen=True, slots=True)
class AreaLine:
    """An area for improvement, how many findings stand under it, and where its milestones stand."""

    node: AreaForImprovement
    counts: Counts
    findings: int
    focus_areas: tuple[FocusAreaLine, ...]


@dataclass(frozen=True, slots=True)
class PillarLine:
    """A pillar with its areas for improvement, and where its milestones stand."""

    node: Pillar
    counts: Counts
    areas: tuple[AreaLine, ...]


@dataclass(frozen=True, slots=True)
class PlanOnAPage:
    """A whole plan in counts. Many documents have no pillars: their areas stand on their own."""

    plan: Plan
    moment: Moment
    counts: Counts
    pillars: tuple[PillarLine, ...]
    areas_without_pillar: tuple[AreaLine, ...]


class Ancestry(NamedTuple):
    """What a milestone stands under, outermost last."""

    focus_area: FocusArea
    area: AreaForImprovement
    pillar: Pillar | None


class ListedMilestone(NamedTuple):
    """The columns of a milestone that a list of many shows, named as the model names them."""

    id: int
    key: str
    focus_area_id: int
    reference: str
    action: str
    accountable_officer: str
    start: date | None
    start_precision: str
    start_as_written: str
    start_note: str
    end: date | None
    end_precision: str
    end_as_written: str
    end_note: str
    revised_end: date | None
    revised_end_precision: str
    revised_end_as_written: str
    revised_end_note: str
    claimed_colour: str
    claimed_state: str
    claimed_as_written: str
    claimed_shown_by: str


AnyMilestone = Milestone | ListedMilestone


@dataclass(frozen=True, slots=True)
class MilestoneLine:
    """A milestone in a list, with what it stands under and how many prompts are still open."""

    node: Milestone
    standing: Standing
    focus_area: FocusArea
    area: AreaForImprovement
    pillar: Pillar | None
    open_prompts: int


@dataclass(frozen=True, slots=True)
class AppearanceLine:
    """A finding as it stands under one area for improvement (null: under none)."""

    node: FindingAppearance
    area: AreaForImprovement | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding with every place where the plan names it."""

    finding: Finding
    appearances: tuple[AppearanceLine, ...]


@dataclass(frozen=True, slots=True)
class AreaPage:
    """An area for improvement with everything under it but its milestones."""

    node: AreaForImprovement
    pillar: Pillar | None
    counts: Counts
    findings: tuple[AppearanceLine, ...]
    focus_areas: tuple[FocusAreaLine, ...]
    measures: tuple[StatedMeasure, ...]


@dataclass(frozen=True, slots=True)
class FocusAreaPage:
    """A focus area with what it stands under; its milestones are a list of their own."""

    node: FocusArea
    area: AreaForImprovement
    pillar: Pillar | None
    counts: Counts
    measures: tuple[StatedMeasure, ...]


class Target(NamedTuple):
    """A reference that a milestone points at, and the milestone that bears it, if any does."""

    reference: str
    milestone: Milestone | None


@dataclass(frozen=True, slots=True)
class Pointer:
    """A cross reference as written; no targets where it is cut off."""

    as_written: str
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class MilestonePage:
    """A milestone with everything the plan says about it.

    `findings` are those of its area for improvement; `parent` and `steps` where one milestone is a
    step of another. Cross references are a panel of their own, which reads them.
    """

    node: Milestone
    standing: Standing
    focus_area: FocusArea
    area: AreaForImprovement
    pillar: Pillar | None
    parent: Milestone | None
    steps: tuple[Milestone, ...]
    findings: tuple[AppearanceLine, ...]
    prompts: tuple[Prompt, ...]
    updates: tuple[Update, ...]
    measures: tuple[StatedMeasure, ...]
    previous: Milestone | None
    next: Milestone | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Milestones between the first and the last day that any of them names.

    `undated` have neither a start nor an end.
    """

    first: date | None
    last: date | None
    dated: tuple[MilestoneLine, ...]
    undated: tuple[MilestoneLine, ...]


class OfficerLine(NamedTuple):
    """An accountable officer as written, empty for nobody, and how many milestones are theirs."""

    name: str
    milestones: int


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A stated measure with the latest actual value of its trajectory: (when, value) as written."""

    node: StatedMeasure
    latest: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Figures:
    """A plan in figures for the front page; `behind` are rated red, or late by their dates."""

    counts: Counts
    behind: int
    measures: tuple[MeasureLine, ...]
    officers: tuple[OfficerLine, ...]


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One of an area's plans, at the moment its viewer may see."""

    plan: Plan
    moment: Moment
    counts: Counts


class PartCounts(NamedTuple):
    """How many parts a document has: total is blank, understood and not understood together."""

    total: int
    blank: int
    understood: int
    not_understood: int
