"""What pages say of days, no more precisely than the document does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.document import NO_DATE, When
from goldenthread.thread.plan.standings import Standing
from goldenthread.thread.plan.words.days import (
    days_late,
    say_day,
    say_late,
    say_order,
    say_span,
    say_when,
)

pytestmark = pytest.mark.pure

MARCH = When(date(2026, 3, 31), "day", "31 March 2026")
MONTH = When(date(2026, 3, 31), "month", "March 2026")
TERM = When(date(2026, 3, 31), "term", "Spring term 2026")
ON = date(2026, 4, 23)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (MARCH, "31 March 2026"),
        (When(date(2026, 3, 31), "day", "31/03/2026"), "31 March 2026"),
        (When(date(2026, 3, 31), "day", "31st Mar 2026"), "31 March 2026"),
        (
            When(date(2026, 3, 31), "day", "Tue the last of March"),
            "31 March 2026, written ‘Tue the last of March’",
        ),
        (MONTH, "March 2026"),
        (When(date(2026, 3, 31), "month", "Mar-26"), "March 2026, written ‘Mar-26’"),
        (TERM, "Spring term 2026, read as 31 March 2026"),
        (When(None, "none", "TBC"), "‘TBC’, which names no day"),
        (When(MARCH.date, "day", "31 March 2026", "and termly"), "31 March 2026 (and termly)"),
        (When(None, "none", None, "once staff are here"), "once staff are here"),
        (NO_DATE, ""),
    ],
)
def test_a_day_is_told_with_what_was_written_where_that_differs(when: When, said: str) -> None:
    assert say_when(when) == said


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (MARCH, "31 March 2026"),
        (MONTH, "March 2026"),
        (TERM, "Spring term 2026"),
        (When(date(2026, 12, 31), "year"), "2026"),
        (NO_DATE, ""),
    ],
)
def test_a_month_is_never_made_into_a_day(when: When, said: str) -> None:
    assert say_day(when) == said


def test_late_says_by_how_much_and_that_nobody_has_said_why() -> None:
    assert say_late(MARCH, NO_DATE, Standing.AMBER, ON, is_explained=False) == (
        "This was due on 31 March 2026 and is not said to be done: 23 days late. "
        "Nobody has said why."
    )


def test_a_month_is_late_from_its_last_day_and_only_at_least_so() -> None:
    said = say_late(MONTH, NO_DATE, Standing.RED, ON, is_explained=True)
    assert said == (
        "This was due by the end of March 2026 and is not said to be done: at least 23 days late. "
        "The plan gives no new date."
    )


def test_a_new_date_that_has_passed_is_said_to_have_passed_too() -> None:
    new = When(date(2026, 4, 22), "day", "22 April 2026")
    said = say_late(MARCH, new, Standing.AMBER, ON, is_explained=True)
    assert "due on 22 April 2026" in said
    assert "1 day late" in said
    assert said.endswith("It had been given a new date already, and that has passed too.")


@pytest.mark.parametrize("standing", [Standing.BLUE, Standing.GREEN, Standing.STOPPED])
def test_what_is_done_or_stopped_is_never_late(standing: Standing) -> None:
    assert days_late(MARCH, standing, ON) == 0
    assert say_late(MARCH, NO_DATE, standing, ON, is_explained=False) == ""


@given(st.integers(-400, 400), st.sampled_from(Standing))
def test_lateness_is_days_past_the_end_and_never_below_none(days: int, standing: Standing) -> None:
    late = days_late(MARCH, standing, date(2026, 3, 31) + timedelta(days=days))
    assert late in {0, days}
    assert late >= 0


def test_a_milestone_that_ends_before_it_starts_is_said_to() -> None:
    later = When(date(2026, 5, 1), "day", "1 May 2026")
    assert say_order(later, MARCH, NO_DATE).startswith("As written, this ends before it starts.")
    assert say_order(MARCH, later, NO_DATE) == ""
    assert say_order(later, MARCH, When(date(2026, 6, 1), "day")) == ""
    assert say_order(NO_DATE, MARCH, NO_DATE) == ""


@pytest.mark.parametrize(
    ("start", "due", "said"),
    [
        (MONTH, MARCH, "March 2026 to 31 March 2026"),
        (MONTH, NO_DATE, "From March 2026, no end date"),
        (NO_DATE, TERM, "By Spring term 2026, no start date"),
        (NO_DATE, NO_DATE, "No dates yet"),
    ],
)
def test_a_span_is_told_as_far_as_it_is_known(start: When, due: When, said: str) -> None:
    assert say_span(start, due) == said
