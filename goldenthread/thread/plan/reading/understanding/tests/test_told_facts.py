"""Facts before the plan: its place, its title after a colon, its version and status in one."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.understanding.tests.blocks import line, read, table

TITLE = "Anywhere Council and NHS partners: SEND Improvement Plan"
HEADINGS = ("Ref", "Priority", "Action", "Lead", "Due date")
ROWS = (
    ("1", "1. Waits", "Publish the waits", "Head of SEND", "1 May 2027"),
    ("2", "1. Waits", "Cut the waits", "Head of SEND", "1 June 2027"),
)


def plan_after(*facts: tuple[str, str]) -> PlanDocument:
    """The plan of a sheet with facts over its table."""
    blank = ("", "", "", "", "")
    over = [(label, value, "", "", "") for label, value in facts]
    return read(table((TITLE, *blank[1:]), *over, blank, HEADINGS, *ROWS, name="Plan")).document


def kept(plan: PlanDocument) -> list[str]:
    """The labels of the front matter."""
    return [fact.label for fact in plan.front_matter]


def test_the_place_beside_other_facts_is_no_area_for_improvement() -> None:
    plan = plan_after(("Area", "Anywhere"), ("Version", "2.1"), ("Sponsor", "Chief Nurse"))
    assert (plan.title, plan.area_name, plan.version) == (TITLE, "Anywhere", "2.1")
    assert kept(plan) == ["Sponsor"]
    assert [area.title for area in plan.areas_for_improvement] == ["Waits"]


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Version", "0.4 (draft)"),
        ("Status", "Draft v0.4"),
        ("Version and status", "v0.4 - Draft"),
        ("Version / status / date", "0.4, draft, 9 November 2026"),
    ],
)
def test_a_fact_that_version_and_status_tell_wholly_is_not_kept(label: str, value: str) -> None:
    plan = plan_after((label, value), ("Sponsor", "Chief Nurse"), ("Date", "9 November 2026"))
    assert (plan.version, plan.status) == ("0.4", "draft")
    assert kept(plan) == ["Sponsor"]


def test_a_fact_that_says_more_than_the_version_is_kept() -> None:
    plan = plan_after(("Version", "0.4 for the board"), ("Sponsor", "Chief Nurse"))
    assert (plan.version, kept(plan)) == ("0.4", ["Version", "Sponsor"])


def test_facts_in_lines_before_the_plan_are_no_milestone() -> None:
    facts = ("Area: Anywhere", "Status: Draft v0.4", "Last updated: 9 November 2026", "Owner: ICB")
    lines = [line(text, at) for at, text in enumerate((TITLE, *facts), 1)]
    plan = read(*lines, table(HEADINGS, *ROWS)).document
    assert (plan.title, plan.area_name, plan.version) == (TITLE, "Anywhere", "0.4")
    assert kept(plan) == ["Owner"]
    assert sum(len(f.milestones) for a in plan.areas_for_improvement for f in a.focus_areas) == 2


def test_a_title_that_is_labelled_is_the_title() -> None:
    facts = ("Document title: SEND Improvement Plan for Anywhere", "Author: Head of SEND")
    lines = [line(text, at) for at, text in enumerate(facts, 1)]
    plan = read(*lines, table(HEADINGS, *ROWS)).document
    assert (plan.title, kept(plan)) == ("SEND Improvement Plan for Anywhere", ["Author"])


def test_the_lead_of_an_area_without_focus_areas_is_its_implied_one_s() -> None:
    plan = read(
        line(TITLE, 1, role="title"),
        line("Priority 1: Waits", 2, level=1),
        line("Senior lead: Chief Nurse", 3),
        table(("Ref", "Action", "Lead", "Due date"), ("1", "Cut waits", "ICB", "1 May 2027")),
    ).document
    (focus,) = plan.areas_for_improvement[0].focus_areas
    assert (focus.implied, focus.accountable_officer) == (True, "Chief Nurse")
    assert not plan.not_understood
