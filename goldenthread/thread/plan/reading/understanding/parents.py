"""Which milestone another is a step of, told by their references: '1.1.2' is a step of '1.1'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from goldenthread.thread.plan.reading.document import Milestone
from goldenthread.thread.plan.reading.references import normalise_reference
from goldenthread.thread.plan.reading.understanding.drafts import DraftArea

_LAST_STEP = re.compile(
    r"(?:[./-]\w{1,4}|\([^()]{1,5}\)|(?<=\d)[A-Za-z]|(?<=[A-Z])\d{1,2}|(?<=\d[A-Z])\d{1,2})$"
)


def tie_steps(areas: Sequence[DraftArea]) -> None:
    """Give each milestone the parent that it names, or that its reference implies.

    Until then `parent` holds the reference that the row names; the parent must be in the plan.
    """
    milestones = [m for area in areas for focus in area.focus_areas for m in focus.milestones]
    keys = {milestone.key for milestone in milestones}
    by_reference: dict[str, Milestone] = {}
    for milestone in milestones:
        if milestone.reference:
            by_reference.setdefault(milestone.reference, milestone)
    for area in areas:
        for focus in area.focus_areas:
            for position, milestone in enumerate(focus.milestones):
                if milestone.parent in keys:
                    continue
                told = normalise_reference(milestone.parent) if milestone.parent else None
                parent = by_reference.get(told or parent_reference(milestone.reference) or "")
                if parent is not None and parent.key != milestone.key:
                    focus.milestones[position] = replace(milestone, parent=parent.key)
                elif milestone.parent:
                    focus.milestones[position] = replace(milestone, parent=None)


def parent_reference(reference: str | None) -> str | None:
    """The reference without its last step; null where it has only one."""
    if not reference:
        return None
    shorter = _LAST_STEP.sub("", reference)
    return shorter if shorter and shorter != reference else None
