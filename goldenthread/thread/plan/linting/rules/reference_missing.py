"""An action without a reference, where the plan's others have one."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.rule import Case, Found, Rule


def _check(examined: Examined) -> Iterator[Found]:
    without = [placed for placed in examined.actions if not placed.milestone.reference]
    if 2 * len(without) >= len(examined.actions):
        return
    for milestone, _, _ in without:
        yield Found(
            milestone.key, milestone.place, "This action has no reference, and most others have."
        )


RULE = Rule(
    code="reference-missing",
    severity=Severity.SHOULD,
    title="No reference",
    reason=(
        "People speak of actions by their reference. One without is easily taken for a part of the "
        "one above it, and nobody reports on it, so families never hear what became of it."
    ),
    mend="Give it the next reference that is free, or make it a part of the action above.",
    check=_check,
    cases=(
        Case("every action has one", a_plan_of(a_milestone("1A"), a_milestone("1B"))),
        Case(
            "one of three has none",
            a_plan_of(a_milestone("1A"), a_milestone(None), a_milestone("1B")),
            ("milestone-unnumbered-1",),
        ),
        Case("the plan numbers nothing", a_plan_of(a_milestone(None), a_milestone(None))),
        Case(
            "steps need none",
            a_plan_of(a_milestone("1A"), a_milestone(None, parent="milestone-1a")),
        ),
    ),
)
