"""A reform plan in Excel: pillar, priority and workstream merged down beside their deliverables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.sixteenth import make
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Scarrowdale Local SEND Reform Plan"
ABOUT = (
    ("Local area", "Scarrowdale"),
    ("Version", "1.0"),
    ("Status", "Published"),
    ("Date", "16 November 2026"),
    ("Partners", "Scarrowdale Council; Dales Integrated Care Board"),
    ("Next review", "March 2027"),
)
KEY: dict[str, tuple[str, str, Colour, State]] = {
    "B": ("blue", "Complete", "blue", "complete"),
    "R": ("red", "Off track", "red", "off_track"),
    "A": ("amber", "At risk", "amber", "at_risk"),
    "G": ("green", "On track", "green", "on_track"),
    "N": ("grey", "Not started", "grey", "not_started"),
}
HEADINGS = (
    "Pillar",
    "Priority",
    "Workstream",
    "Ref",
    "Deliverable",
    "Executive lead",
    "Delivery lead",
    "Start",
    "Finish",
    "BRAG",
    "Measure",
    "Baseline",
    "Target",
    "Progress to date",
    "Resources",
    "Overall impact of workstream",
)
_IMPACT = len(HEADINGS)
_LEVELS = {"P": (1, "Pillar"), "A": (2, "Priority"), "W": (3, "Workstream")}
Block = tuple[list[str], list[list[str]]]


def build() -> bytes:
    """The file."""
    workbook, page = sheet.new_workbook("Reform plan")
    page["A1"] = TITLE
    page["A1"].font = Font(bold=True, size=18)
    for row, fact in enumerate(ABOUT, 2):
        sheet.write_row(page, row, fact)
    page["A9"] = "BRAG key"
    for row, (letter, (named, label, _, _)) in enumerate(KEY.items(), 10):
        page.cell(row, 1, f"{letter} ({named}) = {label}")
    sheet.write_header(page, 16, HEADINGS)
    _write_rows(page, 17)
    return make.stable(sheet.saved(workbook))


def _write_rows(page: Any, row: int) -> None:
    began: dict[int, int] = {}
    for line in make.rows("scarrowdale.txt"):
        if line[0] == "M":
            values = (value or None for value in line[1:])
            sheet.write_row(page, row, values, 4)
            row += 1
            continue
        column, kind = _LEVELS[line[0]]
        _close(page, began, column, row - 1)
        began[column] = row
        cell = page.cell(row, column, f"{kind} {line[1]}: {line[2]}")
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        if column == 3:
            began[_IMPACT] = row
            page.cell(row, _IMPACT, line[3])
    _close(page, began, 1, row - 1)


def _close(page: Any, began: dict[int, int], outermost: int, last: int) -> None:
    """Merge down what began at this level or further in."""
    for column in sorted(began):
        if column >= outermost:
            sheet.merge_down(page, column, began.pop(column), last)


def _blocks(lines: list[list[str]], kind: str) -> list[Block]:
    blocks: list[Block] = []
    for line in lines:
        if line[0] == kind:
            blocks.append((line, []))
        elif blocks:
            blocks[-1][1].append(line)
    return blocks


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    for head, held in _blocks(make.rows("scarrowdale.txt"), "P"):
        pillars.append(clerk.pillar(head[1], head[2]))
        for line, below in _blocks(held, "A"):
            focuses = list(_focuses(below))
            areas.append(clerk.area(line[1], line[2], None, focuses, pillar=pillars[-1]))
    return clerk.document(
        title=TITLE,
        area_name="Scarrowdale",
        plan_type="reform_plan",
        version="1.0",
        status="published",
        dated=date(2026, 11, 16),
        front_matter=tuple(clerk.front(*fact) for fact in ABOUT[4:]),
        vocabulary=tuple(
            clerk.term(label, colour, state) for _, label, colour, state in KEY.values()
        ),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _focuses(lines: list[list[str]]) -> Iterator[FocusArea]:
    for head, held in _blocks(lines, "W"):
        found = [_milestone(line[1:]) for line in held]
        yield clerk.focus(head[1], head[2], found, impact=head[3])


def _milestone(cells: list[str]) -> Milestone:
    ref, action, executive, delivery, start, finish, letter, *rest = cells
    name, baseline, target, progress, resources = rest
    _, _, colour, state = KEY[letter]
    return clerk.milestone(
        make.bare(action),
        ref,
        cross_references=make.crossings(action),
        accountable_officer=executive,
        supporting_leads=delivery,
        start=make.starts(start),
        end=make.ends(finish),
        rating=clerk.word(letter, colour, state),
        measures=(clerk.measure(name, baseline, target),) if name else (),
        progress=progress or None,
        other=(clerk.other("Resources", resources),) if resources else (),
    )


LAYOUT = Layout(
    name="scarrowdale reform plan",
    file_name="scarrowdale-reform-plan-1.0.xlsx",
    build=build,
    truth=truth,
    features=("three levels merged down", "letters", "quarters", "measures beside the action"),
)
