"""Lines that state a milestone in full: what is done, who leads it, and by when."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.thread.plan.reading.document import AreaForImprovement, Milestone
from goldenthread.thread.plan.reading.understanding.stated_facts import stated_facts
from goldenthread.thread.plan.reading.understanding.tests.blocks import line, read, table

STATED = "1. Cut waits to 18 weeks. Lead: ICB. Due: December 2027"
HEADER = ("Ref", "Action", "Lead", "Due date")


def areas(*texts: str) -> tuple[AreaForImprovement, ...]:
    lines = [line(text, number) for number, text in enumerate(("Anywhere SEND plan", *texts), 1)]
    return read(*lines, kind="text").document.areas_for_improvement


def milestones(area: AreaForImprovement) -> list[Milestone]:
    return [one for focus in area.focus_areas for one in focus.milestones]


def test_a_line_with_a_lead_and_a_date_is_a_milestone_and_not_the_inspectors_wording() -> None:
    (area,) = areas("Priority 2 - Health", STATED)
    assert (area.title, area.wording, area.findings) == ("Health", None, ())
    (one,) = milestones(area)
    assert (one.reference, one.action) == ("1", "Cut waits to 18 weeks.")
    assert (one.accountable_officer, one.end.date) == ("ICB", date(2027, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "Cut waits. Lead: ICB. Due: December 2027",
        "Cut waits - Lead: ICB - Due: December 2027",
        "Cut waits (Lead: ICB; Due: December 2027)",
        "Cut waits. By when: December 2027. Owner: ICB.",
    ],
)
def test_labels_within_a_line_may_be_set_apart_by_any_mark(text: str) -> None:
    (one,) = milestones(areas("Priority 2 - Health", text)[0])
    assert one.action.rstrip(".") == "Cut waits"
    assert (one.accountable_officer, one.end.date) == ("ICB", date(2027, 12, 31))


def test_a_rating_that_a_line_states_is_the_milestones() -> None:
    (one,) = milestones(areas("Priority 2 - Health", f"{STATED}. Status: Delayed")[0])
    assert one.rating.state == "off_track"


@pytest.mark.parametrize(
    "text",
    [
        "Leaders have not made sure that waits are short enough.",
        "Inspectors met the lead: the ICB was due to report in December 2027.",
        "Waits are too long. Lead: ICB. Due: to be agreed",
        "Waits are too long. Due: December 2027",
        "Lead: ICB. Due: December 2027",
    ],
)
def test_a_line_without_a_lead_and_a_date_states_no_milestone(text: str) -> None:
    assert stated_facts(text) is None


def test_a_line_after_the_wording_leaves_the_wording_as_it_is() -> None:
    (area,) = areas("Priority 2 - Health", "Waits for therapies are much too long.", STATED)
    assert area.wording == "Waits for therapies are much too long."
    assert [one.reference for one in milestones(area)] == ["1"]


def test_a_line_is_a_milestone_where_other_areas_have_tables() -> None:
    row = ("1.1", "Write to every family", "Head of SEND", "May 2027")
    document = read(
        line("Anywhere SEND plan", 1),
        line("Priority 1 - Communication", 2, level=1),
        table(HEADER, row),
        line("Priority 2 - Health", 3, level=1),
        line(STATED, 4),
    ).document
    assert [len(milestones(area)) for area in document.areas_for_improvement] == [1, 1]
