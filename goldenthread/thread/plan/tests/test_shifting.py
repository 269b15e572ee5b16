"""A document moved in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.shifting import (
    months_between,
    shift_dates,
    shift_day,
    shift_words,
)
from goldenthread.thread.plan.tests.plans import milestone, plan_document

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
MONTHS = st.integers(-60, 60)


@pytest.mark.parametrize(
    ("words", "months", "moved"),
    [
        ("24 March 2026", 1, "24 April 2026"),
        ("31 March 2026", 1, "30 April 2026"),
        ("from 13 October 2025 to 17 October 2025", 3, "from 13 January 2026 to 17 January 2026"),
        ("Jun 2026", 7, "Jan 2027"),
        ("by Sept 2026", 1, "by Oct 2026"),
        ("Autumn term 2026", 3, "Spring term 2027"),
        ("autumn 2026", 12, "autumn 2027"),
        ("Spring term 2027", -3, "Autumn term 2026"),
        ("Q4 2026/27", 3, "Q1 2027/28"),
        ("Q1 2026/27", 0, "Q1 2026/27"),
        ("the year 2025/26", 11, "the year 2026/27"),
        ("the year 2099/00", 0, "the year 2099/00"),
        ("31 in 100, under section 36", 5, "31 in 100, under section 36"),
        ("In May we met 2 families", 5, "In May we met 2 families"),
    ],
)
def test_words_that_name_a_time_move(words: str, months: int, moved: str) -> None:
    assert shift_words(words, months) == moved


@given(day=DAYS, months=MONTHS)
def test_a_day_moves_to_the_month_so_many_later(day: date, months: int) -> None:
    moved = shift_day(day, months)
    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day == day.day or (moved.day < day.day and shift_day(moved, 0) == moved)


@given(day=DAYS, later=DAYS)
def test_whole_months_never_reach_past_the_later_day(day: date, later: date) -> None:
    months = months_between(day, later)
    assert shift_day(day, months) <= later < shift_day(day, months + 1)


def shifted(when: read.When, months: int) -> read.When:
    only = plan_document().areas_for_improvement[0]
    focus_area = replace(only.focus_areas[0], milestones=(milestone(1, end=when),))
    document = plan_document(areas_for_improvement=(replace(only, focus_areas=(focus_area,)),))
    moved = shift_dates(document, months)
    return moved.areas_for_improvement[0].focus_areas[0].milestones[0].end


@pytest.mark.parametrize(
    ("when", "moved"),
    [
        (
            read.When(date(2026, 7, 24), "day", "24 July 2026", "and then termly"),
            read.When(date(2026, 8, 24), "day", "24 August 2026", "and then termly"),
        ),
        (
            read.When(date(2026, 7, 24), "day", "24/07/2026"),
            read.When(date(2026, 8, 24), "day", "24 August 2026"),
        ),
        (
            read.When(date(2026, 2, 28), "month", "February 2026"),
            read.When(date(2026, 3, 31), "month", "March 2026"),
        ),
        (
            read.When(date(2026, 12, 31), "term", "Autumn term 2026"),
            read.When(date(2027, 1, 31), "month", "January 2027"),
        ),
        (
            read.When(date(2026, 6, 30), "quarter", "Q1 2026/27"),
            read.When(date(2026, 7, 31), "month", "July 2026"),
        ),
        (read.When(None, "none", "Ongoing"), read.When(None, "none", "Ongoing")),
        (read.NO_DATE, read.NO_DATE),
    ],
)
def test_a_date_moves_with_its_own_words(when: read.When, moved: read.When) -> None:
    assert shifted(when, 1) == moved


def test_the_start_of_a_period_stays_the_first_of_a_month() -> None:
    assert shifted(read.When(date(2026, 4, 1), "quarter", "Q1 2026/27"), 1) == read.When(
        date(2026, 5, 1), "month", "May 2026"
    )


def test_versions_measures_and_front_matter_move_and_keys_and_references_stay() -> None:
    document = plan_document()
    moved = shift_dates(document, 2)
    assert moved.dated == date(2026, 5, 24)
    assert moved.front_matter[0].value == "13 December 2025"
    assert [point.when for point in moved.measures[0].trajectory] == ["Aug 2026", "Feb 2027"]
    first = moved.areas_for_improvement[0].focus_areas[0].milestones[0]
    assert (first.key, first.reference, first.place) == ("milestone-1", "1A", "table 1, row 1")


def test_no_months_change_nothing() -> None:
    assert shift_dates(plan_document(), 0) == plan_document()


@given(months=MONTHS)
def test_everything_but_times_is_as_it_was(months: int) -> None:
    moved = shift_dates(plan_document(), months)
    assert moved.title == plan_document().title
    assert moved.pillars == plan_document().pillars
    assert [area.findings for area in moved.areas_for_improvement] == [
        area.findings for area in plan_document().areas_for_improvement
    ]
