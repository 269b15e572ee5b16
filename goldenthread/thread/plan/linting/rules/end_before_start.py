"""A milestone that ends before it starts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of, on
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import Milestone, When


def _check(examined: Examined) -> Iterator[Found]:
    for milestone, _, _ in examined.milestones:
        for name, end in _ends(milestone):
            if milestone.start.date and end.date and end.date < milestone.start.date:
                yield Found(
                    milestone.key,
                    milestone.place,
                    f"{name}, {_say(end)}, is before the start, {_say(milestone.start)}.",
                )


def _ends(milestone: Milestone) -> tuple[tuple[str, When], ...]:
    return ("The end", milestone.end), ("The revised end", milestone.revised_end)


def _say(when: When) -> str:
    return f"‘{when.as_written}’" if when.as_written else f"{when.date:%-d %B %Y}"


RULE = Rule(
    code="end-before-start",
    severity=Severity.MUST,
    title="The end is before the start",
    reason=(
        "One of the two dates must be wrong, and nobody can say which. Until it is put right, the "
        "action is either late already or not late for another year."
    ),
    mend="Put the wrong one of the two dates right.",
    check=_check,
    cases=(
        Case("it ends after it starts", a_plan_of(a_milestone("1A"))),
        Case(
            "it ends the year before",
            a_plan_of(a_milestone("1A", end=on(date(2025, 7, 31)))),
            ("milestone-1a",),
        ),
        Case(
            "the revised end is before the start",
            a_plan_of(a_milestone("1A", revised_end=on(date(2025, 12, 31)))),
            ("milestone-1a",),
        ),
        Case("it is done on one day", a_plan_of(a_milestone("1A", end=on(date(2026, 1, 5))))),
        Case(
            "it starts and ends in one month",
            a_plan_of(
                a_milestone(
                    "1A",
                    start=When(date(2026, 3, 1), "month", "March 2026"),
                    end=When(date(2026, 3, 31), "month", "March 2026"),
                )
            ),
        ),
        Case(
            "a quarter without a day is not compared",
            a_plan_of(a_milestone("1A", end=When(None, "quarter", "Q2 2025"))),
        ),
    ),
)
