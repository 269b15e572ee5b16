"""What the tests of following plans share: the plan that is wanted after another inspection."""

from __future__ import annotations

from datetime import date

from goldenthread.thread.plan.actions.start_plan import NewInspection, NewPlan

DAY = date(2026, 10, 5)


def wanted(**changed: object) -> NewPlan:
    """A plan that carries the first focus area over."""
    told: dict[str, object] = {
        "kind": "priority_action_plan",
        "title": "What we do next",
        "inspection": NewInspection(DAY, date(2026, 11, 20)),
        "focus_areas": ["focus-area-1"],
    }
    return NewPlan(**(told | changed))  # type: ignore[arg-type] # named by the caller
