"""Suggestions: ranked by words, better than what they must beat, and never failing on a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.strands.ranking import rank
from goldenthread.thread.plan.strands.tests.labelled import Labels, load_labels
from goldenthread.thread.plan.strands.tests.quality import (
    EXAMPLES,
    measure,
    rank_by_ours,
    rank_by_rapidfuzz,
)

INVENTED, EXAMPLE = load_labels(EXAMPLES)
TEXTS = ["Recruit therapists", "Exclude fewer pupils", "Hold a board meeting"]


def test_the_labels_hold_what_they_promise() -> None:
    plans = (INVENTED, EXAMPLE)
    pairs = sum(len(each.answers | each.does_not) for plan in plans for each in plan.findings)
    assert pairs >= 150
    for plan in plans:
        half = [each for each in plan.findings if each.is_held_out]
        assert len(half) == len(plan.findings) // 2
        for each in plan.findings:
            assert each.answers
            assert not each.answers & each.does_not
            assert each.answers | each.does_not <= set(plan.texts)


@pytest.mark.parametrize(("labels", "least"), [(INVENTED, 0.60), (EXAMPLE, 0.45)])
def test_ours_clearly_beats_comparing_the_words_that_both_have(
    labels: Labels, least: float
) -> None:
    ours, peer = measure(rank_by_ours, labels), measure(rank_by_rapidfuzz, labels)
    assert ours.average_precision >= least
    assert ours.average_precision >= peer.average_precision + 0.05
    assert ours.precision_at_3 >= peer.precision_at_3
    assert ours.recall_at_5 >= peer.recall_at_5


def test_words_are_known_in_their_other_forms() -> None:
    assert rank("Exclusion of pupils is too high", TEXTS)[0].at == 1
    assert rank("A therapist is hard to find", TEXTS)[0].at == 0


def test_of_two_alike_the_one_that_stands_beside_comes_first() -> None:
    texts = ["Cut waits for therapy", "Cut waits for therapy"]
    assert [each.at for each in rank("Therapy waits", texts, {1})] == [1, 0]


@pytest.mark.parametrize("finding", ["", "the of and", '"""', "NEAR(a b)", "*", "💬", "a AND b OR"])
def test_nothing_breaks_on_words_of_the_search_itself(finding: str) -> None:
    rank(finding, TEXTS)


@given(st.text(max_size=80), st.lists(st.text(max_size=80), max_size=6))
def test_any_finding_ranks_any_texts_once_each_best_first(finding: str, texts: list[str]) -> None:
    ranked = rank(finding, texts)
    assert len({each.at for each in ranked}) == len(ranked)
    assert [each.score for each in ranked] == sorted((each.score for each in ranked), reverse=True)
    assert all(0 <= each.at < len(texts) and 0 < each.score <= 1 for each in ranked)
