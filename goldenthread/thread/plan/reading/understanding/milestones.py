"""Rows of a milestones table, each read into the fields of a milestone.

A row that a page split is joined again; a merged action speaks for all of its rows; bullets in
one cell may be milestones of their own (see `bullets`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from goldenthread.thread.plan.reading.document import NO_DATE, StatedMeasure
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.bullets import split_into_bullets, steps_in
from goldenthread.thread.plan.reading.understanding.cell_readers import (
    CellReader,
    Fields,
    cell_readers,
    meaning_of,
)
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import Column, RowsPiece
from goldenthread.thread.plan.reading.understanding.read_row import Claim, ReadRow

STRUCTURE = ("pillar", "area_label", "area_for_improvement", "focus_area")
_HANGING = re.compile(
    r"(?:,|;|-|–|\(|\b(?:and|or|the|a|an|of|to|for|in|with|on|by|from|that|which|is|are|as|at"
    r"|their|all|each|our|this|who|between|into|through|including))$",
    re.IGNORECASE,
)


class _Layout(NamedTuple):
    """What is decided once for all of a table's rows."""

    readers: list[tuple[int, CellReader]]
    meanings: dict[int, str]
    action: int | None
    reference: int | None
    placing: tuple[tuple[int, str], ...]
    impact: int | None
    finding: int | None
    measure: Column | None
    target: int | None
    steps: int | None


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
        self.layout = _layout(columns, rows, notebook)

    def read(self, rows: Sequence[GridRow]) -> Iterator[ReadRow]:
        """The milestones in rows that follow one another."""
        layout = self.layout
        pending: ReadRow | None = None
        before: GridRow | None = None
        for row in rows:
            read = _read(row, layout)
            joins = pending is not None and before is not None
            if joins and _joins(row, before, read, pending, layout):  # type: ignore[arg-type]  # both are there
                _join(pending, read)  # type: ignore[arg-type]  # it is there
            else:
                if pending is not None:
                    yield from self._finished(pending)
                pending = read
            before = row
        if pending is not None:
            yield from self._finished(pending)

    def _finished(self, read: ReadRow) -> Iterator[ReadRow]:
        """A row as one milestone, as one for each of its bullets, or followed by its steps."""
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


def _layout(
    columns: tuple[Column, ...], rows: Sequence[GridRow], notebook: Notebook
) -> _Layout:
    first = {column.field: column.index for column in reversed(columns)}
    return _Layout(
        readers=cell_readers(columns, rows, notebook),
        meanings={
            column.index: meaning_of(column)
            for column in columns
            if column.field != "other" or column.heading
        },
        action=first.get("action"),
        reference=first.get("reference"),
        placing=tuple((first[name], name) for name in STRUCTURE if name in first),
        impact=first.get("overall_impact"),
        finding=first.get("finding"),
        measure=next((c for c in columns if c.field == "measure_name"), None),
        target=first.get("target"),
        steps=first.get("steps"),
    )


def _read(row: GridRow, layout: _Layout) -> ReadRow:
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
    meanings = layout.meanings
    own = row.own
    place = _place(row, layout)
    if len(own) > 1 and own[0].place == own[-1].place:
        claims = [Claim(own[0], "a milestone")]
    else:
        claims = [Claim(c, meanings[c.column]) for c in own if c.text and c.column in meanings]
    read = ReadRow(fields, place, claims)
    if layout.placing or layout.impact is not None or layout.finding is not None:
        _place_in_plan(read, spread, layout)
    if layout.measure is not None:
        _read_measure(read, spread, layout)
    if layout.steps is not None and layout.steps < width:
        steps = spread[layout.steps]
        read.steps = steps if steps is not None and steps.text else None
    read.nested = tuple(table for cell in own if cell.nested for table in cell.nested)
    return read


def _place(row: GridRow, layout: _Layout) -> str:
    action = (
        row.spread[layout.action]
        if layout.action is not None and layout.action < len(row.spread)
        else None
    )
    if action is not None and action.text:
        return action.place
    return next((cell.place for cell in row.own if cell.text), row.own[0].place if row.own else "")


