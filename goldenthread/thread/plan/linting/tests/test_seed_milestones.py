"""What the rules about milestones find in the statement that the project was designed from.

The places are those of the reference material's domain/plan.md, section 1; no sentence of the
statement stands here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.faults import Fault
from goldenthread.thread.plan.linting.lint import lint
from goldenthread.thread.plan.reading.reading import read_plan

pytestmark = pytest.mark.reference

Told = Mapping[str, Sequence[Fault]]


@pytest.fixture(scope="module")
def told(reference: Path) -> Told:
    """The statement's faults, by rule."""
    document = read_plan(reference / "seeds" / "torbay-wsoa-draft-2.4.txt").document
    found: dict[str, list[Fault]] = {}
    for fault in lint(Examined(document)):
        found.setdefault(fault.rule, []).append(fault)
    return found


def lines(told: Told, rule: str) -> list[int]:
    return [int(fault.place.removeprefix("line ")) for fault in told.get(rule, ())]


@pytest.mark.parametrize(
    "rule",
    ["officer-missing", "start-missing", "end-missing", "evidence-missing", "measure-missing"],
)
def test_nothing_is_filled_in_for_any_of_the_75_milestones(told: Told, rule: str) -> None:
    assert len(lines(told, rule)) == 75


def test_no_focus_area_says_what_its_overall_impact_is(told: Told) -> None:
    assert len(lines(told, "overall-impact-missing")) == 20


def test_the_32_milestones_with_a_question_left_in_their_evidence(told: Told) -> None:
    asked = lines(told, "prompt-unanswered")
    assert len(asked) == 32
    assert (asked[0], asked[-1]) == (51, 217)


def test_references_with_a_space(told: Told) -> None:
    assert lines(told, "reference-malformed") == [58, 65]


def test_11f_under_focus_area_12_should_be_12f(told: Told) -> None:
    (fault,) = told["reference-misplaced"]
    assert (fault.place, fault.about) == ("line 235", "milestone-11f")
    assert fault.says.endswith("12F.")


def test_the_milestone_without_a_reference(told: Told) -> None:
    assert lines(told, "reference-missing") == [151]


def test_area_7_stands_before_area_1(told: Told) -> None:
    assert lines(told, "areas-out-of-order") == [71]


def test_numbers_within_a_focus_area_run_without_a_hole(told: Told) -> None:
    assert lines(told, "reference-out-of-order") == []


def test_titles_that_ask_and_titles_with_a_stray_question_mark(told: Told) -> None:
    assert lines(told, "title-asks") == [139, 156, 206, 220, 227, 419]
    questions = [fault.place for fault in told["title-asks"] if "asks a question" in fault.says]
    assert questions == ["line 139", "line 156", "line 220"]


def test_brackets_that_are_never_closed(told: Told) -> None:
    assert lines(told, "bracket-unclosed") == [52, 67]


def test_actions_that_only_explore_consider_or_promote(told: Told) -> None:
    assert {67, 145, 160, 210, 361, 370, 380, 422, 423} <= set(lines(told, "action-explores"))
    assert not {51, 99, 234, 385} & set(lines(told, "action-explores"))


def test_actions_that_bundle_several(told: Told) -> None:
    assert lines(told, "action-bundled") == [66, 371]


def test_actions_about_families_that_name_no_family_as_taking_part(told: Told) -> None:
    absent = set(lines(told, "families-absent"))
    assert {215, 235, 370, 372} <= absent
    # Families lead 6A, sit at the table of 4B and 16A, and advise in 9A.
    assert not {99, 102, 106, 142, 161, 209, 272, 358} & absent


@pytest.mark.parametrize(
    "rule",
    [
        "end-before-start",
        "rating-missing",
        "completion-unproven",
        "completion-early",
        "milestone-overdue",
        "officer-overloaded",
        "success-not-measurable",
        "impact-is-activity",
    ],
)
def test_what_is_blank_everywhere_is_not_judged(told: Told, rule: str) -> None:
    assert lines(told, rule) == []
