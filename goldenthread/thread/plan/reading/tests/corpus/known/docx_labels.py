"""A priority action plan without milestone tables: each action's label and value bullets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from docx.document import Document

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus import clerk, content, stock, word
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Merrowdale Local Area Partnership SEND Priority Action Plan"
THEMES = (content.PLANS, content.COPRODUCTION, content.INCLUSION)
FRONT = (
    ("Name of the Local Area", "Merrowdale"),
    ("Date of Inspection", "11 to 15 March 2024"),
    ("Date of Publication of the Inspection Report", "3 July 2024"),
    ("Accountable Officers", "Director of Children's Services; Chief Nurse"),
    ("SEND and NHS England Advisers", "Regional SEND adviser; regional nursing adviser"),
)
KEY = (
    ("Blue", clerk.term("Complete", "blue", "complete")),
    ("Green", clerk.term("On track", "green", "on_track")),
    ("Amber", clerk.term("Some slippage", "amber", "at_risk")),
    ("Red", clerk.term("Overdue", "red", "off_track")),
    ("Grey", clerk.term("Not started", "grey", "not_started")),
)
STORY = "Since the inspection we have met families in every town and written this plan with them."
COLUMNS = "officer support start end progress evidence"


class Action(NamedTuple):
    """An action's heading, its labelled values and what the clerk makes of them."""

    heading: str
    values: tuple[tuple[str, str | None], ...]
    truth: Milestone


def _action(reference: str, entry: stock.Entry) -> Action:
    colour, meaning = KEY[entry.number % len(KEY)]
    rated = entry.number % 8 != 5
    rating = Rating(meaning.colour, meaning.state, colour, "word") if rated else Rating()
    percent = (entry.number * 5) % 100 if entry.number % 3 == 0 else None
    values = (
        ("Responsible officer", entry.officer),
        ("Supporting leads", entry.support),
        ("Start date", entry.start.as_written),
        ("Completion date", entry.end.as_written),
        ("Status", rating.as_written),
        ("Percentage complete", f"{percent}%" if percent is not None else None),
        ("Progress update", entry.progress),
        ("Evidence of impact", entry.evidence),
    )
    truth = stock.told(entry, reference, COLUMNS, rating=rating, percent_complete=percent)
    return Action(f"Action {reference}: {entry.action}", values, truth)


def _actions(position: int) -> Iterator[Action]:
    counted = 0
    for place, focus in enumerate(THEMES[position].focuses):
        for entry in stock.entries(focus, position * 10 + place * 5 + 11):
            counted += 1
            yield _action(f"{position + 1}.{counted}", entry)


def truth() -> PlanDocument:
    """Areas with their wording; actions straight under them, so focus areas are implied."""
    return clerk.document(
        title=TITLE,
        area_name="Merrowdale",
        plan_type="priority_action_plan",
        version="2.0",
        status="published",
        dated=date(2025, 5, 14),
        front_matter=tuple(clerk.front(*pair) for pair in FRONT[1:]),
        sections=(clerk.section("Our story so far", STORY),),
        vocabulary=tuple(meaning for _, meaning in KEY),
        areas_for_improvement=tuple(
            clerk.area(
                str(position + 1),
                None,
                theme.wording,
                [clerk.focus(None, None, [action.truth for action in _actions(position)])],
            )
            for position, theme in enumerate(THEMES)
        ),
    )


def build() -> bytes:
    """Front matter as a table of two columns, a key as bullets, then area by area."""
    document = word.new_document()
    document.sections[0].footer.paragraphs[0].text = "Published version 2.0"
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph("Published version 2.0")
    document.add_paragraph("14 May 2025")
    word.add_table(document, FRONT, 2)
    document.add_heading("Our story so far", 1)
    document.add_paragraph(STORY)
    document.add_heading("Key to status", 1)
    for colour, meaning in KEY:
        document.add_paragraph(f"{colour}: {meaning.label}", style="List Bullet")
    for position, theme in enumerate(THEMES):
        document.add_heading(f"Area of weakness {position + 1}: {theme.wording}", 1)
        for action in _actions(position):
            _add_action(document, action)
    return word.saved(document)


def _add_action(document: Document, action: Action) -> None:
    document.add_paragraph().add_run(action.heading).bold = True
    for label, value in action.values:
        if value:
            paragraph = document.add_paragraph(style="List Bullet")
            paragraph.add_run(f"{label}:").bold = True
            paragraph.add_run(f" {value}")


LAYOUT = Layout(
    "labels and values in Word",
    "Merrowdale priority action plan.docx",
    build,
    truth,
    ("label and value bullets", "no milestone tables", "front matter table", "colour names by key"),
)
