"""A written statement of action in Word: steps are bullets in a cell, each led by its date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Colour,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
)
from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.judged.plans.stourbeck import (
    CONCERNS,
    OUTCOMES,
    THEMES,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Stourbeck Written Statement of Action"
HEADINGS = (
    "Outcome",
    "Accountable officer",
    "Milestones and dates",
    "RAG",
    "Overall impact",
)
FOREWORD = (
    "We accept what inspectors told us and are sorry that children and families were let down.",
    "This statement is for everyone who helps to put things right.",
)
COLOURS: dict[str, Colour] = {"green": "green", "amber": "amber", "red": "red"}


def _focus(group: clerk.Group) -> FocusArea:
    label, title, fill, impact, officer = group.head[:5]
    steps = tuple(
        Milestone(key=f"{label}-{number}", action=row[1], place="", end=clerk.when(row[0]))
        for number, row in enumerate(group.rows, 1)
    )
    rating = Rating(COLOURS[fill], None, None, "fill")
    return clerk.focus(
        f"focus-{label}", label, title, steps, rating=rating, officer=officer, impact=impact
    )


def _area(group: clerk.Group) -> AreaForImprovement:
    theme, label, title, wording = group.head[:4]
    inside = tuple(_focus(each) for each in OUTCOMES if each.head[0].startswith(label))
    return clerk.area(
        f"area-{label}",
        label,
        title,
        wording,
        inside,
        pillar=f"theme-{theme}",
        found=clerk.findings(group, f"area-{label}"),
    )


def truth() -> PlanDocument:
    """What a careful clerk reads: themes, concerns, outcomes; no key, so colours mean nothing."""
    read = clerk.document(
        "docx",
        TITLE,
        "Stourbeck",
        "written_statement_of_action",
        tuple(_area(group) for group in CONCERNS),
        status="published",
        dated=date(2022, 3, 31),
        sections=(clerk.section(None, "Foreword", *FOREWORD),),
    )
    pillars = tuple(
        Pillar(f"theme-{label}", label, title, NO_RATING, "") for label, title in THEMES.items()
    )
    return replace(read, pillars=pillars)


def _write_bullets(cell: Any, lines: list[str]) -> None:
    cell.paragraphs[0].style = "List Bullet"
    cell.paragraphs[0].text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line, style="List Bullet")


def _findings_row(grid: Any, group: clerk.Group) -> None:
    row = grid.add_row()
    word.write(row.cells[0], "What inspectors found", bold=True)
    found = row.cells[1].merge(row.cells[len(HEADINGS) - 1])
    for spare in found.paragraphs[1:]:
        spare._p.getparent().remove(spare._p)
    _write_bullets(found, [f"{text} {cited}" for text, cited, *_ in group.findings])


def _table(made: Any, group: clerk.Group) -> None:
    grid = made.add_table(rows=0, cols=len(HEADINGS))
    grid.style = "Table Grid"
    _findings_row(grid, group)
    heading = word.add_row(grid, HEADINGS, bold=True)
    for cell in heading.cells:
        word.shade(cell, "heading")
    for each in OUTCOMES:
        label, title, fill, impact, officer = each.head[:5]
        if label.startswith(group.head[1]):
            row = word.add_row(grid, (f"{label} {title}", officer, "", "", impact))
            _write_bullets(row.cells[2], [f"{clerk.shown(row[0])}: {row[1]}" for row in each.rows])
            word.shade(row.cells[3], fill)


def build() -> bytes:
    """The statement as a landscape Word file, a table a concern."""
    made = word.new_document(landscape=True)
    made.add_paragraph(TITLE, style="Title")
    made.add_paragraph("Published 31 March 2022", style="Subtitle")
    made.sections[0].header.paragraphs[0].text = "OFFICIAL"
    word.add_page_number(made.sections[0].footer.paragraphs[0])
    made.add_heading("Foreword", 1)
    for paragraph in FOREWORD:
        made.add_paragraph(paragraph)
    theme = ""
    for group in CONCERNS:
        if group.head[0] != theme:
            theme = group.head[0]
            made.add_heading(f"Theme {theme}: {THEMES[theme]}", 1)
        _, label, title, wording = group.head[:4]
        made.add_heading(f"Significant concern {label} \u2013 {title}", 2)
        made.add_paragraph(wording)
        _table(made, group)
    return word.finish(made)


LAYOUT = Layout(
    "milestones as bullets in a cell",
    "Stourbeck_WSoA_final.docx",
    build,
    truth,
    (
        "several milestones in one cell",
        "dates at the front of each bullet",
        "findings in a merged table row above the column headings",
        "officer, rating and overall impact of an outcome",
        "colours without a key",
        "themes over concerns over outcomes",
        "term dates",
    ),
)
