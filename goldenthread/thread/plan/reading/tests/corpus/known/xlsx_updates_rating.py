"""One sheet exported from a project tool: concern and outcome merged down, updates in pairs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Citation,
    Finding,
    FocusArea,
    Milestone,
    PlanDocument,
    Rating,
    State,
    Update,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import sheet
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    milestone,
    newest,
    other,
    section,
    update,
    when,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    HEALTH,
    LEADERSHIP,
    PLANS,
    PROGRESS,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

THEMES = (LEADERSHIP, HEALTH, PLANS)
MOMENTS = (
    when("12/03/2025", date(2025, 3, 12), "day"),
    when("11/06/2025", date(2025, 6, 11), "day"),
    when("10/09/2025", date(2025, 9, 10), "day"),
)
HEADER = (
    "Concern",
    "Outcome",
    "ID",
    "Task",
    "Responsible lead",
    "Supported by",
    "Start",
    "Finish",
    "Dependencies",
)
LAST = len(HEADER) + 2 * len(MOMENTS)
STATES: tuple[tuple[str, State], ...] = (
    ("On track", "on_track"),
    ("At risk", "at_risk"),
    ("Delayed", "off_track"),
    ("Complete", "complete"),
    ("Not started", "not_started"),
)
STARTS: tuple[tuple[date | str, When], ...] = (
    (date(2025, 1, 6), when("06/01/2025", date(2025, 1, 6), "day")),
    ("Spring term 2025", when("Spring term 2025", date(2025, 1, 1), "term")),
    (date(2024, 11, 18), when("18/11/2024", date(2024, 11, 18), "day")),
)
FINISHES: tuple[tuple[date | str, When], ...] = (
    (date(2025, 7, 31), when("31/07/2025", date(2025, 7, 31), "day")),
    ("Dec 25", when("Dec 25", date(2025, 12, 31), "month")),
    (date(2026, 1, 30), when("30/01/2026", date(2026, 1, 30), "day")),
    ("Q4 2025/26", when("Q4 2025/26", date(2026, 3, 31), "quarter")),
)
DEPENDENCIES = ("New case system", "Budget decision in February")
NOTES = (
    "The list is drawn from the project tool on the Monday before each board.",
    "Ratings are the responsible lead's own.",
)


def build() -> bytes:
    """The workbook's file."""
    workbook, page = sheet.new_workbook("Plan")
    sheet.write_band(page, 1, "Thornwick SEND Accelerated Progress Plan", 1, 6)
    page.cell(2, 1, "v0.9 draft")
    page.cell(3, 1, "10 September 2025")
    heads = [head for m in MOMENTS for head in (f"Update {m.as_written}", "Rating")]
    sheet.write_header(page, 5, (*HEADER, *heads))
    row, count = 6, 0
    for number, theme in enumerate(THEMES, 1):
        row = _write_area(page, row, theme, number)
        count += sum(len(aim.actions) for aim in theme.focuses)
    sheet.write_row(page, row, ("Total", None, count))
    _write_findings(workbook.create_sheet("Findings"))
    notes = workbook.create_sheet("Notes")
    for line, text in enumerate(("Notes", *NOTES), 1):
        notes.cell(line, 1, text)
    return sheet.saved(workbook)


def _write_area(page: Any, row: int, theme: Theme, number: int) -> int:
    top = row
    for index, aim in enumerate(theme.focuses, 1):
        first = row
        for reference, action, serial in _tasks(theme, number, index):
            _write_task(page, row, reference, action, serial)
            row += 1
        page.cell(first, 2, f"Outcome {number}.{index}: {aim.title}")
        sheet.merge_down(page, 2, first, row - 1)
        sheet.write_band(page, row, f"Intended impact: {aim.impact}", 2, LAST)
        row += 1
    page.cell(top, 1, f"Concern {number}: {theme.wording}")
    sheet.merge_down(page, 1, top, row - 1)
    return row


def _tasks(theme: Theme, number: int, index: int) -> Iterator[tuple[str, str, int]]:
    for step, action in enumerate(theme.focuses[index - 1].actions, 1):
        serial = number * 100 + index * 10 + step
        yield f"T-{serial}", action, serial


