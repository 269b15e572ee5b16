"""A reference that is written otherwise than the plan's others."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.shapes import make_up_of, shape_of, usual_shapes, write_as
from goldenthread.thread.plan.reading.document import Milestone, PlanDocument


def _check(examined: Examined) -> Iterator[Found]:
    bearers = [milestone for milestone, _, _ in examined.milestones if milestone.reference]
    usual = usual_shapes([_written(milestone) for milestone in bearers])
    for milestone in bearers:
        written = _written(milestone)
        shape = usual.get(make_up_of(written))
        if shape is not None and shape_of(written) != shape:
            yield Found(
                milestone.key,
                milestone.place,
                f"‘{written}’ is written otherwise than the plan's other references: they would "
                f"write ‘{write_as(written, shape)}’.",
            )


def _written(milestone: Milestone) -> str:
    return (milestone.reference_as_written or milestone.reference or "").strip().rstrip(".:)")


def _plan(*written: str) -> PlanDocument:
    return a_plan_of(
        *(a_milestone("".join(each.split()).upper(), reference_as_written=each) for each in written)
    )


RULE = Rule(
    code="reference-malformed",
    severity=Severity.SHOULD,
    title="A reference written unlike the others",
    reason=(
        "A search for ‘2A’ doesn't find ‘2 A’. Where one action's reference is written in a way of "
        "its own, reports and cross references miss it, and it drops out of sight."
    ),
    mend="Write it like the plan's other references: the same case, marks and spaces.",
    check=_check,
    cases=(
        Case("all are written alike", _plan("1A", "1B", "1C", "2A")),
        Case("a space within one", _plan("1A", "1B", "1C", "1D", "2 A"), ("milestone-2a",)),
        Case("one in lower case", _plan("1A", "1B", "1C", "1D", "5a"), ("milestone-5a",)),
        Case("another mark", _plan("1.1", "1.2", "1.3", "1.4", "1-5"), ("milestone-1-5",)),
        Case("a space in every one", _plan("2 (i)", "2 (ii)", "2 (iii)", "3 (i)")),
        Case("steps are numbered in a way of their own", _plan("1", "1.1", "1.2", "2", "2.1")),
        Case("too few to tell how the plan writes them", _plan("1A", "2 A")),
        Case("two habits side by side", _plan("1A", "1B", "1C", "1D", "2 A", "2 B", "2 C")),
    ),
)
