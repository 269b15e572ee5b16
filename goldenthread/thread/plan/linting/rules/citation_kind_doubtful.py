"""A citation of a kind that looks like a slip for another kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rapidfuzz.distance import OSA

from goldenthread.thread.plan.linting.citing import report_citations
from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_bullet, a_plan, an_area
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.telling import tell_citation
from goldenthread.thread.plan.reading.document import AreaForImprovement, Citation, PlanDocument

_OFTEN = 4
_CODE = 4
"""A longer kind is a word, such as 'paragraph', and no code that a slip turns into another."""


class _Cited(NamedTuple):
    """Every citation of the report, how often each kind is used, and the numbers of the areas."""

    citations: frozenset[Citation]
    kinds: Mapping[str, int]
    areas: frozenset[str]


def _check(examined: Examined) -> Iterator[Found]:
    cited = _gather(examined)
    for placed in examined.findings:
        for citation in report_citations(placed.finding):
            says = _doubt(citation, cited)
            if says:
                yield Found(placed.finding.key, placed.finding.place, says)


def _gather(examined: Examined) -> _Cited:
    citations = [
        citation for each in examined.findings for citation in report_citations(each.finding)
    ]
    return _Cited(
        frozenset(citations),
        Counter(each.kind for each in citations if each.kind and len(each.kind) <= _CODE),
        frozenset(area.label or "" for area in examined.document.areas_for_improvement),
    )


def _doubt(citation: Citation, cited: _Cited) -> str | None:
    kind, number = citation.kind, citation.number
    if kind is None or kind not in cited.kinds or (kind == "AFI" and number in cited.areas):
        return None
    for other, times in cited.kinds.items():
        if times <= cited.kinds[kind] or OSA.distance(kind, other) != 1:
            continue
        meant = Citation(citation.page, other, number)
        if meant in cited.citations:
            return f"‘{tell_citation(citation)}’ stands for ‘{tell_citation(meant)}’, it seems."
        if times >= _OFTEN and cited.kinds[kind] == 1:
            return f"‘{kind}’ is used once and ‘{other}’ {times} times: is ‘{other}’ meant?"
    return None


def _plan(*bullets: str, label: str = "1") -> PlanDocument:
    return a_plan(_area(label, *bullets))


def _area(label: str, *bullets: str) -> AreaForImprovement:
    return an_area(label, findings=[a_bullet(at, each) for at, each in enumerate(bullets, start=1)])


_FOUR = ("A. (P1 AFD 1)", "B. (P2 AFD 2)", "C. (P3 AFD 3)", "D. (P4 AFD 4)")

RULE = Rule(
    code="citation-kind-doubtful",
    severity=Severity.LOOK,
    title="A citation of a doubtful kind",
    reason=(
        "Reports number several kinds of paragraph, each from 1. One wrong letter sends the reader "
        "to another paragraph, about other children."
    ),
    mend="Look the paragraph up in the report, and write its kind as the report does.",
    check=_check,
    cases=(
        Case(
            "SFD 8 on a page where AFD 8 is cited more often",
            _plan("A. (P7 SFD 8)", "B. (P7 AFD 8)", "C. (P7 AFD 8)"),
            ("finding-1",),
        ),
        Case(
            "used once, and nearly a kind that is used often",
            _plan(*_FOUR, "E. (P9 AFP 5)"),
            ("finding-5",),
        ),
        Case("two kinds that are nothing alike", _plan(*_FOUR, "E. (P4 MF 4)")),
        Case("used once beside another used twice", _plan(*_FOUR[:2], "E. (P9 AFI 5)")),
        Case("area for improvement 1 is one of the plan's", _plan(*_FOUR, "E. (P13 AFI 1)")),
        Case(
            "words are no codes",
            _plan("A. (paragraph 1)", "B. (paragraph 2)", "C. (paragraph 3)", "D. (page 4)"),
        ),
    ),
)
