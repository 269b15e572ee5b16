"""Columns that belong together: those that name a group, an action with its steps, an impact.

All of it is told by how cells run down the rows: what is merged, repeated or left blank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from goldenthread.thread.plan.reading.headings import read_heading_line
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.grid import GridRow

SAMPLE = 60
_FEWEST_IN_RUNS = 4
_LONGEST_NAME = 30
_FIRM = re.compile(r"\bfocus areas?\b|\bareas? of focus\b", re.IGNORECASE)
_OUTCOME = re.compile(r"\boutcomes?\b", re.IGNORECASE)
_OF_THE_PLAN = frozenset(
    {
        "pillar",
        "pillar_label",
        "area_label",
        "area_for_improvement",
        "area_wording",
        "focus_area",
        "focus_area_label",
        "finding",
    }
)

_OF_ONE_ACTION = re.compile(r"\b(?:evidence|criteria|success|know|done)\b", re.IGNORECASE)
STEPS = re.compile(r"\b(?:steps?|tasks?|sub-?actions?)\b", re.IGNORECASE)
_OF_AN_ACTION = frozenset(
    {
        "reference",
        "accountable_officer",
        "supporting_leads",
        "start",
        "end",
        "start_and_end",
        "end_and_rating",
        "revised_end",
    }
)
LEVELS = ("pillar", "area_for_improvement", "focus_area")
_MAY_PRECEDE = _OF_THE_PLAN | {"reference", "parent", "ignore", "overall_impact", "target"}


def name_groups(fields: list[str], texts: Sequence[str], rows: Sequence[GridRow]) -> None:
    """A column before the action whose values come in runs names the group: a focus area, an area.

    'Outcome' is what an action should bring about, or the heading that actions stand under.
    Only references and other groups stand before a group.
    """
    if "action" not in fields:
        return
    _settle_outer(fields, texts, rows)
    action = len(fields) - 1 - fields[::-1].index("action")
    alone = "focus_area" not in fields
    beside = action > 0 and alone and _may_group(fields[action - 1], texts[action - 1])
    if beside and _are_lists(rows, action):
        # Beside a list of actions stands what they are listed under.
        fields[action - 1] = "focus_area"
        return
    if len(rows) < _FEWEST_IN_RUNS:
        return
    groups = []
    for index in range(action):
        again = fields[index] in LEVELS and fields[index] in fields[:index]
        named = again or (alone and _may_group(fields[index], texts[index]))
        numbered = not named and _is_numbered(fields[index], rows, index)
        if (named or numbered) and comes_in_runs(rows, index):
            groups.append(index)
        elif fields[index] not in _MAY_PRECEDE:
            break
    _deal_levels(fields, groups)


def _settle_outer(fields: list[str], texts: Sequence[str], rows: Sequence[GridRow]) -> None:
    """What stands to the left of the areas and encloses several is the pillars, not focus areas."""
    if "pillar" in fields or "area_for_improvement" not in fields:
        return
    inner = fields.index("area_for_improvement")
    for outer in range(inner):
        loose = fields[outer] == "focus_area" and not _FIRM.search(texts[outer])
        counted = fields[outer] == "other" and _is_numbered("other", rows, outer)
        if (loose or counted) and _encloses(rows, outer, inner):
            fields[outer] = "pillar"
            return


def _encloses(rows: Sequence[GridRow], outer: int, inner: int) -> bool:
    """Whether each value of a column stands beside one of another, which has fewer."""
    pairs = {(_text(row, outer), _text(row, inner)) for row in rows[:SAMPLE]}
    inside, outside = {value for _, value in pairs}, {value for value, _ in pairs}
    return len(pairs) == len(inside) > len(outside)


def _deal_levels(fields: list[str], groups: Sequence[int]) -> None:
    """Give columns of groups the innermost level that is free between those of their neighbours."""
    for index in reversed(groups):
        outside = [LEVELS.index(field) for field in fields[:index] if field in LEVELS]
        inside = [LEVELS.index(field) for field in fields[index + 1 :] if field in LEVELS]
        free = range(max(outside, default=0) + 1, min(inside, default=len(LEVELS)))
        if free:
            fields[index] = LEVELS[free[-1]]


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


def _is_numbered(field: str, rows: Sequence[GridRow], index: int) -> bool:
    """Whether a column is numbered, '1.2 Waits are short', as headings of groups are.

    What is hoped for may be one, a column that nobody knows, and an action said in every row.
    """
    cells = _cells(rows, index)
    if field not in ("evidence", "other", "action"):
        return False
    if field == "action" and any(cell.down > 1 for cell in cells):
        return False
    headings = [read_heading_line(cell.text) for cell in cells]
    return bool(headings) and all(heading and heading.label for heading in headings)


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


def settle_group(fields: list[str], texts: Sequence[str], rows: Sequence[GridRow]) -> None:
    """A merged action that says nothing of itself is what the actions beside it stand under.

    One that has steps says who does it, or when, or has a reference; or they are called steps.
    """
    steps = step_columns(fields, rows)
    if not steps or "focus_area" in fields:
        return
    told = {fields[i] for i in range(len(fields)) if i not in steps and _beginnings(rows, i)}
    whole, step = [index for index, field in enumerate(fields) if field == "action"][:2]
    if told.isdisjoint(_OF_AN_ACTION) and not STEPS.search(texts[step]):
        fields[whole] = "focus_area"


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


def widen_impacts(fields: list[str], texts: Sequence[str], rows: Sequence[GridRow]) -> None:
    """An outcome merged down over several actions is what is hoped for all of them."""
    if "overall_impact" in fields or "action" not in fields or len(rows) < 2:
        return
    actions = _beginnings(rows, fields.index("action"))
    for index, field in enumerate(fields):
        if field != "evidence":
            continue
        cells = _cells(rows, index)
        merged = sum(c.down > 1 for c in cells)
        widely = merged * 2 > len(cells) and len(cells) < len(actions)
        repeated = not _OF_ONE_ACTION.search(texts[index]) and _is_of_groups(fields, index, rows)
        if widely or repeated:
            fields[index] = "overall_impact"
            return


def _is_of_groups(fields: Sequence[str], index: int, rows: Sequence[GridRow]) -> bool:
    """Whether each of several groups has one value of its own, said again beside every action."""
    group = next((fields.index(name) for name in reversed(LEVELS) if name in fields), None)
    if group is None:
        return False
    said: dict[str, set[str]] = {}
    told = [(_text(row, group), _text(row, index)) for row in rows[:SAMPLE]]
    for name, text in told:
        said.setdefault(name, set()).add(text)
    values = [text for texts in said.values() for text in texts]
    alone = len(values) == len(said) == len(set(values)) and "" not in values
    return alone and len(said) > 1 and len(told) >= len(said) * 2


def _text(row: GridRow, index: int) -> str:
    cell = row.spread[index] if index < len(row.spread) else None
    return cell.text if cell is not None else ""


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


def comes_in_runs(rows: Sequence[GridRow], index: int) -> bool:
    """Whether a column says the same from row to row, merged cells spread out."""
    cells = [row.spread[index] for row in rows[:SAMPLE] if index < len(row.spread)]
    texts = [cell.text for cell in cells if cell is not None and cell.text]
    if len(texts) < _FEWEST_IN_RUNS or max(len(t.split()) for t in texts) > _LONGEST_NAME:
        return False
    runs = 1 + sum(one != other for one, other in pairwise(texts))
    return 1 < runs <= len(texts) / 2
