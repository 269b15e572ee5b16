"""Days in three boxes."""

from __future__ import annotations

from datetime import date

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.base.design.day_fields import DayField, DayPicker, read_day, read_month


class OneDay(forms.Form):
    day = DayField()
    other = DayField(required=False)


def send(day: str, month: str, year: str) -> OneDay:
    return OneDay({"day_day": day, "day_month": month, "day_year": year})


@pytest.mark.parametrize(
    ("written", "month"),
    [("5", 5), ("05", 5), ("May", 5), (" sept. ", 9), ("Sep", 9), ("december", 12)],
)
def test_a_month_is_a_number_or_a_name(written: str, month: int) -> None:
    assert read_month(written) == month


@pytest.mark.parametrize("written", ["0", "13", "ma", "Floréal", "", "-1", "mayor"])
def test_what_is_no_month_is_none(written: str) -> None:
    assert read_month(written) is None


@pytest.mark.parametrize(
    ("boxes", "sentence"),
    [
        (("3", "", "2026"), "The date must include a month."),
        (("", "5", ""), "The date must include a day and a year."),
        (("31", "4", "2026"), "31 4 2026 is not a real date."),
        (("3", "x", "2026"), "'x' is not a month. Enter a number from 1 to 12."),
        (("3", "5", "26"), "The year must have 4 numbers, such as 2026."),
        (("3rd", "5", "2026"), "3rd 5 2026 is not a real date."),
    ],
)
def test_a_wrong_date_says_what_is_wrong(boxes: tuple[str, str, str], sentence: str) -> None:
    form = send(*boxes)
    assert not form.is_valid()
    assert form.errors["day"] == [sentence]


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_real_date_is_read_as_it_was_shown(day: date) -> None:
    shown = [str(box) for box in OneDay().fields["day"].widget.decompress(day)]
    assert read_day(*shown) == day


@given(st.text(), st.text(), st.text())
def test_any_text_is_a_date_or_a_sentence(day: str, month: str, year: str) -> None:
    form = send(day, month, year)
    assert form.is_valid() or str(form.errors["day"][0]).endswith(".")


def test_an_empty_date_is_none_where_it_may_be_and_asked_for_where_not() -> None:
    form = OneDay({})
    assert not form.is_valid()
    assert form.errors == {"day": ["Enter a date."]}
    assert form.cleaned_data["other"] is None


def test_a_known_date_fills_its_boxes_and_each_box_has_its_label() -> None:
    html = str(OneDay(initial={"day": date(2026, 5, 3)})["day"])
    for name, value, label in (("day", 3, "Day"), ("month", 5, "Month"), ("year", 2026, "Year")):
        assert f'name="day_{name}" value="{value}"' in html
        assert f">{label}</label>" in html


def test_the_picker_writes_what_browsers_read() -> None:
    assert 'type="date"' in DayPicker().render("end", date(2026, 5, 3))
    assert 'value="2026-05-03"' in DayPicker().render("end", date(2026, 5, 3))
    assert 'value="2026-05-03"' in DayPicker().render("end", "2026-05-03")
    assert "value" not in DayPicker().render("end", "yesterday")
