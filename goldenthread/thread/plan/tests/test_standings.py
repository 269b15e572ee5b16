"""Where a milestone stands by what its document claims."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.thread.plan.standings import (
    Counts,
    Standing,
    add_counts,
    claimed_standing,
)

TODAY = date(2026, 11, 24)
YESTERDAY, TOMORROW = date(2026, 11, 23), date(2026, 11, 25)


@pytest.mark.parametrize(
    ("state", "start", "standing"),
    [
        ("complete_and_embedded", None, Standing.BLUE),
        ("complete", None, Standing.GREEN),
        ("on_track", None, Standing.AMBER),
        ("at_risk", None, Standing.AMBER),
        ("off_track", None, Standing.RED),
        ("stopped", None, Standing.STOPPED),
        ("not_started", TOMORROW, Standing.NOT_YET_DUE),
        ("not_started", TODAY, Standing.RED),
        ("not_started", YESTERDAY, Standing.RED),
        ("not_started", None, Standing.NOT_YET_DUE),
        ("", None, Standing.NOT_SET),
        ("", YESTERDAY, Standing.NOT_SET),
    ],
)
def test_the_meaning_alone_decides(state: str, start: date | None, standing: Standing) -> None:
    assert claimed_standing(state, start, TODAY) is standing


def test_counts_add_up_and_stopped_ones_are_counted_apart() -> None:
    total = add_counts([Counts(blue=1, red=2, stopped=4), Counts(green=3, not_set=1)])
    assert total == Counts(blue=1, green=3, red=2, not_set=1, stopped=4)
    assert (total.total, total.done) == (7, 4)
    assert [standing for standing, _ in total] == list(Standing)


def test_nothing_counts_as_nothing() -> None:
    assert add_counts([]) == Counts()
    assert Counts().total == 0
