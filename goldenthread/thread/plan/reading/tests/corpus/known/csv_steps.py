"""A spreadsheet saved as UTF-16 with tabs: section rows, actions with steps, a key at the end."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus import clerk, content, stock
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

THEMES = (content.HEALTH, content.COPRODUCTION, content.PLANS)
KEY = (
    ("Blue", clerk.term("Closed", "blue", "complete")),
    ("Green", clerk.term("On track", "green", "on_track")),
    ("Amber", clerk.term("At risk", "amber", "at_risk")),
    ("Red", clerk.term("Overdue", "red", "off_track")),
)
HEADINGS = ("Ref", "Activity", "Who", "Support", "Start", "Finish", "Status", "Update on progress")
COLUMNS = "officer support start end"


class Row(NamedTuple):
    """A row of the file: its cells and the clerk's truth."""

    cells: tuple[str, ...]
    truth: Milestone


def _row(reference: str, entry: stock.Entry) -> Row:
    meaning = KEY[entry.number % len(KEY)][1]
    rated = entry.number % 5 != 3
    rating = clerk.word(meaning.label, meaning.colour, meaning.state) if rated else Rating()
    progress = entry.progress and f"{entry.progress}\nNext: report to the board."
    truth = stock.told(entry, reference, COLUMNS, rating=rating, progress=progress)
    cells = (
        reference,
        entry.action,
        entry.officer,
        entry.support,
        entry.start.as_written,
        entry.end.as_written,
        rating.as_written,
        progress,
    )
    return Row(tuple(cell or "" for cell in cells), truth)


def _focuses(position: int) -> Iterator[tuple[str, content.Focus, list[Row]]]:
    """The first action of each focus area has the other four as its steps."""
    for place, focus in enumerate(THEMES[position].focuses):
        label = f"{position + 1}.{place + 1}"
        first, *steps = stock.entries(focus, position * 10 + place * 5 + 13)
        whole = _row(f"{label}.1", first)
        parts = [_row(f"{label}.1.{count}", entry) for count, entry in enumerate(steps, 1)]
        rows = [row._replace(truth=replace(row.truth, parent=whole.truth.key)) for row in parts]
        yield label, focus, [whole, *rows]


def truth() -> PlanDocument:
    """No title, date or version; the key at the end gives the words their colours."""
    return clerk.document(
        vocabulary=tuple(meaning for _, meaning in KEY),
        areas_for_improvement=tuple(
            clerk.area(
                str(position + 1),
                None,
                theme.wording,
                [
                    clerk.focus(label, focus.title, [row.truth for row in rows])
                    for label, focus, rows in _focuses(position)
                ],
            )
            for position, theme in enumerate(THEMES)
        ),
    )


def build() -> bytes:
    """UTF-16 with its mark, tabs, cells of two lines in quotation marks."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter="\t")
    blank = [""] * len(HEADINGS)
    writer.writerow(HEADINGS)
    for position, theme in enumerate(THEMES):
        writer.writerow([f"Area for improvement {position + 1}: {theme.wording}", *blank[1:]])
        for label, focus, rows in _focuses(position):
            writer.writerow([f"Focus area {label}: {focus.title}", *blank[1:]])
            writer.writerows(row.cells for row in rows)
        writer.writerow(blank)
    writer.writerow(["Key to status", *blank[1:]])
    writer.writerows([f"{colour} = {meaning.label}", *blank[1:]] for colour, meaning in KEY)
    return file.getvalue().encode("utf-16")


LAYOUT = Layout(
    "steps in UTF-16",
    "Unicode export.csv",
    build,
    truth,
    ("UTF-16", "tabs", "section rows", "steps of actions", "key at the end", "blank rows"),
)
