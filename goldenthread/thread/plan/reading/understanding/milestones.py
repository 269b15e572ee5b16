"""Rows of a milestones table, each read into the fields of a milestone.

A row that a page split is joined again; a merged action speaks for all of its rows; bullets in
one cell may be milestones of their own (see `bullets`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from goldenthread.thread.plan.reading.document import NO_DATE, StatedMeasure
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.bullets import split_into_bullets, steps_in
from goldenthread.thread.plan.reading.understanding.cell_readers import cell_readers, meaning_of
from goldenthread.thread.plan.reading.understanding.fields import CellReader, Fields
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


_PLACING = frozenset({*STRUCTURE, "overall_impact", "finding", "steps"})
_OF_ITS_OWN = ("start", "end", "revised_end", "rating", "prompts")
_GOING_ON = ("progress", "evidence", "accountable_officer")
_OF_THE_ACTION = frozenset({"action", "hidden", "notes", "cross_references"})


class _Layout(NamedTuple):
    """What is decided once for all of a table's rows."""

    readers: list[tuple[int, CellReader]]
    meanings: dict[int, str]
    action: int | None
    reference: int | None
    placing: tuple[tuple[int, str], ...]
    impact: int | None
    finding: int | None
    measure: int | None
    target: int | None
    steps: int | None
    places: bool


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


def _layout(columns: tuple[Column, ...], rows: Sequence[GridRow], notebook: Notebook) -> _Layout:
    first = {column.field: column.at for column in reversed(columns)}
    return _Layout(
        readers=cell_readers(columns, rows, notebook),
        meanings={
            column.at: meaning_of(column)
            for column in columns
            if column.field != "other" or column.heading
        },
        action=first.get("action"),
        reference=first.get("reference"),
        placing=tuple((first[name], name) for name in STRUCTURE if name in first),
        impact=first.get("overall_impact"),
        finding=first.get("finding"),
        measure=first.get("measure_name"),
        target=first.get("target"),
        steps=first.get("steps"),
        places=not _PLACING.isdisjoint(first),
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
    read = ReadRow(fields, _place(row, layout), _claims(row, layout))
    if layout.places:
        _place_in_plan(read, spread, layout)
    if layout.measure is not None:
        _read_measure(read, spread, layout)
    read.nested = tuple([table for cell in row.own for table in cell.nested])
    return read


def _claims(row: GridRow, layout: _Layout) -> list[Claim]:
    """What each of a row's cells is understood as; a line of text is a whole milestone."""
    own, meanings = row.own, layout.meanings
    if len(own) > 1 and own[0].place == own[-1].place:
        return [(own[0], "a milestone")]
    return [(c, meaning) for c in own if c.text and (meaning := meanings.get(c.column))]


def _place(row: GridRow, layout: _Layout) -> str:
    action = _said(row.spread, layout.action)
    if action is not None:
        return action.place
    return next((cell.place for cell in row.own if cell.text), row.own[0].place if row.own else "")


def _place_in_plan(read: ReadRow, spread: Sequence[Cell | None], layout: _Layout) -> None:
    """Note the cells that say where a milestone belongs, and what stands beside it."""
    for index, name in layout.placing:
        if (cell := _said(spread, index)) is not None:
            read.structure[name] = cell
    read.impact = _said(spread, layout.impact)
    read.steps = _said(spread, layout.steps)
    finding = _said(spread, layout.finding)
    read.findings = (finding,) if finding is not None else ()


def _said(spread: Sequence[Cell | None], index: int | None) -> Cell | None:
    """The cell of a column where it says something."""
    if index is None or index >= len(spread):
        return None
    cell = spread[index]
    return cell if cell is not None and cell.text else None


def _read_measure(read: ReadRow, spread: Sequence[Cell | None], layout: _Layout) -> None:
    """A measure named in a milestone's own row, with the target beside it."""
    cell = _said(spread, layout.measure)
    if cell is None:
        return
    target = _said(spread, layout.target)
    told = target.text if target is not None else None
    read.fields["measures"] = (
        StatedMeasure(None, cell.text, None, None, told, (), None, None, cell.place),
    )
    others = read.fields.pop("other", [])
    kept = [other for other in others if target is None or other.place != target.place]
    if kept:
        read.fields["other"] = kept


def _joins(row: GridRow, before: GridRow, read: ReadRow, pending: ReadRow, layout: _Layout) -> bool:
    """Whether a row goes on with the one before, instead of being a milestone in its own right."""
    action = _said(row.spread, layout.action)
    if action is not None and action is _said(before.spread, layout.action):
        return _shares_reference(row, before, layout)
    fields = read.fields
    if "reference" in fields or "action" not in pending.fields or layout.action is None:
        return False
    if "action" not in fields:
        return bool(fields) and not read.structure and not _is_dated_alone(fields)
    if any(name in fields for name in _OF_ITS_OWN):
        return False
    said: str = fields["action"]
    alone = not any(name not in _OF_THE_ACTION for name in fields)
    goes_on = said[:1].islower() or (alone and _HANGING.search(pending.fields["action"]))
    return bool(goes_on) and (layout.reference is not None or alone)


def _shares_reference(row: GridRow, before: GridRow, layout: _Layout) -> bool:
    """Whether two rows under one merged action are one milestone: no reference of its own."""
    here = _said(row.spread, layout.reference)
    return here is None or here is _said(before.spread, layout.reference)


def _is_dated_alone(fields: Fields) -> bool:
    """Whether a row says dates or a rating and no words that could go on with others."""
    dated = any(name in fields for name in _OF_ITS_OWN)
    return dated and not any(name in fields for name in _GOING_ON)


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
