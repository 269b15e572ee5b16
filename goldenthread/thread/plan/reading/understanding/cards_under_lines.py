"""Milestones whose action is a line of text and whose facts stand in a small table under it."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.thread.plan.reading.headings import read_heading_line
from goldenthread.thread.plan.reading.source import Block, Paragraph, Table
from goldenthread.thread.plan.reading.understanding.cards import NUMBERED_ACTION, label_field
from goldenthread.thread.plan.reading.understanding.label_blocks import (
    LabelBlock,
    Labelled,
    block_at,
    is_milestone,
)

_FEWEST_FACTS = 3


def block_under(blocks: Sequence[Block], at: int, *, headed: bool) -> LabelBlock:
    """The labels and values of the milestone that the line at a position may be: a card or lines.

    A styled heading has a card only where it calls itself an action: else it may name a group.
    """
    line = blocks[at]
    if headed and isinstance(line, Paragraph) and at + 1 < len(blocks):
        reading = read_heading_line(line.text) if line.level else None
        if not line.level or (reading is not None and reading.level == "milestone_group"):
            # 'Action 1' over a single card is its reference; over several, it names their group.
            several = at + 2 < len(blocks) and isinstance(blocks[at + 2], Table)
            referred = not several and NUMBERED_ACTION.fullmatch(line.text) is not None
            card = card_under(blocks[at + 1], referred=referred)
            if card is not None:
                return card
    return block_at(blocks, at + headed)


def card_under(block: Block, *, referred: bool = False) -> LabelBlock | None:
    """The labels and values of a table of two columns that says a milestone's facts and no action.

    It says its action too where the line over it is but a reference (`referred`). Labels that
    nobody knows are kept with their values; null where it is no such table.
    """
    if not isinstance(block, Table) or block.width != 2 or block.name is not None:
        return None
    pairs: list[Labelled] = []
    for row in block.rows:
        said = [cell for cell in row.cells if cell.text]
        if not said:
            continue
        label = row.cells[0]
        if len(row.cells) != 2 or not label.text:
            return None
        field = label_field(label.text) or "other"
        value = row.cells[1]
        lines = (Paragraph(value.text, value.place, fill=value.fill),) if value.text else ()
        pairs.append(Labelled(field, label.text.rstrip(" :"), lines, label.place))
    fields = [pair.field for pair in pairs]
    known = set(fields) - {"other"}
    actions = 1 if referred and "reference" not in known else 0
    if fields.count("action") > actions or len(known) < max(_FEWEST_FACTS, len(fields) / 2):
        return None
    found = LabelBlock(tuple(pairs), 1)
    return found if is_milestone(found, headed=True) else None
