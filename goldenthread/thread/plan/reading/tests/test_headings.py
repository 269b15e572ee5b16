"""Heading lines that carry structure: word, label, title, wording."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.headings import Level, read_heading_line

AREA, FOCUS = "area_for_improvement", "focus_area"
LONG = "Leaders have not yet agreed how they will share what they know of families and of services"


@pytest.mark.parametrize(
    ("line", "level", "word", "label", "title"),
    [
        ("Improvement Pillar 1 – Health", "pillar", "improvement pillar", "1", "Health"),
        ("Pillar 1:", "pillar", "pillar", "1", None),
        ("Theme 2", "pillar", "theme", "2", None),
        (
            "Area for Improvement 2 – Trust",
            AREA,
            "area for improvement",
            "2",
            "Trust",
        ),
        (
            "Significant concern 3: Late plans",
            AREA,
            "significant concern",
            "3",
            "Late plans",
        ),
        ("Area of weakness 2", AREA, "area of weakness", "2", None),
        ("Priority 4 – Health", AREA, "priority", "4", "Health"),
        ("Priority Action 1", AREA, "priority action", "1", None),
        ("PA1", AREA, "pa", "PA1", None),
        ("PA1 – Waits", AREA, "pa", "PA1", "Waits"),
        ("AFI7", AREA, "afi", "7", None),
        ("Improvement area 2: Waits", AREA, "improvement area", "2", "Waits"),
        ("Recommendation 4", AREA, "recommendation", "4", None),
        ("Focus Area 13 - . The panel", FOCUS, "focus area", "13", "The panel"),
        ("Focus Area 2 Establish a panel", FOCUS, "focus area", "2", "Establish a panel"),
        ("Focus Area 20- Exclusion", FOCUS, "focus area", "20", "Exclusion"),
        ("Focus Area 6 - Do we listen?", FOCUS, "focus area", "6", "Do we listen?"),
        ("Workstream One", FOCUS, "workstream", "One", None),
        ("Work stream Two - Voice", FOCUS, "work stream", "Two", "Voice"),
        ("Outcome 3", FOCUS, "outcome", "3", None),
        ("Objective 1.2 Listen", FOCUS, "objective", "1.2", "Listen"),
        ("Strand B", FOCUS, "strand", "B", None),
        ("Action 1.1: Listen", "milestone_group", "action", "1.1", "Listen"),
        ("Section A", "section", "section", "A", None),
        ("1. Our vision", "section", "number", "1", "Our vision"),
        ("A. Strategy", AREA, "letter", "A", "Strategy"),
        ("Priority: Inclusion", AREA, "priority", None, "Inclusion"),
    ],
)
def test_a_heading_tells_its_word_its_label_and_its_title(
    line: str, level: Level, word: str, label: str | None, title: str | None
) -> None:
    heading = read_heading_line(line)
    assert heading is not None
    assert (heading.level, heading.word) == (level, word)
    assert (heading.label, heading.title, heading.rest) == (label, title, None)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Promise 1: Early help", "1"),
        ("Our commitment 1A - Early help", "1A"),
        ("Mission B. Early help", "B"),
        ("Change A2 – Early help", "A2"),
    ],
)
def test_a_number_after_a_word_in_no_list_numbers_a_heading(line: str, label: str) -> None:
    heading = read_heading_line(line)
    assert heading is not None
    assert (heading.word, heading.label, heading.title) == ("number", label, "Early help")


@pytest.mark.parametrize(
    ("line", "title"), [(f"AFI 7 - {LONG}", None), (f"A. Strategy – {LONG}", "Strategy")]
)
def test_long_wording_of_an_area_is_kept_apart_from_its_title(line: str, title: str) -> None:
    heading = read_heading_line(line)
    assert heading is not None
    assert (heading.title, heading.rest) == (title, LONG)


def test_a_focus_areas_title_is_whole_however_long() -> None:
    heading = read_heading_line(f"Focus Area 3. {LONG} – and then more")
    assert heading is not None
    assert (heading.title, heading.rest) == (f"{LONG} – and then more", None)


@pytest.mark.parametrize(
    "line",
    [
        "Priority 1 schools were visited in the spring",
        "Action plan for schools",
        "Part of the plan",
        "Areas of strength",
        "A panel of families",
        "I think that we are heard",
        "Aim I want to reach",
        "Area SEND inspection",
        "Outcome a good one",
        "20 schools took part",
        "Promise 1 is kept",
        "Figure 2: Waits by month",
        "Key stage 2: Results",
        "Post 16: Choices",
        "Governance",
        "",
        "Priority 1 " + "x" * 800,
    ],
)
def test_a_sentence_is_no_heading(line: str) -> None:
    assert read_heading_line(line) is None


@given(
    number=st.integers(1, 99),
    separator=st.sampled_from([". ", " ", " – ", " - ", " - . ", "- ", ": "]),
    word=st.sampled_from(["Focus Area", "Pillar", "Priority", "Area for Improvement", "AFI"]),
)
def test_every_separator_in_use_gives_the_same_heading(
    number: int, separator: str, word: str
) -> None:
    heading = read_heading_line(f"{word} {number}{separator}Families are heard")
    assert heading is not None
    assert (heading.label, heading.title) == (str(number), "Families are heard")


@given(st.text(max_size=120))
def test_any_line_is_read_without_losing_words(line: str) -> None:
    heading = read_heading_line(line)
    if heading is not None:
        for part in (heading.label, heading.title, heading.rest):
            assert part is None or part in " ".join(line.split())


@pytest.mark.reference
def test_the_seeds_headings_are_all_found(reference: Path) -> None:
    seed = (reference / "seeds" / "torbay-wsoa-draft-2.4.txt").read_text(encoding="utf-8")
    lines = [line for line in seed.splitlines()[19:] if "\t" not in line and line[:1] != "-"]
    headings = [heading for line in lines if (heading := read_heading_line(line))]
    labels = {
        level: [heading.label for heading in headings if heading.level == level]
        for level in ("pillar", "area_for_improvement", "focus_area")
    }
    assert Counter(labels["pillar"]) == {"1": 1, "2": 4, "3": 1, "4": 2}
    assert labels["area_for_improvement"] == ["7", "1", "2", "3", "4", "5", "6", "8"]
    assert labels["focus_area"] == [str(number) for number in range(1, 21)]
    untitled = {h.label for h in headings if h.level == "area_for_improvement" and not h.title}
    assert untitled == {"7", "1"}
