"""An area or a focus area whose title asks, instead of saying what will be so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Severity
from goldenthread.thread.plan.linting.making import a_focus_area, a_plan, an_area
from goldenthread.thread.plan.linting.rule import Case, Found, Rule
from goldenthread.thread.plan.reading.document import AreaForImprovement, FocusArea, PlanDocument

_ASKS = re.compile(
    r"\W*(?:how|what|when|where|which|who|whom|whose|why|will|would|is|are|do|does|did|can|could"
    r"|should|has|have|was|were|must|may)\b",
    re.IGNORECASE,
)
_ASKS_WITHOUT_A_MARK = re.compile(
    r"\W*(?:how (?:do|can|will|should|could|would|are|is|does)|what (?:do|can|will|should|is|are)"
    r"|(?:do|does|did|can|could|should|would|are|is) (?:we|our|the|all|families|children|parents"
    r"|there|young))\b",
    re.IGNORECASE,
)


def _check(examined: Examined) -> Iterator[Found]:
    for area in examined.document.areas_for_improvement:
        nodes: tuple[AreaForImprovement | FocusArea, ...] = (area, *area.focus_areas)
        for node in nodes:
            says = None if node.implied else _say(node)
            if says:
                yield Found(node.key, node.place, says)


def _say(node: AreaForImprovement | FocusArea) -> str | None:
    title = (node.title or "").strip()
    if title.rstrip("’'\" )").endswith("?"):
        if _ASKS.match(title):
            return "The title asks a question, and doesn't say what will be so."
        return "The title is a statement with a question mark behind it."
    if _ASKS_WITHOUT_A_MARK.match(title):
        return "The title asks a question, though it has no question mark."
    return None


def _plan(title: str) -> PlanDocument:
    return a_plan(an_area("1", a_focus_area("1", title=title)))


RULE = Rule(
    code="title-asks",
    severity=Severity.SHOULD,
    title="A title that asks",
    reason=(
        "A focus area says what will be true when its work is done. A question promises nothing, "
        "so nobody can say later whether it was kept. A stray question mark makes a promise "
        "sound like a doubt."
    ),
    mend="Turn the question into a statement of what will be so, or take the mark out.",
    check=_check,
    cases=(
        Case("a statement", _plan("Families shape every decision about services")),
        Case("a question", _plan("Do families shape decisions?"), ("focus-area-1",)),
        Case(
            "a statement with a stray mark",
            _plan("Families shape every decision?"),
            ("focus-area-1",),
        ),
        Case("a question without its mark", _plan("How do we hear families"), ("focus-area-1",)),
        Case("'How we work together' asks nothing", _plan("How we work together with families")),
        Case("'What families told us'", _plan("What families told us, and what we did")),
        Case(
            "an area's title asks",
            a_plan(an_area("1", title="Are waits short enough?")),
            ("afi-1",),
        ),
        Case(
            "a focus area that the document doesn't have",
            a_plan(an_area("1", a_focus_area(None, title="Why?", implied=True))),
        ),
    ),
)
