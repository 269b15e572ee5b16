"""A priority action plan in Word: lettered areas, a table each, and measures at the end."""

from __future__ import annotations

from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .content import Area, Cells, findings, plan, told, understood
from .making import bold, bullets, embolden, landscape, steady
from .moments import cited, end_of

TITLE = "Priority Action Plan for Saltwyke"
FRONT = (
    ("Inspection", "3 to 7 March 2025"),
    ("Inspection report published", "2 May 2025"),
    (
        "Partners",
        "Saltwyke Council, NHS Wold and Coast Integrated Care Board and Saltwyke Parent Carer "
        "Voice",
    ),
    ("Monitoring", "Every six months with the Department for Education and NHS England"),
)
VISION = (
    "We want every child and young person in Saltwyke to be known, heard and helped, close to "
    "home and without a fight.",
)
WORK = "Three promises guide what we do:"
PROMISES = (
    "we work with families from the start",
    "we act on what works",
    "we say so when something has not been done",
)
BOARD = (
    "An improvement board meets every six weeks. Its chair is independent of the council and "
    "the integrated care board.",
    "Each area below has an accountable lead who reports to the board.",
)
WORDS: dict[str, tuple[Colour, State, str]] = {
    "Completed": ("green", "complete", "92D050"),
    "On track": ("green", "on_track", "92D050"),
    "In progress": ("amber", "on_track", "FFD966"),
    "At risk": ("amber", "at_risk", "FFC000"),
    "Delayed": ("red", "off_track", "FF5050"),
}
STEPS = ("Sep 25", "Mar 26")
COLUMNS = (
    "No.",
    "What we will do",
    "Status",
    "Accountable",
    "Supported by",
    "From",
    "By when",
    "How we will know it has worked",
    "Progress to date",
)
NAMES = ("ref", "", "rating", "officer", "support", "start", "end", "evidence", "")
MEASURES = (
    "Area",
    "Measure",
    "Baseline",
    "Target",
    "Planned Sep 25",
    "Actual Sep 25",
    "Planned Mar 26",
    "Actual Mar 26",
    "Data owner",
)
LINK = "(see also {})"


def build() -> bytes:
    """The file."""
    document = word.new_document()
    landscape(document)
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph("Version 2.0")
    document.add_paragraph("Published")
    document.add_paragraph("8 December 2025")
    for label, value in FRONT:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(value)
    document.add_heading("Our vision", 1)
    document.add_paragraph(VISION[0])
    document.add_heading("How we will work", 1)
    document.add_paragraph(WORK)
    bullets(document, PROMISES)
    document.add_heading("Governance", 1)
    for text in BOARD:
        document.add_paragraph(text)
    areas = plan("saltwyke").areas
    for area in areas:
        _area(document, area)
    document.add_heading("Measures that matter", 1)
    names = ("name", "baseline", "target", "plan1", "actual1", "plan2", "actual2", "officer")
    rows = [
        [f"Area {area.label}", *(measure.get(name) for name in names)]
        for area in areas
        for measure in area.measures
    ]
    embolden(word.add_table(document, [MEASURES, *rows], len(MEASURES)))
    return steady(word.saved(document))


def _area(document: Document, area: Area) -> None:
    document.add_heading(f"{area.label}. {area.title}", 1)
    document.add_paragraph(area.wording or "")
    bold(document, "What the inspection found")
    bullets(document, findings(area))
    paragraph = document.add_paragraph()
    paragraph.add_run("Impact for children and families: ").bold = True
    paragraph.add_run(area.groups[0].impact or "")
    rows = area.groups[0].rows()
    texts = [[cells.get(name) for name in NAMES] for cells, _ in rows]
    table = word.add_table(document, [COLUMNS, *texts], len(COLUMNS))
    for row, (cells, _) in zip(table.rows[1:], rows, strict=True):
        action = row.cells[1].paragraphs[0]
        action.add_run(cells["action"])
        if "note" in cells:
            action.add_run(f" ({cells['note']})").italic = True
        if "cross" in cells:
            action.add_run(f" {LINK.format(cells['cross'])}")
        word.write(row.cells[8], "\n".join(f"{day}: {text}" for day, text in _entries(cells)))
        if "rating" in cells:
            word.shade(row.cells[2], WORDS[cells["rating"]][2])
    embolden(table)


def _entries(cells: Cells) -> list[tuple[str, str]]:
    return [(cells[f"d{n}"], cells[f"t{n}"]) for n in (1, 2) if f"d{n}" in cells]


def truth() -> PlanDocument:
    """What it says."""
    _, areas = understood(plan("saltwyke"), _tell, steps=STEPS, cite=cited)
    return clerk.document(
        title=TITLE,
        area_name="Saltwyke",
        plan_type="priority_action_plan",
        version="2.0",
        status="published",
        dated=date(2025, 12, 8),
        front_matter=tuple(clerk.front(*line) for line in FRONT),
        sections=(
            clerk.section("Our vision", VISION[0]),
            clerk.section(
                "How we will work", "\n\n".join((WORK, "\n".join(f"- {it}" for it in PROMISES)))
            ),
            clerk.section("Governance", "\n\n".join(BOARD)),
        ),
        areas_for_improvement=areas,
    )


def _tell(cells: Cells) -> Milestone:
    updates = tuple(clerk.update(end_of(day), text) for day, text in _entries(cells))
    written = cells.get("rating")
    rating = NO_RATING
    if written:
        colour, state, _ = WORDS[written]
        rating = Rating(colour, state, written, "word_and_fill")
    return told(cells, LINK, updates=updates, rating=rating)


LAYOUT = Layout(
    "third_docx_lettered_areas",
    "Saltwyke PAP December 2025.docx",
    build,
    truth,
    ("lettered areas", "dated entries in a cell", "measures at the end", "spaced references"),
)
