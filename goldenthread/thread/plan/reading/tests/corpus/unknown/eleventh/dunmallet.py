"""An improvement plan in Excel with a sheet for each priority and a header over two rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.eleventh import making

_TITLE = "Dunmallet SEND Improvement Plan"
_FACTS = (
    ("Plan owner", "SEND Partnership Board"),
    ("Date of inspection", "May 2025"),
    ("Report published", "18 July 2025"),
)
_BACKGROUND = (
    "The inspection of May 2025 found inconsistent experiences for children with SEND. "
    "This plan gathers our response under four priorities."
)
_STATES = {
    "In progress": "on_track",
    "Completed": "complete",
    "On track": "on_track",
    "Not started": "not_started",
    "Delayed": "off_track",
}
_OVER = {4: ("Owners", 5), 6: ("Dates", 8), 9: ("Progress", 11)}
_HEADINGS = (
    "Ref",
    "Task",
    "Impact we will have",
    "Accountable lead",
    "Supporting lead",
    "Start",
    "Finish",
    "Revised finish",
    "Progress status",
    "% done",
    "Progress to date",
    "Cost",
    "Risk",
)
_MEASURE_HEADINGS = (
    "Priority",
    "Measure",
    "Baseline",
    "Target",
    "Planned Jul 26",
    "Actual Jul 26",
    "Planned Dec 26",
    "Actual Dec 26",
)
_MEASURES = (
    ("Priority 1", "Primary pupils travelling over an hour", "88", "0", "30", None, "0", None),
    ("Priority 1", "Buses on time", "76%", "90%", "84%", None, "90%", None),
    ("Priority 2", "Equipment in place on the first day", "41%", "100%", "80%", None, "100%", None),
    ("Priority 3", "Parents who trust the panel", "29%", "60%", "40%", None, "50%", None),
    ("Priority 4", "Days for a plan to move county", "47", "14", "20", None, "14", None),
)
_WIDTHS = (7, 48, 34, 24, 26, 11, 11, 14, 15, 8, 34, 11, 24)


def build() -> bytes:
    """The Excel file."""
    workbook, about = sheet.new_workbook("About")
    about["A1"] = _TITLE
    about["A1"].font = Font(bold=True, size=20)
    facts = (("Version", "0.3"), ("Status", "Draft"), ("Date", "9 January 2026"), *_FACTS)
    for row, fact in enumerate(facts, 2):
        sheet.write_row(about, row, fact)
    about["A9"] = "Background"
    about["A9"].font = Font(bold=True, size=14)
    sheet.write_band(about, 10, _BACKGROUND, 1, 6).alignment = Alignment(wrap_text=True)
    for group in making.groups("dunmallet.txt"):
        label, *_, short = group.head
        _write_priority(workbook.create_sheet(f"{label} {short}"), group)
    page = workbook.create_sheet("Measures")
    sheet.write_header(page, 1, _MEASURE_HEADINGS)
    for row, texts in enumerate(_MEASURES, 2):
        sheet.write_row(page, row, texts)
    return making.steady(sheet.saved(workbook))


def _write_priority(page: Any, group: making.Group) -> None:
    label, title, wording, _ = group.head
    last = len(_HEADINGS)
    band = sheet.write_band(page, 1, f"Priority {label}: {title}", 1, last)
    band.font = Font(bold=True, size=14)
    sheet.write_band(page, 2, wording, 1, last)
    sheet.write_band(page, 3, "Findings", 1, last).font = Font(bold=True)
    at = 4
    for parts in group.findings:
        sheet.write_band(page, at, f"• {making.finding_text(parts)}", 1, last)
        at += 1
    at += 1
    sheet.write_header(page, at + 1, _HEADINGS)
    for column in range(1, last + 1):
        if column in _OVER:
            text, end = _OVER[column]
            sheet.write_band(page, at, text, column, end).font = Font(bold=True)
    for row in group.rows:
        sheet.write_row(page, at + 2, _cells(row))
        page.cell(at + 2, 10).number_format = "0%"
        at += 1
    for letter, width in zip("ABCDEFGHIJKLM", _WIDTHS, strict=True):
        page.column_dimensions[letter].width = width


def _cells(row: making.Row) -> list[Any]:
    before = ("evidence", "lead", "support", "start", "end", "revised", "status")
    after = ("progress", "cost", "risk")
    return [
        row["ref"],
        making.action_text(row),
        *(row[name] or None for name in before),
        int(row["percent"]) / 100 if row["percent"] else None,
        *(row[name] or None for name in after),
    ]


def truth() -> PlanDocument:
    """What a clerk reads."""
    return clerk.document(
        title=_TITLE,
        area_name="Dunmallet",
        plan_type="improvement_plan",
        version="0.3",
        status="draft",
        dated=date(2026, 1, 9),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        sections=(clerk.section("Background", _BACKGROUND),),
        areas_for_improvement=tuple(
            making.area(
                group.head[:3],
                [clerk.focus(None, None, map(_told, group.rows))],
                findings=making.found(group),
                measures=[
                    clerk.measure(
                        name,
                        baseline,
                        target,
                        (("Jul 26", planned, actual), ("Dec 26", later, got)),
                    )
                    for place, name, baseline, target, planned, actual, later, got in _MEASURES
                    if place == f"Priority {group.head[0]}"
                ],
            )
            for group in making.groups("dunmallet.txt")
        ),
    )


def _told(row: making.Row) -> Milestone:
    others = (("Cost", row["cost"]), ("Risk", row["risk"]))
    return making.told(
        row,
        rating=making.rated(None, _STATES[row["status"]], row["status"], "word"),
        percent_complete=float(row["percent"]) if row["percent"] else None,
        other=tuple(clerk.other(heading, text) for heading, text in others if text),
    )


LAYOUT = Layout(
    name="dunmallet",
    file_name="dunmallet_improvement_plan_jan26.xlsx",
    build=build,
    truth=truth,
    features=("a sheet for each priority", "header over two rows", "costs and risks"),
)
