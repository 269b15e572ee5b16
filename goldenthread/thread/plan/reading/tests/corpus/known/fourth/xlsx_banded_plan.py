"""Excel: a cover, a key, one plan sheet with bands and merged workstreams, a measures sheet."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.fourth import words
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Ostlebury Local SEND Reform Plan"
FACTS = (
    ("Board chair", "Executive Director of People"),
    ("Lead integrated care board", "NHS Barley and Levels Integrated Care Board"),
    ("Next board review", "January 2026"),
)
KEY = words.Key(
    (
        ("Complete", "blue", "complete"),
        ("On track", "green", "on_track"),
        ("At risk", "amber", "at_risk"),
        ("Off track", "red", "off_track"),
        ("Stopped", "purple", "stopped"),
    )
)
FILLS = {
    "blue": "4472C4",
    "green": "00B050",
    "amber": "FFC000",
    "red": "FF0000",
    "purple": "7030A0",
}
COLUMNS = (
    "Workstream",
    "Overall impact",
    "Ref",
    "Action",
    "RAG",
    "% complete",
    "Accountable executive",
    "Delivery partners",
    "Start date",
    "Finish date",
    "Update April 2025",
    "Update July 2025",
    "Reports to",
)
MONTHS = ("April 2025", "July 2025")
MOMENTS = ("September 2025", "March 2026")


class Group(NamedTuple):
    """A workstream: its pillar's, priority's and own heading, its rows."""

    pillar: tuple[str, ...]
    priority: tuple[str, ...]
    heading: tuple[str, ...]
    rows: list[list[str]]


def _groups() -> list[Group]:
    groups: list[Group] = []
    pillar: tuple[str, ...] = ()
    priority: tuple[str, ...] = ()
    for kind, *parts in words.rows("ostlebury.txt"):
        if kind == "P":
            pillar = tuple(parts)
        elif kind == "A":
            priority = tuple(parts)
        elif kind == "F":
            groups.append(Group(pillar, priority, tuple(parts), []))
        elif kind == "M":
            groups[-1].rows.append(parts)
    return groups


def _measures() -> list[list[str]]:
    return [parts for kind, *parts in words.rows("ostlebury.txt") if kind == "K"]


def _build() -> bytes:
    workbook, cover = sheet.new_workbook("Cover")
    cover["A1"] = TITLE
    cover["A1"].font = Font(bold=True, size=18)
    facts = (("Version", "1.5"), ("Status", "Agreed"), ("Date", date(2025, 10, 10)), *FACTS)
    for row, fact in enumerate(facts, 3):
        sheet.write_row(cover, row, fact)
    cover["B5"].number_format = "d mmmm yyyy"
    key = workbook.create_sheet("Key")
    key["A1"] = "RAG key"
    for row, (label, colour, _) in enumerate(KEY.lines, 2):
        sheet.paint(key.cell(row, 1, label), FILLS[colour])
    plan = workbook.create_sheet("Plan")
    sheet.write_header(plan, 1, COLUMNS)
    plan.freeze_panes = "A2"
    row = 2
    pillar: tuple[str, ...] = ()
    priority: tuple[str, ...] = ()
    for group in _groups():
        if group.pillar != pillar:
            pillar = group.pillar
            band = sheet.write_band(plan, row, f"Pillar {pillar[0]}: {pillar[1]}", 1, len(COLUMNS))
            band.font = Font(bold=True, color="FFFFFFFF")
            sheet.paint(band, "1F3864")
            row += 1
        if group.priority != priority:
            priority = group.priority
            text = f"Priority {priority[0]} – {priority[1]}"
            band = sheet.write_band(plan, row, text, 1, len(COLUMNS))
            band.font = Font(bold=True)
            sheet.paint(band, "DDEBF7")
            row += 1
        row = _write_group(plan, row, group)
    _write_measures(workbook.create_sheet("Measures"))
    return words.steady(sheet.saved(workbook))


def _write_group(plan: Any, row: int, group: Group) -> int:
    first = row
    for values in group.rows:
        reference, action, lead, partners, start, finish, colour, percent, *rest = values
        sheet.write_row(plan, row, (reference, action), 3)
        if colour:
            sheet.paint(plan.cell(row, 5), FILLS[colour])
        if percent:
            plan.cell(row, 6, int(percent) / 100).number_format = "0%"
        sheet.write_row(plan, row, (lead, partners or None), 7)
        for column, text in ((9, start), (10, finish)):
            _write_date(plan.cell(row, column), text)
        sheet.write_row(plan, row, (text or None for text in rest[:3]), 11)
        plan.row_dimensions[row].hidden = len(rest) > 3
        row += 1
    sheet.write_row(plan, first, group.heading)
    for column in (1, 2):
        sheet.merge_down(plan, column, first, row - 1)
        plan.cell(first, column).alignment = Alignment(wrap_text=True, vertical="top")
    return row


def _write_date(cell: Any, text: str) -> None:
    if "/" in text and text[0].isdigit():
        cell.value = words.ends(text).date
        cell.number_format = "dd/mm/yyyy"
    else:
        cell.value = text


def _write_measures(page: Any) -> None:
    steps = [f"{kind} {moment}" for moment in MOMENTS for kind in ("Planned", "Actual")]
    sheet.write_header(page, 1, ("Priority", "Measure", "Baseline", "Target", *steps, "Source"))
    for row, (label, *values) in enumerate(_measures(), 2):
        sheet.write_row(page, row, (f"Priority {label}", *(value or None for value in values)))


def _truth() -> PlanDocument:
    pillars: dict[str, Pillar] = {}
    areas = []
    for (pillar, priority), groups in groupby(_groups(), lambda group: group[:2]):
        above = pillars.setdefault(pillar[0], clerk.pillar(*pillar))
        areas.append(_area(priority, above, list(groups)))
    return clerk.document(
        title=TITLE,
        area_name="Ostlebury",
        plan_type="reform_plan",
        version="1.5",
        status="agreed",
        dated=date(2025, 10, 10),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS),
        vocabulary=KEY.terms(),
        pillars=tuple(pillars.values()),
        areas_for_improvement=tuple(areas),
    )


def _area(heading: tuple[str, ...], above: Pillar, groups: list[Group]) -> AreaForImprovement:
    label, title = heading
    lines = [values for named, *values in _measures() if named == label]
    focuses = [_focus(group) for group in groups]
    stated = words.measures(lines, MOMENTS)
    return clerk.area(label, title, None, focuses, pillar=above, measures=stated)


def _focus(group: Group) -> FocusArea:
    title, impact = group.heading
    return clerk.focus(None, title, [_milestone(row) for row in group.rows], impact=impact)


def _milestone(values: list[str]) -> Milestone:
    reference, action, lead, partners, start, finish, colour, percent, *rest = values
    board = rest[2]
    return clerk.milestone(
        action,
        reference,
        accountable_officer=lead,
        supporting_leads=partners or None,
        start=words.starts(start),
        end=words.ends(finish),
        rating=clerk.fill(*KEY.of_colour(colour)) if colour else NO_RATING,
        percent_complete=float(percent) if percent else None,
        updates=tuple(
            clerk.update(words.ends(month), text)
            for month, text in zip(MONTHS, rest, strict=False)
            if text
        ),
        other=(clerk.other("Reports to", board),) if board else (),
        hidden=len(rest) > 3,
    )


LAYOUT = Layout(
    "excel: bands, merged workstreams and a sheet of measures",
    "ostlebury-reform-plan.xlsx",
    _build,
    _truth,
    (
        "cover sheet and key sheet",
        "pillar and priority bands",
        "workstream and overall impact merged down",
        "ratings as fills alone",
        "a hidden row",
        "measures that name their priority",
    ),
)
