"""Findings that no action answers."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import (
    a_finding,
    a_focus_area,
    a_milestone,
    a_plan,
    an_area,
)
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import FocusArea, PlanDocument


def _check(examined: Examined) -> Iterator[Found]:
    if examined.answered is None:
        return _areas_without_actions(examined)
    return _untied_findings(examined, examined.answered)


def _areas_without_actions(examined: Examined) -> Iterator[Found]:
    """What can be told before anybody ties findings to actions."""
    for area in examined.document.areas_for_improvement:
        if area.findings and not any(focus.milestones for focus in area.focus_areas):
            count = len(area.findings)
            what = "One finding stands" if count == 1 else f"{count} findings stand"
            yield Found(area.key, area.place, f"{what} here, and no action answers.")


def _untied_findings(examined: Examined, answered: frozenset[str]) -> Iterator[Found]:
    """A finding that stands in several places is one: tied in any of them, it is answered."""
    for appearances in examined.findings_by_text.values():
        if not any(placed.finding.key in answered for placed in appearances):
            first = appearances[0].finding
            says = "Nobody has said yet which focus area or action answers this finding."
            yield Found(first.key, first.place, says)


def _plan(*focus_areas: FocusArea) -> PlanDocument:
    found = [a_finding(1, "Children wait too long for therapy."), a_finding(2, "Few plans.")]
    return a_plan(an_area("1", *focus_areas, findings=found))


_ANSWERING = _plan(a_focus_area("1", a_milestone("1A")))
_REPEATED = a_plan(
    an_area("1", a_focus_area("1", a_milestone("1A")), findings=[a_finding(1, "Few plans.")]),
    an_area("2", a_focus_area("2", a_milestone("2A")), findings=[a_finding(2, "Few plans.")]),
)

RULE = Rule(
    code="finding-unanswered",
    severity=Severity.MUST,
    title="A finding that nothing answers",
    reason=(
        "A finding is something that inspectors saw go wrong for children. If no action answers "
        "it, it will still be wrong when they come back."
    ),
    mend="Tie the finding to the action that answers it, or add one that does.",
    check=_check,
    cases=(
        Case("the area has an action", _ANSWERING),
        Case("the area has no focus area", _plan(), ("afi-1",)),
        Case("its focus area has no action", _plan(a_focus_area("1")), ("afi-1",)),
        Case("neither findings nor actions", a_plan(an_area("1"))),
        Case(
            "one of two is tied",
            _ANSWERING,
            ("finding-2",),
            answered=frozenset({"finding-1"}),
        ),
        Case("both are tied", _ANSWERING, answered=frozenset({"finding-1", "finding-2"})),
        Case("tied where it stands again", _REPEATED, answered=frozenset({"finding-2"})),
    ),
)
