"""A citation whose brackets are wrong, or that nobody can tell the paragraph from."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.citing import find_unread
from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_bullet, a_finding, a_plan, an_area
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import Finding, PlanDocument

_PAIRS = {")": "(", "]": "["}


def _check(examined: Examined) -> Iterator[Found]:
    for placed in examined.findings:
        says = _say(placed.finding)
        if says:
            yield Found(placed.finding.key, placed.finding.place, says)


def _say(finding: Finding) -> str | None:
    written = finding.citation_as_written
    if written and not finding.citations:
        return f"Nobody can tell what ‘{written}’ cites."
    if written:
        return _say_of_brackets(written)
    unread = find_unread(finding)
    return f"Nobody can tell what ‘{unread}’ cites." if unread else None


def _say_of_brackets(written: str) -> str | None:
    """What is wrong with the brackets; a citation without any is in order."""
    opened: list[str] = []
    for mark in written:
        if mark in _PAIRS.values():
            if opened:
                return f"‘{written}’ opens a bracket within another."
            opened.append(mark)
        elif mark in _PAIRS:
            if not opened:
                doubled = _PAIRS[mark] in written
                return f"‘{written}’ closes a bracket {'twice' if doubled else 'never opened'}."
            if opened.pop() != _PAIRS[mark]:
                return f"‘{written}’ opens one kind of bracket and closes another."
    return f"‘{written}’ opens a bracket and never closes it." if opened else None


def _plan(*findings: Finding) -> PlanDocument:
    return a_plan(an_area("1", findings=findings))


RULE = Rule(
    code="citation-unreadable",
    severity=Severity.SHOULD,
    title="A citation that is miswritten",
    reason=(
        "A citation is how a reader gets from the plan to what inspectors wrote about children. "
        "One that is cut off or miswritten leads nowhere, or to a guess."
    ),
    mend="Write it as the plan's other citations are written, with one bracket on each side.",
    check=_check,
    cases=(
        Case("as it should be", _plan(a_bullet(1, "Waits are long. (P4 MF7)"))),
        Case("other brackets", _plan(a_bullet(1, "Waits are long. [page 4, paragraph 7]"))),
        Case("without brackets", _plan(a_bullet(1, "Waits are long P12 AFD 17"))),
        Case("closed twice", _plan(a_bullet(1, "Waits are long (P9 AFD 19))")), ("finding-1",)),
        Case("never opened", _plan(a_bullet(1, "Waits are long P12 AFD 17)")), ("finding-1",)),
        Case("never closed", _plan(a_bullet(1, "Waits are long (P12 AFD 17")), ("finding-1",)),
        Case(
            "a kind without its number", _plan(a_bullet(1, "Waits grow. (P4 MF)")), ("finding-1",)
        ),
        Case(
            "brackets that were never meant to cite",
            _plan(a_finding(1, "Support (SEN support) is thin (page 3 of the guidance).", None)),
        ),
    ),
)
