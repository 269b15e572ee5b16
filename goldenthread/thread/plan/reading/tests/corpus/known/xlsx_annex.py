"""A workbook with Annex A and a sheet an area: promises as bands, dated pairs in one row."""

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
    Update,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import sheet
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    finding,
    focus,
    front,
    measure,
    milestone,
    newest,
    section,
    term,
    update,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    COPRODUCTION,
    INCLUSION,
    PLANS,
    PROGRESS,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

TITLE = "Ravensby Accelerated Progress Plan"
THEMES = (COPRODUCTION, PLANS, INCLUSION)
TABS = ("1 Families", "2 Plans", "3 Schools")
PROMISES = (
    ("We will design services with families", "We will make help easy to find"),
    ("We will write plans on time", "We will write plans that are worth reading"),
    ("We will meet needs early", "We will stop children losing their place"),
)
ANNEX = (
    ("Name of the local area", "Ravensby"),
    ("Date of inspection", "12 to 16 June 2023"),
    ("Date of publication of the revisit report", "8 November 2024"),
    ("Accountable officers from the LA and ICB", "Chief Executive; Accountable Officer"),
    ("SEND and NHS England advisers", "Regional advisers, north"),
    ("Governance arrangements", "Ravensby Local Area Board, monthly"),
)
SIDE = ("Ref", "Activity", "Delivery lead", "Deadline")
MOMENTS = (
    when("31 March 2025", date(2025, 3, 31), "day"),
    when("30 June 2025", date(2025, 6, 30), "day"),
)
LAST = len(SIDE) + 2 * len(MOMENTS)
KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("9DC3E6", "Complete", "blue", "complete"),
    ("C6E0B4", "On track", "green", "on_track"),
    ("FFE699", "At risk", "amber", "at_risk"),
    ("F8A5A5", "Off track", "red", "off_track"),
)
DEADLINES: tuple[tuple[date | str, When], ...] = (
    (date(2025, 7, 1), when("Jul-25", date(2025, 7, 31), "month")),
    (date(2025, 12, 1), when("Dec-25", date(2025, 12, 31), "month")),
    ("Easter 2026", when("Easter 2026", date(2026, 4, 5), "day")),
    ("Ongoing", when("Ongoing")),
)
MEASURES = (
    (1, "Families who say that they were listened to", "44%", "65%", "Head of SEND"),
    (2, "Annual reviews finished on time", "38%", "80%", "SEN Manager"),
    (2, "Plans naming a social care lead", "12%", "100%", "Designated Social Care Officer"),
    (3, "Suspensions per 100 pupils at SEN support", "17.3", "11", "Head of Inclusion"),
)
NOTES = (
    "The plan is updated each quarter, on the last working day.",
    "A coloured cell is the lead's own rating on that day.",
)


def build() -> bytes:
    """The workbook's file."""
    workbook, cover = sheet.new_workbook("Annex A")
    cover.cell(1, 1, TITLE)
    cover.cell(2, 1, "Version 3, 1 July 2025")
    for row, pair in enumerate(ANNEX, 4):
        sheet.write_row(cover, row, pair)
    for number, theme in enumerate(THEMES, 1):
        _write_area(workbook.create_sheet(TABS[number - 1]), theme, number)
    notes = workbook.create_sheet("Notes")
    for row, text in enumerate(("Notes", *NOTES), 1):
        notes.cell(row, 1, text)
    return sheet.saved(workbook)


def _write_area(page: Any, theme: Theme, number: int) -> None:
    sheet.write_band(page, 1, f"Area of weakness {number}: {theme.title}", 1, LAST)
    sheet.write_band(page, 2, theme.wording, 1, LAST)
    sheet.write_band(page, 3, "What inspectors found", 1, LAST)
    row = 4
    for text, written, _ in _found(theme, number):
        sheet.write_band(page, row, f"• {text} {written}", 1, LAST)
        row += 1
    heads = [f"{kind} at {m.as_written}" for m in MOMENTS for kind in ("Progress", "RAG")]
    sheet.write_header(page, row + 1, (*SIDE, *heads))
    row += 2
    for index, promise in enumerate(PROMISES[number - 1]):
        sheet.paint(sheet.write_band(page, row, promise, 1, LAST), "FCE4D6")
        row += 1
        for reference, action, serial in _actions(theme, number, index):
            _write_action(page, row, reference, action, serial)
            row += 1
        page.cell(row, 1, "Impact")
        sheet.write_band(page, row, theme.focuses[index].impact, 2, LAST)
        row += 1
    _write_measures(page, row + 1, number)
    _write_key(page)


