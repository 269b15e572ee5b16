"""Milestones drawn from the corpus's content, some of their cells blank, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple, TypeVar

from goldenthread.thread.plan.reading.document import NO_DATE, Milestone, When
from goldenthread.thread.plan.reading.tests.corpus.clerk import milestone, when
from goldenthread.thread.plan.reading.tests.corpus.content import (
    EVIDENCE,
    PROGRESS,
    ROLES,
    Focus,
)

T = TypeVar("T")

STARTS = (
    when("6 January 2025", date(2025, 1, 6), "day"),
    when("January 2025", date(2025, 1, 1), "month"),
    when("Nov-24", date(2024, 11, 1), "month"),
    when("Autumn term 2024", date(2024, 9, 1), "term"),
    when("03/02/2025", date(2025, 2, 3), "day"),
    when("Q1 2025/26", date(2025, 4, 1), "quarter"),
    when("Sept 24", date(2024, 9, 1), "month"),
    when("2nd December 2024", date(2024, 12, 2), "day"),
    when("Spring term 2025", date(2025, 1, 1), "term"),
    when("academic year 2024/25", date(2024, 9, 1), "year"),
    when("14.10.2024", date(2024, 10, 14), "day"),
)
ENDS = (
    when("31 March 2025", date(2025, 3, 31), "day"),
    when("Sept 25", date(2025, 9, 30), "month"),
    when("Summer term 2025", date(2025, 7, 31), "term"),
    when("15/10/2025", date(2025, 10, 15), "day"),
    when("July 2025", date(2025, 7, 31), "month"),
    when("Q2 2025/26", date(2025, 9, 30), "quarter"),
    when("Ongoing"),
    when("27-Oct-25", date(2025, 10, 27), "day"),
    when("Autumn 1 2025", date(2025, 10, 31), "term"),
    when("May 2025 and then termly", date(2025, 5, 31), "month", "and then termly"),
    when("1st May 2025", date(2025, 5, 1), "day"),
    when("Dec-25", date(2025, 12, 31), "month"),
    when("TBC"),
    when("AY 2025/26", date(2026, 8, 31), "year"),
    when("28 February 2026", date(2026, 2, 28), "day"),
    when("by end of January 2026", date(2026, 1, 31), "month"),
    when("Q4 2025/26", date(2026, 3, 31), "quarter"),
)


class Entry(NamedTuple):
    """One milestone's cells; null where the plan leaves the cell blank."""

    number: int
    action: str
    officer: str | None
    support: str | None
    start: When
    end: When
    progress: str | None
    evidence: str | None


def entries(focus: Focus, first: int) -> Iterator[Entry]:
    """The focus area's milestones, numbered from `first`, which also picks their other cells."""
    for number, action in enumerate(focus.actions, first):
        yield Entry(
            number=number,
            action=action,
            officer=pick(ROLES, number, blank=9),
            support=pick(ROLES, number + 5, blank=2),
            start=pick(STARTS, number, blank=7) or NO_DATE,
            end=pick(ENDS, number, blank=13) or NO_DATE,
            progress=pick(PROGRESS, number, blank=5),
            evidence=pick(EVIDENCE, number, blank=4),
        )


def told(entry: Entry, reference: str | None, columns: str, **known: Any) -> Milestone:
    """The milestone that a clerk reads from those of the entry's cells that the layout shows.

    `columns` names them with spaces between: officer support start end progress evidence.
    """
    fields = {"officer": "accountable_officer", "support": "supporting_leads"}
    shown = {fields.get(name, name): getattr(entry, name) for name in columns.split()}
    return milestone(entry.action, reference, **{**shown, **known})


def pick(choices: tuple[T, ...], number: int, blank: int) -> T | None:
    """The choice that falls to `number`; none for every `blank`-th number."""
    return None if number % blank == blank - 1 else choices[number % len(choices)]
