"""What the values of a column look like, told from its first cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import islice

from goldenthread.thread.plan.reading.dates import OPENING_DATE, find_date, is_date_like
from goldenthread.thread.plan.reading.rating_words import TICKS, name_colour
from goldenthread.thread.plan.reading.ratings import is_rating_like
from goldenthread.thread.plan.reading.references import looks_like_reference
from goldenthread.thread.plan.reading.source import Cell
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.titles import structural

SAMPLE = 60
_PERCENTAGE = re.compile(r"\d{1,3}(?:\.\d+)?\s*%")
_FIGURE = re.compile(
    r"[£<>≤≥~+-]?\s*[\d,]+(?:\.\d+)?\s*(?:%|k|m|bn|percent|per cent|days?|weeks?|months?|years?)?",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:head|director|manager|lead|leads|officer|nurse|chair|commissioner|coordinator|co-ordinator"
    r"|chief|deputy|assistant|consultant|principal|adviser|advisor|practitioner|therapist"
    r"|psychologist|paediatrician|head ?teacher|senco|sendco|dco|dsco|dcs|ceo|coo|sro|icb|nhs|trust"
    r"|council|forum|services?|team|teams|provider|cabinet member)\b",
    re.IGNORECASE,
)
OF_ONE_LEVEL = frozenset({"pillar", "improvement pillar", "focus area", "area of focus"})
"""Words that stand at one level in every plan, whatever stands above and beneath them."""
_LEVELS = frozenset({"pillar", "area_for_improvement", "focus_area"})
_LONGEST_ROLE = 14
_LONGEST_BARE = 2
_LONGEST_VALUE = 60
"""What is longer is prose: no reference, date or rating, and need not be asked whether it is."""
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


class Profile:
    """What a column's values look like: how many there are, and shares from 0 to 1.

    Each share is worked out when it is first asked for, as most columns are known by their heading.
    """

    def __init__(self, rows: Sequence[GridRow], column: int) -> None:
        # By identity, so that a merged cell counts once.
        cells: dict[int, Cell] = {}
        for row in islice(rows, SAMPLE):
            cell = row.spread[column] if column < len(row.spread) else None
            if cell is not None and (cell.text or cell.fill):
                cells[id(cell)] = cell
        self._cells = cells.values()
        self._texts = [cell.text for cell in cells.values() if cell.text]
        self._short = [text for text in self._texts if len(text) <= _LONGEST_VALUE]
        self.filled = len(self._texts)

    def _share(self, holds: Callable[[str], bool]) -> float:
        return sum(map(holds, self._short)) / max(1, self.filled)

    @cached_property
    def references(self) -> float:
        """Values that read as a reference."""
        return self._share(looks_like_reference)

    @cached_property
    def numbers(self) -> float:
        """Values that number a node of the plan and don't name it: '2.1', 'B', 'Area 3'."""
        return self._share(_is_number)

    @cached_property
    def dates(self) -> float:
        """Dates and nothing else: 'Ongoing' and 'Complete' may be dates, or ratings."""
        return self._share(lambda text: is_date_like(text) and not is_rating_like(text))

    @cached_property
    def may_be_dates(self) -> float:
        """Values that read as dates, those that may be ratings too."""
        return self._share(is_date_like)

    @cached_property
    def ratings(self) -> float:
        """Values that read as ratings."""
        return self._share(is_rating_like)

    @cached_property
    def urgencies(self) -> float:
        """Values that say how urgent something is."""
        return self._share(lambda text: text.casefold() in URGENCIES)

    @cached_property
    def roles(self) -> float:
        """Values that name a role or an organisation, and say nothing about it."""
        return sum(map(_is_role, self._texts)) / max(1, self.filled)

    @cached_property
    def percentages(self) -> float:
        """Values that are a percentage and nothing else."""
        return self._share(lambda text: _PERCENTAGE.fullmatch(text) is not None)

    @cached_property
    def figures(self) -> float:
        """Values that are a figure and nothing else: '74', '£1.2m', '18%', '40 weeks'."""
        return self._share(lambda text: _FIGURE.fullmatch(text) is not None)

    @cached_property
    def fills(self) -> float:
        """Cells that show a colour, of all that say or show something."""
        shown = sum(1 for cell in self._cells if cell.fill and name_colour(cell.fill))
        return shown / max(1, len(self._cells))

    @cached_property
    def words(self) -> float:
        """How many words a value has, on average."""
        return sum(len(text.split()) for text in self._texts) / max(1, self.filled)

    @cached_property
    def dated_lines(self) -> float:
        """Values that open with a date, as a log of updates does: '3 May 2026: We met'."""
        opened = filter(None, map(OPENING_DATE.match, self._texts))
        dated = sum(is_date_like(opening["date"]) for opening in opened)
        return dated / max(1, self.filled)

    @cached_property
    def ticks(self) -> bool:
        """Whether the values are nothing but ticks and crosses."""
        return bool(self._texts) and TICKS.issuperset(self._texts)

    @cached_property
    def named(self) -> str | None:
        """The level of the plan that most values name by its word, 'Outcome A1: Waits'."""
        return _level_named(self._texts)

    @cached_property
    def firmly_named(self) -> bool:
        """Whether `named` is told by a word that stands at one level in every plan."""
        words = {heading.word for text in self._texts if (heading := structural(text))}
        return bool(words) and words <= OF_ONE_LEVEL

    @cached_property
    def lists(self) -> float:
        """Cells that hold lists."""
        return sum(1 for cell in self._cells if is_list(cell)) / max(1, self.filled)


def profile(rows: Sequence[GridRow], column: int) -> Profile:
    """Look at the first values of a column; a merged cell counts once."""
    return Profile(rows, column)


def _level_named(texts: Sequence[str]) -> str | None:
    """The level that most values name by a word of the plan's structure, 'Outcome A1: Waits'."""
    found = [heading for text in texts if (heading := structural(text)) and heading.label]
    if not found or len(found) * 2 <= len(texts):
        return None
    levels = {heading.level for heading in found}
    return found[0].level if len(levels) == 1 and found[0].level in _LEVELS else None


def _is_number(text: str) -> bool:
    worded = structural(text)
    if worded is not None and worded.label:
        return not worded.title and not worded.rest
    return len(text.strip(" .:()")) <= _LONGEST_BARE or looks_like_reference(text)


def _is_role(text: str) -> bool:
    if not text[:1].isupper() or text.endswith(".") or len(text.split()) > _LONGEST_ROLE:
        return False
    return _ROLE.search(text) is not None


def is_list(cell: Cell) -> bool:
    """Whether a cell holds several bullets, or lines that each begin with a date or a number."""
    if cell.lines:
        return any(line.bullet for line in cell.lines)
    lines = cell.text.split("\n")
    return len(lines) > 1 and all(line[:1].isdigit() or find_date(line) for line in lines)
