"""One Excel sheet: priorities and outcomes merged downwards, ratings by date as fills."""

from __future__ import annotations

from typing import Any

from openpyxl import Workbook

from goldenthread.thread.plan.reading.document import FocusArea, Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    focus,
    milestone,
    term,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .dates import ends
from .making import book_bytes, head_row, paint
from .outline import Node, outline, turn
from .pools import LEADS, SENIORS, SUCCESS

_TITLE = "Thornleigh SEND Improvement Plan"
_KEY: tuple[tuple[str, Any, Any], ...] = (
    ("Complete", "blue", "complete"),
    ("On track", "green", "on_track"),
    ("At risk", "amber", "at_risk"),
    ("Off track", "red", "off_track"),
)
_STATES = {colour: state for _, colour, state in _KEY}
_HEAD = (
    "Priority",
    "Outcome",
    "Ref",
    "Activity",
    "Accountable officer",
    "Delivery lead",
    "Timescale",
    "RAG Mar 25",
    "RAG Jun 25",
    "Current RAG",
    "Impact",
)
_ENDS = ("Sept 2025", "Summer term 2026", "Q2 2025/26", "31/07/2026", "Ongoing", "Feb 26")
_MARCH = ("green", "amber", "red", None, "amber")
_JUNE = ("green", "green", "amber", "red")
_NOW = ("Blue", "Green", "Amber", "Green", "Red", "", "Amber")
_FIRST = 5


def _build() -> bytes:
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "Tracker"
    sheet["A1"] = _TITLE
    sheet.merge_cells("A1:K1")
    sheet["A2"] = "Key"
    for column, (label, colour, _) in enumerate(_KEY, 2):
        paint(sheet.cell(2, column, label), colour)
    head_row(sheet, _FIRST - 1, _HEAD)
    row = _FIRST
    for priority in outline("thornleigh").below:
        top = row
        for outcome in priority.of("F"):
            row = _write_outcome(sheet, row, outcome)
        _span(sheet, 1, top, row - 1, f"Priority {priority[0]}: {priority[1]}")
    sheet.freeze_panes = "C5"
    return book_bytes(book)


def _write_outcome(sheet: Any, top: int, outcome: Node) -> int:
    actions = outcome.of("M")
    for row, action in enumerate(actions, top):
        at = action.place
        lead, impact = turn(LEADS, at), turn(SUCCESS, at)
        values = (action[0], action[1], turn(SENIORS, at), lead, turn(_ENDS, at))
        for column, value in enumerate(values, 3):
            sheet.cell(row, column, value)
        for column, colour in ((8, _MARCH[at % 5]), (9, _JUNE[at % 4])):
            if colour:
                paint(sheet.cell(row, column), colour)
        sheet.cell(row, 10, turn(_NOW, at) or None)
        sheet.cell(row, 11, impact)
    bottom = top + len(actions) - 1
    _span(sheet, 2, top, bottom, f"Outcome {outcome[0]}: {outcome[1]}")
    return bottom + 1


def _span(sheet: Any, column: int, top: int, bottom: int, text: str) -> None:
    sheet.cell(top, column, text)
    sheet.merge_cells(start_row=top, end_row=bottom, start_column=column, end_column=column)


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Thornleigh",
        plan_type="improvement_plan",
        vocabulary=tuple(term(*line) for line in _KEY),
        areas_for_improvement=tuple(
            area(priority[0], priority[1], None, [_outcome(node) for node in priority.of("F")])
            for priority in outline("thornleigh").below
        ),
    )


def _outcome(outcome: Node) -> FocusArea:
    return focus(outcome[0], outcome[1], [_milestone(action) for action in outcome.of("M")])


def _milestone(action: Node) -> Milestone:
    at = action.place
    march: Any = _MARCH[at % 5]
    june: Any = _JUNE[at % 4]
    dated = (("Mar 25", march), ("Jun 25", june))
    now = turn(_NOW, at)
    known: dict[str, Any] = {}
    if now:
        colour: Any = now.lower()
        known["rating"] = word(now, colour, _STATES[colour])
    return milestone(
        action[1],
        action[0],
        accountable_officer=turn(SENIORS, at),
        supporting_leads=turn(LEADS, at),
        end=ends(turn(_ENDS, at)),
        updates=tuple(
            update(ends(month), None, fill(shown, _STATES[shown]))
            for month, shown in dated
            if shown
        ),
        evidence=turn(SUCCESS, at),
        **known,
    )


LAYOUT = Layout(
    name="unseen sheet with merged priorities and dated fills",
    file_name="thornleigh-tracker.xlsx",
    build=_build,
    truth=_truth,
    features=(
        "priority and outcome merged downwards",
        "key in a row of coloured cells",
        "dated rating columns of fills alone",
        "colour words read by the key",
        "two-tier owners",
    ),
)
