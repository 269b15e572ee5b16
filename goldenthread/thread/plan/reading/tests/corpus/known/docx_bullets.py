"""A plan on a page in Word: milestones are bullets in one cell, each with its date inline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docx.document import Document
from docx.table import Table

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, When
from goldenthread.thread.plan.reading.tests.corpus import clerk, content, stock, word
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

THEMES = (content.HEALTH, content.PLANS, content.PREPARATION)
HEADINGS = ("Area for improvement", "Focus area", "Actions", "Overall impact of focus area")
PURPOSE = "This plan sets out on one page what families can expect and when."
DATES = (
    clerk.when("by 31 March 2025", date(2025, 3, 31), "day"),
    clerk.when("by September 2025", date(2025, 9, 30), "month"),
    clerk.when("by 15 October 2025", date(2025, 10, 15), "day"),
    clerk.when("by the end of July 2025", date(2025, 7, 31), "month"),
    clerk.when("by summer term 2026", date(2026, 7, 31), "term"),
)


def _bullets(position: int) -> Iterator[tuple[content.Focus, list[tuple[str, Milestone]]]]:
    for place, focus in enumerate(THEMES[position].focuses):
        entries = stock.entries(focus, position * 10 + place * 5 + 4)
        yield focus, [_bullet(entry.action, entry.number) for entry in entries]


def _bullet(action: str, number: int) -> tuple[str, Milestone]:
    """A bullet as written; its date stays in the action, for nothing is taken off but asides."""
    due: When | None = stock.pick(DATES, number, blank=6)
    if due is None:
        return action, clerk.milestone(action)
    written = f"{action} ({due.as_written})"
    return written, clerk.milestone(written, end=due)


def truth() -> PlanDocument:
    """An area's merged cell speaks for each focus area beside it."""
    return clerk.document(
        title="Merrowdale SEND Local Reform Plan",
        area_name="Merrowdale",
        plan_type="reform_plan",
        version="1.0",
        dated=date(2026, 1, 19),
        sections=(clerk.section("Purpose", PURPOSE),),
        areas_for_improvement=tuple(
            clerk.area(
                str(position + 1),
                None,
                theme.wording,
                [
                    clerk.focus(
                        None,
                        focus.title,
                        [milestone for _, milestone in bullets],
                        impact=focus.impact,
                    )
                    for focus, bullets in _bullets(position)
                ],
            )
            for position, theme in enumerate(THEMES)
        ),
    )


def build() -> bytes:
    """One table; a bullet is a list paragraph, or in the last area a dot typed by hand."""
    document = word.new_document()
    document.add_paragraph("Merrowdale SEND Local Reform Plan", style="Title")
    document.add_paragraph("Version 1.0")
    document.add_paragraph("19 January 2026")
    document.add_heading("Purpose", 1)
    document.add_paragraph(PURPOSE)
    _add_table(document)
    return word.saved(document)


def _add_table(document: Document) -> None:
    table = word.add_table(document, [HEADINGS], len(HEADINGS))
    for position in range(len(THEMES)):
        _add_area(table, position)


def _add_area(table: Table, position: int) -> None:
    cells = []
    for focus, bullets in _bullets(position):
        row = word.add_row(table)
        cells.append(row[0])
        row[1].text = focus.title
        row[3].text = focus.impact
        for count, (text, _) in enumerate(bullets):
            paragraph = row[2].add_paragraph() if count else row[2].paragraphs[0]
            if position == len(THEMES) - 1:
                paragraph.text = f"\N{BULLET} {text}"
            else:
                paragraph.style = "List Bullet"
                paragraph.text = text
    cells[0].merge(cells[-1]).text = f"{position + 1}. {THEMES[position].wording}"


LAYOUT = Layout(
    "bullets in cells",
    "reform plan on a page.docx",
    build,
    truth,
    ("bullets in one cell", "dates inline", "cells merged down"),
)
