"""An Excel improvement plan in plain words: a sheet for each priority, words in filled cells."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    milestone,
    section,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.known.eleventh.shared import (
    Node,
    end,
    found,
    settled,
    stated,
    tree,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    new_workbook,
    paint,
    saved,
    write_band,
    write_header,
    write_row,
)

_TITLE = "Marlbourne SEND Improvement Plan 2025–2027"
_SECTIONS = (
    (
        "Why we have written this plan",
        "Inspectors visited Marlbourne in May 2025. They found services that care about children "
        "but that too often leave families to join things up for themselves.",
    ),
    (
        "How we will work",
        "The board meets every six weeks and looks at one priority in depth each time. Families "
        "sit on the board and help to set its agenda.",
    ),
)
_KEY = {
    "Done": ("9BC2E6", Rating("blue", "complete", "Done", "word_and_fill")),
    "On track": ("A9D08E", Rating("green", "on_track", "On track", "word_and_fill")),
    "Some concerns": ("FFD966", Rating("amber", "at_risk", "Some concerns", "word_and_fill")),
    "Late": ("FF7C80", Rating("red", "off_track", "Late", "word_and_fill")),
    "Not yet due": ("D9D9D9", Rating("grey", "not_started", "Not yet due", "word_and_fill")),
}
_HEADER = (
    "No.",
    "What we will do",
    "Who leads",
    "Who helps",
    "By when",
    "Status",
    "What we have done so far",
    "How we will know it has worked",
)
_MEASURES = (
    "Measure",
    "Where we started",
    "Where we want to be",
    "Actual Sep 25",
    "Actual Dec 25",
    "Source",
)


def build() -> bytes:
    """The Excel file."""
    workbook, page = new_workbook("About this plan")
    page["A1"] = _TITLE
    page["A1"].font = Font(bold=True, size=20)
    page["A2"] = "Version 2.2"
    page["A3"] = "Published 6 October 2025"
    row = 5
    for title, text in _SECTIONS:
        page.cell(row, 1, title).font = Font(bold=True, size=14)
        page.cell(row + 1, 1, text).alignment = Alignment(wrap_text=True)
        row += 3
    page.cell(row, 1, "Key to status").font = Font(bold=True, size=14)
    for position, (label, (colour, _)) in enumerate(_KEY.items(), row + 1):
        paint(page.cell(position, 1, label), colour)
    page.column_dimensions["A"].width = 110
    for priority in tree("marlbourne.txt"):
        _write_priority(workbook.create_sheet(f"Priority {priority.say(0)}"), priority)
    return settled(saved(workbook))


def _write_priority(sheet: Any, priority: Node) -> None:
    heading = write_band(sheet, 1, f"Priority {priority.say(0)}: {priority.say(1)}", 1, 8)
    heading.font = Font(bold=True, size=16)
    write_band(sheet, 2, priority.say(2), 1, 8)
    write_band(sheet, 4, "What inspectors told us", 1, 8).font = Font(bold=True)
    row = 5
    for text in priority.of("X"):
        write_band(sheet, row, f"• {text.say(0)} {text.say(1)}", 1, 8)
        row += 1
    write_band(sheet, row + 1, f"What will be different: {priority.say(3)}", 1, 8)
    row += 3
    write_header(sheet, row, _HEADER)
    for node in priority.of("M"):
        row += 1
        write_row(sheet, row, (node.get(place) for place in range(8)))
        paint(sheet.cell(row, 6), _KEY[node.say(5)][0])
    row += 2
    sheet.cell(row, 1, "Measures").font = Font(bold=True)
    write_header(sheet, row + 1, _MEASURES, 2)
    for position, node in enumerate(priority.of("K"), row + 2):
        write_row(sheet, position, (*node.cells, node.get("source")), 2)
    sheet.column_dimensions["B"].width = 60


def truth() -> PlanDocument:
    """What a clerk reads."""
    return document(
        title=_TITLE,
        area_name="Marlbourne",
        plan_type="improvement_plan",
        version="2.2",
        status="published",
        dated=date(2025, 10, 6),
        sections=tuple(section(*line) for line in _SECTIONS),
        vocabulary=tuple(
            term(label, shown.colour, shown.state) for label, (_, shown) in _KEY.items()
        ),
        areas_for_improvement=tuple(
            area(
                priority.get(0),
                priority.get(1),
                priority.get(2),
                [
                    focus(
                        None,
                        None,
                        [_milestone(node) for node in priority.of("M")],
                        impact=priority.get(3),
                    )
                ],
                findings=[found(node) for node in priority.of("X")],
                measures=[
                    stated(node, "Sep 25", "Dec 25", paired=False) for node in priority.of("K")
                ],
            )
            for priority in tree("marlbourne.txt")
        ),
    )


def _milestone(node: Node) -> Milestone:
    evidence = node.get(7)
    asked = bool(evidence and evidence.endswith("?"))
    return milestone(
        node.say(1),
        node.get(0),
        accountable_officer=node.get(2),
        supporting_leads=node.get(3),
        end=end(node.get(4)),
        rating=_KEY[node.say(5)][1],
        progress=node.get(6),
        evidence=None if asked else evidence,
        prompts=(evidence,) if evidence and asked else (),
    )


LAYOUT = Layout(
    name="Marlbourne: Excel, plain words on a sheet for each priority",
    file_name="Marlbourne_SEND_improvement_plan_2025-27.xlsx",
    build=build,
    truth=truth,
    features=("sheet for each priority", "words in filled cells", "line of impact", "measures"),
)
