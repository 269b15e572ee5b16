"""Marks, words and counts: colour is never alone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.base.design import marks
from goldenthread.base.design.tests.markup import find, parse, render, text_of
from goldenthread.base.design.words import keep_lines, say_count, say_date, say_number


@pytest.mark.parametrize("colour", list(marks.SHAPES))
def test_a_rating_is_a_shape_and_a_word(colour: str) -> None:
    page = render("{% rating colour label %}", colour=colour, label="As it <is>")
    tag = find(page, "strong", class_=f"gt-rating--{colour}")[0]
    assert text_of(tag) == "As it <is>"
    assert find(tag, "svg", aria_hidden="true")


def test_every_colour_has_a_shape_of_its_own() -> None:
    assert len(set(marks.SHAPES.values())) == len(marks.SHAPES) == len(marks.WORDS)


@pytest.mark.parametrize(
    ("written", "colour"),
    [("Not due", "not_due"), ("not-set", "not_set"), ("AMBER", "amber"), ("beige", "not_set")],
)
def test_colours_are_known_however_they_are_written(written: str, colour: str) -> None:
    assert marks.known(written) == colour


def test_nothing_is_shown_as_not_set() -> None:
    assert marks.known(None) == marks.known("") == "not_set"


@given(st.dictionaries(st.sampled_from(list(marks.SHAPES)), st.integers(0, 10_000)))
def test_a_bar_is_whole_ordered_and_drops_no_count(counts: dict[str, int]) -> None:
    segments = marks.lay_out_counts(counts)
    assert {part.colour: part.count for part in segments} == {
        colour: count for colour, count in counts.items() if count
    }
    order = list(marks.SHAPES)
    assert [order.index(part.colour) for part in segments] == sorted(
        order.index(part.colour) for part in segments
    )
    if segments:
        assert segments[0].start == 0
        assert sum(part.width for part in segments) == pytest.approx(100, abs=0.01)


def test_unknown_colours_are_counted_as_not_set() -> None:
    assert [(p.colour, p.count) for p in marks.lay_out_counts({"beige": 2, "not_set": 1})] == [
        ("not_set", 3)
    ]


def test_a_bar_says_its_counts_to_those_who_do_not_see_it() -> None:
    page = render(
        '{% rating_bar counts noun="action,actions" words=words %}',
        counts={"red": 1, "blue": 2},
        words={"blue": "done"},
    )
    picture = find(page, "svg", role="img")[0]
    assert picture.get("aria-label") == "3 actions: 2 done, 1 little or no progress"
    assert [text_of(one) for one in find(page, "li")] == ["2 done", "1 little or no progress"]


def test_a_bar_of_nothing_says_so() -> None:
    assert text_of(render("{% rating_bar counts %}", counts={})) == "None yet"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 5, 3), "3 May 2026"),
        (datetime(2026, 5, 3, 23, 30, tzinfo=UTC), "4 May 2026"),
        (datetime(2026, 5, 3, 23, 30), "3 May 2026"),  # noqa: DTZ001 - as a document gives it
        (None, ""),
    ],
)
def test_days_are_said_plainly_in_local_time(day: date | None, words: str) -> None:
    assert say_date(day) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0"), (1204, "1,204"), (46.0, "46"), (46.5, "46.5"), (1234567.25, "1,234,567.25")],
)
def test_numbers_are_said_without_needless_noughts(number: float, words: str) -> None:
    assert say_number(number) == words


@pytest.mark.parametrize(
    ("number", "nouns", "words"),
    [
        (1, "milestone,milestones", "1 milestone"),
        (0, "milestone,milestones", "0 milestones"),
        (1204, "child,children", "1,204 children"),
        (2, "row", "2 rows"),
    ],
)
def test_counts_carry_their_noun(number: int, nouns: str, words: str) -> None:
    assert say_count(number, nouns) == words


def test_line_ends_are_kept_and_markup_is_text() -> None:
    page = parse(keep_lines("one\r\ntwo <b>\n\n\nthree"))
    assert [text_of(part) for part in find(page, "p")] == ["onetwo <b>", "three"]
    assert len(find(page, "br")) == 1
    assert keep_lines("") == ""


@given(st.text())
def test_no_text_makes_an_element_of_its_own(text: str) -> None:
    shown = str(keep_lines(text))
    for allowed in ('<p class="govuk-body">', "</p>", "<br>"):
        shown = shown.replace(allowed, "")
    assert "<" not in shown
