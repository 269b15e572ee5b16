"""A milestone that nobody is accountable for."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import (
    a_focus_area,
    a_milestone,
    a_plan,
    a_plan_of,
    an_area,
)
from goldenthread.thread.plan.linting.rule import Case, Found, Rule


def _check(examined: Examined) -> Iterator[Found]:
    for milestone, focus, _ in examined.milestones:
        if not milestone.accountable_officer and not focus.accountable_officer:
            yield Found(
                milestone.key, milestone.place, "Nobody is named as accountable for this action."
            )


RULE = Rule(
    code="officer-missing",
    severity=Severity.MUST,
    title="No accountable officer",
    reason=(
        "An action that belongs to nobody is done by nobody. Families and inspectors ask who "
        "answers for it, and a plan that can't say so can't be held to its word."
    ),
    mend="Name one role or person who answers for the action; put others as supporting leads.",
    check=_check,
    cases=(
        Case("every action has an officer", a_plan_of(a_milestone("1A"), a_milestone("1B"))),
        Case(
            "one action has none",
            a_plan_of(a_milestone("1A"), a_milestone("1B", accountable_officer=None)),
            ("milestone-1b",),
        ),
        Case(
            "the officer of the focus area answers for its actions",
            a_plan(
                an_area(
                    "1",
                    a_focus_area(
                        "1",
                        a_milestone("1A", accountable_officer=None),
                        accountable_officer="Director of Nursing",
                    ),
                )
            ),
        ),
    ),
)
