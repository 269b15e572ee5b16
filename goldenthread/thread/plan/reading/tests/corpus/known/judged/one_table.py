"""An improvement plan in Word as one big table, priority and outcome merged down at the left."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating, State
from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.judged.plans.northmere import (
    PLAN,
    PRIORITIES,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TOP = (
    "Priority",
    "Outcome we want",
    "What we will do",
    "Who",
    "Timescale",
    "",
    "Status",
    "How we will know it worked",
)
BELOW = ("", "", "", "", "Start", "Finish", "", "")
STATES: dict[str, State] = {
    "Complete": "complete",
    "On track": "on_track",
    "In progress": "on_track",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
    "Stopped": "stopped",
}
FOOTNOTE = "Northmere SEND Partnership"


def _milestone(key: str, row: tuple[str, ...]) -> Milestone:
    lead, start, finish, status, action, note, success = row[:7]
    return Milestone(
        key=key,
        action=action,
        place="",
        notes=(note,) if note else (),
        accountable_officer=lead,
        start=clerk.when(start),
        end=clerk.when(finish),
        rating=Rating(None, STATES[status], status, "word"),
        evidence=success or None,
    )


def truth() -> PlanDocument:
    """What a careful clerk reads: priorities are areas, outcomes are focus areas."""
    areas = []
    for number, title in PRIORITIES.items():
        inside = []
        for group in PLAN:
            label, outcome = group.head[:2]
            if label.startswith(number):
                made = tuple(
                    _milestone(f"{label}-{place}", row) for place, row in enumerate(group.rows, 1)
                )
                inside.append(clerk.focus(f"focus-{label}", label, outcome, made))
        areas.append(clerk.area(f"area-{number}", number, title, None, tuple(inside)))
    return clerk.document(
        "docx",
        "Northmere SEND Improvement Plan 2024 to 2026",
        "Northmere",
        "improvement_plan",
        tuple(areas),
        version="0.7",
        status="draft",
        dated=date(2024, 9, 5),
    )


def _heading_rows(grid: Any) -> None:
    top = word.add_row(grid, TOP, bold=True)
    below = word.add_row(grid, BELOW, bold=True)
    for cell in (*top.cells, *below.cells):
        word.shade(cell, "heading")
    first = len(grid.rows) - 2
    word.merge_across(grid, first, 4, 5)
    for column in (0, 1, 2, 3, 6, 7):
        word.merge_down(grid, column, first, first + 1)


def _action_row(grid: Any, row: tuple[str, ...], priority: str, outcome: str) -> None:
    lead, start, finish, status, action, note, success = row[:7]
    spans = (clerk.shown(start), clerk.shown(finish))
    made = word.add_row(grid, (priority, outcome, action, lead, *spans, status, success))
    if note:
        made.cells[2].paragraphs[0].add_run(f" ({note})").italic = True


def _body(grid: Any) -> None:
    """Rows in order; the heading comes again before a priority, as on a new page."""
    for number, title in PRIORITIES.items():
        _heading_rows(grid)
        first = len(grid.rows)
        for group in (each for each in PLAN if each.head[0].startswith(number)):
            start = len(grid.rows)
            for place, row in enumerate(group.rows):
                priority = f"{number}. {title}" if len(grid.rows) == first else ""
                outcome = f"{group.head[0]} {group.head[1]}" if place == 0 else ""
                _action_row(grid, row, priority, outcome)
            word.merge_down(grid, 1, start, len(grid.rows) - 1)
        word.merge_down(grid, 0, first, len(grid.rows) - 1)


def build() -> bytes:
    """The plan as one landscape table under a few title lines."""
    made = word.new_document(landscape=True)
    made.sections[0].footer.paragraphs[0].text = FOOTNOTE
    made.add_paragraph().add_run("Northmere SEND Improvement Plan 2024 to 2026").bold = True
    made.add_paragraph("Draft version 0.7, 5 September 2024")
    grid = made.add_table(rows=0, cols=len(TOP))
    grid.style = "Table Grid"
    _body(grid)
    return word.finish(made)


LAYOUT = Layout(
    "one big table",
    "SEND Improvement Plan v0.7.docx",
    build,
    truth,
    (
        "whole plan in one table",
        "priority and outcome merged down",
        "header over two rows with a merged timescale",
        "header repeated before each priority",
        "status words without a key",
        "month dates with two-digit years",
        "notes in italics",
        "no references",
    ),
)
