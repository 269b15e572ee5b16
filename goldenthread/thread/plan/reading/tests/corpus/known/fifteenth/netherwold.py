"""An accelerated progress plan in Word: one wide table an area, focus areas as bands."""

from __future__ import annotations

from datetime import date

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.table import Table

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Milestone,
    PlanDocument,
    Rating,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    document,
    newest,
    other,
    section,
    term,
    update,
)
from goldenthread.thread.plan.reading.tests.corpus.known.fifteenth.shared import (
    Node,
    by_pillar,
    content,
    ends,
    frozen,
    printed,
    told,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import (
    add_row,
    add_table,
    new_document,
    repeat_header,
    saved,
    shade,
    write,
)

TITLE = "Netherwold SEND Accelerated Progress Plan"
SECTIONS = (
    (
        "Background",
        (
            "Inspectors came back to Netherwold in May 2025 and judged that two of the five "
            "weaknesses of 2022 had been put right.",
            "This plan covers the work that is left, under two pillars.",
        ),
    ),
    (
        "Assurance",
        (
            "Each focus area has a sponsor on the executive group. The group looks at every red "
            "action in the month in which it turns red.",
        ),
    ),
)
KEY = {
    "B": ("Completed", "0070C0", Rating("blue", "complete", "B", "word_and_fill")),
    "G": ("On track", "00B050", Rating("green", "on_track", "G", "word_and_fill")),
    "A": ("At risk", "FFBF00", Rating("amber", "at_risk", "A", "word_and_fill")),
    "R": ("Off track", "C00000", Rating("red", "off_track", "R", "word_and_fill")),
}
UPPER = (
    "No.",
    "Action",
    "Ownership",
    "",
    "Timescale",
    "",
    "November 2025",
    "",
    "January 2026",
    "",
    "Risk ref",
    "Overall impact",
)
LOWER = (
    "",
    "",
    "Accountable",
    "Supported by",
    "Due date",
    "Revised date",
    "BRAG",
    "Comment",
    "BRAG",
    "Comment",
    "",
    "",
)
PAIRS = (2, 4, 6, 8)
ALONE = (0, 1, 10, 11)
RATED = (6, 8)


def build() -> bytes:
    """The Word file."""
    made = new_document()
    page = made.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.footer.paragraphs[0].text = "Netherwold Children's Partnership"
    made.add_heading(TITLE, 0)
    made.add_paragraph("v1.2")
    made.add_paragraph("20 January 2026")
    for title, paragraphs in SECTIONS:
        made.add_heading(title, 1)
        for text in paragraphs:
            made.add_paragraph(text)
    made.add_heading("BRAG key", 1)
    for letter, (label, _, rating) in KEY.items():
        made.add_paragraph(f"{letter} ({rating.colour}) = {label}")
    for theme in content("netherwold").of("P"):
        made.add_heading(f"Pillar {theme.cells[0]}: {theme.cells[1]}", 1)
        for node in theme.of("A"):
            made.add_heading(f"Area for improvement {node.cells[0]}: {node.cells[1]}", 2)
            _add_table(made, node)
    return frozen(saved(made))


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars, areas = by_pillar(content("netherwold"), _tell)
    return document(
        title=TITLE,
        area_name="Netherwold",
        plan_type="accelerated_progress_plan",
        version="1.2",
        dated=date(2026, 1, 20),
        sections=tuple(section(title, "\n\n".join(texts)) for title, texts in SECTIONS),
        vocabulary=tuple(
            term(label, rating.colour, rating.state) for label, _, rating in KEY.values()
        ),
        pillars=pillars,
        areas_for_improvement=areas,
    )


def _tell(node: Node) -> Milestone:
    ref, action, owner, support, due, revised, was, old, now, new, risk = node.cells
    dated = (("November 2025", was, old), ("January 2026", now, new))
    updates = tuple(
        update(ends(month), text or None, KEY[rag][2] if rag else NO_RATING)
        for month, rag, text in dated
        if rag or text
    )
    return told(
        action,
        ref,
        accountable_officer=owner,
        supporting_leads=support,
        end=ends(due),
        revised_end=ends(revised),
        updates=updates,
        rating=newest(updates),
        other=(other("Risk ref", risk),) if risk else (),
    )


def _add_table(made: Document, node: Node) -> None:
    table = add_table(made, [UPPER, LOWER], len(UPPER))
    upper, lower = table.rows[0].cells, table.rows[1].cells
    for column in PAIRS:
        upper[column].merge(upper[column + 1]).text = UPPER[column]
    for column in ALONE:
        upper[column].merge(lower[column]).text = UPPER[column]
    repeat_header(table, 2)
    for group in node.of("F"):
        _add_group(table, group)


def _add_group(table: Table, group: Node) -> None:
    label, title, impact = group.cells
    band = add_row(table)
    joined = band[0].merge(band[-1])
    joined.text = f"Focus area {label}: {title}"
    shade(joined, "D9D9D9")
    first = len(table.rows)
    for line in group.of("M"):
        cells = add_row(table)
        texts = [*line.cells]
        texts[1] = printed(texts[1])
        for cell, text in zip(cells, texts, strict=False):
            write(cell, text)
        for column in RATED:
            if texts[column]:
                shade(cells[column], KEY[texts[column]][1])
    last = len(table.rows) - 1
    table.cell(first, 11).merge(table.cell(last, 11)).text = impact


LAYOUT = Layout(
    name="netherwold bands",
    file_name="Netherwold_APP_v1.2_Jan26.docx",
    build=build,
    truth=truth,
    features=("header over two rows", "focus areas as bands", "dated letters", "merged impact"),
)
