"""A reform plan in Excel: a sheet a strand, fills alone, measures beside their actions."""

from __future__ import annotations

from typing import Any

from goldenthread.thread.plan.reading.document import Colour, Milestone, PlanDocument, State
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    document,
    fill,
    front,
    measure,
    other,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.known.fifteenth.shared import (
    Node,
    areas_of,
    content,
    ends,
    frozen,
    starts,
    told,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    new_workbook,
    paint,
    saved,
    write_band,
    write_header,
    write_row,
)

TITLE = "Astonmere Local SEND Reform Plan"
FACTS = (
    ("Lead agencies", "Astonmere Borough Council and NHS Three Vales Integrated Care Board"),
    ("Senior responsible officer", "Chief Executive, Astonmere Borough Council"),
    ("Reporting to", "Local Partnership Board, every two months"),
    ("Contact", "SEND Reform Programme Office"),
)
KEY: tuple[tuple[str, Colour, State, str], ...] = (
    ("Completed", "blue", "complete", "00B0F0"),
    ("On track", "green", "on_track", "00B050"),
    ("At risk", "amber", "at_risk", "FFC000"),
    ("Overdue", "red", "off_track", "FF0000"),
)
HEADINGS = (
    "No.",
    "Step of",
    "Activity",
    "Executive sponsor",
    "Delivery lead",
    "Begins",
    "Ends",
    "Measure",
    "Baseline",
    "Target",
    "BRAG",
    "Percentage complete",
    "Comments",
    "Cost",
)


def build() -> bytes:
    """The workbook's file."""
    workbook, about = new_workbook("About")
    about["A1"] = TITLE
    about["A2"] = "Version 0.7"
    about["A3"] = "Draft"
    for row, fact in enumerate(FACTS, 5):
        write_row(about, row, fact)
    about["A11"] = "BRAG key"
    for row, (label, _, _, shown) in enumerate(KEY, 12):
        paint(about.cell(row, 1, label), shown)
    for node in content("astonmere").of("A"):
        _write_strand(workbook.create_sheet(f"Strand {node.cells[0]}"), node)
    return frozen(saved(workbook))


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    return document(
        title=TITLE,
        area_name="Astonmere",
        plan_type="reform_plan",
        version="0.7",
        status="draft",
        front_matter=tuple(front(*fact) for fact in FACTS),
        vocabulary=tuple(term(label, colour, state) for label, colour, state, _ in KEY),
        areas_for_improvement=tuple(areas_of(content("astonmere"), _tell)),
    )


def _tell(node: Node) -> Milestone:
    ref, action, sponsor, lead, begins, finish, name, baseline, target, *rest = node.cells
    colour, percent, comments, cost = rest
    shown = next(fill(seen, state) for _, seen, state, _ in KEY if seen == colour)
    return told(
        action,
        ref,
        accountable_officer=sponsor,
        supporting_leads=lead,
        start=starts(begins),
        end=ends(finish),
        measures=(measure(name, baseline or None, target or None),) if name else (),
        rating=shown,
        percent_complete=float(percent.rstrip("%")) if percent else None,
        progress=comments,
        other=(other("Cost", cost),) if cost else (),
    )


def _write_strand(sheet: Any, node: Node) -> None:
    label, title, wording, impact = node.cells
    write_band(sheet, 1, f"Strand {label}: {title}", 1, len(HEADINGS))
    write_band(sheet, 2, wording, 1, len(HEADINGS))
    write_band(sheet, 3, f"Impact we expect: {impact}", 1, len(HEADINGS))
    write_header(sheet, 5, HEADINGS)
    lines: list[tuple[Node, str | None]] = []
    for line in node.of("M"):
        lines += [(line, None), *((step, line.cells[0]) for step in line.of("S"))]
    for row, (line, parent) in enumerate(lines, 6):
        _write_line(sheet, row, line, parent)


def _write_line(sheet: Any, row: int, line: Node, parent: str | None) -> None:
    ref, *cells = line.cells
    write_row(sheet, row, (ref, parent, *(text or None for text in cells)))
    rated = sheet.cell(row, HEADINGS.index("BRAG") + 1)
    paint(rated, next(shown for _, colour, _, shown in KEY if colour == rated.value))
    rated.value = None


LAYOUT = Layout(
    name="astonmere strands",
    file_name="Astonmere_reform_plan_0.7.xlsx",
    build=build,
    truth=truth,
    features=("a sheet an area", "fills alone", "measures in the row", "steps by a column"),
)
