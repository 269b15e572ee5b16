"""An area for improvement that lists nothing of what inspectors found."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_finding, a_plan, an_area
from goldenthread.thread.plan.linting.rule import Case, Found, Rule


def _check(examined: Examined) -> Iterator[Found]:
    areas = [area for area in examined.document.areas_for_improvement if not area.implied]
    without = [area for area in areas if not area.findings]
    if len(without) < len(areas):
        for area in without:
            yield Found(area.key, area.place, "This area lists no findings, and others do.")
    elif not examined.findings and not any(area.wording for area in areas):
        says = "Nothing in the plan says what the inspectors found."
        yield Found("plan", areas[0].place if areas else "", says)


_FOUND = a_finding(1, "Children wait too long for therapy.")

RULE = Rule(
    code="area-without-findings",
    severity=Severity.LOOK,
    title="An area without findings",
    reason=(
        "The findings say what children met with. Without them nobody can follow the thread from "
        "what was wrong to what was done about it."
    ),
    mend="List what the report says of this area, each with its page and paragraph.",
    check=_check,
    cases=(
        Case("each has some", a_plan(an_area("1", findings=[_FOUND]))),
        Case(
            "one of two has none",
            a_plan(an_area("1", findings=[_FOUND]), an_area("2")),
            ("afi-2",),
        ),
        Case(
            "the plan has none at all: told once",
            a_plan(an_area("1", wording=None), an_area("2", wording=None)),
            ("plan",),
        ),
        Case("areas in the inspectors' words", a_plan(an_area("1"), an_area("2"))),
        Case("all stand at the plan's front", a_plan(an_area("1"), findings=(_FOUND,))),
        Case(
            "an area that only the reader supposes",
            a_plan(an_area("1", findings=[_FOUND]), an_area(None, implied=True)),
        ),
    ),
)
