"""Columns and cards whose values, or whose neighbours, say more than their headings."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.thread.plan.reading.front_matter import read_dated, read_front_matter
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.tests.blocks import line, read, table


def _band(text: str, column: int, across: int) -> Cell:
    return Cell(text, 0, column, f"band {column}", across=across)


def test_a_tick_under_two_rows_of_headings_is_the_lower_ones_word() -> None:
    document = read(
        line("Anywhere SEND Improvement Plan", 1, role="title"),
        table(
            ("", "", "", "", _band("Progress (tick one)", 4, 3)),
            ("Ref", "Action", "Lead", "Finish", "Completed", "On target", "Not started"),
            (Cell("Workstream A: Waits", 2, 0, "group", across=7),),
            ("1.1", "Issue the tender", "Head of SEND", "May 2026", "✓", "", ""),
            ("1.2", "Award the contract", "Head of SEND", "May 2027", "", "", "✓"),
        ),
    ).document
    milestones = document.areas_for_improvement[0].focus_areas[0].milestones
    assert [m.rating.as_written for m in milestones] == ["Completed", "Not started"]
    assert [m.rating.state for m in milestones] == ["complete", "not_started"]


def test_a_log_leaves_comments_their_place_as_progress() -> None:
    document = read(
        line("Anywhere SEND Improvement Plan", 1, role="title"),
        table(
            ("Ref", "Action", "Lead", "Due date", "Complete", "Update log", "Comments"),
            ("1", "Meet", "Head", "May 2026", "80%", "3 May 2025: We met.", "Slow so far."),
            ("2", "Agree", "Head", "June 2026", "20%", "4 May 2025: We agreed.", "Good."),
        ),
    ).document
    first, _ = document.areas_for_improvement[0].focus_areas[0].milestones
    assert first.percent_complete == 80.0
    assert first.progress == "Slow so far."
    assert [update.text for update in first.updates] == ["We met."]


@pytest.mark.parametrize("heading", ["Sub-action of", "Parent action number", "Under"])
def test_a_column_of_the_references_that_others_go_on_from_names_the_parent(heading: str) -> None:
    document = read(
        line("Anywhere SEND Improvement Plan", 1, role="title"),
        table(
            ("Action no.", heading, "Action", "Lead", "Due date"),
            ("1.1", "", "Launch a helpdesk", "Head of SEND", "May 2026"),
            ("1.1.1", "1.1", "Recruit two advisers", "Head of SEND", "June 2025"),
        ),
    ).document
    whole, step = document.areas_for_improvement[0].focus_areas[0].milestones
    assert (step.parent, step.other) == (whole.key, ())


def test_a_card_of_two_labels_a_row_under_a_styled_heading_is_one_milestone() -> None:
    document = read(
        line("Anywhere SEND Accelerated Progress Plan", 1, role="title"),
        line("A. Strategy", 2, level=1),
        line("Action A1: Agree a strategy", 3, level=2),
        table(
            ("Senior responsible officer", "Director", "Action lead", "Head of Inclusion"),
            ("Start date", "01/04/25", "Due date", "30/06/25"),
            ("Percentage complete", "100%", "Resources", "Staff time"),
        ),
    ).document
    (milestone,) = document.areas_for_improvement[0].focus_areas[0].milestones
    assert (milestone.reference, milestone.action) == ("A1", "Agree a strategy")
    assert (milestone.accountable_officer, milestone.supporting_leads) == (
        "Director",
        "Head of Inclusion",
    )
    assert (milestone.end.date, milestone.percent_complete) == (date(2025, 6, 30), 100.0)


def test_a_table_of_four_columns_under_a_line_is_no_card() -> None:
    document = read(
        line("Anywhere SEND Improvement Plan", 1, role="title"),
        line("Priority 1: Waits", 2, level=1),
        line("We agreed these with parents.", 3),
        table(
            ("Ref", "Action", "Lead", "RAG"),
            ("1", "Write a guide", "Head of SEND", "Green"),
            ("2", "Visit every school", "Head of SEND", "Red"),
        ),
    ).document
    milestones = document.areas_for_improvement[0].focus_areas[0].milestones
    assert [m.action for m in milestones] == ["Write a guide", "Visit every school"]


@pytest.mark.parametrize("text", ["Plan dated: 9 January 2026", "Dated 9 January 2026"])
def test_a_plan_that_is_dated_says_its_day(text: str) -> None:
    assert read_dated(text) == date(2026, 1, 9)


def test_lines_that_only_name_the_area_or_the_kind_of_plan_are_told() -> None:
    front = read_front_matter(
        ["Anywhere: every child known", "Written Statement of Action", "Anywhere Local Area"]
    )
    assert set(front.used) == {0, 1, 2}
    assert front.plan_type == "written_statement_of_action"
