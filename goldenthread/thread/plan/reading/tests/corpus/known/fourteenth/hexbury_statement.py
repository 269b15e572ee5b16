"""A statement of action in Word: three levels, a header over two rows, fills by a key in text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from docx.enum.section import WD_ORIENT
from docx.table import Table, _Cell

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.fourteenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

COLUMNS = "ref milestone accountable lead start finish brag evidence"
TITLE = "Hexbury Local Area Written Statement of Action"
KEY: tuple[tuple[str, Colour, State, str], ...] = (
    ("Complete and embedded", "blue", "complete_and_embedded", "9DC3E6"),
    ("Completed", "green", "complete", "92D050"),
    ("On target", "amber", "on_track", "FFD966"),
    ("Little or no progress", "red", "off_track", "FF5050"),
)
LETTERS = dict(zip("BGAR", KEY, strict=True))
VISION = (
    "We want Hexbury to be a place where every child is known, is welcome in their local school "
    "and grows up with good choices.",
    "Children told us that they want adults to listen, to explain and to keep promises.",
)
DELIVERY = "Three delivery groups, one for each pillar, report to the Local Area SEND Board."
HEADER = (
    "Ref",
    "Milestone",
    "Accountable officer",
    "Action lead",
    "Timescale",
    None,
    "BRAG",
    "Evidence of impact",
    "Overall impact of focus area",
)
WIDTH = len(HEADER)


def build() -> bytes:
    """The Word file."""
    document = word.new_document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    document.add_heading(TITLE, 0)
    document.add_paragraph("Draft version 1.6")
    document.add_paragraph("2 February 2026")
    document.add_heading("Vision", 1)
    for text in VISION:
        document.add_paragraph(text)
    document.add_heading("Delivery", 1)
    document.add_paragraph(DELIVERY)
    document.add_heading("BRAG key", 1)
    for label, colour, _, _ in KEY:
        document.add_paragraph(f"{colour.capitalize()} = {label}")
    pillar = None
    for area in making.content("hexbury.txt", COLUMNS):
        assert area.pillar
        if area.pillar != pillar:
            pillar = area.pillar
            document.add_heading(f"Pillar {pillar[0]}: {pillar[1]}", 1)
        document.add_heading(f"Area for improvement {area.label}", 2)
        document.add_paragraph(area.wording or "")
        document.add_paragraph("Findings:")
        for text, citation in area.findings:
            document.add_paragraph(f"{text} {citation}", style="List Bullet")
        for part in area.focuses:
            document.add_heading(f"Focus area {part.label} – {part.title}", 3)
            _write_table(word.add_table(document, [[None] * WIDTH] * (len(part.rows) + 2), 9), part)
    return making.steady(word.saved(document))


def _write_table(table: Table, part: making.FocusText) -> None:
    word.repeat_header(table, 2)
    for column, heading in enumerate(HEADER):
        if column in (4, 5):
            table.cell(1, column).text = ("Start", "Finish")[column - 4]
        else:
            table.cell(0, column).merge(table.cell(1, column)).text = heading or ""
    table.cell(0, 4).merge(table.cell(0, 5)).text = "Timescale"
    for number, row in enumerate(part.rows, 2):
        cells = table.rows[number].cells
        for cell, name in zip(cells, COLUMNS.split(), strict=False):
            if name == "milestone":
                _write_action(cell, row[name])
            elif name == "brag":
                if row[name]:
                    word.shade(cell, LETTERS[row[name]][3])
            else:
                word.write(cell, row[name].replace("\\n", "\n"))
    last = len(part.rows) + 1
    table.cell(2, WIDTH - 1).merge(table.cell(last, WIDTH - 1)).text = part.impact or ""


def _write_action(cell: _Cell, text: str) -> None:
    plain, aside, _ = (*text.split("_"), "", "")[:3]
    cell.paragraphs[0].text = plain
    if aside:
        cell.paragraphs[0].add_run(aside).italic = True


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    texts = making.content("hexbury.txt", COLUMNS)
    for row in (row for area in texts for row in area.rows()):
        row["part"] = row["ref"].partition(".")[0] if "." in row["ref"] else ""
    pillars, areas = making.understood(texts, _told)
    return clerk.document(
        title=TITLE,
        area_name="Hexbury",
        plan_type="written_statement_of_action",
        version="1.6",
        status="draft",
        dated=date(2026, 2, 2),
        sections=(
            clerk.section("Vision", "\n\n".join(VISION)),
            clerk.section("Delivery", DELIVERY),
        ),
        vocabulary=tuple(clerk.term(label, colour, state) for label, colour, state, _ in KEY),
        pillars=pillars,
        areas_for_improvement=areas,
    )


def _told(row: making.Row) -> Milestone:
    action, references, notes = making.action(row["milestone"])
    lines = row["evidence"].split("\\n") if row["evidence"] else []
    evidence = [line for line in lines if not line.endswith("?")]
    rating = NO_RATING
    if row["brag"]:
        _, colour, state, _ = LETTERS[row["brag"]]
        rating = clerk.fill(colour, state)
    known = clerk.milestone(
        action,
        row["ref"].replace(" ", ""),
        notes=notes,
        cross_references=references,
        accountable_officer=row["accountable"],
        supporting_leads=row["lead"],
        start=making.said(row["start"], end=False),
        end=making.said(row["finish"], end=True),
        rating=rating,
        evidence="\n".join(evidence) or None,
        prompts=tuple(line for line in lines if line.endswith("?")),
    )
    return replace(known, reference_as_written=row["ref"])


LAYOUT = Layout(
    name="hexbury statement",
    file_name="Hexbury-WSoA-draft-1-6.docx",
    build=build,
    truth=truth,
    features=(
        "three levels with merged last column",
        "header over two rows",
        "fills alone with a key in text",
        "prompts among evidence",
        "asides in italics",
        "steps beneath an action",
    ),
)
