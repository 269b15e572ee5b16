"""Cards: milestones whose labels stand at the left and whose values stand beside them.

A card is read as a table of one row whose columns are its labels, so that nothing more needs to
know of cards. Several values side by side are several milestones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goldenthread.thread.plan.reading.columns import read_heading
from goldenthread.thread.plan.reading.references import looks_like_reference
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding import rows as row_kinds
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.labelled import field_by_value
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import (
    Column,
    HeadingPiece,
    Piece,
    RowsPiece,
)
from goldenthread.thread.plan.reading.understanding.titles import structural

SURE_LABEL = 0.8
_LONGEST_LABEL = 80
NUMBERED_ACTION = re.compile(
    r"(?:action|milestone|step|task)\s+(?:no\.?\s*|ref\.?\s*)?[\w.()/-]*\d[\w.()/-]*:?",
    re.IGNORECASE,
)
"""A label that is the reference of the action beside it: 'Action 1A1'."""
_A_STEP = re.compile(
    r"(?:step|task|sub-?action)\s+[\w.()/-]*\d[\w.()/-]*\s*[:.–—-]\s*\S.*", re.IGNORECASE
)
_STEPS = re.compile(r"(?:(?:key|next|main|sub)[ -]?)?(?:steps|sub-?actions|tasks)\b", re.IGNORECASE)
_BEGINS = ("reference", "action")
_TELLING = frozenset(
    {"action", "accountable_officer", "end", "start", "rating", "progress", "evidence", "reference"}
)


class Pair:
    """A label's field and heading, and the cells that stand beside it."""

    def __init__(self, field: str, label: Cell, values: Sequence[Cell]) -> None:
        self.field, self.label, self.values = field, label, list(values)


def is_step(text: str) -> bool:
    """Whether a line calls itself a numbered step: 'Step 1.4.2: Hold a market day'."""
    return _A_STEP.fullmatch(text) is not None


def label_field(text: str) -> str | None:
    """The field that a label names for certain; null where it names none."""
    if not text or len(text) > _LONGEST_LABEL:
        return None
    if text[0].isdigit() and looks_like_reference(text):
        # What most tables begin their rows with; to ask for the likest heading costs far more.
        return None
    match = read_heading(text.rstrip(" :.?"))
    return match.field if match.confidence >= SURE_LABEL else None


def card_pieces(rows: Sequence[GridRow], notebook: Notebook) -> list[Piece]:
    """The cards that a table is made of; empty where it is no such table."""
    said = [row for row in rows if row.opening and not row.is_rule()]
    if sum(1 for row in said[:8] if _pairs_of(row)) < 3:
        return []
    pairs = [_pairs_of(row) for row in said]
    fields = {pair.field for found in pairs for pair in found}
    labelled = sum(1 for found in pairs if found)
    if "action" not in fields or len(fields & _TELLING) < 3 or labelled * 5 < len(said) * 3:
        return []
    return list(_cards(said, pairs, notebook))


def _pairs_of(row: GridRow) -> list[Pair]:
    """The labels of a row with their values: 'label value', or 'label value label value'."""
    own = row.own
    if len(own) < 2:
        return []
    if NUMBERED_ACTION.fullmatch(own[0].text):
        return [Pair("reference", own[0], own[:1]), Pair("action", own[0], own[1:])]
    if (field := label_field(own[0].text)) is None:
        return []
    if len(own) == 4 and (second := label_field(own[2].text)) is not None:
        return [Pair(field, own[0], own[1:2]), Pair(second, own[2], own[3:])]
    return [Pair(field, own[0], own[1:])]


def _cards(
    said: Sequence[GridRow], pairs: Sequence[list[Pair]], notebook: Notebook
) -> Iterator[Piece]:
    card: list[Pair] = []
    for row, found in zip(said, pairs, strict=True):
        if not found and card and len(row.own) == 2 and row.own[0].text:
            found = [Pair("other", row.own[0], row.own[1:])]
        if not found:
            yield from _card(card, notebook)
            card = []
            yield from _between(row, notebook)
        for pair in found:
            fields = {known.field for known in card}
            if "action" in fields and _STEPS.match(pair.label.text):
                pair = Pair("steps", pair.label, pair.values)
            if pair.field in _BEGINS and pair.field in fields:
                yield from _card(card, notebook)
                card = []
            card.append(pair)
    yield from _card(card, notebook)


def _between(row: GridRow, notebook: Notebook) -> Iterator[Piece]:
    """A row of no label: the name of what follows."""
    for cell in row.said:
        heading = structural(cell.text)
        if heading:
            yield HeadingPiece(cell.text, cell.place, row_kinds.SECTION_ROW_RANK, heading)
        else:
            yield from row_kinds.lines_of_cell(cell)


def _card(pairs: Sequence[Pair], notebook: Notebook) -> Iterator[RowsPiece]:
    """A card's pairs as rows: one for each value that stands beside the labels."""
    if not any(pair.field == "action" for pair in pairs):
        return
    notebook.claims.take_cells((pair.label for pair in pairs), "a label")
    known = {pair.field for pair in pairs}
    for pair in pairs:
        lines = [line for cell in pair.values for line in cell.text.split("\n")]
        pair.field = field_by_value(pair.field, lines, known)
    columns = tuple(
        Column(index, pair.field, pair.label.text.rstrip(" :"), pair.label.place)
        for index, pair in enumerate(pairs)
    )
    rows = []
    for position in range(max(len(pair.values) for pair in pairs)):
        cells = tuple(
            pair.values[min(position, len(pair.values) - 1)]._replace(row=position, column=index)
            for index, pair in enumerate(pairs)
            if pair.values
        )
        if any(cell.text for cell in cells):
            rows.append(GridRow(_spread(cells, len(pairs)), cells))
    yield RowsPiece("milestones", columns, tuple(rows), pairs[0].label.place)


def _spread(cells: Sequence[Cell], width: int) -> tuple[Cell | None, ...]:
    line: list[Cell | None] = [None] * width
    for cell in cells:
        line[cell.column] = cell
    return tuple(line)
