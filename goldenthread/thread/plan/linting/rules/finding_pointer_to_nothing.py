"""A finding that points to an area of the plan which has no such finding."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.citing import sections_pointed_at
from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_bullet, a_plan, an_area
from goldenthread.thread.plan.linting.pointers import Pointers
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import Finding, PlanDocument, Section


def _check(examined: Examined) -> Iterator[Found]:
    pointers = Pointers(examined)
    for placed in pointers.pointing:
        for number in sections_pointed_at(placed.finding):
            if not pointers.knows(number):
                says = (
                    f"‘{_written(placed.finding)}’: the plan has no area for improvement {number}."
                )
            elif not pointers.matches(placed, number):
                says = f"‘{_written(placed.finding)}’: area {number} has no such finding."
            else:
                continue
            yield Found(placed.finding.key, placed.finding.place, says)


def _written(finding: Finding) -> str:
    return finding.citation_as_written or ""


def _plan(*bullets: str, sections: tuple[Section, ...] = ()) -> PlanDocument:
    """A plan of one area for each bullet."""
    areas = [an_area(str(at), findings=[a_bullet(at, each)]) for at, each in enumerate(bullets, 1)]
    return a_plan(*areas, sections=sections)


_WAITS = "Children wait too long for speech and language therapy"

RULE = Rule(
    code="finding-pointer-to-nothing",
    severity=Severity.SHOULD,
    title="‘As in section …’, where there is no such finding",
    reason=(
        "The pointer takes the place of the page and paragraph of the report. Where nothing stands "
        "at its other end, nobody can check what inspectors found about children."
    ),
    mend="Point to the area that has the finding, or cite the report itself.",
    check=_check,
    cases=(
        Case(
            "area 2 has the same finding",
            _plan(f"{_WAITS} (as in section 2)", f"{_WAITS.lower()}. (P4 MF7)"),
        ),
        Case(
            "area 2 has nearly the same finding",
            _plan(f"{_WAITS} (as in section 2)", f"Some {_WAITS.lower()}. (P4 MF7)"),
        ),
        Case(
            "area 2 has another",
            _plan(f"{_WAITS} (as in section 2)", "Few plans are read. (P4 MF7)"),
            ("finding-1",),
        ),
        Case("there is no area 9", _plan(f"{_WAITS} (As in Section 9)"), ("finding-1",)),
        Case("it points to its own area", _plan(f"{_WAITS} (As in Section 1)"), ("finding-1",)),
        Case("a section of the report is meant", _plan(f"{_WAITS} (see section 9 of the report)")),
        Case(
            "one of two areas has it",
            _plan(f"{_WAITS} (as in sections 2 & 3)", f"{_WAITS} (P4 MF7)", "Few read. (P4 MF7)"),
            ("finding-1",),
        ),
        Case(
            "a section of the plan that says something",
            _plan(
                f"{_WAITS} (as in section 9)",
                sections=(Section("9", "What we found", 1, "Waits are long.", "line 40"),),
            ),
        ),
    ),
)
