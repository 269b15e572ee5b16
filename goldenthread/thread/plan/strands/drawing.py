"""The thread's picture laid out: where each knot, word and strand stands, in pixels. Pure.

Findings at the left, what is done in the middle, what came of it at the right. Each node is a
group of its own with its strands, so that pointing at it, or coming to it by keyboard, can show
the whole strand without a script: an 'echo' is drawn only then.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from typing import NamedTuple

from goldenthread.thread.plan.strands.strips import Node, Sketch, Strip

WIDTH = 960
LEFT, MIDDLE, RIGHT = 318, 462, 776
GAP = 16
LEFT_LETTERS, MIDDLE_LETTERS, RIGHT_LETTERS = 44, 35, 25
INDENT = 18
LINE = 18
HEADING = 44
BETWEEN = 14
TOP = 40
RING = 7


class Text(NamedTuple):
    """One line of words; `css` is 'quiet' for the reason of a break, 'strong' for a heading."""

    x: int
    y: int
    words: str
    css: str = ""


class Stroke(NamedTuple):
    """A strand as an SVG path; an echo is shown only when its node is pointed at."""

    path: str
    is_broken: bool = False
    is_echo: bool = False


class Halo(NamedTuple):
    """What lights up behind the words of a strand's other end."""

    x: int
    y: int
    width: int
    height: int


@dataclass(slots=True)
class Knot:
    """One node as drawn: its link with all that it says, its ring, its words, its strands."""

    url: str
    says: str
    css: str
    x: int
    y: int
    is_open: bool
    texts: list[Text]
    box: Halo
    strokes: list[Stroke] = field(default_factory=list)
    halos: list[Halo] = field(default_factory=list)


class Band(NamedTuple):
    """A strip's heading, and the line above it."""

    y: int
    line: int
    words: str
    url: str


class Picture(NamedTuple):
    """The whole picture; knots of the left come first, so that they are read and drawn first."""

    width: int
    height: int
    bands: tuple[Band, ...]
    knots: tuple[Knot, ...]


def lay_out(sketch: Sketch) -> Picture:
    """Where everything of a sketch stands."""
    top, bands = TOP, []
    left: dict[str, Knot] = {}
    middle: dict[str, Knot] = {}
    right: list[Knot] = []
    for strip in sketch.strips:
        if strip.heading:
            bands.append(Band(top + 24, top, _short(strip.heading, 100), strip.url))
            top += HEADING
        top = _lay_strip(strip, top, left, middle, right)
    _tie(sketch, left, middle)
    _pass_on(sketch, middle)
    knots = (*left.values(), *middle.values(), *right)
    return Picture(WIDTH, top + BETWEEN, tuple(bands), knots)


def _lay_strip(
    strip: Strip, top: int, left: dict[str, Knot], middle: dict[str, Knot], right: list[Knot]
) -> int:
    down = top
    for node in strip.left:
        left[node.id], down = _lay_left(node, down)
    across = top
    for node in strip.middle:
        middle[node.id], end, across = _lay_middle(node, across)
        if end:
            right.append(end)
    return max(down, across) + BETWEEN


def _lay_left(node: Node, top: int) -> tuple[Knot, int]:
    lines = [Text(0, 0, line) for line in _wrap(node.title, LEFT_LETTERS)]
    lines += [Text(0, 0, line, "quiet") for line in _wrap(node.broken, LEFT_LETTERS)]
    texts, bottom = _stack(lines, 4, top)
    y = (top + bottom) // 2
    box = Halo(0, top, LEFT - GAP + 4, bottom - top)
    css = "finding" + (" broken" if node.broken else "")
    is_whole = not node.broken or node.is_group
    knot = Knot(node.url, _say(node.title, node.broken), css, LEFT, y, not is_whole, texts, box)
    if node.broken and not node.is_group:
        knot.x = LEFT + 44
        knot.strokes.append(Stroke(f"M{LEFT - 8} {y}H{LEFT + 44 - RING}", is_broken=True))
    return knot, bottom + BETWEEN


def _lay_middle(node: Node, top: int) -> tuple[Knot, Knot | None, int]:
    x = MIDDLE + (0 if node.is_heading or node.is_group else INDENT)
    # Bold words are wider, and a milestone stands further in.
    letters = MIDDLE_LETTERS - (0 if node.is_group else 2)
    css = "strong" if node.is_heading else ""
    lines = [Text(0, 0, line, css) for line in _wrap(node.title, letters)]
    lines += [Text(0, 0, line, "quiet") for line in _wrap(node.broken, letters)]
    texts, bottom = _stack(lines, x + GAP, top)
    ends, lowest = _stack(
        [Text(0, 0, each) for each in _wrap(node.impact, RIGHT_LETTERS)], RIGHT + GAP, top
    )
    bottom = max(bottom, lowest)
    y = (top + bottom) // 2
    box = Halo(x + GAP - 6, top, RIGHT - 46 - x - GAP, bottom - top)
    knot = Knot(node.url, _say(node.title, node.broken), "action", x, y, False, texts, box)
    if not node.impact:
        return knot, None, bottom + BETWEEN
    says = _say(f"What came of {node.title}", node.impact)
    end_box = Halo(RIGHT + GAP - 6, top, WIDTH - RIGHT - GAP + 6, bottom - top)
    url = node.url if node.is_group else f"{node.url}#evidence"
    end = Knot(url, says, "impact", RIGHT, y, node.is_impact_broken, ends, end_box)
    stroke = Stroke(f"M{RIGHT - 48} {y}H{RIGHT - RING}", node.is_impact_broken)
    knot.strokes.append(stroke)
    knot.halos.append(end_box)
    return knot, end, bottom + BETWEEN


def _tie(sketch: Sketch, left: dict[str, Knot], middle: dict[str, Knot]) -> None:
    """Draw each strand in its finding's group, and once more, unseen, in its other end's."""
    for source, target in sketch.ties:
        if source in left and target in middle:
            start, end = left[source], middle[target]
            path = _curve(start, end)
            start.strokes.append(Stroke(path))
            start.halos.append(end.box)
            end.strokes.append(Stroke(path, is_echo=True))
            end.halos.append(start.box)


def _pass_on(sketch: Sketch, middle: dict[str, Knot]) -> None:
    """Draw a strand that leads to a focus area on to each of its milestones."""
    for source, target in sketch.through:
        if source in middle and target in middle and middle[source].y < middle[target].y:
            start, end = middle[source], middle[target]
            path = f"M{start.x} {start.y + RING}V{end.y}H{end.x - RING}"
            start.strokes.append(Stroke(path))
            end.strokes.append(Stroke(path, is_echo=True))


def _curve(start: Knot, end: Knot) -> str:
    half = (end.x - start.x) // 2
    return (
        f"M{start.x + RING} {start.y}C{start.x + half} {start.y} {end.x - half} {end.y} "
        f"{end.x - RING} {end.y}"
    )


def _stack(lines: list[Text], x: int, top: int) -> tuple[list[Text], int]:
    """The lines below each other from a height down, and where they end."""
    texts = [line._replace(x=x, y=top + LINE * (at + 1) - 4) for at, line in enumerate(lines)]
    return texts, top + LINE * max(len(lines), 1) + 4


def _wrap(words: str, letters: int) -> list[str]:
    return textwrap.wrap(words, letters, max_lines=2, placeholder="…") if words else []


def _short(words: str, letters: int) -> str:
    return textwrap.shorten(words, letters, placeholder="…")


def _say(title: str, more: str) -> str:
    return f"{title.rstrip('.')}. {more}".strip()
