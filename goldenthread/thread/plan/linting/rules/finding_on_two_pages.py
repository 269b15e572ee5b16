"""One paragraph of the report that is cited on two pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from goldenthread.thread.plan.linting.citing import Paragraph, paragraphs_cited
from goldenthread.thread.plan.linting.examined import Examined, PlacedFinding
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_bullet, a_plan, an_area
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.telling import tell_list
from goldenthread.thread.plan.reading.document import PlanDocument

_Pages = Mapping[int, Sequence[PlacedFinding]]


def _check(examined: Examined) -> Iterator[Found]:
    position = {placed.finding.key: at for at, placed in enumerate(examined.findings)}
    return iter(sorted(_astray(examined), key=lambda found: position[found.about]))


def _astray(examined: Examined) -> Iterator[Found]:
    """The first finding on the page that cites each paragraph less often; the later of equals."""
    for paragraph, pages in _by_paragraph(examined).items():
        if len(pages) > 1:
            _, second, *_ = sorted(pages, key=lambda page: -len(pages[page]))
            first = pages[second][0].finding
            yield Found(first.key, first.place, _say(paragraph, pages))


def _by_paragraph(examined: Examined) -> Mapping[Paragraph, _Pages]:
    found: dict[Paragraph, dict[int, list[PlacedFinding]]] = defaultdict(dict)
    for placed in examined.findings:
        for paragraph, page in paragraphs_cited(placed.finding):
            if page is not None:
                found[paragraph].setdefault(page, []).append(placed)
    return found


def _say(paragraph: Paragraph, pages: _Pages) -> str:
    told = [
        f"page {page} ({tell_list([placed.finding.place for placed in pages[page]])})"
        for page in sorted(pages)
    ]
    return f"{' '.join(paragraph)} of the report is cited on {tell_list(told)}."


def _plan(*bullets: str) -> PlanDocument:
    return a_plan(
        an_area("1", findings=[a_bullet(at, each) for at, each in enumerate(bullets, start=1)])
    )


RULE = Rule(
    code="finding-on-two-pages",
    severity=Severity.LOOK,
    title="One paragraph, cited on two pages",
    reason=(
        "A paragraph of the report stands on one page. Two pages for it mean that one is a slip, "
        "or that two editions of the report are mixed, and a parent who looks it up won't find it."
    ),
    mend="Use the page numbers of the published report throughout; if it numbers anew, say so.",
    check=_check,
    cases=(
        Case("always the same page", _plan("A. (P9 AFD 16)", "B. (P9 AFD 16)")),
        Case(
            "page 9 twice, page 12 once",
            _plan("A. (P9 AFD 16)", "B. (P12 AFD 16)", "C. (P9 AFD 16)"),
            ("finding-2",),
        ),
        Case(
            "once each: the later is told", _plan("A. (P5 AFD 2)", "B. (P6 AFD 2)"), ("finding-2",)
        ),
        Case("the same number of another kind", _plan("A. (P4 MF 7)", "B. (P9 AFD 7)")),
        Case(
            "bullets count on their page", _plan("A. (page 3, bullet 2)", "B. (page 5, bullet 2)")
        ),
        Case("a page is left out", _plan("A. (P4 MF 7)", "B. (MF 7)")),
    ),
)
