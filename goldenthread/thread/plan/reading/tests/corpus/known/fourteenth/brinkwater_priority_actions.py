"""A priority action plan in Word: a table for each area, letters on fills, facts in a table."""

from __future__ import annotations

from datetime import date

from docx.table import _Cell

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.fourteenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

COLUMNS = "ref action sro lead by rag now success"
TITLE = "Brinkwater SEND Priority Action Plan"
FACTS = (
    ("Local area", "Brinkwater"),
    ("Date of inspection", "10 to 14 March 2025"),
    ("Report published", "3 June 2025"),
    ("Lead agencies", "Brinkwater Council and NHS Harrow Downs Integrated Care Board"),
    ("Senior responsible officer", "Executive Director of People"),
    ("Version", "0.4 (draft)"),
    ("Date of plan", "12 September 2025"),
)
KEY: tuple[tuple[str, str, str, Colour, State], ...] = (
    ("B", "Complete", "5B9BD5", "blue", "complete"),
    ("G", "On track", "70AD47", "green", "on_track"),
    ("A", "At risk", "FFC000", "amber", "at_risk"),
    ("R", "Off track", "E03C31", "red", "off_track"),
)
WHY = (
    "Inspectors visited Brinkwater in March 2025 and found systemic failings that leaders must "
    "put right with urgency. This plan sets out what the partnership will do about each of the "
    "three areas for priority action.",
    "It was written with Brinkwater Voice, our parent carer forum, and with young people from "
    "four schools.",
)
GOVERNED = "The SEND Executive Board meets every month and holds the plan to account. It:"
DUTIES = (
    "hears from each senior responsible officer in turn",
    "agrees any change to a date",
    "publishes a summary of progress on the Local Offer",
)
HEADINGS = (
    "Ref",
    "Action",
    "Senior responsible officer",
    "Delivery lead",
    "By when",
    "RAG",
    "Where we are now",
    "Success criteria",
)


def build() -> bytes:
    """The Word file."""
    document = word.new_document()
    document.sections[0].header.paragraphs[0].text = "OFFICIAL"
    document.sections[0].footer.paragraphs[0].text = "Brinkwater local area partnership"
    document.add_heading(TITLE, 0)
    word.add_table(document, FACTS, 2)
    document.add_heading("Why we have written this plan", 1)
    for text in WHY:
        document.add_paragraph(text)
    document.add_heading("How the plan is governed", 1)
    document.add_paragraph(GOVERNED)
    for text in DUTIES:
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("RAG key", 1)
    key = word.add_table(document, [("Rating", "Meaning"), *(line[:2] for line in KEY)], 2)
    for shown, line in zip(key.rows[1:], KEY, strict=True):
        word.shade(shown.cells[0], line[2])
    fills = {line[0]: line[2] for line in KEY}
    for area in making.content("brinkwater.txt", COLUMNS):
        document.add_heading(f"Area for priority action {area.label}: {area.title}", 1)
        document.add_paragraph(area.wording or "")
        document.add_heading("What inspectors found", 2)
        for text, citation in area.findings:
            document.add_paragraph(f"{text} {citation}", style="List Bullet")
        document.add_heading("What we will do", 2)
        impact = document.add_paragraph()
        impact.add_run("Intended impact: ").bold = True
        impact.add_run(area.focuses[0].impact)
        rows = list(area.rows())
        table = word.add_table(document, [HEADINGS, *([*row.values()] for row in rows)], 8)
        word.repeat_header(table)
        for cells, row in zip(table.rows[1:], rows, strict=True):
            _write_action(cells.cells[1], row["action"])
            if row["rag"]:
                word.shade(cells.cells[5], fills[row["rag"]])
    return making.steady(word.saved(document))


def _write_action(cell: _Cell, text: str) -> None:
    plain, aside, _ = (*text.split("_"), "", "")[:3]
    cell.paragraphs[0].text = plain
    if aside:
        cell.paragraphs[0].add_run(aside).italic = True


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    _, areas = making.understood(making.content("brinkwater.txt", COLUMNS), _told)
    duties = "\n".join(f"- {text}" for text in DUTIES)
    return clerk.document(
        title=TITLE,
        area_name="Brinkwater",
        plan_type="priority_action_plan",
        version="0.4",
        status="draft",
        dated=date(2025, 9, 12),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS[1:5]),
        sections=(
            clerk.section("Why we have written this plan", "\n\n".join(WHY)),
            clerk.section("How the plan is governed", f"{GOVERNED}\n\n{duties}"),
        ),
        vocabulary=tuple(
            clerk.term(meaning, colour, state) for _, meaning, _, colour, state in KEY
        ),
        areas_for_improvement=areas,
    )


def _told(row: making.Row) -> Milestone:
    action, references, notes = making.action(row["action"])
    ratings = {line[0]: Rating(line[3], line[4], line[0], "word_and_fill") for line in KEY}
    return clerk.milestone(
        action,
        row["ref"],
        notes=notes,
        cross_references=references,
        accountable_officer=row["sro"] or None,
        supporting_leads=row["lead"] or None,
        end=making.said(row["by"], end=True),
        rating=ratings.get(row["rag"], NO_RATING),
        progress=row["now"] or None,
        evidence=row["success"] or None,
    )


LAYOUT = Layout(
    name="brinkwater priority actions",
    file_name="Brinkwater-PAP-v0-4.docx",
    build=build,
    truth=truth,
    features=(
        "a table for each area",
        "letters on fills with a filled key",
        "facts in a table",
        "impact line of an area",
        "asides in italics",
        "page head and foot",
    ),
)
