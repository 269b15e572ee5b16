"""Excel: a written statement of action on one sheet, all three levels as bands, and measures.

Facts and key above the table, findings in one cell, a rating column for each quarter (fills
alone), hidden rows, a hidden column of comments; measures under bands of their own.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.known.fifth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Linfold Written Statement of Action"
_FRONT = (
    ("Date of inspection", "15 to 19 January 2024"),
    ("Lead agencies", "Linfold Council and the ICB"),
)
_KEY: dict[Colour, tuple[str, State, str]] = {
    "blue": ("Completed", "complete", "2F75B5"),
    "green": ("On track", "on_track", "70AD47"),
    "amber": ("Some slippage", "at_risk", "FFC000"),
    "red": ("Delayed", "off_track", "C00000"),
    "grey": ("Not started", "not_started", "A6A6A6"),
}
_HEADINGS = (
    "Milestone",
    "Ref",
    "Accountable officer",
    "Supporting leads",
    "Start date",
    "End date",
    "Revised end date",
    "RAG Mar 25",
    "RAG Jun 25",
    "RAG Sep 25",
    "Update Sep 25",
    "% done",
    "Comments",
    "Funding",
    "Overall impact of focus area",
)
_QUARTERS = (("Mar 25", "r1", 8), ("Jun 25", "r2", 9), ("Sep 25", "r3", 10))


def build() -> bytes:
    """The Excel file."""
    workbook, page = sheet.new_workbook("WSoA")
    width = len(_HEADINGS)
    sheet.write_band(page, 1, _TITLE, 1, width)
    facts = (("Version", "2.0"), ("Status", "Agreed"), ("Date", "30 September 2025"), *_FRONT)
    for row, fact in enumerate(facts, 2):
        sheet.write_row(page, row, fact)
    sheet.write_row(page, 8, ("Key", *(label for label, _, _ in _KEY.values())))
    for column, (_, _, shade) in enumerate(_KEY.values(), 2):
        sheet.paint(page.cell(8, column), shade)
    sheet.write_header(page, 10, _HEADINGS)
    row, above = 11, None
    for concern in making.read_plan("linfold"):
        if concern.pillar and concern.pillar != above:
            above = concern.pillar
            band = sheet.write_band(page, row, f"Pillar {above[0]}: {above[1]}", 1, width)
            sheet.paint(band, "D6DCE4")
            row += 1
        sheet.write_band(page, row, _band(concern), 1, width)
        bullets = [f"• {making.joined(text, cited)}" for text, cited in concern.findings]
        sheet.write_band(page, row + 1, "\n".join(["Inspectors found:", *bullets]), 1, width)
        row += 2
        for group in concern.groups:
            sheet.write_band(page, row, f"Focus area {group.label}: {group.title}", 1, width)
            first = row = row + 1
            for line in group.rows:
                _write_action(page, row, line)
                row += 1
            page.cell(first, width, group.impact)
            sheet.merge_down(page, width, first, row - 1)
    page.column_dimensions["M"].hidden = True
    _write_measures(workbook.create_sheet("Measures"))
    return making.steady(sheet.saved(workbook))


def _band(concern: making.Concern) -> str:
    return f"Area for improvement {concern.label}: {concern.title}"


def _write_action(page: Any, row: int, line: making.Row) -> None:
    page.cell(row, 1, making.joined(line.action, line.get("xref")))
    names = ("ref", "acc", "sup", "start", "end", "revised")
    sheet.write_row(page, row, (line.get(name) for name in names), 2)
    for _, name, column in _QUARTERS:
        for colour, (_, _, shade) in _KEY.items():
            if line.get(name) == colour:
                sheet.paint(page.cell(row, column), shade)
    percent = line.get("pct")
    said = (line.get("words"), int(percent) if percent else None, line.get("comment"))
    sheet.write_row(page, row, (*said, line.get("fund")), 11)
    if line.get("hidden"):
        page.row_dimensions[row].hidden = True


def _write_measures(page: Any) -> None:
    heading = ("Ref", "Measure", "Unit", "Baseline", "Target", "Planned Mar 25", "Actual Mar 25")
    sheet.write_header(page, 1, (*heading, "Planned Sep 25", "Actual Sep 25", "Data source"))
    row = 2
    for concern in making.read_plan("linfold"):
        sheet.write_band(page, row, _band(concern), 1, 10)
        row += 1
        for label, *stated in making.read_measures("linfold"):
            if label == concern.label:
                sheet.write_row(page, row, stated)
                row += 1


def _measures() -> dict[str, list[StatedMeasure]]:
    told: dict[str, list[StatedMeasure]] = {}
    for line in making.read_measures("linfold"):
        label, ref, name, unit, baseline, target, p1, a1, p2, a2, source = line
        measure = clerk.measure(
            name or "",
            baseline,
            target,
            (("Mar 25", p1, a1), ("Sep 25", p2, a2)),
            reference=ref,
            unit=unit,
            source=source,
        )
        told.setdefault(label or "", []).append(measure)
    return told


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars, areas = making.understood(making.read_plan("linfold"), _milestone, _measures())
    return clerk.document(
        title=_TITLE,
        area_name="Linfold",
        plan_type="written_statement_of_action",
        version="2.0",
        status="agreed",
        dated=date(2025, 9, 30),
        front_matter=tuple(clerk.front(*fact) for fact in _FRONT),
        vocabulary=tuple(
            clerk.term(label, colour, state) for colour, (label, state, _) in _KEY.items()
        ),
        pillars=pillars,
        areas_for_improvement=areas,
    )


def _milestone(row: making.Row) -> Milestone:
    fills = {str(name): clerk.fill(name, said[1]) for name, said in _KEY.items()}
    updates = [
        clerk.update(
            making.ends(quarter), row.get("words") if name == "r3" else None, fills[colour]
        )
        for quarter, name, _ in _QUARTERS
        if (colour := row.get(name))
    ]
    percent, fund = row.get("pct"), row.get("fund")
    return clerk.milestone(
        row.action,
        row.get("ref"),
        cross_references=making.pointers(row.get("xref")),
        accountable_officer=row.get("acc"),
        supporting_leads=row.get("sup"),
        start=making.begins(row.get("start")),
        end=making.ends(row.get("end")),
        revised_end=making.ends(row.get("revised")),
        rating=updates[-1].rating if updates else NO_RATING,
        percent_complete=float(percent) if percent else None,
        progress=row.get("comment"),
        updates=tuple(updates),
        other=(clerk.other("Funding", fund),) if fund else (),
        hidden=row.get("hidden") is not None,
    )


LAYOUT = Layout(
    "linfold bands",
    "Linfold WSoA v2.0.xlsx",
    build,
    truth,
    ("three levels of bands", "dated rating columns", "hidden rows and column", "measures sheet"),
)
