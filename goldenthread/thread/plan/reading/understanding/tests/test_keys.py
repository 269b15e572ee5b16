"""Keys are readable, unique, and the same on every reading."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.understanding.keys import Keys


def test_a_key_is_made_of_the_label() -> None:
    assert Keys().labelled("milestone", "11F") == "milestone-11f"
    assert Keys().labelled("milestone", "4.01.01") == "milestone-4-01-01"


def test_a_repeated_label_gets_a_number() -> None:
    keys = Keys()
    assert [keys.labelled("milestone", "1A") for _ in range(3)] == [
        "milestone-1a",
        "milestone-1a-2",
        "milestone-1a-3",
    ]


def test_findings_are_counted_within_their_area() -> None:
    keys = Keys()
    given_keys = [keys.numbered_within("finding", parent) for parent in ("afi-7", "afi-7", "afi-1")]
    assert given_keys == ["finding-7-1", "finding-7-2", "finding-1-1"]


def test_a_node_without_a_label_is_counted_within_its_parent() -> None:
    keys = Keys()
    assert keys.unlabelled("milestone", "focus-area-7") == "milestone-7-unnumbered-1"
    assert keys.unlabelled("afi") == "afi-unnumbered-1"


@given(st.lists(st.one_of(st.none(), st.text(max_size=6)), max_size=40))
def test_no_two_nodes_share_a_key_and_no_key_changes(labels: list[str | None]) -> None:
    def give() -> list[str]:
        keys = Keys()
        return [
            keys.unlabelled("milestone", "afi-2")
            if label is None
            else keys.labelled("milestone", label)
            for label in labels
        ]

    assert len(set(give())) == len(labels)
    assert give() == give()
