"""Columns of a measures table under words that mean something else beside an action.

'Start' and 'End' are days of an action, 'Goal' is what actions stand under; beside a measure, over
figures, they are where it begins and where it should be.
"""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.thread.plan.reading.understanding.profiles import Profile

_OF_A_MEASURE = frozenset({"measure_name", "planned", "actual", "unit"})
_MOSTLY = 0.6
_BEGINS = frozenset({"start", "progress", "update"})
_ENDS = frozenset({"end", "revised_end", "focus_area", "evidence"})


def settle_figures(fields: list[str], profiles: Sequence[Profile]) -> None:
    """Give figures beside a measure the field that is free: baseline before target."""
    if "action" in fields or _OF_A_MEASURE.isdisjoint(fields):
        return
    for wanted, may_be in (("baseline", _BEGINS), ("target", _ENDS)):
        for index, field in enumerate(fields):
            figures = profiles[index].figures > _MOSTLY
            if wanted not in fields and field in may_be and figures:
                fields[index] = wanted
