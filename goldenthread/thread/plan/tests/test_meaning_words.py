"""What was taught in plain words, and which of it a document holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from goldenthread.thread.plan.meanings import Correction
from goldenthread.thread.plan.models import LearntMeaning
from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Milestone,
    Rating,
    RatingWord,
    Update,
)
from goldenthread.thread.plan.reading.result import PartRead, Reading
from goldenthread.thread.plan.tests.plans import milestone, plan_document
from goldenthread.thread.plan.words.meanings import (
    find_used,
    say_meaning,
    say_remembered,
    say_used,
    say_where,
)

pytestmark = pytest.mark.pure

MAY = datetime(2026, 5, 3, 9, 0, tzinfo=UTC)


def read_as_parts(*parts: PartRead) -> Reading:
    return Reading(plan_document(areas_for_improvement=(), pillars=()), parts, ())


def read_with_milestone(row: Milestone, vocabulary: tuple[RatingWord, ...] = ()) -> Reading:
    area = plan_document().areas_for_improvement[0]
    focus_area = replace(area.focus_areas[0], rating=NO_RATING, milestones=(row,))
    area = replace(area, rating=NO_RATING, focus_areas=(focus_area,))
    return Reading(plan_document(areas_for_improvement=(area,), vocabulary=vocabulary), (), ())


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
    reading = read_as_parts(PartRead("table 1, row 1", text, read_as))
    assert find_used([known], reading) == [known] * is_used


def test_a_line_of_a_text_file_holds_a_whole_row() -> None:
    heading, date = learnt("column", "Zorblax"), learnt("date", "once they are here")
    parts = [
        PartRead("line 2", "Ref Action RAG Zorblax", "a column heading"),
        PartRead("line 3", "1A Write it, once they are here", "a milestone"),
    ]
    known = [heading, date, learnt("rating", "RAG")]
    assert find_used(known, read_as_parts(*parts)) == [heading, date]


def test_a_heading_of_two_rows_is_known_by_both() -> None:
    known = learnt("column", "Progress June")
    parts = [PartRead("row 1", each, "a column heading") for each in ("Progress", "May", "June")]
    assert find_used([known], read_as_parts(*parts)) == [known]
    assert find_used([known], read_as_parts(*parts[:2])) == []


@pytest.mark.parametrize(
    ("written", "rating", "is_used"),
    [
        ("Green", Rating("green", "complete", "G", "word"), True),
        ("Green", Rating("green", "complete", None, "fill"), True),
        ("g", Rating("green", "complete", "Green", "word_and_fill"), True),
        ("Green", Rating("amber", "at_risk", "A", "word"), False),
        ("Amber, filled red", Rating("red", "off_track", "Amber", "word_and_fill"), True),
        ("Amber, filled red", Rating("amber", "off_track", "Amber", "word_and_fill"), False),
    ],
)
@pytest.mark.parametrize("stands_in", ["milestone", "update"])
def test_a_colour_is_used_where_its_letter_or_its_fill_stands(
    written: str, rating: Rating, is_used: bool, stands_in: str
) -> None:
    entry = Update(NO_DATE, "Begun", rating, "table 1")
    row = milestone(1, rating=rating if stands_in == "milestone" else NO_RATING, updates=(entry,))
    known = learnt("rating", written, "complete")
    assert find_used([known], read_with_milestone(row)) == [known] * is_used


def test_a_colour_that_the_plans_own_key_explains_is_read_by_the_key() -> None:
    row = milestone(1, rating=Rating("green", "on_track", "G", "word"))
    key = (RatingWord("On track", "green", "on_track", "line 1"),)
    known = learnt("rating", "Green", "complete")
    assert find_used([known], read_with_milestone(row, vocabulary=key)) == []


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("column C of sheet Tracker", "sheet Tracker, cell C12"),
        ("column 5 of table 2", "table 2, row 3, column 5"),
        ("column 5 of row 1", "row 1, column 5"),
        ("column 5 of line 1", "line 1"),
    ],
)
def test_a_column_without_a_heading_is_used_where_it_stands(written: str, place: str) -> None:
    known = learnt("column", written, "notes")
    inside = PartRead(place, "anything", "a milestone's notes")
    beside = PartRead("sheet Tracker, cell CC1, row 5", "anything", "a milestone's notes")
    assert find_used([known], read_as_parts(inside)) == [known]
    assert find_used([known], read_as_parts(beside)) == []
    headed = inside._replace(understood_as="a column heading")
    assert find_used([known], read_as_parts(headed, inside)) == []


def test_the_use_of_a_column_without_a_heading_names_its_files() -> None:
    known = learnt("column", "column C of sheet Sheet", "ignore")
    known.file_name = "tracker.xlsx"
    assert say_used(known, "Priya", MAY).startswith(
        "‘column C of sheet Sheet’ is left out in files called ‘tracker.xlsx’, because Priya"
    )
    assert say_where(known) == "Files called ‘tracker.xlsx’"
    assert say_where(learnt("column", "X")) == "Every file"


def test_it_is_said_for_which_files_choices_are_remembered() -> None:
    word, column = Correction("rating", "X", ""), Correction("column", "column C of sheet S", "")
    whole = "Your choices are remembered for the next plan that Larkshire brings in."
    assert say_remembered([], "Larkshire", "a.xlsx") == ""
    assert say_remembered([word], "Larkshire", "a.xlsx") == whole
    only = "remembered only for files called ‘a.xlsx’"
    assert say_remembered([column], "Larkshire", "a.xlsx").startswith(f"Your choices are {only}")
    both = say_remembered([word, column], "Larkshire", "a.xlsx")
    assert both.startswith(f"{whole} Those about columns without a heading are {only}")
