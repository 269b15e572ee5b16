"""What a person decides is what the comparison says from then on."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.comparing.compare import compare
from goldenthread.thread.plan.comparing.comparison import (
    Comparison,
    Decision,
    DecisionError,
    NodeName,
)
from goldenthread.thread.plan.comparing.deciding import decide
from goldenthread.thread.plan.comparing.tests.making import actions, area, pairs, plan, told

pytestmark = pytest.mark.pure

WAITING = "Publish how long families wait for speech and language therapy in each locality"
TRAVEL = "Teach travel training to every sixth former who asks for it"


@pytest.fixture
def copied() -> Comparison:
    """The old 1A is either the new 1A, reworded, or the new 1B, word for word."""
    older = plan(area("o", "1", actions("o", "1", ("1A", WAITING), ("1C", TRAVEL))))
    new = actions("n", "1", ("1A", f"{WAITING} each month"), ("1B", WAITING), ("1C", TRAVEL))
    return compare(older, plan(area("n", "1", new)))


def test_what_was_asked_is_asked_of_a_person(copied: Comparison) -> None:
    assert [each.newer.key for each in copied.unsure] == ["n-1-1", "n-1-2"]
    assert not copied.is_settled


def test_one_answer_takes_the_older_node_out_of_every_other_question(copied: Comparison) -> None:
    found = decide(copied, [Decision("milestone", "n-1-1", "o-1-1")])
    assert pairs(found) == {"o-1-1": "n-1-1", "o-1-2": "n-1-3"}
    assert found.added == (NodeName("milestone", "n-1-2"),)
    match = told(found)["o-1-1"]
    assert (match.confidence, match.why) == (1.0, "a person decided")
    assert match.verdicts == ("reworded",)
    assert found.is_settled


def test_none_of_these_makes_the_node_new_and_what_nobody_carries_on_withdrawn(
    copied: Comparison,
) -> None:
    found = decide(
        copied, [Decision("milestone", "n-1-1", None), Decision("milestone", "n-1-2", None)]
    )
    assert found.added == (NodeName("milestone", "n-1-1"), NodeName("milestone", "n-1-2"))
    assert found.withdrawn == (NodeName("milestone", "o-1-1"),)


def test_a_question_that_nobody_answered_stays(copied: Comparison) -> None:
    found = decide(copied, [Decision("milestone", "n-1-1", None)])
    assert [each.newer.key for each in found.unsure] == ["n-1-2"]
    assert decide(copied, []) == copied


def test_a_sure_match_may_be_decided_otherwise(copied: Comparison) -> None:
    found = decide(copied, [Decision("milestone", "n-1-3", None)])
    assert NodeName("milestone", "n-1-3") in found.added
    assert NodeName("milestone", "o-1-2") in found.withdrawn


def test_two_sure_matches_may_change_places(copied: Comparison) -> None:
    decisions = [Decision("milestone", "n-1-3", "o-1-1"), Decision("milestone", "n-1-1", "o-1-2")]
    assert pairs(decide(copied, decisions)) == {"o-1-1": "n-1-3", "o-1-2": "n-1-1"}


@pytest.mark.parametrize(
    ("decisions", "why"),
    [
        (
            [Decision("milestone", "n-1-1", "o-1-2")],
            "Milestone 1C of the plan is matched with Milestone 1C of the newer document already: "
            "decide that one too, or choose another for Milestone 1A.",
        ),
        (
            [Decision("milestone", "n-1-1", "o-1-1"), Decision("milestone", "n-1-2", "o-1-1")],
            "Milestone 1A of the plan is matched with Milestone 1A of the newer document already: "
            "decide that one too, or choose another for Milestone 1B.",
        ),
        (
            [Decision("milestone", "n-1-1", None), Decision("milestone", "n-1-1", "o-1-1")],
            "Milestone 1A of the newer document is decided twice: decide it once.",
        ),
        (
            [Decision("milestone", "gone", None)],
            "The newer document has no milestone with the key gone: compare the two again.",
        ),
        (
            [Decision("milestone", "n-1-1", "gone")],
            "The plan has no milestone with the key gone: compare the two again.",
        ),
        (
            [Decision("focus_area", "n-1-1", None)],
            "The newer document has no focus area with the key n-1-1: compare the two again.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    copied: Comparison, decisions: list[Decision], why: str
) -> None:
    with pytest.raises(DecisionError) as refused:
        decide(copied, decisions)
    assert str(refused.value) == why
