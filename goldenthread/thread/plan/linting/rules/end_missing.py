"""A milestone without an end, or with one that nobody can put on a calendar."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.standing import is_over
from goldenthread.thread.plan.reading.dates import why_unresolved
from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    Milestone,
    Rating,
    When,
)


def _check(examined: Examined) -> Iterator[Found]:
    for milestone, _, _ in examined.actions:
        steps = examined.steps.get(milestone.key, ())
        if not any(map(_has_end, (milestone, *steps))) and not _ended(milestone):
            yield Found(milestone.key, milestone.place, _say(milestone))


def _has_end(milestone: Milestone) -> bool:
    return milestone.end.date is not None or milestone.revised_end.date is not None


def _ended(milestone: Milestone) -> bool:
    """'Complete' where the end should stand: it is over, whatever day it was."""
    return bool(milestone.end.as_written) and is_over(milestone)


def _say(milestone: Milestone) -> str:
    end = milestone.revised_end if milestone.revised_end.as_written else milestone.end
    if not end.as_written:
        return "Nothing says when this action will be done."
    why = why_unresolved(end)
    return f"Nobody can put ‘{end.as_written}’ on a calendar{f': {why}' if why else ''}."


RULE = Rule(
    code="end-missing",
    severity=Severity.MUST,
    title="No end date",
    reason=(
        "A promise without a date can't be late, so it can't be kept either. Children grow up "
        "while an ‘ongoing’ action goes on. Inspectors ask by when each action will be done."
    ),
    mend="Give the day, month or term by which the action will be done.",
    check=_check,
    cases=(
        Case("every action says when it ends", a_plan_of(a_milestone("1A"), a_milestone("1B"))),
        Case(
            "one says nothing",
            a_plan_of(a_milestone("1A"), a_milestone("1B", end=NO_DATE)),
            ("milestone-1b",),
        ),
        Case(
            "'Ongoing' is no end",
            a_plan_of(a_milestone("1A", end=When(as_written="Ongoing"))),
            ("milestone-1a",),
        ),
        Case(
            "a quarter of which kind of year?",
            a_plan_of(a_milestone("1A", end=When(None, "quarter", "Q2 2026"))),
            ("milestone-1a",),
        ),
        Case(
            "a step ends with the action that it is a step of",
            a_plan_of(a_milestone("1A"), a_milestone("1A1", parent="milestone-1a", end=NO_DATE)),
        ),
        Case(
            "an action whose steps say when they end",
            a_plan_of(a_milestone("1A", end=NO_DATE), a_milestone("1A1", parent="milestone-1a")),
        ),
        Case(
            "'Complete' stands where the end should, and the action is complete",
            a_plan_of(
                a_milestone(
                    "1A",
                    end=When(as_written="Complete"),
                    rating=Rating(state="complete", as_written="Complete"),
                )
            ),
        ),
    ),
)
