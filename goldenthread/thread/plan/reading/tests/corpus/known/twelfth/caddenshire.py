"""An accelerated progress plan in Excel: a tracker with a pair of columns for each month."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl.styles import Font

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
    StatedMeasure,
    Update,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    newest,
    other,
    term,
    update,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.known.twelfth.pieces import (
    Node,
    action,
    ending,
    outline,
    records,
    said,
    steady,
)
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

TITLE = "Caddenshire SEND Accelerated Progress Plan"
DATED = date(2025, 9, 30)
COVER: tuple[tuple[str, str | date], ...] = (
    ("Local area", "Caddenshire"),
    ("Version", "2.1"),
    ("Status", "Draft"),
    ("Date of plan", DATED),
    ("Date of revisit", "21 to 23 January 2025"),
    ("Accountable officer (council)", "Director of Children and Learning"),
    ("Accountable officer (ICB)", "Director of Commissioning"),
    ("Department for Education adviser", "SEND Professional Adviser, East"),
    ("Reporting cycle", "Every two months to the Improvement Board"),
)
KEY: tuple[tuple[str, Colour, str, str, State], ...] = (
    ("B", "blue", "5B9BD5", "Complete", "complete"),
    ("G", "green", "92D050", "On track", "on_track"),
    ("A", "amber", "FFC000", "At risk", "at_risk"),
    ("R", "red", "FF0000", "Off track", "off_track"),
)
FILLS = {letter: shade for letter, _, shade, _, _ in KEY}
MONTHS = ("July 2025", "September 2025")
HEADINGS = (
    "Ref",
    "Step of",
    "Action",
    "Accountable officer",
    "Operational lead",
    "Start date",
    "Due date",
    "Revised due date",
    "% complete",
)
INDICATORS = (
    "Priority",
    "Indicator",
    "Source",
    "Baseline",
    "Target",
    "Planned Jul 25",
    "Actual Jul 25",
    "Planned Dec 25",
    "Actual Dec 25",
)
LAST = 14
RATINGS = {
    letter: Rating(colour, state, letter, "word_and_fill") for letter, colour, _, _, state in KEY
}


def _rows() -> Node:
    return outline("caddenshire", 14, ("AREA",))


def _indicators() -> list[list[str]]:
    return [cells[:9] for kind, *cells in records("caddenshire", 14) if kind == "KPI"]


def build() -> bytes:
    """The file."""
    workbook, cover = new_workbook("Cover")
    cover.cell(1, 1, TITLE).font = Font(bold=True, size=18)
    for row, (label, value) in enumerate(COVER, 3):
        write_row(cover, row, (label, value))
        if isinstance(value, date):
            cover.cell(row, 2).number_format = "dd/mm/yyyy"
    key = workbook.create_sheet("RAG key")
    write_header(key, 1, ("Rating", "Meaning"))
    for row, (letter, _, shade, label, _) in enumerate(KEY, 2):
        write_row(key, row, (letter, label))
        paint(key.cell(row, 1), shade)
    _write_tracker(workbook.create_sheet("Tracker"))
    table = workbook.create_sheet("KPIs")
    write_header(table, 1, INDICATORS)
    for row, cells in enumerate(_indicators(), 2):
        write_row(table, row, (cell or None for cell in cells))
    return steady(saved(workbook))


def _write_tracker(sheet: Any) -> None:
    write_header(sheet, 1, HEADINGS)
    for column in (*range(1, len(HEADINGS) + 1), LAST):
        merge_down(sheet, column, 1, 2)
    for column, month in zip((10, 12), MONTHS, strict=True):
        write_band(sheet, 1, month, column, column + 1).font = Font(bold=True)
        write_header(sheet, 2, ("Update", "RAG"), column)
    write_header(sheet, 1, ("Dependencies",), LAST)
    row = 3
    for part in _rows().below:
        band = write_band(sheet, row, f"Priority {part.cells[0]}: {part.cells[1]}", 1, LAST)
        band.font = Font(bold=True, color="FFFFFFFF")
        paint(band, "44546A")
        row += 1
        for node in part.below:
            if node.kind != "KPI":
                _write(sheet, row, node)
                row += 1


def _write(sheet: Any, row: int, node: Node) -> None:
    cells: list[Any] = [node.kind.lstrip("*"), *(cell or None for cell in node.cells)]
    for position in (5, 6, 7):
        cells[position] = date.fromisoformat(cells[position]) if cells[position] else None
    cells[8] = int(cells[8]) / 100
    write_row(sheet, row, cells)
    for column in (6, 7, 8):
        sheet.cell(row, column).number_format = "dd/mm/yyyy"
    sheet.cell(row, 9).number_format = "0%"
    for column in (11, 13):
        if letter := sheet.cell(row, column).value:
            paint(sheet.cell(row, column), FILLS[letter])
    if node.kind.startswith("*"):
        sheet.row_dimensions[row].hidden = True


def _day(text: str) -> When:
    if not text:
        return NO_DATE
    day = date.fromisoformat(text)
    return when(f"{day:%d/%m/%Y}", day, "day")


def _updates(cells: list[str]) -> tuple[Update, ...]:
    return tuple(
        update(ending(month), text or None, RATINGS.get(letter, NO_RATING))
        for month, text, letter in zip(MONTHS, cells[::2], cells[1::2], strict=True)
        if text or letter
    )


def _milestones(part: Node) -> list[Milestone]:
    told: dict[str, Milestone] = {}
    for node in part.below:
        if node.kind == "KPI":
            continue
        above, text, officer, lead, start, due, revised, percent, *months, needs = node.cells
        reference = node.kind.lstrip("*")
        updates = _updates(months)
        told[reference] = action(
            said(text),
            reference,
            parent=told[above].key if above else None,
            accountable_officer=officer,
            supporting_leads=lead,
            start=_day(start),
            end=_day(due),
            revised_end=_day(revised),
            percent_complete=float(percent),
            updates=updates,
            rating=newest(updates),
            other=(other("Dependencies", needs),) if needs else (),
            hidden=node.kind.startswith("*"),
        )
    return list(told.values())


def _measure(cells: list[str]) -> StatedMeasure:
    name, source, baseline, target, first, actual, second, _ = cells
    points = [("Jul 25", first, actual), ("Dec 25", second, None)]
    return measure(name, baseline, target, points, source=source)


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    areas = [
        area(
            part.cells[0],
            part.cells[1],
            None,
            [focus(None, None, _milestones(part))],
            measures=[
                _measure(cells[1:])
                for cells in _indicators()
                if cells[0] == f"Priority {part.cells[0]}"
            ],
        )
        for part in _rows().below
    ]
    return document(
        title=TITLE,
        area_name="Caddenshire",
        plan_type="accelerated_progress_plan",
        version="2.1",
        status="draft",
        dated=DATED,
        front_matter=tuple(front(label, str(value)) for label, value in COVER[4:]),
        vocabulary=tuple(term(label, colour, state) for _, colour, _, label, state in KEY),
        areas_for_improvement=tuple(areas),
    )


LAYOUT = Layout(
    "caddenshire_monthly_tracker",
    "Caddenshire APP tracker v2.1 DRAFT.xlsx",
    build,
    truth,
    ("cover sheet", "header over two rows", "column pairs of a month", "hidden rows", "steps"),
)
