"""A milestone rated as complete with nothing to show for it."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.standing import COMPLETE
from goldenthread.thread.plan.reading.document import NO_DATE, NO_RATING, Milestone, Rating, Update

DONE = Rating(state="complete", as_written="Completed", shown_by="word")


def _check(examined: Examined) -> Iterator[Found]:
    for milestone, _, _ in examined.actions:
        steps = examined.steps.get(milestone.key, ())
        if milestone.rating.state in COMPLETE and not any(map(_is_told, (milestone, *steps))):
            words = milestone.rating.as_written or "Complete"
            yield Found(
                milestone.key,
                milestone.place,
                f"Rated ‘{words}’, and neither evidence nor progress shows it.",
            )


def _is_told(milestone: Milestone) -> bool:
    updates = any(update.text for update in milestone.updates)
    return bool(milestone.evidence or milestone.progress or updates)


RULE = Rule(
    code="completion-unproven",
    severity=Severity.MUST,
    title="Said to be complete, with nothing to show for it",
    reason=(
        "‘Complete’ is the strongest thing that a plan can say. If families have noticed nothing, "
        "and the plan shows nothing, they stop believing the rest of it. Inspectors ask for proof."
    ),
    mend="Say what shows that it is done and what changed, or put the rating back.",
    check=_check,
    cases=(
        Case("complete, with evidence", a_plan_of(a_milestone("1A", rating=DONE))),
        Case(
            "complete, with nothing",
            a_plan_of(a_milestone("1A", rating=DONE, evidence=None)),
            ("milestone-1a",),
        ),
        Case(
            "complete and embedded, with nothing",
            a_plan_of(
                a_milestone("1A", rating=Rating(state="complete_and_embedded"), evidence=None)
            ),
            ("milestone-1a",),
        ),
        Case(
            "an update tells what was done",
            a_plan_of(
                a_milestone(
                    "1A",
                    rating=DONE,
                    evidence=None,
                    updates=(Update(NO_DATE, "40 families have used it.", NO_RATING, "line 9"),),
                )
            ),
        ),
        Case(
            "green, and the plan doesn't say what green means",
            a_plan_of(a_milestone("1A", rating=Rating(colour="green"), evidence=None)),
        ),
    ),
)
