"""Which milestone another is a step of, told by their references: '1.1.2' is a step of '1.1'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from goldenthread.thread.plan.reading.document import Milestone
from goldenthread.thread.plan.reading.references import normalise_reference
from goldenthread.thread.plan.reading.understanding.drafts import DraftArea

_LAST_STEPS = (
    re.compile(r"\([^()]{1,5}\)$"),
    re.compile(r"(?<=\d)[A-Za-z]$"),
    re.compile(r"[./-]\w{1,4}$"),
    re.compile(r"(?<=[A-Za-z])\d{1,2}$"),
)
"""What the last step of a reference may be, the shortest first: '(i)', 'a', '.2', '3'."""


def tie_steps(areas: Sequence[DraftArea]) -> None:
    """Give each milestone the parent that it names, or that its reference implies.

    Until then `parent` holds the reference that the row names; the parent must be in the plan.
    """
    groups = [focus.milestones for area in areas for focus in area.focus_areas]
    keys = {one.key for milestones in groups for one in milestones}
    by_reference: dict[str, Milestone] = {}
    for milestones in groups:
        for one in milestones:
            if one.reference:
                by_reference.setdefault(one.reference, one)
    if not _have_steps(by_reference) and not any(one.parent for one in chain(*groups)):
        return
    for milestones in groups:
        for position, one in enumerate(milestones):
            if one.parent not in keys and (parent := _parent_of(one, by_reference)) != one.parent:
                milestones[position] = replace(one, parent=parent)


def _have_steps(references: Iterable[str]) -> bool:
    """Whether any reference opens another, as a parent's does: in most plans none, soon told.

    In alphabetical order what a reference opens comes right after it.
    """
    return any(later.startswith(one) for one, later in pairwise(sorted(references)))


def _parent_of(one: Milestone, by_reference: dict[str, Milestone]) -> str | None:
    """The key of the milestone that another is a step of."""
    told = [normalise_reference(one.parent)] if one.parent else parent_references(one.reference)
    parent = next((by_reference[name] for name in told if name in by_reference), None)
    return parent.key if parent is not None and parent.key != one.key else None


def parent_references(reference: str | None) -> Iterator[str]:
    """The references that one may be a step of, the nearest first: '1.2' and '1' of '1.2A'."""
    for last in _LAST_STEPS if reference else ():
        shorter = last.sub("", reference or "")
        if shorter and shorter != reference:
            yield shorter
