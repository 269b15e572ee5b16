"""A milestone rated as complete whose end is still to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_focus_area, a_milestone, a_plan, an_area, on
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.standing import COMPLETE
from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating

DONE = Rating(state="complete", as_written="Completed", shown_by="word")


def _check(examined: Examined) -> Iterator[Found]:
    dated = examined.document.dated
    if dated is None:
        return
    for milestone, _, _ in examined.milestones:
        end = milestone.revised_end if milestone.revised_end.date else milestone.end
        if milestone.rating.state in COMPLETE and end.date is not None and end.date > dated:
            words = milestone.rating.as_written or "Complete"
            yield Found(
                milestone.key,
                milestone.place,
                f"Rated ‘{words}’ in a plan of {dated:%-d %B %Y}, and it ends only on "
                f"{end.date:%-d %B %Y}.",
            )


def _plan(milestone: Milestone, dated: date | None = date(2026, 1, 5)) -> PlanDocument:
    return a_plan(an_area("1", a_focus_area("1", milestone)), dated=dated)


RULE = Rule(
    code="completion-early",
    severity=Severity.LOOK,
    title="Said to be complete before its end",
    reason=(
        "An action can be done early, and that is good news. It can also be rated too soon: the "
        "meeting was held, while the change that children wait for is still to come."
    ),
    mend="Check that it is done; if it is, say in its progress when that was.",
    check=_check,
    cases=(
        Case("complete, after its end", _plan(a_milestone("1A", rating=DONE), date(2026, 9, 1))),
        Case(
            "complete, half a year before its end",
            _plan(a_milestone("1A", rating=DONE)),
            ("milestone-1a",),
        ),
        Case("on track", _plan(a_milestone("1A", rating=Rating(state="on_track")))),
        Case("a plan without a date", _plan(a_milestone("1A", rating=DONE), None)),
        Case(
            "it was to end earlier and its end was moved",
            _plan(
                a_milestone(
                    "1A", rating=DONE, end=on(date(2026, 1, 5)), revised_end=on(date(2026, 5, 1))
                )
            ),
            ("milestone-1a",),
        ),
        Case(
            "it ends on the day of the plan",
            _plan(a_milestone("1A", rating=DONE, end=on(date(2026, 1, 5)))),
        ),
    ),
)
