"""An area for improvement that doesn't say what must improve."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_plan, an_area
from goldenthread.thread.plan.linting.rule import Case, Found, Rule


def _check(examined: Examined) -> Iterator[Found]:
    for area in examined.document.areas_for_improvement:
        if not (area.implied or area.title or area.wording):
            named = f"Area {area.label}" if area.label else "An area"
            yield Found(area.key, area.place, f"{named} has neither a title nor the words found.")


RULE = Rule(
    code="area-unnamed",
    severity=Severity.MUST,
    title="An area for improvement without words",
    reason=(
        "The inspectors said in words what must get better for children. A number alone tells "
        "families nothing about what the actions under it are for."
    ),
    mend="Put in the inspectors' words for this area, and a short title.",
    check=_check,
    cases=(
        Case("both", a_plan(an_area("1"))),
        Case("a title alone", a_plan(an_area("1", wording=None))),
        Case("words alone", a_plan(an_area("1", title=None))),
        Case("neither", a_plan(an_area("1", title=None, wording=None)), ("afi-1",)),
        Case(
            "the document has no such level",
            a_plan(an_area(None, implied=True, title=None, wording=None)),
        ),
    ),
)
