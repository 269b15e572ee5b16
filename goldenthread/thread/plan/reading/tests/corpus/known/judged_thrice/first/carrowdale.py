"""A SEND improvement plan in Word: a table a pillar, bands for its levels, fills alone."""

from __future__ import annotations

from datetime import date

from docx.document import Document
from docx.shared import RGBColor
from docx.table import Table

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first import dates, tree
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first.files import settled
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first.tree import Node
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Carrowdale SEND Improvement Plan"
VISION = (
    "Every child and young person with SEND in Carrowdale is safe, happy, learning and heard.",
    "We wrote this plan with 240 families in the winter of 2024. It follows the path of a child "
    "from the early years to adult life.",
)
PROMISES = ("tell you what is happening", "ask you once", "do what we said we would do")
RESOURCES = "Most of what is in this plan is paid for from the high needs block of the grant."
KEY = (
    ("Blue", "Complete and embedded"),
    ("Green", "On track"),
    ("Amber", "Some slippage"),
    ("Red", "Off track"),
    ("Grey", "Not yet due"),
)
FILLS = {
    "blue": "00B0F0",
    "green": "92D050",
    "amber": "FFC000",
    "red": "FF0000",
    "grey": "BFBFBF",
}
HEADINGS = (
    "What we will do",
    "How we will evidence this",
    "Who",
    "By when",
    "RAG",
    "Update June 2025",
    "Update September 2025",
    "Overall impact",
)


def _build() -> bytes:
    document = word.new_document()
    document.sections[0].footer.paragraphs[0].text = "OFFICIAL: Carrowdale SEND Partnership"
    document.add_heading(TITLE, 0)
    document.add_paragraph("Version 3.2")
    document.add_paragraph("Status: Agreed")
    document.add_paragraph("Date: 26 September 2025")
    document.add_heading("Our vision", 1)
    for paragraph in VISION:
        document.add_paragraph(paragraph)
    document.add_heading("What we promise families", 2)
    document.add_paragraph("We will:")
    for promise in PROMISES:
        document.add_paragraph(promise, "List Bullet")
    document.add_heading("Resources", 1)
    document.add_paragraph(RESOURCES)
    document.add_heading("RAG key", 1)
    for colour, label in KEY:
        document.add_paragraph(f"{colour} – {label}")
    for pillar in tree.grown("carrowdale").of("P"):
        document.add_heading(f"Pillar {pillar['label']}: {pillar['title']}", 1)
        _table(document, pillar)
    return settled(word.saved(document))


def _table(document: Document, pillar: Node) -> None:
    table = word.add_table(document, [HEADINGS], len(HEADINGS))
    for cell in table.rows[0].cells:
        run = cell.paragraphs[0].runs[0]
        run.bold = True
        run.font.color.rgb = RGBColor(255, 255, 255)
        word.shade(cell, "1F3864")
    word.repeat_header(table)
    for area in pillar.of("A"):
        _band(table, f"Area for improvement {area['label']}: {area['title']}", "8EA9DB")
        for focus in area.of("F"):
            _band(table, f"Focus area {focus['label']}: {focus['title']}", "D9E1F2")
            _rows(table, focus)


def _band(table: Table, text: str, fill: str) -> None:
    cells = word.add_row(table)
    band = cells[0].merge(cells[-1])
    band.paragraphs[0].add_run(text).bold = True
    word.shade(band, fill)


def _rows(table: Table, focus: Node) -> None:
    last_cells = []
    for node in focus.of("M"):
        cells = word.add_row(table)
        names = ("action", "evidence", "owner", "when", None, "jun", "sep")
        for cell, name in zip(cells, names, strict=False):
            cell.text = node.text(name) if name else ""
        if node["note"]:
            cells[0].paragraphs[0].add_run(f" ({node['note']})").italic = True
        word.shade(cells[4], FILLS[node.text("fill")])
        last_cells.append(cells[7])
    merged = last_cells[0].merge(last_cells[-1])
    merged.text = focus.text("impact")


def _truth() -> PlanDocument:
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    for node in tree.grown("carrowdale").of("P"):
        pillar = clerk.pillar(node["label"], node.text("title"))
        pillars.append(pillar)
        areas += [_area(area, pillar) for area in node.of("A")]
    promises = "\n".join(f"- {promise}" for promise in PROMISES)
    return clerk.document(
        title=TITLE,
        area_name="Carrowdale",
        plan_type="improvement_plan",
        version="3.2",
        status="agreed",
        dated=date(2025, 9, 26),
        sections=(
            clerk.section("Our vision", "\n\n".join(VISION)),
            clerk.section("What we promise families", f"We will:\n\n{promises}", level=2),
            clerk.section("Resources", RESOURCES),
        ),
        vocabulary=(
            clerk.term("Complete and embedded", "blue", "complete_and_embedded"),
            clerk.term("On track", "green", "on_track"),
            clerk.term("Some slippage", "amber", "at_risk"),
            clerk.term("Off track", "red", "off_track"),
            clerk.term("Not yet due", "grey", "not_started"),
        ),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _area(node: Node, pillar: Pillar) -> AreaForImprovement:
    focuses = [_focus(focus) for focus in node.of("F")]
    return clerk.area(node["label"], node["title"], None, focuses, pillar=pillar)


def _focus(node: Node) -> FocusArea:
    milestones = [_milestone(milestone) for milestone in node.of("M")]
    return clerk.focus(node["label"], node["title"], milestones, impact=node["impact"])


_RATINGS: dict[str, Rating] = {
    "blue": clerk.fill("blue", "complete_and_embedded"),
    "green": clerk.fill("green", "on_track"),
    "amber": clerk.fill("amber", "at_risk"),
    "red": clerk.fill("red", "off_track"),
    "grey": clerk.fill("grey", "not_started"),
}


def _milestone(node: Node) -> Milestone:
    updates: list[Update] = []
    for month, cell in (("June 2025", "jun"), ("September 2025", "sep")):
        if node[cell]:
            updates.append(clerk.update(dates.ends(month), node[cell]))
    return clerk.milestone(
        node.text("action"),
        notes=(node["note"],) if node["note"] else (),
        accountable_officer=node["owner"],
        end=dates.ends(node["when"]),
        rating=_RATINGS[node.text("fill")],
        evidence=node["evidence"],
        updates=tuple(updates),
    )


LAYOUT = Layout(
    "a table a pillar with bands",
    "Carrowdale improvement plan 3.2.docx",
    _build,
    _truth,
    ("bands for levels", "fills alone", "impact merged down", "dated columns", "no references"),
)
