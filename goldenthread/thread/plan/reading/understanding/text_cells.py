"""Readers of a milestone's wordy cells: reference, action, people, evidence, percentage."""

from __future__ import annotations

from goldenthread.thread.plan.reading.cross_references import find_cross_references
from goldenthread.thread.plan.reading.document import Other
from goldenthread.thread.plan.reading.officers import split_officers
from goldenthread.thread.plan.reading.prompts import split_prompts
from goldenthread.thread.plan.reading.references import (
    looks_like_reference,
    normalise_reference,
    split_reference,
)
from goldenthread.thread.plan.reading.source import Cell, Paragraph
from goldenthread.thread.plan.reading.understanding.asides import take_asides
from goldenthread.thread.plan.reading.understanding.fields import CellReader, Fields
from goldenthread.thread.plan.reading.understanding.percentages import read_percent
from goldenthread.thread.plan.reading.understanding.pieces import Column

_NONE = ("-", "–", "—")


def read_reference(cell: Cell, fields: Fields) -> None:
    """Read a reference; a lone dash says that there is none."""
    text = cell.text
    if text and text not in _NONE:
        fields["reference_as_written"] = text
        fields["reference"] = normalise_reference(text)


def read_action(cell: Cell, fields: Fields) -> None:
    """Read an action, its asides and its cross references apart."""
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


def read_action_with_reference(cell: Cell, fields: Fields) -> None:
    """Read an action that its own reference may open: 'Action 1.1: Meet'."""
    read_action(cell, fields)
    reference, rest = split_reference(fields.get("action", ""))
    if reference and looks_like_reference(reference):
        fields["action"] = rest
        fields["reference_as_written"] = reference
        fields["reference"] = normalise_reference(reference)


def _take_cross_references(text: str, fields: Fields) -> None:
    text, found = find_cross_references(text)
    if found:
        fields["cross_references"] = found
    fields["action"] = text


def read_officers(cell: Cell, fields: Fields) -> None:
    """Read who answers for a milestone, and who supports it where the cell says both."""
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


def read_evidence(cell: Cell, fields: Fields) -> None:
    """Read evidence, with questions of the template that are still open apart."""
    if not cell.text:
        return
    evidence, prompts = split_prompts(cell.text)
    if evidence:
        fields["evidence"] = evidence
    if prompts:
        fields["prompts"] = prompts


def read_percentage(cell: Cell, fields: Fields) -> None:
    """Read a percentage; anything else is kept with its heading."""
    if cell.text:
        percent = read_percent(cell.text)
        if percent is None:
            _add_other(fields, Other("Percentage complete", cell.text, cell.place))
        else:
            fields["percent_complete"] = percent


def kept_as(field: str) -> CellReader:
    """A reader that keeps the words of a cell as they are."""

    def read(cell: Cell, fields: Fields) -> None:
        if cell.text:
            fields[field] = cell.text

    return read


def kept_with_heading(column: Column) -> CellReader:
    """A reader of a column that the format has no field for."""

    def read(cell: Cell, fields: Fields) -> None:
        if cell.text:
            _add_other(fields, Other(column.heading, cell.text, cell.place))

    return read


def _add_other(fields: Fields, other: Other) -> None:
    fields.setdefault("other", []).append(other)
