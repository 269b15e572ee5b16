"""A workbook's cell styles: how each shows its numbers, and its fill."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree
from openpyxl.styles.colors import COLOR_INDEX

from goldenthread.thread.plan.reading.sources import xlsx_names as n
from goldenthread.thread.plan.reading.sources.archive import Archive
from goldenthread.thread.plan.reading.sources.colours import (
    THEME_ORDER,
    plain_hex,
    theme_colours,
    tinted,
)
from goldenthread.thread.plan.reading.sources.xlsx_formats import (
    BUILT_IN,
    Show,
    formatter,
    show_general,
)


class CellStyle(NamedTuple):
    """How a cell shows a number, and its own fill."""

    show: Show = show_general
    fill: str | None = None


PLAIN = CellStyle()


@dataclass(frozen=True, slots=True)
class WorkbookStyles:
    """The styles by the number that cells give, and the fills of conditional formats."""

    cells: Sequence[CellStyle] = ()
    differences: Sequence[str | None] = ()

    def of(self, number: str | None) -> CellStyle:
        """The style of that number, the plain one where the workbook has none."""
        if number is None or not number.isdecimal() or int(number) >= len(self.cells):
            return PLAIN
        return self.cells[int(number)]


@dataclass(frozen=True, slots=True)
class _Palette:
    """What the workbook's colours refer to."""

    theme: Mapping[str, str]
    indexed: Sequence[str]

    def colour(self, element: etree._Element | None) -> str | None:
        """A colour element as 'RRGGBB'; null for white, automatic and unknown ones."""
        if element is None:
            return None
        written = element.get("rgb")
        if written is None and (at := _number(element.get("theme"))) is not None:
            written = self.theme.get(THEME_ORDER[at]) if at < len(THEME_ORDER) else None
        elif written is None and (at := _number(element.get("indexed"))) is not None:
            written = self.indexed[at] if at < len(self.indexed) else None
        if written is None or len(written) < 6:
            return None
        tint = _share(element.get("tint"))
        return plain_hex(
            tinted(written[-6:], tint) if tint and plain_or_white(written) else written
        )


def plain_or_white(written: str) -> bool:
    """Whether a colour is written in hexadecimal digits, as a tint needs it."""
    return all(digit in "0123456789abcdefABCDEF" for digit in written)


def _number(written: str | None) -> int | None:
    return int(written) if written is not None and written.isdecimal() else None


def _share(written: str | None) -> float:
    try:
        return min(max(float(written or 0), -1.0), 1.0)
    except ValueError:
        return 0.0


def read_workbook_styles(
    archive: Archive, paths: Mapping[str, str], since_1904: bool
) -> WorkbookStyles:
    """The styles of a workbook by the paths of its parts; plain ones where it has no styles."""
    if "styles" not in paths:
        return WorkbookStyles()
    root = archive.tree(paths["styles"])
    theme = theme_colours(archive.tree(paths["theme"])) if "theme" in paths else {}
    own = [e.get("rgb", "") for list_ in root.iter(n.INDEXED) for e in list_]
    palette = _Palette(theme, own or COLOR_INDEX)
    codes = dict(BUILT_IN)
    for element in root.iterfind(f"{n.NUMBER_FORMATS}/*"):
        if (number := _number(element.get("numFmtId"))) is not None:
            codes[number] = element.get("formatCode", "General")
    fills = [_fill(element, palette) for element in root.iterfind(f"{n.FILLS}/{n.FILL}")]
    shown: dict[int, Show] = {}
    cells = []
    for style in root.iterfind(f"{n.CELL_STYLES}/*"):
        code = _number(style.get("numFmtId")) or 0
        if code not in shown:
            shown[code] = formatter(codes.get(code, "General"), since_1904=since_1904)
        fill = _number(style.get("fillId")) or 0
        cells.append(CellStyle(shown[code], fills[fill] if fill < len(fills) else None))
    differences = [
        _fill(element.find(n.FILL), palette, background=True)
        for element in root.iterfind(f"{n.DIFFERENCES}/*")
    ]
    return WorkbookStyles(cells, differences)


def _fill(
    element: etree._Element | None, palette: _Palette, *, background: bool = False
) -> str | None:
    """A fill's colour. A conditional format's solid fill keeps it as the `background`."""
    if element is None:
        return None
    pattern = element.find(n.PATTERN)
    if pattern is None:
        return palette.colour(next(element.iter(n.COLOUR), None))
    kind = pattern.get("patternType")
    if kind in {"none", "gray125"} or (kind is None and not background):
        return None
    colours = pattern.find(n.FOREGROUND), pattern.find(n.BACKGROUND)
    first, second = reversed(colours) if background else colours
    return palette.colour(first if first is not None else second)
