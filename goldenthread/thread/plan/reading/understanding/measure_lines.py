"""Measures that a line of running text states in full: 'Late plans: baseline 74, target 20'."""

from __future__ import annotations

import re

from goldenthread.thread.plan.reading.columns import read_heading
from goldenthread.thread.plan.reading.source import Cell, Paragraph

_FACTS = frozenset({"baseline", "target", "planned", "actual", "unit", "source", "owner"})
_BRACKETS = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]")
_PARTS = re.compile(r"\s*[,;|]\s+|\s+(?:and|to)\s+(?=(?:a |the |our )?target\b)|\s+[–—-]\s+|\.\s+")
_NAME = re.compile(r"(?P<name>[^:;|]{3,140}?)\s*(?:[:;|,]\s+|\s[–—-]\s+)(?P<facts>\S.*)", re.DOTALL)
_MOST_WORDS_OF_A_LABEL = 6
_SURE = 0.8

Told = tuple[str, str, Cell]
"""A fact's field, its label and its value."""


def measure_in_line(line: Paragraph) -> list[Told]:
    """The name of the measure that a line states and the facts about it; empty where none."""
    found = _NAME.fullmatch(line.text.rstrip(" .")) if line.role == "body" else None
    if found is None or line.level or "target" not in line.text.casefold():
        return []
    told = _facts(found["facts"], line.place)
    fields = {field for field, _, _ in told}
    if len(fields) < len(told) or not {"baseline", "target"} <= fields:
        return []
    return [("measure_name", "Measure", Cell(found["name"], 0, 0, line.place)), *told]


def _facts(text: str, place: str) -> list[Told]:
    """The facts that a text parts into, brackets too; a part that is none goes on with the last.

    Empty where the first is none.
    """
    told: list[Told] = []
    for part in filter(None, map(str.strip, _PARTS.split(_BRACKETS.sub(r"; \g<inside>", text)))):
        fact = _fact(part, place)
        if fact is None and not told:
            return []
        if fact is None:
            field, label, value = told.pop()
            fact = (field, label, value._replace(text=f"{value.text}, {part}"))
        told.append(fact)
    return told


def _fact(text: str, place: str) -> Told | None:
    """The longest known label that a text opens with, and the value after it."""
    words = text.split()
    for count in range(min(_MOST_WORDS_OF_A_LABEL, len(words) - 1), 0, -1):
        label = " ".join(words[:count])
        match = read_heading(label.rstrip(" :=."))
        if match.field in _FACTS and match.confidence >= _SURE:
            value = " ".join(words[count:]).removeprefix("is ").removeprefix("of ")
            return match.field, label.rstrip(" :="), Cell(value.lstrip(" :="), 0, 0, place)
    return None
