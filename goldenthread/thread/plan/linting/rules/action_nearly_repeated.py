"""An action that nearly says what another says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_milestone, a_plan_of
from goldenthread.thread.plan.linting.near_repeats import find_near_repeats
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.telling import tell_list, tell_milestone
from goldenthread.thread.plan.reading.document import PlanDocument


def _check(examined: Examined) -> Iterator[Found]:
    actions = list(examined.actions_by_text.values())
    near: dict[int, list[int]] = defaultdict(list)
    for pair in find_near_repeats(list(examined.actions_by_text)):
        near[pair.later].append(pair.earlier)
    for later in sorted(near):
        milestone = actions[later][0].milestone
        others = tell_list([tell_milestone(actions[earlier][0]) for earlier in near[later]])
        yield Found(milestone.key, milestone.place, f"Says nearly what {others} says.")


def _plan(first: str, second: str) -> PlanDocument:
    return a_plan_of(a_milestone("1A", first), a_milestone("1B", second))


_FIND = "Find out how teachers and parents can get support for"

RULE = Rule(
    code="action-nearly-repeated",
    severity=Severity.LOOK,
    title="An action that nearly repeats another",
    reason=(
        "Two actions that differ in a word or two are often one, copied and changed. If they are "
        "two, a reader should see at once what each of them changes for which children."
    ),
    mend="Join them, or say in each what sets it apart.",
    check=_check,
    cases=(
        Case(
            "for whom is all that differs",
            _plan(f"{_FIND} pupils who are anxious", f"{_FIND} pupils with autism"),
            ("milestone-1b",),
        ),
        Case(
            "two actions", _plan(f"{_FIND} pupils who are anxious", "Train 40 teaching assistants")
        ),
        Case(
            "one is a part of the other",
            _plan(
                "Train forty teaching assistants a year",
                "Train forty teaching assistants a year, and ask the parents of their pupils "
                "each spring what has helped at home and at school",
            ),
            ("milestone-1b",),
        ),
        Case(
            "word for word is another rule's", _plan(f"{_FIND} pupils", f"{_FIND.upper()} pupils.")
        ),
        Case("a series", _plan(f"{_FIND} pupils in year 7", f"{_FIND} pupils in year 8")),
        Case(
            "a step that comes again",
            a_plan_of(
                a_milestone("1A"),
                a_milestone("1A1", f"{_FIND} them", parent="milestone-1a"),
                a_milestone("1B", "Train 40 teaching assistants"),
                a_milestone("1B1", f"{_FIND} these", parent="milestone-1b"),
            ),
        ),
    ),
)
