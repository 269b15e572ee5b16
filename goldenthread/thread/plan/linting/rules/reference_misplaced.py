"""A reference that bears the number of another focus area than it stands under."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_focus_area, a_milestone, a_plan, an_area
from goldenthread.thread.plan.linting.numbering import Misplaced, find_misplaced
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import PlanDocument


def _check(examined: Examined) -> Iterator[Found]:
    for found in find_misplaced(examined):
        milestone = found.placed.milestone
        yield Found(milestone.key, milestone.place, _say(found))


def _say(found: Misplaced) -> str:
    begins = f"{found.placed.milestone.reference} stands under {found.label}"
    if found.free is None:
        return f"{begins}, where references begin with {found.label}."
    return f"{begins}. The next reference free there is {found.free}."


def _plan(**groups: str) -> PlanDocument:
    """Focus areas by label ('_1' for '1'), with the references that stand under each."""
    return a_plan(
        an_area(
            "A",
            *(
                a_focus_area(label.strip("_"), *map(a_milestone, references.split()))
                for label, references in groups.items()
            ),
        )
    )


RULE = Rule(
    code="reference-misplaced",
    severity=Severity.MUST,
    title="A reference that belongs elsewhere",
    reason=(
        "Whoever looks for 11F looks under focus area 11 and finds nothing there. The action is "
        "then left out of reports, and the work that families were promised with it."
    ),
    mend="Give it the next reference that is free where it stands, or move it to where it belongs.",
    check=_check,
    cases=(
        Case("each under its own", _plan(_1="1A 1B", _2="2A 2B")),
        Case(
            "1C stands under focus area 2",
            _plan(_1="1A 1B", _2="2A 2B 1C", _3="3A 3B"),
            ("milestone-1c",),
        ),
        Case("numbers with dots", _plan(_1="1.1 1.2 1.3", _2="2.1 2.2 1.4"), ("milestone-1.4",)),
        Case("actions numbered through", _plan(_1="1 2", _2="3 4", _3="5 6")),
        Case("numbered by something else", _plan(_1="C1 C2", _2="E1 E2", _3="G1 G2")),
        Case(
            "numbered by the area for improvement",
            a_plan(
                an_area("1", a_focus_area("A", a_milestone("1.1"), a_milestone("1.2"))),
                an_area("2", a_focus_area("B", a_milestone("2.1"), a_milestone("2.2"))),
            ),
        ),
        Case(
            "one under the wrong area for improvement",
            a_plan(
                an_area("1", a_focus_area("A", *map(a_milestone, ("1.1", "1.2", "1.3")))),
                an_area("2", a_focus_area("B", *map(a_milestone, ("2.1", "2.2", "1.4")))),
            ),
            ("milestone-1.4",),
        ),
    ),
)
