"""An Excel workbook: cover, key, a plan with merged levels at its left, and a sheet of measures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.thirteenth.common import (
    Node,
    content,
    end,
    excel_file,
    references,
    said,
    start,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    merge_down,
    new_workbook,
    paint,
    write_header,
    write_row,
)

_PLAN = content("corvedon", {"P": 2, "A": 2, "K": 10, "F": 3, "M": 15})
_TITLE = "Corvedon Priority Action Plan for SEND"
_DETAILS = (
    ("Local area", "Corvedon"),
    ("Version", "1.2"),
    ("Status", "Draft"),
    ("Date", "6 February 2026"),
    ("Date of inspection", "16 to 20 June 2025"),
    ("Inspection report published", "2 September 2025"),
    ("Accountable officers", "Chief Executive of the council; Chief Executive of the ICB"),
    ("NHS England adviser", "Regional SEND Adviser"),
)
_KEY: tuple[tuple[str, Colour, State, str], ...] = (
    ("Complete and embedded", "blue", "complete_and_embedded", "0070C0"),
    ("Complete", "green", "complete", "00B050"),
    ("On track", "amber", "on_track", "FFC000"),
    ("Delayed", "red", "off_track", "FF0000"),
    ("Not started", "grey", "not_started", "BFBFBF"),
)
_HEADINGS = (
    "Pillar",
    "Priority",
    "Focus area",
    "Ref",
    "Action",
    "Senior responsible officer",
    "Action lead",
    "Start date",
    "End date",
    "Revised end date",
    "Status",
    "% complete",
    "Update October 2025",
    "Update January 2026",
    "Evidence of impact",
    "Cost",
    "Overall impact of focus area",
)


_POINTS = ("Jan 2026", "Jul 2026")


def build() -> bytes:
    """The file's bytes."""
    workbook, cover = new_workbook("Cover")
    cover["A1"] = _TITLE
    for row, detail in enumerate(_DETAILS, 3):
        write_row(cover, row, detail)
    key = workbook.create_sheet("RAG key")
    key["A1"] = "Key to status"
    for row, (label, colour, _, shade) in enumerate(_KEY, 2):
        write_row(key, row, (colour.capitalize(), label))
        paint(key.cell(row, 1), shade)
    _write_plan(workbook.create_sheet("Plan"))
    measures = workbook.create_sheet("Measures")
    points = [f"{kind} {when}" for when in _POINTS for kind in ("Planned", "Actual")]
    headings = ["Priority", "Ref", "Measure", "Baseline", "Target", *points, "Owner", "Source"]
    write_header(measures, 1, headings)
    areas = [area for pillar in _PLAN.children for area in pillar.children]
    rows = [(_headed(area), line.fields) for area in areas for line in area.of("K")]
    for row, (name, fields) in enumerate(rows, 2):
        write_row(measures, row, (name, *(_number(field) for field in fields)))
    return excel_file(workbook)


def _number(text: str) -> Any:
    if re.fullmatch(r"[0-9.]+", text):
        return float(text) if "." in text else int(text)
    return text or None


def _headed(node: Node) -> str:
    label, title = node.fields[:2]
    return f"{label} {title}" if node.kind == "F" else f"{label}. {title}"


def _write_plan(sheet: Any) -> None:
    write_header(sheet, 1, _HEADINGS)
    sheet.freeze_panes = "F2"
    row = 2
    for pillar in _PLAN.children:
        first_of_pillar = row
        for area in pillar.children:
            first_of_area = row
            for focus in area.of("F"):
                levels = [_headed(node) for node in (pillar, area, focus)]
                write_row(sheet, row, levels)
                sheet.cell(row, len(_HEADINGS), focus.fields[2])
                for offset, line in enumerate(focus.children):
                    _write_action(sheet, row + offset, line)
                merge_down(sheet, 3, row, row + len(focus.children) - 1)
                merge_down(sheet, len(_HEADINGS), row, row + len(focus.children) - 1)
                row += len(focus.children)
            _unwrite(sheet, 2, first_of_area, row - 1)
        _unwrite(sheet, 1, first_of_pillar, row - 1)


