"""A landscape Word plan: focus areas as rows, their milestones as lines that end in a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from docx.document import Document
from docx.enum.section import WD_ORIENT

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    Citation,
    Colour,
    FocusArea,
    Milestone,
    PlanDocument,
    Rating,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import word
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    front,
    measure,
    milestone,
    section,
    term,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    COPRODUCTION,
    HEALTH,
    LEADERSHIP,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

TITLE = "Local Area Improvement Plan: children and young people with SEND"
THEMES = (COPRODUCTION, HEALTH, LEADERSHIP)
NUMBERS = ("One", "Two", "Three")
FRONT = (
    ("Local area", "Saltmere"),
    ("Inspection dates", "20 to 24 January 2025"),
    ("Accountable officers", "Chief Executive and Chief Nursing Officer"),
    ("Monitoring", "Quarterly, by the Saltmere Inclusion Partnership"),
)
CONTEXT = (
    "Saltmere has 61,000 children and young people. One in seven has a special educational need.",
    "In January 2025 inspectors judged that arrangements lead to inconsistent experiences.",
)
RESOURCES = "The partnership has set aside £480,000 for this plan over two years."
HEADER = ("Focus area", "Owner", "Milestones", "RAG")
KEY: tuple[tuple[str, str, str, Colour, State], ...] = (
    ("B", "8EA9DB", "Complete", "blue", "complete"),
    ("G", "A9D08E", "On track", "green", "on_track"),
    ("A", "FFD966", "Some slippage", "amber", "at_risk"),
    ("R", "FF7C80", "Off track", "red", "off_track"),
)
RATINGS = (1, 2, 0, 1, 3, 2)
DUES = (
    when("June 2025", date(2025, 6, 30), "month"),
    when("31 October 2025", date(2025, 10, 31), "day"),
    when("Spring term 2026", date(2026, 3, 31), "term"),
    when("Jul 26", date(2026, 7, 31), "month"),
)
SOURCES = ("Paragraph 7", "Paragraph 18", "Paragraph 26", "Paragraph 35")
CITED = ("7", "18", "26", "35")
MEASURES = (
    (0, "Parents who feel listened to", "39% (2024)", "60%", "Parent carer forum survey"),
    (0, "Local offer searches that find nothing", "24% (Jan 2025)", "10%", "Web counts"),
    (1, "Children waiting over 52 weeks", "1,210 (Dec 2024)", "300", "Trust return"),
    (2, "Actions completed on time", "44% (2024)", "85%", "Programme office"),
)


def build() -> bytes:
    """The plan's file: for each area its findings, its focus areas, their impact, its measures."""
    file = word.new_document()
    page = file.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.footer.paragraphs[0].text = "OFFICIAL"
    file.add_heading(TITLE, 0)
    file.add_paragraph("Version 1.4 | Approved 30 April 2025")
    word.add_table(file, [list(line) for line in FRONT], 2)
    file.add_heading("Context", 1)
    for paragraph in CONTEXT:
        file.add_paragraph(paragraph)
    for number, theme in enumerate(THEMES):
        _add_area(file, theme, number)
    file.add_paragraph("Key to RAG")
    for letter, _, meaning, _, _ in KEY:
        file.add_paragraph(f"{letter} – {meaning}")
    file.add_heading("Resources", 1)
    file.add_paragraph(RESOURCES)
    return word.saved(file)


def _add_area(file: Document, theme: Theme, number: int) -> None:
    file.add_heading(f"Improvement area {NUMBERS[number]}: {theme.title}", 1)
    file.add_paragraph(theme.wording)
    rows = [[f"{text}.", source] for text, source in zip(theme.findings, SOURCES, strict=True)]
    word.add_table(file, [["What the inspectors said", "Report"], *rows], 2)
    file.add_paragraph("")
    table = word.add_table(file, [HEADER], len(HEADER))
    for index, aim in enumerate(theme.focuses, 1):
        letter, shade = KEY[RATINGS[number * 2 + index - 1]][:2]
        cells = word.add_row(table)
        lines = [f"• {told.action}" for told in _milestones(theme, number, index)]
        texts = (f"{number + 1}.{index} {aim.title}", _owner(number, index), "\n".join(lines), "")
        for cell, text in zip(cells, texts, strict=True):
            word.write(cell, text)
        word.write(cells[3], letter)
        word.shade(cells[3], shade)
    for index, aim in enumerate(theme.focuses, 1):
        file.add_paragraph(f"Impact of focus area {number + 1}.{index}: {aim.impact}")
    file.add_heading("Measures for this improvement area", 2)
    heads = ["Measure", "Baseline", "Target", "Source"]
    word.add_table(file, [heads, *(list(m[1:]) for m in MEASURES if m[0] == number)], 4)


def _owner(number: int, index: int) -> str:
    return ROLES[number * 3 + index]


def _milestones(theme: Theme, number: int, index: int) -> Iterator[Milestone]:
    """A date after a dash stays in the action, and tells the end besides."""
    for step, action in enumerate(theme.focuses[index - 1].actions):
        due = pick(DUES, number * 10 + index * 5 + step, blank=8)
        written = f"{action} – {due.as_written}" if due else action
        yield milestone(written, end=due or NO_DATE)


def truth() -> PlanDocument:
    """What the plan says."""
    return document(
        title=TITLE,
        area_name="Saltmere",
        plan_type="improvement_plan",
        version="1.4",
        status="agreed",
        dated=date(2025, 4, 30),
        front_matter=tuple(front(*line) for line in FRONT[1:]),
        sections=(
            section("Context", "\n\n".join(CONTEXT)),
            section("Resources", RESOURCES),
        ),
        vocabulary=tuple(term(meaning, colour, state) for _, _, meaning, colour, state in KEY),
        areas_for_improvement=tuple(
            area(
                NUMBERS[number],
                theme.title,
                theme.wording,
                [_focus(theme, number, index) for index in (1, 2)],
                findings=[
                    finding(f"{text}.", source, Citation(None, "paragraph", cited))
                    for text, source, cited in zip(theme.findings, SOURCES, CITED, strict=True)
                ],
                measures=list(_measures(number)),
            )
            for number, theme in enumerate(THEMES)
        ),
    )


def _measures(number: int) -> Iterator[StatedMeasure]:
    for place, name, baseline, target, source in MEASURES:
        if place == number:
            yield measure(name, baseline, target, source=source)


def _focus(theme: Theme, number: int, index: int) -> FocusArea:
    aim = theme.focuses[index - 1]
    letter, _, _, colour, state = KEY[RATINGS[number * 2 + index - 1]]
    told = focus(
        f"{number + 1}.{index}",
        aim.title,
        _milestones(theme, number, index),
        impact=aim.impact,
    )
    rating = Rating(colour, state, letter, "word_and_fill")
    return replace(told, accountable_officer=_owner(number, index), rating=rating)


LAYOUT = Layout(
    name="focus areas as rows in Word",
    file_name="Saltmere LAIP 1.4.docx",
    build=build,
    truth=truth,
    features=(
        "a row a focus area, milestones ending in a date",
        "findings in a table of two columns",
        "title and wording, numbers in words",
        "impact in paragraphs after the table",
        "measures after each area's table",
        "letters on fills, key below the tables",
        "front matter table",
    ),
)
