"""A template's question that nobody has answered."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.rule import Case, Found, Rule


def _check(examined: Examined) -> Iterator[Found]:
    for milestone, _, _ in examined.milestones:
        if milestone.prompts:
            yield Found(milestone.key, milestone.place, _say(milestone.prompts))


def _say(prompts: tuple[str, ...]) -> str:
    if len(prompts) > 1:
        return f"{len(prompts)} questions are still to be answered; the first: ‘{prompts[0]}’."
    return f"‘{prompts[0]}’ is still to be answered."


RULE = Rule(
    code="prompt-unanswered",
    severity=Severity.SHOULD,
    title="A question of the template, not answered",
    reason=(
        "Templates ask such things as how the change will be seen. A question left in the plan "
        "tells families that nobody has thought about it yet, and inspectors read it as no answer."
    ),
    mend="Answer it where it stands; once the answer is there, take the question out.",
    check=_check,
    cases=(
        Case("nothing is asked", a_plan_of(a_milestone("1A"), a_milestone("1B"))),
        Case(
            "one question",
            a_plan_of(a_milestone("1A", evidence=None, prompts=("What will the impact be?",))),
            ("milestone-1a",),
        ),
        Case(
            "two questions are one fault of the action",
            a_plan_of(a_milestone("1A", prompts=("How?", "When?"))),
            ("milestone-1a",),
        ),
        Case(
            "a question within evidence that states something",
            a_plan_of(a_milestone("1A", evidence="Why do 40 families wait? We asked them all.")),
        ),
    ),
)
