"""Milestones written as a heading and 'label: value' lines, without any table.

A block is read as a table of one row whose columns are its labels (see `cards`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from goldenthread.thread.plan.reading.columns import read_heading
from goldenthread.thread.plan.reading.dates import OPENING_DATE, is_date_like
from goldenthread.thread.plan.reading.officers import seniority
from goldenthread.thread.plan.reading.references import normalise_reference, split_reference
from goldenthread.thread.plan.reading.source import Block, Cell, Paragraph
from goldenthread.thread.plan.reading.understanding.cards import NUMBERED_ACTION, label_field
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.parents import parent_references
from goldenthread.thread.plan.reading.understanding.pieces import Column, Piece, RowsPiece
from goldenthread.thread.plan.reading.understanding.titles import structural

_PAIR = re.compile(
    r"(?P<label>[^:?\n]{2,80}?)\s*(?::\s*|\s[–—=-]\s|\s\.{2,3}\s)(?P<value>.*)", re.DOTALL
)
_NUMBERED = re.compile(r"\w+\s+[\w.]*\d\S*")
"""A label that is a word and a number, 'Step 1.2a', opens a milestone and says its reference."""
_SEVERAL = (re.compile(r"\s*\n\s*"), re.compile(r"\s*[|;•·]\s*"))
_OF_A_MILESTONE = frozenset(
    {
        "accountable_officer",
        "supporting_leads",
        "start",
        "end",
        "start_and_end",
        "revised_end",
        "rating",
        "percent",
        "progress",
        "evidence",
        "update",
    }
)


_OF_THE_PLAN = frozenset(
    {"pillar", "area_for_improvement", "focus_area", "overall_impact", "finding"}
)


_OPENING = frozenset({"action", "reference"})
"""A label that comes again where another milestone begins."""


_OF_WORK = frozenset({"start", "end", "start_and_end", "rating", "percent", "action"})
_TOLD = frozenset({"progress", "update"})


class Labelled(NamedTuple):
    """A label's field, its words, and its value as lines, with the place of each."""

    field: str
    label: str
    values: tuple[Paragraph, ...]
    place: str


class LabelBlock(NamedTuple):
    """The labelled values that follow a line, and how many blocks they take up."""

    pairs: tuple[Labelled, ...]
    taken: int


def labelled_lines(text: str, place: str) -> list[Labelled]:
    """The known labels of one line with their values; empty where it is running text."""
    for parting in _SEVERAL:
        pieces = [piece for piece in parting.split(text) if piece]
        found = [_pair(piece, place) for piece in pieces]
        if len(pieces) > 1 and all(found):
            return [pair for pair in found if pair]
    whole = _pair(text, place)
    return [whole] if whole else []


def block_at(blocks: Sequence[Block], at: int) -> LabelBlock:
    """The labelled lines from `at` on; bullets and lines under an empty label are its value."""
    pairs: list[Labelled] = []
    opened: set[str] = set()
    position = at
    while position < len(blocks):
        block = blocks[position]
        if not isinstance(block, Paragraph) or block.level or block.role != "body":
            break
        if pairs and not block.bullet and _starts_in_a_list(blocks, at):
            break
        found = labelled_lines(block.text, block.place)
        opening = _OPENING.intersection(pair.field for pair in found)
        if found and not opening & opened:
            pairs += found
            opened |= opening
        elif pairs and _goes_on(pairs[-1], block, found):
            last = pairs[-1]
            pairs[-1] = last._replace(values=(*last.values, block))
        else:
            break
        position += 1
    return LabelBlock(tuple(pairs), position - at)


