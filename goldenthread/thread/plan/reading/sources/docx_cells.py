"""What sets a Word table's cells apart, found in one sweep over the whole document."""

from __future__ import annotations

from lxml import etree

from goldenthread.thread.plan.reading.sources import docx_names as n
from goldenthread.thread.plan.reading.sources.docx_changes import Boxes
from goldenthread.thread.plan.reading.sources.docx_runs import shading
from goldenthread.thread.plan.reading.sources.docx_styles import PLAIN, Styles, number

# What a cell's text alone doesn't tell: breaks, signs, lists, italics, colours, nested tables.
_RICH = (
    n.TAB, n.BREAK, n.RETURN, n.SYMBOL, n.POSITIONAL_TAB, n.NO_BREAK_HYPHEN, n.NUMBERING,
    n.ITALIC, n.HIGHLIGHT, n.CHECK_BOX, n.MATHS_RUN, n.TABLE,
)  # fmt: skip
_PROPERTIES = (n.SHADING, n.SPAN, n.DOWN_MERGE, n.ACROSS_MERGE)
_FONT = n.W + "ascii"
_SYMBOL_FONTS = ("wingdings", "symbol")


class CellTraits:
    """The cells with a fill, a span or a merge, and those to be read paragraph by paragraph.

    Elements are kept in the collections, so that each stays the same object when it is met again.
    """

    def __init__(self, root: etree._Element, styles: Styles, boxes: Boxes) -> None:
        self.fills: dict[etree._Element, str] = {}
        self.spans: dict[etree._Element, int] = {}
        self.continues: dict[etree._Element, str] = {}
        self.rich: set[etree._Element] = set()
        self._sweep(root, styles)
        for host in boxes:
            self._mark(host)
        normal = styles.of("Normal")
        if normal.list_id or normal.italic:
            self.rich.update(root.iter(n.CELL))

    def _sweep(self, root: etree._Element, styles: Styles) -> None:
        for element in root.iter(*_RICH, *_PROPERTIES, n.STYLE, n.RUN_STYLE, n.FONTS):
            tag = str(element.tag)
            if tag in _PROPERTIES:
                self._note(element, tag, styles)
            elif tag in {n.STYLE, n.RUN_STYLE}:
                if _says_more(element, styles):
                    self._mark(element)
            elif tag != n.FONTS or element.get(_FONT, "").lower().startswith(_SYMBOL_FONTS):
                self._mark(element)

    def _note(self, element: etree._Element, tag: str, styles: Styles) -> None:
        """Note a cell's own fill, span or merge; the shading of words makes their cell rich."""
        parent = element.getparent()
        cell = parent.getparent() if parent is not None else None
        if parent is None or cell is None or parent.tag != n.CELL_PROPERTIES:
            self._mark(element)
        elif tag == n.SHADING:
            if colour := shading(element, styles):
                self.fills[cell] = colour
        elif tag == n.SPAN:
            self.spans[cell] = max(1, number(element, 1))
        elif element.get(n.VAL, "continue") == "continue":
            self.continues[cell] = tag

    def _mark(self, element: etree._Element) -> None:
        cell = next(element.iterancestors(n.CELL), None)
        if cell is not None:
            self.rich.add(cell)


def _says_more(element: etree._Element, styles: Styles) -> bool:
    style = styles.of(element.get(n.VAL))
    return style is not PLAIN and (style.italic or style.list_id is not None)
