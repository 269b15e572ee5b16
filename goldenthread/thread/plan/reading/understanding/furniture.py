"""Page heads, page feet, markings and notes, set aside from what may hold the plan."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

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


def is_marking(text: str) -> bool:
    """Whether words are a protective marking, 'OFFICIAL', and no more."""
    return _MARKING.fullmatch(text) is not None


def set_aside(source: Source, claims: Claims) -> tuple[list[Block], list[tuple[str, str]]]:
    """The blocks that may hold the plan, and the words and places of page heads and feet."""
    kept: list[Block] = []
    margins: list[tuple[str, str]] = []
    heads = _heads(source)
    across: set[str] = set()
    parted = False
    for block in source.blocks:
        before, parted = parted, False
        if isinstance(block, Paragraph) and _is_margin(block, heads):
            claims.take(block.place, _FURNITURE.get(block.role, "a page head"))
            parted = True
            margins.append((block.text, block.place))
        elif not isinstance(block, Paragraph) or _may_hold_the_plan(block, claims):
            kept.append(block)
            if before:
                across.add(block.place)
    if source.kind == "text":
        return list(take_underlines(join_wrapped(kept, across))), margins
    return list(unwrapped(kept)), margins


def _is_margin(line: Paragraph, heads: frozenset[str]) -> bool:
    """Whether a line is a page's head or foot and says more than a marking."""
    return (line.role in _FURNITURE or line.text in heads) and not is_marking(line.text)


def _may_hold_the_plan(line: Paragraph, claims: Claims) -> bool:
    """Whether a line may be of the plan; markings, footnotes and empty bullets are claimed."""
    if is_marking(line.text):
        claims.take(line.place, "a protective marking")
    elif line.role == "footnote":
        claims.refuse(line.place, NO_PLACE)
    elif line.text:
        return True
    else:
        claims.take(line.place, "an empty bullet")
    return False


def _heads(source: Source) -> frozenset[str]:
    """What stands at the head of a text's pages: on the first page no break tells it apart.

    What comes again under the feet of most pages is a head too.
    """
    if source.kind != "text":
        return frozenset()
    lines = [block for block in source.blocks if isinstance(block, Paragraph)]
    heads = {line.text for line in lines if line.role == "header"}
    below = [low.text for top, low in pairwise(lines) if top.role == "footer"]
    heads |= {text for text, times in Counter(below).items() if times > max(1, len(below) / 2)}
    return frozenset(heads)
