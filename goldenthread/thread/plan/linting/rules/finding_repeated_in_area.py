"""A finding that stands twice under one area."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_bullet, a_plan, an_area
from goldenthread.thread.plan.linting.rule import Case, Found, Rule


def _check(examined: Examined) -> Iterator[Found]:
    for appearances in examined.findings_by_text.values():
        first: dict[str, str] = {}
        for placed in appearances:
            area = placed.area.key if placed.area else ""
            if area in first:
                says = f"The same finding stands in this list already ({first[area]})."
                yield Found(placed.finding.key, placed.finding.place, says)
            else:
                first[area] = placed.finding.place


_WAITS = "Children wait too long for speech and language therapy."

RULE = Rule(
    code="finding-repeated-in-area",
    severity=Severity.SHOULD,
    title="A finding told twice in one area",
    reason=(
        "Told twice, one finding looks like two, and one of them is likely to be forgotten when "
        "the work is reported. A list that repeats itself is also less read."
    ),
    mend="Keep it once, with all that it cites.",
    check=_check,
    cases=(
        Case(
            "two findings",
            a_plan(an_area("1", findings=[a_bullet(1, _WAITS), a_bullet(2, "Few plans.")])),
        ),
        Case(
            "the same words, with other capitals and citations",
            a_plan(
                an_area(
                    "1",
                    findings=[
                        a_bullet(1, f"{_WAITS} (P4 MF7)"),
                        a_bullet(2, f"{_WAITS.upper()} (P5 MF1)"),
                    ],
                )
            ),
            ("finding-2",),
        ),
        Case(
            "under two areas",
            a_plan(
                an_area("1", findings=[a_bullet(1, _WAITS)]),
                an_area("2", findings=[a_bullet(2, _WAITS)]),
            ),
        ),
        Case(
            "nearly the same is another rule's",
            a_plan(an_area("1", findings=[a_bullet(1, _WAITS), a_bullet(2, f"Some {_WAITS}")])),
        ),
    ),
)
