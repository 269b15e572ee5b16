"""An accelerated progress plan in Excel: a sheet an area, fills and updates headed by month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from openpyxl.styles import Font

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Citation,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
    StatedMeasure,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.sixteenth import make
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Fenhythe SEND Accelerated Progress Plan"
ABOUT = (
    ("Name of the local area", "Fenhythe"),
    ("Version", "4.0"),
    ("Status", "Agreed"),
    ("Date of plan", "12 January 2027"),
    ("Date of revisit", "9 to 11 March 2026"),
    ("Date of publication of the revisit report", "1 May 2026"),
    ("Accountable officers", "Director of Children's Services; ICB Executive Nurse"),
    ("Governance", "SEND Improvement Board, each month"),
)
KEY: dict[str, tuple[str, str, Colour, State]] = {
    "B": ("00B0F0", "Complete", "blue", "complete"),
    "G": ("00B050", "On track", "green", "on_track"),
    "A": ("FFC000", "At risk", "amber", "at_risk"),
    "R": ("FF0000", "Off track", "red", "off_track"),
}
HEADINGS = ("Ref", "Action", "Lead", "Start date", "End date", "Revised end date")
MONTHS = ("September 2026", "December 2026")
MEASURES = (
    ("1", "Plans issued in 20 weeks", "28%", "70%", "40%", "37%", "50%", "46%", "SEN2"),
    ("1", "Cases over 30 weeks", "190", "0", "120", "131", "40", "58", "Case system"),
    ("2", "Children waiting over a year", "312", "0", "200", "264", "100", "149", "Provider"),
    ("3", "Parents who feel heard", "35%", "60%", "40%", "38%", "45%", "48%", "Forum survey"),
    (
        "4",
        "Children taught over an hour away",
        "50",
        "20",
        "50",
        "50",
        "48",
        "47",
        "Transport list",
    ),
)
MEASURE_HEADINGS = (
    "Area",
    "Measure",
    "Baseline",
    "Target",
    "Planned Sep 2026",
    "Actual Sep 2026",
    "Planned Dec 2026",
    "Actual Dec 2026",
    "Source",
)


def build() -> bytes:
    """The file."""
    workbook, cover = sheet.new_workbook("Cover")
    cover["A1"] = TITLE
    cover["A1"].font = Font(bold=True, size=16)
    for row, fact in enumerate(ABOUT, 3):
        sheet.write_row(cover, row, fact)
    cover["A13"] = "RAG key"
    cover["A13"].font = Font(bold=True)
    for row, (colour, label, _, _) in enumerate(KEY.values(), 14):
        sheet.paint(cover.cell(row, 1), colour)
        cover.cell(row, 2, label)
    for block in _blocks():
        _write_area(workbook.create_sheet(f"Area {block[0][1]}"), block)
    page: Any = workbook.create_sheet("Measures")
    sheet.write_header(page, 1, MEASURE_HEADINGS)
    for row, line in enumerate(MEASURES, 2):
        sheet.write_row(page, row, (f"Area {line[0]}", *line[1:]))
    return make.stable(sheet.saved(workbook))


def _blocks() -> list[list[list[str]]]:
    blocks: list[list[list[str]]] = []
    for line in make.rows("fenhythe.txt"):
        if line[0] == "A":
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _write_area(page: Any, block: list[list[str]]) -> None:
    _, label, title, wording = block[0]
    page["A1"] = f"Area for improvement {label}: {title}"
    page["A1"].font = Font(bold=True, size=14)
    page["A2"] = wording
    page["A4"] = "What inspectors found"
    page["A4"].font = Font(bold=True)
    row = 5
    for line in block:
        if line[0] == "B":
            page.cell(row, 1, f"{line[1]} {line[2]}")
            row += 1
    row += 1
    sheet.write_header(page, row, HEADINGS)
    for column in range(1, 7):
        sheet.merge_down(page, column, row, row + 1)
    for column, month in zip((7, 9), MONTHS, strict=True):
        sheet.write_band(page, row, month, column, column + 1).font = Font(bold=True)
        sheet.write_header(page, row + 1, ("RAG", "Update"), column)
    sheet.write_header(page, row, ("Evidence of impact",), 11)
    sheet.merge_down(page, 11, row, row + 1)
    for at, line in enumerate((line for line in block if line[0] == "M"), row + 2):
        _write_action(page, at, line[1:])


def _write_action(page: Any, row: int, texts: list[str]) -> None:
    ref, action, lead, start, end, revised, first, said, second, later, evidence, *hidden = texts
    days = [make.ends(day).date if "/" in day else day for day in (start, end, revised)]
    values = (ref, action, lead, *days, None, said, None, later, evidence)
    sheet.write_row(page, row, (value or None for value in values))
    for column in (4, 5, 6):
        page.cell(row, column).number_format = "dd/mm/yyyy"
    for column, letter in ((7, first), (9, second)):
        if letter:
            sheet.paint(page.cell(row, column), KEY[letter][0])
    if hidden:
        page.row_dimensions[row].hidden = True


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    return clerk.document(
        title=TITLE,
        area_name="Fenhythe",
        plan_type="accelerated_progress_plan",
        version="4.0",
        status="agreed",
        dated=date(2027, 1, 12),
        front_matter=tuple(clerk.front(*fact) for fact in ABOUT[4:]),
        vocabulary=tuple(
            clerk.term(label, colour, state) for _, label, colour, state in KEY.values()
        ),
        areas_for_improvement=tuple(_area(block) for block in _blocks()),
    )


def _area(block: list[list[str]]) -> AreaForImprovement:
    _, label, title, wording = block[0]
    found = []
    for line in block:
        if line[0] == "B":
            cited = re.findall(r"\d+", line[2])
            citations = [Citation(None, "paragraph", number) for number in cited]
            found.append(clerk.finding(line[1], line[2], *citations))
    held = [_milestone(line[1:]) for line in block if line[0] == "M"]
    return clerk.area(
        label,
        title,
        wording,
        [clerk.focus(None, None, held)],
        findings=found,
        measures=[_measure(line) for line in MEASURES if line[0] == label],
    )


def _measure(line: tuple[str | None, ...]) -> StatedMeasure:
    _, name, baseline, target, *values, source = line
    steps = [("Sep 2026", values[0], values[1]), ("Dec 2026", values[2], values[3])]
    shown = [step for step in steps if step[1] or step[2]]
    return clerk.measure(name or "", baseline, target, shown, source=source)


def _milestone(cells: list[str]) -> Milestone:
    ref, action, lead, start, end, revised, first, said, second, later, evidence, *hidden = cells
    asked = evidence.endswith("?")
    updates = tuple(_updates(((first, said), (second, later))))
    return clerk.milestone(
        action,
        ref,
        accountable_officer=lead,
        start=make.starts(start),
        end=make.ends(end),
        revised_end=make.ends(revised),
        rating=clerk.newest(updates),
        updates=updates,
        evidence=None if asked else evidence or None,
        prompts=(evidence,) if asked else (),
        hidden=bool(hidden),
    )


def _rating(letter: str) -> Rating:
    return clerk.fill(KEY[letter][2], KEY[letter][3]) if letter else NO_RATING


def _updates(pairs: tuple[tuple[str, str], ...]) -> Iterator[Update]:
    for month, (letter, text) in zip(MONTHS, pairs, strict=True):
        if letter or text:
            yield clerk.update(make.ends(month), text or None, _rating(letter))


LAYOUT = Layout(
    name="fenhythe sheets by area",
    file_name="Fenhythe APP v4.0.xlsx",
    build=build,
    truth=truth,
    features=("a sheet an area", "months over pairs of columns", "dated fills", "hidden row"),
)
