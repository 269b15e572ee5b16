"""One person who answers for a great part of the plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined, PlacedMilestone
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import PlanDocument

FEWEST = 20
SHARE = 0.4


def _check(examined: Examined) -> Iterator[Found]:
    total = len(examined.actions)
    if total < FEWEST:
        return
    answers_for: dict[str, list[PlacedMilestone]] = defaultdict(list)
    for placed in examined.actions:
        officer = placed.milestone.accountable_officer or placed.focus_area.accountable_officer
        answers_for[" ".join((officer or "").casefold().split())].append(placed)
    for officer, held in answers_for.items():
        if officer and len(held) > SHARE * total:
            first = held[0]
            name = first.milestone.accountable_officer or first.focus_area.accountable_officer or ""
            says = f"{' '.join(name.split())} answers for {len(held)} of {total} actions."
            yield Found("plan", first.milestone.place, says)


def _plan(*officers: str) -> PlanDocument:
    return a_plan_of(
        *(
            a_milestone(f"1.{number}", accountable_officer=officer)
            for number, officer in enumerate(officers, start=1)
        )
    )


RULE = Rule(
    code="officer-overloaded",
    severity=Severity.LOOK,
    title="One person answers for very much",
    reason=(
        "One person can't keep many promises at once. When that person is ill or leaves, a great "
        "part of what families were promised stops on one day."
    ),
    mend="Share the actions out among those whose work they are, or say how they will be carried.",
    check=_check,
    cases=(
        Case("two share the plan with others", _plan(*["A"] * 7, *["B"] * 7, *["C"] * 6)),
        Case("one answers for 9 of 20", _plan(*["Head of SEND"] * 9, *"BCDEFGHIJKL"), ("plan",)),
        Case("8 of 20 is not too many yet", _plan(*["Head of SEND"] * 8, *"BCDEFGHIJKLM")),
        Case(
            "written in two ways",
            _plan(*["Head of SEND"] * 5, *["head of  send"] * 5, *"BCDEFGHIJK"),
            ("plan",),
        ),
        Case("a small plan", _plan(*["Head of SEND"] * 19)),
    ),
)
