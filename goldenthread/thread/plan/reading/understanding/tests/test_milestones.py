"""Rows of a table as milestones: merges, splits, steps, bullets, dated columns."""

from __future__ import annotations

from datetime import date

from goldenthread.thread.plan.reading.document import FocusArea, Milestone
from goldenthread.thread.plan.reading.result import Reading
from goldenthread.thread.plan.reading.source import Cell, Paragraph
from goldenthread.thread.plan.reading.understanding.tests.blocks import (
    GONE,
    filled,
    line,
    merged,
    read,
    table,
)

PLAN = line("Anywhere SEND Improvement Plan", 900)
HEADER = ("Ref", "Action", "Lead", "Due date", "Evidence of impact")


def focus_areas(reading: Reading) -> list[FocusArea]:
    return [f for area in reading.document.areas_for_improvement for f in area.focus_areas]


def milestones(reading: Reading) -> list[Milestone]:
    return [one for focus in focus_areas(reading) for one in focus.milestones]


def test_a_row_that_a_page_split_is_one_milestone() -> None:
    rows = (
        HEADER,
        ("1A", "Write a guide for", "Head of SEND", "May 2025", ""),
        ("", "families and schools", "", "", ""),
    )
    (one,) = milestones(read(PLAN, table(*rows)))
    assert one.action == "Write a guide for families and schools"


def test_a_row_without_reference_but_with_its_own_evidence_is_a_milestone_of_its_own() -> None:
    rows = (
        HEADER,
        ("1A", "Write a guide", "", "", "Families say so"),
        ("", "develop support from peers", "", "", "What will we see?"),
        ("1B", "Train", "", "", ""),
    )
    found = milestones(read(PLAN, table(*rows)))
    assert [one.reference for one in found] == ["1A", None, "1B"]
    assert found[1].prompts == ("What will we see?",)


def test_a_merged_cell_speaks_for_every_row_it_covers() -> None:
    rows = (
        HEADER,
        ("1A", "Write", merged("Chief Nurse", down=2), "May 2025", ""),
        ("1B", "Train", GONE, "June 2025", ""),
    )
    found = milestones(read(PLAN, table(*rows)))
    assert [one.accountable_officer for one in found] == ["Chief Nurse", "Chief Nurse"]


def test_a_header_over_two_rows_is_joined() -> None:
    rows = (
        ("Ref", "Milestone", "Accountable officer", "Milestone Start", "Milestone End Date"),
        ("----", "----", "----", "----", "----"),
        ("", "Action", "", "Date", ""),
        ("1A", "Write a guide", "Head of SEND", "May 2024", "June 2025"),
    )
    (one,) = milestones(read(PLAN, table(*rows)))
    assert (one.reference, one.start.date, one.end.date) == (
        "1A",
        date(2024, 5, 1),
        date(2025, 6, 30),
    )


def test_references_under_the_actions_heading_are_told_by_their_values() -> None:
    rows = (
        ("Milestone Actions", "", "Accountable officer"),
        ("10A", "Write a guide", ""),
        ("---", "---", "---"),
        ("10B", "Train", ""),
    )
    assert [one.reference for one in milestones(read(PLAN, table(*rows)))] == ["10A", "10B"]


def test_one_overall_impact_belongs_to_the_focus_area() -> None:
    rows = (
        ("Ref", "Action", "Overall impact of focus area"),
        ("1A", "Write a guide", merged("Families are heard", down=2)),
        ("1B", "Train", GONE),
    )
    (focus,) = focus_areas(read(PLAN, table(*rows)))
    assert focus.overall_impact == "Families are heard"


def test_an_outcome_merged_over_all_actions_is_their_overall_impact() -> None:
    rows = (
        ("Ref", "Action", "Outcomes"),
        ("1A", "Write a guide", merged("Families are heard", down=2)),
        ("1B", "Train", GONE),
    )
    (focus,) = focus_areas(read(PLAN, table(*rows)))
    assert focus.overall_impact == "Families are heard"
    assert not any(one.evidence for one in focus.milestones)


def test_an_action_merged_over_its_steps_is_their_parent() -> None:
    rows = (
        ("Action ref", "Action", "Step", "Step lead", "Due date"),
        (merged("1", down=2), merged("Cut waits", down=2), "Map them", "Chief Nurse", "May 2025"),
        (GONE, GONE, "Hire", "Head of SEND", "June 2025"),
        (merged("2", down=2), merged("Listen", down=2), "Ask", "Chair", "July 2025"),
        (GONE, GONE, "Answer", "Chair", "July 2025"),
    )
    found = milestones(read(PLAN, table(*rows)))
    assert [one.action for one in found] == [
        "Cut waits",
        "Map them",
        "Hire",
        "Listen",
        "Ask",
        "Answer",
    ]
    assert [one.parent for one in found] == [None, "milestone-1", "milestone-1", None] + [
        "milestone-2"
    ] * 2
    assert found[1].accountable_officer == "Chief Nurse"


def test_a_reference_tells_whose_step_a_milestone_is() -> None:
    rows = (
        HEADER,
        ("1.2", "Write", "", "", ""),
        ("1.2a", "Draft", "", "", ""),
        ("1.3", "Train", "", "", ""),
    )
    found = milestones(read(PLAN, table(*rows)))
    assert [one.parent for one in found] == [None, "milestone-1-2", None]


