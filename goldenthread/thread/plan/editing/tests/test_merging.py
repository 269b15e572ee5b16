"""Three texts a field: what was seen, what stands, what is wanted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.editing.merging import merge

pytestmark = pytest.mark.pure
TEXTS = st.dictionaries(st.sampled_from("abcd"), st.sampled_from(("", "one", "two")), min_size=4)


@pytest.mark.parametrize(
    ("seen", "stands", "wanted", "changes", "clashes"),
    [
        ("old", "old", "old", {}, []),
        ("old", "old", "mine", {"f": "mine"}, []),
        ("old", "theirs", "old", {}, []),
        ("old", "same", "same", {}, []),
        ("old", "theirs", "mine", {}, ["f"]),
        ("old", "theirs", "", {}, ["f"]),
        ("old", "old", "", {"f": ""}, []),
    ],
)
def test_a_field_is_kept_written_or_clashes(
    seen: str, stands: str, wanted: str, changes: dict[str, str], clashes: list[str]
) -> None:
    merged = merge({"f": seen}, {"f": stands}, {"f": wanted})
    assert merged.changes == changes
    assert [each.field for each in merged.clashes] == clashes


def test_fields_that_only_one_of_two_changed_are_both_kept() -> None:
    merged = merge({"a": "1", "b": "1"}, {"a": "2", "b": "1"}, {"a": "1", "b": "3"})
    assert merged.texts == {"a": "2", "b": "3"}
    assert not merged.clashes


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_of_either_is_lost(
    seen: dict[str, str], stands: dict[str, str], wanted: dict[str, str]
) -> None:
    merged = merge(seen, stands, wanted)
    told = {each.field: each for each in merged.clashes}
    for name in "abcd":
        if wanted[name] != seen[name]:
            assert merged.texts[name] == wanted[name] or told[name].wanted == wanted[name]
        if stands[name] != seen[name]:
            assert merged.texts[name] == stands[name]


@given(TEXTS, TEXTS)
def test_who_changes_nothing_writes_nothing(seen: dict[str, str], stands: dict[str, str]) -> None:
    merged = merge(seen, stands, seen)
    assert (merged.changes, merged.clashes, merged.texts) == ({}, (), stands)
