"""Colours of Office files as 'RRGGBB': hexadecimal, themes with their tints, names."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping

from lxml import etree

_HEX = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# Order in which a workbook numbers the theme's colours; the file lists dark before light.
THEME_ORDER = (
    "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
)  # fmt: skip
HIGHLIGHTS: Mapping[str, str] = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGray": "808080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "green": "00FF00",
    "lightGray": "C0C0C0",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
}


def plain_hex(written: str | None) -> str | None:
    """'RRGGBB' of 'rrggbb' or 'AARRGGBB'; null for white, 'auto' and what is no colour."""
    found = _HEX.fullmatch(written or "")
    if found is None:
        return None
    colour = found.group(1).upper()
    return None if colour == "FFFFFF" else colour


def theme_colours(root: etree._Element) -> Mapping[str, str]:
    """The theme's colours by name ('accent1', 'dk1'), white ones too."""
    scheme = next(root.iter(_A + "clrScheme"), None)
    found = {}
    for entry in scheme if scheme is not None else ():
        if not isinstance(entry.tag, str) or not len(entry):
            continue
        colour = entry[0].get("val") if entry[0].get("lastClr") is None else entry[0].get("lastClr")
        match = _HEX.fullmatch(colour or "")
        if match:
            found[entry.tag.rpartition("}")[2]] = match.group(1).upper()
    return found


def tinted(colour: str, tint: float) -> str:
    """A colour made lighter (tint above 0) or darker (below 0) by its lightness."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    shades = colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), saturation)
    return "".join(f"{round(shade * 255):02X}" for shade in shades)
