"""An Excel tracker with a sheet for each priority, beside a cover, a notes sheet and a key."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl import Workbook

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating, When
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    milestone,
    other,
    section,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .making import book_bytes, head_row, paint
from .outline import Node, outline, turn
from .pools import LEADS, PROGRESS

_TITLE = "Pennborough SEND Improvement Plan"
_FRONT = (
    ("Local area", "Pennborough"),
    ("Plan owner", "SEND Programme Manager"),
    ("Last inspection", "October 2024"),
)
_NOTES = "How we report progress"
_NOTE = (
    "Leads update their sheet by the fifth working day of the month. Overdue actions go to board."
)
_KEY: tuple[tuple[str, Any, Any], ...] = (
    ("Complete and embedded", "blue", "complete_and_embedded"),
    ("Complete", "green", "complete"),
    ("In progress, on track", "amber", "on_track"),
    ("Delayed", "red", "off_track"),
    ("Not started", "grey", "not_started"),
)
_HEAD = (
    "Action ref",
    "Action",
    "Owner",
    "Start",
    "Finish",
    "% complete",
    "RAG status",
    "Comments",
    "Budget code",
)
_STARTS = (date(2025, 3, 1), date(2025, 6, 1), date(2025, 9, 1))
_ENDS = (date(2026, 3, 31), date(2025, 12, 19), date(2026, 7, 17), None, date(2026, 1, 30))
_PERCENTS = (0.45, 1, 0, 0.8, None, 0.25)
_MONTHS = {3: "Mar-25", 6: "Jun-25", 9: "Sep-25"}
_FIRST = 5


def _build() -> bytes:
    book = Workbook()
    _write_cover(book.active)
    notes = book.create_sheet(_NOTES)
    notes["A1"], notes["A2"] = _NOTES, _NOTE
    _write_key(book.create_sheet("RAG key"))
    for priority in outline("pennborough").below:
        _write_priority(book.create_sheet(f"Priority {priority[0]}"), priority)
    return book_bytes(book)


def _write_cover(sheet: Any) -> None:
    sheet.title = "Cover"
    sheet["A1"] = _TITLE
    for row, (label, value) in enumerate(_FRONT, 3):
        sheet.cell(row, 1, label)
        sheet.cell(row, 2, value)


def _write_key(sheet: Any) -> None:
    head_row(sheet, 1, ("Colour", "Meaning"))
    for row, (label, colour, _) in enumerate(_KEY, 2):
        paint(sheet.cell(row, 1), colour)
        sheet.cell(row, 2, label)


def _write_priority(sheet: Any, priority: Node) -> None:
    sheet["A1"] = f"Priority {priority[0]}: {priority[1]}"
    sheet.merge_cells("A1:I1")
    head_row(sheet, _FIRST - 1, _HEAD)
    for row, action in enumerate(priority.of("M"), _FIRST):
        at = action.place
        label, colour, _ = _KEY[at % len(_KEY)]
        values = (
            action[0],
            action[1],
            turn(LEADS, at),
            _STARTS[at % 3],
            _ENDS[at % 5],
            _PERCENTS[at % 6],
            label,
            turn(PROGRESS, at) or None,
            _code(at),
        )
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value)
        sheet.cell(row, 4).number_format = "mmm-yy"
        sheet.cell(row, 5).number_format = "dd/mm/yyyy"
        sheet.cell(row, 6).number_format = "0%"
        paint(sheet.cell(row, 7), colour)
    sheet.row_dimensions[_FIRST + 2].hidden = True
    sheet.column_dimensions["H"].hidden = True


def _code(at: int) -> str | None:
    return f"SN{400 + at}" if at % 4 else None


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Pennborough",
        plan_type="improvement_plan",
        front_matter=tuple(front(*pair) for pair in _FRONT[1:]),
        sections=(section(_NOTES, _NOTE),),
        vocabulary=tuple(term(*line) for line in _KEY),
        areas_for_improvement=tuple(
            area(
                priority[0],
                priority[1],
                None,
                [
                    focus(
                        None,
                        None,
                        [_milestone(node, row) for row, node in enumerate(priority.of("M"))],
                    )
                ],
            )
            for priority in outline("pennborough").below
        ),
    )


def _milestone(action: Node, row: int) -> Milestone:
    at = action.place
    label, colour, state = _KEY[at % len(_KEY)]
    start, end, share, code = _STARTS[at % 3], _ENDS[at % 5], _PERCENTS[at % 6], _code(at)
    known: dict[str, Any] = {}
    if end:
        known["end"] = When(end, "day", end.strftime("%d/%m/%Y"), None)
    if share is not None:
        known["percent_complete"] = share * 100.0
    return milestone(
        action[1],
        action[0],
        accountable_officer=turn(LEADS, at),
        start=When(start, "month", _MONTHS[start.month], None),
        rating=Rating(colour, state, label, "word_and_fill"),
        progress=turn(PROGRESS, at) or None,
        other=(other("Budget code", code),) if code else (),
        hidden=row == 2,
        **known,
    )


LAYOUT = Layout(
    name="unseen workbook with a sheet for each priority",
    file_name="pennborough-tracker.xlsx",
    build=_build,
    truth=_truth,
    features=(
        "several sheets",
        "notes sheet",
        "key sheet with coloured cells",
        "hidden rows and a hidden column",
        "real dates as displayed",
        "percentages",
        "words with fills",
    ),
)
