"""References: what looks like one, how it is normalised, how it opens a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.references import (
    looks_like_reference,
    normalise_reference,
    split_reference,
)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("2 A", "2A"),
        ("5a", "5A"),
        (" 12 F ", "12F"),
        ("1.1", "1.1"),
        ("4.01.01", "4.01.01"),
        ("1.", "1"),
        ("1a)", "1A"),
        ("Action 1.1:", "1.1"),
        ("Ref 3", "3"),
        ("2 (i)", "2(i)"),
        ("send-01", "SEND-01"),
        ("action", "ACTION"),
    ],
)
def test_a_reference_loses_space_and_label_and_gains_capitals(written: str, normal: str) -> None:
    assert normalise_reference(written) == normal


REFERENCES = """
1A|2 A|1.1|3.1.3|4.01.01|2 (i)|A1|PA1.2|SEND-01|1/2|1-2a|1|12|1.|1.1a|1.1.a|a)|i.
AP1|JC 1.2|W1.2|Action 1.1|Ref 3|1b(ii)|S1-A2|A.1
"""
OTHERS = """
May 25|Sep-22|31.03.24|3/4/24|15/10/2018|2024|2024/25|10/24|Q3|FY24|25%|5th|R|A|G|B|Green
TBC|Do it|Set up the panel|Term 3|Year 7|I agree|
"""


def words_of(lines: str) -> list[str]:
    """The words of a small table written with a bar between them."""
    return lines.strip("\n").replace("\n", "|").split("|")


@pytest.mark.parametrize("text", words_of(REFERENCES))
def test_references_look_like_references(text: str) -> None:
    assert looks_like_reference(text)


@pytest.mark.parametrize("text", words_of(OTHERS))
def test_dates_ratings_and_words_do_not_look_like_references(text: str) -> None:
    assert not looks_like_reference(text)


@pytest.mark.parametrize(
    ("text", "reference", "rest"),
    [
        ("Action 1.1: Set up a panel", "1.1", "Set up a panel"),
        ("1.1 Set up a panel", "1.1", "Set up a panel"),
        ("1A – Set up", "1A", "Set up"),
        ("1A Set up", "1A", "Set up"),
        ("A1. Set up", "A1", "Set up"),
        ("2 (i) Set up", "2 (i)", "Set up"),
        ("1. Set up", "1", "Set up"),
        ("a) Set up", "a", "Set up"),
        ("PA1.2 Review", "PA1.2", "Review"),
        ("1.2.3 - Set up", "1.2.3", "Set up"),
        ("Step 3: agree it", "3", "agree it"),
        ("Promise 1.2: Set up", "1.2", "Set up"),
        ("1.1 First line\nsecond line", "1.1", "First line\nsecond line"),
    ],
)
def test_a_reference_that_opens_a_text_is_split_off(text: str, reference: str, rest: str) -> None:
    assert split_reference(text) == (reference, rest)


@pytest.mark.parametrize(
    "text",
    [
        "20 schools will take part",
        "3 month review",
        "1:1 support is offered",
        "2024 review is done",
        "0-25 service is built",
        "24/7 access line",
        "1.5 FTE post is filled",
        "2.5 days of training",
        "A vision is agreed",
        "I want to be heard",
        "1st draft is shared",
        "May 25 start",
        "Year 7 pupils settle",
        "KS2 pupils settle",
        "No. of children rises",
        "",
    ],
)
def test_a_sentence_that_begins_with_a_figure_is_left_whole(text: str) -> None:
    assert split_reference(text) == (None, text)


@given(st.text(max_size=40))
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise_reference(text)
    assert normalise_reference(once) == once


@given(
    number=st.integers(1, 99),
    letter=st.sampled_from("ABCDEFGH"),
    gap=st.sampled_from(["", " "]),
)
def test_a_number_and_a_letter_are_one_reference_however_spaced(
    number: int, letter: str, gap: str
) -> None:
    written = f"{number}{gap}{letter}"
    assert looks_like_reference(written)
    assert normalise_reference(written) == f"{number}{letter}"
    assert split_reference(f"{written} Agree the plan")[0] == written
