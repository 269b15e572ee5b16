"""Asides in italics, taken out of an action: what its writers said to each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.thread.plan.reading.source import Paragraph

_SPACE_BEFORE_MARK = re.compile(r"[ \t]+(?=[.,;:](?:\s|$))")


def take_asides(lines: Sequence[Paragraph], whole: str) -> tuple[str, tuple[str, ...]]:
    """The text of lines (`whole`) without its asides, and those, brackets dropped.

    An aside is a stretch in italics that is bracketed, is a line of its own, or closes the line;
    a word stressed within a sentence, and a cell that is all in italics, are left as they are.
    """
    kept: list[str] = []
    notes: list[str] = []
    for line in lines:
        text = line.text
        for stretch in line.italics:
            found = _without(text, stretch, alone=len(lines) > 1)
            if found is not None:
                text = found
                notes.append(_bare(stretch))
        if text:
            kept.append(text)
    if not kept:
        return whole, ()
    return "\n".join(kept), tuple(notes)


def _without(text: str, stretch: str, *, alone: bool) -> str | None:
    """The text without a stretch, null where the stretch is part of the sentence."""
    at = text.find(stretch)
    if at < 0:
        return None
    before, after = text[:at], text[at + len(stretch) :]
    bracketed = stretch.startswith(("(", "[")) and stretch.rstrip(".").endswith((")", "]"))
    if before.rstrip().endswith(("(", "[")) and after.lstrip().startswith((")", "]")):
        before, after = before.rstrip()[:-1], after.lstrip()[1:]
        bracketed = True
    closing = not after.strip(" .") and before.rstrip().endswith((".", "?", "!", ";", ":", "–"))
    whole = not before.strip() and not after.strip()
    if not (bracketed or closing or (whole and alone)):
        return None
    joined = f"{before.rstrip()} {after.lstrip()}".strip()
    return _SPACE_BEFORE_MARK.sub("", joined)


def _bare(stretch: str) -> str:
    text = stretch.strip()
    if text[:1] in "([" and text.rstrip(".")[-1:] in ")]":
        text = text.rstrip(".")[1:-1].strip()
    return text
