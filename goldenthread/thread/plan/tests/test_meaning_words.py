"""What was taught in plain words, and which of it a document holds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from goldenthread.thread.plan.models import LearntMeaning
from goldenthread.thread.plan.reading.result import PartRead
from goldenthread.thread.plan.words.meanings import find_used, say_meaning, say_used

pytestmark = pytest.mark.pure

MAY = datetime(2026, 5, 3, 9, 0, tzinfo=UTC)


def learnt(sort: str, written: str, meaning: str = "") -> LearntMeaning:
    return LearntMeaning(sort=sort, written=written, meaning=meaning)


@pytest.mark.parametrize(
    ("sort", "meaning", "words"),
    [
        ("column", "ignore", "Left out"),
        ("column", "owner", "Owner of the measure"),
        ("column", "gone_since", "gone_since"),
        ("rating", "on_track", "On course"),
        ("rating", "gone_since", "gone_since"),
        ("date", "2026-07-31", "31 July 2026"),
        ("date", "", "No date"),
    ],
)
def test_a_meaning_is_said_in_plain_words(sort: str, meaning: str, words: str) -> None:
    assert say_meaning(sort, meaning) == words


@pytest.mark.parametrize(
    ("sort", "meaning", "words"),
    [
        ("column", "ignore", "‘X’ is left out"),
        ("column", "owner", "‘X’ is read as ‘Owner of the measure’"),
        ("rating", "on_track", "‘X’ means ‘On course’"),
        ("date", "2026-07-31", "‘X’ means ‘31 July 2026’"),
        ("date", "", "‘X’ is read as no date"),
    ],
)
def test_the_use_of_a_meaning_names_who_said_so_and_when(
    sort: str, meaning: str, words: str
) -> None:
    said = say_used(learnt(sort, "X", meaning), "Priya Programme", MAY)
    assert said == f"{words}, because Priya Programme said so on 3 May 2026."


def test_what_the_command_line_taught_is_told_as_such() -> None:
    assert "because Golden Thread itself said so" in say_used(learnt("date", "X"), "", MAY)


@pytest.mark.parametrize(
    ("sort", "written", "text", "read_as", "is_used"),
    [
        ("column", "Ownership", "ownership ", "a column heading", True),
        ("column", "Progress June", "Progress", "a column heading", False),
        ("column", "Owner", "Owner of the measure", "a column heading", False),
        ("column", "Owner", "The owner of the plan", "a milestone's action", False),
        ("rating", "Simmering", "Simmering: see note", "a milestone's rating", True),
        ("rating", "G", "Progressing", "a milestone's rating", False),
        ("rating", "Simmering", "We are simmering it", "a milestone's action", False),
        ("date", "once  they are here", "Once they\nare here", None, True),
        ("date", "spring", "early spring 2027", "a milestone's end date", True),
        ("date", "spring", "offspring", "a milestone's end date", False),
    ],
)
def test_a_meaning_is_used_where_its_words_stand(
    sort: str, written: str, text: str, read_as: str | None, is_used: bool
) -> None:
    known = learnt(sort, written)
    assert find_used([known], [PartRead("table 1, row 1", text, read_as)]) == [known] * is_used


def test_a_line_of_a_text_file_holds_a_whole_row() -> None:
    heading, date = learnt("column", "Zorblax"), learnt("date", "once they are here")
    parts = [
        PartRead("line 2", "Ref Action RAG Zorblax", "a column heading"),
        PartRead("line 3", "1A Write it, once they are here", "a milestone"),
    ]
    assert find_used([heading, date, learnt("rating", "RAG")], parts) == [heading, date]


def test_a_heading_of_two_rows_is_known_by_both() -> None:
    known = learnt("column", "Progress June")
    parts = [PartRead("row 1", each, "a column heading") for each in ("Progress", "May", "June")]
    assert find_used([known], parts) == [known]
    assert find_used([known], parts[:2]) == []
