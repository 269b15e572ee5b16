"""A finding that doesn't say where in the inspectors' report it stands."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.citing import cites_report, find_unread, report_citations
from goldenthread.thread.plan.linting.examined import Examined, PlacedFinding
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.folding import fold
from goldenthread.thread.plan.linting.making import a_bullet, a_finding, a_plan, an_area
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.telling import tell_citation, tell_finding, tell_list


def _check(examined: Examined) -> Iterator[Found]:
    uncited = [placed for placed in examined.findings if _is_uncited(placed)]
    if len(uncited) == len(examined.findings) > 1:
        yield Found("plan", uncited[0].finding.place, _say_of_all(len(uncited)))
        return
    for placed in uncited:
        finding = placed.finding
        yield Found(finding.key, finding.place, _say(examined, finding.text))


def _is_uncited(placed: PlacedFinding) -> bool:
    """Whether it cites nothing, nor holds what somebody meant to be a citation."""
    return not placed.finding.citations and find_unread(placed.finding) is None


def _say(examined: Examined, text: str) -> str:
    says = "This finding doesn't say where in the inspectors' report it stands"
    folded = fold(text)
    offered = _offer(examined, folded)
    if offered:
        return f"{says}; the same finding is cited elsewhere: {offered}."
    for near in examined.near_findings.get(folded, ()):
        offered = _offer(examined, near)
        if offered:
            return f"{says}; nearly the same finding is cited elsewhere: {offered}."
    return f"{says}."


def _offer(examined: Examined, folded: str) -> str:
    """Where a text is cited in the plan, and as what: 'P8 AFD 10 (line 304, area 5)'."""
    cited = [each for each in examined.findings_by_text[folded] if cites_report(each.finding)]
    return tell_list([f"{_tell(each)} ({tell_finding(each)})" for each in cited])


def _tell(placed: PlacedFinding) -> str:
    return ", ".join(map(tell_citation, report_citations(placed.finding)))


def _say_of_all(count: int) -> str:
    return f"None of the {count} findings says where in the inspectors' report it stands."


_WAITS = "Children wait too long for speech and language therapy."

RULE = Rule(
    code="finding-uncited",
    severity=Severity.SHOULD,
    title="A finding without its place in the report",
    reason=(
        "A finding is what inspectors saw happen to children. Without its page and paragraph "
        "nobody can look up what they wrote, and families can't tell whether the plan says it as "
        "they did."
    ),
    mend="Add the page and the paragraph of the report, such as (P4 MF 7).",
    check=_check,
    cases=(
        Case("cited", a_plan(an_area("1", findings=[a_bullet(1, f"{_WAITS} (P4 MF7)")]))),
        Case(
            "one of two cites nothing",
            a_plan(
                an_area(
                    "1", findings=[a_bullet(1, f"{_WAITS} (P4 MF7)"), a_bullet(2, "Few plans.")]
                )
            ),
            ("finding-2",),
        ),
        Case(
            "the same finding is cited in another area",
            a_plan(
                an_area("1", findings=[a_bullet(1, _WAITS)]),
                an_area("2", findings=[a_bullet(2, f"{_WAITS} (P4 MF7)")]),
            ),
            ("finding-1",),
        ),
        Case(
            "a pointer to another area is a citation of a kind",
            a_plan(an_area("1", findings=[a_bullet(1, f"{_WAITS} (As in Section 6)")])),
        ),
        Case(
            "what can't be read was meant as a citation",
            a_plan(an_area("1", findings=[a_bullet(1, f"{_WAITS} (P4 MF)"), a_finding(2, "Few.")])),
        ),
        Case(
            "no finding of the plan is cited",
            a_plan(an_area("1", findings=[a_bullet(1, _WAITS), a_bullet(2, "Few plans.")])),
            ("plan",),
        ),
    ),
)
