import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.base.search.words import cut_excerpt, cut_query, mend_words, take_prefix

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", []),
        ("  'Tell  it ONCE' ", ["tell", "it", "once"]),
        ("families' families'", ["families"]),
        ("don't", ["don't"]),
        ('" OR 1=1 --', ["or", "1"]),
    ],
)
def test_what_is_typed_is_cut_into_distinct_words(typed: str, words: list[str]) -> None:
    assert cut_query(typed) == words


def test_forms_of_one_word_share_its_prefix() -> None:
    assert "exclusions".startswith(take_prefix("excluded"))


def test_a_misspelt_word_is_taken_for_the_one_most_like_it() -> None:
    assert mend_words(["comissioning"], ["commissioning", "community"]) == {
        "comissioning": "commissioning"
    }


def test_a_word_that_stands_somewhere_is_left_alone() -> None:
    assert mend_words(["review"], ["reviews", "preview"]) == {}


def test_a_word_like_nothing_is_left_alone() -> None:
    assert mend_words(["zzzzzz"], ["commissioning"]) == {}


def test_hits_are_told_apart_in_an_excerpt() -> None:
    stretches = cut_excerpt("Too many pupils are excluded from school.", ["exclusions"])
    assert [stretch.text for stretch in stretches if stretch.hit] == ["excluded"]


def test_a_long_text_is_cut_around_its_first_hit() -> None:
    text = "word " * 200 + "needle " + "word " * 200
    stretches = cut_excerpt(text, ["needle"])
    shown = "".join(stretch.text for stretch in stretches)
    assert "needle" in shown
    assert len(shown) < 300
    assert shown.startswith("… ")
    assert shown.endswith("…")


@given(st.text(max_size=600), st.lists(st.text(min_size=1, max_size=12), max_size=4))
def test_an_excerpt_shows_only_what_the_text_says(text: str, words: list[str]) -> None:
    stretches = cut_excerpt(text, cut_query(" ".join(words)))
    shown = "".join(stretch.text for stretch in stretches)
    assert shown.removeprefix("… ").removesuffix("…") in text or "…" in text
