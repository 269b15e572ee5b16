"""Whatever people write in a plan, the rules end, and each fault is a sentence of a known node."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.lint import lint
from goldenthread.thread.plan.linting.making import a_focus_area, a_milestone, a_plan, an_area

pytestmark = pytest.mark.pure

PIECES = "explore to and , . ( ) parents co-production with how all schools the review it"
WORDS = st.lists(st.sampled_from(PIECES.split(" ")), max_size=30).map(" ".join)
WRITTEN = st.one_of(st.text(max_size=40), WORDS)


@given(
    st.lists(st.tuples(WRITTEN, WRITTEN, WRITTEN), min_size=1, max_size=6),
    WRITTEN,
    WRITTEN,
    WRITTEN,
)
def test_no_text_breaks_a_rule(
    written: list[tuple[str, str, str]], title: str, label: str, impact: str
) -> None:
    milestones = [
        a_milestone(reference or None, action, evidence=evidence or None, key=f"milestone-{number}")
        for number, (reference, action, evidence) in enumerate(written)
    ]
    focus = a_focus_area(label, *milestones, title=title, overall_impact=impact or None)
    known = {"plan", "afi-1", focus.key, *(milestone.key for milestone in milestones)}
    for fault in lint(Examined(a_plan(an_area("1", focus)))):
        assert fault.about in known
        assert fault.says.endswith((".", "?"))


@pytest.mark.parametrize(
    "words", ["all schools and ", "parents with ", "( ", "agree, and ", "lived experience of "]
)
def test_a_cell_of_20_000_words_is_looked_through(words: str) -> None:
    text = words * (20_000 // len(words.split()))
    milestone = a_milestone("1A", text, evidence=text)
    plan = a_plan(an_area("1", a_focus_area("1", milestone, title=text, overall_impact=text)))
    assert {fault.about for fault in lint(Examined(plan))} <= {"milestone-1a", "focus-area-1"}
