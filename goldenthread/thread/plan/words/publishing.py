"""What the page of publishing says. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from goldenthread.base.design.words import say_count
from goldenthread.thread.plan.models import PlanVersion
from goldenthread.thread.plan.queries.shapes import PlanOnAPage

SYSTEM_NAME = "Golden Thread itself"


class PublishedLine(NamedTuple):
    """One time that a plan was published."""

    label: str
    at: datetime
    who: str


def what_is_shown(page: PlanOnAPage) -> list[str]:
    """What everybody will be able to read, in counts."""
    areas = [*page.areas_without_pillar, *(area for p in page.pillars for area in p.areas)]
    focus_areas = sum(len(area.focus_areas) for area in areas)
    findings = sum(area.findings for area in areas)
    counts = (
        (len(page.pillars), "pillar,pillars"),
        (len(areas), "area for improvement,areas for improvement"),
        (findings, "finding of the inspectors,findings of the inspectors"),
        (focus_areas, "focus area,focus areas"),
        (page.counts.total + page.counts.stopped, "milestone,milestones"),
    )
    return [say_count(count, words) for count, words in counts if count]


def tell_versions(
    versions: Sequence[PlanVersion], publishers: Mapping[int, str]
) -> list[PublishedLine]:
    """Who published what when, in the order given; a version without a label is told by its day."""
    return [
        PublishedLine(
            version.label or "No version name",
            version.published_at or version.at,
            publishers.get(version.pk) or SYSTEM_NAME,
        )
        for version in versions
    ]
