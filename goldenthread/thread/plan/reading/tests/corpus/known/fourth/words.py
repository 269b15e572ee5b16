"""What the layouts of this folder share: content read from text files, dates, and steady files."""

from __future__ import annotations

import calendar
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    Citation,
    Colour,
    CrossReference,
    Finding,
    Precision,
    RatingWord,
    Section,
    State,
    StatedMeasure,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 7)}
_QUARTERS = {"1": (0, 4, 6), "2": (0, 7, 9), "3": (0, 10, 12), "4": (1, 1, 3)}
Period = tuple[date, date, Precision]


class Spoken(NamedTuple):
    """An action's text with the aside and the cross reference that are printed after it."""

    text: str
    note: str | None
    cross: str | None

    def printed(self) -> str:
        """All of it as one line."""
        note = f"({self.note})" if self.note else None
        return " ".join(part for part in (self.text, note, self.cross) if part)

    def known(self) -> dict[str, Any]:
        """The milestone's notes and cross references."""
        return {
            "notes": (self.note,) if self.note else (),
            "cross_references": crosses(self.cross) if self.cross else (),
        }


def rows(name: str) -> list[list[str]]:
    """The lines of a text file of this folder, split at bars."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip())
    return [[part.strip() for part in line.split("|")] for line in lines]


def spoken(text: str) -> Spoken:
    """An action as the text files have it: '… [[aside]] {{(see also 1.1)}}'."""
    note, cross = re.search(r"\[\[(.+?)\]\]", text), re.search(r"\{\{(.+?)\}\}", text)
    plain = re.sub(r"\s*(\[\[.+?\]\]|\{\{.+?\}\})", "", text)
    return Spoken(plain, note and note[1], cross and cross[1])


def crosses(written: str) -> tuple[CrossReference, ...]:
    """The cross reference of one bracket."""
    targets = re.findall(r"\b[A-Z]?\d+(?:\.\d+)*\b", written)
    return (CrossReference(written, tuple(targets)),)


def found(text: str, written: str) -> Finding:
    """A finding with its citation: '(paragraph 22)', '(P4 AFD 7)', or none."""
    cited = [Citation(None, "paragraph", n) for n in re.findall(r"paragraph (\d+)", written)]
    cited += [
        Citation(int(page), kind, number)
        for page, kind, number in re.findall(r"P(\d+) ([A-Z]+) ?(\d+)", written)
    ]
    return clerk.finding(text, written or None, *cited)


def starts(text: str) -> When:
    """A start as written; blank is none."""
    return _when(text, 0)


def ends(text: str) -> When:
    """An end as written; blank is none."""
    return _when(text, 1)


def _when(text: str, side: int) -> When:
    if not text:
        return NO_DATE
    base, _, rest = text.partition(" and then ")
    note = f"and then {rest}" if rest else None
    period = _period(re.sub(r"^(by )?(the )?end (of )?", "", base, flags=re.IGNORECASE))
    if period is None:
        return clerk.when(text)
    first, last, precision = period
    return clerk.when(text, last if side else first, precision, note)


def _period(text: str) -> Period | None:
    if match := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text):
        day = date(int(match[3]), int(match[2]), int(match[1]))
        return day, day, "day"
    if match := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]+) (\d{4})", text):
        day = date(int(match[3]), _month(match[2]), int(match[1]))
        return day, day, "day"
    if match := re.fullmatch(r"(Autumn|Spring|Summer) term (\d{4})", text):
        first, last = _TERMS[match[1].lower()]
        return *_months(int(match[2]), first, last), "term"
    if match := re.fullmatch(r"Q([1-4]) (\d{4})/\d{2}", text):
        later, first, last = _QUARTERS[match[1]]
        return *_months(int(match[2]) + later, first, last), "quarter"
    if match := re.fullmatch(r"[Aa]cademic year (\d{4})/\d{2}", text):
        year = int(match[1])
        return date(year, 9, 1), date(year + 1, 8, 31), "year"
    if match := re.fullmatch(r"([A-Z][a-z]{2,})[ -](\d{4}|\d{2})", text):
        year, month = int(match[2]) % 100 + 2000, _month(match[1])
        return *_months(year, month, month), "month"
    return None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


class Key(NamedTuple):
    """A plan's own key: a word, its colour, its sense, in order."""

    lines: tuple[tuple[str, Colour, State], ...]

    def terms(self) -> tuple[RatingWord, ...]:
        """The key as a clerk writes it."""
        return tuple(clerk.term(*line) for line in self.lines)

    def of_word(self, label: str) -> tuple[Colour, State]:
        """What a word of the key means."""
        return next((colour, state) for word, colour, state in self.lines if word == label)

    def of_colour(self, colour: str) -> tuple[Colour, State]:
        """What a colour of the key means."""
        return next((shade, state) for _, shade, state in self.lines if shade == colour)


def measures(
    lines: Iterable[Sequence[str]], moments: Sequence[str], *, owner: bool = False
) -> tuple[StatedMeasure, ...]:
    """Measures: name, baseline, target, planned and actual by moment, then source or owner."""
    made = []
    for name, baseline, target, *values, last in lines:
        pairs = zip(values[::2], values[1::2], strict=True)
        steps = [(m, p or None, a or None) for m, (p, a) in zip(moments, pairs, strict=True)]
        said = {"owner" if owner else "source": last or None}
        made.append(clerk.measure(name, baseline or None, target or None, steps, **said))
    return tuple(made)


Prose = tuple[tuple[str, str | None, int, tuple[str, ...]], ...]


def prose(name: str) -> Prose:
    """Narrative sections of a file: '# 1. Title' or '## Title', a line a paragraph, '- ' bullets.

    Gives the title, the number, the level and the lines of each.
    """
    made: list[tuple[str, str | None, int, tuple[str, ...]]] = []
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if match := re.fullmatch(r"(#+) (?:(\d+(?:\.\d+)*)\.? )?(.+)", line):
            made.append((match[3], match[2], len(match[1]), ()))
        elif line.strip():
            title, number, level, lines = made[-1]
            made[-1] = (title, number, level, (*lines, line.strip()))
    return tuple(made)


def sections(parts: Prose) -> tuple[Section, ...]:
    """The sections as a clerk writes them."""
    return tuple(
        clerk.section(title, _markdown(lines), number, level)
        for title, number, level, lines in parts
    )


def _markdown(lines: Sequence[str]) -> str:
    text = lines[0]
    for before, line in pairwise(lines):
        listed = before.startswith("- ") and line.startswith("- ")
        text += ("\n" if listed else "\n\n") + line
    return text


def steady(data: bytes) -> bytes:
    """An Office file without the moment at which it was made, so that all builds are equal."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.infolist():
            body = old.read(entry)
            if entry.filename == "docProps/core.xml":
                body = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2025-06-02T09:00:00Z", body)
            fixed = zipfile.ZipInfo(entry.filename, (2025, 6, 2, 9, 0, 0))
            new.writestr(fixed, body, zipfile.ZIP_DEFLATED)
    return made.getvalue()
