"""A reform plan in Excel: a cover, a key, and one sheet with merged pillar, priority, outcome."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, StatedMeasure
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.eleventh import making

_TITLE = "Quernmoor Vale Local SEND Reform Plan"
_FACTS = (
    ("Lead member", "Cabinet Member for Children and Learning"),
    ("Accountable executives", "Director of Children's Services; Chief Executive of the ICB"),
    ("Next review", "September 2026"),
)
_KEY = (
    ("Done", "8DB4E2", "blue", "complete"),
    ("On target", "A9D08E", "green", "on_track"),
    ("Some slippage", "FFD966", "amber", "at_risk"),
    ("Off track", "FF7C80", "red", "off_track"),
    ("Not yet due", "D9D9D9", "grey", "not_started"),
)
_HEADINGS = (
    "Pillar",
    "Priority",
    "Outcome",
    "Ref",
    "Activity",
    "Accountable lead",
    "Supporting partners",
    "From",
    "To",
    "Status",
    "% complete",
    "Measure",
    "Baseline",
    "Target",
    "Budget",
)
_BUDGETS = {
    "P1.1": "£540,000",
    "P1.3": "£75,000 a year",
    "P1.4": "£2.1m capital",
    "P2.1": "£6.4m capital",
    "P2.4": "£4.8m capital",
    "P3.1": "£310,000",
    "P4.1": "£900,000 a year",
    "P4.2": "Within existing budget",
    "P5.2": "£260,000",
    "P5.6": "£18,000",
}
_FIELDS = ("ref", "action", "lead", "support", "start", "end", "status", "percent")


def build() -> bytes:
    """The Excel file."""
    workbook, cover = sheet.new_workbook("Cover")
    cover["A1"] = _TITLE
    cover["A1"].font = Font(bold=True, size=18)
    facts = (("Version", "1.2"), ("Status", "Agreed"), ("Date", "24 July 2026"), *_FACTS)
    for row, fact in enumerate(facts, 3):
        sheet.write_row(cover, row, fact)
    key = workbook.create_sheet("Key")
    sheet.write_header(key, 1, ("Key to status",))
    for row, (label, colour, *_) in enumerate(_KEY, 2):
        key.cell(row, 1, label)
        sheet.paint(key.cell(row, 1), colour)
    _write_plan(workbook.create_sheet("Plan"))
    return making.steady(sheet.saved(workbook))


def _write_plan(page: Any) -> None:
    sheet.write_header(page, 1, _HEADINGS)
    page.freeze_panes = "A2"
    at, top, theme = 2, 2, ""
    for group in making.groups("quernmoor.txt"):
        label, title, *rest = group.head
        if group.level == 1:
            sheet.merge_down(page, 1, top, at - 1)
            top, theme = at, f"Pillar {label}: {title}"
            page.cell(at, 1, theme).alignment = Alignment(wrap_text=True, vertical="top")
            continue
        page.cell(at, 2, f"Priority {label}: {title}")
        page.cell(at, 3, rest[0])
        first = at
        for row in group.rows:
            _write_row(page, at, row)
            at += 1
        for column in (2, 3):
            sheet.merge_down(page, column, first, at - 1)
    sheet.merge_down(page, 1, top, at - 1)


def _write_row(page: Any, at: int, row: making.Row) -> None:
    values: list[Any] = [row[name] or None for name in _FIELDS]
    values[-1] = int(row["percent"]) / 100 if row["percent"] else None
    sheet.write_row(page, at, values, 4)
    page.cell(at, 11).number_format = "0%"
    sheet.write_row(page, at, (row[name] or None for name in ("measure", "baseline", "target")), 12)
    sheet.write_row(page, at, (_BUDGETS.get(row["ref"]),), 15)
    sheet.paint(page.cell(at, 10), next(line[1] for line in _KEY if line[0] == row["status"]))


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars, areas = [], []
    for group in making.groups("quernmoor.txt"):
        label, title, *rest = group.head
        if group.level == 1:
            pillars.append(clerk.pillar(label, title))
        else:
            focus = clerk.focus(None, None, map(_told, group.rows), impact=rest[0])
            areas.append(clerk.area(label, title, None, [focus], pillar=pillars[-1]))
    return clerk.document(
        title=_TITLE,
        area_name="Quernmoor Vale",
        plan_type="reform_plan",
        version="1.2",
        status="agreed",
        dated=date(2026, 7, 24),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        vocabulary=tuple(
            making.line_of_key(label, colour, state) for label, _, colour, state in _KEY
        ),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _told(row: making.Row) -> Milestone:
    colour, state = next(line[2:4] for line in _KEY if line[0] == row["status"])
    budget = _BUDGETS.get(row["ref"])
    measures: tuple[StatedMeasure, ...] = ()
    if row["measure"]:
        measures = (clerk.measure(row["measure"], row["baseline"], row["target"]),)
    return making.told(
        row,
        rating=making.rated(colour, state, row["status"], "word_and_fill"),
        percent_complete=float(row["percent"]) if row["percent"] else None,
        measures=measures,
        other=(clerk.other("Budget", budget),) if budget else (),
    )


LAYOUT = Layout(
    name="quernmoor",
    file_name="quernmoor_vale_reform_plan.xlsx",
    build=build,
    truth=truth,
    features=("merged pillar, priority and outcome", "key on its own sheet", "measures in the row"),
)
