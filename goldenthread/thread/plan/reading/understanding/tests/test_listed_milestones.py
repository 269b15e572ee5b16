"""Milestones that stand as plain lines under their focus area, without a table or bullets."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.reading.document import Milestone
from goldenthread.thread.plan.reading.reading import read_plan

ACTIONS = ("Set up a board with families", "Agree a shared strategy", "Publish what we heard")


def milestones(*lines: str) -> list[Milestone]:
    text = "\n".join(("Norvale SEND Improvement Plan", "", *lines))
    document = read_plan(text.encode(), "plan.txt").document
    assert [part.place for part in document.not_understood] == []
    return [
        one
        for area in document.areas_for_improvement
        for focus in area.focus_areas
        for one in focus.milestones
    ]


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
@pytest.mark.parametrize("group", ["Focus area 1: Joint work", "Area for improvement 1: Waits"])
def test_lines_that_open_with_references_are_milestones(apart: str, group: str) -> None:
    lines = [f"1{letter} {action}" for letter, action in zip("ABC", ACTIONS, strict=True)]
    found = milestones(group, apart.join(lines))
    assert [(one.reference, one.action) for one in found] == list(
        zip(("1A", "1B", "1C"), ACTIONS, strict=True)
    )


def test_lines_right_below_each_other_that_open_with_dotted_numbers_are_milestones() -> None:
    lines = [f"1.{at} {action}" for at, action in enumerate(ACTIONS, 1)]
    found = milestones("Focus area 1: Joint work", *lines)
    assert [one.reference for one in found] == ["1.1", "1.2", "1.3"]


def test_a_line_that_opens_with_a_reference_does_not_go_on_with_the_long_line_above() -> None:
    long = "1A Agree with families, schools and health what a shared strategy for the area must say"
    found = milestones("Focus area 1: Joint work", long, "1B Publish it")
    assert [one.reference for one in found] == ["1A", "1B"]


def test_a_sentence_that_names_the_lead_gives_the_lead() -> None:
    (one, _) = milestones(
        "Focus area 1: Joint work",
        "1A Agree a strategy. Lead: Director of Nursing. By 30 June 2026",
        "1B Publish it",
    )
    assert one.accountable_officer == "Director of Nursing"
    assert one.end.as_written == "By 30 June 2026"


def test_a_plan_in_which_no_milestones_are_seen_says_so() -> None:
    lines = ("Norvale SEND Improvement Plan", "", "Area for improvement 1: Waits", "", *ACTIONS)
    (doubt,) = read_plan("\n".join(lines).encode(), "plan.txt").doubts
    assert doubt.why.startswith("No milestones were found.")
