"""Dates as people write them: a day for each side, a precision, and what else is said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.conventions import easter
from goldenthread.thread.plan.reading.dates import (
    find_date,
    is_date_like,
    read_date,
    read_day,
    read_start_and_end,
    why_unresolved,
)
from goldenthread.thread.plan.reading.document import NO_DATE

DAYS = [
    ("31 March 2024", "2024-03-31"),
    ("31.03.2024", "2024-03-31"),
    ("31/3/24", "2024-03-31"),
    ("2024-03-31", "2024-03-31"),
    ("2024-03-31 00:00:00", "2024-03-31"),
    ("15/10/2018", "2018-10-15"),
    ("04/05/2024", "2024-05-04"),
    ("12 03 19", "2019-03-12"),
    ("27-Oct-17", "2017-10-27"),
    ("March 10th 2022", "2022-03-10"),
    ("June 3, 2024", "2024-06-03"),
    ("3rd July 2018", "2018-07-03"),
    ("1 st May 2018", "2018-05-01"),
    ("1\nst October 2018", "2018-10-01"),
    ("Monday, 3rd June 2024", "2024-06-03"),
    ("from 1st July 2019", "2019-07-01"),
    ("3rd of June 2024", "2024-06-03"),
    ("Easter 2024", "2024-03-31"),
]

PERIODS = [
    ("Mar-24", "2024-03-01", "2024-03-31", "month"),
    ("May 25", "2025-05-01", "2025-05-31", "month"),
    ("Sept. 22", "2022-09-01", "2022-09-30", "month"),
    ("Sept '24", "2024-09-01", "2024-09-30", "month"),
    ("February 2024", "2024-02-01", "2024-02-29", "month"),
    ("Febuary 2023", "2023-02-01", "2023-02-28", "month"),
    ("Target date March 2020", "2020-03-01", "2020-03-31", "month"),
    ("03/2025", "2025-03-01", "2025-03-31", "month"),
    ("2025-03", "2025-03-01", "2025-03-31", "month"),
    ("Mid-March 2024", "2024-03-01", "2024-03-31", "month"),
    ("Autumn term 2024", "2024-09-01", "2024-12-31", "term"),
    ("Autumn 2024", "2024-09-01", "2024-12-31", "term"),
    ("Spring term 2023/24", "2024-01-01", "2024-03-31", "term"),
    ("Summer 2025", "2025-04-01", "2025-07-31", "term"),
    ("Autumn 1 2024", "2024-09-01", "2024-10-31", "term"),
    ("Autumn 2 2024", "2024-11-01", "2024-12-31", "term"),
    ("Spring 1 2024", "2024-01-01", "2024-02-14", "term"),
    ("Spring 2 2024", "2024-02-15", "2024-03-31", "term"),
    ("Summer 1 2024", "2024-04-01", "2024-05-31", "term"),
    ("Summer 2 2024", "2024-06-01", "2024-07-31", "term"),
    ("Term 3 2024", "2024-01-01", "2024-02-14", "term"),
    ("Term 6 2023/24", "2024-06-01", "2024-07-31", "term"),
    ("academic year 21/22", "2021-09-01", "2022-08-31", "year"),
    ("AY 23/24", "2023-09-01", "2024-08-31", "year"),
    ("2023/24 academic year", "2023-09-01", "2024-08-31", "year"),
    ("FY 24/25", "2024-04-01", "2025-03-31", "year"),
    ("financial year 2024-25", "2024-04-01", "2025-03-31", "year"),
    ("Q1 2024/25", "2024-04-01", "2024-06-30", "quarter"),
    ("Q3 24/25", "2024-10-01", "2024-12-31", "quarter"),
    ("2024/25 Q4", "2025-01-01", "2025-03-31", "quarter"),
    ("Quarter 2 of 2024/25", "2024-07-01", "2024-09-30", "quarter"),
    ("2024", "2024-01-01", "2024-12-31", "year"),
    ("Sept–Dec 2024", "2024-09-01", "2024-12-31", "month"),
    ("Nov - Feb 2024", "2023-11-01", "2024-02-29", "month"),
    ("Jan 2023 - Mar 2024", "2023-01-01", "2024-03-31", "month"),
    ("18th – 20th January 2022", "2022-01-18", "2022-01-20", "day"),
    ("1 Sept 2023 to 31 March 2024", "2023-09-01", "2024-03-31", "day"),
    ("Autumn 2024 – Spring 2025", "2024-09-01", "2025-03-31", "term"),
    ("Autumn Term (2024)", "2024-09-01", "2024-12-31", "term"),
    ("Q1 & Q2 2024/25", "2024-04-01", "2024-09-30", "quarter"),
    ("Sept2024", "2024-09-01", "2024-09-30", "month"),
    ("2023-24 AY", "2023-09-01", "2024-08-31", "year"),
]

WITHOUT_A_DAY = [
    "Ongoing",
    "on-going",
    "TBC",
    "n/a",
    "N/A",
    "Complete",
    "Completed",
    "Termly",
    "-",
    "To be confirmed",
]


@pytest.mark.parametrize(("written", "day"), DAYS)
def test_a_day_is_the_same_day_for_a_start_and_an_end(written: str, day: str) -> None:
    for side in ("start", "end"):
        when = read_date(written, side)
        assert when.date == date.fromisoformat(day)
        assert when.precision == "day"
        assert when.note is None


@pytest.mark.parametrize(("written", "first", "last", "precision"), PERIODS)
def test_a_start_is_the_first_day_of_its_period_and_an_end_the_last(
    written: str, first: str, last: str, precision: str
) -> None:
    assert read_date(written, "start").date == date.fromisoformat(first)
    assert read_date(written, "end").date == date.fromisoformat(last)
    assert read_date(written, "end").precision == precision
    assert read_date(written, "end").as_written == written


@pytest.mark.parametrize("written", WITHOUT_A_DAY)
def test_words_that_name_no_day_are_kept_and_give_none(written: str) -> None:
    when = read_date(written, "end")
    assert (when.date, when.precision, when.as_written) == (None, "none", written)
    assert why_unresolved(when) is None
    assert is_date_like(written)


@pytest.mark.parametrize("written", ["", "  ", "\n"])
def test_a_blank_cell_has_no_date(written: str) -> None:
    assert read_date(written, "end") == NO_DATE
    assert not is_date_like(written)


@pytest.mark.parametrize(
    ("written", "precision", "reason"),
    [
        ("Q2 2024", "quarter", "calendar or a financial"),
        ("2024/25", "year", "school or a financial"),
        ("25 May", "day", "no year"),
        ("within 6 months", "none", "don't name a day"),
        ("end of year", "none", "don't name a day"),
        ("Christmas 2024", "none", "don't name a day"),
        ("Winter 2024", "none", "don't name a day"),
        ("31 February 2024", "none", "don't name a day"),
        ("13/25/2024", "none", "don't name a day"),
    ],
)
def test_what_cannot_be_told_keeps_its_precision_and_says_why(
    written: str, precision: str, reason: str
) -> None:
    when = read_date(written, "end")
    assert when.date is None
    assert when.precision == precision
    assert reason in (why_unresolved(when) or "")


@pytest.mark.parametrize(
    ("written", "day", "note"),
    [
        ("May 2024 and then termly", "2024-05-31", "and then termly"),
        ("July '24 then ongoing", "2024-07-31", "then ongoing"),
        ("March 2024 (revised June 2024)", "2024-06-30", "March 2024 revised"),
        ("July 2025 (was May 2025)", "2025-07-31", "was May 2025"),
        ("w/c 3 June 2024", "2024-06-03", "w/c"),
        ("Week commencing 3 June 2024", "2024-06-03", "Week commencing"),
        ("Complete - March 2024", "2024-03-31", "Complete"),
        ("6 months ie, by June 2006", "2006-06-30", "6 months ie"),
        ("31/3/24 revised to 30/6/24", "2024-06-30", "31/3/24 revised to"),
        ("Originally May 2024, now July 2024", "2024-07-31", "Originally May 2024, now"),
    ],
)
def test_what_else_a_date_cell_says_is_kept_as_a_note(written: str, day: str, note: str) -> None:
    when = read_date(written, "end")
    assert (when.date, when.note) == (date.fromisoformat(day), note)
    assert when.as_written == written


def test_the_end_of_a_period_is_its_last_day_even_for_a_start() -> None:
    for side in ("start", "end"):
        assert read_date("by end of March 2024", side).date == date(2024, 3, 31)
        assert read_date("end of summer term 2025", side).date == date(2025, 7, 31)
        assert read_date("start of September 2024", side).date == date(2024, 9, 1)
    assert read_date("by end of March 2024", "end").note is None


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("Sept 2023 - Mar 2024", date(2023, 9, 1), date(2024, 3, 31)),
        ("Sept–Dec 2024", date(2024, 9, 1), date(2024, 12, 31)),
        ("Start: Sept 2023\nEnd: 5 March 2024", date(2023, 9, 1), date(2024, 3, 5)),
        ("01/09/2023 31/03/2024", date(2023, 9, 1), date(2024, 3, 31)),
        ("March 2024", None, date(2024, 3, 31)),
        ("July 2025 (was May 2025)", None, date(2025, 7, 31)),
        ("Ongoing", None, None),
        ("", None, None),
    ],
)
def test_one_cell_may_give_a_start_and_an_end(
    written: str, start: date | None, end: date | None
) -> None:
    began, ended = read_start_and_end(written)
    assert (began.date, ended.date) == (start, end)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Panel set up (July 2024) and meeting", "July 2024", "2024-07-31"),
        ("Milestone 1 – Mar 24", "Mar 24", "2024-03-31"),
        ("Version 2 – 3 May 2024", "3 May 2024", "2024-05-03"),
        ("Actual May 25", "May 25", "2025-05-31"),
    ],
)
def test_a_date_is_found_within_a_longer_text(text: str, words: str, day: str) -> None:
    found = find_date(text)
    assert found is not None
    assert text[found.start : found.end] == words
    assert found.when.as_written == words
    assert found.when.date == date.fromisoformat(day)


@pytest.mark.parametrize("text", ["No date at all", "In 2024 schools agreed", "Add 14 of 20", ""])
def test_a_sentence_without_a_date_gives_none(text: str) -> None:
    assert find_date(text) is None


def test_a_bare_year_within_a_text_is_found_only_if_asked_for() -> None:
    assert find_date("Target (2025)") is None
    found = find_date("Target (2025)", years=True)
    assert found is not None
    assert found.when.as_written == "2025"


@pytest.mark.parametrize("text", ["May 24", "31/03/2024", "Autumn 2024", "TBC", "by June 2025"])
def test_dates_look_like_dates(text: str) -> None:
    assert is_date_like(text)


@pytest.mark.parametrize(
    "text",
    ["1A", "1.1", "4.01.01", "2 (i)", "25%", "Green", "Director of Education", "30 days", "0.45"],
)
def test_references_figures_and_words_do_not_look_like_dates(text: str) -> None:
    assert not is_date_like(text)


def test_only_a_whole_day_is_read_as_a_day() -> None:
    assert read_day("March 10th 2022") == date(2022, 3, 10)
    assert read_day("March 2022") is None
    assert read_day("soon") is None


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2021, 4, 4), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5)]
)
def test_easter_falls_where_the_calendar_says(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


FORMATS = ["%d %B %Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%d-%b-%y", "%A %d %B %Y", "%B %d, %Y"]


@given(
    day=st.dates(date(2000, 1, 1), date(2049, 12, 31)),
    form=st.sampled_from(FORMATS),
    side=st.sampled_from(["start", "end"]),
)
def test_every_day_is_read_back_from_every_form(day: date, form: str, side: str) -> None:
    assert read_date(day.strftime(form), "start" if side == "start" else "end").date == day


@given(st.text(max_size=60))
def test_any_text_keeps_its_words_and_orders_its_days(text: str) -> None:
    start, end = read_date(text, "start"), read_date(text, "end")
    assert start.as_written == end.as_written == (" ".join(text.split()) or None)
    assert (start.date is None) == (end.date is None)
    if start.date and end.date:
        assert start.date <= end.date


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_found_date_is_where_its_span_says(before: str, after: str) -> None:
    text = f"{before} 3 May 2024 {after}"
    found = find_date(text)
    assert found is not None
    assert " ".join(text[found.start : found.end].split()) == found.when.as_written
