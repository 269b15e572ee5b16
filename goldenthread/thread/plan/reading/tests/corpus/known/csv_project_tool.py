"""An export of a project tool: a task a row, each pointing at its parent by number."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Milestone,
    PlanDocument,
    Rating,
    State,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    milestone,
    other,
    when,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    INCLUSION,
    PLANS,
    PREPARATION,
    ROLES,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

THEMES = (PREPARATION, INCLUSION, PLANS)
HEADER = (
    "ID",
    "Parent ID",
    "Priority",
    "Outcome",
    "Task name",
    "Assigned to",
    "Contributors",
    "Start",
    "Finish",
    "% complete",
    "Status",
    "Risk rating",
    "Budget (£)",
    "Comments",
)
STARTS = (
    when("2025-01-06", date(2025, 1, 6), "day"),
    when("2025-02-10", date(2025, 2, 10), "day"),
    when("2024-11-04", date(2024, 11, 4), "day"),
    when("2025-04-22", date(2025, 4, 22), "day"),
)
FINISHES = (
    when("2025-07-18", date(2025, 7, 18), "day"),
    when("2025-10-31", date(2025, 10, 31), "day"),
    when("2026-03-27", date(2026, 3, 27), "day"),
)
STATUSES: tuple[tuple[str, State | None], ...] = (
    ("In progress", "on_track"),
    ("Not started", "not_started"),
    ("Completed", "complete"),
    ("Overdue", "off_track"),
    ("At risk", "at_risk"),
)
PERCENTS = (("40%", 40.0), ("0%", 0.0), ("100%", 100.0), ("75%", 75.0), ("10%", 10.0))
RISKS = ("Low", "Medium", "High")
BUDGETS = ("1,500", "25,000", "0", "8,250")
COMMENTS = (
    "Waiting for the trust; chased twice.\nNext call on Monday.",
    'The forum calls this "the big one", and it is.',
    "Done; moved to business as usual",
    "Cost, timing and staffing still to be agreed",
)
STEPS = (
    "Agree who needs to be in the room",
    "Bring a first draft to the outcome group",
    "Publish the final version, with an easy read copy",
)


def _tasks() -> Iterator[tuple[int, int, int, list[str], Milestone]]:
    """Theme and focus area by position, the row's number, its cells and its milestone."""
    number = 100
    for theme_index, theme in enumerate(THEMES):
        for focus_index, aim in enumerate(theme.focuses):
            for index, action in enumerate(aim.actions):
                number += 1
                parent = _task(number, action, None)
                yield theme_index, focus_index, number, *parent
                for step in STEPS if index == focus_index + 1 else ():
                    number += 1
                    child = _task(number, step, parent[1])
                    yield theme_index, focus_index, number, *child


def _task(number: int, action: str, parent: Milestone | None) -> tuple[list[str], Milestone]:
    start, finish = pick(STARTS, number, blank=9), pick(FINISHES, number, blank=11)
    officer, support = pick(ROLES, number, blank=8), pick(ROLES, number + 3, blank=3)
    percent, status = PERCENTS[number % 5], pick(STATUSES, number, blank=13)
    risk, budget = pick(RISKS, number, blank=4), pick(BUDGETS, number, blank=5)
    comment = pick(COMMENTS, number, blank=3)
    parent_reference = parent.reference if parent else None
    texts = [officer, support, _written(start), _written(finish), percent[0]]
    texts += [status[0] if status else None, risk, budget, comment]
    told = milestone(
        action,
        str(number),
        parent=parent.key if parent else None,
        accountable_officer=officer,
        supporting_leads=support,
        start=start or NO_DATE,
        end=finish or NO_DATE,
        percent_complete=percent[1],
        rating=_rating(status),
        progress=comment,
        other=tuple(
            other(heading, text)
            for heading, text in (("Risk rating", risk), ("Budget (£)", budget))
            if text
        ),
    )
    return [parent_reference or "", action, *(text or "" for text in texts)], told


def _written(moment: When | None) -> str | None:
    return moment.as_written if moment else None


def _rating(status: tuple[str, State | None] | None) -> Rating:
    return word(status[0], None, status[1]) if status else NO_RATING


def build() -> bytes:
    """The export's file: UTF-8 with its mark, every cell in quotes."""
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(HEADER)
    for theme_index, focus_index, number, (parent, *cells), _ in _tasks():
        theme = THEMES[theme_index]
        priority = f"Priority {theme_index + 1} - {theme.title}"
        outcome = theme.focuses[focus_index].title
        writer.writerow([number, parent, priority, outcome, *cells])
    return file.getvalue().encode("utf-8-sig")


def truth() -> PlanDocument:
    """What the export says: it has no title, no key and no date of its own."""
    tasks = list(_tasks())
    return document(
        areas_for_improvement=tuple(
            area(
                str(theme_index + 1),
                theme.title,
                None,
                [
                    focus(
                        None,
                        aim.title,
                        [task[-1] for task in tasks if task[:2] == (theme_index, focus_index)],
                    )
                    for focus_index, aim in enumerate(theme.focuses)
                ],
            )
            for theme_index, theme in enumerate(THEMES)
        ),
    )


LAYOUT = Layout(
    name="export of a project tool",
    file_name="tasks-2025.csv",
    build=build,
    truth=truth,
    features=(
        "parents by number in a column",
        "hierarchy in columns that repeat",
        "percent complete",
        "status words without a key",
        "risk and budget columns",
        "quotes and line breaks in cells",
        "no title",
    ),
)
