"""Edits at random whose truth is known: matches are right, and every node is told once."""

from __future__ import annotations

from collections import Counter
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.thread.plan.comparing.compare import compare
from goldenthread.thread.plan.comparing.comparison import Comparison, Match, NodeName
from goldenthread.thread.plan.comparing.nodes import LaidOut
from goldenthread.thread.plan.comparing.tests.drafts import Truth
from goldenthread.thread.plan.comparing.tests.edits import PLANS, SEED, edit_plan, main, sources
from goldenthread.thread.plan.comparing.tests.telling import Tally
from goldenthread.thread.plan.reading.document import PlanDocument

pytestmark = pytest.mark.pure

EDITED = st.builds(
    lambda number, seed, share: edit_plan(sources()[number % len(sources())], Random(seed), share),
    st.integers(0, 500),
    st.integers(0, 10**9),
    st.sampled_from((0.0, 0.2, 0.6)),
)
FEW = settings(max_examples=60, deadline=None)


@cache
def counted() -> Tally:
    return main()


def test_matches_of_240_edited_plans_are_right() -> None:
    assert PLANS >= 200
    assert SEED == 20_251
    assert counted().every.precision >= 0.98
    assert counted().every.recall >= 0.98


def test_so_are_those_of_the_nodes_that_were_touched() -> None:
    assert counted().touched.right > 1_000
    assert counted().touched.precision >= 0.98
    assert counted().touched.recall >= 0.98


def test_a_person_is_asked_of_few_nodes_and_the_true_one_is_among_the_alternatives() -> None:
    assert counted().asked_share < 0.02
    assert counted().questions["the true one not among them"] <= 2


@pytest.mark.parametrize("number", range(0, len(sources()), 7))
def test_a_plan_against_itself_is_the_same_node_by_node(number: int) -> None:
    document = sources()[number]
    found = compare(document, document)
    assert {verdict for match in found.matches for verdict in match.verdicts} == {"same"}
    assert all(match.older_key == match.newer_key for match in found.matches)
    assert (found.added, found.withdrawn, found.unsure) == ((), (), ())


@FEW
@given(EDITED)
def test_every_node_of_both_documents_is_told_once(truth: Truth) -> None:
    found = compare(truth.older, truth.newer)
    assert everything_newer(found) == names(truth.newer)
    assert everything_older(found) == names(truth.older)


@FEW
@given(EDITED)
def test_there_and_back_the_same_number_is_matched_and_left(truth: Truth) -> None:
    there, back = compare(truth.older, truth.newer), compare(truth.newer, truth.older)
    exact = (
        {(pair.kind, pair.older_key, pair.newer_key) for pair in there.matches if is_exact(pair)},
        {(pair.kind, pair.newer_key, pair.older_key) for pair in back.matches if is_exact(pair)},
    )
    assert exact[0] == exact[1]
    assert len(there.matches) == len(back.matches)


@FEW
@given(EDITED)
def test_confidence_is_a_share_and_reasons_are_given(truth: Truth) -> None:
    found = compare(truth.older, truth.newer)
    told = [*found.matches, *(match for each in found.unsure for match in each.alternatives)]
    assert all(0 < match.confidence <= 1 and match.why for match in told)


def test_the_same_two_documents_always_give_the_same() -> None:
    older = sources()[0]
    first, second = (edit_plan(older, Random(5), 0.3) for _ in range(2))
    assert first == second
    assert compare(older, first.newer) == compare(older, second.newer)


def is_exact(match: Match) -> bool:
    return match.confidence == 1


def names(document: PlanDocument) -> Counter[NodeName]:
    return Counter(node.name for node in LaidOut(document))


def everything_newer(found: Comparison) -> Counter[NodeName]:
    matched = [NodeName(match.kind, match.newer_key) for match in found.matches]
    return Counter([*matched, *found.added, *(each.newer for each in found.unsure)])


def everything_older(found: Comparison) -> Counter[NodeName]:
    matched = [NodeName(match.kind, match.older_key) for match in found.matches]
    doubtful = {
        NodeName(match.kind, match.older_key)
        for each in found.unsure
        for match in each.alternatives
    }
    return Counter([*matched, *found.withdrawn, *doubtful])
