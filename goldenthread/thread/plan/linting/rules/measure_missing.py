"""A milestone that no measure speaks for."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import (
    MEASURE,
    a_focus_area,
    a_milestone,
    a_plan,
    a_plan_of,
    an_area,
)
from goldenthread.thread.plan.linting.rule import Case, Found, Rule


def _check(examined: Examined) -> Iterator[Found]:
    for milestone, focus, area in examined.actions:
        steps = examined.steps.get(milestone.key, ())
        by_steps = any(step.measures for step in steps)
        if not (milestone.measures or focus.measures or area.measures or by_steps):
            yield Found(
                milestone.key,
                milestone.place,
                "No measure stands with this action, nor with what it stands under.",
            )


RULE = Rule(
    code="measure-missing",
    severity=Severity.SHOULD,
    title="No measure",
    reason=(
        "A measure is a number that should move when things get better for children, such as how "
        "long they wait. Without one, a plan can only tell how busy people were."
    ),
    mend="Tie a measure, with where it stands now and where it should be, to the action, its focus "
    "area or its area for improvement.",
    check=_check,
    cases=(
        Case("every action has a measure", a_plan_of(a_milestone("1A"), a_milestone("1B"))),
        Case(
            "one has none",
            a_plan_of(a_milestone("1A"), a_milestone("1B", measures=())),
            ("milestone-1b",),
        ),
        Case(
            "the focus area's measure speaks for its actions",
            a_plan(
                an_area("1", a_focus_area("1", a_milestone("1A", measures=()), measures=(MEASURE,)))
            ),
        ),
        Case(
            "the area's measure speaks for its actions",
            a_plan(
                an_area("1", a_focus_area("1", a_milestone("1A", measures=())), measures=(MEASURE,))
            ),
        ),
        Case(
            "a step has its action's measure",
            a_plan_of(a_milestone("1A"), a_milestone("1A1", parent="milestone-1a", measures=())),
        ),
    ),
)
