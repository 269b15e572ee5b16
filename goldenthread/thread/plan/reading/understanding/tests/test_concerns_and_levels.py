"""What concerned the inspectors of an area, wherever it stands, and columns that name levels."""

from __future__ import annotations

import csv
import io

import pytest

from goldenthread.thread.plan.reading.document import AreaForImprovement, PlanDocument
from goldenthread.thread.plan.reading.reading import read_plan
from goldenthread.thread.plan.reading.understanding.tests.blocks import (
    Written,
    line,
    merged,
    read,
    table,
)

HEADER = ("Ref", "Action", "Lead", "By when", "RAG")
AREAS = (
    ("1. Waits", "Children wait too long and nobody tells them why."),
    ("2. Plans", "Plans are late and do not say who does what."),
)


def rows_of(area: int) -> list[tuple[str, ...]]:
    actions = ("Hire two psychologists", "Publish the waits each month")
    return [
        (f"{area}.{number}", action, "Head of SEND", "March 2026", "Green")
        for number, action in enumerate(actions, 1)
    ]


def exported(*heading: str, before: tuple[tuple[str, ...], ...]) -> PlanDocument:
    """A plan as CSV: columns of groups, said again in every row, before those of the actions."""
    rows = [(*heading, *HEADER)]
    for number, groups in enumerate(before, 1):
        rows += [(*groups, *row) for row in rows_of(number)]
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    return read_plan(file.getvalue().encode(), "plan.csv").document


def told(document: PlanDocument) -> list[tuple[str | None, str | None, str | None]]:
    return [(a.label, a.title, a.wording) for a in document.areas_for_improvement]


WORDED = [("1", "Waits", AREAS[0][1]), ("2", "Plans", AREAS[1][1])]


@pytest.mark.parametrize(
    "heading",
    [
        "Concern",
        "Concern raised by inspectors",
        "Area of weakness",
        "What worried inspectors",
        "Description",
        "Ofsted/CQC statement",
        "Area for improvement (full wording)",
    ],
)
def test_a_column_that_says_one_thing_of_each_area_is_its_wording(heading: str) -> None:
    document = exported("Priority", heading, before=AREAS)
    assert told(document) == WORDED
    assert not any(
        milestone.other
        for area in document.areas_for_improvement
        for focus in area.focus_areas
        for milestone in focus.milestones
    )


def test_a_concern_that_changes_within_an_area_is_not_its_wording() -> None:
    before = (("1. Waits", "Waits are long here"), ("1. Waits", "Waits are long there too"))
    document = exported("Priority", "Concern raised by inspectors", before=before)
    assert [area.wording for area in document.areas_for_improvement] == [None]


def test_numbered_groups_to_the_left_that_enclose_several_areas_are_pillars() -> None:
    before = (("1. Early", "1. Waits"), ("1. Early", "2. Plans"), ("2. Well", "3. Views"))
    document = exported("Domain", "Area for improvement", before=before)
    assert [pillar.title for pillar in document.pillars] == ["Early", "Well"]
    assert [area.title for area in document.areas_for_improvement] == ["Waits", "Plans", "Views"]


def test_an_impact_said_again_beside_every_action_of_a_group_is_the_groups() -> None:
    before = (("1. Waits", "Shorter", "Nobody waits"), ("2. Plans", "Better", "Plans are kept"))
    document = exported("Priority", "Objective", "Impact", before=before)
    impacts = [f.overall_impact for a in document.areas_for_improvement for f in a.focus_areas]
    assert impacts == ["Nobody waits", "Plans are kept"]


def area_of(document: PlanDocument) -> AreaForImprovement:
    (area,) = document.areas_for_improvement
    return area


def test_a_concern_in_a_row_of_its_own_belongs_to_the_area_over_it() -> None:
    wide = len(HEADER)
    titled: list[tuple[Written, ...]] = [
        (merged(text, across=wide), *["(merged away)"] * (wide - 1))
        for text in ("Priority 1: Waits", f"Concern: {AREAS[0][1]}")
    ]
    reading = read(table(HEADER, *titled, *rows_of(1)))
    assert told(reading.document) == [WORDED[0]]


def test_facts_of_an_area_in_two_columns_are_no_table_of_findings() -> None:
    facts = table(
        ("What is wrong", AREAS[0][1]),
        ("What inspectors found", "Waits have doubled (P4 MF 3)"),
        ("Impact we want", "Nobody waits a year"),
    )
    heading = line("Priority 1: Waits", level=1)
    area = area_of(read(heading, facts, table(HEADER, *rows_of(1), number=2)).document)
    assert area.wording == AREAS[0][1]
    assert [finding.text for finding in area.findings] == ["Waits have doubled"]
    assert area.focus_areas[0].overall_impact == "Nobody waits a year"


def test_a_header_that_comes_back_in_other_words_is_no_milestone() -> None:
    again = ("Reference", "Actions", "Lead officer", "Deadline", "RAG rating")
    reading = read(table(HEADER, *rows_of(1), again, *rows_of(2)))
    milestones = area_of(reading.document).focus_areas[0].milestones
    assert [one.reference for one in milestones] == ["1.1", "1.2", "2.1", "2.2"]


def test_a_note_above_a_table_is_no_fact_about_the_plan() -> None:
    blocks = (line("SEND Improvement Plan", role="title"), line("Note: ratings are of May", 2))
    assert read(*blocks, table(HEADER, *rows_of(1))).document.front_matter == ()
