"""A milestone that should be done by the plan's own date, and isn't."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_focus_area, a_milestone, a_plan, an_area, on
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.standing import is_over
from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating

LATE = Rating(state="at_risk", as_written="At risk", shown_by="word")


def _check(examined: Examined) -> Iterator[Found]:
    dated = examined.document.dated
    if dated is None:
        return
    for milestone, _, _ in examined.milestones:
        end = milestone.revised_end if milestone.revised_end.as_written else milestone.end
        if end.date is not None and end.date < dated and _is_not_done(milestone):
            yield Found(
                milestone.key,
                milestone.place,
                f"It should have been done by {end.date:%-d %B %Y}, before the plan's own date, "
                f"{dated:%-d %B %Y}, and no new date is given.",
            )


def _is_not_done(milestone: Milestone) -> bool:
    """Only what is known: a colour whose meaning the plan doesn't give may well mean done."""
    return milestone.rating.state is not None and not is_over(milestone)


def _plan(milestone: Milestone, dated: date | None = date(2026, 9, 1)) -> PlanDocument:
    return a_plan(an_area("1", a_focus_area("1", milestone)), dated=dated)


RULE = Rule(
    code="milestone-overdue",
    severity=Severity.SHOULD,
    title="Overdue, without a new date",
    reason=(
        "The day that families were promised has passed. Saying so, with a new date and the reason "
        "for it, keeps their trust; saying nothing loses it."
    ),
    mend="Give a revised end and say why the first was missed, or rate it as complete if it is.",
    check=_check,
    cases=(
        Case("not due yet", _plan(a_milestone("1A", rating=LATE), date(2026, 5, 1))),
        Case(
            "its end is past and it is at risk",
            _plan(a_milestone("1A", rating=LATE)),
            ("milestone-1a",),
        ),
        Case(
            "its end is past and it is done",
            _plan(a_milestone("1A", rating=Rating(state="complete"))),
        ),
        Case(
            "it has a revised end",
            _plan(a_milestone("1A", rating=LATE, revised_end=on(date(2026, 12, 1)))),
        ),
        Case(
            "its revised end is past too",
            _plan(a_milestone("1A", rating=LATE, revised_end=on(date(2026, 8, 1)))),
            ("milestone-1a",),
        ),
        Case("a plan without a date", _plan(a_milestone("1A", rating=LATE), None)),
        Case("nobody knows what its green means", _plan(a_milestone("1A", rating=Rating("green")))),
    ),
)
