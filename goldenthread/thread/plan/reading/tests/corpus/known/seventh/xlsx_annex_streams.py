"""Excel: Annex A as a cover sheet, a sheet for each work stream numbered in words, fills alone."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl import Workbook

from goldenthread.thread.plan.reading.document import Colour, Milestone, PlanDocument, State
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    focus,
    front,
    measure,
    other,
    term,
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

from .making import Group, Row, content, steady, told, with_steps
from .moments import day, ends, starts

TITLE = "Ashenvale SEND Accelerated Progress Plan"
ANNEX = (
    ("Name of the Local Area", "Ashenvale"),
    ("Date of inspection", "12 to 16 September 2022"),
    ("Date of publication of the revisit report", "24 March 2025"),
    (
        "Accountable officers from the LA and ICB",
        "Chief Executive, Ashenvale Council; ICB Chief Nurse",
    ),
    ("SEND and NHS England advisers", "SEND adviser, DfE; Regional SEND lead, NHS England"),
    ("Governance", "Monthly SEND Partnership Executive, reporting to the Health and Care Board"),
    ("Version", "2.0"),
    ("Status", "Agreed"),
    ("Date of plan", "30 June 2025"),
)
TOLD_ELSEWHERE = {"Name of the Local Area", "Version", "Status", "Date of plan"}
KEY: dict[Colour, tuple[str, str, State]] = {
    "blue": ("Completed", "2F75B5", "complete"),
    "green": ("On track", "00B050", "on_track"),
    "amber": ("At risk", "FFC000", "at_risk"),
    "red": ("Delayed", "C00000", "off_track"),
    "grey": ("Not started", "A6A6A6", "not_started"),
}
HEADER = (
    "Action no",
    "Action",
    "Senior officer",
    "Delivery lead",
    "Start",
    "Due date",
    "Revised date",
    "% complete",
    "RAG",
    "Comments",
    "Source of funding",
    "Impact of the work stream",
)
MEASURES = (
    "Work stream",
    "Measure",
    "Baseline",
    "Target",
    "Planned Jun 25",
    "Actual Jun 25",
    "Planned Dec 25",
    "Data source",
)


def _streams() -> list[Group]:
    return content(
        "ashenvale", "ref action senior delivery start due revised percent fill funding comments"
    )


def build() -> bytes:
    """The plan's file."""
    workbook, annex = new_workbook("Annex A")
    write_header(annex, 1, [TITLE])
    for number, line in enumerate(ANNEX, 3):
        write_row(annex, number, line)
    annex.column_dimensions["A"].width = 44
    annex.column_dimensions["B"].width = 80
    key: Any = workbook.create_sheet("Key")
    write_header(key, 1, ["Key to colours"])
    for number, (label, colour, _) in enumerate(KEY.values(), 2):
        paint(key.cell(number, 1), colour)
        key.cell(number, 2, label)
    for group in _streams():
        _write_stream(workbook, group)
    sheet: Any = workbook.create_sheet("Measures")
    write_header(sheet, 1, MEASURES)
    rows = [
        (f"Work stream {_name(group)[0]}", *(cell or None for cell in cells))
        for group in _streams()
        for cells in group.measures
    ]
    for number, cells in enumerate(rows, 2):
        write_row(sheet, number, cells)
    return steady(saved(workbook))


def _name(group: Group) -> tuple[str, str]:
    number, title = group.heading.split("|")
    return number, title


def _write_stream(workbook: Workbook, group: Group) -> None:
    number, title = _name(group)
    sheet: Any = workbook.create_sheet(f"Work stream {number}")
    write_band(sheet, 1, f"Work stream {number}: {title}", 1, len(HEADER))
    write_band(sheet, 2, group.wording or "", 1, len(HEADER))
    sheet.cell(3, 1, "What inspectors found:")
    for line, text in enumerate(group.findings, 4):
        write_band(sheet, line, f"• {text}", 1, len(HEADER))
    head = 5 + len(group.findings)
    write_header(sheet, head, HEADER)
    rows = [entry for row in group.rows for entry in (row, *row.steps)]
    for line, row in enumerate(rows, head + 1):
        _write_action(sheet, line, row)
    sheet.cell(head + 1, len(HEADER), group.impact)
    merge_down(sheet, len(HEADER), head + 1, head + len(rows))
    sheet.freeze_panes = f"A{head + 1}"


def _write_action(sheet: Any, line: int, row: Row) -> None:
    write_row(sheet, line, [row.get(name) for name in ("ref", "action", "senior", "delivery")])
    for column, name in ((5, "start"), (6, "due"), (7, "revised")):
        if "/" in row[name]:
            sheet.cell(line, column, day(row[name])).number_format = "dd/mm/yyyy"
        elif row[name]:
            sheet.cell(line, column, row[name])
    sheet.cell(line, 8, int(row["percent"]) / 100).number_format = "0%"
    paint(sheet.cell(line, 9), KEY[_colour(row)][1])
    write_row(sheet, line, [row.get("comments"), row.get("funding")], 10)


def _colour(row: Row) -> Colour:
    return next(colour for colour in KEY if colour == row["fill"])


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    return document(
        title=TITLE,
        area_name="Ashenvale",
        plan_type="accelerated_progress_plan",
        version="2.0",
        status="agreed",
        dated=date(2025, 6, 30),
        front_matter=tuple(front(*line) for line in ANNEX if line[0] not in TOLD_ELSEWHERE),
        vocabulary=tuple(term(label, colour, state) for colour, (label, _, state) in KEY.items()),
        areas_for_improvement=tuple(
            area(
                *_name(group),
                group.wording,
                [
                    focus(
                        None,
                        None,
                        [
                            entry
                            for row in group.rows
                            for entry in with_steps(_read(row), map(_read, row.steps))
                        ],
                        impact=group.impact,
                    )
                ],
                findings=group.found(),
                measures=[
                    measure(
                        name,
                        baseline,
                        target,
                        [("Jun 25", planned, actual), ("Dec 25", later, None)],
                        source=source,
                    )
                    for name, baseline, target, planned, actual, later, source in group.measures
                ],
            )
            for group in _streams()
        ),
    )


def _read(row: Row) -> Milestone:
    colour = _colour(row)
    funding = row.get("funding")
    return told(
        row,
        accountable_officer=row.get("senior"),
        supporting_leads=row["delivery"],
        start=starts(row["start"]),
        end=ends(row["due"]),
        revised_end=ends(row["revised"]),
        percent_complete=float(row["percent"]),
        progress=row.get("comments"),
        rating=fill(colour, KEY[colour][2]),
        other=(other("Source of funding", funding),) if funding else (),
    )


LAYOUT = Layout(
    name="seventh annex and work streams",
    file_name="annex-a.xlsx",
    build=build,
    truth=truth,
    features=(
        "front matter on its own sheet",
        "a sheet for each work stream",
        "numbers in words",
        "ratings by fill alone",
        "steps beneath their action",
        "impact merged down",
    ),
)
