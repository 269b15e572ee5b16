"""Boxes of a sheet's cells, and columns by letters and by number."""

from __future__ import annotations

import re
from typing import NamedTuple

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384


class Box(NamedTuple):
    """A rectangle of cells, rows and columns from 0, ends included."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell lies inside."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


def column_number(letters: str) -> int | None:
    """'A' is 0, 'XFD' 16,383; None for what names no column."""
    if not 0 < len(letters) <= 3 or not letters.isascii() or not letters.isalpha():
        return None
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1 if number <= LAST_COLUMN else None


def column_letters(number: int) -> str:
    """0 is 'A', 26 'AA'."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def box_of(reference: str) -> Box | None:
    """The box of 'B2' or 'B2:D7', of whole columns 'F:F' too; None for what is none."""
    first, _, last = reference.strip().partition(":")
    start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)
    if start is None or end is None:
        left, right = column_number(first.strip("$")), column_number((last or "").strip("$"))
        return None if left is None or right is None else Box(0, left, LAST_ROW - 1, right)
    columns = column_number(start.group(1)), column_number(end.group(1))
    rows = int(start.group(2)) - 1, int(end.group(2)) - 1
    if columns[0] is None or columns[1] is None or min(rows) < 0 or max(rows) >= LAST_ROW:
        return None
    return Box(min(rows), min(columns[0], columns[1]), max(rows), max(columns[0], columns[1]))
