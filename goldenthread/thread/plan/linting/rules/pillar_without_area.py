"""A pillar that nothing stands under."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_plan, an_area
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import NO_RATING, Pillar


def _check(examined: Examined) -> Iterator[Found]:
    borne = {area.pillar for area in examined.document.areas_for_improvement}
    for pillar in examined.document.pillars:
        if pillar.key not in borne:
            says = f"No area for improvement stands under ‘{pillar.title}’."
            yield Found(pillar.key, pillar.place, says)


def _pillar(label: str) -> Pillar:
    return Pillar(f"pillar-{label}", label, "Joint commissioning", NO_RATING, "line 4")


RULE = Rule(
    code="pillar-without-area",
    severity=Severity.SHOULD,
    title="A pillar that holds nothing",
    reason=(
        "A heading promises work. With nothing under it, a reader can't tell whether the work was "
        "dropped or lost, or stands elsewhere."
    ),
    mend="Put the areas that belong to it under it, or take the heading out.",
    check=_check,
    cases=(
        Case(
            "each holds an area",
            a_plan(an_area("1", pillar="pillar-1"), pillars=(_pillar("1"),)),
        ),
        Case(
            "the second holds none",
            a_plan(an_area("1", pillar="pillar-1"), pillars=(_pillar("1"), _pillar("2"))),
            ("pillar-2",),
        ),
        Case("a plan without pillars", a_plan(an_area("1"))),
        Case(
            "two areas under one",
            a_plan(
                an_area("1", pillar="pillar-1"),
                an_area("2", pillar="pillar-1"),
                pillars=(_pillar("1"),),
            ),
        ),
    ),
)
