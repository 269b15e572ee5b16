"""Cross references within an action: found, taken out, kept as written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.cross_references import find_cross_references


@pytest.mark.parametrize(
    ("action", "text", "written", "targets"),
    [
        ("Build it (cross ref: 3A)", "Build it", "(cross ref: 3A)", ("3A",)),
        ("Build it.(cross ref 1B)", "Build it.", "(cross ref 1B)", ("1B",)),
        ("Build it (cross ref to 5a)", "Build it", "(cross ref to 5a)", ("5A",)),
        (
            "Build it (cross ref to 14A and 13F)",
            "Build it",
            "(cross ref to 14A and 13F)",
            ("14A", "13F"),
        ),
        (
            "Build it (cross ref: 5a and 4a – also in another strand)",
            "Build it",
            "(cross ref: 5a and 4a – also in another strand)",
            ("5A", "4A"),
        ),
        ("Build it (cross ref;", "Build it", "(cross ref;", ()),
        ("Build it (see also 3A)", "Build it", "(see also 3A)", ("3A",)),
        ("Build it (links to 2.1)", "Build it", "(links to 2.1)", ("2.1",)),
        ("Build it [see 2 (i)]", "Build it", "[see 2 (i)]", ("2(i)",)),
        ("Build (cross ref 3A) it", "Build it", "(cross ref 3A)", ("3A",)),
        ("Build it (see 1.1, 1.2 & 3).", "Build it.", "(see 1.1, 1.2 & 3)", ("1.1", "1.2", "3")),
        ("Build it. Cross ref 3A", "Build it.", "Cross ref 3A", ("3A",)),
        (
            "Build it (linked to action 2.3 of the other plan)",
            "Build it",
            "(linked to action 2.3 of the other plan)",
            ("2.3",),
        ),
    ],
)
def test_a_cross_reference_is_taken_out_and_its_targets_are_normalised(
    action: str, text: str, written: str, targets: tuple[str, ...]
) -> None:
    left, found = find_cross_references(action)
    assert left == text
    assert [(one.as_written, one.to) for one in found] == [(written, targets)]


def test_each_bracket_is_a_cross_reference_of_its_own() -> None:
    text, found = find_cross_references("Do (cross ref 1A) and do (see 2B)")
    assert text == "Do and do"
    assert [one.to for one in found] == [("1A",), ("2B",)]


@pytest.mark.parametrize(
    "action",
    [
        "Agree it (see appendix)",
        "Agree it (in line with the code",
        "See the plan (2024)",
        "Agree it (relates to Year 7 pupils)",
        "Refer families (see the website for more)",
        "Agree it",
    ],
)
def test_brackets_that_point_at_no_milestone_stay(action: str) -> None:
    assert find_cross_references(action) == (action, ())


def test_a_bracket_left_open_does_not_swallow_the_rest() -> None:
    action = "Agree it (cross ref; which all of the partners have yet to look at together"
    assert find_cross_references(action) == (action, ())


@given(st.text(alphabet="ab ()[].,;:1A\n", max_size=60))
def test_text_without_the_words_is_never_changed(action: str) -> None:
    assert find_cross_references(action) == (action, ())


@pytest.mark.reference
def test_the_seeds_cross_references_are_all_found(reference: Path) -> None:
    seed = (reference / "seeds" / "torbay-wsoa-draft-2.4.txt").read_text(encoding="utf-8")
    cells = [cell for line in seed.splitlines() if "\t" in line for cell in line.split("\t")]
    found = [find_cross_references(cell)[1] for cell in cells]
    assert sum(bool(references) for references in found) == 12
    assert sum(len(one.to) for references in found for one in references) == 13
    assert sum(not one.to for references in found for one in references) == 1