def _write_measures(page: Any, row: int, number: int) -> None:
    sheet.write_band(page, row, "Measures for this area", 1, LAST)
    sheet.write_header(page, row + 1, ("Measure", "Baseline", "Target", "Owner"))
    for below, line in enumerate((m for m in MEASURES if m[0] == number), row + 2):
        sheet.write_row(page, below, line[1:])


def _write_key(page: Any) -> None:
    page.cell(1, LAST + 2, "Key")
    for row, (shade, meaning, _, _) in enumerate(KEY, 2):
        sheet.paint(page.cell(row, LAST + 2), shade)
        page.cell(row, LAST + 3, meaning)


def _found(theme: Theme, number: int) -> Iterator[tuple[str, str, Citation]]:
    for index, text in enumerate(theme.findings, 2):
        yield text, f"(P{index} MF {number + index})", Citation(index, "MF", str(number + index))


def _actions(theme: Theme, number: int, index: int) -> Iterator[tuple[str, str, int]]:
    for step, action in enumerate(theme.focuses[index].actions, index * 5 + 1):
        yield f"{number}.{step:02}", action, number * 10 + step


def _write_action(page: Any, row: int, reference: str, action: str, serial: int) -> None:
    sheet.write_row(page, row, (reference, action, pick(ROLES, serial, blank=7)))
    deadline = pick(DEADLINES, serial, blank=9)
    if deadline:
        cell = page.cell(row, 4, deadline[0])
        cell.number_format = "mmm-yy" if isinstance(deadline[0], date) else "General"
    for index in range(len(MOMENTS)):
        text, rating = _said(serial, index)
        left = len(SIDE) + 1 + 2 * index
        sheet.write_row(page, row, (text,), left)
        if rating is not None:
            sheet.paint(page.cell(row, left + 1), KEY[rating][0])


def _said(serial: int, index: int) -> tuple[str | None, int | None]:
    """The progress and the rating, by place in the key, at one of the moments."""
    return (
        pick(PROGRESS, serial + 5 * index, blank=4),
        pick((1, 2, 0, 3), serial + index, blank=6),
    )


def truth() -> PlanDocument:
    """What the workbook says."""
    return document(
        title=TITLE,
        area_name="Ravensby",
        plan_type="accelerated_progress_plan",
        version="3",
        dated=date(2025, 7, 1),
        front_matter=tuple(front(*pair) for pair in ANNEX[1:]),
        sections=(section("Notes", "\n\n".join(NOTES)),),
        vocabulary=tuple(term(meaning, colour, state) for _, meaning, colour, state in KEY),
        areas_for_improvement=tuple(
            area(
                str(number),
                theme.title,
                theme.wording,
                [_promise(theme, number, index) for index in (0, 1)],
                findings=list(_findings(theme, number)),
                measures=list(_measures(number)),
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _findings(theme: Theme, number: int) -> Iterator[Finding]:
    for text, written, cited in _found(theme, number):
        yield finding(text, written, cited)


def _measures(number: int) -> Iterator[StatedMeasure]:
    for under, name, baseline, target, owner in MEASURES:
        if under == number:
            yield measure(name, baseline, target, owner=owner)


def _promise(theme: Theme, number: int, index: int) -> FocusArea:
    milestones = [_milestone(*line) for line in _actions(theme, number, index)]
    impact = theme.focuses[index].impact
    return focus(None, PROMISES[number - 1][index], milestones, impact=impact)


def _milestone(reference: str, action: str, serial: int) -> Milestone:
    deadline = pick(DEADLINES, serial, blank=9)
    return milestone(
        action,
        reference,
        accountable_officer=pick(ROLES, serial, blank=7),
        end=deadline[1] if deadline else NO_DATE,
        rating=newest(tuple(_updates(serial))),
        updates=tuple(_updates(serial)),
    )


def _updates(serial: int) -> Iterator[Update]:
    for index, moment in enumerate(MOMENTS):
        text, rating = _said(serial, index)
        if text or rating is not None:
            yield update(moment, text, _rating(rating))


def _rating(place: int | None) -> Rating:
    return NO_RATING if place is None else fill(*KEY[place][2:])


LAYOUT = Layout(
    name="Annex A and a sheet an area",
    file_name="Ravensby APP Q1.xlsx",
    build=build,
    truth=truth,
    features=(
        "Annex A as a sheet of labels and values",
        "'Progress at' beside 'RAG at' in one header row",
        "'We will' bands within a sheet",
        "impact in a last row, its label in a cell of its own",
        "findings in rows above the table",
        "ratings by fill alone, key on the right",
        "measures below each table",
        "notes sheet",
    ),
)
