"""The fills that conditional formatting shows, worked out from the stored values."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.sources.gathering import Gathering
from goldenthread.thread.plan.reading.sources.xlsx_boxes import Box
from goldenthread.thread.plan.reading.sources.xlsx_formula import (
    Look,
    NotUnderstood,
    compare,
    compile_formula,
    compile_value,
    value_of,
)
from goldenthread.thread.plan.reading.sources.xlsx_functions import Value
from goldenthread.thread.plan.reading.sources.xlsx_sheet import Condition, SheetContent
from goldenthread.thread.plan.reading.sources.xlsx_strings import SheetCell

Test = Callable[[Look, int, int], bool]
"""Whether a rule holds for the cell at a row and column."""


class _Rule(NamedTuple):
    boxes: tuple[Box, ...]
    test: Test
    fill: str | None


def conditional_fills(
    content: SheetContent, differences: Sequence[str | None], used: Box, gathering: Gathering
) -> Mapping[tuple[int, int], str]:
    """The fills shown by rules, by row and column; the rule of the lowest priority number wins.

    Rules that no fill belongs to, and those whose formula isn't understood, show nothing.
    """
    rules = list(_rules(content.conditions, differences))
    if not rules:
        return {}
    places = _Places(content, used)
    fills: dict[tuple[int, int], str] = {}
    settled: set[tuple[int, int]] = set()

    asked = 0
    for rule in rules:
        for at in places.within(rule.boxes):
            asked += 1
            if asked > gathering.limits.conditions:
                raise _too_many(gathering.name)
            if at not in settled and rule.test(content.said, *at):
                if rule.fill is not None:
                    fills[at] = rule.fill
                settled.add(at)
    return fills


def _too_many(name: str) -> UnreadableFile:
    return UnreadableFile(
        f"{name} can't be read: a sheet has more conditional formatting than can be worked out; "
        "clear the rules that are no longer used, and try again."
    )


class _Places:
    """The places of a sheet that say something, by the boxes that rules hold for."""

    def __init__(self, content: SheetContent, used: Box) -> None:
        self.used = used
        self.rows = sorted(content.rows)

    def within(self, boxes: Sequence[Box]) -> Iterator[tuple[int, int]]:
        """The places that boxes and the used range share, on rows that say something."""
        used = self.used
        for box in boxes:
            columns = range(max(box.left, used.left), min(box.right, used.right) + 1)
            first = bisect_left(self.rows, max(box.top, used.top))
            last = bisect_right(self.rows, min(box.bottom, used.bottom))
            for row in self.rows[first:last]:
                for column in columns:
                    yield row, column


def _rules(conditions: Sequence[Condition], differences: Sequence[str | None]) -> Iterator[_Rule]:
    for condition in sorted(conditions, key=lambda c: c.priority):
        if not condition.boxes:
            continue
        at = condition.difference
        fill = differences[at] if at < len(differences) else None
        try:
            test = _test(condition)
        except NotUnderstood:
            continue
        if fill is not None or condition.stops:
            yield _Rule(condition.boxes, test, fill)


def _test(condition: Condition) -> Test:
    top = min(box.top for box in condition.boxes)
    left = min(box.left for box in condition.boxes)
    if condition.kind == "expression" and condition.formulas:
        return _expression(condition.formulas[0], top, left)
    if condition.kind == "cellIs" and condition.formulas:
        return _cell_is(condition, top, left)
    if condition.kind in _TEXT_TESTS and condition.text:
        contained, wanted = _TEXT_TESTS[condition.kind], condition.text.casefold()
        return lambda look, row, column: contained(_shown(look(row, column)), wanted)
    if condition.kind == "containsBlanks":
        return lambda look, row, column: not _shown(look(row, column))
    if condition.kind == "notContainsBlanks":
        return lambda look, row, column: bool(_shown(look(row, column)))
    if condition.formulas:
        return _expression(condition.formulas[0], top, left)
    raise NotUnderstood


def _shown(cell: SheetCell | None) -> str:
    return cell.text.casefold() if cell is not None else ""


_TEXT_TESTS: dict[str, Callable[[str, str], bool]] = {
    "containsText": lambda text, wanted: wanted in text,
    "notContainsText": lambda text, wanted: wanted not in text,
    "beginsWith": lambda text, wanted: text.startswith(wanted),
    "endsWith": lambda text, wanted: text.endswith(wanted),
}


def _expression(written: str, top: int, left: int) -> Test:
    """A formula moves with the cell; one that stays in its columns is asked once a row."""
    compiled = compile_formula(written)
    if not compiled.by_row:
        return lambda look, row, column: compiled.holds(look, row - top, column - left)
    known: dict[int, bool] = {}

    def test(look: Look, row: int, column: int) -> bool:
        held = known.get(row)
        if held is None:
            held = known[row] = compiled.holds(look, row - top, 0)
        return held

    return test


_ORDER_TESTS: dict[str, Callable[[int], bool]] = {
    "equal": lambda order: order == 0,
    "notEqual": lambda order: order != 0,
    "lessThan": lambda order: order < 0,
    "lessThanOrEqual": lambda order: order <= 0,
    "greaterThan": lambda order: order > 0,
    "greaterThanOrEqual": lambda order: order >= 0,
}


def _cell_is(condition: Condition, top: int, left: int) -> Test:
    operands = [compile_value(written) for written in condition.formulas]

    def operand(number: int, look: Look, row: int, column: int) -> Value:
        return operands[number](look, row - top, column - left)

    if condition.operator in {"between", "notBetween"} and len(operands) > 1:
        wanted = condition.operator == "between"

        def between(look: Look, row: int, column: int) -> bool:
            value = value_of(look(row, column))
            inside = compare(operand(0, look, row, column), value) <= 0
            inside = inside and compare(value, operand(1, look, row, column)) <= 0
            return value is not None and inside is wanted

        return between
    order = _ORDER_TESTS.get(condition.operator)
    if order is None:
        raise NotUnderstood

    def test(look: Look, row: int, column: int) -> bool:
        value = value_of(look(row, column))
        return value is not None and order(compare(value, operand(0, look, row, column)))

    return test