def _place_in_plan(read: ReadRow, spread: Sequence[Cell | None], layout: _Layout) -> None:
    for index, name in layout.placing:
        cell = spread[index] if index < len(spread) else None
        if cell is not None and cell.text:
            read.structure[name] = cell
    if layout.impact is not None and layout.impact < len(spread):
        impact = spread[layout.impact]
        read.impact = impact if impact is not None and impact.text else None
    if layout.finding is not None and layout.finding < len(spread):
        finding = spread[layout.finding]
        read.findings = (finding,) if finding is not None and finding.text else ()


def _read_measure(read: ReadRow, spread: Sequence[Cell | None], layout: _Layout) -> None:
    """A measure named in a milestone's own row, with the target beside it."""
    index = layout.measure.index if layout.measure else 0
    cell = spread[index] if index < len(spread) else None
    if cell is None or not cell.text:
        return
    target = spread[layout.target] if layout.target is not None else None
    read.fields["measures"] = (
        StatedMeasure(
            reference=None,
            name=cell.text,
            unit=None,
            baseline=None,
            target=target.text if target is not None and target.text else None,
            trajectory=(),
            owner=None,
            source=None,
            place=cell.place,
        ),
    )
    others = [o for o in read.fields.get("other", ()) if target is None or o.place != target.place]
    if "other" in read.fields:
        read.fields["other"] = others


def _joins(row: GridRow, before: GridRow, read: ReadRow, pending: ReadRow, layout: _Layout) -> bool:
    """Whether a row goes on with the one before, instead of being a milestone in its own right."""
    if layout.action is None or layout.action >= len(row.spread):
        return False
    action = row.spread[layout.action]
    if layout.action < len(before.spread) and action is not None and action.text:
        if action is before.spread[layout.action]:
            return _shares_reference(row, before, layout)
    fields = read.fields
    if "reference" in fields or "action" not in pending.fields:
        return False
    if layout.reference is not None and _continues_merged(row, before, layout.reference):
        return False
    if any(name in fields for name in ("start", "end", "revised_end", "rating", "prompts")):
        return "action" not in fields and not _is_dated_alone(fields)
    if "action" not in fields:
        return bool(fields) and not read.structure
    said: str = fields["action"]
    others = [
        name for name in fields if name not in ("action", "hidden", "notes", "cross_references")
    ]
    if not said[:1].islower() and not (_HANGING.search(pending.fields["action"]) and not others):
        return False
    return layout.reference is not None or not others


def _shares_reference(row: GridRow, before: GridRow, layout: _Layout) -> bool:
    """Whether two rows under one merged action are one milestone: no reference of its own."""
    if layout.reference is None or layout.reference >= len(row.spread):
        return True
    here, above = row.spread[layout.reference], before.spread[layout.reference]
    return here is above or here is None or not here.text


def _continues_merged(row: GridRow, before: GridRow, reference: int) -> bool:
    """Whether the row stands under the merged reference of the row above, as its step."""
    if reference >= len(row.spread) or reference >= len(before.spread):
        return False
    cell = row.spread[reference]
    return cell is not None and bool(cell.text) and cell is before.spread[reference]


def _is_dated_alone(fields: Fields) -> bool:
    return not any(name in fields for name in ("progress", "evidence", "accountable_officer"))


def _join(pending: ReadRow, read: ReadRow) -> None:
    """Add what a row says to the one before it."""
    known = pending.fields
    for name, value in read.fields.items():
        old = known.get(name)
        if old is None or old == NO_DATE:
            known[name] = value
        elif name == "action":
            if value != old:
                known[name] = f"{old} {value}"
        elif isinstance(old, str) and isinstance(value, str):
            if value not in old.split("\n"):
                gap = " " if value[:1].islower() or _HANGING.search(old) else "\n"
                known[name] = f"{old}{gap}{value}"
        elif isinstance(old, (tuple, list)) and isinstance(value, (tuple, list)):
            known[name] = [*old, *(new for new in value if new not in old)]
    pending.claims += read.claims
    pending.findings += tuple(f for f in read.findings if f not in pending.findings)
    pending.nested += read.nested
    pending.impact = pending.impact or read.impact
