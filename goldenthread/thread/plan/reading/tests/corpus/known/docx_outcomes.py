"""A Word plan of priorities, outcomes and objectives, with a letter for each rating."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Citation,
    Colour,
    Finding,
    FocusArea,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import word
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    front,
    other,
    pillar,
    section,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import word as rated
from goldenthread.thread.plan.reading.tests.corpus.content import (
    COPRODUCTION,
    HEALTH,
    INCLUSION,
    LEADERSHIP,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import Entry, entries, told

PRIORITIES = (
    ("One", "Help at the right time", (HEALTH, INCLUSION)),
    ("Two", "Leading and listening together", (COPRODUCTION, LEADERSHIP)),
)
KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("B", "Complete and embedded", "blue", "complete_and_embedded"),
    ("G", "Complete", "green", "complete"),
    ("A", "On track", "amber", "on_track"),
    ("R", "Delayed", "red", "off_track"),
)
LETTERS = ("A", "G", None, "R", "A", "B", "A")
HEADER = (
    "Ref",
    "What we will do",
    "Lead officer",
    "Working with",
    "Start",
    "By when",
    "BRAG",
    "How we will measure success",
    "Estimated cost",
)
COSTS = ("£12,000", "None", "£4,500 a year", "Within existing budget")
PARAGRAPHS = ("(paragraph 12)", "(paragraphs 14 and 20)", "(para 31)", None)
CITED = (
    (Citation(None, "paragraph", "12"),),
    (Citation(None, "paragraph", "14"), Citation(None, "paragraph", "20")),
    (Citation(None, "paragraph", "31"),),
    (),
)
INTRODUCTION = (
    "Inspectors visited Thornshire in January 2024. They found that experiences are inconsistent.",
    "This plan says what we will do about it. It was written with:",
)
WRITERS = ("parents and carers", "young people from four schools", "nurses and therapists")
GOVERNANCE = "The Partnership Board meets every two months and reads a report on each priority."


def build() -> bytes:
    """The plan's file."""
    file = word.new_document()
    file.sections[0].footer.paragraphs[0].text = "Thornshire SEND improvement plan    Page 3"
    file.add_heading("Thornshire SEND Improvement Plan 2024 to 2026", 0)
    file.add_paragraph("Thornshire County Council and Thornshire Integrated Care Board")
    file.add_paragraph("Approved by the Partnership Board")
    file.add_paragraph("14 May 2024")
    file.add_paragraph("Senior responsible owner: Director of Children's Services")
    file.add_paragraph("Inspection dates: 15 to 19 January 2024")
    _add_contents(file)
    file.add_heading("Introduction", 1)
    for paragraph in INTRODUCTION:
        file.add_paragraph(paragraph)
    for writer in WRITERS:
        file.add_paragraph(writer, style="List Bullet")
    file.add_heading("How we will oversee the plan", 1)
    file.add_paragraph(GOVERNANCE)
    number = 0
    for label, title, themes in PRIORITIES:
        file.add_heading(f"Priority {label}: {title}", 1)
        for theme in themes:
            number += 1
            _add_outcome(file, theme, number)
    file.add_paragraph("Key to BRAG ratings")
    for letter, meaning, _, _ in KEY:
        file.add_paragraph(f"{letter} = {meaning}")
    return word.saved(file)


def _add_contents(file: Document) -> None:
    file.add_paragraph("Contents")
    lines = ["Introduction\t2", "How we will oversee the plan\t2"]
    lines += [f"Priority {label}: {title}\t{4}" for label, title, _ in PRIORITIES]
    for line in lines:
        file.add_paragraph(line)


def _add_outcome(file: Document, theme: Theme, number: int) -> None:
    file.add_heading(f"Outcome {number}: {theme.title}", 2)
    file.add_paragraph(theme.wording)
    file.add_heading("What inspectors found", 3)
    for index, text in enumerate(theme.findings):
        cited = f" {PARAGRAPHS[index]}" if PARAGRAPHS[index] else ""
        file.add_paragraph(f"{index + 1}. {text}.{cited}")
    for index, aim in enumerate(theme.focuses, 1):
        file.add_heading(f"Objective {number}.{index} – {aim.title}", 3)
        file.add_paragraph(f"Impact: {aim.impact}")
        rows = [_cells(entry, f"{number}.{index}.{step}") for step, entry in _steps(number, index)]
        word.add_table(file, [HEADER, *rows], len(HEADER))
        file.add_paragraph("")


def _steps(number: int, index: int) -> Iterator[tuple[int, Entry]]:
    themes = [theme for _, _, themes in PRIORITIES for theme in themes]
    first = number * 10 + index * 5
    return enumerate(entries(themes[number - 1].focuses[index - 1], first), 1)


def _cells(entry: Entry, reference: str) -> list[str | None]:
    return [
        reference,
        entry.action,
        entry.officer,
        entry.support,
        entry.start.as_written,
        entry.end.as_written,
        LETTERS[entry.number % len(LETTERS)],
        entry.evidence,
        COSTS[entry.number % len(COSTS)],
    ]


def truth() -> PlanDocument:
    """What the plan says."""
    pillars = [pillar(label, title) for label, title, _ in PRIORITIES]
    outcomes = [
        (theme, parent)
        for parent, (_, _, themes) in zip(pillars, PRIORITIES, strict=True)
        for theme in themes
    ]
    listed = "\n".join(f"- {writer}" for writer in WRITERS)
    return document(
        title="Thornshire SEND Improvement Plan 2024 to 2026",
        area_name="Thornshire",
        plan_type="improvement_plan",
        status="agreed",
        dated=date(2024, 5, 14),
        front_matter=(
            front("Senior responsible owner", "Director of Children's Services"),
            front("Inspection dates", "15 to 19 January 2024"),
        ),
        sections=(
            section("Introduction", "\n\n".join((*INTRODUCTION, listed))),
            section("How we will oversee the plan", GOVERNANCE),
        ),
        vocabulary=tuple(term(meaning, colour, state) for _, meaning, colour, state in KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(
            area(
                str(number),
                theme.title,
                theme.wording,
                [_objective(theme, number, index) for index in (1, 2)],
                pillar=parent,
                findings=list(_findings(theme)),
            )
            for number, (theme, parent) in enumerate(outcomes, 1)
        ),
    )


def _findings(theme: Theme) -> Iterator[Finding]:
    for text, written, cited in zip(theme.findings, PARAGRAPHS, CITED, strict=True):
        yield finding(f"{text}.", written, *cited)


def _objective(theme: Theme, number: int, index: int) -> FocusArea:
    aim = theme.focuses[index - 1]
    columns = "officer support start end evidence"
    milestones = [
        told(
            entry,
            f"{number}.{index}.{step}",
            columns,
            rating=_rating(LETTERS[entry.number % len(LETTERS)]),
            other=(other("Estimated cost", COSTS[entry.number % len(COSTS)]),),
        )
        for step, entry in _steps(number, index)
    ]
    return focus(f"{number}.{index}", aim.title, milestones, impact=aim.impact)


def _rating(letter: str | None) -> Rating:
    known = {key: (colour, state) for key, _, colour, state in KEY}
    return rated(letter, *known[letter]) if letter else NO_RATING


LAYOUT = Layout(
    name="outcomes in Word",
    file_name="Thornshire plan FINAL.docx",
    build=build,
    truth=truth,
    features=(
        "priorities, outcomes and objectives",
        "numbers in words",
        "numbered findings citing paragraphs",
        "impact as a line under the heading",
        "letters by key below the tables",
        "cost column",
        "contents with tabs",
        "sections with lists",
    ),
)
