"""Sheets and headings called pillars; 'Action 1' headings over a card each."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.reading.document import Kind, PlanDocument
from goldenthread.thread.plan.reading.source import Block, Table
from goldenthread.thread.plan.reading.understanding.tests.blocks import (
    GONE,
    Written,
    line,
    merged,
    read,
    table,
)

HEADER = ("Ref", "Action", "Lead", "By when")


def rows(number: int, *, name: str | None = None, section: str | None = None) -> Table:
    band: list[tuple[Written, ...]] = [(merged(section, 4), GONE, GONE, GONE)] if section else []
    data = (f"{number}A", f"Write guide number {number}", "Head of SEND", "May 2027")
    more = (f"{number}B", f"Train every school, part {number}", "Chief Nurse", "June 2027")
    return table(HEADER, *band, data, more, number=number, name=name)


def outline(document: PlanDocument) -> list[tuple[str | None, str | None, int]]:
    """Each area's pillar and title, and how many milestones it has."""
    titles = {pillar.key: pillar.title for pillar in document.pillars}
    return [
        (
            titles.get(area.pillar or ""),
            area.title,
            sum(len(f.milestones) for f in area.focus_areas),
        )
        for area in document.areas_for_improvement
    ]


HEADINGS: list[Block] = [
    line("Pillar 1 Inclusion", 2, level=1),
    rows(1),
    line("Pillar 2 Health", 3, level=1),
    rows(2),
]
SHEETS: list[Block] = [rows(1, name="Pillar 1 Inclusion"), rows(2, name="Pillar 2 Health")]


@pytest.mark.parametrize(("kind", "blocks"), [("docx", HEADINGS), ("xlsx", SHEETS)])
def test_what_calls_itself_a_pillar_is_one_and_its_areas_are_implied(
    kind: Kind, blocks: list[Block]
) -> None:
    document = read(*blocks, kind=kind).document
    assert [(one.label, one.title) for one in document.pillars] == [
        ("1", "Inclusion"),
        ("2", "Health"),
    ]
    assert outline(document) == [("Inclusion", None, 2), ("Health", None, 2)]
    assert all(area.implied for area in document.areas_for_improvement)


@pytest.mark.parametrize("opening", ["", "Area for improvement 1: "])
def test_section_rows_in_a_pillars_sheet_are_its_areas(opening: str) -> None:
    document = read(
        rows(1, name="Pillar 1 Inclusion", section=f"{opening}Attendance"),
        rows(2, name="Pillar 2 Health", section=f"{opening}Waits"),
        kind="xlsx",
    ).document
    assert outline(document) == [("Inclusion", "Attendance", 2), ("Health", "Waits", 2)]


def test_sheets_called_priorities_are_areas_still() -> None:
    document = read(
        rows(1, name="Priority 1 Inclusion"), rows(2, name="Priority 2 Health"), kind="xlsx"
    ).document
    assert document.pillars == ()
    assert outline(document) == [(None, "Inclusion", 2), (None, "Health", 2)]


def card(number: int, action: str, *, reference: str | None = None) -> Table:
    facts = [
        ("Action", action),
        ("Lead", "Head of SEND"),
        ("Due", "12 March 2027"),
        ("RAG", "On track"),
        ("Progress", "Parents have met us twice"),
    ]
    return table(*([("Ref", reference)] if reference else []), *facts, number=number)


def test_a_heading_of_a_numbered_action_over_its_card_is_a_milestone_and_no_area() -> None:
    document = read(
        line("Anywhere SEND plan", 1),
        line("Action 1", 2, level=2),
        card(1, "Publish the timetable"),
        line("Action 2", 3, level=2),
        card(2, "Publish the fees"),
    ).document
    (area,) = document.areas_for_improvement
    assert area.implied
    found = [one for focus in area.focus_areas for one in focus.milestones]
    assert [(one.reference, one.action) for one in found] == [
        ("1", "Publish the timetable"),
        ("2", "Publish the fees"),
    ]
    assert {(one.accountable_officer, one.rating.state, one.progress) for one in found} == {
        ("Head of SEND", "on_track", "Parents have met us twice")
    }
    assert document.not_understood == ()


def test_a_heading_of_a_numbered_action_over_several_cards_names_their_group() -> None:
    document = read(
        line("Anywhere SEND plan", 1),
        line("Action 1", 2, level=2),
        card(1, "Publish the timetable", reference="1.1"),
        card(2, "Publish the fees", reference="1.2"),
    ).document
    (area,) = document.areas_for_improvement
    assert (area.implied, area.label) == (False, "1")
    references = [one.reference for focus in area.focus_areas for one in focus.milestones]
    assert references == ["1.1", "1.2"]
