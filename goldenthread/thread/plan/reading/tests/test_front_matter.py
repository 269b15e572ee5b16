"""What stands before the plan: title, version, date, kind of plan, area."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.document import PlanType, Status
from goldenthread.thread.plan.reading.front_matter import (
    plain_area_name,
    read_area_name,
    read_dated,
    read_front_matter,
    read_label,
    read_plan_type,
    read_version,
)


@pytest.mark.parametrize(
    ("line", "number", "status"),
    [
        ("Draft Template Version 2.4", "2.4", "draft"),
        ("v0.3 draft", "0.3", "draft"),
        ("DRAFT", None, "draft"),
        ("Final version", None, "agreed"),
        ("Version 1", "1", None),
        ("Approved by the board", None, "agreed"),
        ("Published", None, "published"),
    ],
)
def test_a_version_line_tells_number_and_status(
    line: str, number: str | None, status: Status | None
) -> None:
    assert read_version(line) == (number, status)


@pytest.mark.parametrize(
    "line", ["Our vision", "", "We agreed with families that plans are late too often"]
)
def test_a_line_without_a_version_has_none(line: str) -> None:
    assert read_version(line) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("March 10th 2022", date(2022, 3, 10)),
        ("Date: 3 May 2024", date(2024, 5, 3)),
        ("Last updated 03/05/2024", date(2024, 5, 3)),
        ("March 2022", None),
        ("Inspected on 3 May 2024 by two teams", None),
        ("", None),
    ],
)
def test_a_line_that_is_all_date_dates_the_plan(line: str, day: date | None) -> None:
    assert read_dated(line) == day


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Written Statement of Action", "written_statement_of_action"),
        ("WSoA", "written_statement_of_action"),
        ("SEND Accelerated Progress Plan", "accelerated_progress_plan"),
        ("APP", "accelerated_progress_plan"),
        ("Priority Action Plan", "priority_action_plan"),
        ("Local SEND reform plan", "reform_plan"),
        ("SEND Improvement Plan", "improvement_plan"),
        ("Action plan", "improvement_plan"),
        ("The app works", None),
        ("Our vision", None),
    ],
)
def test_the_words_tell_the_kind_of_plan(line: str, kind: PlanType | None) -> None:
    assert read_plan_type(line) == kind


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("One Anyton; working for all Anyton", "Anyton"),
        ("Anyshire Local Area SEND Accelerated Progress Plan", "Anyshire"),
        ("Anyshire County Council", "Anyshire"),
        ("London Borough of Anyton", "Anyton"),
        ("Name of the Local Area: Anyshire County Council", "Anyshire"),
        ("Local authority: City of Anyton Council", "Anyton"),
        ("Anyton Written Statement of Action", "Anyton"),
        ("Improvement plan for North Anyshire", "North Anyshire"),
        ("SEND Improvement Plan – Anyton and West Anyshire", "Anyton and West Anyshire"),
        ("Anyton & Otherton SEND", "Anyton & Otherton"),
        ("SEND Improvement Plan", None),
        ("Written Statement of Action", None),
        ("Children and young people with SEND", None),
        ("Our SEND Strategy", None),
    ],
)
def test_a_title_or_a_label_names_the_area(line: str, name: str | None) -> None:
    assert read_area_name(line) == name


def test_a_label_and_its_value_are_told_apart() -> None:
    assert read_label("Date of inspection: 3 May 2024") == ("Date of inspection", "3 May 2024")
    assert read_label("Time: 10:30") == ("Time", "10:30")
    assert read_label("We agreed three things. First: this") is None
    assert read_label("No label here") is None


def test_front_matter_gathers_the_facts_and_says_what_each_line_was() -> None:
    front = read_front_matter(
        [
            "SEND Improvement Plan",
            "",
            "Version 1.2 – Final – 3 May 2024",
            "Name of the Local Area: Anyshire County Council",
            "Date of inspection: 15 November 2021",
            "1. Our vision",
        ]
    )
    assert front.title == "SEND Improvement Plan"
    assert (front.version, front.status, front.dated) == ("1.2", "agreed", date(2024, 5, 3))
    assert (front.plan_type, front.area_name) == ("improvement_plan", "Anyshire")
    assert front.pairs == [
        (3, "Name of the Local Area", "Anyshire County Council"),
        (4, "Date of inspection", "15 November 2021"),
    ]
    assert sorted(front.used) == [0, 2, 3, 4]


def test_nothing_before_the_plan_gives_nothing() -> None:
    front = read_front_matter([])
    assert (front.title, front.version, front.used) == (None, None, {})


@given(st.lists(st.text(max_size=60), max_size=8))
def test_only_lines_with_words_are_used(lines: list[str]) -> None:
    front = read_front_matter(lines)
    assert all(lines[index].strip() for index in front.used)


@given(st.text(max_size=60))
def test_a_plain_area_name_is_never_blank(name: str) -> None:
    assert plain_area_name(name) or not name.strip()


@pytest.mark.reference
def test_the_seeds_front_matter_is_read(reference: Path) -> None:
    seed = (reference / "seeds" / "torbay-wsoa-draft-2.4.txt").read_text(encoding="utf-8")
    front = read_front_matter(seed.splitlines()[:19])
    assert (front.version, front.status, front.dated) == ("2.4", "draft", date(2022, 3, 10))
    assert front.plan_type == "written_statement_of_action"
    assert front.area_name == "Torbay"
    assert front.title == seed.splitlines()[2]


SLOGAN = "Anywhere: every child known"


def test_the_line_set_as_the_title_is_the_title_and_names_the_area() -> None:
    lines = [SLOGAN, "Written Statement of Action", "Anywhere is a made-up place."]
    front = read_front_matter(lines, titles=[0])
    assert (front.title, front.area_name) == (SLOGAN, "Anywhere")
    assert front.plan_type == "written_statement_of_action"
    assert front.pairs == []


def test_of_two_lines_set_as_the_title_the_one_that_names_the_kind_is_it() -> None:
    front = read_front_matter(["Anywhere", "SEND Improvement Plan"], titles=[0, 1])
    assert (front.title, front.area_name) == ("SEND Improvement Plan", "Anywhere")


def test_the_day_of_the_progress_dates_a_plan_that_has_no_other() -> None:
    line = "Progress as at 24 November 2026"
    assert read_front_matter(["SEND Action Plan", line]).dated == date(2026, 11, 24)
    dated = read_front_matter(["SEND Action Plan", line, "24 March 2026"])
    assert dated.dated == date(2026, 3, 24)


def test_an_issues_number_is_no_day() -> None:
    front = read_front_matter(["SEND Action Plan", "Issue 5, July 2024"])
    assert (front.version, front.dated) == ("5", None)


def test_a_labelled_status_and_a_sentence_of_approval_tell_the_status() -> None:
    assert read_front_matter(["SEND Action Plan", "Status: Draft for the board"]).status == "draft"
    approved = read_front_matter(
        ["SEND Action Plan", "Approved by the Anywhere Improvement Board on 9 September 2024"]
    )
    assert (approved.status, approved.dated) == ("agreed", date(2024, 9, 9))


def test_a_name_before_the_kind_of_plan_makes_a_title_not_a_labelled_fact() -> None:
    front = read_front_matter(["Anywhere: Written Statement of Action", "Version 2"])
    assert (front.title, front.area_name) == ("Anywhere: Written Statement of Action", "Anywhere")
    assert front.pairs == []
