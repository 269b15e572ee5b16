"""A board tracker in Excel: a day merged above each pair of columns, and the key on the right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from openpyxl.styles import Alignment

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Citation,
    Colour,
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
    section,
    term,
    update,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    COPRODUCTION,
    HEALTH,
    PREPARATION,
    PROGRESS,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

THEMES = (HEALTH, COPRODUCTION, PREPARATION)
SIDE = ("No.", "Action", "Owner", "Target date", "Current RAG")
MOMENTS = (
    when("12/03/2025", date(2025, 3, 12), "day"),
    when("14/05/2025", date(2025, 5, 14), "day"),
    when("09/07/2025", date(2025, 7, 9), "day"),
)
LAST = len(SIDE) + 2 * len(MOMENTS)
KEY_COLUMN = LAST + 2
KEY: tuple[tuple[str, str, str, Colour, State], ...] = (
    ("B", "5B9BD5", "Action complete", "blue", "complete"),
    ("G", "92D050", "On track to meet the date", "green", "on_track"),
    ("A", "FFC000", "Some concerns", "amber", "at_risk"),
    ("R", "FF0000", "Off track", "red", "off_track"),
)
DUES: tuple[tuple[date, str, When], ...] = (
    (date(2025, 9, 1), "mmm-yy", when("Sep-25", date(2025, 9, 30), "month")),
    (date(2025, 7, 18), "dd/mm/yyyy", when("18/07/2025", date(2025, 7, 18), "day")),
    (date(2026, 3, 1), "mmmm yyyy", when("March 2026", date(2026, 3, 31), "month")),
    (date(2025, 12, 5), "d mmmm yyyy", when("5 December 2025", date(2025, 12, 5), "day")),
)
NOTES = (
    "Actions are rated by their owners and checked by the programme office before each board.",
    "An action stays on the tracker for two boards after it is complete.",
)


def build() -> bytes:
    """The workbook's file."""
    workbook, page = sheet.new_workbook("Board tracker")
    sheet.write_band(page, 1, "Pendlewick SEND Improvement Plan", 1, LAST)
    sheet.write_band(page, 2, "Pendlewick Council", 1, LAST)
    sheet.write_band(page, 3, "Version 1.7 - last updated 9 July 2025", 1, LAST)
    _write_key(page)
    _write_header(page, 5)
    row = 7
    for number, theme in enumerate(THEMES, 1):
        row = _write_area(page, row, theme, number)
    page.freeze_panes = "C7"
    notes = workbook.create_sheet("Notes")
    for line, text in enumerate(NOTES, 1):
        notes.cell(line, 1, text)
    return sheet.saved(workbook)


def _write_key(page: Any) -> None:
    page.cell(1, KEY_COLUMN, "Key")
    for row, (letter, shade, meaning, _, _) in enumerate(KEY, 2):
        sheet.write_row(page, row, (letter, meaning), KEY_COLUMN)
        sheet.paint(page.cell(row, KEY_COLUMN), shade)


def _write_header(page: Any, row: int) -> None:
    for column, text in enumerate(SIDE, 1):
        page.cell(row, column, text)
        sheet.merge_down(page, column, row, row + 1)
    for index, moment in enumerate(MOMENTS):
        left = len(SIDE) + 1 + 2 * index
        over = sheet.write_band(page, row, "", left, left + 1)
        over.value, over.number_format = moment.date, "dd/mm/yyyy"
        over.alignment = Alignment(horizontal="center")
        sheet.write_header(page, row + 1, ("Progress", "RAG"), left)


def _write_area(page: Any, row: int, theme: Theme, number: int) -> int:
    found = " ".join(f"{text} (para {number}{index})." for index, text in _findings(theme))
    bar = sheet.write_band(page, row, f"Area for improvement {number} - {theme.wording}", 1, LAST)
    sheet.paint(bar, "1F4E78")
    sheet.write_band(page, row + 1, f"What inspectors found: {found}", 1, LAST)
    row += 2
    for index, aim in enumerate(theme.focuses):
        band = f"Workstream {number}{'ab'[index]}: {aim.title}"
        sheet.paint(sheet.write_band(page, row, band, 1, LAST), "DDEBF7")
        row += 1
        for reference, action, serial in _actions(theme, number, index):
            _write_action(page, row, reference, action, serial)
            row += 1
        sheet.write_band(page, row, f"What will be different: {aim.impact}", 1, LAST)
        row += 1
    return row


