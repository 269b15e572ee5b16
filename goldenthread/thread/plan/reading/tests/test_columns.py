"""Columns: what a heading means, by its words, by likeness, by the date in it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.column_words import HEADINGS
from goldenthread.thread.plan.reading.columns import (
    FIELDS,
    KEPT_WITH_HEADING,
    fold_heading,
    read_heading,
)

CERTAIN = [
    ("Ref", "reference"),
    ("Action Ref.", "reference"),
    ("No.", "reference"),
    ("Milestone Action", "action"),
    ("Milestone Actions", "action"),
    ("The actions we are taking", "action"),
    ("Our actions to deliver this are to:", "action"),
    ("Recommendation", "action"),
    ("What?", "action"),
    ("Why we are doing this", "why"),
    ("Accountable Officer", "accountable_officer"),
    ("Accountable Officer(s)", "accountable_officer"),
    ("Responsible lead", "accountable_officer"),
    ("Senior responsible officer (accountable)", "accountable_officer"),
    ("Responsible officer (action lead)", "supporting_leads"),
    ("Who?", "accountable_officer"),
    ("The workstream that will deliver this", "workstream"),
    ("Milestone Start Date", "start"),
    ("Milestone End Date", "end"),
    ("By when?", "end"),
    ("Complete by", "end"),
    ("Give expected new achievement date", "revised_end"),
    ("Revised due", "revised_end"),
    ("Start / end date", "start_and_end"),
    ("Action Completion date and progress rating", "end_and_rating"),
    ("RAG", "rating"),
    ("Progress (BRAG)", "rating"),
    ("progress rating", "rating"),
    ("On Target to Achieve", "rating"),
    ("Percentage complete", "percent"),
    ("% complete", "percent"),
    ("Update on progress", "progress"),
    ("Reason for Amber", "progress"),
    ("Success criteria", "evidence"),
    ("Evidence of Impact", "evidence"),
    ("Impact we will have", "evidence"),
    ("The Outcomes we are aiming for", "evidence"),
    ("Overall Impact of Focus Area", "overall_impact"),
    ("Overall Impact of FocusArea", "overall_impact"),
    ("Key Performance Indicator (KPI)", "measure_name"),
    ("Measures that matter", "measure_name"),
    ("Target", "target"),
    ("Actual", "actual"),
    ("SEN2", "source"),
]


@pytest.mark.parametrize(("heading", "field"), CERTAIN)
def test_a_heading_in_use_names_its_field_for_certain(heading: str, field: str) -> None:
    match = read_heading(heading)
    assert (match.field, match.confidence) == (field, 1.0)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Who answers for it?", "accountable_officer"),
        ("Who in the council will see this through?", "accountable_officer"),
        ("Who else must be involved?", "supporting_leads"),
        ("Who will be checking on this?", "workstream"),
        ("Begins", "start"),
        ("Begins on", "start"),
        ("When does work on this begin?", "start"),
        ("Finish by", "end"),
        ("When will it all be in place?", "end"),
        ("When was it finished?", "date_completed"),
        ("Revised delivery deadline", "revised_end"),
        ("How it went", "progress"),
        ("How are things going?", "progress"),
        ("What have we managed to do?", "progress"),
        ("How will parents be able to tell?", "evidence"),
        ("What difference should children notice?", "evidence"),
        ("What are we going to be doing?", "action"),
        ("How we plan to make this better", "action"),
        ("What might stop us?", "risk"),
        ("Why does it matter to families?", "why"),
        ("What did the inspection team find in the report?", "finding"),
    ],
)
def test_a_question_is_read_by_how_it_is_put(heading: str, field: str) -> None:
    match = read_heading(heading)
    assert match.field == field
    assert match.confidence >= 0.8


@pytest.mark.parametrize("text", ["Not started", "Report reference", "Open", "Partly done"])
def test_words_that_only_resemble_a_heading_are_none(text: str) -> None:
    assert read_heading(text).confidence < 0.6


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Milestone eStart Date", "start"),
        ("Acountable oficer", "accountable_officer"),
        ("Evidnce of impact", "evidence"),
        ("Mile-stone", "action"),
        ("Lead Officer and partners", "accountable_officer"),
        ("Agency responsible", "accountable_officer"),
    ],
)
def test_a_slip_or_a_longer_wording_is_read_by_likeness(heading: str, field: str) -> None:
    match = read_heading(heading)
    assert match.field == field
    assert 0.5 <= match.confidence < 1.0


@pytest.mark.parametrize(
    ("heading", "field", "day"),
    [
        ("November 2023 update", "update", date(2023, 11, 30)),
        ("Progress update May 2024", "update", date(2024, 5, 31)),
        ("RAG (Nov 23)", "update", date(2023, 11, 30)),
        ("BRAG rating as of 31/3/24", "update", date(2024, 3, 31)),
        ("Q1 2024/25 update", "update", date(2024, 6, 30)),
        ("Mar-24", "update", date(2024, 3, 31)),
        ("Milestone 1 – Mar 24", "planned", date(2024, 3, 31)),
        ("Actual May 25", "actual", date(2025, 5, 31)),
        ("Baseline (March 2023)", "baseline", date(2023, 3, 31)),
        ("Target (2025)", "target", date(2025, 12, 31)),
    ],
)
def test_a_dated_heading_tells_its_date(heading: str, field: str, day: date) -> None:
    match = read_heading(heading)
    assert (match.field, match.when.date) == (field, day)


def test_a_month_without_a_year_is_progress_that_may_be_an_update() -> None:
    match = read_heading("November progress update from action lead")
    assert match.field == "progress"
    assert match.alternatives[0] == "update"
    assert (match.when.date, match.when.as_written) == (None, "November")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1A",
        "Green",
        "Parent carer views",
        "Set up a panel of families and of schools that meets each month and shares its notes",
        "x" * 400,
    ],
)
def test_a_text_that_is_no_heading_has_no_confidence(text: str) -> None:
    match = read_heading(text)
    assert (match.field, match.confidence) == ("other", 0.0)


def test_every_heading_in_the_table_is_read_as_its_own_field() -> None:
    for field, headings in HEADINGS.items():
        for heading in headings:
            match = read_heading(heading.removesuffix("?"))
            assert match.field == field, heading
            assert match.confidence == (0.7 if heading.endswith("?") else 1.0), heading


def test_no_heading_stands_for_two_fields() -> None:
    fields: dict[str, set[str]] = {}
    for field, headings in HEADINGS.items():
        for heading in headings:
            fields.setdefault(fold_heading(heading), set()).add(field)
    shared = {heading: found for heading, found in fields.items() if len(found) > 1}
    assert not shared


def test_every_field_has_a_plain_label_and_headings() -> None:
    assert set(HEADINGS) | {"update", "ignore"} == set(FIELDS)
    assert set(FIELDS) > KEPT_WITH_HEADING


@given(st.text(max_size=200))
def test_any_text_gives_a_known_field_and_a_confidence(text: str) -> None:
    match = read_heading(text)
    assert {match.field, *match.alternatives} <= set(FIELDS)
    assert 0.0 <= match.confidence <= 1.0
    assert match.field not in match.alternatives


@given(
    heading=st.sampled_from([heading for heading, _ in CERTAIN]),
    gap=st.sampled_from([" ", "  ", "\n"]),
    end=st.sampled_from(["", ":", " :", "."]),
)
def test_case_and_white_space_change_nothing(heading: str, gap: str, end: str) -> None:
    spaced = gap.join(heading.split(" ")) + end
    assert read_heading(spaced).field == read_heading(heading).field
    assert read_heading(heading.upper()).field == read_heading(heading.lower()).field
