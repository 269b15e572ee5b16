"""Ratings: word, colour and meaning kept apart, by the document's key and then the house table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.document import NO_RATING, Colour, Rating, State
from goldenthread.thread.plan.reading.rating_words import HOUSE_COLOURS, house_state, name_colour
from goldenthread.thread.plan.reading.ratings import (
    NO_KEY,
    KeyLine,
    RatingKey,
    is_rating_like,
    read_rating,
)


def key_of(*lines: str | tuple[str, str]) -> RatingKey:
    """A key of labels, or of labels with the colour word or fill shown beside them."""
    return RatingKey.of(
        KeyLine(line, "line 1") if isinstance(line, str) else KeyLine(line[0], "line 1", line[1])
        for line in lines
    )


BY_ORDER = key_of(
    "Complete and Embedded",
    "Completed",
    "Progressing to Timescale",
    "Little or no progress/delayed",
)
IN_WORDS = key_of("Blue = complete", "Green – on track", "Amber: some slippage", "Red (delayed)")
IN_FILLS = key_of(("Done", "00B0F0"), ("To plan", "92D050"), ("Late", "FF0000"))


def test_a_key_without_colours_takes_them_in_the_order_of_brag() -> None:
    assert [(word.colour, word.state) for word in BY_ORDER.words] == [
        ("blue", "complete_and_embedded"),
        ("green", "complete"),
        ("amber", "on_track"),
        ("red", "off_track"),
    ]


def test_a_key_that_runs_from_worst_to_best_takes_the_order_backwards() -> None:
    key = key_of("Delayed", "At risk", "On track", "Complete")
    assert [word.colour for word in key.words] == ["red", "amber", "green", "blue"]


@pytest.mark.parametrize(
    "labels",
    [
        ("Not started", "In progress", "Complete"),
        ("Complete", "Delayed", "On track", "At risk"),
        ("Complete", "On track"),
        ("Alpha", "Beta", "Gamma", "Delta"),
    ],
)
def test_a_key_in_no_plain_order_is_given_no_colours(labels: tuple[str, ...]) -> None:
    assert [word.colour for word in key_of(*labels).words] == [None] * len(labels)


def test_a_key_with_colour_words_keeps_its_labels_and_reads_both() -> None:
    assert [(word.label, word.colour, word.state) for word in IN_WORDS.words] == [
        ("Blue = complete", "blue", "complete"),
        ("Green – on track", "green", "on_track"),
        ("Amber: some slippage", "amber", "at_risk"),
        ("Red (delayed)", "red", "off_track"),
    ]


def test_a_key_of_coloured_cells_reads_the_fills() -> None:
    assert [(word.colour, word.state) for word in IN_FILLS.words] == [
        ("blue", "complete"),
        ("green", "on_track"),
        ("red", "off_track"),
    ]


def test_a_key_of_letters_names_colours_without_meaning() -> None:
    assert [(word.colour, word.state) for word in key_of("B", "R", "A", "G").words] == [
        ("blue", None),
        ("red", None),
        ("amber", None),
        ("green", None),
    ]


@pytest.mark.parametrize(
    ("word", "key", "colour", "state"),
    [
        ("Completed", BY_ORDER, "green", "complete"),
        ("complete and embedded", BY_ORDER, "blue", "complete_and_embedded"),
        ("On track", BY_ORDER, "amber", "on_track"),
        ("Green", BY_ORDER, "green", "complete"),
        ("Green", IN_WORDS, "green", "on_track"),
        ("g", IN_WORDS, "green", "on_track"),
        ("R", IN_FILLS, "red", "off_track"),
        ("Delayed", IN_WORDS, "red", "off_track"),
        ("Some slippage", IN_WORDS, "amber", "at_risk"),
        ("Done", IN_WORDS, "blue", "complete"),
        ("Green – meets monthly", IN_WORDS, "green", "on_track"),
        ("Superseded", IN_WORDS, None, "stopped"),
    ],
)
def test_the_documents_own_key_comes_first(
    word: str, key: RatingKey, colour: Colour | None, state: State | None
) -> None:
    assert read_rating(word, None, key) == Rating(colour, state, word, "word")


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("Complete and Embedded", "complete_and_embedded"),
        ("Completed, finished and handed over", "complete"),
        ("Done", "complete"),
        ("Closed", "complete"),
        ("On track, in progress and complete to plan", "on_track"),
        ("progress as per planned schedule", "on_track"),
        ("on target or no known problems", "on_track"),
        ("In progress", "on_track"),
        ("Under way", "on_track"),
        ("No concerns", "on_track"),
        ("Some slippage", "at_risk"),
        ("potential cause for concern", "at_risk"),
        ("At risk", "at_risk"),
        ("definite cause for concern", "off_track"),
        ("Overdue", "off_track"),
        ("Off track", "off_track"),
        ("Not on track", "off_track"),
        ("Significant delay", "off_track"),
        ("Not started", "not_started"),
        ("Not yet due", "not_started"),
        ("Superseded", "stopped"),
        ("action not yet started or significant delay", None),
        ("Partially complete", None),
        ("Not yet complete", None),
        ("To be completed", None),
        ("The method is metrical", None),
        ("Blossoming", None),
        ("", None),
    ],
)
def test_the_house_table_tells_what_words_mean(word: str, state: State | None) -> None:
    assert house_state(word) == state


def test_a_word_without_a_key_has_a_meaning_and_no_colour() -> None:
    assert read_rating("Delayed", None) == Rating(None, "off_track", "Delayed", "word")


@pytest.mark.parametrize("word", ["Green", "G", "Amber", "red", "R"])
def test_a_colour_without_a_key_has_no_meaning(word: str) -> None:
    rating = read_rating(word, None)
    assert rating.colour is not None
    assert rating.state is None


@pytest.mark.parametrize(("fill", "state"), [("FF0000", "off_track"), ("92D050", "on_track")])
def test_a_fill_has_a_meaning_only_by_the_key(fill: str, state: State) -> None:
    shown = name_colour(fill)
    assert read_rating(None, fill) == Rating(shown, None, None, "fill")
    assert read_rating("  ", fill, IN_WORDS) == Rating(shown, state, None, "fill")


@pytest.mark.parametrize(
    ("word", "fill", "key"),
    [
        ("Green", "FF0000", IN_WORDS),
        ("Green", "FF0000", NO_KEY),
        ("On track", "FF0000", IN_WORDS),
        ("On track", "FF0000", NO_KEY),
        ("Delayed", "00B050", NO_KEY),
    ],
)
def test_word_and_fill_that_disagree_have_no_meaning(word: str, fill: str, key: RatingKey) -> None:
    rating = read_rating(word, fill, key)
    assert rating == Rating(name_colour(fill), None, word, "word_and_fill")


@pytest.mark.parametrize(
    ("word", "fill", "key", "state"),
    [
        ("On track", "00B050", IN_WORDS, "on_track"),
        ("Green", "92D050", IN_WORDS, "on_track"),
        ("On track", "FFC000", NO_KEY, "on_track"),
        ("Complete", "C6EFCE", NO_KEY, "complete"),
        ("See minutes", "FF0000", IN_WORDS, "off_track"),
        ("Green", "92D050", NO_KEY, None),
    ],
)
def test_word_and_fill_that_agree_are_both_shown(
    word: str, fill: str, key: RatingKey, state: State | None
) -> None:
    assert read_rating(word, fill, key) == Rating(name_colour(fill), state, word, "word_and_fill")


@pytest.mark.parametrize("word", ["A/G", "R-A", "Red/Amber", "Amber to Green", "A / G"])
def test_a_split_rating_keeps_its_words_and_has_no_colour(word: str) -> None:
    assert read_rating(word, None, IN_WORDS) == Rating(None, None, word, "word")
    assert is_rating_like(word)


def test_a_colour_and_words_that_the_key_sets_apart_have_no_meaning() -> None:
    assert read_rating("Green – delayed", None, IN_WORDS).state is None
    assert read_rating("Green – delayed", None, IN_WORDS).colour == "green"


@pytest.mark.parametrize(
    ("heading", "state"),
    [("Achieved", "complete"), ("On target to achieve", "on_track"), ("Item", None), (None, None)],
)
def test_a_tick_means_what_its_column_says(heading: str | None, state: State | None) -> None:
    said = heading if state else "✓"
    assert read_rating("✓", None, NO_KEY, heading) == Rating(None, state, said, "tick")


def test_a_blank_cell_has_no_rating() -> None:
    assert read_rating(None, None) is NO_RATING
    assert read_rating(" \n", "FFFFFF", IN_WORDS) is NO_RATING


@pytest.mark.parametrize(
    "word", ["Green", "G", "a", "✓", "On track", "A/G", "Delayed", "Red – late"]
)
def test_ratings_look_like_ratings(word: str) -> None:
    assert is_rating_like(word)


@pytest.mark.parametrize(
    "text", ["1A", "May 24", "Director of Education", "Set up the panel", "", "70%", "n/a"]
)
def test_other_cells_do_not_look_like_ratings(text: str) -> None:
    assert not is_rating_like(text)


@pytest.mark.parametrize(
    ("colour", "shades"),
    [
        ("red", "FF0000 C00000 FFC7CE 800000 F4CCCC EA9999"),
        ("amber", "FFC000 FFFF00 FFEB9C ED7D31 FFF2CC F8CBAD FF9900 BF8F00"),
        ("green", "92D050 00B050 C6EFCE E2EFDA 003300 CCFFCC"),
        ("blue", "0070C0 00B0F0 DDEBF7 4472C4 1F4E78 000080"),
        ("purple", "7030A0 B4A7D6"),
        ("grey", "D9D9D9 808080 D6DCE4 A6A6A6"),
        (None, "FFFFFF 000000 F2F2F2 FEFEFE nonsense"),
    ],
)
def test_any_shade_reads_as_the_colour_that_people_see(colour: Colour | None, shades: str) -> None:
    assert {shade: name_colour(shade) for shade in shades.split()} == dict.fromkeys(
        shades.split(), colour
    )


@given(st.integers(0, 0xFFFFFF))
def test_a_fill_alone_never_has_a_meaning_without_a_key(rgb: int) -> None:
    assert read_rating(None, f"{rgb:06X}").state is None


@given(st.text(max_size=40), st.none() | st.sampled_from(["FF0000", "00B050", "FFC000"]))
def test_a_meaning_never_contradicts_the_fill_beside_it(word: str, fill: str | None) -> None:
    rating = read_rating(word, fill)
    if rating.shown_by == "word_and_fill" and rating.state and rating.colour:
        assert rating.colour in HOUSE_COLOURS[rating.state]
