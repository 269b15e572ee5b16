"""A finding that nearly says what another says."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_bullet, a_plan, an_area
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.linting.telling import shorten, tell_finding, tell_list
from goldenthread.thread.plan.reading.document import PlanDocument


def _check(examined: Examined) -> Iterator[Found]:
    position = {text: at for at, text in enumerate(examined.findings_by_text)}
    for text in examined.findings_by_text:
        near = examined.near_findings.get(text, ())
        earlier = [other for other in near if position[other] < position[text]]
        if earlier:
            finding = examined.findings_by_text[text][0].finding
            places = [tell_finding(examined.findings_by_text[each][0]) for each in earlier]
            words = shorten(examined.findings_by_text[earlier[0]][0].finding.text)
            says = f"Nearly the same as ‘{words}’ ({tell_list(places)})."
            yield Found(finding.key, finding.place, says)


def _plan(*bullets: str) -> PlanDocument:
    return a_plan(
        an_area("1", findings=[a_bullet(at, each) for at, each in enumerate(bullets, start=1)])
    )


_WAITS = "Children wait too long for speech and language therapy."

RULE = Rule(
    code="finding-nearly-repeated",
    severity=Severity.LOOK,
    title="A finding that nearly repeats another",
    reason=(
        "Two wordings of one finding are counted as two, tied to different actions, and reported "
        "apart. It may also be a slip in copying what inspectors wrote."
    ),
    mend="If they are one finding, use the report's words for it wherever it stands.",
    check=_check,
    cases=(
        Case(
            "a word put in",
            _plan(_WAITS, "Most children wait too long for speech and language therapy."),
            ("finding-2",),
        ),
        Case("a slip", _plan(_WAITS, _WAITS.replace("wait too", "waittoo")), ("finding-2",)),
        Case(
            "one holds the whole of the other",
            _plan(
                f"{_WAITS} Some of those who waited had left school by the time they were seen.",
                _WAITS,
            ),
            ("finding-2",),
        ),
        Case("word for word is another rule's", _plan(_WAITS, _WAITS.upper())),
        Case(
            "about the same, in other words",
            _plan(_WAITS, "Therapy for speech comes too late for many families."),
        ),
        Case(
            "a series that differs in its figures",
            _plan(
                "In year 7 few pupils feel safe at school.",
                "In year 8 few pupils feel safe at school.",
            ),
        ),
        Case("too short to tell", _plan("Waits are long.", "Waits are longer.")),
    ),
)
