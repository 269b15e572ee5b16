"""Rows of milestones put under the focus areas that they belong to."""

from __future__ import annotations

from datetime import date

from goldenthread.thread.plan.reading.dates import find_date
from goldenthread.thread.plan.reading.document import Milestone, Other, Update, When
from goldenthread.thread.plan.reading.source import Cell, Table
from goldenthread.thread.plan.reading.understanding.builder import PlanBuilder
from goldenthread.thread.plan.reading.understanding.drafts import DraftFocusArea
from goldenthread.thread.plan.reading.understanding.fields import Fields
from goldenthread.thread.plan.reading.understanding.finding_rows import add_finding_cell
from goldenthread.thread.plan.reading.understanding.following import follow_columns
from goldenthread.thread.plan.reading.understanding.keys import Keys
from goldenthread.thread.plan.reading.understanding.markdown import to_markdown
from goldenthread.thread.plan.reading.understanding.measures_tables import read_measures
from goldenthread.thread.plan.reading.understanding.milestones import read_rows
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import HeadingPiece, RowsPiece
from goldenthread.thread.plan.reading.understanding.read_row import ReadRow
from goldenthread.thread.plan.reading.understanding.tables import TableCutter
from goldenthread.thread.plan.reading.understanding.words import when_of

NO_ACTION = "This row of a milestones table says no action."
_DATED = frozenset({"start", "end", "start_and_end", "end_and_rating", "revised_end"})
_SEVERAL = ("other", "notes", "prompts", "cross_references")


def add_milestones(
    piece: RowsPiece, heading: HeadingPiece | None, builder: PlanBuilder, notebook: Notebook
) -> None:
    """Put each row of a milestones table under its focus area.

    Where the table has no dates and its heading has one, that is the end of every row.
    """
    seen: dict[str, Cell] = {}
    end = _end_of_all(piece, heading, notebook)
    for read in read_rows(piece, notebook):
        if end is not None:
            read.fields.setdefault("end", end)
        if read.structure:
            follow_columns(read.structure, seen, builder)
        if "action" in read.fields:
            add_milestone(read, builder, notebook)
        else:
            _without_action(read, builder, notebook)


def _end_of_all(piece: RowsPiece, heading: HeadingPiece | None, notebook: Notebook) -> When | None:
    if heading is None or any(column.field in _DATED for column in piece.columns):
        return None
    found = find_date(heading.text)
    if found is None:
        return None
    words = heading.text[found.start : found.end]
    return when_of(words, "end", heading.place, notebook)


def add_milestone(read: ReadRow, builder: PlanBuilder, notebook: Notebook) -> Milestone:
    """Make the milestone that a row is, put it under the current focus area, claim its cells."""
    focus = builder.focus or builder.current_focus_area(read.place)
    for table in read.nested:
        _take_nested(table, read.fields, notebook)
    fields = _settled(read.fields)
    key = read.key = fields["key"] = _key(fields, focus, notebook.keys)
    fields["place"] = read.place
    if read.step_of is not None:
        fields["parent"] = read.step_of.key
    milestone = Milestone.of(fields)
    focus.milestones.append(milestone)
    taken = notebook.claims.taken
    for cell, meaning in read.claims:
        taken.setdefault(cell.place, (meaning, key))
    if read.impact is not None:
        focus.overall_impact[read.impact.text] = None
    if read.group:
        _tell_group(read.group, focus)
    for cell in read.findings:
        add_finding_cell(cell, builder, notebook)
    return milestone


def _tell_group(group: Fields, focus: DraftFocusArea) -> None:
    """What a row says of its focus area beside the milestones in one cell."""
    focus.accountable_officer = focus.accountable_officer or group.get("accountable_officer")
    focus.rating = group.get("rating", focus.rating)
    if "evidence" in group:
        focus.overall_impact[group["evidence"]] = None


def _settled(fields: Fields) -> Fields:
    """The fields as the document holds them: updates oldest first, lists as tuples."""
    if "updates" in fields:
        fields["updates"] = tuple(sorted(fields["updates"], key=_moment))
    for name in _SEVERAL:
        if name in fields:
            fields[name] = tuple(fields[name])
    return fields


def _key(fields: Fields, focus: DraftFocusArea, keys: Keys) -> str:
    reference = fields.get("reference")
    if reference:
        return keys.labelled("milestone", reference)
    return keys.unlabelled("milestone", focus.key)


def _take_nested(table: Table, fields: Fields, notebook: Notebook) -> None:
    """A table inside a milestone's cell: its measures, or else all of it as it is written."""
    measures = [
        read.measure
        for piece in TableCutter(notebook).cut(table)
        if isinstance(piece, RowsPiece) and piece.kind == "measures"
        for read in read_measures(piece)
    ]
    if measures:
        fields["measures"] = (*fields.get("measures", ()), *measures)
    elif written := to_markdown([table]):
        other = Other("A table in the cell", written, table.place)
        fields["other"] = (*fields.get("other", ()), other)


def _moment(update: Update) -> date:
    return update.when.date or date.min


def _without_action(read: ReadRow, builder: PlanBuilder, notebook: Notebook) -> None:
    """A row that only names the next group, or says something of no milestone."""
    claims = notebook.claims
    for cell in read.findings:
        add_finding_cell(cell, builder, notebook)
    if read.impact is not None and builder.focus is not None:
        builder.focus.overall_impact[read.impact.text] = None
        claims.take(read.impact.place, "the overall impact of a focus area", builder.focus.key)
    named = {cell.place for cell in read.structure.values()}
    for cell, meaning in read.claims:
        if cell.place in named:
            claims.take(cell.place, meaning)
        else:
            claims.refuse(cell.place, NO_ACTION)
