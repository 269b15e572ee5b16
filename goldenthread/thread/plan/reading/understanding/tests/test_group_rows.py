"""Tables whose rows name groups, over merged cells that list the groups' milestones."""

from __future__ import annotations

from datetime import date

from goldenthread.thread.plan.reading.source import Cell, Paragraph, Table
from goldenthread.thread.plan.reading.understanding.tests.blocks import (
    GONE,
    line,
    read,
    table,
)

HEADER = ("Outcome", "Accountable lead", "Impact we will have")


def bulleted(*lines: str, label: str = "Actions") -> Cell:
    paragraphs = (Paragraph(label, ""), *(Paragraph(text, "", bullet=1) for text in lines))
    return Cell("\n".join((label, *lines)), 0, 0, "", across=3, lines=paragraphs)


def groups() -> Table:
    return table(
        HEADER,
        ("Outcome 1.1: Early help", "Head of SEND", "Needs are met sooner"),
        (bulleted("June 2026: Open two groups", "Train every nursery"), GONE, GONE),
        ("Outcome 1.2: Good teaching", "Head of Schools", "Attendance rises"),
        (bulleted("Publish a toolkit by 31 March 2027", "Pay for cover"), GONE, GONE),
    )


def test_each_row_is_a_focus_area_and_each_bullet_its_milestone() -> None:
    document = read(line("Priority 1: Inclusion", 1, level=1), groups()).document
    (area,) = document.areas_for_improvement
    assert [(f.label, f.title) for f in area.focus_areas] == [
        ("1.1", "Early help"),
        ("1.2", "Good teaching"),
    ]
    assert [f.accountable_officer for f in area.focus_areas] == ["Head of SEND", "Head of Schools"]
    assert [f.overall_impact for f in area.focus_areas] == [
        "Needs are met sooner",
        "Attendance rises",
    ]
    first, second = area.focus_areas[0].milestones
    assert (first.action, first.end.date) == ("Open two groups", date(2026, 6, 30))
    assert (second.action, second.end.date) == ("Train every nursery", None)


def test_every_cell_of_such_a_table_is_understood() -> None:
    reading = read(line("Priority 1: Inclusion", 1, level=1), groups())
    assert reading.document.not_understood == ()


def test_a_table_that_lists_nothing_beneath_its_rows_is_no_such_table() -> None:
    plain = table(HEADER, ("Outcome 1.1: Early help", "Head of SEND", "Needs are met sooner"))
    document = read(line("Priority 1: Inclusion", 1, level=1), plain).document
    assert [len(area.focus_areas) for area in document.areas_for_improvement] == [0]
