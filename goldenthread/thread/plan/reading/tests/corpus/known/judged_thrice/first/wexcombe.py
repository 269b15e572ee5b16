"""A reform plan in Excel: one flat sheet whose rows name their pillar, priority and focus area."""

from __future__ import annotations

from typing import Any

from openpyxl.styles import Alignment, Font

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first import dates, tree
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first.files import settled
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first.tree import Node
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Wexcombe Council SEND Reform Plan"
KEY = (
    ("B", "Complete", "2F75B5", tree.filled("B", "blue", "complete")),
    ("G", "On track", "A9D08E", tree.filled("G", "green", "on_track")),
    ("A", "At risk", "F4B084", tree.filled("A", "amber", "at_risk")),
    ("R", "Off track", "FF5050", tree.filled("R", "red", "off_track")),
    ("N", "Not started", "C9C9C9", tree.filled("N", "grey", "not_started")),
)
FILLS = {letter: fill for letter, _, fill, _ in KEY}
RATINGS: dict[str, Rating] = {letter: rating for letter, _, _, rating in KEY}
COLUMNS = (
    ("Pillar", "pillar"),
    ("Priority", "priority"),
    ("Focus area", "focus"),
    ("No", "no"),
    ("Deliverable", "action"),
    ("Begins", "begin"),
    ("Complete by", "end"),
    ("New completion date", "new"),
    ("Progress", "jun"),
    ("RAG", "jun_rag"),
    ("Progress", "sep"),
    ("RAG", "sep_rag"),
    ("% complete", "pct"),
    ("Executive sponsor", "sponsor"),
    ("Action lead", "lead"),
    ("Key risk", "risk"),
)
GROUPS = ((9, "June 2025"), (11, "September 2025"))
MEASURES = (
    ("Ref", "ref"),
    ("Priority", "priority"),
    ("Measure", "name"),
    ("Unit", "unit"),
    ("Owner", "owner"),
    ("Baseline", "baseline"),
    ("Planned Q2 2025/26", "p1"),
    ("Actual Q2 2025/26", "a1"),
    ("Planned Q4 2025/26", "p2"),
    ("Actual Q4 2025/26", "a2"),
    ("Target", "target"),
)


def _build() -> bytes:
    workbook, plan = sheet.new_workbook("Reform plan")
    plan["A1"] = TITLE
    plan["A1"].font = Font(bold=True, size=16)
    plan["A2"] = "Version: v2.3"
    plan["A3"] = "Status: Draft"
    plan["A4"] = "RAG key"
    for row, (letter, label, fill, _) in enumerate(KEY, 5):
        sheet.write_row(plan, row, (letter, label))
        sheet.paint(plan.cell(row, 1), fill)
    for column, group in GROUPS:
        sheet.write_band(plan, 11, group, column, column + 1).font = Font(bold=True)
    sheet.write_header(plan, 12, [heading for heading, _ in COLUMNS])
    row = 13
    for names, node in _rows():
        _write_row(plan, row, names, node)
        row += 1
    plan.auto_filter.ref = f"A12:P{row - 1}"
    plan.freeze_panes = "F13"
    _write_measures(workbook.create_sheet("KPIs"))
    return settled(sheet.saved(workbook))


def _rows() -> list[tuple[dict[str, str], Node]]:
    return [
        (
            {
                "pillar": _named(pillar),
                "priority": _named(area),
                "focus": focus.text("title"),
            },
            node,
        )
        for pillar in tree.grown("wexcombe").of("P")
        for area in pillar.of("A")
        for focus in area.of("F")
        for node in focus.of("M")
    ]


def _named(node: Node) -> str:
    separator = ". " if node.kind == "P" else " "
    return f"{node['label']}{separator}{node['title']}"


def _write_row(plan: Any, row: int, names: dict[str, str], node: Node) -> None:
    for column, (_, name) in enumerate(COLUMNS, 1):
        text = names[name] if name in names else node[name]
        cell = plan.cell(row, column)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if name == "no":
            cell.value = int(node.text("no"))
        elif name == "pct" and text:
            cell.value = int(text) / 100
            cell.number_format = "0%"
        else:
            cell.value = text
        if name in ("jun_rag", "sep_rag") and text:
            sheet.paint(cell, FILLS[text])


def _write_measures(page: Any) -> None:
    sheet.write_header(page, 1, [heading for heading, _ in MEASURES])
    row = 2
    for area in tree.grown("wexcombe").of("A"):
        for node in area.of("K"):
            named = {"priority": _named(area)}
            values = [named[name] if name in named else node[name] for _, name in MEASURES]
            sheet.write_row(page, row, values)
            row += 1


def _truth() -> PlanDocument:
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    for node in tree.grown("wexcombe").of("P"):
        pillar = clerk.pillar(node["label"], node.text("title"))
        pillars.append(pillar)
        areas += [_area(area, pillar) for area in node.of("A")]
    return clerk.document(
        title=TITLE,
        area_name="Wexcombe",
        plan_type="reform_plan",
        version="2.3",
        status="draft",
        vocabulary=tuple(
            clerk.term(label, rating.colour, rating.state) for _, label, _, rating in KEY
        ),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _area(area: Node, pillar: Pillar) -> AreaForImprovement:
    focuses = [
        clerk.focus(None, focus["title"], [_milestone(node) for node in focus.of("M")])
        for focus in area.of("F")
    ]
    measures = [tree.stated(node, "Q2 2025/26", "Q4 2025/26") for node in area.of("K")]
    return clerk.area(area["label"], area["title"], None, focuses, pillar=pillar, measures=measures)


def _milestone(node: Node) -> Milestone:
    updates: list[Update] = []
    rating = NO_RATING
    for month, text, letter in (
        ("June 2025", "jun", "jun_rag"),
        ("September 2025", "sep", "sep_rag"),
    ):
        shown = RATINGS.get(node.text(letter), NO_RATING)
        rating = shown if node[letter] else rating
        if node[text] or node[letter]:
            updates.append(clerk.update(dates.ends(month), node[text], shown))
    return clerk.milestone(
        node.text("action"),
        node["no"],
        accountable_officer=node["sponsor"],
        supporting_leads=node["lead"],
        start=dates.starts(node["begin"]),
        end=dates.ends(node["end"]),
        revised_end=dates.ends(node["new"]),
        rating=rating,
        percent_complete=float(node.text("pct")) if node["pct"] else None,
        updates=tuple(updates),
        other=(clerk.other("Key risk", node.text("risk")),) if node["risk"] else (),
    )


LAYOUT = Layout(
    "flat sheet with a group of columns a month",
    "Wexcombe SEND Reform Plan v2.3.xlsx",
    _build,
    _truth,
    ("levels as columns", "month over two columns", "letters with fills", "numbers as references"),
)
