"""An improvement plan in bands, its header over two rows, with indicators on a second sheet."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Colour,
    CrossReference,
    Milestone,
    PlanDocument,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
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

from .making import Row, begins, cells, ends, of, parts, rows, steady

_TITLE = "Tamebridge SEND and Inclusion Improvement Plan 2025–2027"
_FACTS = (
    ("Version", "3.0"),
    ("Date", "19 December 2025"),
    ("Owned by", "Tamebridge SEND Partnership Board"),
    ("Next review", "March 2026"),
)
_KEY: tuple[tuple[str, str, Colour, str, State], ...] = (
    ("B", "Complete", "blue", "2E75B6", "complete"),
    ("G", "On track", "green", "92D050", "on_track"),
    ("A", "At risk", "amber", "FFC000", "at_risk"),
    ("R", "Off track", "red", "C00000", "off_track"),
    ("N", "Not started", "grey", "BFBFBF", "not_started"),
)
_GROUPS = ((1, 2, "Action"), (3, 2, "Ownership"), (5, 3, "Timescale"), (8, 4, "Delivery"))
_OVER = (*_GROUPS, (12, 2, "Difference made"))
_HEAD = (
    "Ref",
    "What we will do",
    "Accountable",
    "Delivery lead",
    "Start",
    "End",
    "Revised end",
    "RAG",
    "% complete",
    "Comments",
    "Funding",
    "Success criteria",
    "Overall impact of focus area",
)
_KPI_HEAD = (
    "Links to",
    "KPI ref",
    "Indicator",
    "Data source",
    "Owner",
    "Baseline",
    "Target",
    "Planned Dec 25",
    "Actual Dec 25",
    "Planned Mar 26",
    "Actual Mar 26",
)


def build() -> bytes:
    """The file."""
    workbook, page = new_workbook("Plan")
    write_band(page, 1, _TITLE, 1, len(_HEAD)).font = Font(bold=True, size=18)
    for row, fact in enumerate(_FACTS, 2):
        write_row(page, row, fact)
    write_header(page, 7, ("RAG key",))
    for column, (_, label, _, colour, _) in enumerate(_KEY, 2):
        paint(page.cell(7, column, label), colour)
    for column, width, text in _OVER:
        write_band(page, 9, text, column, column + width - 1).font = Font(bold=True)
    write_header(page, 10, _HEAD)
    row = 11
    for lines in parts(rows("banded_plan"), "AREA"):
        [[number, title]] = of(lines, "AREA")
        band = write_band(page, row, f"Priority {number}: {title}", 1, len(_HEAD))
        band.font = Font(bold=True, color="FFFFFFFF")
        paint(band, "1F3864")
        row += 1
        for group in parts(lines, "FOCUS"):
            row = _write_focus(page, row, group)
    page.freeze_panes = "C11"
    _write_indicators(workbook.create_sheet("KPIs"))
    return steady(saved(workbook))


def _write_focus(page: Any, row: int, group: list[Row]) -> int:
    [[label, name, impact]] = of(group, "FOCUS")
    paint(write_band(page, row, f"Focus area {label}: {name}", 1, len(_HEAD)), "D9E2F3")
    blocks = parts(group, "ACT")
    for place, block in enumerate(blocks, row + 1):
        _write_action(page, place, block)
    page.cell(row + 1, len(_HEAD), impact)
    merge_down(page, len(_HEAD), row + 1, row + len(blocks))
    return row + len(blocks) + 1


def _write_action(page: Any, row: int, block: list[Row]) -> None:
    reference, action, *who, rating, percent, comments, criteria, funding = cells(block[0], 12)
    shown: Any = " ".join([action or "", *(written for written, _ in of(block, "CROSS"))])
    for [note] in of(block, "NOTE"):
        shown = CellRichText(f"{action} ", TextBlock(InlineFont(i=True), f"({note})"))
    write_row(page, row, (reference, shown, *who))
    for letter, _, _, colour, _ in _KEY:
        if letter == rating:
            paint(page.cell(row, 8), colour)
    write_row(page, row, (int(percent or 0) / 100, comments, funding, criteria), 9)
    page.cell(row, 9).number_format = "0%"


def _write_indicators(page: Any) -> None:
    page.cell(1, 1, "Key performance indicators").font = Font(bold=True, size=14)
    write_header(page, 3, _KPI_HEAD)
    for row, line in enumerate(of(rows("banded_plan"), "KPI"), 4):
        write_row(page, row, (text or None for text in line))


def truth() -> PlanDocument:
    """What a clerk reads."""
    lines = rows("banded_plan")
    return clerk.document(
        title=_TITLE,
        area_name="Tamebridge",
        plan_type="improvement_plan",
        version="3.0",
        dated=date(2025, 12, 19),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS[2:]),
        vocabulary=tuple(clerk.term(label, colour, state) for _, label, colour, _, state in _KEY),
        areas_for_improvement=tuple(_area(part, of(lines, "KPI")) for part in parts(lines, "AREA")),
    )


def _area(lines: list[Row], indicators: list[Row]) -> AreaForImprovement:
    [[number, title]] = of(lines, "AREA")
    groups = []
    for group in parts(lines, "FOCUS"):
        [[label, name, impact]] = of(group, "FOCUS")
        told = [_milestone(block) for block in parts(group, "ACT")]
        groups.append(clerk.focus(label, name, told, impact=impact))
    measures = [_measure(*line[1:]) for line in indicators if line[0] == f"Priority {number}"]
    return clerk.area(number, title, None, groups, measures=measures)


def _measure(reference: str, name: str, source: str, owner: str, *told: str) -> StatedMeasure:
    baseline, target, first, actual, second, latest = (text or None for text in told)
    steps = (("Dec 25", first, actual), ("Mar 26", second, latest))
    return clerk.measure(
        name, baseline, target, steps, owner=owner, source=source, reference=reference
    )


def _milestone(block: list[Row]) -> Milestone:
    (
        reference,
        action,
        officer,
        lead,
        start,
        due,
        revised,
        rating,
        percent,
        comments,
        criteria,
        funding,
    ) = cells(block[0], 12)
    assert action
    meant = {letter: clerk.fill(colour, state) for letter, _, colour, _, state in _KEY}
    return clerk.milestone(
        action,
        reference,
        accountable_officer=officer,
        supporting_leads=lead,
        start=begins(start),
        end=ends(due),
        revised_end=ends(revised),
        rating=meant[rating] if rating else NO_RATING,
        percent_complete=float(percent) if percent else None,
        progress=comments,
        evidence=criteria,
        other=(clerk.other("Funding", funding),) if funding else (),
        notes=tuple(note for [note] in of(block, "NOTE")),
        cross_references=tuple(
            CrossReference(written, tuple(to.split())) for written, to in of(block, "CROSS")
        ),
    )


LAYOUT = Layout(
    "banded_plan",
    "tamebridge_improvement_plan_v3.xlsx",
    build,
    truth,
    ("header over two rows", "bands", "fills only", "merged impact", "indicators by priority"),
)
