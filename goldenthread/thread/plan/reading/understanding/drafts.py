"""The plan while it is being put together: the same tree as `document`, still growing."""

from __future__ import annotations

from dataclasses import dataclass, field

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Finding,
    FocusArea,
    FrontMatter,
    Milestone,
    Pillar,
    Rating,
    RatingWord,
    Section,
    StatedMeasure,
)


@dataclass
class DraftFocusArea:
    """A focus area and what has been found under it so far."""

    key: str
    place: str
    label: str | None = None
    title: str | None = None
    implied: bool = False
    rating: Rating = NO_RATING
    accountable_officer: str | None = None
    overall_impact: dict[str, None] = field(default_factory=dict)
    milestones: list[Milestone] = field(default_factory=list)
    measures: list[StatedMeasure] = field(default_factory=list)

    def finished(self) -> FocusArea:
        """Give the focus area as the document holds it."""
        return FocusArea(
            key=self.key,
            implied=self.implied,
            label=self.label,
            title=self.title,
            rating=self.rating,
            accountable_officer=self.accountable_officer,
            overall_impact="\n".join(self.overall_impact) or None,
            milestones=tuple(self.milestones),
            measures=tuple(self.measures),
            place=self.place,
        )


@dataclass
class DraftArea:
    """An area for improvement and what has been found under it so far.

    `impacts` and `leads` are said of the area with their places; only a focus area may hold them.
    """

    key: str
    place: str
    label: str | None = None
    title: str | None = None
    wording: str | None = None
    pillar: str | None = None
    implied: bool = False
    rating: Rating = NO_RATING
    findings: list[Finding] = field(default_factory=list)
    impacts: list[tuple[str, str]] = field(default_factory=list)
    leads: list[tuple[str, str]] = field(default_factory=list)
    focus_areas: list[DraftFocusArea] = field(default_factory=list)
    measures: list[StatedMeasure] = field(default_factory=list)

    def finished(self) -> AreaForImprovement:
        """Give the area as the document holds it."""
        return AreaForImprovement(
            key=self.key,
            implied=self.implied,
            label=self.label,
            title=self.title,
            wording=self.wording,
            pillar=self.pillar,
            rating=self.rating,
            findings=tuple(self.findings),
            focus_areas=tuple(area.finished() for area in self.focus_areas),
            measures=tuple(self.measures),
            place=self.place,
        )


@dataclass
class DraftPlan:
    """The whole plan while it grows, in document order.

    `ties` gives the reference of the milestone that a measure belongs to, by the measure's place.
    """

    pillars: list[Pillar] = field(default_factory=list)
    areas: list[DraftArea] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    measures: list[StatedMeasure] = field(default_factory=list)
    ties: dict[str, str] = field(default_factory=dict)
    sections: list[Section] = field(default_factory=list)
    vocabulary: list[RatingWord] = field(default_factory=list)
    front_matter: list[FrontMatter] = field(default_factory=list)
