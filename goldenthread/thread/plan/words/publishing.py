"""What the page of publishing says. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from goldenthread.base.design.words import say_count, say_number
from goldenthread.thread.plan.models import PlanVersion
from goldenthread.thread.plan.queries.shapes import PlanOnAPage
from goldenthread.thread.plan.reading.result import Doubt
from goldenthread.thread.plan.words.importing import other_area

DOUBTS_SHOWN = 40
SYSTEM_NAME = "Golden Thread itself"


class PublishedLine(NamedTuple):
    """One time that a plan was published."""

    label: str
    at: datetime
    who: str


class Caution(NamedTuple):
    """Something to think of before publishing; `lines` are its single cases, where they are told.

    `shows_parts`: what it speaks of can be seen in the list of the document's parts.
    """

    title: str
    text: str
    lines: tuple[str, ...] = ()
    shows_parts: bool = False


def caution_of_area(named: str, area: str) -> Caution | None:
    """That a document names another area; null where it doesn't."""
    other = other_area(named, area)
    if not other:
        return None
    title = f"The document says that it is about {other}."
    return Caution(title, f"You are about to publish it as a plan of {area}.")


def caution_of_status(status: str) -> Caution | None:
    """That a document calls itself a draft; null where it doesn't."""
    if status != PlanVersion.Status.DRAFT:
        return None
    text = "Publish it only if the partnership wants everybody to read it as it is."
    return Caution("The document calls itself a draft.", text)


def reservations(named: str, area: str, status: str) -> list[str]:
    """What everybody should know of the document behind a plan before they rely on it."""
    found = (caution_of_area(named, area), caution_of_status(status))
    return [caution.title for caution in found if caution is not None]


def caution_of_parts(not_understood: int) -> Caution | None:
    """That parts of the file are no part of the plan; null where there are none."""
    if not not_understood:
        return None
    parts = say_count(not_understood, "part of the file was,parts of the file were")
    return Caution(
        f"{parts} not understood.", "What nobody understood is not published.", shows_parts=True
    )


def caution_of_doubts(doubts: Sequence[Doubt] | None) -> Caution | None:
    """That the reader was unsure, and nobody has told it; null where it was sure of everything.

    `doubts` null: what it was unsure of has been lost.
    """
    if doubts is None:
        text = "Look the plan through once more."
        return Caution("We can no longer tell what we were not sure of in the file.", text)
    if not doubts:
        return None
    things = say_count(len(doubts), "thing,things")
    lines = [f"‘{doubt.written}’ was read as: {doubt.understood_as}" for doubt in doubts]
    more = len(lines) - DOUBTS_SHOWN
    if more > 0:
        lines = [*lines[:DOUBTS_SHOWN], f"and {say_number(more)} more"]
    text = "Nobody has said more of that, so it is published as we read it."
    return Caution(f"We were not sure of {things} in the file.", text, tuple(lines))


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
