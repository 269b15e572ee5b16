"""The fields of nodes that people edit: as one text each, and as the columns that keep it.

Everything is compared, drafted and shown as text, just as the plan writes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from goldenthread.base.design.words import say_number
from goldenthread.thread.plan.reading.dates import Side, read_date, why_unresolved
from goldenthread.thread.plan.reading.document import When
from goldenthread.thread.plan.reading.references import normalise_reference
from goldenthread.thread.plan.storing.columns import when_columns, when_of
from goldenthread.thread.plan.words.days import say_day

Sort = Literal["line", "text", "reference", "date", "percent", "notes"]
LONGEST_LINE = 200
LONGEST_TEXT = 200_000
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,6})?)\s*%?")


@dataclass(frozen=True, slots=True)
class EditedField:
    """One field of a form: `name` is the column, `side` which day of a period a date means."""

    name: str
    label: str
    sort: Sort = "text"
    required: str = ""
    hint: str = ""
    side: Side = "end"
    rows: int = 3
    keeps_null: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that this field's text is kept in."""
        if self.sort == "date":
            endings = ("", "_precision", "_as_written", "_note")
            return tuple(f"{self.name}{ending}" for ending in endings)
        if self.sort == "reference":
            return (self.name, f"{self.name}_as_written")
        return (self.name,)


def tidy(field: EditedField, text: str) -> str:
    """The text as it is compared: line ends alike, ends trimmed; a line without line ends."""
    if field.sort in ("text", "notes"):
        return text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return " ".join(text.split())


def read_text(field: EditedField, row: Any) -> str:
    """What a row holds in this field, as one text."""
    value = getattr(row, field.name)
    if field.sort == "date":
        when: When = when_of(row, field.name)
        return tidy(field, when.as_written or say_day(when))
    if field.sort == "reference":
        return tidy(field, getattr(row, f"{field.name}_as_written") or value)
    if field.sort == "percent":
        return "" if value is None else say_number(value)
    if field.sort == "notes":
        return tidy(field, "\n\n".join(value))
    return tidy(field, value or "")


def write_text(field: EditedField, text: str) -> dict[str, Any]:
    """The columns for a text; one that `find_fault` has nothing against."""
    if field.sort == "date":
        return when_columns(field.name, read_date(text, field.side))
    if field.sort == "reference":
        return {field.name: normalise_reference(text), f"{field.name}_as_written": text}
    if field.sort == "percent":
        return {field.name: _read_percent(text)}
    if field.sort == "notes":
        return {field.name: [part for part in _BLANK_LINES.split(text) if part.strip()]}
    return {field.name: None if field.keeps_null and not text else text}


def find_fault(field: EditedField, text: str) -> str:
    """Why a text can't be kept in this field, in a sentence; empty where it can."""
    longest = LONGEST_TEXT if field.sort in ("text", "notes") else LONGEST_LINE
    if field.required and not text:
        return field.required
    if "\x00" in text:
        return f"‘{field.label}’ holds a character that can’t be kept. Type the words again."
    if len(text) > longest:
        return (
            f"‘{field.label}’ has {say_number(len(text))} characters, and "
            f"{say_number(longest)} is the most that can be kept. Shorten it."
        )
    if field.sort == "percent" and text and _read_percent(text) is None:
        return f"‘{field.label}’ must be a number from 0 to 100, such as 40."
    return ""


def doubt_date(field: EditedField, text: str) -> str:
    """Why no day can be told from a date's words, in a sentence; empty where nothing is in doubt.

    Words that say plainly that there is no day, such as 'TBC', are in no doubt.
    """
    if field.sort != "date":
        return ""
    why = why_unresolved(read_date(text, field.side))
    if why is None:
        return ""
    curled = why.replace("'", "’")
    return (
        f"We can’t tell a day from ‘{text}’: {curled}. Write it like ‘3 May 2026’ or "
        "‘September 2026’, or tick the box to keep your words as they are."
    )


def _read_percent(text: str) -> float | None:
    found = _PERCENT.fullmatch(text)
    number = float(found[1]) if found else None
    return number if number is not None and number <= 100 else None
