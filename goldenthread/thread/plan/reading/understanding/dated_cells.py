"""Readers of a milestone's dates and ratings, and of what is said of it from date to date.

What the same words say is worked out once a table: dates and ratings repeat from row to row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from goldenthread.thread.plan.reading.dates import OPENING_DATE, read_date
from goldenthread.thread.plan.reading.document import NO_RATING, Rating, Update, When
from goldenthread.thread.plan.reading.periods import find_periods
from goldenthread.thread.plan.reading.ratings import house_state
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.fields import CellReader, Fields
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import Column
from goldenthread.thread.plan.reading.understanding.profiles import profile
from goldenthread.thread.plan.reading.understanding.words import rating_of, when_of

_MARK = re.compile(r"[:–—-]")
_LONGEST_OPENING = 40
"""A line without a mark among its first letters, as most are, opens with no date."""
_RATED = re.compile(r"\b(?:b?rag|rating|status)\b", re.IGNORECASE)
_TOLD = re.compile(r"progress|update|comment|narrative|position|commentary", re.IGNORECASE)
_MOST = 0.6


def date(field: str, notebook: Notebook) -> CellReader:
    """A reader of start, end or revised end; 'Complete' in its place is a rating."""
    side: Literal["start", "end"] = "start" if field == "start" else "end"
    known: dict[str, When] = {}

    def read(cell: Cell, fields: Fields) -> None:
        text = cell.text
        if not text:
            return
        when = known.get(text)
        if when is None:
            when = known[text] = when_of(text, side, cell.place, notebook)
        fields[field] = when
        if when.date is None and side == "end" and house_state(text) == "complete":
            # 'Complete' where a date should stand says how the milestone fares.
            fields.setdefault("rating", rating_of(text, None, None, cell.place, notebook))

    return read


def start_and_end(notebook: Notebook) -> CellReader:
    """A reader of the end of a span, and of its start too where the cell gives both."""
    read_end = date("end", notebook)
    spans: dict[str, When | None] = {}

    def read(cell: Cell, fields: Fields) -> None:
        text = cell.text
        if not text:
            return
        read_end(cell, fields)
        if text not in spans:
            span = any(period.is_range for period in find_periods(" ".join(text.split())))
            spans[text] = when_of(text, "start", cell.place, notebook) if span else None
        start = spans[text]
        if start is not None:
            fields["start"] = start

    return read


def end_and_rating(column: Column, notebook: Notebook) -> CellReader:
    """A reader of cells that hold an end date and a rating, '30 September 2024 - Green'."""

    def read(cell: Cell, fields: Fields) -> None:
        when = when_of(cell.text, "end", cell.place, notebook) if cell.text else None
        word = when.note if when and when.precision != "none" else cell.text
        rating = rating_of(word, cell.fill, column.heading, cell.place, notebook)
        if rating != NO_RATING:
            fields["rating"] = rating
        if when and (when.precision != "none" or rating.state is None):
            known = rating.as_written is not None and (rating.state or rating.colour)
            fields["end"] = When(
                when.date, when.precision, when.as_written, None if known else when.note
            )

    return read


def rating(column: Column, notebook: Notebook) -> CellReader:
    """A reader of ratings by word, fill or tick; the first of several columns stands."""
    known: dict[tuple[str, str | None], Rating] = {}

    def read(cell: Cell, fields: Fields) -> None:
        shown = (cell.text, cell.fill)
        told = known.get(shown)
        if told is None:
            told = rating_of(cell.text, cell.fill, column.heading, cell.place, notebook)
            known[shown] = told
        if told is not NO_RATING and "rating" not in fields:
            fields["rating"] = told

    return read


def update(column: Column, rows: Sequence[GridRow], notebook: Notebook) -> CellReader:
    """A reader of a dated column; columns of one date beside each other make one update."""
    when = column.when or When()
    rated = _is_rated(column, rows)

    def read(cell: Cell, fields: Fields) -> None:
        if not cell.text and not (rated and cell.fill):
            return
        updates: list[Update] = fields.setdefault("updates", [])
        before = updates.pop() if updates and updates[-1].when == when else None
        text, told = (before.text, before.rating) if before else (None, NO_RATING)
        if rated:
            told = rating_of(cell.text, cell.fill, column.heading, cell.place, notebook)
        else:
            text = f"{text}\n{cell.text}" if text else cell.text
        updates.append(Update(when, text, told, before.place if before else cell.place))

    return read


def _is_rated(column: Column, rows: Sequence[GridRow]) -> bool:
    """Whether a dated column holds ratings rather than words about progress."""
    if _RATED.search(column.heading):
        return True
    return not _TOLD.search(column.heading) and profile(rows, column.at).ratings > _MOST


def read_progress(cell: Cell, fields: Fields) -> None:
    """Read what is said of progress; lines that each open with a date are dated updates."""
    if not cell.text:
        return
    updates = _dated_lines(cell)
    if updates:
        fields.setdefault("updates", []).extend(updates)
    else:
        fields["progress"] = cell.text


def _dated_lines(cell: Cell) -> list[Update]:
    """The updates in a cell whose first line opens with a date; other lines go on with theirs."""
    updates: list[Update] = []
    if not _MARK.search(cell.text, 0, _LONGEST_OPENING):
        return updates
    for line in cell.text.split("\n"):
        opening = OPENING_DATE.match(line)
        when = read_date(opening["date"], "end") if opening else None
        if opening and when and when.precision != "none" and not when.note:
            updates.append(Update(when, opening["rest"], NO_RATING, cell.place))
        elif not updates:
            return []
        else:
            last = updates[-1]
            updates[-1] = Update(last.when, f"{last.text}\n{line}", NO_RATING, cell.place)
    return updates
