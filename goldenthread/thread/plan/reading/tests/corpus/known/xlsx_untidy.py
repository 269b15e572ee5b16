"""One untidy sheet: the table starts anywhere, marks for ratings, dated lines in one cell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import sheet
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    milestone,
    other,
    term,
    update,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    EVIDENCE,
    HEALTH,
    LEADERSHIP,
    PLANS,
    PROGRESS,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

THEMES = (LEADERSHIP, PLANS, HEALTH)
HEADER = (
    "Priority",
    "What inspectors found",
    "What we will do",
    "Who",
    "By when",
    "How is it going?",
    "Progress so far",
    "What will be different",
    "Cost",
)
KEY: tuple[tuple[str, str, Colour | None, State], ...] = (
    ("✔", "complete", None, "complete"),
    ("🟢", "on track", "green", "on_track"),
    ("🟠", "at risk", "amber", "at_risk"),
    ("🔴", "delayed", "red", "off_track"),
)
MARKS = (1, 2, 1, None, 0, 3)
WHENS = (
    when("end of May 2025", date(2025, 5, 31), "month"),
    when("Summer term 2025", date(2025, 7, 31), "term"),
    when("ongoing"),
    when("1st October 2025", date(2025, 10, 1), "day"),
    when("Dec 25", date(2025, 12, 31), "month"),
)
MOMENTS = (
    when("12/03/25", date(2025, 3, 12), "day"),
    when("09/05/25", date(2025, 5, 9), "day"),
    when("20/06/25", date(2025, 6, 20), "day"),
)
COSTS = ("£3,000", "staff time", "£41,500")
TOP, LEFT = 7, 2


def build() -> bytes:
    """The workbook's file."""
    workbook, page = sheet.new_workbook("Sheet1")
    page["B2"] = "Ashdown Vale SEND Improvement Plan 2025"
    page["B3"] = "Ashdown Vale Council"
    page["F3"] = "Draft for comment"
    page["B4"] = "Updated 24 June 2025"
    sheet.write_header(page, TOP, HEADER, LEFT)
    row = TOP + 1
    for number, theme in enumerate(THEMES, 1):
        row = _write_theme(page, row, theme, number) + 1
    page.cell(row, LEFT, "Total")
    page.cell(row, LEFT + 8, "£445,000")
    for below, (mark, meaning, _, _) in enumerate(KEY, row + 3):
        page.cell(below, LEFT + 2, f"{mark} = {meaning}")
    return sheet.saved(workbook)


def _write_theme(page: Any, top: int, theme: Theme, number: int) -> int:
    """Write a priority's rows from `top` on; gives the row after them."""
    row = top
    for serial, action in _actions(theme, number):
        sheet.write_row(page, row, _cells(serial, action), LEFT + 2)
        row += 1
    page.cell(top, LEFT, f"{number}. {theme.title}")
    page.cell(top, LEFT + 1, "\n".join(f"• {text}" for text in theme.findings))
    for column in (LEFT, LEFT + 1):
        sheet.merge_down(page, column, top, row - 1)
    return row


def _actions(theme: Theme, number: int) -> Iterator[tuple[int, str]]:
    actions = [action for aim in theme.focuses for action in aim.actions]
    return enumerate(actions, number * 10)


def _cells(serial: int, action: str) -> list[str | None]:
    moment, mark = pick(WHENS, serial, blank=8), MARKS[serial % len(MARKS)]
    said = [f"{day.as_written}: {text}" for day, text in _said(serial)]
    return [
        action,
        pick(ROLES, serial, blank=9),
        moment.as_written if moment else None,
        None if mark is None else KEY[mark][0],
        "\n".join(said) or None,
        pick(EVIDENCE, serial, blank=4),
        pick(COSTS, serial, blank=3),
    ]


def _said(serial: int) -> Iterator[tuple[When, str]]:
    """What the progress cell says, newest first."""
    for index, moment in reversed(list(enumerate(MOMENTS))):
        text = pick(PROGRESS, serial + 5 * index, blank=2)
        if text:
            yield moment, text


def truth() -> PlanDocument:
    """What the sheet says."""
    return document(
        title="Ashdown Vale SEND Improvement Plan 2025",
        area_name="Ashdown Vale",
        plan_type="improvement_plan",
        status="draft",
        dated=date(2025, 6, 24),
        vocabulary=tuple(term(meaning, colour, state) for _, meaning, colour, state in KEY),
        areas_for_improvement=tuple(
            area(
                str(number),
                theme.title,
                None,
                [focus(None, None, [_milestone(*line) for line in _actions(theme, number)])],
                findings=[finding(text) for text in theme.findings],
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _milestone(serial: int, action: str) -> Milestone:
    cost = pick(COSTS, serial, blank=3)
    return milestone(
        action,
        accountable_officer=pick(ROLES, serial, blank=9),
        end=pick(WHENS, serial, blank=8) or NO_DATE,
        rating=_rating(MARKS[serial % len(MARKS)]),
        updates=tuple(update(day, text) for day, text in reversed(list(_said(serial)))),
        evidence=pick(EVIDENCE, serial, blank=4),
        other=(other("Cost", cost),) if cost else (),
    )


def _rating(place: int | None) -> Rating:
    if place is None:
        return NO_RATING
    mark, _, colour, state = KEY[place]
    return Rating(colour, state, mark, "word" if place else "tick")


LAYOUT = Layout(
    name="one untidy sheet",
    file_name="Copy of SEND plan (2).xlsx",
    build=build,
    truth=truth,
    features=(
        "table that starts off the corner",
        "priority and findings merged down beside the actions",
        "emoji and ticks by key",
        "dated lines in one column, newest first",
        "no references",
        "headings as questions",
        "total",
        "key in lines below",
    ),
)
