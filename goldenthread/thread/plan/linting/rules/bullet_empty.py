"""A bullet without words."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.rule import Case, Found, Rule


def _check(examined: Examined) -> Iterator[Found]:
    for place in examined.empty_bullets:
        yield Found("plan", place, "A bullet stands here without words.")


_PLAN = a_plan_of(a_milestone("1A"))

RULE = Rule(
    code="bullet-empty",
    severity=Severity.LOOK,
    title="An empty bullet",
    reason=(
        "It may be a slip, or something that inspectors found may have been lost when the text was "
        "copied. Nobody can tell which without the report."
    ),
    mend="Compare with the report; add what is missing, or take the bullet out.",
    check=_check,
    cases=(
        Case("none", _PLAN),
        Case("one", _PLAN, ("plan",), empty_bullets=("line 353",)),
        Case("two", _PLAN, ("plan", "plan"), empty_bullets=("line 12", "line 20")),
    ),
)
