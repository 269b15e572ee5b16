"""An accelerated progress plan in Excel: cover, key, plan and measures each on a sheet."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Milestone,
    PlanDocument,
    Rating,
    Update,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first import dates, tree
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first.files import settled
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first.tree import Node
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Hollinshaw Accelerated Progress Plan"
COVER = (
    ("Local area", "Hollinshaw"),
    ("Version", "4.0"),
    ("Status", "Agreed"),
    ("Date", date(2025, 10, 6)),
    ("Date of revisit", "10 to 12 February 2025"),
    ("Accountable officers", "Chief Executive; Chief Nurse"),
    ("DfE adviser", "SEND adviser, Regions Group"),
    ("Governance", "SEND Executive Group, monthly"),
)
KEY = (
    ("Complete", "4472C4", tree.filled("Complete", "blue", "complete")),
    ("On track", "00B050", tree.filled("On track", "green", "on_track")),
    ("Some slippage", "FFC000", tree.filled("Some slippage", "amber", "at_risk")),
    ("Overdue", "C00000", tree.filled("Overdue", "red", "off_track")),
    ("Not started", "A6A6A6", tree.filled("Not started", "grey", "not_started")),
)
FILLS = {label: fill for label, fill, _ in KEY}
RATINGS: dict[str, Rating] = {label: rating for label, _, rating in KEY}
COLUMNS = (
    ("Action ref", "ref"),
    ("Action", "action"),
    ("Sub-action", "sub-action"),
    ("Senior responsible officer", "sro"),
    ("Operational lead", "lead"),
    ("Start", "start"),
    ("Target date", "target"),
    ("Revised date", "revised"),
    ("Status", "status"),
    ("% complete", "pct"),
    ("Comments", "comment"),
    ("Progress log", "log"),
    ("Funding", "funding"),
)
MEASURES = (
    ("Measure", "name"),
    ("Owner", "owner"),
    ("Source", "source"),
    ("Baseline", "baseline"),
    ("Target", "target"),
    ("Planned Sept 2025", "p1"),
    ("Actual Sept 2025", "a1"),
    ("Planned Jan 2026", "p2"),
    ("Actual Jan 2026", "a2"),
)
WIDTHS = (9, 44, 40, 26, 26, 12, 12, 12, 14, 11, 36, 40, 20)


def _build() -> bytes:
    workbook, cover = sheet.new_workbook("Cover")
    cover["A1"] = TITLE
    cover["A1"].font = Font(bold=True, size=18)
    for row, fact in enumerate(COVER, 3):
        sheet.write_row(cover, row, fact)
        cover.cell(row, 1).font = Font(bold=True)
    cover["B6"].number_format = "dd/mm/yyyy"
    key = workbook.create_sheet("Key")
    sheet.write_header(key, 1, ("Status", "Colour"))
    for row, (label, fill, _) in enumerate(KEY, 2):
        key.cell(row, 1, label)
        sheet.paint(key.cell(row, 2), fill)
    _write_plan(workbook.create_sheet("Plan"))
    _write_measures(workbook.create_sheet("Measures"))
    return settled(sheet.saved(workbook))


def _write_plan(plan: Any) -> None:
    sheet.write_header(plan, 1, [heading for heading, _ in COLUMNS])
    for column, width in enumerate(WIDTHS):
        plan.column_dimensions["ABCDEFGHIJKLM"[column]].width = width
    plan.column_dimensions["M"].hidden = True
    plan.freeze_panes = "C2"
    row = 2
    for area in tree.grown("hollinshaw").of("A"):
        band = sheet.write_band(plan, row, f"Area {area['label']}: {area['title']}", 1, 13)
        band.font = Font(bold=True)
        sheet.paint(band, "DDEBF7")
        row += 1
        for node in area.of("M", "S"):
            _write_row(plan, row, node)
            row += 1


def _write_row(plan: Any, row: int, node: Node) -> None:
    for column, (_, name) in enumerate(COLUMNS, 1):
        cell = plan.cell(row, column, _value(node, name))
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if isinstance(cell.value, date):
            cell.number_format = "dd/mm/yyyy"
        if name == "pct":
            cell.number_format = "0%"
        if name == "status":
            sheet.paint(cell, FILLS[node.text("status")])
    plan.row_dimensions[row].hidden = bool(node["hidden"])


def _value(node: Node, name: str) -> str | float | date | None:
    if name in ("action", "sub-action"):
        if (name == "action") != (node.kind == "M"):
            return None
        xref = tree.written_xref(node)
        return f"{node['action']} {xref}" if xref else node["action"]
    if name == "pct":
        return int(node.text("pct")) / 100 if node["pct"] else None
    if name in ("start", "target", "revised"):
        return dates.starts(node[name]).date or node[name]
    return node.text(name).replace("~", "\n") or None


def _write_measures(measures: Any) -> None:
    sheet.write_header(measures, 1, ["Area", *(heading for heading, _ in MEASURES)])
    row = 2
    for area in tree.grown("hollinshaw").of("A"):
        for node in area.of("K"):
            named = f"Area {area['label']}: {area['title']}"
            sheet.write_row(measures, row, [named, *(node[name] for _, name in MEASURES)])
            row += 1


def _truth() -> PlanDocument:
    return clerk.document(
        title=TITLE,
        area_name="Hollinshaw",
        plan_type="accelerated_progress_plan",
        version="4.0",
        status="agreed",
        dated=date(2025, 10, 6),
        front_matter=tuple(clerk.front(label, str(value)) for label, value in COVER[4:]),
        vocabulary=tuple(
            clerk.term(label, rating.colour, rating.state) for label, _, rating in KEY
        ),
        areas_for_improvement=tuple(_area(area) for area in tree.grown("hollinshaw").of("A")),
    )


def _area(area: Node) -> AreaForImprovement:
    milestones: list[Milestone] = []
    for action in area.of("M"):
        told = _milestone(action)
        milestones.append(told)
        milestones += [_milestone(step, parent=told.key) for step in action.of("S")]
    measures = [tree.stated(node, "Sept 2025", "Jan 2026") for node in area.of("K")]
    focus = clerk.focus(None, None, milestones)
    return clerk.area(area["label"], area["title"], None, [focus], measures=measures)


def _milestone(node: Node, parent: str | None = None) -> Milestone:
    reference = node.text("ref")
    return Milestone(
        key=clerk.key(),
        action=node.text("action"),
        place="",
        reference=reference.upper(),
        reference_as_written=reference,
        parent=parent,
        accountable_officer=node["sro"],
        supporting_leads=node["lead"],
        start=dates.starts(node["start"]),
        end=dates.ends(node["target"]),
        revised_end=dates.ends(node["revised"]),
        rating=RATINGS[node.text("status")],
        percent_complete=float(node.text("pct")) if node["pct"] else None,
        progress=node["comment"],
        updates=tuple(_log(node)),
        cross_references=tree.crossed(node),
        other=(clerk.other("Funding", node.text("funding")),) if node["funding"] else (),
        hidden=bool(node["hidden"]),
    )


def _log(node: Node) -> list[Update]:
    """The entries of a progress log, oldest first; the plan writes the newest first."""
    told = []
    for entry in reversed(node.text("log").split("~")):
        if match := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4}): (.+)", entry):
            day = date(int(match[3]), int(match[2]), int(match[1]))
            told.append(clerk.update(When(day, "day", entry[:10]), match[4]))
    return told


LAYOUT = Layout(
    "workbook with cover, key, plan and measures",
    "Hollinshaw APP v4.xlsx",
    _build,
    _truth,
    ("sub-actions in a column", "hidden rows and column", "true dates", "dated log in a cell"),
)
