"""A priority action plan in Word: a matrix for each priority, its strands merged down."""

from __future__ import annotations

from datetime import date

from docx.document import Document
from docx.table import Table

from goldenthread.thread.plan.reading.document import NO_RATING, Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .content import Area, Cells, plan, told, understood
from .making import FILLS, bullets, embolden, join_down, landscape, steady
from .moments import end_of

TITLE = "Thornmere SEND Priority Action Plan"
FRONT = (
    ("Date of inspection", "10 to 14 March 2025"),
    ("Report published", "22 May 2025"),
    ("Senior responsible officer", "Director of Children and Families, Thornmere Council"),
    ("Health lead", "Chief Nursing Officer, NHS Three Rivers Integrated Care Board"),
)
FOREWORD = (
    "Children and families in Thornmere have waited too long for help. The inspection told us "
    "so plainly, and we are sorry.",
    "This plan answers the three areas for priority action. It is owned by every partner and "
    "will be looked at in public each month.",
)
AGREED = "The plan was agreed by:"
AGREED_BY = (
    "the SEND Improvement Board on 18 November 2025",
    "the cabinet of Thornmere Council",
    "the board of NHS Three Rivers Integrated Care Board",
)
KEY = {
    "B": ("Blue", clerk.term("Complete", "blue", "complete")),
    "G": ("Green", clerk.term("On track", "green", "on_track")),
    "A": ("Amber", clerk.term("At risk", "amber", "at_risk")),
    "R": ("Red", clerk.term("Delayed", "red", "off_track")),
}
MONTHS = (("Sep 25", "r1"), ("Oct 25", "r2"), ("Nov 25", "r3"))
HEADINGS = (
    "Strand",
    "Ref",
    "Actions and sub-actions",
    "Executive lead",
    "Delivery lead",
    "Due",
    "% complete",
    "RAG at month end",
    None,
    None,
    "Commentary",
    "What will be different",
)
NAMES = ("", "ref", "", "officer", "support", "end", "percent", "r1", "r2", "r3", "progress", "")


def build() -> bytes:
    """The file."""
    document = word.new_document()
    landscape(document)
    document.sections[0].header.paragraphs[0].text = "OFFICIAL"
    document.add_paragraph(TITLE, style="Title")
    for label, value in (
        ("Version", "1.2"),
        ("Status", "Agreed"),
        ("Date", "28 November 2025"),
        *FRONT,
    ):
        document.add_paragraph(f"{label}: {value}")
    document.add_heading("Foreword", 1)
    for text in FOREWORD:
        document.add_paragraph(text)
    document.add_heading("Who has agreed this plan", 1)
    document.add_paragraph(AGREED)
    bullets(document, AGREED_BY)
    document.add_heading("RAG key", 1)
    rows = [(letter, colour, term.label) for letter, (colour, term) in KEY.items()]
    key = word.add_table(document, [("Letter", "Colour", "Meaning"), *rows], 3)
    for row, (colour, _) in zip(key.rows[1:], KEY.values(), strict=True):
        word.shade(row.cells[1], FILLS[colour.lower()])
    embolden(key)
    for area in plan("thornmere").areas:
        document.add_heading(f"Priority action {area.label}", 1)
        document.add_paragraph(area.wording or "")
        _matrix(document, area)
    return steady(word.saved(document))


def _matrix(document: Document, area: Area) -> None:
    rows = [cells for group in area.groups for cells, _ in group.rows()]
    months = (None,) * 7 + tuple(month for month, _ in MONTHS) + (None, None)
    texts = [[cells.get(name) for name in NAMES] for cells in rows]
    table = word.add_table(document, [HEADINGS, months, *texts], len(HEADINGS))
    table.cell(0, 7).merge(table.cell(0, 9))
    word.write(table.cell(0, 7), "RAG at month end")
    for paragraph in table.cell(0, 7).paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    for column, heading in enumerate(HEADINGS):
        if column not in (7, 8, 9):
            join_down(table, column, 0, 1, heading or "")
    for number, cells in enumerate(rows, 2):
        _dress(table, number, cells)
    first = 2
    for group in area.groups:
        last = first + len(group.rows()) - 1
        join_down(table, 0, first, last, f"Strand {group.label}: {group.title}")
        join_down(table, 11, first, last, group.impact or "")
        first = last + 1
    embolden(table, 2)


def _dress(table: Table, number: int, cells: Cells) -> None:
    paragraph = table.cell(number, 2).paragraphs[0]
    step = "." in cells["ref"]
    paragraph.add_run(cells["action"]).bold = not step
    if "note" in cells:
        paragraph.add_run(f" ({cells['note']})").italic = True
    for column, (_, name) in enumerate(MONTHS, 7):
        if name in cells:
            word.shade(table.cell(number, column), FILLS[KEY[cells[name]][0].lower()])


def truth() -> PlanDocument:
    """What it says."""
    _, areas = understood(plan("thornmere"), _tell)
    return clerk.document(
        title=TITLE,
        area_name="Thornmere",
        plan_type="priority_action_plan",
        version="1.2",
        status="agreed",
        dated=date(2025, 11, 28),
        front_matter=tuple(clerk.front(*line) for line in FRONT),
        sections=(
            clerk.section("Foreword", "\n\n".join(FOREWORD)),
            clerk.section(
                "Who has agreed this plan",
                "\n\n".join((AGREED, "\n".join(f"- {text}" for text in AGREED_BY))),
            ),
        ),
        vocabulary=tuple(term for _, term in KEY.values()),
        areas_for_improvement=areas,
    )


def _tell(cells: Cells) -> Milestone:
    updates = tuple(
        clerk.update(end_of(month), None, _rating(cells[name]))
        for month, name in MONTHS
        if name in cells
    )
    return told(cells, updates=updates, rating=updates[-1].rating if updates else NO_RATING)


def _rating(letter: str) -> Rating:
    term = KEY[letter][1]
    return Rating(term.colour, term.state, letter, "word_and_fill")


LAYOUT = Layout(
    "third_docx_strand_matrix",
    "Thornmere Priority Action Plan v1.2.docx",
    build,
    truth,
    ("matrix", "merged strands", "header over two rows", "dated letters", "sub-actions"),
)
