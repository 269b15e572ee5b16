"""A reader for each column of a milestones table: made once a table, called once a cell.

A reader puts what a cell says into the fields of the milestone that its row will be. What the
same words say is worked out once: dates, ratings and people repeat from row to row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from goldenthread.thread.plan.reading.columns import KEPT_WITH_HEADING
from goldenthread.thread.plan.reading.cross_references import find_cross_references
from goldenthread.thread.plan.reading.dates import read_date
from goldenthread.thread.plan.reading.document import NO_RATING, Other, Rating, Update, When
from goldenthread.thread.plan.reading.officers import split_officers
from goldenthread.thread.plan.reading.periods import find_periods
from goldenthread.thread.plan.reading.prompts import split_prompts
from goldenthread.thread.plan.reading.ratings import house_state
from goldenthread.thread.plan.reading.references import (
    looks_like_reference,
    normalise_reference,
    split_reference,
)
from goldenthread.thread.plan.reading.source import Cell, Paragraph
from goldenthread.thread.plan.reading.understanding.asides import take_asides
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.percentages import read_percent
from goldenthread.thread.plan.reading.understanding.pieces import Column
from goldenthread.thread.plan.reading.understanding.table_columns import profile
from goldenthread.thread.plan.reading.understanding.words import rating_of, when_of

Fields = dict[str, Any]
"""The fields of one milestone by name, as far as they are known."""

CellReader = Callable[[Cell, Fields], None]

MEANINGS = {
    "reference": "a milestone's reference",
    "action": "a milestone's action",
    "parent": "the milestone that this is a step of",
    "accountable_officer": "a milestone's accountable officer",
    "supporting_leads": "a milestone's supporting leads",
    "start": "a milestone's start date",
    "end": "a milestone's end date",
    "revised_end": "a milestone's revised end date",
    "start_and_end": "a milestone's start and end dates",
    "end_and_rating": "a milestone's end date and rating",
    "rating": "a milestone's rating",
    "percent": "a milestone's percentage complete",
    "steps": "steps of a milestone",
    "progress": "a milestone's progress",
    "update": "a dated update of a milestone",
    "evidence": "a milestone's evidence",
    "overall_impact": "the overall impact of a focus area",
    "finding": "a finding",
    "pillar": "a pillar's name",
    "area_for_improvement": "an area for improvement's name",
    "focus_area": "a focus area's name",
    "area_label": "an area for improvement's number",
    "ignore": "left out, as a person asked",
    "measure_name": "a milestone's measure",
}


def meaning_of(column: Column) -> str:
    """What a cell of a column is understood as, in plain words."""
    return MEANINGS.get(column.field) or f"something else about a milestone ({column.heading})"


def cell_readers(
    columns: Sequence[Column], rows: Sequence[GridRow], notebook: Notebook
) -> list[tuple[int, CellReader]]:
    """The readers of a table's columns, each with the column's index, in the order to call them."""
    fields = {column.field for column in columns}
    readers: list[tuple[int, CellReader]] = []
    # A rating of its own outweighs one that a date cell tells, so it is read first.
    for column in sorted(columns, key=lambda column: column.field != "rating"):
        reader = _reader(column, fields, rows, notebook)
        if reader is not None:
            readers.append((column.index, reader))
    return readers


def _reader(
    column: Column, fields: set[str], rows: Sequence[GridRow], notebook: Notebook
) -> CellReader | None:
    match column.field:
        case "reference":
            return _read_reference
        case "action":
            return _read_action if "reference" in fields else _read_action_with_reference
        case "parent":
            return _text("parent")
        case "accountable_officer":
            return _text("accountable_officer") if "supporting_leads" in fields else _read_officers
        case "supporting_leads":
            return _text("supporting_leads")
        case "progress":
            return _progress(notebook)
        case "evidence":
            return _read_evidence
        case "percent":
            return _read_percentage
        case "end" if not fields & {"start", "start_and_end"}:
            return _both_dates(notebook)
        case "start" | "end" | "revised_end":
            return _date(column.field, notebook)
        case "start_and_end":
            return _both_dates(notebook)
        case "end_and_rating":
            return _date_and_rating(column, notebook)
        case "rating":
            return _rating(column, notebook)
        case "update":
            return _update(column, _is_rated(column, rows), notebook)
        case field if field in KEPT_WITH_HEADING or field in _UNPLACED:
            return _other(column) if column.heading else None
        case _:
            return None


def _is_rated(column: Column, rows: Sequence[GridRow]) -> bool:
    """Whether a dated column holds ratings rather than words about progress."""
    if _RATED.search(column.heading):
        return True
    return not _TOLD.search(column.heading) and profile(rows, column.index).ratings > 0.6


_RATED = re.compile(r"\b(?:b?rag|rating|status)\b", re.IGNORECASE)
_TOLD = re.compile(r"progress|update|comment|narrative|position|commentary", re.IGNORECASE)
_UNPLACED = frozenset({"target", "baseline", "planned", "actual", "unit", "source", "owner"})
"""Fields of a measure: without a measure named beside them they are kept with their heading."""


def _read_reference(cell: Cell, fields: Fields) -> None:
    text = cell.text
    if text and text not in ("-", "–", "—"):
        fields["reference_as_written"] = text
        fields["reference"] = normalise_reference(text)


def _read_action(cell: Cell, fields: Fields) -> None:
    if not cell.text:
        return
    text = cell.text
    if cell.lines:
        text, notes = take_asides(cell.lines, text)
        if notes:
            fields["notes"] = notes
    _take_cross_references(text, fields)


def read_action_text(line: Paragraph, fields: Fields) -> None:
    """Read a line of its own as a milestone's action, with its asides and cross references."""
    text, notes = take_asides((line,), line.text)
    if notes:
        fields["notes"] = notes
    _take_cross_references(text, fields)


