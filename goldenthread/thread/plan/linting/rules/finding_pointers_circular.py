"""Findings that only point at each other: 'as in section 8', and there 'as in section 3'."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_bullet, a_plan, an_area
from goldenthread.thread.plan.linting.pointers import Pointers
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.telling import tell_finding, tell_list
from goldenthread.thread.plan.reading.document import PlanDocument


def _check(examined: Examined) -> Iterator[Found]:
    pointers = Pointers(examined)
    for placed in pointers.pointing:
        round_trip = pointers.round_trip(placed)
        if round_trip:
            finding = placed.finding
            yield Found(
                finding.key,
                finding.place,
                f"‘{finding.citation_as_written}’ leads back to this finding, by way of "
                f"{tell_list([tell_finding(each) for each in round_trip])}; none cites the report.",
            )


def _plan(*bullets: str) -> PlanDocument:
    """A plan of one area for each bullet."""
    return a_plan(
        *(an_area(str(at), findings=[a_bullet(at, each)]) for at, each in enumerate(bullets, 1))
    )


_WAITS = "Children wait too long for speech and language therapy"

RULE = Rule(
    code="finding-pointers-circular",
    severity=Severity.SHOULD,
    title="Findings that only point at each other",
    reason=(
        "Each of the two says that the other has the rest, so neither leads to the inspectors' "
        "report. Nobody can check what was found about children."
    ),
    mend="Cite the report in one of them, with page and paragraph.",
    check=_check,
    cases=(
        Case(
            "1 points to 2 and 2 to 1",
            _plan(f"{_WAITS} (as in section 2)", f"{_WAITS}. (As in Section 1)"),
            ("finding-1", "finding-2"),
        ),
        Case("2 cites the report", _plan(f"{_WAITS} (as in section 2)", f"{_WAITS} (P4 MF7)")),
        Case(
            "a round of three",
            _plan(
                f"{_WAITS} (as in section 2)",
                f"{_WAITS} (as in section 3)",
                f"{_WAITS} (as in section 1)",
            ),
            ("finding-1", "finding-2", "finding-3"),
        ),
        Case(
            "one of the two also points to where the report is cited",
            _plan(
                f"{_WAITS} (as in section 2)",
                f"{_WAITS} (as in sections 1 & 3)",
                f"{_WAITS} (P4 MF7)",
            ),
        ),
        Case(
            "two areas that point at each other for different findings",
            _plan(f"{_WAITS} (as in section 2)", "Few plans are read (as in section 1)"),
        ),
    ),
)
