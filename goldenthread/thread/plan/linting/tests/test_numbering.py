"""How references are taken apart, ordered and written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.linting.examined import Examined
from goldenthread.thread.plan.linting.making import a_focus_area, a_milestone, a_plan, an_area
from goldenthread.thread.plan.linting.numbering import find_misplaced, order_of, tokens_of
from goldenthread.thread.plan.linting.shapes import make_up_of, shape_of, write_as

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("reference", "tokens"),
    [
        ("11F", ("11", "F")),
        ("4.01.02a", ("4", "1", "2", "A")),
        ("2(ii)", ("2", "II")),
        ("0", ("0",)),
        ("", ()),
        (None, ()),
    ],
)
def test_a_reference_is_taken_apart(reference: str | None, tokens: tuple[str, ...]) -> None:
    assert tokens_of(reference) == tokens


@pytest.mark.parametrize(
    ("tokens", "order"),
    [
        (("9", "10"), [9, 10]),
        (("A", "C"), [1, 3]),
        (("I", "II", "IV"), [1, 2, 4]),
        (("A", "2"), None),
        (("AUTISM", "SPEECH"), None),
        (("9" * 5_000, "1"), None),
    ],
)
def test_numbers_letters_and_roman_numerals_have_an_order(
    tokens: tuple[str, ...], order: list[int] | None
) -> None:
    assert order_of(tokens) == order


@pytest.mark.parametrize(
    ("written", "shape", "rewritten"),
    [
        ("2 A", "9A", "2A"),
        ("5a", "9A", "5A"),
        ("1-12", "9.9", "1.12"),
        ("2(i)", "9 (a)", "2 (i)"),
        ("Step-3", "x 9", "Step 3"),
    ],
)
def test_a_reference_is_written_in_the_plans_shape(
    written: str, shape: str, rewritten: str
) -> None:
    assert write_as(written, shape) == rewritten
    assert shape_of(rewritten) == shape


@given(st.from_regex(r"[0-9]{1,3}([ .]?[A-Za-z]|\.[0-9]{1,2}){1,3}", fullmatch=True))
def test_a_reference_written_in_its_own_shape_stays_as_it_is(written: str) -> None:
    assert write_as(written, shape_of(written)) == written
    assert make_up_of(written.upper()) == make_up_of(written)


def test_two_that_are_misplaced_are_offered_two_different_references() -> None:
    plan = a_plan(
        an_area(
            "A",
            a_focus_area("1", *map(a_milestone, ("1A", "1B", "1C", "1D", "1E", "1F", "1G"))),
            a_focus_area("2", *map(a_milestone, ("2A", "2C", "1H", "1J"))),
        )
    )
    assert [found.free for found in find_misplaced(Examined(plan))] == ["2D", "2E"]


def test_after_z_nothing_is_offered() -> None:
    plan = a_plan(
        an_area(
            "A",
            a_focus_area("1", *map(a_milestone, ("1A", "1B", "1C"))),
            a_focus_area("2", *map(a_milestone, ("2X", "2Y", "2Z", "1D"))),
        )
    )
    assert [found.free for found in find_misplaced(Examined(plan))] == [None]
