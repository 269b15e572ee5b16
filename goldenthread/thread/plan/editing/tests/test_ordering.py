"""Places in an order: a block moves, the rest stays, and few rows are written."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.editing.ordering import (
    FEW,
    GAP,
    assign_positions,
    find_place,
    move_block,
)

pytestmark = pytest.mark.pure


@st.composite
def moves(draw: st.DrawFn) -> tuple[list[int], dict[int, int], set[int], int | None]:
    """An order with its positions, a block of it, and the row before which it goes."""
    order = list(range(draw(st.integers(1, 40))))
    steps = draw(st.lists(st.integers(1, 3), min_size=len(order), max_size=len(order)))
    positions = {each: sum(steps[: each + 1]) for each in order}
    block = draw(st.sets(st.sampled_from(order), min_size=1))
    before = draw(st.sampled_from([None, *(each for each in order if each not in block)]))
    return order, positions, block, before


@given(moves())
def test_new_positions_say_the_new_order(
    move: tuple[list[int], dict[int, int], set[int], int | None],
) -> None:
    order, positions, block, before = move
    wanted = move_block(order, block, before)
    now = positions | assign_positions(wanted, positions, block)
    assert sorted(order, key=now.__getitem__) == list(wanted)
    assert all(now[a] < now[b] for a, b in pairwise(wanted))


def test_where_there_is_room_only_the_block_is_written() -> None:
    positions = {each: GAP * each for each in range(1, 100)}
    order = move_block(list(positions), {90}, 10)
    assert assign_positions(order, positions, {90}) == {90: GAP * 9 + GAP // 2}


def test_where_rows_stand_close_those_passed_take_one_anothers_places() -> None:
    positions = {each: each for each in range(100)}
    order = move_block(list(positions), {11}, 10)
    assert assign_positions(order, positions, {11}) == {11: 10, 10: 11}


def test_where_many_would_be_passed_all_are_spaced_out_once() -> None:
    positions = {each: each for each in range(FEW * 3)}
    order = move_block(list(positions), {FEW * 3 - 1}, 1)
    spaced = positions | assign_positions(order, positions, {FEW * 3 - 1})
    again = move_block(order, {FEW * 2}, 1)
    assert len(assign_positions(again, spaced, {FEW * 2})) == 1


def test_a_block_goes_before_what_stands_under_a_later_parent() -> None:
    order, ranks = [1, 2, 3, 4, 5], {1: 0, 2: 0, 3: 1, 4: 1, 5: 2}
    assert find_place(order, {5}, ranks, 0) == 3
    assert find_place(order, {1}, ranks, 1) == 5
    assert find_place(order, {1}, ranks, 2) is None
