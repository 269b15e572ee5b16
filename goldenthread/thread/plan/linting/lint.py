"""All rules over one plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Fault
from goldenthread.thread.plan.linting.rule import Rule
from goldenthread.thread.plan.linting.rules import RULES

BY_CODE = {rule.code: rule for rule in RULES}
EMPTY_BULLET = "an empty bullet"
"""What the reader understands a bullet without words as."""


def lint(examined: Examined, rules: Sequence[Rule] = RULES) -> tuple[Fault, ...]:
    """Every fault that the rules find, rule by rule in their order, each in document order."""
    return tuple(_faults(examined, rules))


def _faults(examined: Examined, rules: Sequence[Rule]) -> Iterator[Fault]:
    for rule in rules:
        for found in rule.check(examined):
            yield Fault(rule.code, *found)
