"""A Written Statement of Action on one sheet: bands, merged focus areas, header over two rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import NO_RATING, Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    merge_down,
    new_workbook,
    paint,
    saved,
    write_band,
    write_header,
    write_row,
)

from .content import Area, Cells, Group, plan, told, understood
from .making import FILLS, steady
from .moments import end_of

TITLE = "Fennaby SEND Written Statement of Action"
DAYS = (("31 Oct 2025", "r1"), ("30 Nov 2025", "r2"))
TOP = (
    "Focus area",
    "Ref",
    "Action",
    "Success criteria",
    "Ownership",
    None,
    "Timescale",
    None,
    None,
    "RAG at",
    None,
    "Comments",
    "Cost code",
    "Overall impact",
)
BELOW = ("Sponsor", "Operational lead", "Start", "Finish", "Revised finish", *(d for d, _ in DAYS))
LINK = "(links to {})"


def build() -> bytes:
    """The file."""
    workbook, sheet = new_workbook("Action matrix")
    sheet["A1"] = TITLE
    sheet["A1"].font = Font(bold=True, size=16)
    sheet["A2"] = "Version 2.0, published 5 December 2025"
    sheet.column_dimensions["M"].hidden = True
    for letter, width in (("A", 22), ("C", 50), ("D", 40), ("L", 40), ("N", 30)):
        sheet.column_dimensions[letter].width = width
    row, printed = 4, None
    for area in plan("fennaby").areas:
        if area.pillar and area.pillar != printed:
            printed = area.pillar
            band = write_band(sheet, row, f"Pillar {printed[0]}: {printed[1]}", 1, 14)
            band.font = Font(bold=True, color="FFFFFFFF", size=13)
            paint(band, "1F3864")
            row += 1
        row = _area(sheet, row, area) + 1
    return steady(saved(workbook))


def _area(sheet: Any, row: int, area: Area) -> int:
    band = write_band(sheet, row, f"Area for Improvement {area.label} – {area.title}", 1, 14)
    band.font = Font(bold=True)
    paint(band, "DDEBF7")
    write_band(sheet, row + 1, area.wording or "", 1, 14)
    _header(sheet, row + 2)
    row += 4
    for group in area.groups:
        _group(sheet, row, group)
        row += len(group.rows())
    return row


def _header(sheet: Any, row: int) -> None:
    write_header(sheet, row, TOP)
    write_header(sheet, row + 1, BELOW, 5)
    for column, heading in enumerate(TOP, 1):
        if heading and column not in (5, 7, 10):
            merge_down(sheet, column, row, row + 1)
    for first, last in ((5, 6), (7, 9), (10, 11)):
        sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)


def _group(sheet: Any, first: int, group: Group) -> None:
    rows = group.rows()
    top = Alignment(vertical="top", wrap_text=True)
    sheet.cell(first, 1, f"{group.label}. {group.title}").alignment = top
    sheet.cell(first, 14, group.impact).alignment = top
    for column in (1, 14):
        merge_down(sheet, column, first, first + len(rows) - 1)
    for row, (cells, _) in enumerate(rows, first):
        link = f" {LINK.format(cells['cross'])}" if "cross" in cells else ""
        write_row(sheet, row, (cells["ref"], cells["action"] + link), 2)
        names = ("evidence", "officer", "support", "start", "end", "revised")
        write_row(sheet, row, [cells.get(name) for name in names], 4)
        for column, (_, name) in enumerate(DAYS, 10):
            if name in cells:
                paint(sheet.cell(row, column), FILLS[cells[name]])
        write_row(sheet, row, (cells.get("progress"), cells["code"]), 12)


def truth() -> PlanDocument:
    """What it says."""
    pillars, areas = understood(plan("fennaby"), _tell)
    return clerk.document(
        title=TITLE,
        area_name="Fennaby",
        plan_type="written_statement_of_action",
        version="2.0",
        status="published",
        dated=date(2025, 12, 5),
        pillars=pillars,
        areas_for_improvement=areas,
    )


def _tell(cells: Cells) -> Milestone:
    updates = tuple(
        clerk.update(end_of(day), None, clerk.fill(cells[name], None))  # type: ignore[arg-type]
        for day, name in DAYS
        if name in cells
    )
    return told(
        cells,
        LINK,
        updates=updates,
        rating=updates[-1].rating if updates else NO_RATING,
        other=(clerk.other("Cost code", cells["code"]),),
    )


LAYOUT = Layout(
    "third_xlsx_banded_matrix",
    "Fennaby WSoA matrix.xlsx",
    build,
    truth,
    ("bands", "merged focus areas", "header over two rows", "dated fills", "hidden column"),
)