def _unwrite(sheet: Any, column: int, first: int, last: int) -> None:
    """Leave a level's name in its first cell only, and merge its cells."""
    for row in range(first + 1, last + 1):
        sheet.cell(row, column).value = None
    merge_down(sheet, column, first, last)


def _write_action(sheet: Any, row: int, line: Node) -> None:
    ref, action, cross, *others, hidden = line.fields
    values: list[Any] = [ref, f"{action} {cross}".strip(), *others]
    values[8] = int(values[8]) / 100
    write_row(sheet, row, [None if value == "" else _typed(value) for value in values], 4)
    for column in (8, 9, 10):
        if isinstance(sheet.cell(row, column).value, datetime):
            sheet.cell(row, column).number_format = "dd/mm/yyyy"
    sheet.cell(row, 12).number_format = "0%"
    fills = {label: shade for label, *_, shade in _KEY}
    paint(sheet.cell(row, 11), fills[sheet.cell(row, 11).value])
    sheet.row_dimensions[row].hidden = bool(hidden)


def _typed(value: Any) -> Any:
    if isinstance(value, str) and re.fullmatch(r"\d\d/\d\d/\d{4}", value):
        return datetime.strptime(value, "%d/%m/%Y")  # noqa: DTZ007
    return value


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars = [clerk.pillar(*node.fields) for node in _PLAN.children]
    return clerk.document(
        title=_TITLE,
        area_name="Corvedon",
        plan_type="priority_action_plan",
        version="1.2",
        status="draft",
        dated=date(2026, 2, 6),
        front_matter=tuple(clerk.front(*detail) for detail in _DETAILS[4:]),
        vocabulary=tuple(clerk.term(*each[:3]) for each in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(
            _area(area, pillar)
            for pillar, node in zip(pillars, _PLAN.children, strict=True)
            for area in node.children
        ),
    )


def _area(node: Node, pillar: Pillar) -> AreaForImprovement:
    label, title = node.fields
    measures = []
    for line in node.of("K"):
        ref, name, baseline, target, *values, owner, source = line.fields
        points = zip(_POINTS, values[::2], values[1::2], strict=True)
        trajectory = [(when, planned, said(actual)) for when, planned, actual in points]
        measures.append(
            clerk.measure(
                name, baseline, target, trajectory, owner=owner, source=source, reference=ref
            )
        )
    focuses = [_focus(focus) for focus in node.of("F")]
    return clerk.area(label, title, None, focuses, pillar=pillar, measures=measures)


def _focus(node: Node) -> FocusArea:
    label, title, impact = node.fields
    return clerk.focus(label, title, _milestones(node.children), impact=impact)


def _milestones(lines: Sequence[Node]) -> list[Milestone]:
    ratings = {
        label: Rating(colour, state, label, "word_and_fill") for label, colour, state, _ in _KEY
    }
    october = clerk.when("October 2025", date(2025, 10, 31), "month")
    january = clerk.when("January 2026", date(2026, 1, 31), "month")
    milestones = []
    for line in lines:
        ref, action, cross, senior, lead, starts, ends, revised, *rest = line.fields
        status, percent, first, second, evidence, cost, hidden = rest
        updates = [
            clerk.update(moment, text) for moment, text in ((october, first), (january, second))
        ]
        milestones.append(
            clerk.milestone(
                action,
                ref,
                cross_references=references(cross),
                accountable_officer=senior,
                supporting_leads=lead,
                start=start(starts),
                end=end(ends),
                revised_end=end(revised),
                rating=ratings[status],
                percent_complete=float(percent),
                updates=tuple(update for update in updates if update.text),
                evidence=said(evidence),
                other=(clerk.other("Cost", cost),) if cost else (),
                hidden=bool(hidden),
            )
        )
    return milestones


LAYOUT = Layout(
    name="corvedon_workbook",
    file_name="corvedon-priority-action-plan.xlsx",
    build=build,
    truth=truth,
    features=("several sheets", "merged levels", "real dates", "dated columns", "hidden rows"),
)
