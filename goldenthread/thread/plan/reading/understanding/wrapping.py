"""Lines of a text file that are one paragraph: what was wrapped is joined again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from goldenthread.thread.plan.reading.source import Block, Paragraph
from goldenthread.thread.plan.reading.understanding.rows import structural

LONG_LINE = 60
_PLACE = re.compile(r"lines? (?:\d+-)?(\d+)")
_FIRST = re.compile(r"lines? (\d+)")
_OPENS = re.compile(r"[A-Z0-9][\w .,'’/&()-]{0,60}:(?:\s|$)|\d{1,2}(?:\.\d{1,2})*[.)]\s")


def join_wrapped(blocks: Iterable[Block]) -> Iterator[Block]:
    """Join each line to the one before it where the writer's margin parted them.

    The line before must be long, directly above, and unfinished, or the line begin in lower case.
    """
    before: Paragraph | None = None
    for block in blocks:
        if isinstance(block, Paragraph) and before is not None and _goes_on(before, block):
            before = _joined(before, block)
            continue
        if before is not None:
            yield before
        before = block if isinstance(block, Paragraph) else None
        if before is None:
            yield block
    if before is not None:
        yield before


def _goes_on(above: Paragraph, below: Paragraph) -> bool:
    if (above.role, below.role) != ("body", "body") or below.bullet or below.level:
        return False
    last, first = _PLACE.match(above.place), _FIRST.match(below.place)
    if not last or not first or int(first[1]) != int(last[1]) + 1:
        return False
    # A joined paragraph is long enough by itself: its lines were.
    if above.text.endswith((":", "?", "!")) or len(above.text) < LONG_LINE:
        return False
    if _OPENS.match(below.text) or structural(below.text):
        return False
    return below.text[:1].islower() or not above.text.endswith(".") or above.bullet == 0


def _joined(above: Paragraph, below: Paragraph) -> Paragraph:
    first, last = _FIRST.match(above.place), _PLACE.match(below.place)
    place = f"lines {first[1]}-{last[1]}" if first and last else above.place
    return replace(
        above,
        text=f"{above.text} {below.text}",
        place=place,
        italics=above.italics + below.italics,
    )
