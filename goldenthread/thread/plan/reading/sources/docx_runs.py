"""The text of a Word paragraph's runs, with what is bold, in italics or shaded."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from goldenthread.thread.plan.reading.sources import docx_names as n
from goldenthread.thread.plan.reading.sources.colours import HIGHLIGHTS, plain_hex, tinted
from goldenthread.thread.plan.reading.sources.docx_styles import Styles, is_on
from goldenthread.thread.plan.reading.sources.white_space import fold

_TICKED, _EMPTY_BOX = "☒", "☐"
# Symbol fonts draw signs with ordinary codes: what those of plans look like, by font and code.
_WINGDINGS = {
    0xFC: "✓",
    0xFB: "✗",
    0xFE: "☑",
    0xFD: "☒",
    0xA8: "☐",
    0x6F: "☐",
    0x6C: "●",
    0xA7: "▪",
}
_WINGDINGS_2 = {
    0x50: "✓",
    0x4F: "✗",
    0x52: "☑",
    0x51: "☒",
    0x53: "☒",
    0x54: "☒",
    0xA3: "☐",
    0x2A: "☐",
}
_SYMBOL = {0xB7: "•", 0xD6: "√"}
_SIGNS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_TEXTS = {n.TEXT, n.MATHS_TEXT}
_WORDS = {n.TAB: "\t", n.POSITIONAL_TAB: "\t", n.RETURN: "\n", n.NO_BREAK_HYPHEN: "-"}


class Wording(NamedTuple):
    """A paragraph's text with its breaks, and how it is set; `fill` only where all of it is."""

    text: str
    bold: bool
    italics: tuple[str, ...]
    fill: str | None


def wording(paragraph: etree._Element, styles: Styles, bold: bool, italic: bool) -> Wording:
    """The text of a paragraph; `bold` and `italic` are what its style says of all of it."""
    pieces: list[str] = []
    stretches: list[list[str]] = []
    all_bold = True
    leaning = False
    fills: set[str | None] = set()
    for run in paragraph.iter(n.RUN, n.MATHS_RUN):
        properties = run.find(n.RUN_PROPERTIES)
        text = _run_text(run, properties)
        if not text:
            continue
        pieces.append(text)
        if not text.strip():
            if leaning:
                stretches[-1].append(text)
            continue
        run_bold, run_italic, fill = bold, italic, None
        if properties is not None:
            run_bold, run_italic, fill = _setting(properties, styles, bold, italic)
        all_bold = all_bold and run_bold
        fills.add(fill)
        if run_italic:
            if not leaning:
                stretches.append([])
            stretches[-1].append(text)
        leaning = run_italic
    whole = "".join(pieces)
    return Wording(
        whole,
        all_bold and bool(fills),
        tuple(fold("".join(stretch)) for stretch in stretches),
        next(iter(fills)) if len(fills) == 1 else None,
    )


def _setting(
    properties: etree._Element, styles: Styles, bold: bool, italic: bool
) -> tuple[bool, bool, str | None]:
    fill: str | None = None
    own_bold = own_italic = None
    for child in properties:
        tag = child.tag
        if tag == n.BOLD:
            own_bold = is_on(child)
        elif tag == n.ITALIC:
            own_italic = is_on(child)
        elif tag == n.RUN_STYLE:
            style = styles.of(child.get(n.VAL))
            bold, italic = bold or style.bold, italic or style.italic
        elif tag == n.HIGHLIGHT:
            fill = HIGHLIGHTS.get(child.get(n.VAL, ""), fill)
        elif tag == n.SHADING:
            fill = fill or shading(child, styles)
    return (
        bold if own_bold is None else own_bold,
        italic if own_italic is None else own_italic,
        fill,
    )


def _run_text(run: etree._Element, properties: etree._Element | None) -> str:
    text = "".join([_child_text(child) for child in run])
    if not text or properties is None:
        return text
    fonts = properties.find(n.FONTS)
    signs = _SIGNS.get(fonts.get(n.W + "ascii", "").lower()) if fonts is not None else None
    if signs is None:
        return text
    return text.translate(signs | {0xF000 + code: sign for code, sign in signs.items()})


def _child_text(child: etree._Element) -> str:
    tag = str(child.tag)
    if tag in _TEXTS:
        return child.text or ""
    if tag in _WORDS:
        return _WORDS[tag]
    if tag == n.BREAK:
        return "\n" if child.get(n.W + "type", "textWrapping") == "textWrapping" else " "
    if tag == n.SYMBOL:
        return _sign(child.get(n.W + "font", ""), child.get(n.W + "char", ""))
    return _check_box(child) if tag == n.FIELD else ""


def _sign(font: str, code: str) -> str:
    try:
        point = int(code, 16) & 0xFFFF
    except ValueError:
        return ""
    sign = _SIGNS.get(font.lower(), {}).get(point & 0xFF if point >= 0xF000 else point)
    if sign:
        return sign
    return "" if 0xD800 <= point < 0xE000 or point < 0x20 else chr(point)


def _check_box(field: etree._Element) -> str:
    """A form's tick box: its state, or its first state where nobody has touched it."""
    for box in field.iter(n.CHECK_BOX):
        state = box.find(n.CHECKED)
        state = state if state is not None else box.find(n.DEFAULT)
        return _TICKED if is_on(state) else _EMPTY_BOX
    return ""


def shading(element: etree._Element | None, styles: Styles) -> str | None:
    """The colour of a shading as 'RRGGBB', null for none, white and 'auto'."""
    if element is None:
        return None
    pattern = element.get(n.VAL)
    if pattern == "nil":
        return None
    if pattern == "solid":
        return plain_hex(element.get(n.W + "color"))
    named = styles.theme.get(_THEME_NAMES.get(element.get(n.W + "themeFill", ""), ""))
    written = element.get(n.W + "fill", "auto")
    if written.lower() != "auto" or named is None:
        return plain_hex(written)
    tint, shade = element.get(n.W + "themeFillTint"), element.get(n.W + "themeFillShade")
    if tint:
        named = tinted(named, 1 - _share(tint))
    elif shade:
        named = tinted(named, _share(shade) - 1)
    return plain_hex(named)


def _share(written: str) -> float:
    try:
        return min(int(written, 16), 255) / 255
    except ValueError:
        return 1.0


_THEME_NAMES = {
    "dark1": "dk1", "text1": "dk1", "light1": "lt1", "background1": "lt1",
    "dark2": "dk2", "text2": "dk2", "light2": "lt2", "background2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
}  # fmt: skip
