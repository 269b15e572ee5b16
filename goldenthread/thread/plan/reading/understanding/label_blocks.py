"""Milestones written as a heading and 'label: value' lines, without any table.

A block is read as a table of one row whose columns are its labels (see `cards`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goldenthread.thread.plan.reading.area_names import AREA_LABEL
from goldenthread.thread.plan.reading.columns import read_heading
from goldenthread.thread.plan.reading.dates import is_date_like
from goldenthread.thread.plan.reading.front_matter import read_label
from goldenthread.thread.plan.reading.headings import read_heading_line
from goldenthread.thread.plan.reading.ratings import is_rating_like
from goldenthread.thread.plan.reading.references import normalise_reference, split_reference
from goldenthread.thread.plan.reading.source import Block, Cell, Paragraph
from goldenthread.thread.plan.reading.understanding.cards import NUMBERED_ACTION, label_field
from goldenthread.thread.plan.reading.understanding.front_labels import is_of_the_front
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.labelled import (
    LabelBlock,
    Labelled,
    opens_with_a_date,
    settled,
)
from goldenthread.thread.plan.reading.understanding.parents import parent_references
from goldenthread.thread.plan.reading.understanding.pieces import Column, RowsPiece
from goldenthread.thread.plan.reading.understanding.titles import counted, structural

_PAIR = re.compile(
    r"(?P<label>[^:?\n]{2,80}?)\s*(?::\s*|\s[–—=-](?:\s|$)|\s\.{2,3}\s)(?P<value>.*)", re.DOTALL
)
_ANY_LABEL = re.compile(
    r"(?P<label>[A-Z][^:.;!?\n]{1,60}?)\s*:(?:\s+(?P<value>\S.*)|\s*)", re.DOTALL
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
    {"pillar", "area_for_improvement", "area_wording", "focus_area", "overall_impact", "finding"}
)


_OPENING = frozenset({"action", "reference"})
"""A label that comes again where another milestone begins."""


_OF_WORK = frozenset({"start", "end", "start_and_end", "rating", "percent", "action"})
_LISTING = frozenset({"action", "steps"})
"""A label under which lines with references are its values, not the next milestone."""
_DAYS = frozenset({"start", "end", "start_and_end"})
_TOLD = frozenset({"progress", "update"})


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
        if not pairs and announces_actions(blocks, position):
            break
        if not found and are_of_work(pairs):
            found = _unknown(blocks, position, _depth(blocks[at]))
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
    return LabelBlock(settled(pairs), position - at)


def announces_actions(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line only stands over actions that have labels of their own: 'Actions:'."""
    line, first = (blocks[n] if n < len(blocks) else None for n in (at, at + 1))
    if not isinstance(line, Paragraph) or not isinstance(first, Paragraph):
        return False
    said = labelled_lines(line.text, line.place)
    if len(said) != 1 or said[0].values or said[0].field != "action":
        return False
    if split_reference(first.text)[0] is None or labelled_lines(first.text, first.place):
        return False
    return is_milestone(block_at(blocks, at + 2), headed=True)


def are_of_work(pairs: Sequence[Labelled]) -> bool:
    """Whether labels tell who does something and when, as those of a milestone do."""
    fields = {pair.field for pair in pairs}
    return "accountable_officer" in fields and not _DAYS.isdisjoint(fields)


