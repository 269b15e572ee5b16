"""The rows of one plan, not yet saved, in the order in which they can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.db import models

from goldenthread.thread.plan.models import (
    AreaForImprovement,
    Citation,
    CrossReference,
    CrossReferenceTarget,
    FindingAppearance,
    FocusArea,
    FrontMatter,
    Milestone,
    NotUnderstood,
    Pillar,
    Prompt,
    RatingWord,
    Section,
    StatedMeasure,
    Update,
)


@dataclass(slots=True)
class PlanRows:
    """Every row of a plan by kind; they point at one another, and nobody has saved them yet."""

    front_matter: list[FrontMatter] = field(default_factory=list)
    rating_words: list[RatingWord] = field(default_factory=list)
    not_understood: list[NotUnderstood] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    pillars: list[Pillar] = field(default_factory=list)
    areas: list[AreaForImprovement] = field(default_factory=list)
    focus_areas: list[FocusArea] = field(default_factory=list)
    milestones: list[Milestone] = field(default_factory=list)
    appearances: list[FindingAppearance] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    measures: list[StatedMeasure] = field(default_factory=list)
    prompts: list[Prompt] = field(default_factory=list)
    updates: list[Update] = field(default_factory=list)
    cross_references: list[CrossReference] = field(default_factory=list)
    targets: list[CrossReferenceTarget] = field(default_factory=list)

    def in_order(self) -> Iterator[tuple[type[models.Model], list[models.Model]]]:
        """Rows of one model at a time, each after everything that it points at."""
        groups: tuple[Sequence[models.Model], ...] = (
            self.front_matter,
            self.rating_words,
            self.not_understood,
            self.sections,
            self.pillars,
            self.areas,
            self.focus_areas,
            *self._milestones_by_depth(),
            self.appearances,
            self.citations,
            self.measures,
            self.prompts,
            self.updates,
            self.cross_references,
            self.targets,
        )
        for rows in groups:
            if rows:
                yield type(rows[0]), list(rows)

    def _milestones_by_depth(self) -> list[list[Milestone]]:
        """Milestones that are steps of no other first, then their steps, and so on."""
        depths: dict[int, list[Milestone]] = {}
        for milestone in self.milestones:
            depths.setdefault(_depth(milestone), []).append(milestone)
        return [depths[depth] for depth in sorted(depths)]


def _depth(milestone: Milestone) -> int:
    depth = 0
    while milestone.parent is not None:
        milestone, depth = milestone.parent, depth + 1
    return depth
