"""Page heads, page feet, markings and notes, set aside from what may hold the plan."""

from __future__ import annotations

import re

from goldenthread.thread.plan.reading.source import Block, Paragraph, Source
from goldenthread.thread.plan.reading.understanding.claims import Claims
from goldenthread.thread.plan.reading.understanding.wrapping import (
    join_wrapped,
    take_underlines,
    unwrapped,
)

_FURNITURE = {"header": "a page head", "footer": "a page foot"}
_MARKING = re.compile(
    r"OFFICIAL(?:[\s:–-]*SENSITIVE)?|NOT PROTECTIVELY MARKED|UNCLASSIFIED|RESTRICTED", re.IGNORECASE
)
NO_PLACE = "Footnotes and comments have no place in the plan."


def set_aside(source: Source, claims: Claims) -> tuple[list[Block], list[tuple[str, str]]]:
    """The blocks that may hold the plan, and the words and places of page heads and feet."""
    kept: list[Block] = []
    margins: list[tuple[str, str]] = []
    heads = _heads(source)
    across: set[str] = set()
    parted = False
    for block in source.blocks:
        before, parted = parted, False
        if not isinstance(block, Paragraph):
            kept.append(block)
        elif _MARKING.fullmatch(block.text):
            claims.take(block.place, "a protective marking")
        elif block.role in _FURNITURE or block.text in heads:
            claims.take(block.place, _FURNITURE.get(block.role, "a page head"))
            parted = True
            margins.append((block.text, block.place))
        elif block.role == "footnote":
            claims.refuse(block.place, NO_PLACE)
        elif block.text:
            kept.append(block)
            if before:
                across.add(block.place)
        else:
            claims.take(block.place, "an empty bullet")
    if source.kind == "text":
        return list(take_underlines(join_wrapped(kept, across))), margins
    return list(unwrapped(kept)), margins


def _heads(source: Source) -> frozenset[str]:
    """What stands at the head of a text's pages: on the first page no break tells it apart."""
    if source.kind != "text":
        return frozenset()
    return frozenset(
        block.text
        for block in source.blocks
        if isinstance(block, Paragraph) and block.role == "header"
    )
