"""A reform plan in Excel: a page about the plan, a sheet for each priority, findings, measures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import (
    Colour,
    Finding,
    Milestone,
    PlanDocument,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    other,
    section,
    term,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.twelfth.pieces import (
    Node,
    action,
    asked,
    cited,
    ending,
    outline,
    records,
    rich,
    said,
    starting,
    steady,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    new_workbook,
    paint,
    saved,
    write_header,
    write_row,
)

TITLE = "Averleigh Local SEND Reform Plan 2026 to 2029"
FRONT = (
    ("Lead partners", "Averleigh City Council; NHS Averleigh and the Levels ICB"),
    ("Last inspected", "March 2025"),
    ("Lead member", "Cabinet Member for Children and Learning"),
    ("Plan owner", "SEND Reform Board"),
)
SECTIONS = (
    (
        "Our ambition",
        (
            "Every child belongs in Averleigh. We will bring help closer to home and closer to "
            "the classroom.",
        ),
    ),
    (
        "Why reform is needed",
        (
            "The number of plans has grown by half in five years while outcomes have stood still.",
            "The high needs budget cannot be balanced by the way we work today.",
        ),
    ),
)
KEY: tuple[tuple[str, Colour, str, State], ...] = (
    ("Completed and embedded", "blue", "0070C0", "complete_and_embedded"),
    ("Completed", "green", "00B050", "complete"),
    ("In progress", "amber", "FFC000", "on_track"),
    ("Delayed", "red", "FF0000", "off_track"),
    ("Not started", "grey", "A6A6A6", "not_started"),
    ("Stopped", "purple", "7030A0", "stopped"),
)
HEADINGS = (
    "No.",
    "Task",
    "Senior responsible officer",
    "Action lead",
    "Start",
    "Target date",
    "New target date",
    "Status",
    "Percentage complete",
    "Progress to date",
    "Evidence",
    "Delivery risk",
)
FOUND = ("Priority", "What inspectors found", "Report reference")
INDICATORS = (
    "Priority",
    "Measure",
    "Baseline",
    "Target 2029",
    "Planned Jul 26",
    "Actual Jul 26",
    "Planned Jul 27",
    "Actual Jul 27",
    "Owner",
    "Source",
)


def _areas() -> list[Node]:
    return outline("averleigh", 12, ("AREA",)).below


def _tasks(part: Node) -> list[Node]:
    return [node for node in part.below if node.kind not in ("FIND", "MEASURE")]


def _measures() -> list[list[str]]:
    return [cells[:10] for kind, *cells in records("averleigh", 12) if kind == "MEASURE"]


def build() -> bytes:
    """The file."""
    workbook, about = new_workbook("About this plan")
    _write_about(about)
    for part in _areas():
        _write_priority(workbook.create_sheet(f"Priority {part.cells[0]}"), part)
    found = workbook.create_sheet("Inspection findings")
    write_header(found, 1, FOUND)
    row = 2
    for part in _areas():
        for node in part.of("FIND"):
            write_row(found, row, (f"Priority {part.cells[0]}", *node.cells[:2]))
            row += 1
    table = workbook.create_sheet("Measures")
    write_header(table, 1, INDICATORS)
    for row, cells in enumerate(_measures(), 2):
        write_row(table, row, (f"Priority {cells[0]}", *(cell or None for cell in cells[1:])))
    return steady(saved(workbook))


def _write_about(sheet: Any) -> None:
    lines: list[tuple[tuple[str, ...], bool]] = [
        ((TITLE,), True),
        (("Draft version 0.3",), False),
        (("12 January 2026",), False),
        ((), False),
        *((line, False) for line in FRONT),
        ((), False),
    ]
    for title, paragraphs in SECTIONS:
        lines += [((title,), True), *(((text,), False) for text in paragraphs), ((), False)]
    for row, (cells, bold) in enumerate(lines, 1):
        write_row(sheet, row, cells)
        sheet.cell(row, 1).font = Font(bold=bold)
        sheet.cell(row, 1).alignment = Alignment(wrap_text=True)
    below = len(lines) + 1
    sheet.cell(below, 1, "Status key").font = Font(bold=True)
    for row, (label, _, shade, _) in enumerate(KEY, below + 1):
        paint(sheet.cell(row, 1, label), shade)


def _write_priority(sheet: Any, part: Node) -> None:
    label, title, impact, *_ = part.cells
    sheet.cell(1, 1, f"Priority {label}: {title}").font = Font(bold=True, size=14)
    sheet.cell(2, 1, f"Overall impact: {impact}")
    write_header(sheet, 4, HEADINGS)
    sheet.freeze_panes = "A5"
    for row, node in enumerate(_tasks(part), 5):
        task, *cells = node.cells
        values: list[Any] = [node.kind, rich(said(task).runs), *(cell or None for cell in cells)]
        values[8] = int(cells[6]) / 100
        write_row(sheet, row, values)
        sheet.cell(row, 9).number_format = "0%"


def _milestone(node: Node) -> Milestone:
    task, officer, lead, start, target, later, status, percent, progress, evidence, risk = (
        node.cells
    )
    ratings = {label: word(label, colour, state) for label, colour, _, state in KEY}
    return action(
        said(task),
        node.kind,
        accountable_officer=officer,
        supporting_leads=lead,
        start=starting(start),
        end=ending(target),
        revised_end=ending(later),
        rating=ratings[status],
        percent_complete=float(percent),
        progress=progress or None,
        other=(other("Delivery risk", risk),) if risk else (),
        **asked(evidence),
    )


def _finding(node: Node) -> Finding:
    return replace(cited(*node.cells[:2]), citation_as_written=node.cells[1])


def _measure(cells: list[str]) -> StatedMeasure:
    name, baseline, target, first, _, second, _, owner, source = cells
    points = [("Jul 26", first, None), ("Jul 27", second, None)]
    return measure(name, baseline, target, points, owner=owner, source=source)


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    areas = []
    for part in _areas():
        label, title, impact, *_ = part.cells
        measures = [_measure(cells[1:]) for cells in _measures() if cells[0] == label]
        tasks = [_milestone(node) for node in _tasks(part)]
        areas.append(
            area(
                label,
                title,
                None,
                [focus(None, None, tasks, impact=impact)],
                findings=[_finding(node) for node in part.of("FIND")],
                measures=measures,
            )
        )
    return document(
        title=TITLE,
        area_name="Averleigh",
        plan_type="reform_plan",
        version="0.3",
        status="draft",
        dated=date(2026, 1, 12),
        front_matter=tuple(front(*line) for line in FRONT),
        sections=tuple(section(title, "\n\n".join(texts)) for title, texts in SECTIONS),
        vocabulary=tuple(term(label, colour, state) for label, colour, _, state in KEY),
        areas_for_improvement=tuple(areas),
    )


LAYOUT = Layout(
    "averleigh_sheet_each_priority",
    "Averleigh_SEND_Reform_Plan_draft_0.3.xlsx",
    build,
    truth,
    ("sheet for each priority", "sections in cells", "findings on their own sheet", "quarters"),
)
