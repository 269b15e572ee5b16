"""Columns under headings that nobody knows: what is guessed, asked, and done with the answer."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.reading.columns import FIELDS, KEPT_WITH_HEADING
from goldenthread.thread.plan.reading.document import Milestone, StatedMeasure
from goldenthread.thread.plan.reading.reading import read_plan
from goldenthread.thread.plan.reading.result import Doubt, Meanings, Reading
from goldenthread.thread.plan.reading.understanding.tests.blocks import line, read, table

PLAN = """\
Ref,What we will do,{officer},{start},{end},RAG,{progress}
1.1,Write a plan for buying together,Head of SEND,1 May 2024,30 June 2024,Green,\
The plan was drafted with families and agreed in June.
1.2,Train every SENCO,Chief Nurse,1 June 2024,30 September 2024,Amber,\
Half of them have been trained and the rest are booked.
1.3,Print the guide,Local Offer Manager,1 July 2024,31 December 2024,Red,\
Late because the printer closed; another one is sought.
"""
PLAIN = {
    "officer": "Who answers",
    "start": "Begins on",
    "end": "Finish by",
    "progress": "How it went",
}
MADE_UP = {"officer": "Wibble", "start": "Zorp", "end": "Finish by", "progress": "Bloop"}


def read_csv(**headings: str) -> Reading:
    return read_plan(PLAN.format(**headings).encode(), "plan.csv")


def first(reading: Reading) -> Milestone:
    return reading.document.areas_for_improvement[0].focus_areas[0].milestones[0]


def asked(reading: Reading) -> dict[str, Doubt]:
    return {doubt.written: doubt for doubt in reading.doubts if doubt.kind == "column"}


def values(doubt: Doubt) -> list[str]:
    return [alternative.value for alternative in doubt.alternatives]


@pytest.mark.parametrize("headings", [PLAIN, MADE_UP])
def test_officer_start_and_progress_are_told_by_plain_words_or_by_values(
    headings: dict[str, str],
) -> None:
    milestone = first(read_csv(**headings))
    assert milestone.accountable_officer == "Head of SEND"
    assert (milestone.start.as_written, milestone.end.as_written) == ("1 May 2024", "30 June 2024")
    assert (milestone.progress or "").startswith("The plan was drafted")
    assert milestone.other == ()


def test_plain_words_leave_no_doubt_and_values_do() -> None:
    assert asked(read_csv(**PLAIN)) == {}
    doubts = asked(read_csv(**MADE_UP))
    told = {written: doubt.understood_as for written, doubt in doubts.items()}
    assert told == {"Wibble": "accountable officer", "Zorp": "start date", "Bloop": "progress"}
    assert all(0.3 <= doubt.confidence <= 0.7 for doubt in doubts.values())


def test_of_two_unknown_columns_of_dates_the_earlier_is_the_start() -> None:
    milestone = first(read_csv(**{**MADE_UP, "end": "Zarp"}))
    assert (milestone.start.as_written, milestone.end.as_written) == ("1 May 2024", "30 June 2024")


def test_later_dates_beside_a_known_start_are_the_end() -> None:
    milestone = first(read_csv(**{**MADE_UP, "start": "Start date", "end": "Zarp"}))
    assert (milestone.start.as_written, milestone.end.as_written) == ("1 May 2024", "30 June 2024")


def test_days_of_another_kind_are_no_start() -> None:
    milestone = first(read_csv(**{**MADE_UP, "start": "Last looked at"}))
    assert milestone.start.date is None
    assert [other.text for other in milestone.other] == ["1 May 2024"]


ROWS = (
    ("Ref", "Action", "Champion", "Due date", "RAG"),
    ("1", "Write a guide", "Purple hats", "1 May 2024", "On track"),
    ("2", "Train every school", "Yellow hats", "May 2025", "On track"),
)


def champions(meanings: Meanings | None = None) -> Reading:
    return read(line("Anywhere SEND Plan"), table(*ROWS), meanings=meanings)


def test_every_field_that_a_milestone_may_have_is_offered_once_the_free_ones() -> None:
    offered = values(asked(champions())["Champion"])
    assert len(offered) == len(set(offered))
    assert {"accountable_officer", "progress", "start", "evidence", "why", "ignore"} <= set(offered)
    assert not {"reference", "action", "end", "rating", "baseline", "unit"} & set(offered)
    assert offered[-1] == "ignore"


@pytest.mark.parametrize("field", values(asked(champions())["Champion"]))
def test_what_a_person_chooses_is_what_the_column_is(field: str) -> None:
    again = champions(Meanings(columns={"Champion": field}))
    assert asked(again) == {}
    assert all(part.text != "Purple hats" or part.understood_as for part in again.parts)
    milestones = [
        milestone
        for area in again.document.areas_for_improvement
        for focus in area.focus_areas
        for milestone in focus.milestones
    ]
    kept = [other.text for milestone in milestones for other in milestone.other]
    assert "Purple hats" in kept or field not in KEPT_WITH_HEADING
    assert {"Write a guide", "Train every school"} <= {one.action for one in milestones}


def test_a_choice_reaches_the_field_that_it_names() -> None:
    told = first(champions(Meanings(columns={"champion": "supporting_leads"})))
    assert (told.supporting_leads, told.accountable_officer) == ("Purple hats", None)


MEASURES = (
    ("Measure", "Baseline", "Target", "Wherefrom"),
    ("Plans in 20 weeks", "31%", "65%", "Case records"),
    ("Reviews on time", "62%", "90%", "Case records"),
)


def measures(meanings: Meanings | None = None) -> Reading:
    return read(line("Anywhere SEND Plan"), table(*MEASURES), meanings=meanings)


def test_a_measures_column_is_offered_what_a_measure_has() -> None:
    offered = values(asked(measures())["Wherefrom"])
    assert {"source", "owner", "unit", "actual", "ignore"} <= set(offered)
    assert not {"progress", "start", "baseline", "target", "measure_name"} & set(offered)


def test_a_choice_reaches_the_measure() -> None:
    stated: tuple[StatedMeasure, ...] = measures(
        Meanings(columns={"wherefrom": "source"})
    ).document.measures
    assert [measure.source for measure in stated] == ["Case records", "Case records"]


def test_what_is_offered_has_a_plain_label() -> None:
    for doubt in asked(champions()).values():
        assert {one.value: one.label for one in doubt.alternatives}.items() <= FIELDS.items()


def test_an_action_under_an_unknown_heading_is_still_the_action() -> None:
    reading = read(
        table(
            ("No", "Zingaro", "Lead officer", "By when"),
            ("1", "Write a guide for families", "Head of SEND", "May 2024"),
            ("2", "Train every school", "Chief Nurse", "June 2024"),
        )
    )
    assert first(reading).action == "Write a guide for families"
    assert "Zingaro" in asked(reading)


def test_questions_beside_an_action_are_answered_in_words_not_figures() -> None:
    milestone = first(
        read(
            table(
                ("Where we want to be", "What needs to happen", "Who", "Where are we now?"),
                ("Every child is helped early on", "Open a hub", "Hub Manager", "Done"),
                ("Every parent knows where to turn", "Print a guide", "Editor", "On track"),
            )
        )
    )
    assert milestone.evidence == "Every child is helped early on"
    assert milestone.rating.state == "complete"


def test_a_header_of_mostly_unknown_words_is_told_by_the_rows_under_it() -> None:
    reading = read_csv(officer="Wibble", start="Zorp", end="Zarp", progress="Bloop")
    assert first(reading).reference == "1.1"
    assert set(asked(reading)) == {"Wibble", "Zorp", "Zarp", "Bloop"}