def _write_task(page: Any, row: int, reference: str, action: str, serial: int) -> None:
    start, finish = pick(STARTS, serial, blank=5), pick(FINISHES, serial, blank=7)
    cells = (reference, action, pick(ROLES, serial, blank=9), pick(ROLES, serial + 6, blank=2))
    sheet.write_row(page, row, cells, 3)
    for column, cell in ((7, start), (8, finish)):
        if cell:
            page.cell(row, column, cell[0])
            if isinstance(cell[0], date):
                page.cell(row, column).number_format = "dd/mm/yyyy"
    sheet.write_row(page, row, (pick(DEPENDENCIES, serial, blank=3),), 9)
    for index in range(len(MOMENTS)):
        text, state = _said(serial, index)
        sheet.write_row(page, row, (text, state[0] if state else None), 10 + 2 * index)


def _said(serial: int, index: int) -> tuple[str | None, tuple[str, State] | None]:
    """What was said at one of the moments, and how the task was rated then."""
    return pick(PROGRESS, serial + 2 * index, blank=4), pick(STATES, serial + 3 * index, blank=5)


def _write_findings(page: Any) -> None:
    sheet.write_header(page, 1, ("Concern no.", "Finding", "Paragraph of the report"))
    row = 2
    for number, theme in enumerate(THEMES, 1):
        for place, text in enumerate(theme.findings):
            sheet.write_row(page, row, (number, text, f"Paragraph {number * 10 + place}"))
            row += 1


def truth() -> PlanDocument:
    """What the workbook says; there is no key, so a word gives no colour."""
    return document(
        title="Thornwick SEND Accelerated Progress Plan",
        area_name="Thornwick",
        plan_type="accelerated_progress_plan",
        version="0.9",
        status="draft",
        dated=date(2025, 9, 10),
        sections=(section("Notes", "\n\n".join(NOTES)),),
        areas_for_improvement=tuple(
            area(
                str(number),
                None,
                theme.wording,
                [_outcome(theme, number, index) for index in (1, 2)],
                findings=list(_findings(theme, number)),
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _findings(theme: Theme, number: int) -> Iterator[Finding]:
    for paragraph, text in enumerate(theme.findings, number * 10):
        cited = Citation(None, "paragraph", str(paragraph))
        yield finding(text, f"Paragraph {paragraph}", cited)


def _outcome(theme: Theme, number: int, index: int) -> FocusArea:
    aim = theme.focuses[index - 1]
    milestones = [_milestone(*task) for task in _tasks(theme, number, index)]
    return focus(f"{number}.{index}", aim.title, milestones, impact=aim.impact)


def _milestone(reference: str, action: str, serial: int) -> Milestone:
    start, finish = pick(STARTS, serial, blank=5), pick(FINISHES, serial, blank=7)
    dependency = pick(DEPENDENCIES, serial, blank=3)
    return milestone(
        action,
        reference,
        accountable_officer=pick(ROLES, serial, blank=9),
        supporting_leads=pick(ROLES, serial + 6, blank=2),
        start=start[1] if start else NO_DATE,
        end=finish[1] if finish else NO_DATE,
        rating=newest(tuple(_updates(serial))),
        updates=tuple(_updates(serial)),
        other=(other("Dependencies", dependency),) if dependency else (),
    )


def _updates(serial: int) -> Iterator[Update]:
    for index, moment in enumerate(MOMENTS):
        text, state = _said(serial, index)
        if text or state:
            yield update(moment, text, _rating(state))


def _rating(state: tuple[str, State] | None) -> Rating:
    return word(state[0], None, state[1]) if state else NO_RATING


LAYOUT = Layout(
    name="updates and ratings from a project tool",
    file_name="thornwick_app_export.xlsx",
    build=build,
    truth=truth,
    features=(
        "'Update 12/03/2025' beside 'Rating', three times",
        "concern and outcome merged down",
        "impact in a merged last row",
        "findings on their own sheet by concern's number",
        "dates and words in one column",
        "no key",
        "total row",
        "notes sheet",
    ),
)
