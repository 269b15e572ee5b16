"""Tables without headings: each column that isn't sure is asked about, and can be put right."""

from __future__ import annotations

from goldenthread.thread.plan.reading.columns import FIELDS
from goldenthread.thread.plan.reading.document import Milestone
from goldenthread.thread.plan.reading.result import Doubt, Meanings, Reading
from goldenthread.thread.plan.reading.understanding.tests.blocks import line, read, table

ROWS = tuple(
    (
        f"1.{n}",
        f"Write guide number {n} for families",
        "Head of SEND",
        "31/03/2027",
        f"Room {n} west",
    )
    for n in range(1, 6)
)
THIRD, LAST = "column 3 of table 1", "column 5 of table 1"


def reading(meanings: Meanings | None = None) -> Reading:
    return read(line("Anywhere SEND plan"), table(*ROWS), meanings=meanings)


def first(found: Reading) -> Milestone:
    return found.document.areas_for_improvement[0].focus_areas[0].milestones[0]


def asked(found: Reading) -> dict[str, Doubt]:
    return {doubt.written: doubt for doubt in found.doubts if doubt.kind == "column"}


def test_a_column_of_roles_is_the_accountable_officers() -> None:
    assert first(reading()).accountable_officer == "Head of SEND"


def test_each_column_whose_meaning_was_guessed_or_is_unknown_can_be_chosen() -> None:
    doubts = asked(reading())
    assert {THIRD, LAST} <= doubts.keys()
    for doubt in doubts.values():
        offered = {each.value for each in doubt.alternatives}
        assert {"supporting_leads", "evidence", "ignore"} <= offered <= FIELDS.keys()


def test_what_holds_nothing_known_is_kept_with_where_it_stands() -> None:
    found = reading()
    assert [(one.heading, one.text) for one in first(found).other] == [(LAST, "Room 1 west")]
    assert found.document.not_understood == ()


def test_what_people_said_a_column_without_a_heading_holds_stands() -> None:
    told = reading(Meanings(columns={THIRD: "supporting_leads", LAST: "progress"}))
    one = first(told)
    assert (one.accountable_officer, one.supporting_leads) == (None, "Head of SEND")
    assert (one.progress, one.other) == ("Room 1 west", ())
    assert not {THIRD, LAST} & asked(told).keys()


def test_a_field_that_people_gave_to_one_column_is_no_other_ones() -> None:
    told = reading(Meanings(columns={LAST: "accountable_officer"}))
    assert first(told).accountable_officer == "Room 1 west"
    assert [one.text for one in first(told).other] == ["Head of SEND"]


def test_what_only_the_file_can_settle_says_what_to_do() -> None:
    (doubt,) = [doubt for doubt in reading().doubts if doubt.kind == "structure"]
    assert doubt.alternatives == ()
    assert "write headings over them in the file" in doubt.why
