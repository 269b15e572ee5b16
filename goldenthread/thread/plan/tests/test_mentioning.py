"""Whom a comment's words mention."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.commenting.mentioning import find_mentions

PEOPLE = {1: "Ann", 2: "Ann Lee", 3: "Priya Programme", 4: "Sam Smith", 5: "Sam Smith", 6: "נועה"}


@pytest.mark.parametrize(
    ("text", "people", "unknown", "shared"),
    [
        ("Nobody at all.", (), (), ()),
        ("@Priya Programme, who does this?", (3,), (), ()),
        ("Ask @priya   programme", (3,), (), ()),
        ("@Ann Lee and @Ann", (2, 1), (), ()),
        ("@Ann\nLee", (2,), (), ()),
        ("@Ann, @Ann and @Ann again", (1,), (), ()),
        ("(@Ann) ‘@Ann Lee’", (1, 2), (), ()),
        ("@Annabel has left", (), ("Annabel",), ()),
        ("@Una Until had it", (), ("Una Until",), ()),
        ("@Sam Smith knows", (), (), ("Sam Smith",)),
        ("Write to ann@example.org or @ noon", (), (), ()),
        ("שלום @נועה!", (6,), (), ()),
        ("@@Ann", (1,), (), ()),
        ("🎉@Ann🎉", (1,), (), ()),
    ],
)
def test_an_at_sign_and_a_name_mention_somebody(
    text: str, people: tuple[int, ...], unknown: tuple[str, ...], shared: tuple[str, ...]
) -> None:
    assert find_mentions(text, PEOPLE) == (people, unknown, shared)


@given(st.text(), st.dictionaries(st.integers(1, 9), st.text(max_size=12), max_size=5))
def test_any_words_are_read_and_nobody_is_mentioned_twice(
    text: str, people: dict[int, str]
) -> None:
    found = find_mentions(text, people)
    assert set(found.people) <= people.keys()
    assert all(len(set(part)) == len(part) for part in found)


@given(st.text(), st.text())
def test_a_name_of_ones_own_is_found_among_any_other_words(before: str, after: str) -> None:
    text = f"{before} @Priya Programme {after}"
    assert 3 in find_mentions(text, PEOPLE).people
