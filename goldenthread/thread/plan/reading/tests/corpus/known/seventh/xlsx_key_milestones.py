"""Excel: one sheet with bands for areas and strands, two dated RAG letters; measures by months."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import Colour, Milestone, PlanDocument, Update
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
    word,
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

from .making import Group, Row, content, rated, rich, steady, told
from .moments import ends, starts

TITLE = "Dunwold SEND Priority Action Plan"
FRONT = (
    ("Date of inspection", "24 to 28 February 2025"),
    ("Lead agencies", "Dunwold Council and NHS Upper Wold ICB"),
    ("Chair of the improvement board", "Independent chair appointed by the Department"),
)
MEANINGS = {"B": "Complete", "G": "On track", "A": "At risk", "R": "Off track"}
FILLS = {"B": "0070C0", "G": "92D050", "A": "FFBF00", "R": "FF0000"}
COLOURS: dict[str, Colour] = {"B": "blue", "G": "green", "A": "amber", "R": "red"}
KEY = {
    "B": word("B", "blue", "complete"),
    "G": word("G", "green", "on_track"),
    "A": word("A", "amber", "at_risk"),
    "R": word("R", "red", "off_track"),
}
HEADER = (
    "Ref",
    "Key milestone",
    "Strategic lead",
    "Operational lead",
    "Start",
    "Complete by",
    "RAG Jun 25",
    "Update Jun 25",
    "RAG Sep 25",
    "Update Sep 25",
    "Linked programme",
    "What will be different",
)
CELLS = "ref action strategic operational start by rag_jun said_jun rag_sep said_sep programme"
MEASURES = (
    "Improvement area",
    "Success measure",
    "Baseline",
    "Target",
    "6 months",
    "12 months",
    "18 months",
    "Source",
    "Owner",
)
MOMENTS = (("Jun 25", "jun"), ("Sep 25", "sep"))


def _areas() -> list[Group]:
    return content("dunwold", CELLS)


def build() -> bytes:
    """The plan's file."""
    workbook, sheet = new_workbook("Plan")
    write_band(sheet, 1, TITLE, 1, len(HEADER))
    write_band(sheet, 2, "Version 1.1 – 6 October 2025", 1, len(HEADER))
    for row, line in enumerate(FRONT, 3):
        write_row(sheet, row, line)
    sheet.cell(7, 1, "RAG key")
    for row, (letter, meaning) in enumerate(MEANINGS.items(), 8):
        write_row(sheet, row, [letter, meaning])
        paint(sheet.cell(row, 1), FILLS[letter])
    write_header(sheet, 13, HEADER)
    row = 14
    for group in _areas():
        paint(write_band(sheet, row, group.heading, 1, len(HEADER)), "C9C9C9")
        write_band(sheet, row + 1, group.wording or "", 1, len(HEADER))
        row += 2
        for strand in group.below:
            row = _write_strand(sheet, row, strand)
    _write_measures(workbook.create_sheet("Success measures"))
    return steady(saved(workbook))


def _write_strand(sheet: Any, row: int, strand: Group) -> int:
    paint(write_band(sheet, row, strand.heading, 1, len(HEADER)), "EDEDED")
    first = row + 1
    for line, entry in enumerate(strand.rows, first):
        write_row(sheet, line, [entry.get(name) for name in CELLS.split()])
        sheet.cell(line, 2).value = rich(entry["action"])
        for column, name in ((7, "rag_jun"), (9, "rag_sep")):
            if entry[name]:
                paint(sheet.cell(line, column), FILLS[entry[name]])
    last = row + len(strand.rows)
    sheet.cell(first, len(HEADER), strand.impact)
    merge_down(sheet, len(HEADER), first, last)
    return last + 1


def _write_measures(sheet: Any) -> None:
    write_header(sheet, 1, MEASURES)
    rows = [
        (f"Improvement area {group.label}", *cells) for group in _areas() for cells in _given(group)
    ]
    for number, cells in enumerate(rows, 2):
        write_row(sheet, number, cells)


def _given(group: Group) -> list[list[str]]:
    return [[cell for cell in cells if cell] for cells in group.measures]


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    return document(
        title=TITLE,
        area_name="Dunwold",
        plan_type="priority_action_plan",
        version="1.1",
        dated=date(2025, 10, 6),
        front_matter=tuple(front(*line) for line in FRONT),
        vocabulary=tuple(
            term(meaning, COLOURS[letter], KEY[letter].state)
            for letter, meaning in MEANINGS.items()
        ),
        areas_for_improvement=tuple(
            area(
                group.label,
                group.title,
                group.wording,
                [
                    focus(strand.label, strand.title, map(_read, strand.rows), impact=strand.impact)
                    for strand in group.below
                ],
                measures=[
                    measure(
                        name,
                        baseline,
                        target,
                        [
                            ("6 months", six, None),
                            ("12 months", twelve, None),
                            ("18 months", eighteen, None),
                        ],
                        source=source,
                        owner=owner,
                    )
                    for name, baseline, target, six, twelve, eighteen, source, owner in _given(
                        group
                    )
                ],
            )
            for group in _areas()
        ),
    )


def _read(row: Row) -> Milestone:
    updates = tuple(_updates(row))
    programme = row.get("programme")
    return told(
        row,
        accountable_officer=row["strategic"],
        supporting_leads=row["operational"],
        start=starts(row["start"]),
        end=ends(row["by"]),
        rating=newest(updates),
        updates=updates,
        other=(other("Linked programme", programme),) if programme else (),
    )


def _updates(row: Row) -> list[Update]:
    return [
        update(ends(written), row.get(f"said_{name}"), rated(KEY, row[f"rag_{name}"]))
        for written, name in MOMENTS
        if row[f"said_{name}"] or row[f"rag_{name}"]
    ]


LAYOUT = Layout(
    name="seventh key milestones",
    file_name="priority-action-plan.xlsx",
    build=build,
    truth=truth,
    features=(
        "bands for areas and strands",
        "two dated ratings in letters",
        "impact merged down each strand",
        "measures by 6, 12 and 18 months",
        "key above the table",
    ),
)
