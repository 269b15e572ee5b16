"""What the values of a column look like, told from its first cells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from goldenthread.thread.plan.reading.dates import find_date, is_date_like
from goldenthread.thread.plan.reading.rating_words import TICKS, name_colour
from goldenthread.thread.plan.reading.ratings import is_rating_like
from goldenthread.thread.plan.reading.references import looks_like_reference
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.grid import GridRow

SAMPLE = 60
URGENCIES = frozenset(
    {
        "high",
        "medium",
        "low",
        "critical",
        "urgent",
        "normal",
        "h",
        "m",
        "l",
        "must",
        "should",
        "could",
    }
)


class Profile(NamedTuple):
    """What a column's values look like: how many there are, and shares from 0 to 1."""

    filled: int
    references: float
    dates: float
    ratings: float
    fills: float
    words: float
    ticks: bool = False
    lists: float = 0.0
    urgencies: float = 0.0


def profile(rows: Sequence[GridRow], column: int) -> Profile:
    """Look at the first values of a column; a merged cell counts once."""
    cells: dict[int, Cell] = {}
    for row in islice(rows, SAMPLE):
        cell = row.spread[column] if column < len(row.spread) else None
        if cell is not None and (cell.text or cell.fill):
            cells[id(cell)] = cell
    texts = [cell.text for cell in cells.values() if cell.text]
    shown = sum(1 for cell in cells.values() if cell.fill and name_colour(cell.fill))
    count = max(1, len(texts))
    return Profile(
        filled=len(texts),
        references=sum(map(looks_like_reference, texts)) / count,
        dates=sum(is_date_like(text) and not is_rating_like(text) for text in texts) / count,
        ratings=sum(map(is_rating_like, texts)) / count,
        fills=shown / max(1, len(cells)),
        words=sum(len(text.split()) for text in texts) / count,
        lists=sum(1 for cell in cells.values() if is_list(cell)) / count,
        urgencies=sum(text.casefold() in URGENCIES for text in texts) / count,
        ticks=bool(texts) and TICKS.issuperset(texts),
    )


def is_list(cell: Cell) -> bool:
    """Whether a cell holds several bullets, or lines that each begin with a date or a number."""
    if cell.lines:
        return any(line.bullet for line in cell.lines)
    lines = cell.text.split("\n")
    return len(lines) > 1 and all(line[:1].isdigit() or find_date(line) for line in lines)
