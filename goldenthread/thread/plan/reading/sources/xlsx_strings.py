"""The strings that a workbook's cells share, with the stretches of them in italics."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree import ElementTree

from goldenthread.thread.plan.reading.sources import xlsx_names as n
from goldenthread.thread.plan.reading.sources.archive import Archive
from goldenthread.thread.plan.reading.sources.markers import GLYPH_OPENINGS, take_italics
from goldenthread.thread.plan.reading.sources.white_space import fold, fold_lines


class SheetCell(NamedTuple):
    """A cell that says something: its text, own fill and italics, and its number if it is one.

    `lined` says that its lines may say more than its text does: italics, list markers, breaks.
    """

    text: str
    fill: str | None = None
    lined: bool = False
    italics: tuple[str, ...] = ()
    number: float | None = None


def worded(text: str, fill: str | None = None, italics: tuple[str, ...] = ()) -> SheetCell:
    """A cell that says a text, looked at once for what its lines may say besides."""
    lined = bool(italics) or text[:1] in GLYPH_OPENINGS or "\n" in text
    return SheetCell(text, fill, lined, italics)


def read_strings(archive: Archive, path: str | None) -> dict[str, SheetCell]:
    """The shared strings of a workbook by their number as cells write it, blank ones left out.

    Each is as an unfilled cell shows it: made once, it stands in every cell that shares it.
    """
    strings: dict[str, SheetCell] = {}
    if path is None:
        return strings
    for number, element in enumerate(archive.light_tree(path).iterfind(n.STRING)):
        text, italics = string_of(element)
        if text:
            strings[str(number)] = worded(text, None, italics)
    return strings


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
