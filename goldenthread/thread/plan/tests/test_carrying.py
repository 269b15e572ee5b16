"""The newer document under the plan's keys, and answers to all questions at once."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.thread.plan.comparing.compare import compare
from goldenthread.thread.plan.comparing.comparison import Comparison, Decision, NodeName
from goldenthread.thread.plan.comparing.deciding import decide
from goldenthread.thread.plan.comparing.nodes import LaidOut
from goldenthread.thread.plan.comparing.tests.edits import edit_plan, sources
from goldenthread.thread.plan.merging.answering import (
    call_all_new,
    put_together,
    take_first_suggestions,
)
from goldenthread.thread.plan.merging.carrying import carry_on, keep_ratings
from goldenthread.thread.plan.reading.document import NO_RATING
from goldenthread.thread.plan.tests.plain import plain
from goldenthread.thread.plan.tests.plans import milestone, plan_document

pytestmark = pytest.mark.pure

EDITED = st.builds(
    lambda number, seed: edit_plan(sources()[number % len(sources())], Random(seed), 0.3),
    st.integers(0, 500),
    st.integers(0, 10**9),
)
FEW = settings(max_examples=30, deadline=None)


def sections_of(comparison: Comparison) -> list[str]:
    return [f"stored-{at}" for at in range(len(comparison.older.sections))]


@FEW
@given(EDITED.map(lambda truth: compare(truth.older, truth.newer)), st.booleans())
def test_all_questions_are_answered_at_once_and_every_answer_can_be(
    comparison: Comparison, is_new: bool
) -> None:
    answer = call_all_new if is_new else take_first_suggestions
    assert decide(comparison, answer(comparison)).is_settled


@FEW
@given(EDITED.map(lambda truth: compare(truth.older, truth.newer)))
def test_only_keys_and_ratings_that_stay_are_another(comparison: Comparison) -> None:
    settled = keep_ratings(decide(comparison, take_first_suggestions(comparison)))
    taken = {node.key for node in LaidOut(settled.older)}
    carried = carry_on(settled, sections_of(settled), taken)
    newer = settled.newer
    assert plain(carried.document, newer) == plain(newer, newer)
    keyed = [key for name, key in carried.keys.items()]
    assert len(set(keyed)) == len(keyed)
    added = {carried.keys[name] for name in settled.added if name in carried.keys}
    assert not added & taken


def test_a_rating_that_the_newer_document_leaves_out_is_no_change() -> None:
    older = plan_document(1)
    only = older.areas_for_improvement[0]
    focus = replace(only.focus_areas[0], milestones=(milestone(1, rating=NO_RATING),))
    areas = (replace(only, focus_areas=(focus,)), *older.areas_for_improvement[1:])
    comparison = compare(older, replace(older, areas_for_improvement=areas))
    match = next(each for each in comparison.matches if each.older_key == "milestone-1")
    assert [change.field for change in match.changes] == ["rating"]
    assert all(not each.changes for each in keep_ratings(comparison).matches)


def test_the_later_of_two_answers_stands() -> None:
    first, second = Decision("milestone", "k1", "m1"), Decision("milestone", "k1", None)
    other = Decision("finding", "k1", None)
    assert put_together([first, other], [second]) == [second, other]


def test_a_new_key_is_a_free_one() -> None:
    comparison = compare(plan_document(0), plan_document(1))
    name = NodeName("milestone", "milestone-1")
    assert name in comparison.added
    carried = carry_on(comparison, sections_of(comparison), {"milestone-1", "milestone-1-2"})
    assert carried.keys[name] == "milestone-1-3"