def _starts_in_a_list(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is a list, which a line without a bullet ends."""
    first = blocks[at]
    return isinstance(first, Paragraph) and first.bullet > 0


def is_milestone(block: LabelBlock, *, headed: bool) -> bool:
    """Whether labelled lines are a milestone: its action, and at least two more facts about it."""
    fields = {pair.field for pair in block.pairs}
    needed = 1 if "action" in fields else 2
    return (headed or "action" in fields) and len(fields & _OF_A_MILESTONE) >= needed


def is_dated(block: LabelBlock) -> bool:
    """Whether labelled lines say when something is to be done, or how it fares."""
    return any(pair.field in _OF_WORK for pair in block.pairs)


def rows_of(action: Paragraph | None, block: LabelBlock) -> RowsPiece:
    """The block as a table of one row; `action` is the line that stands over it."""
    columns: list[Column] = []
    cells: list[Cell] = []
    referred = action is not None and NUMBERED_ACTION.fullmatch(action.text) is not None
    if action is not None and referred:
        columns.append(Column(0, "reference", "Reference", action.place))
        cells.append(Cell(action.text.rstrip(":"), 0, 0, action.place))
    elif action is not None:
        columns.append(Column(0, "action", "Action", action.place))
        cells.append(
            Cell(action.text, 0, 0, action.place, lines=(action,) if action.italics else ())
        )
    for pair in block.pairs:
        index = len(columns)
        text = "\n".join(line.text for line in pair.values if line.text)
        when = read_heading(pair.label).when
        # Under a line that says the action, 'Key steps' are what it is done by.
        under = action is not None and not referred and pair.field == "action"
        field = "steps" if under else pair.field
        columns.append(Column(index, field, pair.label, pair.place, when))
        cells.append(Cell(text, 0, index, pair.place, lines=_lines(pair)))
    row = GridRow(tuple(cells), tuple(cells))
    return RowsPiece("milestones", tuple(columns), (row,), cells[0].place)


def with_two_tiers(pieces: Sequence[Piece]) -> list[Piece]:
    """Tell accountable officers from leads where milestones in labels have labels for both.

    One block may lack either, so that only all of them together tell which label is which.
    """
    labels = Counter(
        column.heading.casefold()
        for piece in pieces
        if isinstance(piece, RowsPiece) and _is_of_a_milestone(piece)
        for column in piece.columns
        if column.field == "accountable_officer"
    )
    if len(labels) < 2:
        return list(pieces)
    first = max(labels, key=lambda label: (seniority(label), labels[label]))
    return [_second_tier(p, first) if isinstance(p, RowsPiece) else p for p in pieces]


def _is_of_a_milestone(piece: RowsPiece) -> bool:
    return piece.kind == "milestones" and len(piece.rows) == 1


def _second_tier(piece: RowsPiece, first: str) -> RowsPiece:
    if not _is_of_a_milestone(piece) or any(c.field == "supporting_leads" for c in piece.columns):
        return piece
    columns = tuple(
        column._replace(field="supporting_leads")
        if column.field == "accountable_officer" and column.heading.casefold() != first
        else column
        for column in piece.columns
    )
    return piece._replace(columns=columns)


def places_of(block: LabelBlock) -> Iterator[tuple[str, str]]:
    """Every part of a block and the field it says, for the accounting."""
    for pair in block.pairs:
        yield pair.place, pair.field
        yield from ((line.place, pair.field) for line in pair.values)


def _lines(pair: Labelled) -> tuple[Paragraph, ...]:
    return pair.values if any(line.bullet or line.italics for line in pair.values[1:]) else ()


def _pair(text: str, place: str) -> Labelled | None:
    worded = structural(text)
    match = _PAIR.fullmatch(text.strip())
    if match is None or (worded is not None and worded.label):
        return None
    label = match["label"].strip(" *•-")
    field = label_field(label)
    if field is None or field in _OF_THE_PLAN or _NUMBERED.fullmatch(label):
        return None
    if field != "update" and is_date_like(label):
        return None
    value = match["value"].strip()
    values = (Paragraph(value, place),) if value else ()
    return Labelled(field, label, values, place)


def _goes_on(last: Labelled, block: Paragraph, found: Sequence[Labelled]) -> bool:
    """Whether a line without a label belongs to the one before: a list under an empty label."""
    if found:
        return False
    worded = structural(block.text)
    if worded is not None and worded.label:
        return False
    opening = OPENING_DATE.match(block.text) if last.field in _TOLD else None
    if opening is not None and is_date_like(opening["date"]):
        # Dated updates stand one beneath another.
        return True
    if last.values and last.field in _OPENING and _is_next_step(last.values[0], block):
        return True
    if block.bullet and (not last.values or any(line.bullet for line in last.values)):
        return True
    return not last.values and not block.bold and not block.bullet


def _is_next_step(first: Paragraph, line: Paragraph) -> bool:
    """Whether a line is a step beside the first one, told by their references: '1.1a', '1.1b'."""
    one, _ = split_reference(first.text)
    other, _ = split_reference(line.text)
    parent = next(parent_references(normalise_reference(one)), None) if one else None
    return bool(parent and other and normalise_reference(other).startswith(parent))
