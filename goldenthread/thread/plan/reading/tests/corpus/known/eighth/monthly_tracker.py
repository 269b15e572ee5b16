"""A tracker on one sheet, a row an action, with a rating for each month and a key on another."""

from __future__ import annotations

from typing import Any, NamedTuple

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    new_workbook,
    paint,
    saved,
    write_band,
    write_header,
    write_row,
)

from .making import Row, as_day, begins, cells, ends, of, parts, rows, steady

_TITLE = "Ketterbourne SEND Improvement Plan: delivery tracker"
_KEY: tuple[tuple[str, str, Colour, str, State], ...] = (
    ("B", "Completed", "blue", "9DC3E6", "complete"),
    ("G", "On track", "green", "A9D18E", "on_track"),
    ("A", "Some concerns, being managed", "amber", "FFD966", "at_risk"),
    ("R", "Off track, needs the board's help", "red", "FF7C80", "off_track"),
)
_HEAD = (
    "ID",
    "Theme",
    "Priority",
    "Workstream",
    "Action",
    "Strategic lead",
    "Operational lead",
    "Start",
    "Due",
    "Revised due",
    "% complete",
    "RAG Sep 25",
    "Update Sep 25",
    "RAG Oct 25",
    "RAG Nov 25",
    "Update Nov 25",
    "Evidence of impact",
    "Budget code",
)
_MONTHS = ("Sep 25", "Oct 25", "Nov 25")
_RATED = (12, 14, 15)
_TOP = 4


class _Line(NamedTuple):
    reference: str
    action: str
    strategic: str | None
    operational: str | None
    start: str | None
    due: str | None
    revised: str | None
    percent: str | None
    letters: tuple[str, ...]
    first: str | None
    last: str | None
    evidence: str | None
    budget: str | None
    hidden: bool


def _line(row: Row) -> _Line:
    reference, action, *told = cells(row, 13)
    strategic, operational, start, due, revised, percent, letters, *texts = told
    first, last, evidence, budget = texts
    assert reference
    assert action
    return _Line(
        reference,
        action,
        strategic,
        operational,
        start,
        due,
        revised,
        percent,
        tuple((letters or "- - -").split()),
        first,
        last,
        evidence,
        budget,
        hidden=row[0] == "HROW",
    )


def build() -> bytes:
    """The file."""
    workbook, page = new_workbook("Tracker")
    write_band(page, 1, _TITLE, 1, len(_HEAD))
    page.cell(2, 1, "Version 5.2")
    write_header(page, _TOP, _HEAD)
    row = _TOP
    for theme in parts(rows("monthly_tracker"), "THEME"):
        [[number, title]] = of(theme, "THEME")
        for priority in parts(theme, "PRI"):
            [[label, name]] = of(priority, "PRI")
            for stream in parts(priority, "WS"):
                for told in stream[1:]:
                    row += 1
                    above = (f"Theme {number}: {title}", f"{label} {name}", stream[0][1])
                    _write_line(page, row, _line(told), above)
    for column in range(1, len(_HEAD) + 1):
        page.column_dimensions[get_column_letter(column)].width = 18
    page.freeze_panes = "F5"
    page.auto_filter.ref = f"A{_TOP}:{get_column_letter(len(_HEAD))}{row}"
    key = workbook.create_sheet("RAG key")
    write_header(key, 1, ("RAG", "Meaning"))
    for position, (letter, label, _, colour, _) in enumerate(_KEY, 2):
        write_row(key, position, (letter, label))
        paint(key.cell(position, 1), colour)
    return steady(saved(workbook))


def _write_line(page: Any, row: int, line: _Line, above: tuple[str, str, str]) -> None:
    months = [None if letter == "-" else letter for letter in line.letters]
    values = (
        line.reference,
        *above,
        line.action,
        line.strategic,
        line.operational,
        as_day(line.start),
        as_day(line.due),
        as_day(line.revised),
        int(line.percent) / 100 if line.percent else None,
        months[0],
        line.first,
        *months[1:],
        line.last,
        line.evidence,
        line.budget,
    )
    write_row(page, row, values)
    for column in (8, 9, 10):
        page.cell(row, column).number_format = "dd/mm/yyyy"
    page.cell(row, 11).number_format = "0%"
    page.cell(row, 5).alignment = Alignment(wrap_text=True, vertical="top")
    shades = {letter: colour for letter, _, _, colour, _ in _KEY}
    for column, letter in zip(_RATED, months, strict=True):
        if letter:
            paint(page.cell(row, column), shades[letter])
    page.row_dimensions[row].hidden = line.hidden


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars = []
    areas = []
    for theme in parts(rows("monthly_tracker"), "THEME"):
        [[number, title]] = of(theme, "THEME")
        pillar = clerk.pillar(number, title)
        pillars.append(pillar)
        for priority in parts(theme, "PRI"):
            [[label, name]] = of(priority, "PRI")
            streams = [
                clerk.focus(None, stream[0][1], [_milestone(_line(told)) for told in stream[1:]])
                for stream in parts(priority, "WS")
            ]
            areas.append(clerk.area(label, name, None, streams, pillar=pillar))
    return clerk.document(
        title=_TITLE,
        area_name="Ketterbourne",
        plan_type="improvement_plan",
        version="5.2",
        vocabulary=tuple(clerk.term(label, colour, state) for _, label, colour, _, state in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _milestone(line: _Line) -> Milestone:
    meant = {
        letter: Rating(colour, state, letter, "word_and_fill")
        for letter, _, colour, _, state in _KEY
    }
    updates: list[Update] = []
    texts = (line.first, None, line.last)
    for month, letter, text in zip(_MONTHS, line.letters, texts, strict=True):
        rating = meant.get(letter, NO_RATING)
        if text or rating != NO_RATING:
            updates.append(clerk.update(ends(month), text, rating))
    return clerk.milestone(
        line.action,
        line.reference,
        accountable_officer=line.strategic,
        supporting_leads=line.operational,
        start=begins(line.start),
        end=ends(line.due),
        revised_end=ends(line.revised),
        percent_complete=float(line.percent) if line.percent else None,
        rating=clerk.newest(updates),
        updates=tuple(updates),
        evidence=line.evidence,
        other=(clerk.other("Budget code", line.budget),) if line.budget else (),
        hidden=line.hidden,
    )


LAYOUT = Layout(
    "monthly_tracker",
    "SEND tracker Ketterbourne.xlsx",
    build,
    truth,
    ("one flat sheet", "ratings by month", "hidden rows", "real dates", "key on its own sheet"),
)
