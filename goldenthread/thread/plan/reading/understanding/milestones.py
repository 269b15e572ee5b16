"""Rows of a milestones table, each read into the fields of a milestone.

A row that a page split is joined again; a merged action speaks for all of its rows; bullets in
one cell may be milestones of their own (see `bullets`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from goldenthread.thread.plan.reading.document import NO_RATING, StatedMeasure
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding import text_cells
from goldenthread.thread.plan.reading.understanding.bullets import split_into_bullets, steps_in
from goldenthread.thread.plan.reading.understanding.fields import Fields
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.joining import join, joins
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import Column, RowsPiece
from goldenthread.thread.plan.reading.understanding.read_row import Claim, ReadRow
from goldenthread.thread.plan.reading.understanding.row_layout import RowLayout, layout_of, said_in


def read_rows(piece: RowsPiece, notebook: Notebook) -> Iterator[ReadRow]:
    """The milestones that the rows of one table hold, in order; steps follow their action."""
    steps = tuple(column for column in piece.columns if column.step)
    whole = tuple(column for column in piece.columns if not column.step)
    reader = RowReader(whole, piece.rows, notebook)
    if not steps:
        yield from reader.read(piece.rows)
        return
    step_reader = RowReader(steps, piece.rows, notebook)
    for rows in reader.by_action(piece.rows):
        parent: ReadRow | None = None
        for parent in reader.read(rows[:1]):
            yield parent
        for step in step_reader.read(rows):
            step.step_of = parent
            yield step


class RowReader:
    """Reads rows by columns whose readers are made once."""

    def __init__(
        self, columns: tuple[Column, ...], rows: Sequence[GridRow], notebook: Notebook
    ) -> None:
        self.columns = columns
        self.notebook = notebook
        self.layout = layout_of(columns, rows, notebook)

    def read(self, rows: Sequence[GridRow]) -> Iterator[ReadRow]:
        """The milestones in rows that follow one another."""
        layout = self.layout
        pending: ReadRow | None = None
        before: GridRow | None = None
        whole: ReadRow | None = None
        for row in rows:
            if layout.steps is not None and _is_step(row, layout):
                whole = pending or whole
                yield from self._finished(pending) if pending is not None else ()
                pending = before = None
                yield _read_step(row, layout, whole)
                continue
            read = _read(row, layout)
            if pending and before and joins(row, before, read, pending, layout):
                join(pending, read)
            else:
                if pending is not None:
                    yield from self._finished(pending)
                pending = read
            before = row
        if pending is not None:
            yield from self._finished(pending)

    def _finished(self, read: ReadRow) -> Iterable[ReadRow]:
        """A row as one milestone, as one for each of its bullets, or followed by its steps."""
        if read.steps is None and "\n" not in read.fields.get("action", ""):
            return (read,)
        return self._cut(read)

    def _cut(self, read: ReadRow) -> Iterator[ReadRow]:
        yield from split_into_bullets(read, self.layout.action, self.columns, self.notebook)
        if read.steps is not None:
            yield from steps_in(read.steps, read, self.notebook)

    def by_action(self, rows: Sequence[GridRow]) -> Iterator[list[GridRow]]:
        """Rows that stand beside one merged action, or under one that is not said again."""
        action = self.layout.action
        group: list[GridRow] = []
        before: Cell | None = None
        for row in rows:
            cell = row.spread[action] if action is not None and action < len(row.spread) else None
            begins = cell is not None and cell.text and cell is not before
            if begins and group:
                yield group
                group = []
            before = cell if begins else before
            group.append(row)
        if group:
            yield group


def _is_step(row: GridRow, layout: RowLayout) -> bool:
    """Whether a row holds a step, and no action, of its own."""
    said = {cell.column for cell in row.own if cell.text}
    return layout.steps in said and layout.action is not None and layout.action not in said


def _read_step(row: GridRow, layout: RowLayout, whole: ReadRow | None) -> ReadRow:
    """A row that is a step: what is merged down from its action is the action's alone."""
    placed = {index for index, _ in layout.placing}
    line = tuple(
        cell if cell in row.own or index in placed else None
        for index, cell in enumerate(row.spread)
    )
    read = _read(row._replace(spread=line), layout)
    if read.steps is not None:
        text_cells.read_action_with_reference(read.steps, read.fields)
        read.place = read.steps.place
    numbered = said_in(line, layout.step_reference)
    if numbered is not None:
        text_cells.read_reference(numbered, read.fields)
        others = read.fields.get("other", [])
        read.fields["other"] = [other for other in others if other.place != numbered.place]
    read.steps, read.impact, read.step_of = None, None, whole
    return read


