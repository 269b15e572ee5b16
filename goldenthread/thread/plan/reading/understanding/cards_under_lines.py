"""Milestones whose action is a line of text and whose facts stand in a small table under it."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.thread.plan.reading.headings import read_heading_line
from goldenthread.thread.plan.reading.source import Block, Cell, Paragraph, Table
from goldenthread.thread.plan.reading.understanding.cards import NUMBERED_ACTION, label_field
from goldenthread.thread.plan.reading.understanding.label_blocks import (
    are_of_work,
    block_at,
    is_milestone,
)
from goldenthread.thread.plan.reading.understanding.labelled import (
    LabelBlock,
    Labelled,
    settled,
)

_FEWEST_FACTS = 3
_WIDTHS = (2, 4)
"""How many cells a row of a card has: a label and its value, or two of each."""


def block_under(blocks: Sequence[Block], at: int, *, headed: bool) -> LabelBlock:
    """The labels and values of the milestone that the line at a position may be: a card or lines.

    A styled heading that doesn't call itself an action may name a group: it has a card only where
    that says who and when, and no further table stands beneath it.
    """
    line = blocks[at]
    if headed and isinstance(line, Paragraph) and at + 1 < len(blocks):
        # 'Action 1' over a single card is its reference; over several, it names their group.
        several = at + 2 < len(blocks) and isinstance(blocks[at + 2], Table)
        referred = not several and NUMBERED_ACTION.fullmatch(line.text) is not None
        card = card_under(blocks[at + 1], referred=referred)
        if card is not None and (_is_action(line) or (are_of_work(card.pairs) and not several)):
            return card
    return block_at(blocks, at + headed)


def _is_action(line: Paragraph) -> bool:
    """Whether a line is running text, or a styled heading that calls itself an action."""
    reading = read_heading_line(line.text) if line.level else None
    return not line.level or (reading is not None and reading.level == "milestone_group")


def card_under(block: Block, *, referred: bool = False) -> LabelBlock | None:
    """The labels and values of a table that says a milestone's facts and no action.

    A row holds a label and its value, or two of each. It says its action too where the line over
    it is but a reference (`referred`). Labels that nobody knows are kept with their values; null
    where it is no such table.
    """
    if not isinstance(block, Table) or block.width not in _WIDTHS or block.name is not None:
        return None
    pairs: list[Labelled] = []
    for row in block.rows:
        found = _pairs_of(row.cells)
        if found is None:
            return None
        pairs += found
    fields = [pair.field for pair in pairs]
    known = set(fields) - {"other"}
    actions = 1 if referred and "reference" not in known else 0
    if fields.count("action") > actions or len(known) < max(_FEWEST_FACTS, len(fields) / 2):
        return None
    found_card = LabelBlock(settled(pairs), 1)
    return found_card if is_milestone(found_card, headed=True) else None


def _pairs_of(cells: Sequence[Cell]) -> list[Labelled] | None:
    """The labels of a row with the values beside them; null where a value lacks its label."""
    if not any(cell.text for cell in cells):
        return []
    if len(cells) not in _WIDTHS or _is_of_columns(cells):
        return None
    pairs: list[Labelled] = []
    for label, value in zip(cells[::2], cells[1::2], strict=True):
        if not label.text:
            if value.text:
                return None
            continue
        field = label_field(label.text) or "other"
        if NUMBERED_ACTION.fullmatch(label.text):
            field = "action"
        shown = bool(value.text or (value.fill and field == "rating"))
        lines = value.lines or (Paragraph(value.text, value.place, fill=value.fill),)
        pairs.append(Labelled(field, label.text.rstrip(" :"), lines if shown else (), label.place))
    return pairs


def _is_of_columns(cells: Sequence[Cell]) -> bool:
    """Whether four cells are a row of a table: its headings, or a reference and what follows."""
    if len(cells) != max(_WIDTHS):
        return False
    headings = all(label_field(cell.text) is not None for cell in cells)
    return headings or cells[0].text[:1].isdigit()
