"""Numbers tell levels: series set in several ways, words in no list, columns that number on."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.source import Table
from goldenthread.thread.plan.reading.understanding.tests.blocks import (
    GONE,
    Written,
    line,
    merged,
    read,
    table,
)

HEADER = ("Ref", "Action", "Lead", "Due date")


def rows(label: str, number: int) -> Table:
    return table(
        HEADER,
        (f"{label}A", "Write a guide", "Head of SEND", "May 2027"),
        (f"{label}B", "Train schools", "Chief Nurse", "June 2027"),
        number=number,
    )


def areas(document: PlanDocument) -> list[tuple[str | None, str | None, list[str | None]]]:
    return [
        (area.label, area.title, [focus.label for focus in area.focus_areas if not focus.implied])
        for area in document.areas_for_improvement
    ]


def test_headings_that_one_word_counts_are_of_one_level_however_each_is_set() -> None:
    document = read(
        line("Priority 1: Help early", 1, level=2),
        rows("1", 1),
        line("Priority 2: Short waits", 2, bold=True),
        rows("2", 2),
        line("Priority 3: Good plans", 3, level=2),
        rows("3", 3),
    ).document
    assert areas(document) == [
        ("1", "Help early", []),
        ("2", "Short waits", []),
        ("3", "Good plans", []),
    ]


def test_a_word_that_counts_at_two_depths_is_of_two_levels() -> None:
    document = read(
        line("Priority 1: Help early", 1, level=1),
        line("Priority 1.1: Schools", 2, level=2),
        rows("1.1", 1),
        line("Priority 1.2: Nurseries", 3, level=2),
        rows("1.2", 2),
    ).document
    assert areas(document) == [("1", "Help early", ["1.1", "1.2"])]


@pytest.mark.parametrize("word", ["Promise", "Our challenge", "Mission"])
def test_a_numbered_word_in_no_list_names_an_area_by_what_stands_beneath(word: str) -> None:
    document = read(
        line("Anywhere SEND Improvement Plan", 1),
        line(f"{word} 1: Help early", 2, bold=True),
        rows("1", 1),
        line(f"{word} 2: Short waits", 3, bold=True),
        rows("2", 2),
    ).document
    assert areas(document) == [("1", "Help early", []), ("2", "Short waits", [])]


def test_a_column_that_numbers_on_from_its_heading_names_focus_areas() -> None:
    document = read(
        line("Priority 1: Help early", 1, level=1),
        table(
            ("Priority action", *HEADER),
            ("1.1 Schools", "1.1A", "Write a guide", "Head of SEND", "May 2027"),
            ("1.2 Nurseries", "1.2A", "Train staff", "Chief Nurse", "June 2027"),
        ),
    ).document
    assert areas(document) == [("1", "Help early", ["1.1", "1.2"])]


def test_an_unknown_numbered_column_between_two_levels_is_the_level_between() -> None:
    document = read(
        table(
            ("Pillar", "Inspection area", "Focus area", "Action", "Lead", "Due date"),
            *(
                (
                    "Pillar 1: Knowing",
                    "1. Early help",
                    focus,
                    f"Do thing {at}",
                    "Head of SEND",
                    "May 2027",
                )
                for focus in ("1.1 Schools", "1.2 Nurseries")
                for at in range(3)
            ),
            *(
                ("Pillar 1: Knowing", "2. Waits", "2.1 Clinics", name, "Chair", "June 2027")
                for name in ("Hire", "Ask", "Answer")
            ),
        ),
    ).document
    assert areas(document) == [("1", "Early help", ["1.1", "1.2"]), ("2", "Waits", ["2.1"])]


@pytest.mark.parametrize("word", ["Commitment", "What we want to achieve"])
def test_a_merged_column_that_says_nothing_of_itself_names_the_group(word: str) -> None:
    rows: list[tuple[Written, ...]] = [(word, *HEADER)]
    for at, name in enumerate(("Every concern is heard", "Nurseries act", "Schools act"), 1):
        rows += [
            (merged(f"1.{at} {name}", down=2), f"1.{at}.1", "Write", f"Lead {at}", "May 2027"),
            (GONE, f"1.{at}.2", "Train", f"Manager {at}", "June 2027"),
        ]
    document = read(line("Priority 1: Help early", 1, level=1), table(*rows)).document
    (area,) = document.areas_for_improvement
    assert [focus.label for focus in area.focus_areas] == ["1.1", "1.2", "1.3"]
    assert not any(one.parent for focus in area.focus_areas for one in focus.milestones)
