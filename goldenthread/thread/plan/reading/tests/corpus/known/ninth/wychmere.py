"""Wychmere: one tracker with bands, a rating for each month, steps, hidden rows, and KPIs."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Colour,
    Milestone,
    Pillar,
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
    newest,
    other,
    pillar,
    term,
    update,
)
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.dates import ends, starts
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.making import (
    Record,
    measured,
    only,
    records,
    split,
    stable,
    with_reference,
)
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

TITLE = "Wychmere Accelerated Progress Plan (SEND)"
KNOWN = (
    ("Name of the local area", "Wychmere"),
    ("Version", "4.1"),
    ("Status", "Agreed"),
    ("Date", "3 October 2025"),
)
FACTS = (
    ("Date of revisit", "25 to 27 November 2024"),
    ("Date of publication of the revisit report", "12 February 2025"),
    ("Accountable officers", "Director of Children's Services; Chief Nurse, NHS Marches ICB"),
    ("SEND and NHS England advisers", "Regional SEND adviser; NHS England SEND lead"),
    ("Governance", "Monthly SEND board, reporting to the health and wellbeing board"),
)
KEY: tuple[tuple[str, Colour, str, State], ...] = (
    ("B", "blue", "Completed, finished and handed over", "complete"),
    ("G", "green", "Progressing to plan", "on_track"),
    ("A", "amber", "Potential cause for concern", "at_risk"),
    ("R", "red", "Definite cause for concern", "off_track"),
)
FILLS = {"B": "00B0F0", "G": "92D050", "A": "FFC000", "R": "FF5050"}
MONTHS = ("Jun 25", "Jul 25", "Aug 25", "Sep 25")
UPPER = (
    *("Ref", "Action", "BRAG at month end", None, None, None, "Latest position"),
    *("Dates", None, None, "Ownership", None, "Risks and dependencies", "Impact"),
)
LOWER = (
    *(None, None, *MONTHS, None),
    *("Start", "Finish", "Revised finish"),
    *("Senior responsible officer", "Operational lead", None, None),
)
MEASURES = ("KPI", "Weakness", "Source", "Owner", "Baseline", "Target")
MOMENTS = ("Jun 25", "Sep 25")


def build() -> bytes:
    """The Excel file."""
    workbook, cover = new_workbook("Cover")
    cover.cell(1, 1, TITLE).font = Font(bold=True, size=16)
    for row, fact in enumerate([*KNOWN, *FACTS], 3):
        write_row(cover, row, fact)
    cover.cell(14, 1, "BRAG key").font = Font(bold=True)
    for row, (letter, _, label, _) in enumerate(KEY, 15):
        write_row(cover, row, (letter, label))
        paint(cover.cell(row, 1), FILLS[letter])
    lines = records("wychmere.txt")
    _write_tracker(workbook.create_sheet("Action tracker"), lines)
    _write_measures(workbook.create_sheet("KPIs"), only(lines, "kpi"))
    return saved(workbook)


def _write_headings(
    sheet: Any, upper: tuple[str | None, ...], lower: tuple[str | None, ...]
) -> None:
    write_header(sheet, 1, upper)
    write_header(sheet, 2, lower)
    for column, (above, below) in enumerate(zip(upper, lower, strict=True), 1):
        if below is None:
            merge_down(sheet, column, 1, 2)
        elif above is not None:
            last = column
            while last < len(upper) and upper[last] is None:
                last += 1
            sheet.merge_cells(start_row=1, end_row=1, start_column=column, end_column=last)


def _write_tracker(sheet: Any, lines: list[Record]) -> None:
    _write_headings(sheet, UPPER, LOWER)
    sheet.freeze_panes = "C3"
    row = 3
    for theme, below in split(lines, "pillar"):
        band = write_band(sheet, row, f"Pillar {theme[1]}: {theme[2]}", 1, len(UPPER))
        band.font = Font(bold=True, size=13)
        row += 1
        for head, actions in split(below, "area"):
            band = write_band(sheet, row, f"Weakness {head[1]}: {head[2]}", 1, len(UPPER))
            band.font = Font(bold=True)
            write_band(sheet, row + 1, head[3], 1, len(UPPER)).font = Font(italic=True)
            row = _write_actions(sheet, row + 2, actions)


def _write_actions(sheet: Any, first: int, lines: list[Record]) -> int:
    row = first
    for line in only(lines, "m", "hidden"):
        kind, ref, head, action, lead, start, finish, revised, *rags, position, risks = line
        cells = (ref, action, *rags, position, start, finish, revised, head, lead, risks)
        write_row(sheet, row, (cell or None for cell in cells))
        for column, rag in enumerate(rags, 3):
            if rag:
                paint(sheet.cell(row, column), FILLS[rag])
        sheet.row_dimensions[row].hidden = kind == "hidden"
        row += 1
    impact = sheet.cell(first, len(UPPER), only(lines, "impact")[0][1])
    impact.alignment = Alignment(wrap_text=True, vertical="top")
    merge_down(sheet, len(UPPER), first, row - 1)
    return row


def _write_measures(sheet: Any, lines: list[Record]) -> None:
    _write_headings(
        sheet,
        (
            "KPI",
            "Weakness",
            "Source",
            "Owner",
            "Baseline",
            "Target",
            "Jun 25",
            None,
            "Sep 25",
            None,
        ),
        (*([None] * 6), "Plan", "Actual", "Plan", "Actual"),
    )
    for row, line in enumerate(lines, 3):
        _, named, name, source, owner, *values = line
        write_row(sheet, row, (cell or None for cell in (name, named, source, owner, *values)))


def _rating(letter: str) -> Rating:
    for known, colour, _, state in KEY:
        if known == letter:
            return Rating(colour, state, letter, "word_and_fill")
    return NO_RATING


def _milestone(line: Record, parents: dict[str, str]) -> Milestone:
    kind, ref, head, action, lead, start, finish, revised, *rags, position, risks = line
    months = zip(MONTHS, rags, strict=True)
    updates = [update(ends(month), None, _rating(rag)) for month, rag in months if rag]
    made = milestone(
        action,
        parent=parents.get(ref[:-1]) if ref[-1].isalpha() else None,
        accountable_officer=head,
        supporting_leads=lead,
        start=starts(start),
        end=ends(finish),
        revised_end=ends(revised),
        rating=newest(updates),
        updates=tuple(updates),
        progress=position or None,
        other=(other("Risks and dependencies", risks),) if risks else (),
        hidden=kind == "hidden",
    )
    parents[ref] = made.key
    return with_reference(made, ref)


def _area(head: Record, lines: list[Record], theme: Pillar) -> AreaForImprovement:
    parents: dict[str, str] = {}
    actions = [_milestone(line, parents) for line in only(lines, "m", "hidden")]
    return area(
        head[1],
        head[2],
        head[3],
        [focus(None, None, actions, impact=only(lines, "impact")[0][1])],
        pillar=theme,
        measures=[
            measured((name, *values), MOMENTS, paired=True, source=source, owner=owner)
            for _, named, name, source, owner, *values in only(records("wychmere.txt"), "kpi")
            if named == head[1]
        ],
    )


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    themes = [
        (pillar(head[1], head[2]), lines)
        for head, lines in split(records("wychmere.txt"), "pillar")
    ]
    return document(
        title=TITLE,
        area_name="Wychmere",
        plan_type="accelerated_progress_plan",
        version="4.1",
        status="agreed",
        dated=date(2025, 10, 3),
        front_matter=tuple(front(*fact) for fact in FACTS),
        vocabulary=tuple(term(label, colour, state) for _, colour, label, state in KEY),
        pillars=tuple(theme for theme, _ in themes),
        areas_for_improvement=tuple(
            _area(head, below, theme)
            for theme, lines in themes
            for head, below in split(lines, "area")
        ),
    )


WYCHMERE = Layout(
    name="wychmere",
    file_name="wychmere-app-tracker.xlsx",
    build=stable(build),
    truth=truth,
    features=("bands", "a rating for each month", "steps by reference", "hidden rows", "KPI sheet"),
)
