"""Percentages complete, as typed ('45%', '45 per cent') or as a sheet stores them (0.45)."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.\d+)?)\s*(?P<sign>%|per ?cent)?", re.IGNORECASE)


def read_percent(text: str) -> float | None:
    """The percentage that a cell gives, 0 to 100; null where it gives none.

    A fraction between 0 and 1 without a percent sign is a share.
    """
    match = _NUMBER.fullmatch(text.strip().removesuffix(" complete").strip())
    if match is None:
        return None
    value = float(match["number"])
    if match["sign"] is None and "." in match["number"] and value < 1:
        value = round(value * 100, 6)
    return value if value <= 100 else None
