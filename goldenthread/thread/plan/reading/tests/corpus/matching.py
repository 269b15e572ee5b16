"""Which node of a reading stands for which node of the truth, one to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from rapidfuzz.fuzz import ratio

from goldenthread.thread.plan.reading.document import AreaForImprovement, FocusArea, Milestone

T = TypeVar("T")
LEAST_LIKENESS = 0.55


def fold(text: str | None) -> str:
    """Text with its white space folded; nothing where there is none."""
    return " ".join((text or "").split())


def match(
    truth: Sequence[T], read: Sequence[T], likeness: Callable[[T, T], float]
) -> dict[int, int]:
    """Index of each read node to the index of the true node it stands for; the likest pair first.

    `likeness` gives 0 to about 2; pairs below `LEAST_LIKENESS` are not made. Where several pairs
    are equally like, those that keep the document's order win.
    """
    pairs = sorted(
        (
            (-likeness(true, produced), abs(t - r), t, r)
            for t, true in enumerate(truth)
            for r, produced in enumerate(read)
        ),
    )
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for score, _, t, r in pairs:
        if -score >= LEAST_LIKENESS and r not in matched and t not in taken:
            matched[r] = t
            taken.add(t)
    return matched


def milestone_likeness(true: Milestone, read: Milestone) -> float:
    """How like two milestones are: their actions, and half a point for the same reference."""
    same_reference = true.reference is not None and true.reference == read.reference
    return ratio(fold(true.action), fold(read.action)) / 100 + 0.5 * same_reference


def area_likeness(true: AreaForImprovement, read: AreaForImprovement) -> float:
    """How like two areas are, by label, title and wording; implied ones are alike."""
    return _heading_likeness(
        (true.label, f"{true.title or ''} {true.wording or ''}"),
        (read.label, f"{read.title or ''} {read.wording or ''}"),
    )


def focus_area_likeness(true: FocusArea, read: FocusArea) -> float:
    """How like two focus areas are: their headings, and what their milestones share."""
    theirs = {fold(milestone.action) for milestone in true.milestones}
    shared = sum(fold(milestone.action) in theirs for milestone in read.milestones)
    heading = _heading_likeness((true.label, true.title), (read.label, read.title))
    return heading + shared / max(1, len(true.milestones), len(read.milestones))


def _heading_likeness(true: tuple[str | None, str | None], read: tuple[str | None, ...]) -> float:
    texts = ratio(fold(true[1]), fold(read[1])) / 100
    return texts + 0.5 * (true[0] == read[0])
