"""Milestones that a line states in full: '1. Cut waits. Lead: ICB. Due: December 2027'."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from goldenthread.thread.plan.reading.dates import find_date
from goldenthread.thread.plan.reading.source import Cell, Paragraph
from goldenthread.thread.plan.reading.understanding import dated_cells, text_cells
from goldenthread.thread.plan.reading.understanding.bullets import fields_of_bullet
from goldenthread.thread.plan.reading.understanding.cards import label_field
from goldenthread.thread.plan.reading.understanding.fields import CellReader, Fields
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import Column

_LABEL = re.compile(r"(?:(?<=[.;,!?])\s|\s[-–—|]\s|\s?[(\[])(?P<label>[A-Z][A-Za-z ]{1,30}?)\s?:\s")
_ENDS = " .;,)]|–—-"
_DATES = frozenset({"start", "end"})
_STATED = _DATES | {"accountable_officer", "supporting_leads", "rating", "progress", "evidence"}


class StatedFacts(NamedTuple):
    """What a line says is done, and the values that it labels within itself, by field."""

    action: str
    values: dict[str, str]


def stated_facts(text: str) -> StatedFacts | None:
    """The action of a line and its labelled facts; null where it lacks a lead or a date."""
    if text.count(":") < 2:
        return None
    labels = [
        (match, field)
        for match in _LABEL.finditer(text)
        if (field := label_field(match["label"])) in _STATED
    ]
    if not labels or not text[: labels[0][0].start()].strip():
        return None
    ends = [match.start() for match, _ in labels[1:]] + [len(text)]
    values: dict[str, str] = {}
    for (match, field), end in zip(labels, ends, strict=True):
        values.setdefault(str(field), text[match.end() : end].strip(_ENDS))
    dated = any(find_date(values[field]) for field in _DATES & values.keys())
    if not dated or not values.get("accountable_officer"):
        return None
    return StatedFacts(text[: labels[0][0].start()].strip(), values)


def fields_of_stated(line: Paragraph, facts: StatedFacts, notebook: Notebook) -> Fields:
    """The fields of the milestone that a line states."""
    fields = fields_of_bullet(replace(line, text=facts.action), notebook)
    for field, value in facts.values.items():
        if value:
            _reader(field, notebook)(Cell(value, 0, 0, line.place), fields)
    return fields


def _reader(field: str, notebook: Notebook) -> CellReader:
    if field in _DATES:
        return dated_cells.date(field, notebook)
    if field == "rating":
        return dated_cells.rating(Column(0, field), notebook)
    return text_cells.kept_as(field)
