"""The strings that a workbook's cells share, with the stretches of them in italics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from goldenthread.thread.plan.reading.source import make
from goldenthread.thread.plan.reading.sources import xlsx_names as n
from goldenthread.thread.plan.reading.sources.archive import Archive, take_complete
from goldenthread.thread.plan.reading.sources.markers import GLYPH_OPENINGS, take_italics
from goldenthread.thread.plan.reading.sources.white_space import fold, fold_lines


class SheetCell(NamedTuple):
    """A cell that says something: its text, own fill and italics, and its number if it is one.

    `more` says that it may say more than its text does: italics, list markers, breaks, a number.
    """

    text: str
    fill: str | None = None
    more: bool = False
    italics: tuple[str, ...] = ()
    number: float | None = None


BLANK = SheetCell("")


def worded(text: str, italics: tuple[str, ...] = (), fill: str | None = None) -> SheetCell:
    """A cell that says a text, looked at once for what its lines may say besides."""
    more = bool(italics) or text[:1] in GLYPH_OPENINGS or "\n" in text
    return make(SheetCell, (text, fill, more, italics, None))


def read_strings(archive: Archive, path: str | None) -> dict[str | None, SheetCell]:
    """The shared strings of a workbook by their number as cells write it.

    Each is as an unfilled cell shows it: made once, it stands in every cell that shares it.
    """
    strings: dict[str | None, SheetCell] = {}
    if path is None:
        return strings
    for number, element in enumerate(_string_elements(archive, path)):
        strings[str(number)] = worded(*string_of(element))
    return strings


def _string_elements(archive: Archive, path: str) -> Iterator[ElementTree.Element]:
    last: Iterable[ElementTree.Element] = ()
    for root in archive.growing_tree(path):
        yield from [element for element in take_complete(root) if element.tag == n.STRING]
        last = root
    yield from [element for element in last if element.tag == n.STRING]


def string_of(element: ElementTree.Element) -> tuple[str, tuple[str, ...]]:
    """A string's folded text and its italics, readings of East Asian words left out."""
    if len(element) == 1 and element[0].tag == n.TEXT:
        text = element[0].text or ""
        if "<" not in text:
            return fold_lines(text), ()
        text, italics = take_italics(text)
        return fold_lines(text), italics
    pieces: list[str] = []
    stretches: list[str] = []
    for child in element:
        if child.tag == n.TEXT:
            pieces.append(child.text or "")
        elif child.tag == n.RICH_RUN:
            text = "".join([t.text or "" for t in child.iterfind(n.TEXT)])
            pieces.append(text)
            properties = child.find(n.RUN_PROPERTIES)
            slant = properties.find(n.ITALIC) if properties is not None else None
            if slant is not None and slant.get("val", "1") not in {"0", "false"} and fold(text):
                stretches.append(fold(text))
    text, italics = take_italics("".join(pieces))
    return fold_lines(text), (*stretches, *italics)
