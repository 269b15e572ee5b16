"""Charts: every value drawn in its place, or said to be unknown."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.base.design.charts import bars, sparkline, timeline
from goldenthread.base.design.charts.timeline import Span, say_span
from goldenthread.base.design.tests.markup import find, render, text_of

DAYS = st.none() | st.dates(date(2000, 1, 1), date(2060, 12, 31))
NUMBERS = st.floats(-1e6, 1e6, allow_nan=False)


def test_a_sparkline_breaks_where_a_value_is_missing() -> None:
    chart = sparkline.lay_out([1, 2, None, 4, None, 3])
    assert len(chart.runs) == 1
    assert [x for x, _ in chart.dots] == [71.2, 116.0]


def test_a_sparkline_of_nothing_is_empty() -> None:
    assert sparkline.lay_out([None, None]) == sparkline.Sparkline([], [])


def test_equal_values_lie_in_the_middle() -> None:
    assert sparkline.lay_out([5, 5]).runs == ["4,16 116,16"]


@given(st.lists(st.none() | NUMBERS, max_size=40))
def test_a_sparkline_stays_on_its_canvas(values: list[float | None]) -> None:
    chart = sparkline.lay_out(values)
    points = [tuple(map(float, point.split(","))) for run in chart.runs for point in run.split()]
    for x, y in [*points, *chart.dots]:
        assert 0 <= x <= sparkline.WIDTH
        assert 0 <= y <= sparkline.HEIGHT
    known = sum(value is not None for value in values)
    assert len(points) + len(chart.dots) in {known, known + 1}


def test_bars_share_one_scale_from_nought() -> None:
    laid = bars.lay_out([("a", 20.0), ("b", 40.0), ("c", None), ("d", 0)], unit=" in 100")
    assert [bar.width for bar in laid] == [50, 100, None, 0]
    assert [bar.text for bar in laid] == [
        "20 in 100",
        "40 in 100",
        "We do not know yet",
        "0 in 100",
    ]


def test_bars_of_nothing_but_noughts_have_no_width() -> None:
    assert [bar.width for bar in bars.lay_out([("a", 0)])] == [0]


def test_a_value_below_nought_is_refused() -> None:
    with pytest.raises(ValueError, match="below it"):
        bars.lay_out([("a", -1)])


def test_bars_are_a_table_with_pictures_beside() -> None:
    page = render("{% bars values 'On time' %}", values=[("Here", 29.0), ("There", None)])
    rows = [[text_of(cell) for cell in row] for row in find(page, "tr")[1:]]
    assert rows == [["Here", "29", ""], ["There", "We do not know yet", ""]]
    assert len(find(page, "rect")) == 1


def test_a_timeline_runs_over_whole_quarters() -> None:
    chart = timeline.lay_out([Span("a", date(2026, 2, 1), date(2026, 5, 1))], date(2026, 4, 1))
    assert (chart.first, chart.last) == (date(2026, 1, 1), date(2026, 7, 1))
    assert [(tick.words, tick.is_year) for tick in chart.ticks] == [("2026", True), ("Apr", False)]
    assert chart.today == pytest.approx(49.72, abs=0.01)


@pytest.mark.parametrize(("until", "are_named"), [(2028, True), (2029, False)])
def test_quarters_are_named_only_where_their_words_have_room(until: int, are_named: bool) -> None:
    chart = timeline.lay_out([Span("a", date(2026, 2, 1), date(until, 5, 1))], date(2026, 4, 1))
    named = [tick.words for tick in chart.ticks if tick.words and not tick.is_year]
    assert bool(named) is are_named
    assert next(tick.words for tick in chart.ticks if tick.is_year) == "2026"
    assert len(chart.ticks) > 8


def test_today_outside_the_scale_is_not_drawn() -> None:
    chart = timeline.lay_out([Span("a", date(2026, 2, 1), None)], date(2030, 1, 1))
    assert chart.today is None


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2026, 5, 3), date(2026, 6, 1), "3 May 2026 to 1 June 2026"),
        (date(2026, 5, 3), None, "From 3 May 2026, no end date"),
        (None, date(2026, 6, 1), "By 1 June 2026, no start date"),
        (None, None, "No dates yet"),
    ],
)
def test_dates_say_what_is_known(start: date | None, end: date | None, words: str) -> None:
    assert say_span(start, end) == words


@given(st.lists(st.tuples(DAYS, DAYS), max_size=8), st.dates(date(2000, 1, 1), date(2060, 12, 31)))
def test_every_row_is_kept_and_drawn_within_the_line(
    days: list[tuple[date | None, date | None]], today: date
) -> None:
    chart = timeline.lay_out([Span("a", start, end) for start, end in days], today)
    assert len(chart.tracks) == len(days)
    assert chart.ticks
    for track, (start, end) in zip(chart.tracks, days, strict=True):
        assert (track.x is None) == (start is None and end is None)
        assert (track.width is None) == (start is None or end is None)
        assert track.x is None or 0 <= track.x <= 100
        assert track.width is None or (track.x or 0) + track.width <= 100.41


def test_a_timeline_is_a_table_that_says_its_dates_in_words() -> None:
    span = Span("Hire <two>", date(2026, 2, 1), date(2026, 5, 1), "/1/", "amber", "On track")
    page = render("{% timeline spans today %}", spans=[span], today=date(2026, 4, 1))
    cells = [text_of(cell) for cell in find(page, "tr")[1]]
    assert cells[:2] == ["Hire <two>", "1 February 2026 to 1 May 2026 On track"]
    assert all(picture.get("aria-hidden") == "true" for picture in find(page, "svg"))
