"""Levels by words that are in no list, or in another place than usual: nesting tells them."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.reading.headings import read_count
from goldenthread.thread.plan.reading.understanding.tests.blocks import line, read, table

HEADER = ("Ref", "Action", "Lead", "By when", "RAG")


def _rows(number: int, *first: tuple[str, ...]) -> object:
    rows = [(f"{number}.{n}", f"Do {number}{n}", "Head of SEND", "May 2026", "Green") for n in "12"]
    return table(*first, HEADER, *rows, number=number)


@pytest.mark.parametrize("text", ["Requirement 1", "Our promise 2", "Pledge B"])
def test_a_word_and_a_number_alone_count(text: str) -> None:
    heading = read_count(text)
    assert heading is not None
    assert heading.label == text.split()[-1]
    assert heading.title is None


@pytest.mark.parametrize("text", ["Page 4", "May 25", "Health after 18", "Table 2", "year 6"])
def test_what_counts_something_else_is_no_heading(text: str) -> None:
    assert read_count(text) is None


@pytest.mark.parametrize("word", ["Pledge", "Theme", "Priority area", "Ambition"])
def test_any_word_set_like_the_pillars_over_it_names_the_areas_beneath_them(word: str) -> None:
    document = read(
        line("Anywhere SEND Improvement Plan", 1, role="title"),
        line("Pillar 1: Start", 2, level=1),
        line(f"{word} 1: Waits", 3, level=1),
        _rows(1),  # type: ignore[arg-type]  # a table
        line("Pillar 2: Finish", 4, level=1),
        line(f"{word} 2: Plans", 5, level=1),
        _rows(2),  # type: ignore[arg-type]  # a table
    ).document
    assert [pillar.title for pillar in document.pillars] == ["Start", "Finish"]
    areas = document.areas_for_improvement
    assert [(area.label, area.title) for area in areas] == [("1", "Waits"), ("2", "Plans")]


def test_in_a_plan_of_one_area_a_lone_heading_over_its_findings_is_no_focus_area() -> None:
    document = read(
        line("Anywhere SEND Improvement Plan", 1, role="title"),
        line("Priority action 1: Waits", 2, level=1),
        line("Where we fell short", 3, level=2),
        line("Waits grew by March 2023.", 4, bullet=1),
        line("Families felt alone by June 2024.", 5, bullet=1),
        line("Our response", 6, level=2),
        _rows(1),  # type: ignore[arg-type]  # a table
    ).document
    (area,) = document.areas_for_improvement
    assert len(area.findings) == 2
    assert [focus.implied for focus in area.focus_areas] == [True]


@pytest.mark.parametrize("heading", ["Theme", "Objective", "Workstream"])
def test_the_only_column_of_groups_names_the_areas_whatever_it_is_called(heading: str) -> None:
    rows = [
        (f"{group}", f"Do {group} {n}", "Head of SEND", "May 2026", "Green")
        for group in ("Waits", "Plans")
        for n in range(3)
    ]
    document = read(
        line("Anywhere SEND Improvement Plan", 1, role="title"),
        table((heading, "Action", "Lead", "By when", "RAG"), *rows),
    ).document
    areas = document.areas_for_improvement
    assert [area.title for area in areas] == ["Waits", "Plans"]
    assert all(focus.implied for area in areas for focus in area.focus_areas)


def test_a_title_row_that_only_announces_the_actions_is_no_wording() -> None:
    document = read(
        line("Anywhere SEND Improvement Plan", 1, role="title"),
        line("Priority 1: Waits", 2, level=1),
        _rows(1, ("Actions we will take", "", "", "", "")),  # type: ignore[arg-type]  # a table
    ).document
    assert document.areas_for_improvement[0].wording is None
    assert document.not_understood == ()
