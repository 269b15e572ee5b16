"""A milestone that doesn't say when it starts."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import NO_DATE, When


def _check(examined: Examined) -> Iterator[Found]:
    for milestone, _, _ in examined.actions:
        steps = examined.steps.get(milestone.key, ())
        if milestone.start.date is None and not any(step.start.date for step in steps):
            yield Found(milestone.key, milestone.place, _say(milestone.start))


def _say(start: When) -> str:
    if start.as_written:
        return f"‘{start.as_written}’ doesn't say on which day this action starts."
    return "Nothing says when this action starts."


RULE = Rule(
    code="start-missing",
    severity=Severity.SHOULD,
    title="No start date",
    reason=(
        "Without a start, nobody can tell an action that is waiting its turn from one that has "
        "been forgotten. Families who ask why nothing has happened yet deserve an answer."
    ),
    mend="Give the day, month or term in which the action starts.",
    check=_check,
    cases=(
        Case("every action says when it starts", a_plan_of(a_milestone("1A"), a_milestone("1B"))),
        Case(
            "one says nothing",
            a_plan_of(a_milestone("1A"), a_milestone("1B", start=NO_DATE)),
            ("milestone-1b",),
        ),
        Case(
            "'TBC' is no start",
            a_plan_of(a_milestone("1A", start=When(as_written="TBC"))),
            ("milestone-1a",),
        ),
        Case(
            "a step starts with the action that it is a step of",
            a_plan_of(a_milestone("1A"), a_milestone("1A1", parent="milestone-1a", start=NO_DATE)),
        ),
        Case(
            "an action whose steps say when they start",
            a_plan_of(a_milestone("1A", start=NO_DATE), a_milestone("1A1", parent="milestone-1a")),
        ),
    ),
)
