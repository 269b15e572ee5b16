"""Excel: a sheet per pillar, bands for areas, words on fills, measures in the action's row."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from openpyxl.styles import Font

from goldenthread.thread.plan.reading.document import (
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
    measure,
    other,
    pillar,
)
from goldenthread.thread.plan.reading.tests.corpus.known.tenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    new_workbook,
    paint,
    write_band,
    write_header,
    write_row,
)

_TITLE = "Ostlebury Local SEND Reform Plan 2026 to 2029"
_FACTS = (
    ("Partners", "Ostlebury Borough Council; NHS Three Rivers ICB; Ostlebury Parents Together"),
    ("Senior responsible officer", "Director of Education and Skills"),
    ("Submitted to the Department for Education", "30 June 2026"),
)
_HEADINGS = (
    "Ref",
    "Action",
    "Step",
    "Workstream",
    "Lead",
    "Start",
    "Finish",
    "New finish date",
    "Status",
    "% complete",
    "Measure",
    "Baseline",
    "Target",
    "Comments",
)
_LAST = len(_HEADINGS)
_STATUSES: dict[str, tuple[Colour, State, str]] = {
    "Complete": ("blue", "complete", "5B9BD5"),
    "On track": ("green", "on_track", "70AD47"),
    "At risk": ("amber", "at_risk", "FFC000"),
    "Delayed": ("red", "off_track", "FF0000"),
    "Not started": ("grey", "not_started", "BFBFBF"),
}
_HIDDEN = {"B4", "D3"}


def _build() -> bytes:
    workbook, page = new_workbook("Read me")
    page["A1"] = _TITLE
    page["A1"].font = Font(bold=True, size=16)
    facts = (("Version", "0.9"), ("Status", "Draft"), ("Date", "12 October 2026"), *_FACTS)
    for row, fact in enumerate(facts, 3):
        write_row(page, row, fact)
    sheet: Any = None
    row = 0
    for mark, fields in making.lines("ostlebury.txt"):
        if mark == "#":
            sheet = workbook.create_sheet(f"Pillar {fields[0]}")
            sheet.column_dimensions["N"].hidden = True
            write_band(sheet, 1, f"Pillar {fields[0]}: {fields[1]}", 1, _LAST).font = Font(size=14)
            row = 1
        elif mark == "##":
            row += 2
            label, title, impact = fields
            band = write_band(sheet, row, f"Area for improvement {label}: {title}", 1, _LAST)
            paint(band, "DDEBF7")
            sheet.cell(row + 1, 1, "Overall impact")
            write_band(sheet, row + 1, impact, 2, _LAST)
            write_header(sheet, row + 2, _HEADINGS)
            row += 2
        else:
            row += 1
            _write_action(sheet, row, fields)
    return making.xlsx_bytes(workbook)


def _write_action(sheet: Any, row: int, fields: list[str]) -> None:
    values: list[Any] = [text or None for text in fields]
    if fields[9]:
        values[9] = int(fields[9])
    for place in (5, 6, 7):
        if fields[place][:1].isdigit():
            values[place] = datetime.strptime(fields[place], "%d %B %Y")  # noqa: DTZ007
    write_row(sheet, row, values)
    for place in (5, 6, 7):
        if isinstance(values[place], datetime):
            sheet.cell(row, place + 1).number_format = "d mmmm yyyy"
    paint(sheet.cell(row, 9), _STATUSES[fields[8]][2])
    if fields[0] in _HIDDEN:
        sheet.row_dimensions[row].hidden = True


def _truth() -> PlanDocument:
    pillars: list[Pillar] = []
    heads: list[tuple[Pillar, list[str], list[Milestone]]] = []
    for mark, fields in making.lines("ostlebury.txt"):
        if mark == "#":
            pillars.append(pillar(*fields))
        elif mark == "##":
            heads.append((pillars[-1], fields, []))
        else:
            held = heads[-1][2]
            parent = next((one.key for one in reversed(held) if one.parent is None), None)
            held.append(_milestone(fields, parent if fields[2] else None))
    return document(
        title=_TITLE,
        area_name="Ostlebury",
        plan_type="reform_plan",
        version="0.9",
        status="draft",
        dated=date(2026, 10, 12),
        front_matter=tuple(front(*fact) for fact in _FACTS),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(_area(*head) for head in heads),
    )


def _area(over: Pillar, fields: list[str], actions: list[Milestone]) -> AreaForImprovement:
    label, title, impact = fields
    return area(label, title, None, [focus(None, None, actions, impact=impact)], pillar=over)


def _milestone(fields: list[str], parent: str | None) -> Milestone:
    ref, text, step, stream, lead, start, finish, new, status, percent, *rest = fields
    name, baseline, target, comments = rest
    colour, state, _ = _STATUSES[status]
    return making.action(
        text or step,
        ref,
        parent=parent,
        accountable_officer=lead,
        start=making.start(start),
        end=making.end(finish),
        revised_end=making.end(new),
        rating=Rating(colour, state, status, "word_and_fill"),
        percent_complete=float(percent) if percent else None,
        measures=(measure(name, baseline, target),) if name else (),
        progress=comments or None,
        other=(other("Workstream", stream),),
        hidden=ref in _HIDDEN,
    )


LAYOUT = Layout(
    name="ostlebury pillar sheets",
    file_name="Ostlebury_LSRP_workbook.xlsx",
    build=_build,
    truth=_truth,
    features=("sheet per pillar", "bands", "steps", "hidden column", "measures in the row"),
)
