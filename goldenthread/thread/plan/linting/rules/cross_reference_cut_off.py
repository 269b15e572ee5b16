"""A cross reference that breaks off before it says where to."""

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
            if not pointer.to:
                yield Found(
                    milestone.key,
                    milestone.place,
                    f"‘{pointer.as_written}’ breaks off before it says which action is meant.",
                )


RULE = Rule(
    code="cross-reference-cut-off",
    severity=Severity.SHOULD,
    title="A cross reference cut off",
    reason=(
        "The writer meant to point somewhere and the words were lost. Nobody but the writer can "
        "say now which other action this one depends on."
    ),
    mend="Write the reference that is meant, or take the unfinished words out.",
    check=_check,
    cases=(
        Case(
            "a whole cross reference",
            a_plan_of(
                a_milestone("1A"),
                a_milestone("1B", cross_references=(CrossReference("(cross ref: 1A)", ("1A",)),)),
            ),
        ),
        Case(
            "'(cross ref;' and no more",
            a_plan_of(a_milestone("1A", cross_references=(CrossReference("(cross ref;", ()),))),
            ("milestone-1a",),
        ),
    ),
)
