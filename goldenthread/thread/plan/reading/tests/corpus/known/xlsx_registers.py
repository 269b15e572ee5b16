"""A workbook of registers that point at each other by area number: findings, actions, measures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Citation,
    Colour,
    Finding,
    FocusArea,
    Milestone,
    PlanDocument,
    Rating,
    State,
    StatedMeasure,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import sheet
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    front,
    measure,
    milestone,
    other,
    term,
    when,
    word,
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

THEMES = (PLANS, HEALTH, LEADERSHIP)
HEADER = (
    "Area no.",
    "Area for improvement",
    "Objective",
    "Action ref",
    "Action",
    "Accountable lead",
    "Supporting leads",
    "Start date",
    "Due date",
    "Revised due date",
    "RAG",
    "Latest update",
    "Success measure",
    "Workstream",
    "Risk",
)
KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("Purple", "Completed and signed off", "purple", "complete"),
    ("Green", "On track", "green", "on_track"),
    ("Amber", "At risk of delay", "amber", "at_risk"),
    ("Red", "Overdue", "red", "off_track"),
)
RATINGS = ("Green", "Green", "Amber", "Purple", None, "Red")
WORKSTREAMS = ("Commissioning", "Data and performance", "Workforce")
RISKS = ("Vacancies in the team", "Supplier may withdraw")
STARTS = (date(2025, 1, 6), date(2025, 3, 17), date(2025, 9, 1))
DUES = (date(2025, 7, 31), "Sept 2025", date(2025, 12, 19), "Spring term 2026")
UNDERSTOOD = {
    "Sept 2025": when("Sept 2025", date(2025, 9, 30), "month"),
    "Spring term 2026": when("Spring term 2026", date(2026, 3, 31), "term"),
}
REFERENCES = (
    ("Paragraph 12", Citation(None, "paragraph", "12")),
    ("P4 MF7", Citation(4, "MF", "7")),
    (None, None),
    ("P9 AFD 20", Citation(9, "AFD", "20")),
)
QUARTERS = ("Q1 2025/26", "Q2 2025/26", "Q3 2025/26")
OVERALL = "Children and young people do not have a strong enough say in the partnership's plans"
MEASURES = (
    (1, "M1", "New plans issued within 20 weeks", "%", 46, 75, ((52, 49), (60, 61), (68, None))),
    (1, "M2", "Annual reviews finished on time", "%", 38, 80, ((45, 41), (55, 50), (70, None))),
    (2, "M3", "Longest wait for assessment", "weeks", 112, 52, ((99, 104), (80, 91), (65, None))),
    (3, "M4", "Board actions closed by their date", "number", 3, 20, ((6, 6), (10, 8), (15, None))),
    (3, "M5", "Young people on the dashboard group", "number", 0, 6, ((2, 2), (4, 4), (6, None))),
    (None, "M6", "Complaints upheld", "number", 31, 12, ((28, 29), (20, 18), (15, None))),
)  # fmt: skip


def build() -> bytes:
    """The workbook's file."""
    workbook, cover = sheet.new_workbook("Cover")
    cover["A1"] = "Eastmere SEND Improvement Plan"
    cover["A2"] = "London Borough of Eastmere"
    cover["A3"] = "Version 4.2"
    cover["A4"] = "Published 2 June 2025"
    sheet.write_row(cover, 6, ("Senior responsible owner", "Director of Children's Services"))
    sheet.write_row(cover, 7, ("Date of inspection", "11 to 22 November 2024"))
    _write_findings(workbook.create_sheet("Findings"))
    _write_actions(workbook.create_sheet("Action plan"))
    _write_measures(workbook.create_sheet("Measures"))
    key = workbook.create_sheet("RAG key")
    sheet.write_header(key, 1, ("RAG", "Meaning"))
    for row, (colour, meaning, _, _) in enumerate(KEY, 2):
        sheet.write_row(key, row, (colour, meaning))
    return sheet.saved(workbook)


def _write_findings(page: Any) -> None:
    sheet.write_header(page, 1, ("Area no.", "What inspectors found", "Report reference"))
    row = 2
    for number, theme in enumerate(THEMES, 1):
        for text, (cited, _) in zip(theme.findings, REFERENCES, strict=True):
            sheet.write_row(page, row, (number, text, cited))
            row += 1
    sheet.write_row(page, row, (None, OVERALL, "Page 2"))


