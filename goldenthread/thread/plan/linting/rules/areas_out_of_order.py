"""Areas for improvement, or focus areas, that stand out of the order of their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_focus_area, a_milestone, a_plan, an_area
from goldenthread.thread.plan.linting.numbering import order_of, tokens_of
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import AreaForImprovement, FocusArea, PlanDocument


def _check(examined: Examined) -> Iterator[Found]:
    areas = examined.document.areas_for_improvement
    yield from _compare("Area for improvement", areas)
    for area in areas:
        yield from _compare("Focus area", area.focus_areas)


def _compare(what: str, nodes: Sequence[AreaForImprovement | FocusArea]) -> Iterator[Found]:
    labelled = [node for node in nodes if len(tokens_of(node.label)) == 1]
    places = order_of([tokens_of(node.label)[0] for node in labelled])
    if places is None:
        return
    for (before, earlier), (after, later) in pairwise(zip(labelled, places, strict=True)):
        if later < earlier:
            says = f"{what} {after.label} stands after {before.label}."
            yield Found(after.key, after.place, says)


def _plan(*labels: str) -> PlanDocument:
    return a_plan(*(an_area(label) for label in labels))


RULE = Rule(
    code="areas-out-of-order",
    severity=Severity.LOOK,
    title="Areas out of the order of their numbers",
    reason=(
        "Someone who looks for area 1 begins at the front. If area 7 comes first, a parent on a "
        "phone may think that the rest is missing."
    ),
    mend="Put them in the order of their numbers, or say at the front why they are not.",
    check=_check,
    cases=(
        Case("in order", _plan("1", "2", "3")),
        Case("7 comes first", _plan("7", "1", "2"), ("afi-1",)),
        Case("9 comes before 10", _plan("9", "10")),
        Case("letters", _plan("A", "B", "C")),
        Case(
            "focus areas numbered anew in each area",
            a_plan(
                an_area("1", a_focus_area("1"), a_focus_area("2")), an_area("2", a_focus_area("1"))
            ),
        ),
        Case(
            "focus area 2 stands before 1",
            a_plan(an_area("1", a_focus_area("2", a_milestone("2A")), a_focus_area("1"))),
            ("focus-area-1",),
        ),
        Case("without numbers", a_plan(an_area(None), an_area(None))),
    ),
)
