"""What a milestone says of itself: whether it is under way, and whether it is done."""

from __future__ import annotations

from datetime import date

from goldenthread.thread.plan.reading.document import Milestone

COMPLETE = frozenset({"complete", "complete_and_embedded"})


def is_complete(milestone: Milestone) -> bool:
    """Whether its rating, or its percentage, says that it is done."""
    return milestone.rating.state in COMPLETE or milestone.percent_complete == 100


def is_over(milestone: Milestone) -> bool:
    """Whether it is done or stopped: nothing more is to be expected of it."""
    return is_complete(milestone) or milestone.rating.state == "stopped"


def is_rated(milestone: Milestone) -> bool:
    """Whether it bears a rating, in words or as a colour."""
    return bool(milestone.rating.as_written or milestone.rating.colour)


def is_due_to_start(milestone: Milestone, on: date | None) -> bool:
    """Whether work should have begun by a day; where no day is known, unless it says it hasn't."""
    start = milestone.start.date
    if start is None or on is None:
        return milestone.rating.state != "not_started"
    return start <= on
