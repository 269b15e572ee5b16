"""Counting a Word document's automatic lists: the numbers that its readers see."""

from __future__ import annotations

import re

from goldenthread.thread.plan.reading.sources.docx_styles import ListLevel, Styles
from goldenthread.thread.plan.reading.sources.white_space import fold

_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_BULLET_GLYPH = "•"
_HIGHEST = 4000


class ListCounter:
    """The running numbers of every list, taken forward paragraph by paragraph."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._counts: dict[str, dict[int, int]] = {}

    def marker(self, list_id: str, level: int) -> tuple[str, bool]:
        """The next marker of a list at a level ('a)', '1.2', '•'), and whether it is a number."""
        levels = self._styles.lists.get(list_id, {})
        shape = levels.get(level, ListLevel())
        if shape.style in {"bullet", "none"}:
            glyph = fold(shape.pattern)
            symbol = not glyph or "\ue000" <= glyph[0] <= "\uf8ff"
            return (_BULLET_GLYPH if symbol else glyph, False)
        counts = self._counts.setdefault(self._styles.abstract.get(list_id, list_id), {})
        counts[level] = counts.get(level, shape.start - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]

        def written(found: re.Match[str]) -> str:
            at = int(found.group(1)) - 1
            own = levels.get(at, ListLevel("decimal", "", 1))
            return _numeral(counts.setdefault(at, own.start), own.style)

        return fold(_PLACEHOLDER.sub(written, shape.pattern)), True


def _numeral(count: int, style: str) -> str:
    if style in {"lowerLetter", "upperLetter"} and 0 < count < _HIGHEST:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if style == "upperLetter" else letter
    if style in {"lowerRoman", "upperRoman"} and 0 < count < _HIGHEST:
        roman = _roman(count)
        return roman.upper() if style == "upperRoman" else roman
    if style == "decimalZero":
        return f"{count:02d}"
    return str(count)


def _roman(count: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        written += letters * times
    return written
