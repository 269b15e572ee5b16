"""A milestone without a rating, where the plan's others have one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of, on
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.standing import is_due_to_start, is_rated
from goldenthread.thread.plan.reading.document import Rating

RATED = Rating(state="on_track", as_written="On track", shown_by="word")


def _check(examined: Examined) -> Iterator[Found]:
    unrated = [placed for placed in examined.actions if not is_rated(placed.milestone)]
    if 2 * len(unrated) >= len(examined.actions):
        return
    for milestone, _, _ in unrated:
        steps = examined.steps.get(milestone.key, ())
        due = is_due_to_start(milestone, examined.document.dated)
        if due and not any(map(is_rated, steps)):
            yield Found(
                milestone.key, milestone.place, "This action has no rating, and most others have."
            )


RULE = Rule(
    code="rating-missing",
    severity=Severity.SHOULD,
    title="No rating",
    reason=(
        "A rating says at a glance whether an action is going well. A gap among the others looks "
        "as if nobody had asked, or as if somebody would rather not say."
    ),
    mend="Ask whoever answers for the action how it stands, and rate it.",
    check=_check,
    cases=(
        Case(
            "every action is rated",
            a_plan_of(a_milestone("1A", rating=RATED), a_milestone("1B", rating=RATED)),
        ),
        Case(
            "one of three is not",
            a_plan_of(
                a_milestone("1A", rating=RATED),
                a_milestone("1B", rating=RATED),
                a_milestone("1C"),
            ),
            ("milestone-1c",),
        ),
        Case("the plan rates nothing", a_plan_of(a_milestone("1A"), a_milestone("1B"))),
        Case(
            "it starts after the day of the plan",
            a_plan_of(
                a_milestone("1A", rating=RATED),
                a_milestone("1B", rating=RATED),
                a_milestone("1C", start=on(date(2026, 6, 1))),
            ),
        ),
        Case(
            "a colour is a rating, whatever it means",
            a_plan_of(
                a_milestone("1A", rating=RATED),
                a_milestone("1B", rating=RATED),
                a_milestone("1C", rating=Rating(colour="amber", shown_by="fill")),
            ),
        ),
    ),
)
