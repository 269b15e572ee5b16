"""An improvement plan in Excel: bands of three levels, dated fills, key and measures on sheets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from goldenthread.thread.plan.reading.document import (
    Colour,
    Milestone,
    PlanDocument,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.fourteenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

COLUMNS = "ref task sponsor lead start finish revised percent sep dec highlight risk"
TITLE = "Saltgrave SEND Improvement Plan 2025 to 2027"
FACTS = (
    ("Version", "3.2"),
    ("Status", "Agreed"),
    ("Date", "16 January 2026"),
    ("Programme office", "Saltgrave SEND Programme Office, Harbour House"),
)
KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("Complete", "2E75B6", "blue", "complete"),
    ("On track", "00B050", "green", "on_track"),
    ("At risk", "FFBF00", "amber", "at_risk"),
    ("Off track", "C00000", "red", "off_track"),
)
LETTERS = dict(zip("BGAR", KEY, strict=True))
HEADER = (
    "No.",
    "Task",
    "Sponsor",
    "Delivery lead",
    "Start date",
    "Finish date",
    "Revised finish date",
    "% complete",
    "RAG Sep 25",
    "RAG Dec 25",
    "Progress to date",
    "Key risk",
    "Overall impact",
)
MEASURE_HEADER = ("Priority", "Measure", "Data source", "Owner", "Baseline", "Target")
MEASURES = (
    ("A", "Board papers issued five days ahead", "Board minutes", "Board Secretary", "40%", "100%"),
    ("A", "Actions of the board closed on time", "Action log", "Board Secretary", "52%", "85%"),
    ("B", "Vacancy rate in casework", "HR system", "HR Adviser", "31%", "10%"),
    (
        "B",
        "Staff trained in person centred planning",
        "Training log",
        "Learning Partner",
        "64",
        "240",
    ),
    (
        "C",
        "Families seen at family hubs each month",
        "Hub system",
        "Family Hubs Manager",
        "190",
        "450",
    ),
    ("C", "Calls answered within a day", "Telephone system", "SEND Service Manager", "58%", "95%"),
)


def build() -> bytes:
    """The Excel file."""
    workbook, page = sheet.new_workbook("Programme")
    page["A1"] = TITLE
    for row, fact in enumerate(FACTS, 2):
        sheet.write_row(page, row, fact)
    sheet.write_header(page, 7, HEADER)
    page.freeze_panes = "A8"
    _write_plan(page, 8)
    key = workbook.create_sheet("Key")
    key["A1"] = "RAG key"
    for row, line in enumerate(KEY, 2):
        sheet.paint(key.cell(row, 1), line[1])
        key.cell(row, 2, line[0])
    measures = workbook.create_sheet("Measures")
    sheet.write_header(measures, 1, MEASURE_HEADER)
    for row, cells in enumerate(MEASURES, 2):
        sheet.write_row(measures, row, (f"Priority {cells[0]}", *cells[1:]))
    return making.steady(sheet.saved(workbook))


def _write_plan(page: Any, row: int) -> None:
    pillar = None
    for area in making.content("saltgrave.txt", COLUMNS):
        assert area.pillar
        if area.pillar != pillar:
            pillar = area.pillar
            band = f"Pillar {pillar[0]}: {pillar[1]}"
            sheet.paint(sheet.write_band(page, row, band, 1, len(HEADER)), "8EA9DB")
            row += 1
        band = f"Priority {area.label}: {area.title}"
        sheet.paint(sheet.write_band(page, row, band, 1, len(HEADER)), "B4C6E7")
        row += 1
        for part in area.focuses:
            band = f"Focus area {part.label}: {part.title}"
            sheet.paint(sheet.write_band(page, row, band, 1, len(HEADER)), "D9E2F3")
            row += 1
            page.cell(row, len(HEADER), part.impact)
            sheet.merge_down(page, len(HEADER), row, row + len(part.rows) - 1)
            for each in part.rows:
                _write_task(page, row, each)
                row += 1


def _write_task(page: Any, row: int, each: making.Row) -> None:
    for column, (name, text) in enumerate(each.items(), 1):
        cell = page.cell(row, column)
        if not text:
            continue
        if name in ("sep", "dec"):
            sheet.paint(cell, LETTERS[text][1])
        elif name == "percent":
            cell.value, cell.number_format = int(text) / 100, "0%"
        elif name in ("start", "finish", "revised") and "/" in text:
            day, month, year = (int(part) for part in text.split("/"))
            cell.value = datetime(year, month, day)  # noqa: DTZ001  # a day of the calendar
            cell.number_format = "dd/mm/yyyy"
        else:
            cell.value = text


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    pillars, areas = making.understood(making.content("saltgrave.txt", COLUMNS), _told)
    return clerk.document(
        title=TITLE,
        area_name="Saltgrave",
        plan_type="improvement_plan",
        version="3.2",
        status="agreed",
        dated=date(2026, 1, 16),
        front_matter=(clerk.front(*FACTS[3]),),
        vocabulary=tuple(clerk.term(label, colour, state) for label, _, colour, state in KEY),
        pillars=pillars,
        areas_for_improvement=tuple(
            replace(
                area, measures=tuple(_measured(line) for line in MEASURES if line[0] == area.label)
            )
            for area in areas
        ),
    )


def _measured(line: tuple[str, ...]) -> StatedMeasure:
    _, name, source, owner, baseline, target = line
    return clerk.measure(name, baseline, target, owner=owner, source=source)


def _told(row: making.Row) -> Milestone:
    updates = []
    for month, letter in (("Sep 25", row["sep"]), ("Dec 25", row["dec"])):
        if letter:
            _, _, colour, state = LETTERS[letter]
            moment = making.said(month, end=True)
            updates.append(clerk.update(moment, None, clerk.fill(colour, state)))
    return clerk.milestone(
        row["task"],
        row["ref"],
        accountable_officer=row["sponsor"],
        supporting_leads=row["lead"],
        start=making.said(row["start"], end=False),
        end=making.said(row["finish"], end=True),
        revised_end=making.said(row["revised"], end=True),
        percent_complete=float(row["percent"]) if row["percent"] else None,
        rating=clerk.newest(updates),
        updates=tuple(updates),
        progress=row["highlight"] or None,
        other=(clerk.other("Key risk", row["risk"]),) if row["risk"] else (),
    )


LAYOUT = Layout(
    name="saltgrave programme",
    file_name="Saltgrave improvement plan v3.2.xlsx",
    build=build,
    truth=truth,
    features=(
        "bands of three levels",
        "dated columns of fills",
        "filled key on its own sheet",
        "measures on a sheet that name their priority",
        "impact merged down",
        "true dates and percentages",
    ),
)
