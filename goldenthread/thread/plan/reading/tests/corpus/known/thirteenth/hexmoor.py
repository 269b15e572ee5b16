"""An Excel workbook with a sheet for each priority, two rows of headings and a log."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
    StatedMeasure,
    Update,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.thirteenth.common import (
    Node,
    content,
    end,
    excel_file,
    said,
    start,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    new_workbook,
    paint,
    write_band,
    write_header,
    write_row,
)

_PLAN = content("hexmoor", {"A": 5, "M": 14})
_TITLE = "Hexmoor Local SEND Reform Plan 2026 to 2029"
_DETAILS = (
    ("Version", "1.0"),
    ("Status", "Agreed"),
    ("Date", "27 March 2026"),
    ("Partners", "Hexmoor Council, NHS Fells and Moors ICB, Hexmoor Parent Carer Alliance"),
    ("Strategic lead", "Corporate Director for Children"),
    ("Next report to the Department for Education", "October 2026"),
)
_KEY: tuple[tuple[str, Colour, State, str, str], ...] = (
    ("B", "blue", "complete", "Done", "9DC3E6"),
    ("G", "green", "on_track", "On track", "A9D18E"),
    ("A", "amber", "at_risk", "At risk", "FFD966"),
    ("R", "red", "off_track", "Off track", "FF5050"),
)
_GROUPS = (
    ("Responsibility", 4, 5),
    ("Timescale", 6, 7),
    ("Progress", 8, 9),
    ("How we will measure it", 10, 12),
)
_HEADINGS = (
    "Action no.",
    "Part of action",
    "Action",
    "Accountable",
    "Supported by",
    "Start",
    "Finish",
    "RAG",
    "Progress log",
    "Measure",
    "Baseline",
    "Target",
    "Budget",
)
_WIDTHS = (10, 12, 50, 28, 28, 16, 18, 7, 50, 30, 12, 12, 14)


def build() -> bytes:
    """The file's bytes."""
    workbook, front = new_workbook("Front sheet")
    front["A1"] = _TITLE
    for row, detail in enumerate(_DETAILS, 3):
        write_row(front, row, detail)
    front["A11"] = "RAG key"
    for row, (letter, _, _, label, shade) in enumerate(_KEY, 12):
        write_row(front, row, (letter, label))
        paint(front.cell(row, 1), shade)
    for area in _PLAN.children:
        _write_priority(workbook.create_sheet(f"{area.fields[0]} {area.fields[4]}"), area)
    return excel_file(workbook)


def _write_priority(sheet: Any, area: Node) -> None:
    label, title, wording, impact, _ = area.fields
    last = len(_HEADINGS)
    write_band(sheet, 1, f"Priority {label}: {title}", 1, last)
    write_band(sheet, 2, wording, 1, last)
    write_band(sheet, 3, f"Intended impact: {impact}", 1, last)
    for name, first, final in _GROUPS:
        write_band(sheet, 5, name, first, final)
    write_header(sheet, 6, _HEADINGS)
    for column, width in enumerate(_WIDTHS):
        sheet.column_dimensions["ABCDEFGHIJKLM"[column]].width = width
    for row, line in enumerate(area.children, 7):
        _write_action(sheet, row, line)


def _write_action(sheet: Any, row: int, line: Node) -> None:
    ref, parent, hidden, *texts = line.fields
    values: list[Any] = list(texts)
    values[7:9] = [int(value) if value.isdigit() else value for value in values[7:9]]
    write_row(sheet, row, [None if value == "" else value for value in (ref, parent, *values)])
    letter = values[5]
    if letter:
        paint(sheet.cell(row, 8), next(shade for each, *_, shade in _KEY if each == letter))
    sheet.row_dimensions[row].hidden = bool(hidden)


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    return clerk.document(
        title=_TITLE,
        area_name="Hexmoor",
        plan_type="reform_plan",
        version="1.0",
        status="agreed",
        dated=date(2026, 3, 27),
        front_matter=tuple(clerk.front(*detail) for detail in _DETAILS[3:]),
        vocabulary=tuple(clerk.term(label, colour, state) for _, colour, state, label, _ in _KEY),
        areas_for_improvement=tuple(_area(area) for area in _PLAN.children),
    )


def _area(node: Node) -> AreaForImprovement:
    label, title, wording, impact, _ = node.fields
    milestones: list[Milestone] = []
    keys: dict[str, str] = {}
    for line in node.children:
        milestones.append(_milestone(line, keys))
        keys[line.fields[0]] = milestones[-1].key
    return clerk.area(label, title, wording, [clerk.focus(None, None, milestones, impact=impact)])


def _milestone(line: Node, keys: dict[str, str]) -> Milestone:
    ref, parent, hidden, action, accountable, support, starts, ends, letter, log, *rest = (
        line.fields
    )
    ratings = {
        each: Rating(colour, state, each, "word_and_fill") for each, colour, state, *_ in _KEY
    }
    return clerk.milestone(
        action,
        ref,
        parent=keys[parent] if parent else None,
        accountable_officer=accountable,
        supporting_leads=support,
        start=start(starts),
        end=end(ends),
        rating=ratings.get(letter, Rating()),
        updates=tuple(_update(entry) for entry in log.splitlines()),
        measures=_measures(*rest[:3]),
        other=(clerk.other("Budget", rest[3]),) if rest[3] else (),
        hidden=bool(hidden),
    )


def _measures(name: str, baseline: str, target: str) -> tuple[StatedMeasure, ...]:
    return (clerk.measure(name, said(baseline), said(target)),) if name else ()


def _update(entry: str) -> Update:
    day, text = entry.split(": ", 1)
    moment = datetime.strptime(day, "%d %b %Y").date()  # noqa: DTZ007
    return clerk.update(When(moment, "day", day), text)


LAYOUT = Layout(
    name="hexmoor_priority_sheets",
    file_name="hexmoor-reform-plan-v1.xlsx",
    build=build,
    truth=truth,
    features=("a sheet a priority", "header over two rows", "steps by parent", "progress log"),
)
