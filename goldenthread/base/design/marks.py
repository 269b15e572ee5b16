"""Rating marks: one shape for each colour, so that colour is never the only signal.

The shapes are SVG in the text's own colour, so they print in black.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from goldenthread.base.design.escaping import escape_text

# Each on a grid of 16; the order is the order of every bar and list of counts.
SHAPES = {
    "blue": '<path d="M8 0l8 8-8 8-8-8z"/>',
    "green": '<circle cx="8" cy="8" r="7"/>',
    "amber": '<path d="M8 1l8 14H0z"/>',
    "red": '<path d="M1 1h14v14H1z"/>',
    "purple": '<path d="M4.5 1h7L15 8l-3.5 7h-7L1 8z"/>',
    "grey": '<path d="M1 5.5h14v5H1z"/>',
    "not_due": '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/>',
    "not_set": (
        '<path fill="none" stroke="currentColor" stroke-width="2.4" '
        'd="M4 5.2C4 2.6 5.8 1.4 8 1.4s4 1.3 4 3.4c0 2.800-4 3-4 5.700"/>'
        '<circle cx="8" cy="14" r="1.6"/>'
    ),
    "stopped": (
        '<path fill="none" stroke="currentColor" stroke-width="2.6" d="M2 2l12 12M14 2L2 14"/>'
    ),
}
WORDS = {
    "blue": "complete and embedded",
    "green": "completed",
    "amber": "progressing to timescale",
    "red": "little or no progress",
    "purple": "purple",
    "grey": "grey",
    "not_due": "not yet due",
    "not_set": "no clear rating",
    "stopped": "stopped",
}
_SVG = {
    colour: mark_safe(  # noqa: S308 - made of the constants above
        '<svg class="gt-mark" viewBox="0 0 16 16" width="16" height="16" fill="currentColor" '
        f'aria-hidden="true" focusable="false">{shape}</svg>'
    )
    for colour, shape in SHAPES.items()
}
_OPENINGS = {
    colour: f'<strong class="gt-rating gt-rating--{colour}">{svg} ' for colour, svg in _SVG.items()
}


@dataclass(frozen=True, slots=True)
class Segment:
    """One colour's part of a rating bar: its count, and its place in hundredths of the bar."""

    colour: str
    count: int
    words: str
    mark: SafeString
    start: float
    width: float


def known(colour: object) -> str:
    """The colour itself where it has a mark, else 'not_set'; 'not-due' and 'Not due' are known."""
    if colour in SHAPES:
        return str(colour)
    name = str(colour or "").strip().lower().replace("-", "_").replace(" ", "_")
    return name if name in SHAPES else "not_set"


def mark(colour: object) -> SafeString:
    """The shape alone; the word must stand beside it."""
    return _SVG[known(colour)]


def rating(colour: object, label: str) -> SafeString:
    """The shape and the word in the colour's tag; `label` is escaped."""
    name = known(colour)
    opening = _OPENINGS[name]
    return SafeString(f"{opening}{escape_text(label)}</strong>")


def lay_out_counts(
    counts: Mapping[str, int], words: Mapping[str, str] | None = None
) -> list[Segment]:
    """The parts of a bar in the house's order, widths adding up to 100; none where all are 0."""
    tallied = dict.fromkeys(SHAPES, 0)
    for colour, count in counts.items():
        tallied[known(colour)] += count
    total = sum(tallied.values())
    spoken = WORDS | dict(words or {})
    segments, start = [], 0.0
    for colour, count in tallied.items():
        if count:
            width = 100 * count / total
            place = (round(start, 3), round(width, 3))
            segments.append(Segment(colour, count, spoken[colour], mark(colour), *place))
            start += width
    return segments
