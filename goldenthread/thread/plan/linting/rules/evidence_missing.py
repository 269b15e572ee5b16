"""A milestone under way that has no evidence of impact."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of, on
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.standing import is_due_to_start
from goldenthread.thread.plan.reading.document import Milestone, Rating


def _check(examined: Examined) -> Iterator[Found]:
    dated = examined.document.dated
    for milestone, _, _ in examined.actions:
        if milestone.rating.state == "stopped" or not is_due_to_start(milestone, dated):
            continue
        steps = examined.steps.get(milestone.key, ())
        if not milestone.evidence and not any(step.evidence for step in steps):
            yield Found(milestone.key, milestone.place, _say(milestone))


def _say(milestone: Milestone) -> str:
    if milestone.prompts:
        return "No evidence of impact: only the template's own questions stand in its place."
    return "No evidence shows what this action changes for children and families."


RULE = Rule(
    code="evidence-missing",
    severity=Severity.SHOULD,
    title="No evidence of impact",
    reason=(
        "Doing an action is not the same as making life better. Evidence is how families and "
        "inspectors can tell the one from the other, and it must be gathered from the first day."
    ),
    mend="Say what shows, or will show, that children and families notice a change.",
    check=_check,
    cases=(
        Case("every action has evidence", a_plan_of(a_milestone("1A"), a_milestone("1B"))),
        Case(
            "one has none",
            a_plan_of(a_milestone("1A"), a_milestone("1B", evidence=None)),
            ("milestone-1b",),
        ),
        Case(
            "a template's question is no evidence",
            a_plan_of(a_milestone("1A", evidence=None, prompts=("How will we know?",))),
            ("milestone-1a",),
        ),
        Case(
            "it starts after the day of the plan",
            a_plan_of(a_milestone("1A", evidence=None, start=on(date(2026, 9, 1)))),
        ),
        Case(
            "a step's evidence is that of its action, and an action's that of its steps",
            a_plan_of(
                a_milestone("1A"),
                a_milestone("1A1", parent="milestone-1a", evidence=None),
                a_milestone("1B", evidence=None),
                a_milestone("1B1", parent="milestone-1b"),
            ),
        ),
        Case(
            "it was stopped",
            a_plan_of(a_milestone("1A", evidence=None, rating=Rating(state="stopped"))),
        ),
    ),
)
