"""Template questions told apart from evidence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.prompts import split_prompts


@pytest.mark.parametrize(
    "cell",
    [
        "How?",
        "What will families notice?",
        "Implementation stage?",
        "Which stage? How? What will change?",
        "Where does this fit and who decides – impact measures?",
        "How will this be shared – and when – and with whom?",
        "Will 80% of plans be on time?",
        "Consider impact measures. How will they be counted?",
        "Insert evidence here",
        "Please describe how you will know.",
    ],
)
def test_a_cell_that_only_asks_is_one_prompt(cell: str) -> None:
    assert split_prompts(cell) == (None, (cell,))


@pytest.mark.parametrize(
    "cell",
    [
        "Survey of 40 parents: 70% agree. Is it enough?",
        "Survey: 70% agree?",
        "Waits fell from 30 to 12 weeks.",
        "Panel minutes",
        "Please see the board's report",
        "Attendance rose (see report)",
    ],
)
def test_a_cell_that_states_anything_is_evidence(cell: str) -> None:
    assert split_prompts(cell) == (cell, ())


def test_each_paragraph_of_a_cell_is_judged_alone() -> None:
    cell = "How will we know?\n70% of  parents agree.\n\nWhat next?\nMinutes of the panel."
    assert split_prompts(cell) == (
        "70% of parents agree.\nMinutes of the panel.",
        ("How will we know?", "What next?"),
    )


@pytest.mark.parametrize("cell", ["", " \n "])
def test_a_blank_cell_has_neither(cell: str) -> None:
    assert split_prompts(cell) == (None, ())


@given(st.text(max_size=120))
def test_every_word_of_a_cell_is_in_one_or_the_other(cell: str) -> None:
    evidence, prompts = split_prompts(cell)
    told = sorted(((evidence or "") + "\n" + "\n".join(prompts)).split())
    assert told == sorted(cell.split())


@pytest.mark.reference
def test_the_seed_has_prompts_and_no_evidence(reference: Path) -> None:
    seed = (reference / "seeds" / "torbay-wsoa-draft-2.4.txt").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in seed.splitlines() if "\t" in line]
    cells = [row[6] for row in rows if len(row) > 6 and row[6].strip("- ")]
    read = [split_prompts(cell) for cell in cells if not cell.startswith("Evidence of")]
    assert len(read) == 32
    assert all(evidence is None and len(prompts) == 1 for evidence, prompts in read)