def _read(row: GridRow, layout: RowLayout) -> ReadRow:
    spread = row.spread
    fields: Fields = {}
    width = len(spread)
    for index, reader in layout.readers:
        if index < width:
            cell = spread[index]
            if cell is not None and (cell.text or cell.fill):
                reader(cell, fields)
    if row.hidden:
        fields["hidden"] = True
    if not layout.rated and "updates" in fields:
        _rate_by_the_newest(fields)
    read = ReadRow(fields, _place(row, layout), _claims(row, layout))
    if layout.places:
        _place_in_plan(read, spread, layout)
    if layout.measure is not None:
        _read_measure(read, spread, layout)
    read.nested = tuple([table for cell in row.own for table in cell.nested])
    return read


def _rate_by_the_newest(fields: Fields) -> None:
    """Where every rating is dated the newest that is filled in is how the milestone fares now."""
    rated = [update for update in fields["updates"] if update.rating != NO_RATING]
    if rated:
        newest = max(rated, key=lambda update: update.when.date or date.min)
        fields.setdefault("rating", newest.rating)


def _claims(row: GridRow, layout: RowLayout) -> list[Claim]:
    """What each of a row's cells is understood as; a line of text is a whole milestone."""
    own, meanings = row.own, layout.meanings
    if len(own) > 1 and own[0].place == own[-1].place:
        return [(own[0], "a milestone")]
    return [(c, meaning) for c in own if c.text and (meaning := meanings.get(c.column))]


def _place(row: GridRow, layout: RowLayout) -> str:
    action = said_in(row.spread, layout.action)
    if action is not None:
        return action.place
    return next((cell.place for cell in row.own if cell.text), row.own[0].place if row.own else "")


def _place_in_plan(read: ReadRow, spread: Sequence[Cell | None], layout: RowLayout) -> None:
    """Note the cells that say where a milestone belongs, and what stands beside it."""
    for index, name in layout.placing:
        if (cell := said_in(spread, index)) is not None:
            read.structure[name] = cell
    read.impact = said_in(spread, layout.impact)
    read.steps = said_in(spread, layout.steps)
    finding = said_in(spread, layout.finding)
    read.findings = (finding,) if finding is not None else ()


def _read_measure(read: ReadRow, spread: Sequence[Cell | None], layout: RowLayout) -> None:
    """A measure named in a milestone's own row, with what stands beside it."""
    cell = said_in(spread, layout.measure)
    if cell is None:
        return
    facts = {name: said_in(spread, index) for name, index in layout.of_a_measure}
    told = {name: fact.text for name, fact in facts.items() if fact is not None}
    read.fields["measures"] = (
        StatedMeasure(
            reference=None,
            name=cell.text,
            unit=told.get("unit"),
            baseline=told.get("baseline"),
            target=told.get("target"),
            trajectory=(),
            owner=told.get("owner"),
            source=told.get("source"),
            place=cell.place,
        ),
    )
    taken = {fact.place for fact in facts.values() if fact is not None}
    others = read.fields.pop("other", [])
    kept = [other for other in others if other.place not in taken]
    if kept:
        read.fields["other"] = kept
