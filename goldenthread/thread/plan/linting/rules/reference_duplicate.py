"""Two milestones that bear one reference."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.rule import Case, Found, Rule


def _check(examined: Examined) -> Iterator[Found]:
    for reference, bearers in examined.by_reference.items():
        for placed in bearers[1:]:
            first = bearers[0].milestone.place
            yield Found(
                placed.milestone.key,
                placed.milestone.place,
                f"Another action bears the reference {reference} already ({first}).",
            )


RULE = Rule(
    code="reference-duplicate",
    severity=Severity.MUST,
    title="A reference given twice",
    reason=(
        "People speak of actions by their reference, at board meetings and in reports. Where two "
        "bear the same one, an update or a challenge can land on the wrong action."
    ),
    mend="Give one of the two the next reference that is free.",
    check=_check,
    cases=(
        Case("each reference once", a_plan_of(a_milestone("1A"), a_milestone("1B"))),
        Case(
            "1A stands twice",
            a_plan_of(a_milestone("1A"), a_milestone("1A", key="milestone-1a-2")),
            ("milestone-1a-2",),
        ),
        Case("actions without references", a_plan_of(a_milestone(None), a_milestone(None))),
    ),
)
