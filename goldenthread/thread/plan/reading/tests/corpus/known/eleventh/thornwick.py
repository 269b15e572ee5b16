"""An Excel tracker: pillars and priorities merged down, a fill for each month, a key sheet."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    focus,
    front,
    milestone,
    newest,
    other,
    pillar,
    term,
    update,
)
from goldenthread.thread.plan.reading.tests.corpus.known.eleventh.shared import (
    Node,
    end,
    settled,
    start,
    stated,
    tree,
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

_TITLE = "Thornwick Local SEND Reform Plan 2026 to 2029"
_FACTS = (
    ("Version", "0.9"),
    ("Status", "Draft"),
    ("Date", "27 March 2026"),
    ("Senior responsible owner", "Executive Director, People"),
    ("Programme manager", "Reform Programme Manager, Thornwick Council"),
    ("Integrated care board", "NHS Upper Wold ICB"),
    ("Next board", "23 April 2026"),
)
_MONTHS = ("Jan 26", "Feb 26", "Mar 26")
_HEADER = (
    "Pillar",
    "Priority",
    "Ref",
    "Deliverable",
    "Senior responsible owner",
    "Delivery lead",
    "Start",
    "Target date",
    "Revised date",
    "% complete",
    *(f"RAG {month}" for month in _MONTHS),
    "Commentary",
    "Funding source",
)
_KEY = {
    "B": ("Completed", "0070C0", fill("blue", "complete")),
    "G": ("On track", "92D050", fill("green", "on_track")),
    "A": ("Some slippage", "FFC000", fill("amber", "at_risk")),
    "R": ("Off track", "FF0000", fill("red", "off_track")),
    "S": ("Not started", "BFBFBF", fill("grey", "not_started")),
}
_MEASURES = (
    "Priority",
    "Measure",
    "Baseline",
    "Target",
    "Planned Mar 26",
    "Actual Mar 26",
    "Planned Sep 26",
    "Actual Sep 26",
    "Owner",
)


def build() -> bytes:
    """The Excel file."""
    workbook, cover = new_workbook("Cover")
    cover["B2"] = _TITLE
    for row, line in enumerate(_FACTS, 4):
        write_row(cover, row, line, 2)
    _write_tracker(workbook.create_sheet("Tracker"))
    _write_measures(workbook.create_sheet("Measures"))
    legend = workbook.create_sheet("Key")
    write_header(legend, 1, ("Colour", "Meaning"))
    for row, (meaning, colour, _) in enumerate(_KEY.values(), 2):
        paint(legend.cell(row, 1), colour)
        legend.cell(row, 2, meaning)
    return settled(saved(workbook))


def _write_tracker(sheet: Any) -> None:
    write_header(sheet, 1, _HEADER)
    sheet.freeze_panes = "E2"
    row = 2
    for theme in tree("thornwick.txt"):
        sheet.cell(row, 1, f"Pillar {theme.say(0)}: {theme.say(1)}")
        first = row
        for priority in theme.of("A"):
            sheet.cell(row, 2, _named(priority))
            merge_down(sheet, 2, row, row + len(priority.of("M")) - 1)
            for node in priority.of("M"):
                _write_milestone(sheet, row, node)
                row += 1
        merge_down(sheet, 1, first, row - 1)


def _named(priority: Node) -> str:
    return f"{priority.say(0)} {priority.say(1)}"


def _write_milestone(sheet: Any, row: int, node: Node) -> None:
    write_row(sheet, row, (node.get(place) for place in range(4)), 3)
    for column, place in ((7, 4), (8, 5), (9, 6)):
        if day := end(node.get(place)).date:
            sheet.cell(row, column, day).number_format = "dd/mm/yyyy"
    if node.get(7):
        sheet.cell(row, 10, float(node.say(7))).number_format = "0%"
    for column, letter in enumerate(node.say(8), 11):
        if letter != "-":
            paint(sheet.cell(row, column), _KEY[letter][1])
    write_row(sheet, row, (node.get(9), node.get(10)), 14)
    sheet.row_dimensions[row].hidden = bool(node.get("hidden"))


def _write_measures(sheet: Any) -> None:
    write_header(sheet, 1, _MEASURES)
    priorities = [priority for theme in tree("thornwick.txt") for priority in theme.of("A")]
    lines = [(priority, node) for priority in priorities for node in priority.of("K")]
    for row, (priority, node) in enumerate(lines, 2):
        cells = [node.get(place) for place in range(7)]
        write_row(sheet, row, (_named(priority), *cells, node.get("owner")))


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars, areas = [], []
    for theme in tree("thornwick.txt"):
        pillars.append(pillar(theme.say(0), theme.say(1)))
        areas += [
            area(
                priority.get(0),
                priority.get(1),
                None,
                [focus(None, None, [_milestone(node) for node in priority.of("M")])],
                pillar=pillars[-1],
                measures=[stated(node, "Mar 26", "Sep 26") for node in priority.of("K")],
            )
            for priority in theme.of("A")
        ]
    return document(
        title=_TITLE,
        area_name="Thornwick",
        plan_type="reform_plan",
        version="0.9",
        status="draft",
        dated=date(2026, 3, 27),
        front_matter=tuple(front(*line) for line in _FACTS[3:]),
        vocabulary=tuple(
            term(meaning, shown.colour, shown.state) for meaning, _, shown in _KEY.values()
        ),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _milestone(node: Node) -> Milestone:
    updates = tuple(
        update(end(month), None, _shown(letter))
        for month, letter in zip(_MONTHS, node.say(8), strict=False)
        if letter != "-"
    )
    return milestone(
        node.say(1),
        node.get(0),
        accountable_officer=node.get(2),
        supporting_leads=node.get(3),
        start=start(node.get(4)),
        end=end(node.get(5)),
        revised_end=end(node.get(6)),
        rating=newest(updates),
        percent_complete=round(100 * float(node.say(7))) if node.get(7) else None,
        updates=updates,
        progress=node.get(9),
        other=(other("Funding source", source),) if (source := node.get(10)) else (),
        hidden=bool(node.get("hidden")),
    )


def _shown(letter: str) -> Rating:
    return _KEY[letter][2]


LAYOUT = Layout(
    name="Thornwick: Excel, reform tracker with a fill for each month",
    file_name="Thornwick reform plan tracker.xlsx",
    build=build,
    truth=truth,
    features=("merged down", "fills by month", "key on its own sheet", "hidden rows"),
)
