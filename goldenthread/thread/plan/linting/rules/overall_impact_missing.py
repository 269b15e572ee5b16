"""A focus area that doesn't say what it is all for."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_focus_area, a_milestone, a_plan, an_area
from goldenthread.thread.plan.linting.rule import Case, Found, Rule


def _check(examined: Examined) -> Iterator[Found]:
    for focus, _ in examined.focus_areas:
        if not focus.implied and not focus.overall_impact:
            yield Found(
                focus.key,
                focus.place,
                "Nothing says what will be different for children when all of this is done.",
            )


RULE = Rule(
    code="overall-impact-missing",
    severity=Severity.SHOULD,
    title="No overall impact",
    reason=(
        "Each action may be done and still add up to nothing that a child would notice. The "
        "overall impact says what all of them together are for, so that somebody can check it."
    ),
    mend="Say in one or two sentences what will be different for children and families, and how "
    "anybody will see it.",
    check=_check,
    cases=(
        Case("it says so", a_plan(an_area("1", a_focus_area("1", a_milestone("1A"))))),
        Case(
            "it doesn't",
            a_plan(an_area("1", a_focus_area("1", a_milestone("1A"), overall_impact=None))),
            ("focus-area-1",),
        ),
        Case(
            "a plan that has no focus areas",
            a_plan(
                an_area(
                    "1", a_focus_area(None, a_milestone("1A"), implied=True, overall_impact=None)
                )
            ),
        ),
    ),
)
