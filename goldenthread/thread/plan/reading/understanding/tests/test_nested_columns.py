"""Columns of levels that enclose each other, and the columns that number them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.understanding.tests.blocks import read, table

GROUPS = (
    ("1", "Inclusive schools", "1.1", "Schools plan together"),
    ("1", "Inclusive schools", "1.2", "Inclusion bases"),
    ("2", "Experts at hand", "2.1", "Specialists in reach"),
    ("2", "Experts at hand", "2.2", "Skilled staff"),
)
Written = Callable[[str, str, str, str], tuple[str, ...]]


def plan_of(headings: tuple[str, ...], written: Written) -> PlanDocument:
    """The plan that a table says whose first columns name groups, with two actions in each."""
    rows = [
        (
            *written(*group),
            f"{group[2]}.{part}",
            f"Write guide {group[2]} part {part}",
            "Head of SEND",
        )
        for group in GROUPS
        for part in "12"
    ]
    return read(table((*headings, "Action ref", "Action", "Lead"), *rows)).document


def names_of(
    plan: PlanDocument,
) -> list[tuple[str | None, str | None, list[tuple[str | None, str | None]]]]:
    """Label and title of each area, with those of its focus areas."""
    return [
        (area.label, area.title, [(focus.label, focus.title) for focus in area.focus_areas])
        for area in plan.areas_for_improvement
    ]


NUMBERED = [
    ("1", "Inclusive schools", [("1.1", "Schools plan together"), ("1.2", "Inclusion bases")]),
    ("2", "Experts at hand", [("2.1", "Specialists in reach"), ("2.2", "Skilled staff")]),
]
PLAIN = [(None, title, [(None, name) for _, name in focuses]) for _, title, focuses in NUMBERED]


@pytest.mark.parametrize(
    ("headings", "written"),
    [
        (
            ("Strand", "Goal"),
            lambda a, area, f, focus: (f"Strand {a}: {area}", f"Goal {f}: {focus}"),
        ),
        (("Theme no", "Theme", "Objective no", "Objective"), lambda *said: said),
        (
            ("Area", "Area ref", "Focus area", "Focus area ref"),
            lambda a, area, f, focus: (area, a, focus, f),
        ),
        (("#", "Priority", "#", "Outcome"), lambda *said: said),
        (
            ("Area no.", "Focus no.", "Area", "Focus area"),
            lambda a, area, f, focus: (a, f, area, focus),
        ),
    ],
)
def test_a_level_is_numbered_in_its_cell_or_in_a_column_beside_it(
    headings: tuple[str, ...], written: Written
) -> None:
    plan = plan_of(headings, written)
    assert names_of(plan) == NUMBERED
    first = plan.areas_for_improvement[0].focus_areas[0].milestones
    assert [milestone.reference for milestone in first] == ["1.1.1", "1.1.2"]
    assert not any(milestone.other for milestone in first)


@pytest.mark.parametrize(
    "headings",
    [
        ("Workstream", "Objective"),
        ("Programme", "Project"),
        ("Theme", "Priority"),
        ("Aim", "Objective"),
        ("Ambition", "Outcome"),
    ],
)
def test_the_column_that_encloses_another_is_the_areas(headings: tuple[str, ...]) -> None:
    assert names_of(plan_of(headings, lambda a, area, f, focus: (area, focus))) == PLAIN


def test_a_column_that_lies_across_the_objectives_is_no_level() -> None:
    rows = [
        (stream, f"Objective {number}", f"{number}.{at}", f"Write guide {number} part {at}", "ICB")
        for number in (1, 2, 3)
        for at, stream in enumerate(("Health", "Care", "Health"), 1)
    ]
    headings = ("Workstream", "Objective", "Ref", "Action", "Lead")
    plan = read(table(headings, *rows)).document
    assert [area.label for area in plan.areas_for_improvement] == ["1", "2", "3"]
    milestone = plan.areas_for_improvement[0].focus_areas[0].milestones[0]
    assert [(other.heading, other.text) for other in milestone.other] == [("Workstream", "Health")]
