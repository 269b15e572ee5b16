"""Two texts word by word."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.comparing.pieces import Piece, words_changed

pytestmark = pytest.mark.pure

TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(["the", "board", "meets", ",", "\n", " ", "SEND’s"])).map(" ".join),
)


def test_a_word_changed_is_taken_out_and_put_in() -> None:
    assert words_changed("The board meets monthly.", "The board meets each term.") == (
        Piece("kept", "The board meets "),
        Piece("taken out", "monthly"),
        Piece("put in", "each term"),
        Piece("kept", "."),
    )


def test_nothing_and_something() -> None:
    assert words_changed("", "") == ()
    assert words_changed("", "New") == (Piece("put in", "New"),)
    assert words_changed("Same", "Same") == (Piece("kept", "Same"),)


@given(TEXTS, TEXTS)
def test_the_pieces_make_up_both_texts(before: str, after: str) -> None:
    pieces = words_changed(before, after)
    assert "".join(text for fate, text in pieces if fate != "put in") == before
    assert "".join(text for fate, text in pieces if fate != "taken out") == after
    assert all(text for _, text in pieces)
    assert all(first.fate != second.fate for first, second in pairwise(pieces))


def test_a_text_of_20_000_words_is_told_by_its_sentences() -> None:
    before = "".join(
        f"In week {week} the board of the area met with the parents of the area, as planned. "
        for week in range(1_250)
    )
    after = before.replace("week 700 the board", "week 700 the panel")
    pieces = words_changed(before, after)
    assert [piece for piece in pieces if piece.fate != "kept"] == [
        Piece("taken out", "board"),
        Piece("put in", "panel"),
    ]
