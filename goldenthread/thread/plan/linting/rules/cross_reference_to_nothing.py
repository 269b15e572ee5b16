"""A cross reference to a milestone that the plan doesn't have."""

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
            for target in pointer.to:
                if target not in examined.by_reference:
                    yield Found(
                        milestone.key,
                        milestone.place,
                        f"‘{pointer.as_written}’ points to {target}, which the plan doesn't have.",
                    )


RULE = Rule(
    code="cross-reference-to-nothing",
    severity=Severity.SHOULD,
    title="A cross reference to nothing",
    reason=(
        "A cross reference promises that the rest of the work is described elsewhere. Where there "
        "is nothing at the other end, part of the promise may have been lost when actions were "
        "renumbered or taken out."
    ),
    mend="Point to the action that is meant, or take the cross reference out.",
    check=_check,
    cases=(
        Case(
            "the target exists",
            a_plan_of(
                a_milestone("1A"),
                a_milestone("1B", cross_references=(CrossReference("(cross ref: 1A)", ("1A",)),)),
            ),
        ),
        Case(
            "there is no 9Z",
            a_plan_of(
                a_milestone("1A", cross_references=(CrossReference("(see also 9Z)", ("9Z",)),)),
            ),
            ("milestone-1a",),
        ),
    ),
)
