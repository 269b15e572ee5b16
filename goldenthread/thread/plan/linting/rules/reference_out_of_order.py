"""References that run out of order, or leave one out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from goldenthread.thread.plan.linting.examined import Examined, PlacedMilestone
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_focus_area, a_milestone, a_plan, an_area
from goldenthread.thread.plan.linting.numbering import order_of, sequences, tokens_of
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import PlanDocument


def _check(examined: Examined) -> Iterator[Found]:
    found: list[Found] = []
    for _, members in sequences(examined):
        places = order_of([tokens_of(each.milestone.reference)[-1] for each in members])
        if places is not None:
            found += _compare(members, places)
    in_plan = {milestone.key: at for at, (milestone, _, _) in enumerate(examined.milestones)}
    yield from sorted(found, key=lambda each: in_plan[each.about])


def _compare(members: Sequence[PlacedMilestone], places: Sequence[int]) -> Iterator[Found]:
    in_plan = zip(members, places, strict=True)
    for (before, earlier), (after, later) in pairwise(in_plan):
        if later < earlier:
            yield _found(after, f"{after.milestone.reference} follows {before.milestone.reference}")
    in_order = sorted(zip(members, places, strict=True), key=lambda each: each[1])
    for (before, earlier), (after, later) in pairwise(in_order):
        if later > earlier + 1 and before.focus_area is after.focus_area:
            names = f"{before.milestone.reference} and {after.milestone.reference}"
            yield _found(after, f"Nothing in the plan is numbered between {names}")


def _found(placed: PlacedMilestone, says: str) -> Found:
    return Found(placed.milestone.key, placed.milestone.place, f"{says}.")


def _plan(*groups: str) -> PlanDocument:
    return a_plan(
        an_area(
            "A",
            *(
                a_focus_area(str(label), *map(a_milestone, references.split()))
                for label, references in enumerate(groups, start=1)
            ),
        )
    )


RULE = Rule(
    code="reference-out-of-order",
    severity=Severity.LOOK,
    title="References out of order, or with a hole",
    reason=(
        "A reader who finds 1A and 1C asks what became of 1B. Perhaps it was taken out for a good "
        "reason, perhaps it was lost. A family that waits for it should be able to find out."
    ),
    mend="Say what became of the one that is left out, or leave the numbers as people know them "
    "and say so.",
    check=_check,
    cases=(
        Case("in order", _plan("1A 1B 1C", "2A 2B")),
        Case("1B is nowhere", _plan("1A 1C 1D"), ("milestone-1c",)),
        Case("1B follows 1C", _plan("1A 1C 1B"), ("milestone-1b",)),
        Case("numbered through the plan", _plan("1 2 3", "4 5", "6 7")),
        Case("steps between actions", _plan("1.1 1.1.1 1.1.2 1.2 1.2.1")),
        Case("Roman numerals", _plan("2(i) 2(ii) 2(iii) 2(iv)")),
        Case("9 comes before 10", _plan("1.8 1.9 1.10 1.11")),
        Case("names rather than numbers", _plan("1-AUTISM 1-SPEECH 1-HEARING")),
    ),
)
