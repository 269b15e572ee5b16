"""An improvement plan in Excel: front page, key, tracker with merged groups, scorecard."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    Milestone,
    PlanDocument,
    Rating,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    document,
    front,
    measure,
    other,
    term,
    update,
)
from goldenthread.thread.plan.reading.tests.corpus.known.fifteenth.shared import (
    Node,
    areas_of,
    content,
    ends,
    frozen,
    starts,
    told,
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

TITLE = "Harrowick SEND Improvement Plan 2025 to 2027"
FACTS = (
    ("Local area", "Harrowick"),
    ("Version", "4.0"),
    ("Status", "Published"),
    ("Date", "1 October 2025"),
    ("Senior responsible officer", "Corporate Director, Children and Young People"),
    ("Date of inspection", "14 to 18 October 2024"),
    ("Next review", "January 2026"),
)
KEY = {
    "Complete": ("Blue", "5B9BD5", Rating("blue", "complete", "Complete", "word_and_fill")),
    "On track": ("Green", "70AD47", Rating("green", "on_track", "On track", "word_and_fill")),
    "At risk": ("Amber", "FFC000", Rating("amber", "at_risk", "At risk", "word_and_fill")),
    "Off track": ("Red", "FF3B30", Rating("red", "off_track", "Off track", "word_and_fill")),
    "Not started": (
        "Grey",
        "BFBFBF",
        Rating("grey", "not_started", "Not started", "word_and_fill"),
    ),
}
LETTERS = {"B": "Complete", "G": "On track", "A": "At risk", "R": "Off track"}
HEADINGS = (
    "Improvement priority",
    "Workstream",
    "Ref",
    "Action",
    "Owner",
    "Start",
    "Finish",
    "Revised finish",
    "Status",
    "% complete",
    "Progress to date",
    "Evidence of impact",
    "RAG Jul 25",
    "RAG Sep 25",
    "Budget",
)
SCORES = (
    "Priority",
    "Measure",
    "Source",
    "Baseline",
    "Target",
    "Measure owner",
    "Planned Sep 2025",
    "Actual Sep 2025",
    "Planned Mar 2026",
    "Actual Mar 2026",
)


def build() -> bytes:
    """The workbook's file."""
    workbook, cover = new_workbook("Front page")
    cover["A1"] = TITLE
    for row, fact in enumerate(FACTS, 3):
        write_row(cover, row, fact)
    key = workbook.create_sheet("RAG key")
    write_header(key, 1, ("Colour", "Meaning"))
    for row, (label, (colour, shown, _)) in enumerate(KEY.items(), 2):
        write_row(key, row, (colour, label))
        paint(key.cell(row, 1), shown)
    tracker = workbook.create_sheet("Tracker")
    write_band(tracker, 1, TITLE, 1, len(HEADINGS))
    write_header(tracker, 3, HEADINGS)
    tracker.freeze_panes = "A4"
    scores = workbook.create_sheet("Scorecard")
    write_header(scores, 1, SCORES)
    row, score = 4, 2
    for node in content("harrowick").of("A"):
        row = _write_area(tracker, row, node)
        for line in node.of("K"):
            write_row(
                scores, score, (f"Priority {node.cells[0]}", *(c or None for c in line.cells))
            )
            score += 1
    return frozen(saved(workbook))


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    return document(
        title=TITLE,
        area_name="Harrowick",
        plan_type="improvement_plan",
        version="4.0",
        status="published",
        dated=date(2025, 10, 1),
        front_matter=tuple(front(*fact) for fact in FACTS[4:]),
        vocabulary=tuple(
            term(label, rating.colour, rating.state) for label, (_, _, rating) in KEY.items()
        ),
        areas_for_improvement=tuple(areas_of(content("harrowick"), _tell, _gauge)),
    )


def _tell(node: Node) -> Milestone:
    ref, action, owner, start, finish, revised, status, percent, *rest = node.cells
    progress, evidence, july, september, budget = rest
    dated = (("Jul 25", july), ("Sep 25", september))
    return told(
        action,
        ref,
        accountable_officer=owner,
        start=starts(start),
        end=ends(finish),
        revised_end=ends(revised) if revised else NO_DATE,
        rating=KEY[status][2],
        percent_complete=float(percent),
        progress=progress,
        evidence=evidence,
        updates=tuple(update(ends(month), None, _lettered(it)) for month, it in dated if it),
        other=(other("Budget", budget),) if budget else (),
        hidden=node.kind == "H",
    )


def _lettered(letter: str) -> Rating:
    rating = KEY[LETTERS[letter]][2]
    return Rating(rating.colour, rating.state, letter, "word_and_fill")


def _gauge(node: Node) -> StatedMeasure:
    name, source, baseline, target, owner, planned, actual, later = node.cells
    trajectory = (("Sep 2025", planned, actual or None), ("Mar 2026", later, None))
    return measure(name, baseline, target, trajectory, owner=owner, source=source)


def _write_area(tracker: Any, row: int, node: Node) -> int:
    first = row
    tracker.cell(row, 1, f"Priority {node.cells[0]}: {node.cells[1]}")
    for group in node.of("F"):
        tracker.cell(row, 2, group.cells[1])
        lines = group.of("MH")
        for line in lines:
            _write_line(tracker, row, line)
            row += 1
        merge_down(tracker, 2, row - len(lines), row - 1)
    merge_down(tracker, 1, first, row - 1)
    return row


def _write_line(tracker: Any, row: int, line: Node) -> None:
    write_row(tracker, row, (text or None for text in line.cells), 3)
    for column in (6, 7, 8):
        cell = tracker.cell(row, column)
        if cell.value:
            cell.value = datetime.strptime(cell.value, "%d/%m/%Y")  # noqa: DTZ007  # Excel has none
            cell.number_format = "dd/mm/yyyy"
    status, percent = tracker.cell(row, 9), tracker.cell(row, 10)
    paint(status, KEY[status.value][1])
    percent.value = int(percent.value) / 100
    percent.number_format = "0%"
    for column in (13, 14):
        cell = tracker.cell(row, column)
        if cell.value:
            paint(cell, KEY[LETTERS[cell.value]][1])
    tracker.row_dimensions[row].hidden = line.kind == "H"


LAYOUT = Layout(
    name="harrowick tracker",
    file_name="Harrowick SEND Improvement Plan v4.0.xlsx",
    build=build,
    truth=truth,
    features=("merged groups", "real dates", "percent cells", "hidden rows", "scorecard"),
)
