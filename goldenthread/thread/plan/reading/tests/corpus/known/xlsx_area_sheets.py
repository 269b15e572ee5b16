"""A workbook with a sheet for each area: bands of focus areas, a pair of columns for each month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import sheet
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    section,
    term,
    update,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    COPRODUCTION,
    INCLUSION,
    PREPARATION,
    PROGRESS,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import Entry, entries, pick, told

THEMES = (INCLUSION, PREPARATION, COPRODUCTION)
TABS = ("1 Inclusion", "2 Adulthood", "3 Families")
KEY: tuple[tuple[str, str, str, Colour, State], ...] = (
    ("C", "0070C0", "Complete", "blue", "complete"),
    ("G", "92D050", "On track", "green", "on_track"),
    ("A", "FFC000", "At risk", "amber", "at_risk"),
    ("R", "C00000", "Off track", "red", "off_track"),
)
MOMENTS = (
    when("Feb-25", date(2025, 2, 28), "month"),
    when("Apr-25", date(2025, 4, 30), "month"),
    when("Jun-25", date(2025, 6, 30), "month"),
)
HEADER = ("Milestone ref", "Milestone", "Owner", "From", "To", "Overall RAG")
LAST = len(HEADER) + 2 * len(MOMENTS)
NOTES = (
    "Owners update their own rows by the fifth working day of the month.",
    "Do not insert columns: the board's report is drawn from this workbook.",
    "Ask the programme office if a row needs to move to another area.",
)


def build() -> bytes:
    """The workbook's file."""
    workbook, first = sheet.new_workbook(TABS[0])
    for number, theme in enumerate(THEMES, 1):
        page = first if number == 1 else workbook.create_sheet(TABS[number - 1])
        _write_area(page, theme, number)
    notes = workbook.create_sheet("Notes")
    for row, text in enumerate(("Notes", *NOTES), 1):
        notes.cell(row, 1, text)
    return sheet.saved(workbook)


def _write_area(page: Any, theme: Theme, number: int) -> None:
    sheet.write_band(page, 1, "Stowbridge SEND Reform Plan", 1, LAST)
    sheet.write_band(page, 2, "Stowbridge Metropolitan Borough Council", 1, LAST)
    sheet.write_band(page, 3, "Version 0.4 - working draft", 1, LAST)
    sheet.write_band(page, 5, f"Area {number}: {theme.title}", 1, LAST)
    sheet.write_band(page, 6, theme.wording, 1, LAST)
    sheet.write_band(page, 7, "\n".join(("Inspectors found:", *theme.findings)), 1, LAST)
    heads = [f"{moment.as_written} {kind}" for moment in MOMENTS for kind in ("progress", "RAG")]
    sheet.write_header(page, 9, (*HEADER, *heads))
    row = 10
    for index, aim in enumerate(theme.focuses, 1):
        band = sheet.write_band(page, row, f"{number}.{index} {aim.title}", 1, LAST)
        sheet.paint(band, "D9E1F2")
        sheet.write_band(page, row + 1, f"Intended outcome: {aim.impact}", 1, LAST)
        row += 2
        for reference, entry in _milestones(theme, number, index):
            _write_milestone(page, row, reference, entry)
            row += 1
    page.cell(row + 1, 2, "RAG key")
    for below, (letter, shade, meaning, _, _) in enumerate(KEY, row + 2):
        sheet.write_row(page, below, (letter, meaning))
        sheet.paint(page.cell(below, 1), shade)


def _milestones(theme: Theme, number: int, index: int) -> Iterator[tuple[str, Entry]]:
    first = number * 10 + index * 5
    for step, entry in enumerate(entries(theme.focuses[index - 1], first), 1):
        yield f"{number}.{index}.{step}", entry


def _write_milestone(page: Any, row: int, reference: str, entry: Entry) -> None:
    cells = [reference, entry.action, entry.officer, entry.start.as_written, entry.end.as_written]
    sheet.write_row(page, row, cells)
    _write_rating(page.cell(row, 6), _standing(entry.number))
    for index in range(len(MOMENTS)):
        text, rating = _said(entry.number, index)
        sheet.write_row(page, row, (text,), 7 + 2 * index)
        _write_rating(page.cell(row, 8 + 2 * index), rating)


def _write_rating(cell: Any, place: int | None) -> None:
    if place is not None:
        cell.value = KEY[place][0]
        sheet.paint(cell, KEY[place][1])


def _standing(number: int) -> int | None:
    return pick((1, 2, 0, 1, 3), number, blank=8)


def _said(number: int, index: int) -> tuple[str | None, int | None]:
    """The progress and the rating, by place in the key, at one of the moments."""
    return pick(PROGRESS, number + 2 * index, blank=3), pick((1, 1, 2, 3), number + index, blank=5)


def truth() -> PlanDocument:
    """What the workbook says."""
    return document(
        title="Stowbridge SEND Reform Plan",
        area_name="Stowbridge",
        plan_type="reform_plan",
        version="0.4",
        status="draft",
        sections=(section("Notes", "\n\n".join(NOTES)),),
        vocabulary=tuple(term(meaning, colour, state) for _, _, meaning, colour, state in KEY),
        areas_for_improvement=tuple(
            area(
                str(number),
                theme.title,
                theme.wording,
                [
                    focus(
                        f"{number}.{index}",
                        aim.title,
                        [_milestone(*line) for line in _milestones(theme, number, index)],
                        impact=aim.impact,
                    )
                    for index, aim in enumerate(theme.focuses, 1)
                ],
                findings=[finding(text) for text in theme.findings],
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _milestone(reference: str, entry: Entry) -> Milestone:
    return told(
        entry,
        reference,
        "officer start end",
        rating=_rating(_standing(entry.number)),
        updates=tuple(_updates(entry.number)),
    )


def _updates(number: int) -> Iterator[Update]:
    for index, moment in enumerate(MOMENTS):
        text, rating = _said(number, index)
        if text or rating is not None:
            yield update(moment, text, _rating(rating))


def _rating(place: int | None) -> Rating:
    if place is None:
        return NO_RATING
    letter, _, _, colour, state = KEY[place]
    return Rating(colour, state, letter, "word_and_fill")


LAYOUT = Layout(
    name="a sheet for each area",
    file_name="Stowbridge reform plan working copy.xlsx",
    build=build,
    truth=truth,
    features=(
        "a sheet an area",
        "title rows repeated on each sheet",
        "findings in a merged row",
        "focus areas as bands with their outcome",
        "monthly pairs of progress and rating",
        "letters on fills",
        "key below each table",
        "notes sheet",
    ),
)
