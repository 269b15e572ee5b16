"""An improvement plan in Excel: levels merged down the left, monthly fills, measures in the row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import (
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    focus,
    measure,
    newest,
    other,
    pillar,
    term,
    update,
)
from goldenthread.thread.plan.reading.tests.corpus.known.twelfth.pieces import (
    Node,
    action,
    ending,
    outline,
    said,
    starting,
    steady,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    merge_down,
    new_workbook,
    paint,
    saved,
    write_header,
    write_row,
)

TITLE = "Dunsmarch SEND Improvement Plan"
KEY: tuple[tuple[str, Colour, str, str, State], ...] = (
    ("b", "blue", "8DB4E2", "Completed", "complete"),
    ("g", "green", "00B050", "On track", "on_track"),
    ("a", "amber", "FFC000", "Some slippage", "at_risk"),
    ("r", "red", "FF0000", "Off track", "off_track"),
    ("n", "grey", "BFBFBF", "Not started", "not_started"),
)
SHADES = {letter: shade for letter, _, shade, _, _ in KEY}
RATINGS: dict[str, Rating] = {letter: fill(colour, state) for letter, colour, _, _, state in KEY}
MONTHS = ("Nov 25", "Dec 25", "Jan 26")
HEADINGS = (
    "Pillar",
    "Area for improvement",
    "Concern raised by inspectors",
    "Focus area",
    "Overall impact",
    "Action no.",
    "Action",
    "Owner",
    "Start",
    "Finish",
    "Revised finish",
    *(f"RAG {month}" for month in MONTHS),
    "Measure",
    "Baseline",
    "Target",
    "Cost",
)
HEAD = 5


def _plan() -> list[Node]:
    return outline("dunsmarch", 12, ("PILLAR", "AFI", "FOCUS")).below


def _numbered(part: Node) -> Iterator[tuple[Node, list[tuple[str, Node]]]]:
    """An area's focus areas with their actions, which are numbered through the area."""
    number = 0
    for group in part.of("FOCUS"):
        rows = []
        for node in group.below:
            number += 1
            rows.append((f"{part.cells[0]}.{number}", node))
        yield group, rows


def build() -> bytes:
    """The file."""
    workbook, sheet = new_workbook("Plan")
    sheet.cell(1, 1, TITLE).font = Font(bold=True, size=16)
    sheet.cell(2, 1, "Version 4.2 - agreed")
    sheet.cell(3, 1, "30 January 2026")
    write_header(sheet, HEAD, HEADINGS)
    sheet.freeze_panes = f"H{HEAD + 1}"
    row = HEAD + 1
    for theme in _plan():
        top = row
        for part in theme.of("AFI"):
            first = row
            for group, lines in _numbered(part):
                _merge(sheet, row, len(lines), (4, 5), group.cells[:2])
                for number, node in lines:
                    _write(sheet, row, number, node)
                    row += 1
            label, title, concern, *_ = part.cells
            _merge(sheet, first, row - first, (2, 3), (f"{label}. {title}", concern))
        _merge(sheet, top, row - top, (1,), (f"Pillar {theme.cells[0]}: {theme.cells[1]}",))
    key = workbook.create_sheet("Key")
    write_header(key, 1, ("Colour", "What it means"))
    for row, (_, _, shade, label, _) in enumerate(KEY, 2):
        paint(key.cell(row, 1), shade)
        key.cell(row, 2, label)
    return steady(saved(workbook))


def _merge(sheet: Any, row: int, height: int, columns: tuple[int, ...], texts: Any) -> None:
    for column, text in zip(columns, texts, strict=True):
        cell = sheet.cell(row, column, text)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        merge_down(sheet, column, row, row + height - 1)


def _write(sheet: Any, row: int, number: str, node: Node) -> None:
    owner, start, finish, revised, *rest = node.cells
    write_row(sheet, row, (number, node.kind.lstrip("*"), owner, start, finish), 6)
    write_row(sheet, row, (revised or None,), 11)
    for column, letter in enumerate(rest[:3], 12):
        if letter:
            paint(sheet.cell(row, column), SHADES[letter])
    write_row(sheet, row, (cell or None for cell in rest[3:]), 15)
    if node.kind.startswith("*"):
        sheet.row_dimensions[row].hidden = True


def _milestone(number: str, node: Node) -> Milestone:
    owner, start, finish, revised, first, second, third, name, baseline, target, cost = node.cells
    updates = tuple(
        update(ending(month), None, RATINGS[letter])
        for month, letter in zip(MONTHS, (first, second, third), strict=True)
        if letter
    )
    return action(
        said(node.kind.lstrip("*")),
        number,
        accountable_officer=owner,
        start=starting(start),
        end=ending(finish),
        revised_end=ending(revised),
        updates=updates,
        rating=newest(updates),
        measures=(measure(name, baseline, target),) if name else (),
        other=(other("Cost", cost),) if cost else (),
        hidden=node.kind.startswith("*"),
    )


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars = []
    areas = []
    for theme in _plan():
        main = pillar(*theme.cells[:2])
        pillars.append(main)
        for part in theme.of("AFI"):
            groups = [
                focus(
                    None,
                    group.cells[0],
                    [_milestone(number, node) for number, node in lines],
                    impact=group.cells[1],
                )
                for group, lines in _numbered(part)
            ]
            label, title, concern, *_ = part.cells
            areas.append(area(label, title, concern, groups, pillar=main))
    return document(
        title=TITLE,
        area_name="Dunsmarch",
        plan_type="improvement_plan",
        version="4.2",
        status="agreed",
        dated=date(2026, 1, 30),
        vocabulary=tuple(term(label, colour, state) for _, colour, _, label, state in KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


LAYOUT = Layout(
    "dunsmarch_merged_levels",
    "dunsmarch send improvement plan 4.2.xlsx",
    build,
    truth,
    ("levels merged down", "fills by month", "measures in the row", "hidden rows"),
)
