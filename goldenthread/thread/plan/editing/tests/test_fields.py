"""Fields as texts: what is kept, what is refused, and what a date is asked about."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from goldenthread.thread.plan.editing.fields import (
    LONGEST_TEXT,
    doubt_date,
    find_fault,
    read_text,
    tidy,
    write_text,
)
from goldenthread.thread.plan.editing.kinds import KINDS, MILESTONE, SECTION

END, PERCENT = MILESTONE.field("end"), MILESTONE.field("percent_complete")


@pytest.mark.parametrize(
    ("written", "day", "precision", "note"),
    [
        ("September 2026", date(2026, 9, 30), "month", ""),
        ("3 May 2026", date(2026, 5, 3), "day", ""),
        ("3 May 2026 (after the board)", date(2026, 5, 3), "day", "after the board"),
        ("Ongoing", None, "none", ""),
        ("", None, "none", ""),
    ],
)
def test_a_date_is_kept_with_its_words(
    written: str, day: date | None, precision: str, note: str
) -> None:
    kept = SimpleNamespace(**write_text(END, written))
    assert (kept.end, kept.end_precision, kept.end_note) == (day, precision, note)
    assert read_text(END, kept) == written


def test_a_period_begins_on_its_first_day_and_ends_on_its_last() -> None:
    assert write_text(MILESTONE.field("start"), "May 2026")["start"] == date(2026, 5, 1)
    assert write_text(END, "May 2026")["end"] == date(2026, 5, 31)


@pytest.mark.parametrize("written", ["when the lead is back 4", "Q2 2026", "the 32nd of May"])
def test_somebody_is_asked_about_words_that_tell_no_day(written: str) -> None:
    said = doubt_date(END, written)
    assert f"‘{written}’" in said
    assert "3 May 2026" in said


@pytest.mark.parametrize("written", ["", "TBC", "Ongoing", "May 2026", "Spring term 2026"])
def test_nobody_is_asked_about_words_that_are_plain(written: str) -> None:
    assert doubt_date(END, written) == ""


@pytest.mark.parametrize(
    ("written", "kept"), [("40", 40.0), ("40%", 40.0), ("12.5 %", 12.5), ("", None), ("100", 100.0)]
)
def test_how_much_is_done_is_a_number(written: str, kept: float | None) -> None:
    assert find_fault(PERCENT, written) == ""
    assert write_text(PERCENT, written) == {"percent_complete": kept}


@pytest.mark.parametrize("written", ["101", "-1", "half", "NaN", "1e9", "٤٠ and more"])
def test_what_is_no_share_is_refused(written: str) -> None:
    assert "from 0 to 100" in find_fault(PERCENT, written)


def test_line_ends_and_edges_are_no_change() -> None:
    body = SECTION.field("body")
    assert tidy(body, "  One\r\ntwo\rthree \n") == "One\ntwo\nthree"
    assert tidy(MILESTONE.field("reference"), " 4\n A ") == "4 A"


def test_a_reference_is_kept_as_written_and_as_it_counts() -> None:
    assert write_text(MILESTONE.field("reference"), "Action 4 a:") == {
        "reference": "4A",
        "reference_as_written": "Action 4 a:",
    }


def test_notes_are_parted_by_empty_lines() -> None:
    notes = MILESTONE.field("notes")
    kept = write_text(notes, "One\nstill one\n\nTwo")
    assert kept == {"notes": ["One\nstill one", "Two"]}
    assert read_text(notes, SimpleNamespace(**kept)) == "One\nstill one\n\nTwo"


def test_an_emptied_section_is_one_that_is_left_empty() -> None:
    assert write_text(SECTION.field("body"), "") == {"body": None}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_field_refuses_what_can_not_be_kept(kind: object) -> None:
    for field in kind.fields:  # type: ignore[attr-defined] # a NodeKind
        assert "can’t be kept" in find_fault(field, "a\x00b")
        if field.sort in ("text", "notes"):
            assert "Shorten it" in find_fault(field, "x" * (LONGEST_TEXT + 1))
            assert find_fault(field, "word " * 20_000) == ""
