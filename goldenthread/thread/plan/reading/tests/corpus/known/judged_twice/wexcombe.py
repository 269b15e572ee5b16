"""One Excel sheet: section rows, group headings over two rows, fills with a legend below."""

from __future__ import annotations

from typing import Any

from openpyxl import Workbook

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    focus,
    milestone,
    other,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .dates import begins, ends
from .making import book_bytes, head_row, paint
from .outline import Node, outline, turn
from .pools import LEADS, PROGRESS, SENIORS, SUCCESS

_TITLE = "Wexcombe Priority Action Plan"
_GROUPS = (
    "Ref",
    "What we will do",
    "Responsibility",
    "",
    "Timescale",
    "",
    "Progress rating",
    "Progress to date",
    "Evidence of impact",
    "Resources",
    "Risks",
)
_BELOW = ("", "", "Accountable officer", "Delivery lead", "Start", "Finish", "", "", "", "", "")
_LEGEND: tuple[tuple[str, Any, Any], ...] = (
    ("Complete", "green", "complete"),
    ("On track", "amber", "on_track"),
    ("Overdue", "red", "off_track"),
    ("Not yet due", "grey", "not_started"),
)
_STARTS = ("May 2025", "June 2025", "Autumn term 2025", "Q1 2025/26")
_ENDS = ("Dec-25", "31 March 2026", "Academic year 2025/26", "Spring term 2026", "TBC")
_RESOURCES = ("Within existing budgets", "£40,000 from the innovation fund", "")
_RISKS = ("Recruitment", "", "Provider withdraws", "", "")


def _build() -> bytes:
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "Programme"
    sheet["A1"] = _TITLE
    sheet.merge_cells("A1:K1")
    _write_head(sheet)
    row, actions = 5, 0
    for stream in outline("wexcombe").below:
        sheet.cell(row, 1, f"WORKSTREAM {stream[0]}: {stream[1]}")
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=11)
        below = stream.of("M")
        for at, action in enumerate(below, row + 1):
            _write_action(sheet, at, action)
        actions += len(below)
        row += len(below) + 1
    sheet.cell(row, 1, "Total actions")
    sheet.cell(row, 2, actions)
    _write_legend(sheet, row + 2)
    return book_bytes(book)


def _write_head(sheet: Any) -> None:
    head_row(sheet, 3, _GROUPS)
    head_row(sheet, 4, _BELOW)
    sheet.merge_cells("C3:D3")
    sheet.merge_cells("E3:F3")
    for letter in "ABGHIJK":
        sheet.merge_cells(f"{letter}3:{letter}4")


def _write_action(sheet: Any, row: int, action: Node) -> None:
    at = action.place
    values = (
        action[0],
        action[1],
        turn(SENIORS, at),
        turn(LEADS, at),
        turn(_STARTS, at),
        turn(_ENDS, at),
        None,
        turn(PROGRESS, at),
        turn(SUCCESS, at),
        turn(_RESOURCES, at),
        turn(_RISKS, at),
    )
    for column, value in enumerate(values, 1):
        sheet.cell(row, column, value or None)
    paint(sheet.cell(row, 7), _LEGEND[at % len(_LEGEND)][1])


def _write_legend(sheet: Any, top: int) -> None:
    sheet.cell(top, 1, "Legend")
    for row, (label, colour, _) in enumerate(_LEGEND, top + 1):
        paint(sheet.cell(row, 1), colour)
        sheet.cell(row, 2, label)
    sheet.cell(top + len(_LEGEND) + 2, 1, "OFFICIAL")


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Wexcombe",
        plan_type="priority_action_plan",
        vocabulary=tuple(term(*line) for line in _LEGEND),
        areas_for_improvement=tuple(
            area(
                stream[0],
                stream[1],
                None,
                [focus(None, None, [_milestone(action) for action in stream.of("M")])],
            )
            for stream in outline("wexcombe").below
        ),
    )


def _milestone(action: Node) -> Milestone:
    at = action.place
    _, colour, state = _LEGEND[at % len(_LEGEND)]
    more = (("Resources", turn(_RESOURCES, at)), ("Risks", turn(_RISKS, at)))
    return milestone(
        action[1],
        action[0],
        accountable_officer=turn(SENIORS, at),
        supporting_leads=turn(LEADS, at),
        start=begins(turn(_STARTS, at)),
        end=ends(turn(_ENDS, at)),
        rating=fill(colour, state),
        progress=turn(PROGRESS, at) or None,
        evidence=turn(SUCCESS, at),
        other=tuple(other(heading, text) for heading, text in more if text),
    )


LAYOUT = Layout(
    name="unseen sheet with workstream rows and grouped headings",
    file_name="wexcombe-pap.xlsx",
    build=_build,
    truth=_truth,
    features=(
        "section rows merged across",
        "group headings over two rows",
        "fills alone with a legend below the table",
        "amber as on track and green as complete",
        "total row and classification line",
        "columns without a field",
    ),
)
