"""Excel: a cover, a tracker with bands and a header over two rows, and a sheet of measures."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl.styles import Alignment

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    Colour,
    Milestone,
    PlanDocument,
    State,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    focus,
    front,
    measure,
    milestone,
    other,
    pillar,
    term,
    when,
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
from goldenthread.thread.plan.reading.tests.corpus.unknown.tenth.common import (
    Node,
    content,
    steady,
)

_TITLE = "Quernmoor SEND Improvement Plan"
_FACTS = (
    ("Version", "4.2"),
    ("Status", "Agreed"),
    ("Date of this version", "5 December 2025"),
    ("Programme sponsor", "Deputy Chief Executive"),
    ("Inspection published", "March 2025"),
    ("Next review by the board", "27 February 2026"),
)
_KEY: dict[str, tuple[Colour, str, State, str]] = {
    "B": ("blue", "Complete", "complete", "2F75B5"),
    "G": ("green", "On track", "on_track", "00B050"),
    "A": ("amber", "At risk", "at_risk", "FFC000"),
    "R": ("red", "Off track", "off_track", "C00000"),
    "W": ("grey", "Not started", "not_started", "A6A6A6"),
}
_GROUPS = (None,) * 3 + ("Who", None, "Dates", None, None, "Progress", None, None, None, None)
_HEADINGS = (
    "Focus area",
    "Ref",
    "Action",
    "Accountable officer",
    "Supported by",
    "Start",
    "Due",
    "Revised due",
    "RAG",
    "% complete",
    "Comments",
    "Overall impact",
    "Linked strategy",
)
_MEASURES = ("Area", "Measure", "Baseline", "Target", "Planned Dec 25", "Actual Dec 25")


def _band(each: Node) -> str:
    return f"Area for improvement {each.cells[0]}: {each.cells[1]}"


def _build() -> bytes:
    book, cover = new_workbook("Cover")
    cover.cell(1, 1, _TITLE)
    for row, fact in enumerate(_FACTS, 3):
        write_row(cover, row, fact)
    cover.cell(10, 1, "Key to RAG")
    for row, (_, words, _, shown) in enumerate(_KEY.values(), 11):
        paint(cover.cell(row, 1), shown)
        cover.cell(row, 2, words)
    cover.column_dimensions["A"].width = cover.column_dimensions["B"].width = 32
    _track(book.create_sheet("Tracker"))
    page = book.create_sheet("Measures")
    write_header(page, 1, _MEASURES)
    row = 2
    for each in content("quernmoor.txt").under("A"):
        for line in each.of("K"):
            write_row(page, row, (_band(each), *(cell or None for cell in line.cells)))
            row += 1
    return steady(saved(book))


def _track(sheet: Any) -> None:
    write_header(sheet, 1, _GROUPS)
    for first, last in ((4, 5), (6, 8), (9, 11)):
        sheet.merge_cells(start_row=1, end_row=1, start_column=first, end_column=last)
    write_header(sheet, 2, _HEADINGS)
    sheet.freeze_panes = "D3"
    row = 3
    for theme in content("quernmoor.txt").children:
        paint(write_band(sheet, row, f"Pillar {theme.cells[0]}: {theme.cells[1]}", 1, 13), "1F4E78")
        row += 1
        for each in theme.children:
            paint(write_band(sheet, row, _band(each), 1, 13), "DDEBF7")
            row += 1
            for group in each.of("G"):
                sheet.cell(row, 1, group.cells[0])
                sheet.cell(row, 12, group.cells[1])
                last = row + len(group.children) - 1
                for column in (1, 12):
                    merge_down(sheet, column, row, last)
                    sheet.cell(row, column).alignment = Alignment(wrap_text=True, vertical="top")
                for action in group.children:
                    _write_action(sheet, row, action)
                    row += 1


def _write_action(sheet: Any, row: int, action: Node) -> None:
    ref, text, officer, support, *days, letter, share, comment, strategy = action.cells
    write_row(sheet, row, (ref, text, officer, support or None), 2)
    for column, day in enumerate(days, 6):
        if day:
            cell = sheet.cell(row, column, _day(day).date)
            cell.number_format = "dd/mm/yyyy"
    paint(sheet.cell(row, 9), _KEY[letter][3])
    sheet.cell(row, 10, float(share)).number_format = "0%"
    write_row(sheet, row, (comment or None, None, strategy or None), 11)
    sheet.row_dimensions[row].hidden = action.kind == "H"


def _day(written: str) -> When:
    if not written:
        return NO_DATE
    day, month, year = map(int, written.split("/"))
    return when(written, date(year, month, day), "day")


def _milestone(node: Node) -> Milestone:
    ref, text, officer, support, begins, ends, revised, letter, share, comment, strategy = (
        node.cells
    )
    colour, _, state, _ = _KEY[letter]
    return milestone(
        text,
        ref,
        accountable_officer=officer,
        supporting_leads=support or None,
        start=_day(begins),
        end=_day(ends),
        revised_end=_day(revised),
        rating=fill(colour, state),
        percent_complete=round(float(share) * 100, 6),
        progress=comment or None,
        other=(other("Linked strategy", strategy),) if strategy else (),
        hidden=node.kind == "H",
    )


def _truth() -> PlanDocument:
    themes = content("quernmoor.txt").children
    pillars = [pillar(theme.cells[0], theme.cells[1]) for theme in themes]
    return document(
        title=_TITLE,
        area_name="Quernmoor",
        plan_type="improvement_plan",
        version="4.2",
        status="agreed",
        dated=date(2025, 12, 5),
        front_matter=tuple(front(*fact) for fact in _FACTS[3:]),
        vocabulary=tuple(term(words, colour, state) for colour, words, state, _ in _KEY.values()),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(
            area(
                each.cells[0],
                each.cells[1],
                None,
                [
                    focus(
                        None, group.cells[0], map(_milestone, group.children), impact=group.cells[1]
                    )
                    for group in each.of("G")
                ],
                pillar=above,
                measures=[
                    measure(name, base, target, [("Dec 25", planned, actual or None)])
                    for name, base, target, planned, actual in (k.cells for k in each.of("K"))
                ],
            )
            for theme, above in zip(themes, pillars, strict=True)
            for each in theme.children
        ),
    )


LAYOUT = Layout(
    "Quernmoor tracker",
    "quernmoor-send-tracker-dec-2025.xlsx",
    _build,
    _truth,
    ("bands", "header over two rows", "fills alone", "hidden rows", "real dates", "percent"),
)
