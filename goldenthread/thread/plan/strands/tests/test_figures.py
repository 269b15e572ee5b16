"""Whether a figure moved, as far as its words tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.strands.figures import Figure, Movement, how_it_moved, read_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("31%", 31),
        ("about 40 children", 40),
        ("1,250", 1250),
        ("\u22122.5", -2.5),
        ("tbc", None),
        ("", None),
        ("3,4", 3),
    ],
)
def test_the_first_number_of_a_text_is_read(text: str, number: float | None) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("baseline", "target", "latest", "movement"),
    [
        ("31%", "60%", "44%", Movement.BETTER),
        ("31%", "60%", "29%", Movement.WORSE),
        ("31%", "60%", "31 per cent", Movement.STILL),
        ("31%", "60%", "70%", Movement.BETTER),
        ("20 weeks", "6", "9", Movement.BETTER),
        ("20 weeks", "6", "22", Movement.WORSE),
        ("95", "95", "90", Movement.WORSE),
        ("31%", "more", "44%", Movement.UNKNOWN),
        ("31%", "more", "31%", Movement.STILL),
        ("", "60%", "44%", Movement.UNKNOWN),
        ("31%", "60%", "", Movement.UNKNOWN),
    ],
)
def test_a_figure_moves_towards_its_target_or_not(
    baseline: str, target: str, latest: str, movement: Movement
) -> None:
    assert how_it_moved(Figure("A", baseline, target, latest)) is movement


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_any_words_are_judged_without_an_error(baseline: str, target: str, latest: str) -> None:
    assert how_it_moved(Figure("A", baseline, target, latest)) in Movement