def _take_cross_references(text: str, fields: Fields) -> None:
    text, found = find_cross_references(text)
    if found:
        fields["cross_references"] = found
    fields["action"] = text


def _read_action_with_reference(cell: Cell, fields: Fields) -> None:
    _read_action(cell, fields)
    reference, rest = split_reference(fields.get("action", ""))
    if reference and looks_like_reference(reference):
        fields["action"] = rest
        fields["reference_as_written"] = reference
        fields["reference"] = normalise_reference(reference)


def _text(field: str) -> CellReader:
    def read(cell: Cell, fields: Fields) -> None:
        if cell.text:
            fields[field] = cell.text

    return read


def _progress(notebook: Notebook) -> CellReader:
    """Reads what is said of progress; lines that each open with a date are dated updates."""

    def read(cell: Cell, fields: Fields) -> None:
        if not cell.text:
            return
        updates = _dated_lines(cell) if cell.text[:1].isalnum() or cell.lines else []
        if updates:
            fields.setdefault("updates", []).extend(updates)
        else:
            fields["progress"] = cell.text

    return read


def _dated_lines(cell: Cell) -> list[Update]:
    """The updates in a cell whose first line opens with a date; other lines go on with theirs."""
    updates: list[Update] = []
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


OPENING_DATE = re.compile(
    r"\(?(?P<date>[^:–—\n]{3,30}?)\)?\s*(?::|\s[–—-])\s+(?P<rest>\S.*)", re.DOTALL
)
"""A line that opens with its date: '12/03/25: We met', 'April 2025 – agree the scope'."""


def _read_officers(cell: Cell, fields: Fields) -> None:
    text = cell.text
    if not text:
        return
    if ":" not in text and "–" not in text:
        fields["accountable_officer"] = text
        return
    officers = split_officers(text)
    if officers.accountable:
        fields["accountable_officer"] = officers.accountable
    if officers.supporting:
        fields["supporting_leads"] = officers.supporting


def _read_evidence(cell: Cell, fields: Fields) -> None:
    if not cell.text:
        return
    evidence, prompts = split_prompts(cell.text)
    if evidence:
        fields["evidence"] = evidence
    if prompts:
        fields["prompts"] = prompts


def _read_percentage(cell: Cell, fields: Fields) -> None:
    if cell.text:
        percent = read_percent(cell.text)
        if percent is None:
            _add_other(fields, Other("Percentage complete", cell.text, cell.place))
        else:
            fields["percent_complete"] = percent


def _date(field: str, notebook: Notebook) -> CellReader:
    side = "start" if field == "start" else "end"
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


def _both_dates(notebook: Notebook) -> CellReader:
    """Reads the end of a span, and its start too where the cell gives both."""
    read_end = _date("end", notebook)
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


def _date_and_rating(column: Column, notebook: Notebook) -> CellReader:
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


def _rating(column: Column, notebook: Notebook) -> CellReader:
    known: dict[tuple[str, str | None], Rating] = {}

    def read(cell: Cell, fields: Fields) -> None:
        shown = (cell.text, cell.fill)
        rating = known.get(shown)
        if rating is None:
            rating = rating_of(cell.text, cell.fill, column.heading, cell.place, notebook)
            known[shown] = rating
        if rating is not NO_RATING and "rating" not in fields:
            fields["rating"] = rating

    return read


def _update(column: Column, rated: bool, notebook: Notebook) -> CellReader:
    """A dated column; one of the same date beside it adds its text or rating to the same update."""
    when = column.when or When()

    def read(cell: Cell, fields: Fields) -> None:
        if not cell.text and not (rated and cell.fill):
            return
        updates: list[Update] = fields.setdefault("updates", [])
        before = updates.pop() if updates and updates[-1].when == when else None
        text, rating = (before.text, before.rating) if before else (None, NO_RATING)
        if rated:
            rating = rating_of(cell.text, cell.fill, column.heading, cell.place, notebook)
        else:
            text = f"{text}\n{cell.text}" if text else cell.text
        updates.append(Update(when, text, rating, before.place if before else cell.place))

    return read


def _other(column: Column) -> CellReader:
    def read(cell: Cell, fields: Fields) -> None:
        if cell.text:
            _add_other(fields, Other(column.heading, cell.text, cell.place))

    return read


def _add_other(fields: Fields, other: Other) -> None:
    fields.setdefault("other", []).append(other)
