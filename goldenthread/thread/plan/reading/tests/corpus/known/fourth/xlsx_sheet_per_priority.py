"""Excel: a sheet for each priority with its concern, findings, impact, actions and steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Milestone,
    PlanDocument,
    Rating,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.fourth import words
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Thrushgate SEND Improvement Plan 2025/26"
FACTS = (
    ("Plan owner", "SEND Partnership Board"),
    ("Inspection", "18 to 22 November 2024"),
    ("Contact", "sendplan@thrushgate.example"),
)
KEY = words.Key(
    (
        ("Complete", "blue", "complete"),
        ("On track", "green", "on_track"),
        ("At risk", "amber", "at_risk"),
        ("Off track", "red", "off_track"),
        ("Not started", "grey", "not_started"),
    )
)
LETTERS = {"B": "blue", "G": "green", "A": "amber", "R": "red", "N": "grey"}
FILLS = {
    "blue": "00B0F0",
    "green": "92D050",
    "amber": "FFC000",
    "red": "FF3300",
    "grey": "D9D9D9",
}
GROUPS = {4: ("Who", 2), 6: ("When", 3), 9: ("Position", 3)}
COLUMNS = (
    "Ref",
    "Action",
    "Step",
    "Accountable officer",
    "Supporting officers",
    "Start date",
    "End date",
    "Revised end date",
    "% complete",
    "RAG",
    "Comments",
    "Evidence of impact",
    "Funding source",
)


class Priority(NamedTuple):
    """A priority: its heading, its findings, its rows, each an action or a step."""

    heading: list[str]
    findings: list[list[str]]
    rows: list[tuple[str, list[str]]]


def _priorities() -> list[Priority]:
    priorities: list[Priority] = []
    for kind, *parts in words.rows("thrushgate.txt"):
        if kind == "A":
            priorities.append(Priority(parts, [], []))
        elif kind == "X":
            priorities[-1].findings.append(parts)
        else:
            priorities[-1].rows.append((kind, parts))
    return priorities


def _build() -> bytes:
    workbook, about = sheet.new_workbook("About this plan")
    about["A1"] = TITLE
    about["A1"].font = Font(bold=True, size=16)
    facts = (*FACTS, ("Version", "4.2"), ("Status", "Published"), ("Date", "7 July 2025"))
    for row, (label, value) in enumerate(facts, 3):
        sheet.write_row(about, row, (f"{label}:", value))
        about.cell(row, 1).font = Font(bold=True)
    about["A11"] = "Key to RAG ratings"
    lines = zip(LETTERS.items(), KEY.lines, strict=True)
    for row, ((letter, colour), (label, _, _)) in enumerate(lines, 12):
        sheet.write_row(about, row, (letter, label))
        sheet.paint(about.cell(row, 1), FILLS[colour])
    for priority in _priorities():
        page = workbook.create_sheet(f"Priority {priority.heading[0]}")
        _write_priority(page, priority)
    return words.steady(sheet.saved(workbook))


def _write_priority(page: Any, priority: Priority) -> None:
    label, title, wording, impact = priority.heading
    band = sheet.write_band(page, 1, f"Priority {label}: {title}", 1, len(COLUMNS))
    band.font = Font(bold=True, size=14)
    sheet.write_band(page, 2, wording, 1, len(COLUMNS)).alignment = Alignment(wrap_text=True)
    sheet.write_band(page, 4, "Inspection findings", 1, len(COLUMNS)).font = Font(bold=True)
    row = 5
    for text, cited in priority.findings:
        sheet.write_band(page, row, f"• {text} {cited}".strip(), 1, len(COLUMNS))
        row += 1
    page.cell(row + 1, 1, "Overall impact").font = Font(bold=True)
    sheet.write_band(page, row + 1, impact, 2, len(COLUMNS))
    _write_headings(page, row + 3)
    _write_rows(page, row + 5, priority.rows)


def _write_rows(page: Any, first: int, rows: list[tuple[str, list[str]]]) -> None:
    for row, (kind, parts) in enumerate(rows, first):
        values = _cells(kind, parts)
        sheet.write_row(page, row, (value or None for value in values))
        percent, letter = values[8:10]
        if percent:
            page.cell(row, 9, int(percent) / 100).number_format = "0%"
        if letter:
            sheet.paint(page.cell(row, 10), FILLS[LETTERS[letter]])


def _write_headings(page: Any, row: int) -> None:
    sheet.write_header(page, row + 1, COLUMNS)
    grouped = {first + offset for first, (_, wide) in GROUPS.items() for offset in range(wide)}
    for first, (text, wide) in GROUPS.items():
        band = sheet.write_band(page, row, text, first, first + wide - 1)
        band.font = Font(bold=True)
    for column, text in enumerate(COLUMNS, 1):
        if column not in grouped:
            page.cell(row + 1, column).value = None
            page.cell(row, column, text).font = Font(bold=True)
            sheet.merge_down(page, column, row, row + 1)


def _cells(kind: str, parts: list[str]) -> list[str]:
    """A row's texts by column; a step has its own in the third column and few besides."""
    if kind == "M":
        return [*parts[:2], "", *parts[2:]]
    reference, step, lead, end, percent, letter = parts
    return [reference, "", step, lead, "", "", end, "", percent, letter, "", "", ""]


def _truth() -> PlanDocument:
    return clerk.document(
        title=TITLE,
        area_name="Thrushgate",
        plan_type="improvement_plan",
        version="4.2",
        status="published",
        dated=date(2025, 7, 7),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS),
        vocabulary=KEY.terms(),
        areas_for_improvement=tuple(_area(priority) for priority in _priorities()),
    )


def _area(priority: Priority) -> AreaForImprovement:
    label, title, wording, impact = priority.heading
    milestones: list[Milestone] = []
    parent: str | None = None
    for kind, parts in priority.rows:
        made = _milestone(_cells(kind, parts), parent if kind == "S" else None)
        parent = parent if kind == "S" else made.key
        milestones.append(made)
    return clerk.area(
        label,
        title,
        wording,
        [clerk.focus(None, None, milestones, impact=impact)],
        findings=[words.found(text, *cited) for text, *cited in priority.findings],
    )


def _milestone(cells: list[str], parent: str | None) -> Milestone:
    reference, action, step, lead, support, start, end, revised = cells[:8]
    percent, letter, comments, evidence, funding = cells[8:]
    colour, state = KEY.of_colour(LETTERS[letter])
    made = clerk.milestone(
        step or action,
        reference.upper(),
        parent=parent,
        accountable_officer=lead,
        supporting_leads=support or None,
        start=words.starts(start),
        end=words.ends(end),
        revised_end=words.ends(revised),
        percent_complete=float(percent) if percent else None,
        rating=Rating(colour, state, letter, "word_and_fill"),
        progress=comments or None,
        evidence=evidence or None,
        other=(clerk.other("Funding source", funding),) if funding else (),
    )
    return replace(made, reference_as_written=reference)


LAYOUT = Layout(
    "excel: a sheet for each priority",
    "thrushgate-send-improvement-plan.xlsx",
    _build,
    _truth,
    (
        "sheet for each priority",
        "concern, findings and overall impact above the table",
        "header over two rows with groups",
        "steps in a column of their own",
        "letters in filled cells",
    ),
)
