"""An accelerated progress plan in Word: a wide table for each area, measures beneath it."""

from __future__ import annotations

from datetime import date
from typing import Any

from docx.enum.section import WD_ORIENT

from goldenthread.thread.plan.reading.document import Colour, Milestone, PlanDocument, Rating, State
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.second import (
    dates,
    making,
    wording,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Wexcombe SEND Accelerated Progress Plan"
_FRONT = (
    ("Date of revisit report", "22 January 2025"),
    ("Local authority accountable officer", "Executive Director for Children and Families"),
    ("Integrated care board accountable officer", "Chief Nurse"),
    ("SEND adviser", "As named in the department's letter of 3 February 2025"),
    ("Governance", "SEND Improvement Board, which meets monthly"),
)
_WHY = (
    "Inspectors came back to Wexcombe in November 2024. They found that the area had made "
    "sufficient progress in three of its seven weaknesses.",
    "This plan says what we will do about the four that remain. It replaces the written statement "
    "of 2022.",
)
_OVERSIGHT = "The board looks at each area of weakness every month. It asks three questions:"
_QUESTIONS = (
    "Has the action been done?",
    "What do families tell us about it?",
    "What does the data show?",
)
_KEY: tuple[tuple[str, str, Colour, State, str], ...] = (
    ("B", "Complete and embedded", "blue", "complete_and_embedded", "2E75B6"),
    ("G", "On track", "green", "on_track", "70AD47"),
    ("A", "Some slippage, recovery plan in place", "amber", "at_risk", "FFC000"),
    ("R", "Off track, escalated to the board", "red", "off_track", "E03C31"),
    ("N", "Not yet started", "grey", "not_started", "BFBFBF"),
)
_FILLS = {letter: shade for letter, _, _, _, shade in _KEY}
_RATINGS: dict[str, Rating] = {
    letter: Rating(colour, state, letter, "word_and_fill") for letter, _, colour, state, _ in _KEY
}
_HEADINGS = (
    "Ref No.",
    "What we will do",
    "Senior responsible officer",
    "Action lead",
    "Start",
    "Due date",
    "Revised due date",
    "RAG",
    "Progress to date",
    "Success criteria",
)
_KPI_HEADINGS = (
    "Indicator",
    "Baseline",
    "Target",
    "Milestone Jun 25",
    "Actual Jun 25",
    "Milestone Dec 25",
    "Actual Dec 25",
    "Source",
)


def build() -> bytes:
    """The plan's file."""
    document: Any = word.new_document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.header.paragraphs[0].text = "OFFICIAL"
    document.add_heading(_TITLE, 0)
    facts = [
        ("Name of the local area", "Wexcombe"),
        ("Version", "1.3"),
        ("Status", "Agreed"),
        ("Date of this plan", "14 November 2025"),
        *_FRONT,
    ]
    word.add_table(document, facts, 2)
    document.add_heading("1. Why we have written this plan", 1)
    for text in _WHY:
        document.add_paragraph(text)
    document.add_heading("2. How progress is overseen", 1)
    document.add_paragraph(_OVERSIGHT)
    wording.bulleted(document, list(_QUESTIONS))
    document.add_heading("RAG rating", 2)
    key = word.add_table(document, [(letter, meaning) for letter, meaning, _, _, _ in _KEY], 2)
    for row, entry in zip(key.rows, _KEY, strict=True):
        word.shade(row.cells[0], entry[4])
    for block in making.read("wexcombe.txt"):
        _add_area(document, block)
    return making.fixed(word.saved(document))


def _add_area(document: Any, block: making.Block) -> None:
    label, title, concern = block.values
    document.add_heading(f"Area of weakness {label}: {title}", 1)
    document.add_paragraph(concern)
    document.add_heading("What inspectors found", 2)
    wording.bulleted(document, [f"{parts[0]} {parts[1]}" for parts in block.findings])
    document.add_heading("What we will do", 2)
    wording.labelled(document, "Impact we will have", block.impact or "")
    table = word.add_table(document, [_HEADINGS], len(_HEADINGS))
    word.repeat_header(table)
    for row in block.rows:
        cells = word.add_row(table)
        names = ("ref", "", "senior", "lead", "start", "end", "revised", "rag", "progress")
        for cell, name in zip(cells, (*names, "success"), strict=True):
            if name:
                word.write(cell, row[name])
            else:
                wording.write_action(cell.paragraphs[0], making.shown(row))
        if row["rag"]:
            word.shade(cells[7], _FILLS[row["rag"]])
    document.add_heading("Key performance indicators", 2)
    rows = [_KPI_HEADINGS, *(_kpi(parts) for parts in block.measures)]
    word.add_table(document, rows, len(_KPI_HEADINGS))


def _kpi(parts: list[str]) -> tuple[str, ...]:
    name, baseline, target, _, source, steps = parts
    values = [value for _, planned, actual in making.points(steps) for value in (planned, actual)]
    return (name, baseline, target, *values, source)


def truth() -> PlanDocument:
    """What a clerk reads."""
    _, areas = making.structure(making.read("wexcombe.txt"), _tell)
    return clerk.document(
        title=_TITLE,
        area_name="Wexcombe",
        plan_type="accelerated_progress_plan",
        version="1.3",
        status="agreed",
        dated=date(2025, 11, 14),
        front_matter=tuple(clerk.front(*fact) for fact in _FRONT),
        sections=(
            clerk.section("Why we have written this plan", "\n\n".join(_WHY), "1"),
            clerk.section(
                "How progress is overseen",
                f"{_OVERSIGHT}\n\n" + "\n".join(f"- {text}" for text in _QUESTIONS),
                "2",
            ),
        ),
        vocabulary=tuple(
            clerk.term(meaning, colour, state) for _, meaning, colour, state, _ in _KEY
        ),
        areas_for_improvement=tuple(areas),
    )


def _tell(row: making.Row) -> Milestone:
    return making.told(
        row,
        row["ref"],
        accountable_officer=row["senior"] or None,
        supporting_leads=row["lead"] or None,
        start=dates.start(row["start"]),
        end=dates.end(row["end"]),
        revised_end=dates.end(row["revised"]),
        rating=making.rated(_RATINGS, row["rag"]),
        progress=row["progress"] or None,
        evidence=row["success"] or None,
    )


LAYOUT = Layout(
    name="second: Word progress plan with a wide table for each area",
    file_name="wexcombe-send-app-v1.3.docx",
    build=build,
    truth=truth,
    features=(
        "front matter in a table",
        "letters in filled cells",
        "two owners",
        "wording and cited findings",
        "table of measures in each area",
        "asides in italics",
    ),
)
