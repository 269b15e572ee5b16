"""Whatever people write as findings, the rules end and speak in sentences of known nodes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.lint import lint
from goldenthread.thread.plan.linting.making import a_bullet, a_plan, an_area

pytestmark = pytest.mark.pure

PIECES = "waits are long for children ( ) (P4 MF7) (as in section 2) (As in Section 1) P9 AFD"
BULLET = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(PIECES.split(" ")), max_size=20).map(" ".join),
    st.sampled_from(["Waits (as in section 2)", "Waits (as in section 1)", "Waits (P4 MF7)"]),
)


@given(st.lists(BULLET, max_size=6), st.lists(BULLET, max_size=6), st.text(max_size=3))
def test_no_bullet_breaks_a_rule(first: list[str], second: list[str], label: str) -> None:
    findings = [a_bullet(at, each) for at, each in enumerate([*first, *second])]
    one = an_area("1", findings=findings[: len(first)])
    other = an_area(label or None, findings=findings[len(first) :])
    known = {"plan", one.key, other.key, *(each.key for each in findings)}
    for fault in lint(Examined(a_plan(one, other))):
        assert fault.about in known
        assert fault.says.endswith((".", "?"))


@pytest.mark.parametrize("words", ["children wait ", "( ", "(P4 MF7) ", "(P4 ", "مرحبا 🙂 "])
def test_a_bullet_of_20_000_words_is_looked_through(words: str) -> None:
    bullet = words * (20_000 // len(words.split()))
    findings = [a_bullet(1, bullet), a_bullet(2, bullet + "now")]
    faults = lint(Examined(a_plan(an_area("1", findings=findings))))
    assert {fault.about for fault in faults} <= {"afi-1", "finding-1", "finding-2", "plan"}
