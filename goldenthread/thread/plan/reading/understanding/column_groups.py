"""Columns that belong together: those that name a group, an action with its steps, an impact.

All of it is told by how cells run down the rows: what is merged, repeated or left blank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.grid import GridRow

SAMPLE = 60
_FEWEST_IN_RUNS = 4
_LONGEST_NAME = 30
_OUTCOME = re.compile(r"\boutcomes?\b", re.IGNORECASE)
_OF_THE_PLAN = frozenset({"pillar", "area_label", "area_for_improvement", "focus_area", "finding"})

_MAY_PRECEDE = _OF_THE_PLAN | {"reference", "parent", "ignore"}


def name_groups(fields: list[str], texts: Sequence[str], rows: Sequence[GridRow]) -> None:
    """A column before the action whose values come in runs names the group: a focus area, an area.

    'Outcome' is what an action should bring about, or the heading that actions stand under.
    Only references and other groups stand before a group.
    """
    if "action" not in fields or "focus_area" in fields:
        return
    action = fields.index("action")
    if action and _may_group(fields[action - 1], texts[action - 1]) and _are_lists(rows, action):
        # Beside a list of actions stands what they are listed under.
        fields[action - 1] = "focus_area"
        return
    if len(rows) < _FEWEST_IN_RUNS:
        return
    groups = []
    for index in range(fields.index("action")):
        if _may_group(fields[index], texts[index]) and _comes_in_runs(rows, index):
            groups.append(index)
        elif fields[index] not in _MAY_PRECEDE:
            break
    free = [n for n in ("area_for_improvement", "focus_area") if n not in fields]
    named = min(len(groups), len(free))
    for index, name in zip(groups[-named:], free[-named:], strict=True) if named else ():
        fields[index] = name


def settle_steps(fields: list[str], texts: Sequence[str]) -> None:
    """Steps without an action to take them for are themselves the actions, listed in a cell.

    An outcome before them is then what they are listed under.
    """
    if "steps" not in fields or {"action", "measure_name"}.intersection(fields):
        return
    steps = fields.index("steps")
    fields[steps] = "action"
    if "focus_area" in fields:
        return
    for index in range(steps):
        if _may_group(fields[index], texts[index]):
            fields[index] = "focus_area"
            return


def _may_group(field: str, text: str) -> bool:
    if field == "evidence":
        return _OUTCOME.search(text) is not None
    return field in ("other", "workstream")


def settle_row_steps(fields: list[str], rows: Sequence[GridRow]) -> None:
    """A second column of actions that speaks only where the first doesn't holds steps.

    Each of them has a row of its own, beneath its action's.
    """
    actions = [index for index, field in enumerate(fields) if field in ("action", "steps")]
    if len(actions) != 2 or fields[actions[0]] != "action":
        return
    whole, step = (_beginnings(rows, index) for index in actions)
    if whole and step and whole.isdisjoint(step):
        fields[actions[1]] = "steps"


def step_columns(fields: Sequence[str], rows: Sequence[GridRow]) -> frozenset[int]:
    """The columns that speak of steps, where a merged action stands beside several; else none."""
    actions = [index for index, field in enumerate(fields) if field == "action"]
    if len(actions) < 2:
        return frozenset()
    whole, step = actions[0], actions[1]
    begins = _beginnings(rows, whole)
    if not 0 < len(begins) <= 0.75 * len(_beginnings(rows, step)):
        return frozenset()
    return frozenset(
        index
        for index, field in enumerate(fields)
        if field not in _OF_THE_PLAN and not _beginnings(rows, index) <= begins
    )


def widen_impacts(fields: list[str], rows: Sequence[GridRow]) -> None:
    """An outcome merged down over several actions is what is hoped for all of them."""
    if "overall_impact" in fields or "action" not in fields or len(rows) < 2:
        return
    actions = _beginnings(rows, fields.index("action"))
    for index, field in enumerate(fields):
        if field != "evidence":
            continue
        cells = _cells(rows, index)
        merged = sum(c.down > 1 for c in cells)
        if merged * 2 > len(cells) and len(cells) < len(actions):
            fields[index] = "overall_impact"
            return


def _cells(rows: Sequence[GridRow], index: int) -> list[Cell]:
    """The cells that begin in a column and say something."""
    return [
        c
        for row in rows[:SAMPLE]
        for c in row.own
        if c.column == index and c.text and c.across == 1
    ]


def _beginnings(rows: Sequence[GridRow], index: int) -> set[int]:
    """The rows, by number, in which a column begins to say something."""
    return {
        at
        for at, row in enumerate(rows[:SAMPLE])
        if any(c.column == index and c.text and c.across == 1 for c in row.own)
    }


def _are_lists(rows: Sequence[GridRow], index: int) -> bool:
    """Whether the cells of a column hold several bullets each."""
    cells = _cells(rows, index)
    return bool(cells) and all(sum(line.bullet > 0 for line in c.lines) > 1 for c in cells)


def _comes_in_runs(rows: Sequence[GridRow], index: int) -> bool:
    """Whether a column says the same from row to row, merged cells spread out."""
    cells = [row.spread[index] for row in rows[:SAMPLE] if index < len(row.spread)]
    texts = [cell.text for cell in cells if cell is not None and cell.text]
    if len(texts) < _FEWEST_IN_RUNS or max(len(t.split()) for t in texts) > _LONGEST_NAME:
        return False
    runs = 1 + sum(one != other for one, other in pairwise(texts))
    return 1 < runs <= len(texts) / 2
