"""A Word reform plan: a table a priority, a row an outcome, its dated actions as bullets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from docx.document import Document
from docx.table import Table

from goldenthread.thread.plan.reading.document import (
    Citation,
    Colour,
    FocusArea,
    Milestone,
    PlanDocument,
    State,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import word
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    finding,
    focus,
    milestone,
    section,
    term,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    HEALTH,
    INCLUSION,
    PREPARATION,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Ashcombe SEND Local Reform Plan"
WHY = (
    "Families told us that they want help sooner and closer to home.",
    "Each table below starts with what inspectors wrote. Underneath we set out the outcomes "
    "that we are working towards, who leads on each and what they will have done by when.",
)
REPORTING = "We report to families in a newsletter each term."
KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("Complete", "4472C4", "blue", "complete"),
    ("On track", "70AD47", "green", "on_track"),
    ("At risk", "ED7D31", "amber", "at_risk"),
    ("Off track", "C00000", "red", "off_track"),
)
HEADER = ("Outcome", "Led by", "What we will do, and when", "RAG", "What will be different")
DUES = (
    when("June 2026", date(2026, 6, 30), "month"),
    when("By 18 September 2026", date(2026, 9, 18), "day"),
    when("Autumn term 2026", date(2026, 12, 31), "term"),
    when("Jan 2027", date(2027, 1, 31), "month"),
)
SOURCES = (
    ("[paragraph 11]", (Citation(None, "paragraph", "11"),)),
    ("[paragraph 24]", (Citation(None, "paragraph", "24"),)),
    ("", ()),
    ("[page 5, paragraph 30]", (Citation(5, "paragraph", "30"),)),
)


class Priority(NamedTuple):
    """A priority for improvement and the place in the key of its two outcomes' ratings."""

    letter: str
    theme: Theme
    ratings: tuple[int, int]


PRIORITIES = (
    Priority("A", HEALTH, (1, 2)),
    Priority("B", INCLUSION, (0, 1)),
    Priority("C", PREPARATION, (3, 1)),
)


def build() -> bytes:
    """The plan's file."""
    file = word.new_document()
    file.add_heading(TITLE, 0)
    file.add_paragraph("Ashcombe Council with NHS partners and the parent carer forum")
    file.add_paragraph("Version 3.1")
    file.add_paragraph("Published 2 March 2026")
    file.add_heading("Why we have a plan", 1)
    for paragraph in WHY:
        file.add_paragraph(paragraph)
    file.add_paragraph("What the colours mean")
    key = word.add_table(file, [[text for text, _, _, _ in KEY]], len(KEY))
    for cell, (_, shade, _, _) in zip(key.rows[0].cells, KEY, strict=True):
        word.shade(cell, shade)
    for priority in PRIORITIES:
        _add_priority(file, priority)
    file.add_heading("How we report", 1)
    file.add_paragraph(REPORTING)
    return word.saved(file)


def _add_priority(file: Document, priority: Priority) -> None:
    file.add_heading(f"Area for improvement {priority.letter}: {priority.theme.title}", 1)
    file.add_paragraph(priority.theme.wording)
    table = word.add_table(file, [[None] * 5, HEADER], 5)
    found = [
        f"• {text}. {source}".strip()
        for text, (source, _) in zip(priority.theme.findings, SOURCES, strict=True)
    ]
    top = table.cell(0, 0).merge(table.cell(0, 4))
    word.write(top, "\n".join(("What inspectors found", *found)))
    word.shade(top, "F2F2F2")
    for index in (0, 1):
        _add_outcome(table, priority, index)


def _add_outcome(table: Table, priority: Priority, index: int) -> None:
    aim = priority.theme.focuses[index]
    cells = word.add_row(table)
    word.write(cells[0], f"Outcome {priority.letter}{index + 1}: {aim.title}")
    word.write(cells[1], _officer(priority, index))
    for count, (text, _) in enumerate(_bullets(priority, index)):
        paragraph = cells[2].add_paragraph() if count else cells[2].paragraphs[0]
        paragraph.style = "List Bullet"
        paragraph.text = text
    word.shade(cells[3], KEY[priority.ratings[index]][1])
    word.write(cells[4], aim.impact)


def _officer(priority: Priority, index: int) -> str:
    return ROLES[PRIORITIES.index(priority) * 2 + index]


def _bullets(priority: Priority, index: int) -> Iterator[tuple[str, Milestone]]:
    """Each bullet and its milestone: a date that stands before the action is taken off."""
    for count, action in enumerate(priority.theme.focuses[index].actions):
        if count == 4:
            yield action, milestone(action)
        else:
            due: When = DUES[count]
            yield f"{due.as_written}: {action}", milestone(action, end=due)


def truth() -> PlanDocument:
    """What the plan says; officer, fill and impact are the outcome's."""
    return document(
        title=TITLE,
        area_name="Ashcombe",
        plan_type="reform_plan",
        version="3.1",
        status="published",
        dated=date(2026, 3, 2),
        sections=(
            section("Why we have a plan", "\n\n".join(WHY)),
            section("How we report", REPORTING),
        ),
        vocabulary=tuple(term(text, colour, state) for text, _, colour, state in KEY),
        areas_for_improvement=tuple(
            area(
                priority.letter,
                priority.theme.title,
                priority.theme.wording,
                [_outcome(priority, index) for index in (0, 1)],
                findings=[
                    finding(f"{text}.", source or None, *cited)
                    for text, (source, cited) in zip(priority.theme.findings, SOURCES, strict=True)
                ],
            )
            for priority in PRIORITIES
        ),
    )


def _outcome(priority: Priority, index: int) -> FocusArea:
    aim = priority.theme.focuses[index]
    milestones = [told for _, told in _bullets(priority, index)]
    outcome = focus(f"{priority.letter}{index + 1}", aim.title, milestones, impact=aim.impact)
    _, _, colour, state = KEY[priority.ratings[index]]
    return replace(
        outcome, accountable_officer=_officer(priority, index), rating=fill(colour, state)
    )


LAYOUT = Layout(
    name="outcomes with dated bullets in Word",
    file_name="Ashcombe LRP v3.1 web.docx",
    build=build,
    truth=truth,
    features=(
        "a row an outcome, actions as bullets",
        "dates before the bullets",
        "findings in a merged row with sources in square brackets",
        "fills by a key of one row",
        "green on track and blue complete",
        "title and wording",
    ),
)
