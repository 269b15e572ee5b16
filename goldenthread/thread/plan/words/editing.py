"""What the pages of editing say. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone

from goldenthread.base.design.words import say_count, say_date


def say_moment(at: datetime) -> str:
    """'3 May 2026 at 14:02', in local time."""
    return f"{say_date(at)} at {timezone.localtime(at):%H:%M}"


def say_why(row: Any) -> str:
    """Why a historical row was written: its own reason, and that of its act."""
    return ". ".join(filter(None, (row.history_change_reason, row.act.why)))


def say_counts(counts: Iterable[tuple[int, str, str]]) -> list[str]:
    """'2 focus areas', '1 milestone' from how many, the word for one, and for many."""
    return [say_count(number, f"{one},{many}") for number, one, many in counts if number]
