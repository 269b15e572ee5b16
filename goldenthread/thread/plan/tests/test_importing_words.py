"""What the pages of bringing in a plan say."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.reading.limits import say_size
from goldenthread.thread.plan.tests.plans import measure, milestone, plan_document
from goldenthread.thread.plan.words.importing import (
    count_contents,
    other_area,
    say_account,
    say_confidence,
    say_formats,
)
from goldenthread.thread.plan.words.understood import tell_front, tell_milestone

pytestmark = pytest.mark.pure

TODAY = date(2026, 11, 24)


def facts(**changed: object) -> dict[str, str]:
    return dict(tell_milestone(milestone(1, **changed), TODAY).facts)


def test_the_account_is_one_sentence_that_adds_up() -> None:
    said = say_account(read.Accounting(1_425, 302, 1_117, 6))
    assert said == "1,425 parts: 302 blank, 1,117 understood, 6 not understood."


@pytest.mark.parametrize(
    ("confidence", "words"),
    [
        (1.0, "Fairly sure"),
        (0.75, "Fairly sure"),
        (0.5, "Not sure"),
        (0.3, "Very unsure"),
        (0.2, "This is a guess"),
        (0.0, "This is a guess"),
    ],
)
def test_confidence_is_said_in_words(confidence: float, words: str) -> None:
    assert say_confidence(confidence) == words


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 KB"), (38_755, "39 KB"), (1_240_000, "1.2 MB"), (50_000_000, "50 MB")],
)
def test_a_size_is_said_in_the_unit_that_fits(size: int, words: str) -> None:
    assert say_size(size) == words


@pytest.mark.parametrize(
    ("named", "area", "other"),
    [
        ("Torbay", "Larkshire", "Torbay"),
        ("Larkshire", "Larkshire", ""),
        ("LARKSHIRE  Council", "Larkshire", ""),
        ("Larkshire", "Larkshire and Moor", ""),
        (None, "Larkshire", ""),
        ("  ", "Larkshire", ""),
    ],
)
def test_another_area_is_told_from_another_way_to_write_this_one(
    named: str | None, area: str, other: str
) -> None:
    assert other_area(named, area) == other


def test_levels_that_the_document_does_not_have_are_not_counted() -> None:
    counts = {line.words.split(",")[0]: line.count for line in count_contents(plan_document())}
    assert counts["milestone"] == 6
    assert counts["area for improvement"] == 2
    assert counts["finding"] == 6
    assert counts["measure"] == 7


def test_the_front_leaves_out_what_the_document_does_not_say() -> None:
    told = dict(tell_front(plan_document(version=None, dated=date(2026, 3, 24)), ""))
    assert told["Dated"] == "24 March 2026"
    assert told["Date of Inspection"] == "13 October 2025"
    assert not {"Version", "Kind of plan"} & set(told)


@pytest.mark.parametrize(
    ("rating", "said"),
    [
        (read.Rating("green", "on_track", "G", "word"), "‘G’, green in the file. "),
        (read.Rating("red", "off_track", None, "fill"), "red in the file. "),
        (read.Rating(None, None, "Simmering", "word"), "‘Simmering’. The plan does not say"),
    ],
)
def test_a_rating_is_told_by_its_word_colour_and_meaning(rating: read.Rating, said: str) -> None:
    assert facts(rating=rating)["Rating"].startswith(said)


def test_a_reference_that_was_written_otherwise_is_told_both_ways() -> None:
    told = facts(reference="4A", reference_as_written="4a.")
    assert told["Reference"] == "4A, written ‘4a.’"


def test_columns_without_a_field_keep_their_heading() -> None:
    told = facts(other=(read.Other("Zorblax", "=1+1", "table 1"),))
    assert told["Zorblax"] == "=1+1"


def test_percentages_measures_and_updates_are_told_in_a_line_each() -> None:
    update = read.Update(
        read.When(date(2026, 5, 3), "day", "3 May 2026"), "Begun", read.NO_RATING, "table 1"
    )
    told = facts(percent_complete=50.0, updates=(update,), measures=(measure("On time"),))
    assert told["How much is done"] == "50%"
    assert told["Updates"] == "3 May 2026: Begun"
    assert told["Measures"] == "On time; baseline 5; target 20"


def test_the_formats_are_one_phrase() -> None:
    assert say_formats().startswith("Word (.docx), Excel (.xlsx)")
    assert " or Golden Thread's own format" in say_formats()
