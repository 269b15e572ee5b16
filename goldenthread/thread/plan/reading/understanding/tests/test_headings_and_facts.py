"""Headings by what stands beneath or beside them: findings, bands, ticks, titles, label blocks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument
from goldenthread.thread.plan.reading.source import Block, Paragraph
from goldenthread.thread.plan.reading.understanding.tests.blocks import (
    GONE,
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


def actions(number: int = 1) -> Block:
    return table(
        ("Ref", "Action", "Lead", "Due date"),
        ("1A", "Write a guide", "Head of SEND", "May 2027"),
        number=number,
    )


@pytest.mark.parametrize("heading", ["What needs to get better", "What Ofsted and CQC found"])
def test_lines_that_cite_the_report_are_findings_whatever_stands_over_them(heading: str) -> None:
    blocks = [
        block
        for at in (1, 2)
        for block in (
            line(f"Priority {at}: Waiting for help", at * 10, level=1),
            line("Families wait too long.", at * 10 + 1),
            line(heading, at * 10 + 2, bold=True),
            line("Waits have doubled (paragraph 12)", at * 10 + 3, bullet=1, marker="-"),
            line("Letters are hard to follow (P4 MF2)", at * 10 + 4, bullet=1, marker="-"),
            actions(at),
        )
    ]
    document = read(*blocks).document
    assert document.sections == ()
    for area in document.areas_for_improvement:
        assert area.wording == "Families wait too long."
        assert [finding.text for finding in area.findings] == [
            "Waits have doubled",
            "Letters are hard to follow",
        ]


@pytest.mark.parametrize(
    ("start", "revised"), [("Start", "Revised finish"), ("Begins", "Forecast")]
)
def test_a_column_s_own_words_outweigh_those_of_the_band_over_it(start: str, revised: str) -> None:
    document = read(
        AREA,
        table(
            (merged("Ref", down=2), merged("Action", down=2), merged("Dates", 3), GONE, GONE),
            (GONE, GONE, start, "Finish", revised),
            ("1A", "Write a guide", "May 2026", "June 2026", "July 2026"),
            ("1B", "Train", "May 2026", "August 2026", ""),
        ),
    ).document
    first, second = milestones(document)
    assert (first.end.date, first.revised_end.date) == (date(2026, 6, 30), date(2026, 7, 31))
    assert (second.end.date, second.revised_end.date) == (date(2026, 8, 31), None)


def test_dates_under_any_band_of_ratings_are_headings_of_updates() -> None:
    document = read(
        AREA,
        table(
            (merged("Action", down=2), merged("Lead", down=2), merged("Confidence", 2), GONE),
            (GONE, GONE, "Jun 25", "Jul 25"),
            ("Write a guide", "Head of SEND", "Amber", "Green"),
            ("Train", "Chief Nurse", "Red", "Amber"),
        ),
    ).document
    assert [[u.when.date for u in one.updates] for one in milestones(document)] == [
        [date(2025, 6, 30), date(2025, 7, 31)]
    ] * 2
    assert [one.rating.as_written for one in milestones(document)] == ["Green", "Amber"]


def test_ticks_under_any_word_for_how_it_fares_are_ratings() -> None:
    document = read(
        AREA,
        table(
            ("Ref", "Action", "Lead", "Done", "Under way", "Behind"),
            ("1A", "Write a guide", "Head of SEND", "✓", "", ""),
            ("1B", "Train", "Chief Nurse", "", "", "✓"),
        ),
    ).document
    assert [(one.rating.as_written, one.rating.state) for one in milestones(document)] == [
        ("Done", "complete"),
        ("Behind", "off_track"),
    ]
    assert not any(one.other for one in milestones(document))


def test_a_lone_row_over_a_second_header_is_its_title_and_no_milestone() -> None:
    document = read(
        table(
            ("Priority 1: Waiting for help", "", "", ""),
            ("Commitment", "Action", "Lead", "Due date"),
            (merged("1.1 Be heard", down=2), "Write a guide", "Head of SEND", "May 2027"),
            (GONE, "Train", "Chief Nurse", "May 2027"),
            ("", "", "", ""),
            ("Measures", "", "", ""),
            ("Measure", "Baseline", "Target", ""),
            ("Weeks to wait", "39", "18", ""),
        ),
        kind="xlsx",
    ).document
    (area,) = document.areas_for_improvement
    assert [focus.title for focus in area.focus_areas] == ["Be heard"]
    assert [one.action for one in milestones(document)] == ["Write a guide", "Train"]
    assert [measure.name for measure in area.measures] == ["Weeks to wait"]


def block(word: str, at: int) -> list[Paragraph]:
    return [
        line(f"{word} 1.{at}: Write guide {at}", at * 10),
        line("Lead: Head of SEND", at * 10 + 1),
        line("By when: May 2027", at * 10 + 3),
        line("Cost code held by: Finance", at * 10 + 4),
        line("RAG: Green", at * 10 + 5),
        line("Evidence:", at * 10 + 6),
    ]


@pytest.mark.parametrize("word", ["Action", "Objective", "Promise", "Strand"])
def test_a_heading_that_says_who_and_when_before_the_next_is_a_milestone(word: str) -> None:
    blocks = (AREA, *block(word, 1), *block(word, 2))
    found = milestones(read(*blocks, kind="text").document)
    assert [(one.reference, one.action) for one in found] == [
        ("1.1", "Write guide 1"),
        ("1.2", "Write guide 2"),
    ]
    assert {one.evidence for one in found} == {None}


@pytest.mark.parametrize("word", ["Action 1.1.1", "Task 1.1.1", "Strand 1.1.1"])
def test_a_heading_with_who_and_when_over_milestones_is_their_group(word: str) -> None:
    objective = block("Objective", 1)[:-1]
    parts = [replace(one, text=one.text.replace("Action 1.2", word)) for one in block("Action", 2)]
    found = milestones(read(AREA, *objective, *parts, kind="text").document)
    assert [one.action for one in found] == ["Write guide 2"]


def test_a_label_that_nobody_knows_among_a_milestone_s_is_kept_with_its_words() -> None:
    (one, _) = milestones(
        read(AREA, *block("Action", 1), *block("Action", 2), kind="text").document
    )
    assert ("Cost code held by", "Finance") in [(o.heading, o.text) for o in one.other]
    assert one.rating.as_written == "Green"
