"""What pages say of ratings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.base.design.marks import known
from goldenthread.thread.plan.models import RatingWord
from goldenthread.thread.plan.reading.document import NO_RATING, Rating
from goldenthread.thread.plan.standings import Counts, Standing, mark_of
from goldenthread.thread.plan.words.ratings import (
    MEANINGS,
    OF_STATE,
    UNCHECKED,
    WORDS,
    disagree,
    explain_house_words,
    explain_word,
    say_claim,
    say_done,
    say_rating,
    say_stopped,
    tag_rating,
)

pytestmark = pytest.mark.pure

GREEN = Rating("green", "complete", "Completed", "word_and_fill")
MIXED = Rating("green", None, "Progressing to Timescale", "word_and_fill")


@pytest.mark.parametrize(
    ("rating", "standing", "sentence"),
    [
        (GREEN, Standing.GREEN, "The plan claims green: Completed."),
        (NO_RATING, Standing.NOT_SET, "The plan does not say how this is going."),
        (
            MIXED,
            Standing.NOT_SET,
            "The plan colours this green, but its words are ‘Progressing to Timescale’. "
            "The two do not fit together, so it has no clear rating.",
        ),
        (
            Rating("amber", "on_track", None, "fill"),
            Standing.AMBER,
            "The plan colours this amber and says no more.",
        ),
        (
            Rating(None, "not_started", "Not started", "word"),
            Standing.RED,
            "The plan says that this has not started, though its start date has passed.",
        ),
        (
            Rating(None, "not_started", "Not started", "word"),
            Standing.NOT_YET_DUE,
            "The plan says that this has not started. It is not meant to have started yet.",
        ),
        (
            Rating("green", None, "Green", "word_and_fill"),
            Standing.NOT_SET,
            "The plan colours this green, and does not say what green means. "
            "So it has no clear rating.",
        ),
        (
            Rating("amber", None, "Simmering", "word_and_fill"),
            Standing.NOT_SET,
            "The plan colours this amber and says ‘Simmering’. "
            "We do not know what that means, so it has no clear rating.",
        ),
        (
            Rating("purple", "stopped", "Superseded", "word"),
            Standing.STOPPED,
            "The plan says that this has been stopped.",
        ),
        (
            Rating(None, None, "Simmering", "word"),
            Standing.NOT_SET,
            "The plan says ‘Simmering’, which is not a rating that we know.",
        ),
        (
            Rating(None, "at_risk", "At risk", "word"),
            Standing.AMBER,
            "The plan claims amber: At risk.",
        ),
    ],
)
def test_a_claim_is_told_as_the_documents_own(
    rating: Rating, standing: Standing, sentence: str
) -> None:
    assert say_claim(rating, standing).removesuffix(UNCHECKED).strip() == sentence


def test_every_claim_says_that_nobody_has_checked_it_and_silence_claims_nothing() -> None:
    assert say_claim(GREEN, Standing.GREEN).endswith(UNCHECKED)
    assert UNCHECKED not in say_claim(NO_RATING, Standing.NOT_SET)


@pytest.mark.parametrize(
    ("rating", "expected"),
    [
        (MIXED, True),
        (GREEN, False),
        (Rating("green", None, None, "fill"), False),
        (Rating("red", None, "Amber", "word_and_fill"), True),
        (Rating("green", None, "Green", "word_and_fill"), False),
        (Rating("amber", None, "Simmering", "word_and_fill"), False),
        (Rating(None, None, "R/A", "word"), False),
    ],
)
def test_word_and_fill_disagree_only_where_both_mean_something(
    rating: Rating, expected: bool
) -> None:
    assert disagree(rating) is expected


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("At risk", "At risk"),
        ("Amber", "Progressing to timescale"),
        ("A", "Progressing to timescale"),
        ("R / A", "Progressing to timescale"),
        ("✓", "Progressing to timescale"),
        ("", "Progressing to timescale"),
        ("It is going well " * 9, "Progressing to timescale"),
        ("Under\n way", "Under way"),
    ],
)
def test_the_documents_words_stay_where_they_are_words(written: str, said: str) -> None:
    rating = Rating("amber", "on_track", written or None, "word")
    assert say_rating(rating, Standing.AMBER) == said


def test_a_list_says_that_colour_and_words_differ_and_sides_with_neither() -> None:
    tag = tag_rating(MIXED, Standing.NOT_SET)
    assert "Colour and words differ" in tag
    assert "gt-rating--not_set" in tag


def test_a_list_shows_a_word_that_nobody_knows_as_it_is_written() -> None:
    tag = tag_rating(Rating("amber", None, "Simmering", "word_and_fill"), Standing.NOT_SET)
    assert "Simmering" in tag
    assert "Colour and words differ" not in tag


def test_a_tag_escapes_what_the_document_wrote() -> None:
    tag = tag_rating(Rating("amber", "on_track", "<b>Going</b>/well", "word"), Standing.AMBER)
    assert "&lt;b&gt;Going" in tag
    assert "<b>" not in tag
    assert "/<wbr>well" in tag


def test_every_standing_and_state_has_its_mark_words_and_meaning() -> None:
    assert set(WORDS) == set(MEANINGS) == set(Standing)
    assert {known(mark_of(each)) for each in Standing} == {mark_of(each) for each in Standing}
    assert len(set(OF_STATE.values())) >= 6


@given(st.lists(st.integers(0, 500), min_size=7, max_size=7))
def test_a_bar_holds_every_milestone_once(numbers: list[int]) -> None:
    counts = Counts(*numbers)
    assert sum(counts.by_mark.values()) == counts.total + counts.stopped


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        (Counts(), "No milestones stand here yet."),
        (Counts(green=1), "Its one milestone is said to be done."),
        (Counts(not_set=1), "The plan does not give its one milestone a clear rating yet."),
        (Counts(not_set=75), "The plan does not give any of its 75 milestones a clear rating yet."),
        (Counts(not_set=4, red=1), "0 of 5 milestones are said to be done."),
        (Counts(red=1), "Its one milestone is not said to be done yet."),
        (Counts(blue=1, red=4), "1 of 5 milestones is said to be done."),
        (Counts(blue=4, green=21, amber=50, stopped=3), "25 of 75 milestones are said to be done."),
    ],
)
def test_how_much_is_done_is_one_sentence(counts: Counts, sentence: str) -> None:
    assert say_done(counts) == sentence


def test_stopped_milestones_are_told_apart() -> None:
    assert say_stopped(Counts(stopped=1)) == "1 milestone is stopped, and counted apart."
    assert say_stopped(Counts(stopped=2)) == "2 milestones are stopped, and counted apart."
    assert say_stopped(Counts(green=2)) == ""


def test_a_plans_own_key_is_explained_by_what_it_means_not_by_its_colour() -> None:
    line = explain_word(RatingWord(label="Green", colour="green", state="on_track"), Standing.AMBER)
    assert "gt-rating--green" in line.tag
    assert line.meaning == "Work is under way and should finish on time."
    unknown = explain_word(RatingWord(label="Teal"), Standing.NOT_SET)
    assert unknown.meaning == "The plan does not say what this means."


def test_a_plan_without_a_key_is_explained_in_the_houses_words() -> None:
    lines = explain_house_words(Counts(green=1, red=2))
    assert [line.meaning for line in lines] == [MEANINGS[Standing.GREEN], MEANINGS[Standing.RED]]
