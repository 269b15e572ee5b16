"""An improvement plan in Excel: a sheet a priority, a header over two rows, cells merged down."""

from __future__ import annotations

from typing import Any

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Citation,
    FocusArea,
    Milestone,
    PlanDocument,
    Rating,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first import dates, tree
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first.files import settled
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first.tree import Node
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Penbury Local Area SEND Improvement Plan"
KEY = (
    ("Complete", "0070C0", clerk.fill("blue", "complete")),
    ("On track", "70AD47", clerk.fill("green", "on_track")),
    ("Some concerns", "FFD966", clerk.fill("amber", "at_risk")),
    ("Off track", "E06666", clerk.fill("red", "off_track")),
    ("Not started", "D9D9D9", clerk.fill("grey", "not_started")),
)
FILLS: dict[str | None, str] = {rating.colour: fill for _, fill, rating in KEY}
RATINGS: dict[str | None, Rating] = {rating.colour: rating for _, _, rating in KEY}
# Heading of the first row, heading of the second, the cell.
COLUMNS = (
    ("Workstream", None, None),
    ("No.", None, "ref"),
    ("Task", None, "task"),
    ("Lead", None, "lead"),
    ("Timescale", "Start", "start"),
    (None, "Finish", "finish"),
    (None, "Revised finish", "revised"),
    ("Progress", "RAG", "fill"),
    (None, "% complete", "pct"),
    (None, "Commentary", "comment"),
    ("Evidence", None, "evidence"),
    ("Budget", None, "budget"),
    ("Overall impact", None, None),
)
WIDTHS = (18, 6, 46, 26, 16, 16, 16, 8, 9, 30, 32, 12, 30)
WRAPPED = Alignment(wrap_text=True, vertical="top")


def _build() -> bytes:
    workbook, page = sheet.new_workbook("Priority 1")
    for area in tree.grown("penbury").of("A"):
        if area["label"] != "1":
            page = workbook.create_sheet(f"Priority {area['label']}")
        _write_sheet(page, area)
    return settled(sheet.saved(workbook))


def _write_sheet(page: Any, area: Node) -> None:
    for column, width in zip("ABCDEFGHIJKLM", WIDTHS, strict=True):
        page.column_dimensions[column].width = width
    sheet.write_band(page, 1, TITLE, 1, 13).font = Font(bold=True, size=16)
    sheet.write_band(page, 2, "Version 1.0, published July 2025", 1, 13)
    page["A4"] = "Key"
    page["A4"].font = Font(bold=True)
    for position, (label, fill, _) in enumerate(KEY, 3):
        sheet.paint(page.cell(4, position, label), fill)
    heading = f"Priority {area['label']}: {area['title']}"
    sheet.write_band(page, 6, heading, 1, 13).font = Font(bold=True, size=14)
    sheet.write_band(page, 7, area.text("wording"), 1, 13).alignment = WRAPPED
    sheet.write_band(page, 8, "What the inspectors found", 1, 13).font = Font(bold=True)
    row = 9
    for finding in area.of("N"):
        sheet.write_band(page, row, f"{finding['text']} {_citation(finding)}", 1, 13)
        row += 1
    row += 1
    _write_headings(page, row)
    row += 2
    for focus in area.of("F"):
        row = _write_workstream(page, row, focus)


def _write_headings(page: Any, row: int) -> None:
    sheet.write_header(page, row, [upper for upper, _, _ in COLUMNS])
    sheet.write_header(page, row + 1, [lower for _, lower, _ in COLUMNS])
    page.merge_cells(start_row=row, end_row=row, start_column=5, end_column=7)
    page.merge_cells(start_row=row, end_row=row, start_column=8, end_column=10)
    for column, (upper, lower, _) in enumerate(COLUMNS, 1):
        if upper and not lower:
            sheet.merge_down(page, column, row, row + 1)


def _write_workstream(page: Any, first: int, focus: Node) -> int:
    milestones = focus.of("M")
    after = first + len(milestones)
    page.cell(first, 1, f"{focus['label']}. {focus['title']}").font = Font(bold=True)
    page.cell(first, 13, focus["impact"])
    for column in (1, 13):
        page.cell(first, column).alignment = WRAPPED
        sheet.merge_down(page, column, first, after - 1)
    for row, node in enumerate(milestones, first):
        for column, (_, _, name) in enumerate(COLUMNS, 1):
            if name == "fill":
                sheet.paint(page.cell(row, column), FILLS[node["fill"]])
            elif name == "pct":
                page.cell(row, column, int(node.text("pct")) if node["pct"] else None)
            elif name:
                page.cell(row, column, node[name]).alignment = WRAPPED
    return after


def _citation(finding: Node) -> str:
    cited: Citation = tree.cited(finding)[0]
    return f"(page {cited.page}, bullet {cited.number})"


def _truth() -> PlanDocument:
    return clerk.document(
        title=TITLE,
        area_name="Penbury",
        plan_type="improvement_plan",
        version="1.0",
        status="published",
        vocabulary=tuple(
            clerk.term(label, rating.colour, rating.state) for label, _, rating in KEY
        ),
        areas_for_improvement=tuple(_area(area) for area in tree.grown("penbury").of("A")),
    )


def _area(area: Node) -> AreaForImprovement:
    return clerk.area(
        area["label"],
        area["title"],
        area["wording"],
        [_workstream(focus) for focus in area.of("F")],
        findings=[tree.found(node, _citation(node)) for node in area.of("N")],
    )


def _workstream(focus: Node) -> FocusArea:
    milestones = [_milestone(node) for node in focus.of("M")]
    return clerk.focus(focus["label"], focus["title"], milestones, impact=focus["impact"])


def _milestone(node: Node) -> Milestone:
    return clerk.milestone(
        node.text("task"),
        node["ref"],
        accountable_officer=node["lead"],
        start=dates.starts(node["start"]),
        end=dates.ends(node["finish"]),
        revised_end=dates.ends(node["revised"]),
        rating=RATINGS[node["fill"]],
        percent_complete=float(node.text("pct")) if node["pct"] else None,
        progress=node["comment"],
        evidence=node["evidence"],
        other=(clerk.other("Budget", node.text("budget")),) if node["budget"] else (),
    )


LAYOUT = Layout(
    "a sheet a priority",
    "Penbury SEND Improvement Plan.xlsx",
    _build,
    _truth,
    ("a sheet a priority", "header over two rows", "workstream and impact merged down", "terms"),
)
