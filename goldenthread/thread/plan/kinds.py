"""The kinds of plan that areas write (domain/plan.md, section 2), as data for the migration."""

from __future__ import annotations

from typing import NamedTuple


class PlanKindRow(NamedTuple):
    """One kind as it is filled in; the code is the exchange format's `plan_type`."""

    code: str
    name: str
    description: str


PLAN_KINDS = (
    PlanKindRow(
        "written_statement_of_action",
        "Written Statement of Action",
        "What an area had to write when inspectors found significant weaknesses, until 2022.",
    ),
    PlanKindRow(
        "accelerated_progress_plan",
        "Accelerated progress plan",
        "What an area wrote when a revisit found that it had not done enough.",
    ),
    PlanKindRow(
        "priority_action_plan",
        "Priority action plan",
        "What an area must write, since 2023, when inspectors find widespread failings.",
    ),
    PlanKindRow(
        "reform_plan",
        "Local SEND reform plan",
        "What every area has been asked for since December 2025.",
    ),
    PlanKindRow(
        "improvement_plan",
        "Improvement plan",
        "An area's own plan, asked for by nobody but itself.",
    ),
)
DEFAULT_KIND = "improvement_plan"