def _is_labelled(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line has a label that is known."""
    block = blocks[at] if at < len(blocks) else None
    return isinstance(block, Paragraph) and bool(labelled_lines(block.text, block.place))


def _unknown(blocks: Sequence[Block], at: int, depth: int) -> list[Labelled]:
    """A label that nobody knows, with its value, among those of a milestone at the same depth.

    In running text a known label follows it, or its value is a rating; in a list its place tells.
    """
    line = blocks[at]
    match = _ANY_LABEL.fullmatch(line.text) if isinstance(line, Paragraph) else None
    if match is None or _depth(line) != depth or any(map(str.isdigit, match["label"])):
        return []
    value = (match["value"] or "").strip()
    if not value and not _lists(blocks, at + 1, depth):
        return []
    if not depth and value and not (_is_labelled(blocks, at + 1) or is_rating_like(value)):
        return []
    # 'How' may head the actions of a table; among the labels of an action it heads its steps.
    field = "steps" if read_heading(match["label"]).field == "action" else "other"
    values = (Paragraph(value, line.place),) if value else ()
    return [Labelled(field, match["label"], values, line.place)]


def _lists(blocks: Sequence[Block], at: int, depth: int) -> bool:
    """Whether what stands at a position is a list under a label: deeper than it, or a log."""
    below = blocks[at] if at < len(blocks) else None
    return isinstance(below, Paragraph) and (below.bullet > depth or opens_with_a_date(below.text))


def _depth(block: Block | None) -> int:
    """How deep in a list a block stands; 0 where it is none of a list."""
    return block.bullet if isinstance(block, Paragraph) else 0


def _starts_in_a_list(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is a list, which a line without a bullet ends."""
    first = blocks[at]
    return isinstance(first, Paragraph) and first.bullet > 0


def is_milestone(block: LabelBlock, *, headed: bool) -> bool:
    """Whether labelled lines are a milestone: its action, and at least two more facts about it."""
    fields = {pair.field for pair in block.pairs}
    needed = 1 if "action" in fields else 2
    return (headed or "action" in fields) and len(fields & _OF_A_MILESTONE) >= needed


def is_whole(text: str, block: LabelBlock, following: str) -> bool:
    """Whether a heading's labels say who and when, and the next heading is no part of it.

    A part is an action, or numbers on: 'Objective 1.1' after 'Focus area 1'.
    """
    heading, after = read_heading_line(text), read_heading_line(following)
    if heading is None or not are_of_work(block.pairs):
        return False
    if after is None or after.label is None or heading.label is None:
        return not following
    return after.level != "milestone_group" and not after.label.startswith(heading.label)


def is_dated(block: LabelBlock) -> bool:
    """Whether labelled lines say when something is to be done, or how it fares."""
    return any(pair.field in _OF_WORK for pair in block.pairs)


def opens_plan(line: str, block: LabelBlock) -> bool:
    """Whether the plan may begin with a line over labels: they are dated, and it is no fact."""
    label = read_label(line)
    fact = label is not None and (AREA_LABEL.fullmatch(label[0]) or is_of_the_front(label[0]))
    return not fact and is_dated(block)


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
        fill = pair.values[0].fill if pair.values else None
        cells.append(Cell(text, 0, index, pair.place, fill=fill, lines=_lines(pair)))
    row = GridRow(tuple(cells), tuple(cells))
    return RowsPiece("milestones", tuple(columns), (row,), cells[0].place)


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
    if field not in ("update", "rating") and is_date_like(label):
        return None
    value = match["value"].strip()
    values = (Paragraph(value, place),) if value else ()
    return Labelled(field, label, values, place)


def _goes_on(last: Labelled, block: Paragraph, found: Sequence[Labelled]) -> bool:
    """Whether a line without a label belongs to the one before: a list under an empty label."""
    if found:
        return False
    worded = structural(block.text) or counted(block.text)
    if worded is not None and worded.label:
        return False
    told = last.field in _TOLD or any(opens_with_a_date(line.text) for line in last.values[:1])
    if told and opens_with_a_date(block.text):
        # Dated updates stand one beneath another.
        return True
    if last.values and last.field in _OPENING and _is_next_step(last.values[0], block):
        return True
    referred = split_reference(block.text)[0] is not None and not block.bullet
    if referred and last.field not in _LISTING:
        return False
    if block.bullet and (not last.values or any(line.bullet for line in last.values)):
        return True
    return not last.values and not block.bold and not block.bullet


def _is_next_step(first: Paragraph, line: Paragraph) -> bool:
    """Whether a line is a step beside the first one, told by their references: '1.1a', '1.1b'."""
    one, _ = split_reference(first.text)
    other, _ = split_reference(line.text)
    parent = next(parent_references(normalise_reference(one)), None) if one else None
    return bool(parent and other and normalise_reference(other).startswith(parent))
