"""An action that says word for word what another says."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.folding import fold
from goldenthread.thread.plan.linting.making import (
    a_focus_area,
    a_milestone,
    a_plan,
    a_plan_of,
    an_area,
)
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.telling import tell_milestone


def _check(examined: Examined) -> Iterator[Found]:
    first: dict[tuple[str | None, str], str] = {}
    for placed in examined.milestones:
        milestone = placed.milestone
        # Steps such as 'Ask families' come again under every action: that is how they are meant.
        says = (milestone.parent, fold(milestone.action))
        if says in first:
            yield Found(
                milestone.key, milestone.place, f"Says word for word what {first[says]} says."
            )
        else:
            first[says] = tell_milestone(placed)


_GROUP = "Bring families and services together to shorten the story they must tell"

RULE = Rule(
    code="action-repeated",
    severity=Severity.SHOULD,
    title="An action told twice",
    reason=(
        "Two actions with the same words have two officers, two dates and two reports, or one of "
        "them has none. Families can't tell which is the promise."
    ),
    mend="Keep it in one place, and let the other place point to it.",
    check=_check,
    cases=(
        Case("two actions", a_plan_of(a_milestone("1A"), a_milestone("1B"))),
        Case(
            "the same words under another area",
            a_plan(
                an_area("1", a_focus_area("1", a_milestone("1A", _GROUP))),
                an_area("2", a_focus_area("2", a_milestone("2A", f"{_GROUP.upper()}."))),
            ),
            ("milestone-2a",),
        ),
        Case(
            "steps that come again under each action",
            a_plan_of(
                a_milestone("1A"),
                a_milestone("1A1", "Ask families", parent="milestone-1a"),
                a_milestone("1B"),
                a_milestone("1B1", "Ask families", parent="milestone-1b"),
            ),
        ),
        Case(
            "one step twice under one action",
            a_plan_of(
                a_milestone("1A"),
                a_milestone("1A1", "Ask families", parent="milestone-1a"),
                a_milestone("1A2", "Ask families", parent="milestone-1a"),
            ),
            ("milestone-1a2",),
        ),
        Case(
            "nearly the same is another rule's",
            a_plan_of(a_milestone("1A", _GROUP), a_milestone("1B", f"{_GROUP} again")),
        ),
    ),
)
