"""Steps with rows of their own, measures in lines or beside actions, ratings that are all dated."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument
from goldenthread.thread.plan.reading.source import Block
from goldenthread.thread.plan.reading.understanding.tests.blocks import (
    GONE,
    Written,
    filled,
    line,
    merged,
    read,
    table,
)

AREA = line("Priority 1: Waiting for help", 1, level=1)


def milestones(document: PlanDocument) -> list[Milestone]:
    return [
        one
        for area in document.areas_for_improvement
        for focus in area.focus_areas
        for one in focus.milestones
    ]


def steps_table(*, numbered: bool, merge: bool) -> Block:
    """An action with two steps, and one without; a step's row says nothing of its action."""
    head: tuple[Written, ...] = ("Ref", "Action", "Step", "Lead", "By when")
    opening: Written = merged("Cut the backlog", 1, 3) if merge else "Cut the backlog"
    blank: Written = GONE if merge else ""
    return table(
        head,
        ("1.1", opening, "", "Head of Therapies", "May 2027"),
        ("1.1a" if numbered else "", blank, "Run weekend clinics", "Clinic Manager", "June 2026"),
        ("1.1b" if numbered else "", blank, "Phone every family", "Team Manager", "July 2026"),
        ("1.2", "Change how families ask", "", "Clinical Director", "May 2028"),
    )


@pytest.mark.parametrize("numbered", [True, False])
@pytest.mark.parametrize("merge", [True, False])
def test_a_step_in_a_row_of_its_own_is_a_milestone_under_its_action(
    *, numbered: bool, merge: bool
) -> None:
    whole, first, second, other = milestones(
        read(AREA, steps_table(numbered=numbered, merge=merge)).document
    )
    assert (whole.action, whole.accountable_officer) == ("Cut the backlog", "Head of Therapies")
    assert whole.end.date == date(2027, 5, 31)
    assert [one.action for one in (first, second)] == ["Run weekend clinics", "Phone every family"]
    assert [one.accountable_officer for one in (first, second)] == [
        "Clinic Manager",
        "Team Manager",
    ]
    assert {first.parent, second.parent} == {whole.key}
    assert (other.action, other.parent) == ("Change how families ask", None)


def test_a_measure_in_lines_stands_under_its_area() -> None:
    document = read(
        AREA,
        line("Measure 1.1: Weeks to a first appointment", 2),
        line("Baseline: 39", 3),
        line("Target: 18", 4),
        line("Planned July 2026: 25", 5),
        line("Actual July 2026: 27", 6),
        line("Source: Trust return", 7),
        table(("Ref", "Action", "Lead"), ("1", "Write a guide", "Head of SEND")),
    ).document
    (measure,) = document.areas_for_improvement[0].measures
    assert (measure.reference, measure.name) == ("1.1", "Weeks to a first appointment")
    assert (measure.baseline, measure.target, measure.source) == ("39", "18", "Trust return")
    assert [(point.planned, point.actual) for point in measure.trajectory] == [("25", "27")]


def test_a_label_and_one_fact_are_no_measure() -> None:
    document = read(AREA, line("Measure: Take care", 2), line("Target: all", 3)).document
    assert document.areas_for_improvement[0].measures == ()


def test_a_measure_beside_an_action_keeps_its_baseline() -> None:
    head = ("Ref", "Action", "Lead", "By when", "Measure", "Baseline", "Target")
    row = ("1", "Train staff", "Head of SEND", "May 2027", "Staff who feel sure", "46%", "70%")
    (one,) = milestones(read(AREA, table(head, row)).document)
    (measure,) = one.measures
    assert (measure.baseline, measure.target) == ("46%", "70%")
    assert one.other == ()


KEY = table(
    (filled("00B050"), "On track"),
    (filled("FFC000"), "At risk"),
    (filled("FF0000"), "Delayed"),
    number=8,
)


def test_where_every_rating_is_dated_the_newest_is_how_a_milestone_fares() -> None:
    head = ("Ref", "Action", "RAG May 2026", "RAG June 2026")
    rows = (("1", "Train staff", filled("FF0000"), filled("00B050")), ("2", "Pay them", "", ""))
    first, second = milestones(read(KEY, AREA, table(head, *rows)).document)
    assert (first.rating.colour, first.rating.state) == ("green", "on_track")
    assert second.rating.colour is None


def test_a_rating_of_today_is_not_told_by_older_ones() -> None:
    head = ("Ref", "Action", "RAG May 2026", "RAG June 2026", "Current RAG")
    row = ("1", "Train staff", filled("FF0000"), filled("FF0000"), filled("00B050"))
    (one,) = milestones(read(KEY, AREA, table(head, row)).document)
    assert one.rating.colour == "green"


OUTCOME = line("Outcome: Families know what happens next", 3, level=3)
ROWS = table(("Ref", "Action", "Lead"), ("1", "Write a guide", "Head of SEND"))


def test_an_outcome_right_under_a_heading_is_what_its_group_is_for() -> None:
    document = read(AREA, line("Workstream 1.1: Advice", 2, level=2), OUTCOME, ROWS).document
    (focus,) = document.areas_for_improvement[0].focus_areas
    assert (focus.title, focus.overall_impact) == ("Advice", "Families know what happens next")


def test_outcomes_that_follow_one_another_are_headings_of_groups() -> None:
    other = line("Outcome: Help comes sooner", 4, level=3)
    again = table(("Ref", "Action", "Lead"), ("2", "Answer calls", "Head of SEND"), number=2)
    document = read(AREA, OUTCOME, ROWS, other, again).document
    assert [focus.title for focus in document.areas_for_improvement[0].focus_areas] == [
        "Families know what happens next",
        "Help comes sooner",
    ]


def test_what_the_plan_says_of_itself_is_no_front_matter_again() -> None:
    document = read(
        line("Anytown SEND Improvement Plan", 1, role="title"),
        table(
            ("Local area", "Anytown"),
            ("Version", "2.1"),
            ("Date", "3 May 2026"),
            ("Date of inspection", "3 May 2025"),
        ),
        AREA,
        ROWS,
    ).document
    assert (document.area_name, document.version) == ("Anytown", "2.1")
    assert [fact.label for fact in document.front_matter] == ["Date of inspection"]
