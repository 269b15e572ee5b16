"""Ratings that have no meaning are asked about: colours without a key, contradictions, words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from goldenthread.thread.plan.reading.document import Rating
from goldenthread.thread.plan.reading.result import Doubt, Meanings, Reading
from goldenthread.thread.plan.reading.understanding.rating_doubts import STATES
from goldenthread.thread.plan.reading.understanding.tests.blocks import (
    Written,
    filled,
    line,
    read,
    table,
)

GREEN, AMBER, RED, PURPLE = "00B050", "FFC000", "FF0000", "7030A0"
KEY = ("Key", "Blue = complete", "Green = on track", "Amber = some slippage", "Red = delayed")


def reading(
    *ratings: Written, key: Sequence[str] = (), meanings: Meanings | None = None
) -> Reading:
    """A plan of one table whose rows have these ratings, with or without a key over it."""
    rows = [
        (str(number), f"Write guide number {number} for families", "Head of SEND", "May 2027", said)
        for number, said in enumerate(ratings, 1)
    ]
    lines = [line(text, number) for number, text in enumerate(("Anywhere SEND plan", *key), 1)]
    return read(
        *lines, table(("Ref", "Action", "Lead", "By when", "RAG"), *rows), meanings=meanings
    )


def ratings_of(found: Reading) -> list[Rating]:
    areas = found.document.areas_for_improvement
    return [one.rating for area in areas for f in area.focus_areas for one in f.milestones]


def asked(found: Reading) -> dict[str, Doubt]:
    return {doubt.written: doubt for doubt in found.doubts if doubt.kind == "rating"}


def states_offered(doubt: Doubt) -> list[str]:
    return [each.value for each in doubt.alternatives]


ALIKE: list[Written] = [
    "Green",
    "G",
    "🟢",
    filled(GREEN),
    filled(GREEN, "Green"),
    filled(GREEN, "g"),
]


def test_a_colour_without_a_key_is_asked_about_once_however_it_is_shown() -> None:
    found = reading(*ALIKE)
    assert {(one.colour, one.state) for one in ratings_of(found)} == {("green", None)}
    assert list(asked(found)) == ["Green"]
    doubt = asked(found)["Green"]
    assert doubt.why == "The plan does not say what green means."
    assert {each.value: each.label for each in doubt.alternatives} == STATES


def test_what_people_said_a_colour_means_goes_for_its_word_its_letter_and_its_fill() -> None:
    found = reading(*ALIKE, "Red", meanings=Meanings(ratings={"green": "on_track"}))
    assert [one.state for one in ratings_of(found)] == ["on_track"] * len(ALIKE) + [None]
    assert list(asked(found)) == ["Red"]


@pytest.mark.parametrize(
    ("colour", "first"),
    [
        ("Blue", ["complete_and_embedded", "complete"]),
        ("Green", ["on_track", "complete"]),
        ("Amber", ["at_risk"]),
        ("Red", ["off_track", "not_started"]),
        ("Grey", ["not_started"]),
    ],
)
def test_the_usual_meaning_of_a_colour_is_offered_first(colour: str, first: list[str]) -> None:
    offered = states_offered(asked(reading(colour))[colour])
    assert offered[: len(first)] == first
    assert set(offered) == set(STATES)


def test_every_colour_has_a_question_of_its_own() -> None:
    assert list(asked(reading("B", "Yellow", filled(RED), "Green"))) == [
        "Blue",
        "Amber",
        "Red",
        "Green",
    ]


def test_with_a_key_nothing_is_asked_and_the_key_outweighs_what_was_said_of_other_plans() -> None:
    found = reading(*ALIKE, key=KEY, meanings=Meanings(ratings={"Green": "complete"}))
    assert {one.state for one in ratings_of(found)} == {"on_track"}
    assert not asked(found)


def test_a_key_that_says_two_things_of_a_colour_leaves_it_to_people() -> None:
    key = ("Key", "Blue = complete", "Green = on track", "Red = not yet started or delayed")
    assert asked(reading("R", key=key))["Red"].why == "The plan's key says nothing plain of red."
    told = reading("R", key=key, meanings=Meanings(ratings={"red": "not_started"}))
    assert ratings_of(told) == [Rating("red", "not_started", "R", "word")]


def test_a_word_and_a_fill_that_the_key_sets_apart_contradict_each_other() -> None:
    found = reading(filled(RED, "On track"), key=KEY)
    assert ratings_of(found) == [Rating("red", None, "On track", "word_and_fill")]
    doubt = asked(found)["On track"]
    assert "contradict" in doubt.why
    assert "red" in doubt.why
    assert states_offered(doubt)[:2] == ["on_track", "off_track"]


@pytest.mark.parametrize("key", [KEY, ()])
def test_a_colour_named_in_the_fill_of_another_is_a_contradiction(key: Sequence[str]) -> None:
    found = reading(filled(GREEN, "Amber"), key=key)
    assert ratings_of(found)[0].state is None
    assert list(asked(found)) == ["Amber, filled green"]
    told = reading(
        filled(GREEN, "Amber"),
        key=key,
        meanings=Meanings(ratings={"amber, filled green": "stopped"}),
    )
    assert ratings_of(told)[0].state == "stopped"
    assert not asked(told)


def test_what_people_said_of_a_colour_does_not_settle_a_contradiction() -> None:
    told = reading(
        filled(RED, "On track"), meanings=Meanings(ratings={"Red": "off_track", "Amber": "at_risk"})
    )
    assert ratings_of(told)[0].state is None
    assert list(asked(told)) == ["On track"]


@pytest.mark.parametrize("word", ["purple-ish", "Simmering", "A red letter day", "Greenish", "A/G"])
@pytest.mark.parametrize("key", [KEY, ()])
def test_a_word_that_nobody_knows_has_no_colour_and_is_asked_about(
    word: str, key: Sequence[str]
) -> None:
    found = reading(word, key=key)
    assert ratings_of(found) == [Rating(None, None, word, "word")]
    assert set(states_offered(asked(found)[word])) == set(STATES)


def test_a_word_that_nobody_knows_has_the_colour_of_its_fill() -> None:
    found = reading(filled(PURPLE, "purple-ish"))
    assert ratings_of(found) == [Rating("purple", None, "purple-ish", "word_and_fill")]
    assert list(asked(found)) == ["Purple", "purple-ish"]


@pytest.mark.parametrize(
    "word", ["Green – meets monthly", "Now green (was amber)", "RAG: Green", "Delays (Green)"]
)
def test_a_colour_set_off_from_the_words_beside_it_is_a_colour(word: str) -> None:
    assert ratings_of(reading(word))[0].colour == "green"
