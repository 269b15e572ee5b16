"""One finding that cites one paragraph here and another there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.thread.plan.linting.citing import Paragraph, paragraphs_cited
from goldenthread.thread.plan.linting.examined import Examined, PlacedFinding
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_bullet, a_plan, an_area
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.telling import tell_finding, tell_list
from goldenthread.thread.plan.reading.document import PlanDocument

_Cited = tuple[frozenset[Paragraph], Sequence[PlacedFinding]]


def _check(examined: Examined) -> Iterator[Found]:
    for appearances in examined.findings_by_text.values():
        cited = _group(appearances)
        if len(cited) > 1 and not frozenset.intersection(*(cites for cites, _ in cited)):
            first = cited[0][1][0].finding
            yield Found(first.key, first.place, f"One finding is cited as {_tell(cited)}.")


def _group(appearances: Sequence[PlacedFinding]) -> Sequence[_Cited]:
    """The appearances that cite the report, grouped by what they cite."""
    found: dict[frozenset[Paragraph], list[PlacedFinding]] = {}
    for placed in appearances:
        cites = frozenset(paragraph for paragraph, _ in paragraphs_cited(placed.finding))
        if cites:
            found.setdefault(cites, []).append(placed)
    return list(found.items())


def _tell(cited: Sequence[_Cited]) -> str:
    parts = []
    for cites, placed in cited:
        paragraphs = " and ".join(sorted(" ".join(each) for each in cites))
        parts.append(f"{paragraphs} ({'; '.join(map(tell_finding, placed))})")
    return tell_list(parts)


def _plan(*bullets: str) -> PlanDocument:
    """A plan of one area for each bullet."""
    return a_plan(
        *(an_area(str(at), findings=[a_bullet(at, each)]) for at, each in enumerate(bullets, 1))
    )


_WAITS = "Children wait too long for speech and language therapy."

RULE = Rule(
    code="finding-cited-differently",
    severity=Severity.SHOULD,
    title="One finding, cited differently",
    reason=(
        "Where the same words are said to stand in two paragraphs of the report, one of the two is "
        "wrong, or they are two findings. Inspectors who come back check by paragraph."
    ),
    mend="Look it up in the report and cite the same paragraph wherever the finding stands.",
    check=_check,
    cases=(
        Case("cited alike", _plan(f"{_WAITS} (P4 MF7)", f"{_WAITS} (P4 MF 7)")),
        Case(
            "AFD 6 here, MF 7 there",
            _plan(f"{_WAITS} (P3 AFD 6)", f"{_WAITS.upper()} (P4 MF 7)"),
            ("finding-1",),
        ),
        Case(
            "the same number of another kind",
            _plan(f"{_WAITS} (P4 AFD 7)", f"{_WAITS} (P4 MF 7)"),
            ("finding-1",),
        ),
        Case("only the page differs", _plan(f"{_WAITS} (P4 MF 7)", f"{_WAITS} (P5 MF 7)")),
        Case(
            "pointing to another area", _plan(f"{_WAITS} (P4 MF 7)", f"{_WAITS} (as in section 1)")
        ),
        Case("cited nowhere else", _plan(f"{_WAITS} (P4 MF 7)", _WAITS)),
        Case(
            "two paragraphs, of which both name one",
            _plan(f"{_WAITS} (paragraphs 14 and 20)", f"{_WAITS} (paragraph 14)"),
        ),
    ),
)
