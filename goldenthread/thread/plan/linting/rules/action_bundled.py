"""An action that asks for three or more things to be done."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.deeds import deeds_of
from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import PlanDocument

MANY = 3


def _check(examined: Examined) -> Iterator[Found]:
    for milestone, _, _ in examined.actions:
        deeds = deeds_of(milestone.action)
        if len(deeds) >= MANY and milestone.key not in examined.steps:
            told = ", ".join(deeds[:-1])
            yield Found(
                milestone.key,
                milestone.place,
                f"It asks for {len(deeds)} things at once: {told} and {deeds[-1]}.",
            )


def _plan(action: str) -> PlanDocument:
    return a_plan_of(a_milestone("1A", action))


RULE = Rule(
    code="action-bundled",
    severity=Severity.LOOK,
    title="Several actions in one",
    reason=(
        "When one of three things is done, is the action done? Somebody will say yes and families "
        "will still wait for the other two. One action, one date, one person keeps it honest."
    ),
    mend="Make each thing an action or a step of its own, with its own end.",
    check=_check,
    cases=(
        Case("one thing", _plan("Recruit two therapists for the north of the county")),
        Case(
            "three things",
            _plan("Recruit two therapists, train them and open a clinic for parents"),
            ("milestone-1a",),
        ),
        Case(
            "three sentences",
            _plan("Map what is offered. Agree what is missing. Publish both for parents."),
            ("milestone-1a",),
        ),
        Case("whom", _plan("Agree the change with health, care, education and parents")),
        Case("what", _plan("Review training, support, planning and the offer to parents")),
        Case(
            "one thing and what it is for", _plan("Set up a panel to review, agree and fund help")
        ),
        Case("'plan, do, review' is a name", _plan("Teach the assess, plan, do and review cycle")),
        Case("two things", _plan("Write the guide with parents and publish it")),
    ),
)
