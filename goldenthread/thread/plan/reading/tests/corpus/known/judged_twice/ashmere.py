"""An Excel reform plan: findings, actions and measures each on a sheet of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from openpyxl import Workbook

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Milestone,
    PlanDocument,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    focus,
    measure,
    milestone,
    other,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .dates import ends
from .making import book_bytes, head_row, paint
from .outline import Node, bullets, findings, outline, turn
from .pools import LEADS, SUCCESS

_TITLE = "Ashmere Local SEND Reform Plan"
_AREA = "Area for improvement"
_WHY = "Why this matters"
_ACTIONS = (_AREA, "Action no.", "Action", _WHY, "Owner", "By when", "RAG", "Success criteria")
_MEASURES = (
    _AREA,
    "Ref",
    "Measure",
    "Unit",
    "Baseline",
    "Target",
    "Dec 25 planned",
    "Dec 25 actual",
    "Mar 26 planned",
    "Mar 26 actual",
    "Owner",
    "Data source",
)
_REASONS = ("Families asked for it", "", "Costs are rising", "It is a duty in law")
_ENDS = ("April 2026", "03.04.26", "Autumn term 2025", "Q3 2025/26", "", "1st September 2025")
_FILLS = ("green", "amber", None, "red", "green", "blue", "amber")


def _build() -> bytes:
    areas = outline("ashmere").below
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "Findings"
    sheet["A1"] = _TITLE
    head_row(sheet, 3, (_AREA, "What inspectors found"))
    _fill(sheet, 4, [(_named(node), text) for node in areas for text in bullets(node)])
    sheet = book.create_sheet("Action plan")
    head_row(sheet, 1, _ACTIONS)
    _fill(sheet, 2, [_row(node, action) for node in areas for action in node.of("M")])
    for action in (action for node in areas for action in node.of("M")):
        colour = _FILLS[action.place % len(_FILLS)]
        if colour:
            paint(sheet.cell(action.place + 2, 7), colour)
    sheet = book.create_sheet("Measures")
    head_row(sheet, 1, _MEASURES)
    _fill(sheet, 2, [(_named(node), *row.cells) for node in areas for row in node.of("K")])
    return book_bytes(book)


def _fill(sheet: Any, top: int, rows: list[tuple[str, ...]]) -> None:
    for at, row in enumerate(rows, top):
        for column, value in enumerate(row, 1):
            sheet.cell(at, column, value or None)


def _named(node: Node) -> str:
    return f"Area {node[0]}: {node[1]}"


def _row(node: Node, action: Node) -> tuple[str, ...]:
    at = action.place
    reason, success = turn(_REASONS, at), turn(SUCCESS, at)
    number = f"Action {at + 1}"
    return (_named(node), number, action[0], reason, turn(LEADS, at), turn(_ENDS, at), "", success)


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Ashmere",
        plan_type="reform_plan",
        areas_for_improvement=tuple(_area(node) for node in outline("ashmere").below),
    )


def _area(node: Node) -> AreaForImprovement:
    return area(
        node[0],
        node[1],
        None,
        [focus(None, None, [_milestone(action) for action in node.of("M")])],
        findings=findings(node),
        measures=[_measure(row) for row in node.of("K")],
    )


def _measure(row: Node) -> StatedMeasure:
    reference, name, unit, baseline, target, *steps, owner, source = row.cells
    december, reached, march, _ = steps
    return measure(
        name,
        baseline,
        target,
        (("Dec 25", december, reached or None), ("Mar 26", march, None)),
        reference=reference,
        unit=unit,
        owner=owner,
        source=source,
    )


def _milestone(action: Node) -> Milestone:
    at = action.place
    reason = turn(_REASONS, at)
    made = milestone(
        action[0],
        str(at + 1),
        accountable_officer=turn(LEADS, at),
        end=ends(turn(_ENDS, at)),
        evidence=turn(SUCCESS, at),
        other=(other(_WHY, reason),) if reason else (),
    )
    colour: Any = _FILLS[at % len(_FILLS)]
    return replace(made, rating=fill(colour, None)) if colour else made


LAYOUT = Layout(
    name="unseen workbook of findings and actions and measures",
    file_name="ashmere-local-send-reform-plan.xlsx",
    build=_build,
    truth=_truth,
    features=(
        "findings as rows",
        "measures with planned and actual pairs",
        "area named in every row",
        "references such as Action 7",
        "fills without a key",
    ),
)
