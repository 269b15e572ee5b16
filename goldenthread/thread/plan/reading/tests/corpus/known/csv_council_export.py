"""An export from a council's tracker: Windows-1252, semicolons, cells of several lines, a total."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    Colour,
    Milestone,
    Other,
    PlanDocument,
    Rating,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, content, stock
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

THEMES = (content.LEADERSHIP, content.PREPARATION, content.PLANS, content.HEALTH)
HEADINGS = (
    "Area for improvement",
    "Focus area",
    "Action no",
    "Action",
    "Responsible officer",
    "Supporting leads",
    "Start date",
    "Due date",
    "Revised due date",
    "RAG",
    "Percentage complete",
    "Comments",
    "Success measure",
    "Funding",
)
REVISED = (
    clerk.when("30/01/2026", date(2026, 1, 30), "day"),
    clerk.when("Mar-26", date(2026, 3, 31), "month"),
)
COLOURS: tuple[tuple[str, Colour], ...] = (
    ("Green", "green"),
    ("AMBER", "amber"),
    ("red", "red"),
    ("Blue", "blue"),
)
FUNDING = ("Dedicated schools grant", "Integrated care board", "Core budget \u2013 no new cost")


class Row(NamedTuple):
    """A row of the export and what the clerk makes of it."""

    cells: tuple[str, ...]
    truth: Milestone


def _row(area: str, focus: content.Focus, reference: str, entry: stock.Entry) -> Row:
    number = entry.number
    written, colour = COLOURS[number % len(COLOURS)]
    percent = None if number % 6 == 2 else (number * 15) % 105
    progress = entry.progress and f"{entry.progress}\nNext step: the board\u2019s review."
    revised = REVISED[number % 2] if number % 5 == 1 else NO_DATE
    funding = stock.pick(FUNDING, number, blank=4)
    action = entry.action.replace("'", "\u2019")
    truth = clerk.milestone(
        action,
        reference,
        accountable_officer=entry.officer,
        supporting_leads=entry.support,
        start=entry.start,
        end=entry.end,
        revised_end=revised,
        rating=Rating(colour, None, written, "word"),
        percent_complete=percent,
        progress=progress,
        evidence=entry.evidence,
        other=(Other("Funding", funding, ""),) if funding else (),
    )
    cells = (
        area,
        focus.title,
        reference,
        action,
        entry.officer,
        entry.support,
        entry.start.as_written,
        entry.end.as_written,
        revised.as_written,
        written,
        f"{percent}%" if percent is not None else "",
        progress,
        entry.evidence,
        funding,
    )
    return Row(tuple(cell or "" for cell in cells), truth)


def _rows(position: int) -> Iterator[tuple[content.Focus, list[Row]]]:
    theme = THEMES[position]
    area = f"{position + 1}. {theme.wording}"
    for place, focus in enumerate(theme.focuses):
        first = position * 10 + place * 5
        yield (
            focus,
            [
                _row(area, focus, f"{position + 1}.{place * 5 + count}", entry)
                for count, entry in enumerate(stock.entries(focus, first + 3), 1)
            ],
        )


def truth() -> PlanDocument:
    """Areas and focus areas from columns; colours by their names, meaning nothing without a key."""
    return clerk.document(
        title="Merrowdale SEND Improvement Plan",
        area_name="Merrowdale",
        plan_type="improvement_plan",
        version="3.1",
        dated=date(2025, 4, 7),
        areas_for_improvement=tuple(
            clerk.area(
                str(position + 1),
                None,
                theme.wording,
                [
                    clerk.focus(None, focus.title, [row.truth for row in rows])
                    for focus, rows in _rows(position)
                ],
            )
            for position, theme in enumerate(THEMES)
        ),
    )


def build() -> bytes:
    """Windows-1252 with semicolons and carriage returns; blank rows between the areas."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";")
    blank = [""] * len(HEADINGS)
    for line in ("Merrowdale SEND Improvement Plan", "Version 3.1", "7 April 2025", ""):
        writer.writerow([line, *blank[1:]])
    writer.writerow(HEADINGS)
    for position in range(len(THEMES)):
        for _, rows in _rows(position):
            writer.writerows(row.cells for row in rows)
        writer.writerow(blank)
    writer.writerow(["Total", "", "", "40 actions", *blank[4:]])
    return file.getvalue().encode("cp1252")


LAYOUT = Layout(
    "export with semicolons",
    "Merrowdale export.csv",
    build,
    truth,
    ("Windows-1252", "semicolons", "cells of several lines", "blank rows", "total", "title rows"),
)
