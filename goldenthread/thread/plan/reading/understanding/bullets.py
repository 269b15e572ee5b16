"""Milestones that stand as bullets in one cell, their dates and references inline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from goldenthread.thread.plan.reading.dates import OPENING_DATE, find_date, is_date_like
from goldenthread.thread.plan.reading.document import NO_DATE
from goldenthread.thread.plan.reading.ratings import is_rating_like
from goldenthread.thread.plan.reading.references import (
    looks_like_reference,
    normalise_reference,
    split_reference,
)
from goldenthread.thread.plan.reading.source import Cell, Paragraph
from goldenthread.thread.plan.reading.understanding.fields import Fields
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import Column
from goldenthread.thread.plan.reading.understanding.read_row import ReadRow
from goldenthread.thread.plan.reading.understanding.text_cells import read_action_text
from goldenthread.thread.plan.reading.understanding.words import rating_of, when_of

_OF_ONE_MILESTONE = frozenset(
    {"reference", "start", "end", "rating", "start_and_end", "end_and_rating", "percent"}
)
_DATED = ("start", "end", "revised_end")
_OF_THE_GROUP = ("accountable_officer", "rating", "evidence")
_OF_STEPS = re.compile(r"[./-]|\d[A-Za-z]")
_LEAD = re.compile(
    r"[(\[;.–-]\s*(?:lead|owner|responsible)(?: officer)?\s*[:–-]\s*"
    r"(?P<who>[^;()\[\]–]+?)\s*(?=[;)\]–]|\.\s|\.?$)",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s+[-–—|]\s+|;\s+")
_BY = re.compile(
    r"(?:\b(?:by|before|from|in|until)\s+(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?)$", re.IGNORECASE
)


def split_into_bullets(
    read: ReadRow, action: int | None, columns: Sequence[Column], notebook: Notebook
) -> Iterator[ReadRow]:
    """A row as it is, or a row for each bullet of its action, where each is a milestone."""
    cell = _action_cell(read, action)
    bullets = _bullets(cell) if cell is not None else []
    is_group = _is_focus_area(read)
    if len(bullets) < 2 or not (
        _are_milestones(bullets, read.fields, columns) or (is_group and cell and cell.lines)
    ):
        yield read
        return
    shared = dict(read.fields)
    # Where the row is a focus area, what stands beside its bullets is the focus area's; beside a
    # date that holds for each of them, so do its lead and its rating.
    dated = any(name in shared for name in _DATED)
    told = _OF_THE_GROUP if not dated else _OF_THE_GROUP[-1:]
    group = {name: shared.pop(name) for name in told if is_group and name in shared}
    for position, bullet in enumerate(bullets):
        fields = {**shared, **_fields_of(bullet, shared, notebook)}
        fields.pop("reference_as_written", None) if "reference" not in fields else None
        one = ReadRow(fields, read.place, read.claims if position == 0 else [])
        one.structure, one.impact, one.group = read.structure, read.impact, group
        one.findings = read.findings if position == 0 else ()
        one.nested = read.nested if position == 0 else ()
        yield one


def _is_focus_area(read: ReadRow) -> bool:
    """Whether a row says the name of a focus area, and is all that stands under it."""
    named = read.structure.get("focus_area")
    return named is not None and named.down == 1


def steps_in(cell: Cell, whole: ReadRow, notebook: Notebook) -> Iterator[ReadRow]:
    """The steps of a milestone that stand as lines in one cell, each with its date."""
    for line in cell.paragraphs:
        fields = _fields_of(line, {}, notebook)
        if fields.get("action"):
            yield ReadRow(fields, cell.place, step_of=whole)


def are_dated(bullets: Sequence[str]) -> bool:
    """Whether most of several bullets carry a date or a reference, as milestones in a list do."""
    marked = sum(1 for text in bullets if _date_of(text) or _has_reference(text))
    return len(bullets) >= 2 and marked * 2 > len(bullets)


def is_numbered(text: str) -> bool:
    """Whether a line opens with a reference of several steps: '1.1 Write a guide', '2A Do this'."""
    reference, _ = split_reference(text)
    return reference is not None and _OF_STEPS.search(reference) is not None


def fields_of_bullet(bullet: Paragraph, notebook: Notebook) -> Fields:
    """The fields of a milestone that is a bullet: reference, action, end, lead, rating."""
    first, *others = _PARTED.split(bullet.text)
    told = [part for part in others if is_date_like(part) or is_rating_like(part)]
    if not told:
        return _fields_of(bullet, {}, notebook)
    fields = _fields_of(replace(bullet, text=first), {}, notebook)
    for part in others:
        if is_date_like(part) and not is_rating_like(part):
            fields["end"] = when_of(part, "end", bullet.place, notebook)
        elif is_rating_like(part):
            fields["rating"] = rating_of(part, None, None, bullet.place, notebook)
        else:
            fields.setdefault("accountable_officer", part)
    return fields


def _action_cell(read: ReadRow, action: int | None) -> Cell | None:
    text = read.fields.get("action")
    if action is None or not text or "\n" not in text:
        return None
    return next((cell for cell, _ in read.claims if cell.column == action), None)


def _bullets(cell: Cell) -> list[Paragraph]:
    """The lines of a cell that may be milestones: its outermost bullets, or all of its lines."""
    if cell.lines:
        listed = [line for line in cell.lines if line.text]
        outer = [line for line in listed if line.bullet == 1]
        return listed if len(outer) == len(listed) else []
    lines = [Paragraph(text, cell.place) for text in cell.text.split("\n") if text]
    return lines if all(_date_of(line.text) or _has_reference(line.text) for line in lines) else []


def _are_milestones(
    bullets: Sequence[Paragraph], fields: Fields, columns: Sequence[Column]
) -> bool:
    if "reference" in fields:
        return sum(1 for line in bullets if _has_reference(line.text)) * 2 > len(bullets)
    if are_dated([line.text for line in bullets]):
        return True
    # A table that says nothing else of one milestone leaves it to the bullets.
    return not any(column.field in _OF_ONE_MILESTONE for column in columns)


def _fields_of(bullet: Paragraph, row: Fields, notebook: Notebook) -> Fields:
    """What a line says of a milestone; a date that opens it is no part of the action."""
    fields: Fields = {}
    opening = OPENING_DATE.match(bullet.text)
    if opening and is_date_like(opening["date"]):
        fields = _fields_of(replace(bullet, text=opening["rest"]), row, notebook)
        fields["end"] = when_of(opening["date"], "end", bullet.place, notebook)
        return fields
    read_action_text(bullet, fields)
    reference, rest = split_reference(fields.get("action", ""))
    if reference and looks_like_reference(reference):
        fields["action"] = rest
        fields["reference_as_written"] = reference
        fields["reference"] = normalise_reference(reference)
    date = _date_of(bullet.text)
    if date and row.get("end", NO_DATE) == NO_DATE:
        fields["end"] = when_of(date, "end", bullet.place, notebook)
    lead = _LEAD.search(bullet.text)
    if lead and "accountable_officer" not in row:
        fields["accountable_officer"] = lead["who"]
    return fields


def _date_of(text: str) -> str | None:
    """The words of the last bracket with a date in it, else of the date that closes the text."""
    for bracket in reversed(re.findall(r"\(([^()]{3,60})\)|\[([^\[\]]{3,60})\]", text)):
        inside: str = bracket[0] or bracket[1]
        if find_date(inside):
            return inside
    found = find_date(text)
    if found is None:
        return None
    words = text[found.start : found.end]
    lead = _BY.search(text[: found.start])
    return f"{lead.group()}{words}".strip() if lead else words


def _has_reference(text: str) -> bool:
    reference, _ = split_reference(text)
    return reference is not None and looks_like_reference(reference)
