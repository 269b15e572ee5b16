"""What would let inspectors write a finding again, by table and by property."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.standings import Standing
from goldenthread.thread.plan.strands.again import Answer, Facts, find_reasons
from goldenthread.thread.plan.strands.figures import Figure

SOUND = Answer(Standing.GREEN, "Parents say that they wait 6 weeks and not 20.")
BETTER = Figure("Weeks waited", "20", "6", "7")
GOING_ON = Answer(Standing.AMBER, "", "Begun")


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (Facts(), ["Nobody has said yet which part of the plan answers it."]),
        (
            Facts(beside=3),
            [
                "Nobody has said yet which part of the plan answers it.",
                "It stands beside 3 focus areas. That does not yet mean that they answer it.",
            ],
        ),
        (Facts(empty=1), ["The focus area that answers it has no milestones yet."]),
        (Facts(withdrawn=1), ["What was to answer it has been withdrawn from the plan."]),
        (
            Facts((Answer(Standing.STOPPED, "All is well"),), (BETTER,)),
            ["Everything that was to answer it has been stopped."],
        ),
        (
            Facts((GOING_ON, GOING_ON)),
            [
                "None of the 2 milestones that answer it is finished.",
                "There is no evidence yet that anything has changed for children and young people.",
                "No figure is tied to what answers it, so nobody can see if things get better.",
                "Nothing tells what families and young people themselves say about it.",
            ],
        ),
        (Facts((GOING_ON, SOUND), (BETTER,)), []),
        (
            Facts((Answer(Standing.BLUE, "Minutes of the board", "Parents met us"),), (BETTER,)),
            [
                "The evidence tells what staff did. "
                "It does not tell what has changed for children and families."
            ],
        ),
        (
            Facts((SOUND,), (Figure("Weeks waited", "20", "6", "20"),)),
            [
                "The figures have not moved towards what was aimed for: "
                "Weeks waited: 20 at first, now 20."
            ],
        ),
        (
            Facts((SOUND,), (Figure("Weeks waited", "20", "6"),)),
            ["Its figures do not show yet whether anything has moved."],
        ),
        (Facts((SOUND,), (Figure("Weeks waited", "20", "6"), BETTER)), []),
    ],
)
def test_reasons_by_table(facts: Facts, said: list[str]) -> None:
    assert list(find_reasons(facts)) == said


ANSWERS = st.builds(
    Answer,
    st.sampled_from(list(Standing)),
    st.sampled_from(["", "Minutes of the board", "Families feel heard", "92% on time"]),
    st.sampled_from(["", "We met parents"]),
)
FIGURES = st.builds(
    Figure,
    st.just("A figure"),
    *(st.sampled_from(["", "20%", "tbc", "\u22124", "1,250"]) for _ in range(3)),
)
FACTS = st.builds(
    Facts,
    st.lists(ANSWERS, max_size=4).map(tuple),
    st.lists(FIGURES, max_size=4).map(tuple),
    *(st.integers(0, 3) for _ in range(3)),
)


@given(FACTS)
def test_reasons_are_whole_sentences_told_once(facts: Facts) -> None:
    reasons = find_reasons(facts)
    assert len(set(reasons)) == len(reasons)
    assert all(reason[0].isupper() and reason.endswith(".") for reason in reasons)


@given(FACTS)
def test_more_sound_work_never_adds_a_reason(facts: Facts) -> None:
    better = facts._replace(answers=(*facts.answers, SOUND), figures=(*facts.figures, BETTER))
    assert find_reasons(better) == ()
