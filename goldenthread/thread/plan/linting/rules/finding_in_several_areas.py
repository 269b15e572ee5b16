"""A finding that stands under several areas: one finding with several citations."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined, PlacedFinding
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_bullet, a_plan, an_area
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.telling import tell_area, tell_list


def _check(examined: Examined) -> Iterator[Found]:
    for appearances in examined.findings_by_text.values():
        areas = {each.area.key: _tell(each) for each in reversed(appearances) if each.area}
        if len(areas) > 1:
            first = appearances[0].finding
            yield Found(
                first.key,
                first.place,
                f"One finding stands under {tell_list(list(reversed(areas.values())))}.",
            )


def _tell(placed: PlacedFinding) -> str:
    """'area 2 (line 131)'."""
    return f"{tell_area(placed.area)} ({placed.finding.place})"


_WAITS = "Children wait too long for speech and language therapy."

RULE = Rule(
    code="finding-in-several-areas",
    severity=Severity.LOOK,
    title="One finding under several areas",
    reason=(
        "It may well matter to each of them. But unless it is known to be one finding, it is "
        "answered in one area and forgotten in the other, and children see half of the change."
    ),
    mend="Say which area answers it, and let the others point there.",
    check=_check,
    cases=(
        Case(
            "each under one area",
            a_plan(
                an_area("1", findings=[a_bullet(1, _WAITS)]),
                an_area("2", findings=[a_bullet(2, "Few plans.")]),
            ),
        ),
        Case(
            "the same under two",
            a_plan(
                an_area("1", findings=[a_bullet(1, f"{_WAITS} (P4 MF7)")]),
                an_area("2", findings=[a_bullet(2, f"{_WAITS} (P5 AFD 2)")]),
            ),
            ("finding-1",),
        ),
        Case(
            "twice under one is another rule's",
            a_plan(an_area("1", findings=[a_bullet(1, _WAITS), a_bullet(2, _WAITS)])),
        ),
        Case(
            "once at the plan's front and once under its area",
            a_plan(an_area("1", findings=[a_bullet(1, _WAITS)]), findings=(a_bullet(2, _WAITS),)),
        ),
    ),
)
