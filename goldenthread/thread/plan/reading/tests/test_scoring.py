"""The scorer: a reading is held against the truth fact by fact."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from goldenthread.thread.plan.reading.document import Citation, Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known import LAYOUTS
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.scoring import (
    Counts,
    Scores,
    differences,
    score,
)

TRAIN = clerk.milestone(
    "Train every SENCO",
    "1A",
    accountable_officer="Head of SEND",
    end=clerk.when("May 25", date(2025, 5, 31), "month"),
)
WRITE = clerk.milestone("Write one guide for schools", "1B", evidence="All schools signed up")


def _plan(*milestones: Milestone) -> PlanDocument:
    focus = clerk.focus("1", "Early help", milestones)
    finding = clerk.finding("Help comes late.", "(P2 MF 1)", Citation(2, "MF", "1"))
    area = clerk.area("1", None, "Help comes too late", [focus], findings=[finding])
    return clerk.document(title="A plan", areas_for_improvement=(area,))


TRUTH = _plan(TRAIN, WRITE)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_the_truth_scores_full_marks_against_itself(layout: Layout) -> None:
    assert score(layout.truth(), layout.truth()).below(1.0) == []
    assert list(differences(layout.truth(), layout.truth())) == []


def test_white_space_is_folded_and_nothing_else() -> None:
    spaced = _plan(replace(TRAIN, action=" Train\nevery  SENCO "), WRITE)
    other_case = _plan(replace(TRAIN, action="train every SENCO"), WRITE)
    assert score(TRUTH, spaced)["actions"] == Counts(2, 2, 2)
    assert score(TRUTH, other_case)["actions"] == Counts(2, 2, 1)


def test_a_milestone_that_was_not_found_counts_against_each_of_its_fields() -> None:
    scores = score(TRUTH, _plan(WRITE))
    assert scores["milestones"] == Counts(2, 1, 1)
    assert scores["ends"] == Counts(1, 0, 0)
    assert scores["accountable officers"] == Counts(1, 0, 0)
    assert scores["areas of milestones"] == Counts(2, 1, 1)


def test_a_milestone_made_up_lowers_precision() -> None:
    heading = clerk.milestone("Ref", evidence="Evidence of impact")
    scores = score(TRUTH, _plan(TRAIN, WRITE, heading))
    assert scores["milestones"].precision == pytest.approx(2 / 3)
    assert scores["milestones"].recall == 1.0
    assert scores["evidence"] == Counts(1, 2, 1)


def test_a_date_read_at_the_wrong_precision_is_wrong() -> None:
    as_day = replace(TRAIN, end=replace(TRAIN.end, precision="day"))
    assert score(TRUTH, _plan(as_day, WRITE))["ends"] == Counts(1, 1, 0)


def test_citations_are_compared_as_a_set_apart_from_the_words() -> None:
    area = TRUTH.areas_for_improvement[0]
    cited = replace(area.findings[0], citations=(Citation(3, "MF", "1"),))
    read = replace(TRUTH, areas_for_improvement=(replace(area, findings=(cited,)),))
    scores = score(TRUTH, read)
    assert scores["findings"] == Counts(1, 1, 1)
    assert scores["finding citations"] == Counts(1, 1, 0)


def test_a_milestone_under_the_wrong_focus_area_is_misplaced_but_found() -> None:
    first, second = clerk.focus("1", "Early help", [TRAIN]), clerk.focus("2", "Schools", [WRITE])
    moved = (replace(first, milestones=(TRAIN, WRITE)), replace(second, milestones=()))
    truth = replace(TRUTH, areas_for_improvement=(clerk.area("1", None, "Late", [first, second]),))
    read = replace(TRUTH, areas_for_improvement=(clerk.area("1", None, "Late", moved),))
    scores = score(truth, read)
    assert scores["milestones"] == Counts(2, 2, 2)
    assert scores["areas of milestones"] == Counts(2, 2, 2)
    assert scores["focus areas of milestones"] == Counts(2, 2, 1)


def test_a_step_is_compared_by_the_milestone_that_it_belongs_to() -> None:
    step = replace(WRITE, parent=TRAIN.key)
    rekeyed = replace(TRAIN, key="other")
    same = _plan(rekeyed, replace(WRITE, parent="other"))
    assert score(_plan(TRAIN, step), same)["parents"] == Counts(1, 1, 1)
    assert score(_plan(TRAIN, step), TRUTH)["parents"] == Counts(1, 0, 0)


def test_scores_add_up_and_name_the_fields_below_a_bound() -> None:
    both = score(TRUTH, TRUTH) + score(TRUTH, _plan(WRITE))
    assert both["milestones"] == Counts(4, 3, 3)
    assert "milestones" in both.below(0.98)
    assert "title" not in both.below(0.98)


def test_nothing_to_find_and_nothing_found_is_no_failure() -> None:
    assert (Counts().precision, Counts().recall) == (1.0, 1.0)
    assert Scores({"prompts": Counts(0, 1, 0)}).below(0.98) == ["prompts"]


def test_differences_say_what_was_missed_and_what_was_made_up() -> None:
    read = _plan(TRAIN, replace(WRITE, evidence="Most schools signed up"))
    assert list(differences(TRUTH, read)) == [
        "evidence: 1B Write one guide for schools: missed 'All schools signed up'",
        "evidence: 1B Write one guide for schools: made up 'Most schools signed up'",
    ]