def test_bullets_with_dates_in_one_cell_are_milestones() -> None:
    bullets = tuple(
        Paragraph(text, "", bullet=1, marker="•")
        for text in ("Write a guide (by May 2025)", "Train schools (by June 2025)", "Review")
    )
    cell = Cell("\n".join(bullet.text for bullet in bullets), 0, 0, "", lines=bullets)
    rows = (("Focus area", "Actions", "Overall impact"), ("1. Inclusion", cell, "Children belong"))
    (focus,) = focus_areas(read(PLAN, table(*rows)))
    assert [str(one.end.date) for one in focus.milestones] == ["2025-05-31", "2025-06-30", "None"]
    assert focus.milestones[0].action == "Write a guide (by May 2025)"


def test_dated_columns_are_updates_oldest_first() -> None:
    rows = (
        ("Ref", "Action", "Progress June 2025", "RAG June 2025", "Progress March 2025"),
        ("1A", "Write a guide", "Written", "Green", "Begun"),
    )
    (one,) = milestones(read(PLAN, table(*rows)))
    assert [(str(u.when.date), u.text, u.rating.colour) for u in one.updates] == [
        ("2025-03-31", "Begun", None),
        ("2025-06-30", "Written", "green"),
    ]


def test_dated_lines_in_one_progress_cell_are_updates() -> None:
    rows = (
        ("Ref", "Action", "Progress"),
        ("1A", "Write a guide", "12/03/25: We met\nand agreed\n01/02/25: Begun"),
    )
    (one,) = milestones(read(PLAN, table(*rows)))
    assert [update.text for update in one.updates] == ["Begun", "We met\nand agreed"]
    assert one.progress is None


def test_a_date_and_a_rating_in_one_cell_are_told_apart() -> None:
    rows = (
        ("Ref", "Action", "Action completion date and progress rating"),
        ("1.1", "Write a guide", "30 September 2024 - Green"),
        ("1.2", "Train", "Complete"),
    )
    first, second = milestones(read(PLAN, table(*rows)))
    assert (first.end.date, first.rating.colour) == (date(2024, 9, 30), "green")
    assert (second.end.date, second.rating.state) == (None, "complete")


def test_two_tiers_of_owners_are_kept_apart() -> None:
    header = (
        "Action",
        "Responsible officer (action lead)",
        "Senior responsible officer (accountable)",
    )
    rows = (
        header,
        ("1.1 Write a guide", "Head of SEND", "Director"),
        ("1.2 Train", "SENCO lead", ""),
    )
    first, _ = milestones(read(PLAN, table(*rows)))
    assert (first.accountable_officer, first.supporting_leads) == ("Director", "Head of SEND")
    assert first.reference == "1.1"


def test_fills_alone_are_ratings_by_the_documents_key() -> None:
    key = table(
        (filled("00B050", "Completed"),),
        (filled("FF0000", "Delayed"),),
        (filled("FFC000", "On track"),),
    )
    rows = (
        ("Ref", "Action", "RAG"),
        ("1", "Write", filled("92D050")),
        ("2", "Train", filled("C00000")),
    )
    found = milestones(read(PLAN, line("Key"), key, table(*rows, number=2)))
    assert [(one.rating.colour, one.rating.state, one.rating.shown_by) for one in found] == [
        ("green", "complete", "fill"),
        ("red", "off_track", "fill"),
    ]


def test_a_total_is_no_milestone() -> None:
    rows = (HEADER, ("1A", "Write", "", "May 2025", ""), ("Total", "12 actions", "", "", ""))
    reading = read(PLAN, table(*rows))
    assert len(milestones(reading)) == 1
    assert {p.understood_as for p in reading.parts if p.text in ("Total", "12 actions")} == {
        "a total"
    }


def test_a_measures_table_in_a_milestones_cell_is_its_measures() -> None:
    inner = table(("Measure", "Baseline", "Target"), ("Waits", "20 weeks", "10 weeks"), number=9)
    rows = (
        ("Ref", "Action", "Evidence of impact"),
        ("1A", "Cut waits", Cell("See", 0, 0, "", nested=(inner,))),
    )
    (one,) = milestones(read(PLAN, table(*rows)))
    assert [(m.name, m.baseline, m.target) for m in one.measures] == [
        ("Waits", "20 weeks", "10 weeks")
    ]


def test_rows_under_no_header_at_all_are_told_by_their_values_and_asked_about() -> None:
    rows = (
        ("1.1", "Write a guide with families", "Head of SEND", "May 2025", "Green"),
        ("1.2", "Train all of the schools", "Chief Nurse", "June 2025", "Red"),
    )
    reading = read(PLAN, table(*rows))
    assert [one.reference for one in milestones(reading)] == ["1.1", "1.2"]
    asked = [doubt for doubt in reading.doubts if doubt.kind == "column"]
    assert [doubt.kind for doubt in reading.doubts].count("structure") == 1
    assert asked
    assert all(doubt.alternatives for doubt in asked)
