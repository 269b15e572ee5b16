"""A milestone that points to itself."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import CrossReference


def _check(examined: Examined) -> Iterator[Found]:
    for milestone, _, _ in examined.milestones:
        for pointer in milestone.cross_references:
            if milestone.reference in pointer.to:
                yield Found(
                    milestone.key, milestone.place, f"‘{pointer.as_written}’ points to itself."
                )


RULE = Rule(
    code="cross-reference-to-itself",
    severity=Severity.SHOULD,
    title="A cross reference to itself",
    reason=(
        "An action that points to itself was most likely meant to point to another. Whoever "
        "follows it learns nothing, and the link that was meant is missing."
    ),
    mend="Point to the action that is meant, or take the cross reference out.",
    check=_check,
    cases=(
        Case(
            "1B points to 1A",
            a_plan_of(
                a_milestone("1A"),
                a_milestone("1B", cross_references=(CrossReference("(cross ref: 1A)", ("1A",)),)),
            ),
        ),
        Case(
            "1A points to 1A",
            a_plan_of(
                a_milestone("1A", cross_references=(CrossReference("(cross ref: 1A)", ("1A",)),)),
            ),
            ("milestone-1a",),
        ),
    ),
)
