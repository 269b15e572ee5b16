"""Columns of levels that enclose each other, and the columns that number them.

Told by what the columns say together: an outer column stays the same where the inner changes, and
a number says the same for as long as the name beside it does. Headings only break ties.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from goldenthread.thread.plan.reading.references import looks_like_reference
from goldenthread.thread.plan.reading.understanding.column_groups import (
    LEVELS,
    STEPS,
    comes_in_runs,
)
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.profiles import SAMPLE, Profile

LABELS = {
    "pillar": "pillar_label",
    "area_for_improvement": "area_label",
    "focus_area": "focus_area_label",
}
"""The field of the column that numbers a level."""
_MAY_NUMBER = frozenset({"other", "reference", *LABELS.values()})
_NUMBER = re.compile(r"\b(?:no|nos|num|number|ref|reference|id|code|label)\b|#|№", re.IGNORECASE)
_FIRM = {
    "pillar": re.compile(r"\bpillars?\b", re.IGNORECASE),
    "area_for_improvement": re.compile(
        r"\bareas? (?:for improvement|of (?:significant )?(?:weakness|concern))\b", re.IGNORECASE
    ),
    "focus_area": re.compile(r"\bfocus areas?\b|\bareas? of focus\b", re.IGNORECASE),
}
_LOOSE = frozenset({"workstream", "target"})
"""Fields of a column that stands over levels, where it encloses them: a workstream, an ambition."""
_OF_A_MEASURE = frozenset({"measure_name", "baseline", "planned", "actual"})
_ACROSS = 1.5
"""Names that come under more of the outer ones than this, on average, lie across them."""


def nest_levels(
    fields: list[str],
    texts: Sequence[str],
    profiles: Sequence[Profile],
    rows: Sequence[GridRow],
) -> None:
    """Deal the levels outside in where two columns claim the same, and one encloses the other."""
    held = _enclosing(_with_loose(fields, texts, rows), rows)
    levels = [fields[index] for index in held]
    if not held or levels == list(LEVELS[-len(levels) :]):
        return
    firm = {index: _firm_level(fields[index], texts[index], profiles[index]) for index in held}
    # The usual comes first: two levels are areas and focus areas.
    for hand in (LEVELS[-len(held) :], *combinations(LEVELS, len(held))):
        if all(firm[index] in (None, level) for index, level in zip(held, hand, strict=True)):
            for index, level in zip(held, hand, strict=True):
                fields[index] = level
            return


def _with_loose(fields: Sequence[str], texts: Sequence[str], rows: Sequence[GridRow]) -> list[int]:
    """The columns of levels, with those that may be one where all of them enclose each other."""
    held = [index for index, field in enumerate(fields) if field in LEVELS]
    actions = [index for index, field in enumerate(fields) if field == "action"]
    named = held + [at for at in actions[:-1] if _is_project(texts, at, actions, rows)]
    first, last = min(named, default=0), max(actions, default=0)
    over = _LOOSE if _OF_A_MEASURE.isdisjoint(fields) else _LOOSE - {"target"}
    loose = [at for at in range(first) if fields[at] in over]
    if named:
        within = (at for at in range(first, last) if fields[at] == "workstream")
        loose += [at for at in within if comes_in_runs(rows, at)]
    together = sorted(loose + named)
    return together if _enclosing(together, rows) else held


def _is_project(
    texts: Sequence[str], index: int, actions: Sequence[int], rows: Sequence[GridRow]
) -> bool:
    """Whether one of two columns of actions is said again beside each of the other's."""
    if STEPS.search(texts[actions[-1]]) or not comes_in_runs(rows, index):
        return False
    return all(cell.down == 1 for row in rows for cell in row.own if cell.column == index)


def _enclosing(held: Sequence[int], rows: Sequence[GridRow]) -> list[int]:
    """Columns outside in, where each encloses the next; empty where they don't."""
    said = {index: _carried(rows, index) for index in held}
    order = sorted(held, key=lambda index: len(set(said[index])))
    nested = all(_encloses(said[outer], said[inner]) for outer, inner in pairwise(order))
    return order if nested and 1 < len(order) <= len(LEVELS) else []


def number_levels(fields: list[str], texts: Sequence[str], rows: Sequence[GridRow]) -> None:
    """Give the columns that number a level their field: the nearest that goes with its names."""
    for index, level in enumerate(list(fields)):
        if level not in LEVELS or fields[index] != level:
            continue
        names = _carried(rows, index)
        for near in sorted(range(len(fields)), key=lambda at: abs(at - index)):
            may = near != index and _may_number(fields, texts, near, level)
            if may and _go_together(_carried(rows, near), names):
                fields[near] = LABELS[level]
                break


def _may_number(fields: Sequence[str], texts: Sequence[str], at: int, level: str) -> bool:
    """Whether a column may hold a level's numbers, by its own field and heading."""
    field = fields[at]
    if field == "other":
        return not texts[at] or _NUMBER.search(texts[at]) is not None
    named = next((name for name, label in LABELS.items() if label == field), level)
    return field == level or (field in _MAY_NUMBER and (named == level or named not in fields))


def _go_together(numbers: Sequence[str], names: Sequence[str]) -> bool:
    """Whether each name has a number of its own, and some name more than one row."""
    pairs = set(zip(numbers, names, strict=True))
    together = len(pairs) == len(set(numbers)) == len(set(names)) < len(names)
    return together and all(map(_is_number, numbers))


def _is_number(text: str) -> bool:
    plain = text.strip(" .:()")
    return 0 < len(plain) <= 2 or (len(plain.split()) == 1 and looks_like_reference(plain))


def _encloses(outer: Sequence[str], inner: Sequence[str]) -> bool:
    """Whether the names of one column each stand over names of another, hardly ever the same."""
    pairs = set(zip(outer, inner, strict=True))
    return len(set(outer)) < len(pairs) < len(set(inner)) * _ACROSS


def _firm_level(field: str, text: str, seen: Profile) -> str | None:
    """The level that a column calls itself by a word that is one level in every plan."""
    named = next((level for level, words in _FIRM.items() if words.search(text)), None)
    return named or (field if seen.firmly_named else None)


def _carried(rows: Sequence[GridRow], index: int) -> list[str]:
    """What a column says in each row, where it is blank what it said before."""
    texts: list[str] = []
    for row in rows[:SAMPLE]:
        cell = row.spread[index] if index < len(row.spread) else None
        before = texts[-1] if texts else ""
        texts.append(cell.text if cell is not None and cell.text else before)
    return texts
