"""A programme tracker in Excel: merged pillars and priorities, a pair of columns for each month."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
    Update,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.second import dates, making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Calderholme SEND Accelerated Progress Plan: Programme Tracker"
_FRONT = (
    ("Senior responsible officer", "Director of Children and Young People"),
    ("Programme office", "Calderholme Council, third floor, Weir House"),
    ("Next meeting of the board", "14 October 2025"),
)
_KEY: tuple[tuple[str, str, Colour, State, str], ...] = (
    ("B", "Complete", "blue", "complete", "0070C0"),
    ("G", "On track", "green", "on_track", "00B050"),
    ("A", "Some slippage", "amber", "at_risk", "FFBF00"),
    ("R", "Off track", "red", "off_track", "FF3B30"),
    ("N", "Not yet started", "grey", "not_started", "A6A6A6"),
)
_RATINGS = {
    letter: Rating(colour, state, letter, "word_and_fill") for letter, _, colour, state, _ in _KEY
}
_FILLS = {letter: shade for letter, _, _, _, shade in _KEY}
_HEADINGS = (
    "Ref",
    "Pillar",
    "Priority",
    "Action",
    "Executive lead",
    "Operational lead",
    "Start date",
    "Due date",
    "Revised due date",
    "% complete",
)
_MONTHS = (
    ("June 2025", date(2025, 6, 30), "rag1", "said1"),
    ("September 2025", date(2025, 9, 30), "rag2", "said2"),
)
_AFTER = ("Success criteria", "Funding")
_KPI_HEADINGS = (
    "Priority",
    "KPI",
    "Owner",
    "Source",
    "Baseline",
    "Target",
    "Plan Sep 25",
    "Actual Sep 25",
    "Plan Mar 26",
    "Actual Mar 26",
)


def build() -> bytes:
    """The tracker's file."""
    workbook, cover = sheet.new_workbook("Cover")
    cover.cell(1, 1, _TITLE).font = Font(bold=True, size=18)
    facts = (
        ("Local area", "Calderholme"),
        ("Version", "5.2"),
        ("Status", "Agreed"),
        ("Date", "30 September 2025"),
        *_FRONT,
    )
    for row, fact in enumerate(facts, 3):
        sheet.write_row(cover, row, fact)
        cover.cell(row, 1).font = Font(bold=True)
    _write_key(workbook.create_sheet("RAG key"))
    blocks = making.read("calderholme.txt")
    _write_tracker(workbook.create_sheet("Tracker"), blocks)
    _write_measures(workbook.create_sheet("KPIs"), blocks)
    return making.fixed(sheet.saved(workbook))


def _write_key(page: Any) -> None:
    sheet.write_header(page, 1, ("Rating", "Meaning"))
    for row, (letter, meaning, _, _, shade) in enumerate(_KEY, 2):
        sheet.write_row(page, row, (letter, meaning))
        sheet.paint(page.cell(row, 1), shade)


def _write_tracker(page: Any, blocks: list[making.Block]) -> None:
    sheet.write_header(page, 1, _HEADINGS)
    sheet.write_header(page, 1, _AFTER, 15)
    for column in (*range(1, 11), 15, 16):
        sheet.merge_down(page, column, 1, 2)
    for column, (month, _, _, _) in zip((11, 13), _MONTHS, strict=True):
        sheet.write_band(page, 1, month, column, column + 1).font = Font(bold=True)
        sheet.write_header(page, 2, ("RAG", "Commentary"), column)
    page.freeze_panes = "E3"
    page.auto_filter.ref = "A2:P2"
    at, top = 3, 3
    for block in blocks:
        label, title = block.values[:2]
        if block.kind == "pillar":
            sheet.merge_down(page, 2, top, at - 1)
            top = at
            page.cell(at, 2, f"Pillar {label}: {title}").alignment = Alignment(vertical="top")
            continue
        page.cell(at, 3, f"{label} {title}").alignment = Alignment(vertical="top")
        for number, row in enumerate(block.rows, at):
            _write_action(page, number, row)
        sheet.merge_down(page, 3, at, at + len(block.rows) - 1)
        at += len(block.rows)
    sheet.merge_down(page, 2, top, at - 1)


def _write_action(page: Any, number: int, row: making.Row) -> None:
    texts = (row["ref"], None, None, making.shown(row), row["sro"], row["lead"])
    sheet.write_row(page, number, (text or None for text in texts))
    for column, name in ((7, "start"), (8, "end"), (9, "revised")):
        if row[name]:
            cell = page.cell(number, column, dates.end(row[name]).date)
            cell.number_format = "dd/mm/yyyy"
    if row["percent"]:
        page.cell(number, 10, int(row["percent"]) / 100).number_format = "0%"
    rest = ("rag1", "said1", "rag2", "said2", "success", "funding")
    sheet.write_row(page, number, (row[name] or None for name in rest), 11)
    for column, name in ((11, "rag1"), (13, "rag2")):
        if row[name]:
            sheet.paint(page.cell(number, column), _FILLS[row[name]])
    page.row_dimensions[number].hidden = row["action"].startswith("~")


def _write_measures(page: Any, blocks: list[making.Block]) -> None:
    sheet.write_header(page, 1, _KPI_HEADINGS)
    at = 2
    for block in blocks:
        for name, baseline, target, owner, source, steps in block.measures:
            where = f"{block.values[0]} {block.values[1]}"
            known = [value for _, *values in making.points(steps) for value in values]
            sheet.write_row(page, at, (where, name, owner, source, baseline, target))
            sheet.write_row(page, at, (value or None for value in known), 7)
            at += 1


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars, areas = making.structure(making.read("calderholme.txt"), _tell)
    return clerk.document(
        title=_TITLE,
        area_name="Calderholme",
        plan_type="accelerated_progress_plan",
        version="5.2",
        status="agreed",
        dated=date(2025, 9, 30),
        front_matter=tuple(clerk.front(*fact) for fact in _FRONT),
        vocabulary=tuple(
            clerk.term(meaning, colour, state) for _, meaning, colour, state, _ in _KEY
        ),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _tell(row: making.Row) -> Milestone:
    updates: list[Update] = []
    for month, day, rag, said in _MONTHS:
        if row[rag] or row[said]:
            rating = making.rated(_RATINGS, row[rag])
            updates.append(clerk.update(When(day, "month", month), row[said] or None, rating))
    rated = [update.rating for update in updates if update.rating.colour]
    return making.told(
        row,
        row["ref"],
        accountable_officer=row["sro"] or None,
        supporting_leads=row["lead"] or None,
        start=dates.start(row["start"]),
        end=dates.end(row["end"]),
        revised_end=dates.end(row["revised"]),
        rating=rated[-1] if rated else NO_RATING,
        percent_complete=float(row["percent"]) if row["percent"] else None,
        updates=tuple(updates),
        evidence=row["success"] or None,
        other=(clerk.other("Funding", row["funding"]),) if row["funding"] else (),
    )


LAYOUT = Layout(
    name="second: Excel programme tracker with months side by side",
    file_name="Calderholme_APP_tracker_v5.2.xlsx",
    build=build,
    truth=truth,
    features=(
        "cover sheet",
        "header over two rows",
        "pillars and priorities merged down",
        "dated pairs of rating and commentary",
        "hidden rows",
        "real dates and percentages",
        "sheet of measures that names priorities",
    ),
)
