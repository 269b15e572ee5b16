"""A workbook in which each action is merged down over its steps, with updates by month."""

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
    StatedMeasure,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import sheet
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    milestone,
    term,
    update,
    when,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    COPRODUCTION,
    HEALTH,
    INCLUSION,
    PROGRESS,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

THEMES = (COPRODUCTION, HEALTH, INCLUSION)
HEADER = (
    "Action ref",
    "Action",
    "Action owner",
    "Step ref",
    "Step",
    "Step lead",
    "Step due",
    "% done",
    "Status",
    "Update March 2025",
    "Update June 2025",
)
KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("Finished", "00B050", "green", "complete"),
    ("Going to plan", "FFC000", "amber", "on_track"),
    ("Behind", "FF0000", "red", "off_track"),
    ("Not begun", "A6A6A6", "grey", "not_started"),
)
STANDINGS = (1, 1, 2, 3, 0)
MOMENTS = (
    when("March 2025", date(2025, 3, 31), "month"),
    when("June 2025", date(2025, 6, 30), "month"),
)
STEPS = (
    "Ask families and staff what gets in the way",
    "Agree the change with health, care and education",
    "Try it in one locality",
    "Tell every family what is new",
    "Check after a term that it has stuck",
)
KPIS = (
    (1, "Parents who feel listened to", "41%", "60%", (("45%", "44%"), ("50%", None)), "Survey"),
    (2, "Children seen within 18 weeks", "52%", "92%", (("60%", "61%"), ("75%", None)), "Trusts"),
    (2, "Calls answered the same day", "63%", "90%", (("70%", "74%"), ("80%", None)), "Call log"),
    (3, "Part-time timetables", "140", "40", (("110", "118"), ("80", None)), "School returns"),
)
PERIODS = ("Jun 25", "Sep 25")
KPI_HEADER = (
    "Area",
    "KPI",
    "Baseline",
    "Target",
    *(f"{kind} {period}" for period in PERIODS for kind in ("Planned", "Actual")),
    "Data source",
)
DUES = (date(2025, 4, 30), date(2025, 7, 25), date(2025, 11, 28), date(2026, 2, 27))


def build() -> bytes:
    """The workbook's file."""
    workbook, page = sheet.new_workbook("Plan")
    sheet.write_band(page, 1, "Rushmoor Vale Priority Action Plan", 1, len(HEADER))
    sheet.write_row(page, 2, ("Rushmoor Vale County Council", None, None, "Published"))
    sheet.write_row(page, 3, ("Inspection published:", "14 February 2025"))
    sheet.write_header(page, 5, HEADER)
    row = 6
    for number, theme in enumerate(THEMES, 1):
        band = sheet.write_band(page, row, f"AREA FOR PRIORITY ACTION {number}", 1, len(HEADER))
        sheet.paint(band, "203864")
        sheet.write_band(page, row + 1, theme.wording, 1, len(HEADER))
        row += 2
        for reference, action, serial in _actions(theme, number):
            row = _write_action(page, row, reference, action, serial)
    page.cell(5, 14, "Status key")
    for below, (name, shade, _, _) in enumerate(KEY, 6):
        sheet.paint(page.cell(below, 14, name), shade)
    _write_kpis(workbook.create_sheet("KPIs"))
    return sheet.saved(workbook)


def _actions(theme: Theme, number: int) -> Iterator[tuple[str, str, int]]:
    actions = [*theme.focuses[0].actions[:3], *theme.focuses[1].actions[:2]]
    for index, action in enumerate(actions, 1):
        yield f"P{number}-{index}", action, number * 20 + index * 3


def _write_action(page: Any, top: int, reference: str, action: str, serial: int) -> int:
    """Write an action and its steps from `top` on; gives the row after them."""
    row = top
    for cells in _steps(reference, serial):
        sheet.write_row(page, row, cells, 4)
        page.cell(row, 7).number_format = "d mmm yyyy"
        page.cell(row, 8).number_format = "0%"
        row += 1
    sheet.write_row(page, top, (reference, action, pick(ROLES, serial, blank=7)))
    for column in (1, 2, 3):
        sheet.merge_down(page, column, top, row - 1)
    return row


def _steps(reference: str, serial: int) -> Iterator[tuple[Any, ...]]:
    """Each step's cells: reference, text, lead, due, share done, status and two updates."""
    for index in range(2 + serial % 2):
        number = serial + index
        standing = STANDINGS[number % len(STANDINGS)]
        yield (
            f"{reference}.{index + 1}",
            STEPS[number % len(STEPS)],
            pick(ROLES, number + 2, blank=6),
            pick(DUES, number, blank=9),
            {0: 1.0, 1: 0.4, 2: 0.25, 3: 0.0}[standing],
            KEY[standing][0],
            pick(PROGRESS, number, blank=3),
            pick(PROGRESS, number + 4, blank=2),
        )


def _write_kpis(page: Any) -> None:
    sheet.write_header(page, 1, KPI_HEADER)
    for row, (number, name, baseline, target, steps, source) in enumerate(KPIS, 2):
        values = [value for step in steps for value in step]
        sheet.write_row(page, row, (number, name, baseline, target, *values, source))


def truth() -> PlanDocument:
    """What the workbook says."""
    return document(
        title="Rushmoor Vale Priority Action Plan",
        area_name="Rushmoor Vale",
        plan_type="priority_action_plan",
        status="published",
        front_matter=(front("Inspection published", "14 February 2025"),),
        vocabulary=tuple(term(name, colour, state) for name, _, colour, state in KEY),
        areas_for_improvement=tuple(
            area(
                str(number),
                None,
                theme.wording,
                [focus(None, None, _milestones(theme, number))],
                measures=list(_measures(number)),
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _milestones(theme: Theme, number: int) -> Iterator[Milestone]:
    for reference, action, serial in _actions(theme, number):
        whole = milestone(action, reference, accountable_officer=pick(ROLES, serial, blank=7))
        yield whole
        for cells in _steps(reference, serial):
            yield _step(whole, cells)


def _step(whole: Milestone, cells: tuple[Any, ...]) -> Milestone:
    reference, text, lead, due, share, status, *said = cells
    return milestone(
        text,
        reference,
        parent=whole.key,
        accountable_officer=lead,
        end=when(f"{due.day} {due:%b %Y}", due, "day") if due else NO_DATE,
        percent_complete=share * 100,
        rating=_rating(status),
        updates=tuple(_updates(said)),
    )


def _updates(said: list[str | None]) -> Iterator[Update]:
    for moment, text in zip(MOMENTS, said, strict=True):
        if text:
            yield update(moment, text)


def _rating(status: str) -> Rating:
    known = {name: (colour, state) for name, _, colour, state in KEY}
    return word(status, *known[status]) if status else NO_RATING


def _measures(number: int) -> Iterator[StatedMeasure]:
    for under, name, baseline, target, steps, source in KPIS:
        if under == number:
            points = [(period, *step) for period, step in zip(PERIODS, steps, strict=True)]
            yield measure(name, baseline, target, points, source=source)


LAYOUT = Layout(
    name="steps beside merged actions",
    file_name="PAP tracker June.xlsx",
    build=build,
    truth=truth,
    features=(
        "actions merged down over their steps",
        "areas as two rows of bands",
        "update columns by month",
        "percent as a number format",
        "key of filled words at the side",
        "measures by area number, planned and actual by month",
        "areas with wording and no title",
    ),
)