def _write_actions(page: Any) -> None:
    sheet.write_header(page, 1, HEADER)
    page.freeze_panes = "F2"
    page.auto_filter.ref = "A1:O31"
    row = 2
    for number, theme in enumerate(THEMES, 1):
        for aim in theme.focuses:
            for action in aim.actions:
                serial = row - 1
                cells = [number, theme.title, aim.title, f"EM-{serial:03}", action]
                sheet.write_row(page, row, [*cells, *_raw(serial)])
                for column in (8, 9, 10):
                    page.cell(row, column).number_format = "dd/mm/yyyy"
                row += 1


def _raw(number: int) -> list[Any]:
    return [
        pick(ROLES, number, blank=10),
        pick(ROLES, number + 6, blank=3),
        pick(STARTS, number, blank=8),
        pick(DUES, number, blank=9),
        date(2026, 5, 29) if number % 7 == 3 else None,
        RATINGS[number % len(RATINGS)],
        pick(PROGRESS, number, blank=4),
        pick(EVIDENCE, number, blank=5),
        WORKSTREAMS[number % 3],
        pick(RISKS, number, blank=3),
    ]


def _write_measures(page: Any) -> None:
    heads = ("Area no.", "Ref", "Measure", "Unit", "Baseline", "Target")
    sheet.write_header(page, 1, heads)
    for index, quarter in enumerate(QUARTERS):
        sheet.write_band(page, 1, quarter, 7 + 2 * index, 8 + 2 * index)
    sheet.write_header(page, 2, ("Planned", "Actual") * 3, column=7)
    for row, (*cells, steps) in enumerate(MEASURES, 3):
        sheet.write_row(page, row, [*cells, *(value for step in steps for value in step)])


def truth() -> PlanDocument:
    """What the workbook says."""
    return document(
        title="Eastmere SEND Improvement Plan",
        area_name="Eastmere",
        plan_type="improvement_plan",
        version="4.2",
        status="published",
        dated=date(2025, 6, 2),
        front_matter=(
            front("Senior responsible owner", "Director of Children's Services"),
            front("Date of inspection", "11 to 22 November 2024"),
        ),
        vocabulary=tuple(term(meaning, colour, state) for _, meaning, colour, state in KEY),
        findings=(finding(OVERALL, "Page 2", Citation(2, None, None)),),
        measures=tuple(_measures(None)),
        areas_for_improvement=tuple(
            area(
                str(number),
                theme.title,
                None,
                [_objective(theme, number, index) for index in (0, 1)],
                findings=list(_findings(theme)),
                measures=list(_measures(number)),
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _findings(theme: Theme) -> Iterator[Finding]:
    for text, (written, cited) in zip(theme.findings, REFERENCES, strict=True):
        yield finding(text, written, *([cited] if cited else []))


def _measures(number: int | None) -> Iterator[StatedMeasure]:
    for under, reference, name, unit, baseline, target, steps in MEASURES:
        if under == number:
            points = [
                (quarter, str(planned), None if actual is None else str(actual))
                for quarter, (planned, actual) in zip(QUARTERS, steps, strict=True)
            ]
            yield measure(name, str(baseline), str(target), points, reference=reference, unit=unit)


def _objective(theme: Theme, number: int, index: int) -> FocusArea:
    first = (number - 1) * 10 + index * 5 + 1
    aim = theme.focuses[index]
    return focus(
        None, aim.title, [_action(text, serial) for serial, text in enumerate(aim.actions, first)]
    )


def _action(text: str, number: int) -> Milestone:
    lead, support, start, due, revised, rag, update, success, stream, risk = _raw(number)
    return milestone(
        text,
        f"EM-{number:03}",
        accountable_officer=lead,
        supporting_leads=support,
        start=_when(start),
        end=_when(due),
        revised_end=_when(revised),
        rating=_rating(rag),
        progress=update,
        evidence=success,
        other=tuple(
            other(heading, said)
            for heading, said in (("Workstream", stream), ("Risk", risk))
            if said
        ),
    )


def _when(cell: date | str | None) -> When:
    if cell is None:
        return NO_DATE
    return UNDERSTOOD[cell] if isinstance(cell, str) else when(f"{cell:%d/%m/%Y}", cell, "day")


def _rating(colour: str | None) -> Rating:
    known = {name: (shade, state) for name, _, shade, state in KEY}
    return word(colour, *known[colour]) if colour else NO_RATING


LAYOUT = Layout(
    name="registers by area number",
    file_name="Eastmere SEND plan v4.2.xlsx",
    build=build,
    truth=truth,
    features=(
        "findings on a sheet of their own",
        "measures by area number with planned and actual",
        "key on a sheet of its own",
        "cover sheet",
        "hierarchy in columns that repeat",
        "date cells beside dates in words",
        "workstream and risk columns",
        "a finding and a measure under no area",
    ),
)
