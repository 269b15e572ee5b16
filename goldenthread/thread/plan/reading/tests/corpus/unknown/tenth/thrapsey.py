"""Excel: a front sheet and a sheet for each priority, findings above its table of actions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from openpyxl.styles import Font

from goldenthread.thread.plan.reading.document import Colour, Milestone, PlanDocument, State
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    milestone,
    other,
    term,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    new_workbook,
    saved,
    write_band,
    write_header,
    write_row,
)
from goldenthread.thread.plan.reading.tests.corpus.unknown.tenth.common import (
    Node,
    cited,
    content,
    end,
    joined,
    start,
    steady,
)

_TITLE = "Thrapsey SEND Priority Action Plan"
_FACTS = (
    ("Version", "1.6"),
    ("Status", "Draft"),
    ("Date of plan", "19 December 2025"),
    ("Date of inspection", "May 2025"),
    ("Report published", "14 July 2025"),
    ("Lead agencies", "Thrapsey Council and Southern Sounds ICB"),
    ("NHS England adviser", "Regional lead for children with disabilities"),
)
_KEY: dict[str, tuple[Colour, State]] = {
    "Complete": ("blue", "complete"),
    "On track": ("green", "on_track"),
    "At risk": ("amber", "at_risk"),
    "Off track": ("red", "off_track"),
    "Not started": ("grey", "not_started"),
}
_HEADINGS = (
    "Ref",
    "Step of",
    "Action",
    "Senior responsible officer",
    "Action lead",
    "Start date",
    "End date",
    "Revised end date",
    "Status",
    "Success criteria",
    "Update September 2025",
    "Update December 2025",
    "Strand",
)


def _build() -> bytes:
    book, page = new_workbook("Front sheet")
    page.cell(1, 1, _TITLE).font = Font(bold=True, size=16)
    for row, fact in enumerate(_FACTS, 3):
        write_row(page, row, fact)
    page.cell(12, 1, "Status key").font = Font(bold=True)
    write_header(page, 13, ("Status", "Colour"))
    for row, (words, (colour, _)) in enumerate(_KEY.items(), 14):
        write_row(page, row, (words, colour.title()))
    page.column_dimensions["A"].width = page.column_dimensions["B"].width = 40
    for each in content("thrapsey.txt").children:
        _write_priority(book.create_sheet(f"Priority {each.cells[0]}"), each)
    return steady(saved(book))


def _write_priority(sheet: Any, each: Node) -> None:
    label, title, wording = each.cells
    write_band(sheet, 1, f"Priority action {label}: {title}", 1, 13).font = Font(bold=True)
    write_band(sheet, 2, wording, 1, 13)
    write_band(sheet, 3, "What the inspectors found", 1, 13).font = Font(bold=True)
    row = 4
    for found in each.of("F"):
        write_band(sheet, row, f"• {joined(*found.cells)}", 1, 13)
        row += 1
    row += 1
    write_header(sheet, row, _HEADINGS)
    for action in each.under("M"):
        for line in (action, *action.children):
            row += 1
            write_row(sheet, row, (cell or None for cell in line.cells))
    for letter in "CDEJKL":
        sheet.column_dimensions[letter].width = 30


def _one(cells: list[str], parent: str | None) -> Milestone:
    ref, _, text, senior, lead, begins, ends, revised, status, proof, autumn, winter, strand = cells
    colour, state = _KEY[status]
    updates = (("September 2025", autumn), ("December 2025", winter))
    known = milestone(
        text,
        ref.upper(),
        parent=parent,
        accountable_officer=senior,
        supporting_leads=lead,
        start=start(begins),
        end=end(ends),
        revised_end=end(revised),
        rating=word(status, colour, state),
        evidence=proof or None,
        updates=tuple(update(end(month), said) for month, said in updates if said),
        other=(other("Strand", strand),),
    )
    return replace(known, reference_as_written=ref)


def _milestones(each: Node) -> Iterator[Milestone]:
    for action in each.of("M"):
        whole = _one(action.cells, None)
        yield whole
        for step in action.children:
            yield _one(step.cells, whole.key)


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Thrapsey",
        plan_type="priority_action_plan",
        version="1.6",
        status="draft",
        dated=date(2025, 12, 19),
        front_matter=tuple(front(*fact) for fact in _FACTS[3:]),
        vocabulary=tuple(term(words, *meaning) for words, meaning in _KEY.items()),
        areas_for_improvement=tuple(
            area(
                each.cells[0],
                each.cells[1],
                each.cells[2],
                [focus(None, None, _milestones(each))],
                findings=[cited(*found.cells) for found in each.of("F")],
            )
            for each in content("thrapsey.txt").children
        ),
    )


LAYOUT = Layout(
    "Thrapsey priority sheets",
    "thrapsey-priority-action-plan.xlsx",
    _build,
    _truth,
    ("a sheet for each priority", "findings above the table", "steps by column", "dated columns"),
)
