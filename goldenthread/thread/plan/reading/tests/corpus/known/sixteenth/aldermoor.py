"""An improvement plan on one sheet of Excel: bands, merged outcomes, percent, words over fills."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from openpyxl.styles import Font

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.sixteenth import make
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Aldermoor Council and NHS: SEND Improvement Plan 2026-27"
ABOUT = (
    ("Area", "Aldermoor"),
    ("Version", "2.1"),
    ("Status", "Draft"),
    ("Date", "9 November 2026"),
    ("Senior responsible officer", "Director of Children and Learning"),
    ("Inspection dates", "9 to 13 February 2026"),
)
KEY: dict[str, tuple[str, Colour, State]] = {
    "Complete": ("5B9BD5", "blue", "complete"),
    "On track": ("70AD47", "green", "on_track"),
    "Some slippage": ("FFC000", "amber", "at_risk"),
    "Overdue": ("FF0000", "red", "off_track"),
    "Not started": ("BFBFBF", "grey", "not_started"),
    "Stopped": ("7030A0", "purple", "stopped"),
}
HEADINGS = (
    "Task ref",
    "Parent task",
    "Task",
    "Intended outcome",
    "Owner",
    "Supporting officers",
    "Begin",
    "Original deadline",
    "Revised deadline",
    "% complete",
    "Status",
    "Comments",
    "Evidence",
    "Risks",
    "Budget",
)
WIDTH = len(HEADINGS)


def build() -> bytes:
    """The file."""
    workbook, page = sheet.new_workbook("Tracker")
    sheet.write_band(page, 1, TITLE, 1, WIDTH).font = Font(bold=True, size=16)
    for row, fact in enumerate(ABOUT, 2):
        sheet.write_row(page, row, fact)
    row = 9
    sheet.write_header(page, row, HEADINGS)
    for block in _blocks():
        row = _write_area(page, block, row + 1)
    page.freeze_panes = "D10"
    key: Any = workbook.create_sheet("Key")
    key["A1"] = "Status key"
    key["A1"].font = Font(bold=True)
    for at, (word, line) in enumerate(KEY.items(), 2):
        sheet.paint(key.cell(at, 1, word), line[0])
    return make.stable(sheet.saved(workbook))


def _blocks() -> list[list[list[str]]]:
    blocks: list[list[list[str]]] = []
    for line in make.rows("aldermoor.txt"):
        if line[0] == "A":
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _write_area(page: Any, block: list[list[str]], row: int) -> int:
    """Write an area's band, concern and tasks from a row on; gives its last row."""
    (_, label, title, wording, outcome), *tasks = block
    band = sheet.write_band(page, row, f"Priority {label}: {title}", 1, WIDTH)
    band.font = Font(bold=True)
    sheet.paint(band, "D9E1F2")
    if wording:
        row += 1
        sheet.write_band(page, row, wording, 1, WIDTH)
    first = row + 1
    for row, task in enumerate(tasks, first):
        _write_task(page, row, task[1:])
    page.cell(first, 4, outcome)
    sheet.merge_down(page, 4, first, row)
    return row


def _write_task(page: Any, row: int, texts: list[str]) -> None:
    ref, task, owner, support, begin, deadline, revised, percent, status, *others = texts
    days = [make.ends(day).date if "/" in day else day for day in (begin, deadline, revised)]
    values = (
        ref,
        _parent(ref),
        task,
        None,
        owner,
        support,
        *days,
        int(percent) / 100,
        status,
        *others,
    )
    sheet.write_row(page, row, (None if value == "" else value for value in values))
    for column in (7, 8, 9):
        page.cell(row, column).number_format = "dd/mm/yyyy"
    page.cell(row, 10).number_format = "0%"
    sheet.paint(page.cell(row, 11), KEY[status][0])
    if status == "Stopped":
        page.row_dimensions[row].hidden = True


def _parent(ref: str) -> str:
    """The reference of the task that this is a step of; empty where it is none."""
    return ref.rpartition(".")[0]


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    return clerk.document(
        title=TITLE,
        area_name="Aldermoor",
        plan_type="improvement_plan",
        version="2.1",
        status="draft",
        dated=date(2026, 11, 9),
        front_matter=tuple(clerk.front(*fact) for fact in ABOUT[4:]),
        vocabulary=tuple(
            clerk.term(word, colour, state) for word, (_, colour, state) in KEY.items()
        ),
        areas_for_improvement=tuple(_area(block) for block in _blocks()),
    )


def _area(block: list[list[str]]) -> AreaForImprovement:
    (_, label, title, wording, outcome), *tasks = block
    made: dict[str, Milestone] = {}
    for task in tasks:
        parent = made.get(_parent(task[1]))
        made[task[1]] = replace(_milestone(task[1:]), parent=parent.key if parent else None)
    held = made.values()
    return clerk.area(
        label, title, wording or None, [clerk.focus(None, None, held, impact=outcome)]
    )


def _milestone(cells: list[str]) -> Milestone:
    ref, task, owner, support, begin, deadline, revised, percent, status, *others = cells
    comment, evidence, risk, budget = others
    _, colour, state = KEY[status]
    asked = evidence.endswith("?")
    return clerk.milestone(
        make.bare(task),
        ref,
        cross_references=make.crossings(task),
        accountable_officer=owner,
        supporting_leads=support,
        start=make.starts(begin),
        end=make.ends(deadline),
        revised_end=make.ends(revised),
        percent_complete=float(percent),
        rating=Rating(colour, state, status, "word_and_fill"),
        progress=comment or None,
        evidence=None if asked else evidence or None,
        prompts=(evidence,) if asked else (),
        hidden=status == "Stopped",
        other=tuple(
            clerk.other(heading, text)
            for heading, text in (("Risks", risk), ("Budget", budget))
            if text
        ),
    )


LAYOUT = Layout(
    name="aldermoor tracker",
    file_name="Aldermoor SEND tracker 2.1 draft.xlsx",
    build=build,
    truth=truth,
    features=(
        "bands",
        "outcome merged down",
        "percent as a fraction",
        "words over fills",
        "hidden row",
    ),
)
