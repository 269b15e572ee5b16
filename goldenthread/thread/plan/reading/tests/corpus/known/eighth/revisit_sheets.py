"""An accelerated progress plan with a cover and a sheet for each area of weakness."""

from __future__ import annotations

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
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    new_workbook,
    paint,
    saved,
    write_band,
    write_header,
    write_row,
)

from .making import Row, cells, ends, of, parts, rows, steady

_TITLE = "Marlshire Accelerated Progress Plan"
_FACTS = (
    ("Local area", "Marlshire"),
    ("Date of revisit", "9 to 11 September 2025"),
    ("Publication of the revisit report", "24 October 2025"),
    ("Accountable officers", "Director of Children's Services; Chief Executive, NHS Mereside ICB"),
    ("Governance", "Marlshire SEND Executive, every six weeks"),
    ("Version", "1.2"),
    ("Status", "Published"),
    ("Date of plan", "27 February 2026"),
)
_TOLD = ("Local area", "Version", "Status", "Date of plan")
_KEY: tuple[tuple[str, Colour, str, State], ...] = (
    ("Complete and embedded", "blue", "4472C4", "complete_and_embedded"),
    ("Complete", "green", "00B050", "complete"),
    ("Progressing to timescale", "amber", "FFBF00", "on_track"),
    ("Delayed", "red", "FF0000", "off_track"),
)
_HEAD = (
    "No.",
    "Action",
    "Step of",
    "Lead officer",
    "Complete by",
    "Progress rating",
    "% done",
    "Commentary",
    "What will be different",
    "Measure",
    "Baseline",
    "Target",
    "Risks",
)


def build() -> bytes:
    """The file."""
    workbook, cover = new_workbook("Cover")
    write_band(cover, 1, _TITLE, 1, 4).font = Font(bold=True, size=16)
    for row, fact in enumerate(_FACTS, 3):
        write_row(cover, row, fact)
    write_header(cover, 13, ("Key to progress ratings",))
    for row, (label, _, colour, _) in enumerate(_KEY, 14):
        paint(cover.cell(row, 1, label), colour)
    cover.column_dimensions["A"].width = 36
    for lines in parts(rows("revisit_sheets"), "AREA"):
        [[number, title, wording, impact]] = of(lines, "AREA")
        page = workbook.create_sheet(f"Area {number}")
        heading = write_band(page, 1, f"Area of weakness {number}: {title}", 1, len(_HEAD))
        heading.font = Font(bold=True, size=14)
        write_band(page, 2, wording, 1, len(_HEAD))
        page.cell(4, 1, "What the revisit found").font = Font(bold=True)
        row = 5
        for text, cited, _ in of(lines, "FIND"):
            write_band(page, row, f"• {text} {cited}", 1, len(_HEAD))
            row += 1
        page.cell(row + 1, 1, "Overall impact").font = Font(bold=True)
        page.cell(row + 1, 2, impact)
        write_header(page, row + 3, _HEAD)
        for place, line in enumerate(parts(lines, "ACT", "HIDE"), row + 4):
            _write_line(page, place, line[0])
        page.column_dimensions["B"].width = 60
    return steady(saved(workbook))


def _write_line(page: Any, row: int, line: Row) -> None:
    told = cells(line, 13)
    percent = told[6]
    shown: list[Any] = [*told[:6], int(percent) if percent else None, *told[7:]]
    if shown[8]:
        shown[8] = shown[8].removeprefix("? ")
    write_row(page, row, shown)
    for label, _, colour, _ in _KEY:
        if label == told[5]:
            paint(page.cell(row, 6), colour)
    page.row_dimensions[row].hidden = line[0] == "HIDE"


def truth() -> PlanDocument:
    """What a clerk reads."""
    return clerk.document(
        title=_TITLE,
        area_name="Marlshire",
        plan_type="accelerated_progress_plan",
        version="1.2",
        status="published",
        dated=date(2026, 2, 27),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS if fact[0] not in _TOLD),
        vocabulary=tuple(clerk.term(label, colour, state) for label, colour, _, state in _KEY),
        areas_for_improvement=tuple(
            _area(lines) for lines in parts(rows("revisit_sheets"), "AREA")
        ),
    )


def _area(lines: list[Row]) -> AreaForImprovement:
    [[number, title, wording, impact]] = of(lines, "AREA")
    told: dict[str, Milestone] = {}
    for [line, *_] in parts(lines, "ACT", "HIDE"):
        told[line[1]] = _milestone(line, told)
    return clerk.area(
        number,
        title,
        wording,
        [clerk.focus(None, None, told.values(), impact=impact)],
        findings=[
            clerk.finding(text, cited, Citation(None, "paragraph", paragraph))
            for text, cited, paragraph in of(lines, "FIND")
        ],
    )


def _milestone(line: Row, above: dict[str, Milestone]) -> Milestone:
    (
        reference,
        action,
        parent,
        lead,
        due,
        rating,
        percent,
        progress,
        different,
        measured,
        baseline,
        target,
        risks,
    ) = cells(line, 13)
    assert action
    meant = {
        label: Rating(colour, state, label, "word_and_fill") for label, colour, _, state in _KEY
    }
    asks = bool(different and different.startswith("? "))
    return clerk.milestone(
        action,
        reference,
        parent=above[parent].key if parent else None,
        accountable_officer=lead,
        end=ends(due),
        rating=meant[rating] if rating else NO_RATING,
        percent_complete=float(percent) if percent else None,
        progress=progress,
        evidence=None if asks else different,
        prompts=(different.removeprefix("? "),) if asks and different else (),
        measures=(clerk.measure(measured, baseline, target),) if measured else (),
        other=(clerk.other("Risks", risks),) if risks else (),
        hidden=line[0] == "HIDE",
    )


LAYOUT = Layout(
    "revisit_sheets",
    "Marlshire APP February 2026.xlsx",
    build,
    truth,
    ("cover sheet", "a sheet for each area", "steps by a parent's number", "measures in the row"),
)
