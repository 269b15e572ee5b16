"""What the value of a label says where its words leave the field open, and lists under labels."""

from __future__ import annotations

import pytest

from goldenthread.thread.plan.reading.document import Milestone
from goldenthread.thread.plan.reading.understanding.labelled import field_by_value
from goldenthread.thread.plan.reading.understanding.tests.blocks import line, read


@pytest.mark.parametrize(
    ("field", "lines", "known", "told"),
    [
        ("rating", ["80%"], {"rating"}, "percent"),
        ("rating", ["80 per cent complete"], {"rating"}, "percent"),
        ("rating", ["Green"], {"rating"}, "rating"),
        ("rating", ["80%"], {"rating", "percent"}, "rating"),
        ("progress", ["Amber"], {"progress"}, "rating"),
        ("progress", ["Amber"], {"progress", "rating"}, "progress"),
        ("other", ["On track"], {"other"}, "rating"),
        ("other", ["3 May 2025: We met.", "4 June 2025: We agreed."], {"other"}, "progress"),
        ("other", ["£20,000"], {"other"}, "other"),
        ("other", [], {"other"}, "other"),
    ],
)
def test_a_value_tells_the_field_of_its_label(
    field: str, lines: list[str], known: set[str], told: str
) -> None:
    assert field_by_value(field, lines, known) == told


def _milestones(*texts: tuple[str, int]) -> tuple[Milestone, ...]:
    written = [line(text, at, bullet=depth) for at, (text, depth) in enumerate(texts, 3)]
    document = read(
        line("Anywhere SEND Improvement Plan", 1, role="title"),
        line("Priority 1: Waits", 2, level=1),
        *written,
    ).document
    return document.areas_for_improvement[0].focus_areas[0].milestones


def test_bulleted_labels_may_have_bulleted_updates_and_steps_beneath_them() -> None:
    first, step, other_step, second = _milestones(
        ("1.1 Agree a guide", 0),
        ("Lead: Head of SEND", 1),
        ("Due: 31 July 2025", 1),
        ("Where we are: Amber", 1),
        ("Complete: 80%", 1),
        ("Diary of the work:", 1),
        ("3 May 2025: Guide drafted.", 2),
        ("6 June 2025: Guide agreed.", 2),
        ("How:", 1),
        ("Write the guide", 2),
        ("Test the guide", 2),
        ("1.2 Train staff", 0),
        ("Lead: Head of Early Help", 1),
        ("Due: 31 August 2025", 1),
    )
    assert (first.rating.as_written, first.percent_complete) == ("Amber", 80.0)
    assert [update.text for update in first.updates] == ["Guide drafted.", "Guide agreed."]
    assert [step.action, other_step.action] == ["Write the guide", "Test the guide"]
    assert {step.parent, other_step.parent} == {first.key}
    assert (second.action, second.accountable_officer) == ("Train staff", "Head of Early Help")


def test_a_line_over_labelled_actions_is_no_action_and_no_finding() -> None:
    document = read(
        line("Anywhere SEND Improvement Plan", 1, role="title"),
        line("Priority 1: Waits", 2, level=1),
        line("What inspectors found:", 3),
        line("Waits are long. (P6 AFD 9)", 4, bullet=1),
        line("Actions:", 5),
        line("1.1 Agree a guide", 6),
        line("Lead: Head of SEND", 7),
        line("Due: 31 July 2025", 8),
    ).document
    (area,) = document.areas_for_improvement
    assert [finding.text for finding in area.findings] == ["Waits are long."]
    assert [m.action for m in area.focus_areas[0].milestones] == ["Agree a guide"]
    assert document.not_understood == ()
