"""A reform plan in Excel with a sheet for each pillar and a band for each priority."""

from __future__ import annotations

import re
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
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.second import dates, making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Eastmarch Local SEND Reform Plan"
_FRONT = (
    ("Plan owner", "Director of Learning"),
    ("Health lead organisation", "Eastmarch Integrated Care Board"),
    ("Reporting", "Every other month to the Reform Board"),
)
_ABOUT = (
    "Each sheet holds one pillar of the plan and its priorities.",
    "Sub-actions are numbered beneath their action and stand straight after it.",
)
_KEY: tuple[tuple[str, Colour, State, str], ...] = (
    ("Complete", "blue", "complete", "9DC3E6"),
    ("On track", "green", "on_track", "A9D18E"),
    ("At risk", "amber", "at_risk", "FFD966"),
    ("Delayed", "red", "off_track", "FF7C80"),
    ("Not started", "grey", "not_started", "D0CECE"),
    ("Stopped", "purple", "stopped", "7030A0"),
)
_RATINGS = {
    label: Rating(colour, state, label, "word_and_fill") for label, colour, state, _ in _KEY
}
_FILLS = {label: shade for label, _, _, shade in _KEY}
# Each heading with the name of what stands under it, in the order of the sheet.
_COLUMNS = (
    ("Action", "action"),
    ("Ref", "ref"),
    ("Why we are doing this", "why"),
    ("Sponsor", "senior"),
    ("Partners", "support"),
    ("Start", "start"),
    ("Finish", "end"),
    ("Status", "status"),
    ("% complete", "percent"),
    ("Progress update", "update"),
    ("Evidence of impact", "evidence"),
    ("Risks", "risk"),
    ("Cost centre", "costcentre"),
)
_WIDTH = len(_COLUMNS)
_OTHERS = ("why", "risk", "costcentre")


def build() -> bytes:
    """The plan's file."""
    workbook, about = sheet.new_workbook("About")
    about.cell(1, 1, _TITLE).font = Font(bold=True, size=16)
    facts = (
        ("Local area", "Eastmarch"),
        ("Version", "1.2"),
        ("Status", "Published"),
        ("Date", "2 February 2026"),
        *_FRONT,
    )
    for row, fact in enumerate(facts, 2):
        sheet.write_row(about, row, fact)
    row = len(facts) + 3
    sheet.write_header(about, row, ("How to use this workbook",))
    for number, text in enumerate(_ABOUT, row + 1):
        about.cell(number, 1, text)
    sheet.write_header(about, row + 4, ("Key",))
    for number, (label, _, _, shade) in enumerate(_KEY, row + 5):
        sheet.paint(about.cell(number, 1, label), shade)
    page: Any = None
    at = 0
    for block in making.read("eastmarch.txt"):
        label, title = block.values[:2]
        if block.kind == "pillar":
            page = workbook.create_sheet(f"Pillar {label}")
            sheet.write_band(page, 1, f"Pillar {label}: {title}", 1, _WIDTH).font = Font(size=14)
            page.column_dimensions["M"].hidden = True
            at = 3
        else:
            at = _write_priority(page, at, block)
    return making.fixed(sheet.saved(workbook))


def _write_priority(page: Any, at: int, block: making.Block) -> int:
    label, title = block.values[:2]
    band = sheet.write_band(page, at, f"Priority {label} – {title}", 1, _WIDTH)
    band.font = Font(bold=True)
    sheet.paint(band, "DDEBF7")
    sheet.write_band(page, at + 1, f"Overall impact: {block.impact}", 1, _WIDTH)
    sheet.write_header(page, at + 2, [heading for heading, _ in _COLUMNS])
    for number, row in enumerate(block.rows, at + 3):
        cells = {**row, "action": making.shown(row)}
        sheet.write_row(page, number, (cells[name] or None for _, name in _COLUMNS))
        if row["percent"]:
            page.cell(number, 9, int(row["percent"]))
        if row["status"]:
            sheet.paint(page.cell(number, 8), _FILLS[row["status"]])
        if row["action"].startswith(">"):
            page.cell(number, 1).alignment = Alignment(indent=2)
        page.cell(number, 10).alignment = Alignment(wrap_text=True)
        page.row_dimensions[number].hidden = row["action"].startswith("~")
    return at + 4 + len(block.rows)


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars, areas = making.structure(making.read("eastmarch.txt"), _tell)
    return clerk.document(
        title=_TITLE,
        area_name="Eastmarch",
        plan_type="reform_plan",
        version="1.2",
        status="published",
        dated=date(2026, 2, 2),
        front_matter=tuple(clerk.front(*fact) for fact in _FRONT),
        sections=(clerk.section("How to use this workbook", making.markdown(_ABOUT)),),
        vocabulary=tuple(clerk.term(label, colour, state) for label, colour, state, _ in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _tell(row: making.Row) -> Milestone:
    dated = bool(re.match(r"\d{1,2} [A-Z][a-z]+ \d{4}: ", row["update"]))
    return making.told(
        row,
        row["ref"],
        accountable_officer=row["senior"] or None,
        supporting_leads=row["support"] or None,
        start=dates.start(row["start"]),
        end=dates.end(row["end"]),
        rating=making.rated(_RATINGS, row["status"]),
        percent_complete=float(row["percent"]) if row["percent"] else None,
        progress=None if dated else row["update"] or None,
        updates=making.entries(row["update"]) if dated else (),
        evidence=row["evidence"] or None,
        other=tuple(
            clerk.other(heading, row[name])
            for heading, name in _COLUMNS
            if name in _OTHERS and row[name]
        ),
    )


LAYOUT = Layout(
    name="second: Excel reform plan with a sheet for each pillar",
    file_name="Eastmarch SEND reform plan 1.2.xlsx",
    build=build,
    truth=truth,
    features=(
        "a sheet for each pillar",
        "bands for priorities with their impact",
        "header repeated",
        "sub-actions by number",
        "dated entries in a cell",
        "hidden column and rows",
        "status words in filled cells",
    ),
)
