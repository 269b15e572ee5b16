"""Brindlesea: a sheet for each priority, commitments merged down, ticks, measures beneath."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    FocusArea,
    Milestone,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    milestone,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.making import (
    Record,
    found,
    joined,
    measured,
    only,
    pointers,
    records,
    split,
    stable,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    merge_down,
    new_workbook,
    saved,
    write_band,
    write_header,
    write_row,
)

TITLE = "Brindlesea SEND and Inclusion Improvement Plan"
KNOWN = (("Version", "2.1"), ("Status", "Published"), ("Date", "1 October 2025"))
FACTS = (
    ("Date of inspection", "3 to 7 February 2025"),
    ("Report published", "29 April 2025"),
    ("Chair of the partnership", "Director of Children's Services"),
    ("Questions about this plan", "SEND Programme Office"),
)
HEADINGS = (
    *("Commitment", "Ref", "Action", "Action owner", "Due", "% complete"),
    *("Achieved", "On target", "Delayed", "Progress", "Evidence of impact"),
)
TICKS: dict[str, tuple[str, State]] = {
    "a": ("Achieved", "complete"),
    "o": ("On target", "on_track"),
    "d": ("Delayed", "off_track"),
}
MEASURES = (
    *("Measure", "Baseline", "Target"),
    *("Sep 25 planned", "Sep 25 actual", "Mar 26 planned", "Mar 26 actual"),
)
MOMENTS = ("Sep 25", "Mar 26")


def build() -> bytes:
    """The Excel file."""
    workbook, page = new_workbook("Front page")
    page.cell(1, 1, TITLE).font = Font(bold=True, size=18)
    for row, fact in enumerate([*KNOWN, *FACTS], 3):
        write_row(page, row, fact)
        page.cell(row, 1).font = Font(bold=True)
    for head, lines in split(records("brindlesea.txt"), "area"):
        _write_priority(workbook.create_sheet(f"Priority {head[1]}"), head, lines)
    return saved(workbook)


def _write_priority(sheet: Any, head: Record, lines: list[Record]) -> None:
    _, label, title, wording = head
    width = len(HEADINGS)
    write_band(sheet, 1, f"Priority {label}: {title}", 1, width).font = Font(bold=True, size=14)
    write_band(sheet, 2, wording, 1, width)
    write_band(sheet, 4, "What inspectors told us", 1, width).font = Font(bold=True)
    row = 5
    for _, text, cited in only(lines, "finding"):
        write_band(sheet, row, f"{text} {cited}", 1, width)
        row += 1
    row += 1
    write_header(sheet, row, HEADINGS)
    row += 1
    for group, actions in split(lines, "focus"):
        cell = sheet.cell(row, 1, f"{group[1]} {group[2]}")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        first = row
        for line in only(actions, "m"):
            _write_action(sheet, row, line)
            row += 1
        merge_down(sheet, 1, first, row - 1)
    row += 1
    sheet.cell(row, 1, "Measures").font = Font(bold=True)
    write_header(sheet, row + 1, MEASURES)
    for position, line in enumerate(only(lines, "measure"), row + 2):
        write_row(sheet, position, (cell or None for cell in line[1:]))


def _write_action(sheet: Any, row: int, line: Record) -> None:
    _, ref, action, pointer, owner, due, percent, tick, progress, evidence = line
    write_row(sheet, row, (ref, joined(action, pointer), owner, date.fromisoformat(due)), 2)
    sheet.cell(row, 5).number_format = "DD/MM/YYYY"
    if percent:
        sheet.cell(row, 6, int(percent) / 100).number_format = "0%"
    if tick:
        sheet.cell(row, 7 + list(TICKS).index(tick), "✓")
    write_row(sheet, row, (progress or None, evidence or None), 10)


def _milestone(line: Record) -> Milestone:
    _, ref, action, pointer, owner, due, percent, tick, progress, evidence = line
    rating = NO_RATING
    if tick:
        heading, state = TICKS[tick]
        rating = Rating(None, state, heading, "tick")
    day = date.fromisoformat(due)
    return milestone(
        action,
        ref,
        cross_references=pointers(pointer),
        accountable_officer=owner,
        end=when(f"{day:%d/%m/%Y}", day, "day"),
        percent_complete=float(percent) if percent else None,
        rating=rating,
        progress=progress or None,
        evidence=evidence or None,
    )


def _focus(head: Record, lines: list[Record]) -> FocusArea:
    return focus(head[1], head[2], [_milestone(line) for line in only(lines, "m")])


def _area(head: Record, lines: list[Record]) -> AreaForImprovement:
    _, label, title, wording = head
    return area(
        label,
        title,
        wording,
        [_focus(group, actions) for group, actions in split(lines, "focus")],
        findings=[found(line) for line in only(lines, "finding")],
        measures=[measured(line[1:], MOMENTS, paired=True) for line in only(lines, "measure")],
    )


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    return document(
        title=TITLE,
        area_name="Brindlesea",
        plan_type="improvement_plan",
        version="2.1",
        status="published",
        dated=date(2025, 10, 1),
        front_matter=tuple(front(*fact) for fact in FACTS),
        areas_for_improvement=tuple(
            _area(head, lines) for head, lines in split(records("brindlesea.txt"), "area")
        ),
    )


BRINDLESEA = Layout(
    name="brindlesea",
    file_name="brindlesea-improvement-plan.xlsx",
    build=stable(build),
    truth=truth,
    features=(
        "a sheet for each priority",
        "commitments merged down",
        "ticks",
        "real dates and percentages",
        "findings and measures round the table",
    ),
)
