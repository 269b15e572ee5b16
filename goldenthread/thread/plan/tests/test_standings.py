"""Where a milestone stands by what its document claims."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.thread.plan.standings import (
    Counts,
    Standing,
    add_counts,
    claimed_standing,
    telling_colour,
)

TODAY = date(2026, 11, 24)
YESTERDAY, TOMORROW = date(2026, 11, 23), date(2026, 11, 25)


@pytest.mark.parametrize(
    ("state", "colour", "start", "standing"),
    [
        ("complete_and_embedded", "blue", None, Standing.BLUE),
        ("complete", "blue", None, Standing.GREEN),
        ("on_track", "green", None, Standing.AMBER),
        ("at_risk", "amber", None, Standing.AMBER),
        ("off_track", "", None, Standing.RED),
        ("stopped", "purple", None, Standing.STOPPED),
        ("not_started", "red", TOMORROW, Standing.NOT_YET_DUE),
        ("not_started", "grey", TODAY, Standing.RED),
        ("not_started", "grey", YESTERDAY, Standing.RED),
        ("not_started", "grey", None, Standing.NOT_YET_DUE),
        ("", "amber", None, Standing.AMBER),
        ("", "grey", None, Standing.NOT_SET),
        ("", "", YESTERDAY, Standing.NOT_SET),
    ],
)
def test_the_meaning_decides_and_the_colour_only_where_there_is_no_meaning(
    state: str, colour: str, start: date | None, standing: Standing
) -> None:
    assert claimed_standing(state, colour, start, TODAY) is standing


@pytest.mark.parametrize(
    ("shown_by", "colour"), [("fill", "green"), ("word", "green"), ("word_and_fill", "")]
)
def test_a_fill_is_not_believed_over_the_word_beside_it(shown_by: str, colour: str) -> None:
    assert telling_colour("green", shown_by) == colour


def test_counts_add_up_and_stopped_ones_are_counted_apart() -> None:
    total = add_counts([Counts(blue=1, red=2, stopped=4), Counts(green=3, not_set=1)])
    assert total == Counts(blue=1, green=3, red=2, not_set=1, stopped=4)
    assert (total.total, total.done) == (7, 4)
    assert [standing for standing, _ in total] == list(Standing)


def test_nothing_counts_as_nothing() -> None:
    assert add_counts([]) == Counts()
    assert Counts().total == 0
