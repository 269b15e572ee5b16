"""A priority action plan in Word: one table a priority action, ratings shown by fill only."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Milestone,
    PlanDocument,
    Rating,
    RatingWord,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.judged.plans.calderwick import PLAN
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Calderwick Priority Action Plan for SEND"
PAIRS = (
    ("Date of inspection", "3 to 7 June 2024"),
    ("Date the report was published", "2 September 2024"),
    ("Accountable lead, council", "Director of Children's Services"),
    ("Accountable lead, health", "Chief Nursing Officer, Calderwick and Fells ICB"),
)
INTRODUCTION = (
    "Calderwick was inspected in June 2024. Inspectors asked the partnership to act on four "
    "things.",
    "This plan says what we will do, who will do it and when families should notice.",
)
GOVERNANCE = ("The Improvement Board meets each month and is chaired independently.",)
KEY = (
    RatingWord("Complete and embedded", "blue", "complete_and_embedded", ""),
    RatingWord("On track", "green", "on_track", ""),
    RatingWord("Some slippage", "amber", "at_risk", ""),
    RatingWord("Off track", "red", "off_track", ""),
    RatingWord("Not started", "grey", "not_started", ""),
)
HEADINGS = (
    "Ref",
    "Action",
    "Lead officer",
    "Start date",
    "Complete by",
    "RAG",
    "Progress to date",
    "Evidence of impact",
)
MEASURES = (
    ("EHC plans issued within 20 weeks", "41% (June 2024)", "70%", "50%", "48%", "60%"),
    ("Tribunal appeals registered a month", "23", "10 or fewer", "18", "", "14"),
)
POINTS = ("Dec 2024", "Apr 2025")


def _ratings() -> dict[str, Rating]:
    return {str(word.colour): Rating(word.colour, word.state, None, "fill") for word in KEY}


def _leads(rows: tuple[tuple[str, ...], ...]) -> list[str]:
    leads: list[str] = []
    for row in rows:
        leads.append(leads[-1] if row[1] == '"' else row[1])
    return leads


def _milestones(rows: tuple[tuple[str, ...], ...]) -> tuple[Milestone, ...]:
    ratings = _ratings()
    return tuple(
        Milestone(
            key=row[0],
            action=row[5],
            place="",
            reference=row[0],
            reference_as_written=row[0],
            accountable_officer=lead,
            start=clerk.when(row[2]),
            end=clerk.when(row[3]),
            rating=ratings.get(row[4], NO_RATING),
            progress=row[6] or None,
            evidence=row[7] or None,
        )
        for row, lead in zip(rows, _leads(rows), strict=True)
    )


def _measures() -> tuple[StatedMeasure, ...]:
    return tuple(
        clerk.measure(name, base, target, ((POINTS[0], planned, actual), (POINTS[1], later, "")))
        for name, base, target, planned, actual, later in MEASURES
    )


def truth() -> PlanDocument:
    """What a careful clerk reads: four priority actions, each with one unnamed focus area."""
    areas: list[AreaForImprovement] = []
    for group in PLAN:
        label, title, wording = group.head[:3]
        inside = clerk.implied(f"focus-{label}", _milestones(group.rows))
        found = clerk.findings(group, f"area-{label}")
        stated = _measures() if label == "1" else ()
        made = clerk.area(
            f"area-{label}", label, title, wording, inside, found=found, measures=stated
        )
        areas.append(made)
    return clerk.document(
        "docx",
        TITLE,
        "Calderwick",
        "priority_action_plan",
        tuple(areas),
        version="1.2",
        status="published",
        dated=date(2024, 10, 14),
        front_matter=clerk.front(PAIRS),
        sections=(
            clerk.section(None, "Introduction", *INTRODUCTION),
            clerk.section(None, "How we will govern this plan", *GOVERNANCE),
        ),
        vocabulary=KEY,
    )


def _front(made: Any) -> None:
    made.add_paragraph(TITLE, style="Title")
    made.add_paragraph("Version 1.2")
    made.add_paragraph("Published 14 October 2024")
    grid = made.add_table(rows=0, cols=2)
    grid.style = "Table Grid"
    for pair in PAIRS:
        word.add_row(grid, pair)
    made.add_paragraph("Contents", style="TOC Heading")
    names = ["Introduction", "How we will govern this plan"]
    names += [f"Priority action {group.head[0]}: {group.head[1]}" for group in PLAN]
    for page, name in enumerate(names, 3):
        made.add_paragraph(f"{name}\t{page}")
    made.add_page_break()


def _narrative(made: Any) -> None:
    for title, paragraphs in (
        ("Introduction", INTRODUCTION),
        ("How we will govern this plan", GOVERNANCE),
    ):
        made.add_heading(title, 1)
        for paragraph in paragraphs:
            made.add_paragraph(paragraph)
    made.add_paragraph().add_run("Key to RAG ratings").bold = True
    grid = made.add_table(rows=0, cols=len(KEY))
    grid.style = "Table Grid"
    row = word.add_row(grid, [each.label for each in KEY])
    for cell, each in zip(row.cells, KEY, strict=True):
        word.shade(cell, str(each.colour))


def _actions(made: Any, rows: tuple[tuple[str, ...], ...]) -> None:
    grid = word.table(made, HEADINGS)
    for ref, lead, start, end, _, action, progress, evidence in (row[:8] for row in rows):
        own = "" if lead == '"' else lead
        texts = (ref, action, own, clerk.shown(start), clerk.shown(end), "", progress, evidence)
        word.add_row(grid, texts)
    for number, row in enumerate(rows, 1):
        word.shade(grid.rows[number].cells[5], row[4])
    leads = [row[1] for row in rows]
    for number, lead in enumerate(leads, 1):
        covered = 0
        while lead != '"' and number + covered < len(leads) and leads[number + covered] == '"':
            covered += 1
        if covered:
            word.merge_down(grid, 2, number, number + covered)


def _stated(made: Any) -> None:
    made.add_heading("How we will measure it", 2)
    first, second = POINTS
    grid = word.table(
        made,
        (
            "Measure",
            "Baseline",
            "Target",
            f"Planned {first}",
            f"Actual {first}",
            f"Planned {second}",
        ),
    )
    for row in MEASURES:
        word.add_row(grid, row)


def build() -> bytes:
    """The plan as a landscape Word file with running head and foot."""
    made = word.new_document(landscape=True)
    page = made.sections[0]
    page.header.paragraphs[0].text = "Calderwick Priority Action Plan v1.2"
    word.add_page_number(page.footer.paragraphs[0])
    _front(made)
    _narrative(made)
    for group in PLAN:
        label, title, wording = group.head[:3]
        made.add_page_break()
        made.add_heading(f"Priority action {label}: {title}", 1)
        made.add_paragraph(wording)
        made.add_heading("What inspectors found", 2)
        for text, cited, *_ in group.findings:
            made.add_paragraph(f"{text} {cited}", style="List Bullet")
        made.add_heading("What we will do", 2)
        _actions(made, group.rows)
        if label == "1":
            _stated(made)
    return word.finish(made)


LAYOUT = Layout(
    "priority action plan, one table a priority",
    "calderwick-priority-action-plan.docx",
    build,
    truth,
    (
        "front matter table",
        "contents page",
        "running head and foot",
        "coloured key",
        "ratings by fill only",
        "officer merged down",
        "findings with paragraph numbers",
        "measures table",
        "no focus areas",
    ),
)
