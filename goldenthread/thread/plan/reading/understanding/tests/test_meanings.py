"""What the reader is unsure of, and what people tell it that words mean."""

from __future__ import annotations

from datetime import date

from goldenthread.thread.plan.reading.document import Milestone
from goldenthread.thread.plan.reading.result import Meanings, Reading
from goldenthread.thread.plan.reading.understanding.tests.blocks import line, read, table

ROWS = (
    ("Ref", "Action", "Champion", "Due date", "RAG"),
    ("1", "Write a guide", "Head of SEND", "Q2 2024", "Simmering"),
    ("2", "Train", "Chief Nurse", "May 2025", "On track"),
)


def reading(meanings: Meanings | None = None) -> Reading:
    return read(line("Anywhere SEND Plan"), table(*ROWS), meanings=meanings)


def first(read_back: Reading) -> Milestone:
    return read_back.document.areas_for_improvement[0].focus_areas[0].milestones[0]


def test_a_column_a_word_and_a_date_in_doubt_are_asked_about_with_alternatives() -> None:
    doubts = {doubt.kind: doubt for doubt in reading().doubts}
    assert doubts["column"].written == "Champion"
    assert doubts["rating"].written == "Simmering"
    assert doubts["date"].written == "Q2 2024"
    assert {a.value for a in doubts["rating"].alternatives} >= {"on_track", "off_track"}
    assert all(doubt.alternatives and 0 <= doubt.confidence <= 1 for doubt in doubts.values())


def test_what_people_said_a_column_means_stands() -> None:
    told = reading(Meanings(columns={"champion": "accountable_officer"}))
    assert first(told).accountable_officer == "Head of SEND"
    assert not any(doubt.kind == "column" for doubt in told.doubts)


def test_a_column_may_be_left_out() -> None:
    told = reading(Meanings(columns={"CHAMPION": "ignore"}))
    assert first(told).other == ()
    assert told.document.not_understood == ()


def test_what_people_said_a_rating_means_stands() -> None:
    told = reading(Meanings(ratings={"simmering": "at_risk"}))
    assert (first(told).rating.state, first(told).rating.as_written) == ("at_risk", "Simmering")
    assert not any(doubt.kind == "rating" for doubt in told.doubts)


def test_what_people_said_a_date_means_stands() -> None:
    told = reading(Meanings(dates={"q2 2024": "2024-09-30"}))
    assert (first(told).end.date, first(told).end.as_written) == (date(2024, 9, 30), "Q2 2024")
    none = reading(Meanings(dates={"Q2 2024": ""}))
    assert first(none).end.date is None
    assert not any(doubt.kind == "date" for doubt in none.doubts)