def _findings(theme: Theme) -> Iterator[tuple[int, str]]:
    return enumerate(theme.findings, 1)


def _actions(theme: Theme, number: int, index: int) -> Iterator[tuple[str, str, int]]:
    for step, action in enumerate(theme.focuses[index].actions, 1):
        yield f"{number}{'ab'[index]}{step}", action, number * 10 + index * 5 + step


def _write_action(page: Any, row: int, reference: str, action: str, serial: int) -> None:
    sheet.write_row(page, row, (reference, action, pick(ROLES, serial, blank=8)))
    due = pick(DUES, serial, blank=9)
    if due:
        cell = page.cell(row, 4, due[0])
        cell.number_format = due[1]
    _write_rating(page.cell(row, 5), _standing(serial))
    for index in range(len(MOMENTS)):
        text, rating = _said(serial, index)
        left = len(SIDE) + 1 + 2 * index
        sheet.write_row(page, row, (text,), left)
        _write_rating(page.cell(row, left + 1), rating)


def _write_rating(cell: Any, place: int | None) -> None:
    if place is not None:
        cell.value = KEY[place][0]
        sheet.paint(cell, KEY[place][1])


def _standing(serial: int) -> int | None:
    return pick((1, 1, 2, 0, 3), serial, blank=12)


def _said(serial: int, index: int) -> tuple[str | None, int | None]:
    """The progress and the rating, by place in the key, at one of the moments."""
    return (
        pick(PROGRESS, serial + 3 * index, blank=4),
        pick((1, 2, 1, 3, 0), serial + index, blank=6),
    )


def truth() -> PlanDocument:
    """What the workbook says."""
    return document(
        title="Pendlewick SEND Improvement Plan",
        area_name="Pendlewick",
        plan_type="improvement_plan",
        version="1.7",
        dated=date(2025, 7, 9),
        sections=(section("Notes", "\n\n".join(NOTES)),),
        vocabulary=tuple(term(meaning, colour, state) for _, _, meaning, colour, state in KEY),
        areas_for_improvement=tuple(
            area(
                str(number),
                None,
                theme.wording,
                [_workstream(theme, number, index) for index in (0, 1)],
                findings=[
                    finding(
                        f"{text}.",
                        f"(para {number}{index})",
                        Citation(None, "paragraph", f"{number}{index}"),
                    )
                    for index, text in _findings(theme)
                ],
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _workstream(theme: Theme, number: int, index: int) -> FocusArea:
    aim = theme.focuses[index]
    milestones = [_milestone(*line) for line in _actions(theme, number, index)]
    return focus(f"{number}{'ab'[index]}", aim.title, milestones, impact=aim.impact)


def _milestone(reference: str, action: str, serial: int) -> Milestone:
    due = pick(DUES, serial, blank=9)
    told = milestone(
        action,
        reference.upper(),
        accountable_officer=pick(ROLES, serial, blank=8),
        end=due[2] if due else NO_DATE,
        rating=_rating(_standing(serial)),
        updates=tuple(_updates(serial)),
    )
    return replace(told, reference_as_written=reference)


def _updates(serial: int) -> Iterator[Update]:
    for index, moment in enumerate(MOMENTS):
        text, rating = _said(serial, index)
        if text or rating is not None:
            yield update(moment, text, _rating(rating))


def _rating(place: int | None) -> Rating:
    if place is None:
        return NO_RATING
    letter, _, _, colour, state = KEY[place]
    return Rating(colour, state, letter, "word_and_fill")


LAYOUT = Layout(
    name="dated pairs in Excel",
    file_name="Board tracker - July.xlsx",
    build=build,
    truth=truth,
    features=(
        "a day merged above each pair of columns",
        "days stored as dates",
        "key on the right of the sheet",
        "workstreams as bands within a sheet",
        "impact in a merged last row",
        "findings run on in a merged row",
        "letters on fills, green on track",
    ),
)
