"""What front matter tells of the inspection, and findings known again."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.thread.plan.inspecting import fold_finding, read_inspection
from goldenthread.thread.plan.reading.document import FrontMatter

OCTOBER = date(2025, 10, 13)
DECEMBER = date(2025, 12, 12)


@pytest.mark.parametrize(
    ("lines", "inspected", "reported"),
    [
        ([("Date of Inspection", "13 October 2025 to 17 October 2025")], OCTOBER, None),
        ([("Date of Publication of the report", "12 December 2025")], None, DECEMBER),
        (
            [
                ("Date of Publication of the inspection report", "12 December 2025"),
                ("Inspected", "13/10/2025"),
            ],
            OCTOBER,
            DECEMBER,
        ),
        ([("Date of Inspection", "to be confirmed")], None, None),
        ([("Date the plan was agreed", "24 March 2026")], None, None),
        ([], None, None),
    ],
)
def test_the_inspections_days_are_told_by_labels(
    lines: list[tuple[str, str]], inspected: date | None, reported: date | None
) -> None:
    matter = [FrontMatter(label, value, "line 1") for label, value in lines]
    assert read_inspection(matter) == (inspected, reported)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Waits are too long.", "waits  are\ntoo LONG", True),
        ("Waits are too long;", "Waits are too long –", True),
        ("Waits are too long", "Waits are long", False),
        ("Rates (exclusion) are high", "Rates are high", False),
    ],
)
def test_a_finding_is_known_again_whatever_its_case_space_and_closing_point(
    one: str, other: str, same: bool
) -> None:
    assert (fold_finding(one) == fold_finding(other)) == same
