"""Page heads and feet that were left between the lines of a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from typing import Literal

from goldenthread.thread.plan.reading.headings import read_heading_line

_PAGE_NUMBER = re.compile(
    r"(?:page\s*\|?\s*\d+(?:\s*(?:of|/)\s*\d+)?|\d+\s*\|\s*page|[-–]\s\d+\s[-–])", re.IGNORECASE
)
_PAGE_AT_AN_END = re.compile(
    r"(?:^page \d+(?: of \d+)?\b(?=\s*(?:$|[:|·•–-]))|(?:^|[|·•–\s-]\s*)page \d+(?: of \d+)?\s*$)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_COLUMN_GAP = re.compile(r"\S {2,}(?=\S)")
_LONGEST = 160
_Where = Literal["header", "footer"]


def page_furniture(lines: Sequence[str]) -> Mapping[int, _Where]:
    """Which lines are page heads or feet, by line number from 0.

    A line with a page number ('Page 3 of 12') is one by itself; the lines next to page numbers
    and page breaks are where they come back at most of them, digits aside. Lines in tabs or in
    three and more columns never are: a heading row comes back on each page too.
    """
    found: dict[int, _Where] = {}
    for number, line in enumerate(lines):
        if len(line) <= _LONGEST and "\t" not in line.strip() and _has_page_number(line):
            found[number] = "header" if _LEADING.match(line) else "footer"
    breaks = sorted(set(found) | {n for n, line in enumerate(lines) if "\f" in line})
    if len(breaks) >= 2:
        found.update(_repeated(lines, breaks, found, step=1))
        found.update(_repeated(lines, breaks, found, step=-1))
    return found


_LEADING = re.compile(r"\s*page \d+\s*:", re.IGNORECASE)


def _has_page_number(line: str) -> bool:
    # Asking for the word first spares every other line two pattern matches.
    if "page" not in line.lower() and line.strip()[:1] not in {"-", "–"}:
        return False
    text = " ".join(line.split())
    return bool(_PAGE_NUMBER.fullmatch(text) or _PAGE_AT_AN_END.search(text))


def _repeated(
    lines: Sequence[str], breaks: Sequence[int], known: Mapping[int, _Where], step: Literal[1, -1]
) -> dict[int, _Where]:
    """The lines after (step 1) or before (step -1) the breaks that come back at most of them."""
    at = {number: number for number in breaks}
    where: _Where = "header" if step == 1 else "footer"
    stops = {*known, *breaks}
    found: dict[int, _Where] = {}
    at = {number: _first_beside(lines, number, known, step) for number in breaks}
    while at:
        candidates = {
            start: number
            for start, first in at.items()
            if (number := _next_worded(lines, first, stops, found, step)) is not None
        }
        shapes = Counter(_shape(lines[number]) for number in candidates.values())
        kept = {
            start: number
            for start, number in candidates.items()
            if shapes[_shape(lines[number])] >= max(2, len(breaks) / 2)
        }
        found.update(dict.fromkeys(kept.values(), where))
        at = {start: number + step for start, number in kept.items()}
    return found


def _first_beside(lines: Sequence[str], number: int, known: Container[int], step: int) -> int:
    """Where to look first beside a break: a line after a page feed is the first of its page."""
    opens_page = step == 1 and number not in known and lines[number].strip()
    return number if opens_page else number + step


def _next_worded(
    lines: Sequence[str], at: int, stops: set[int], found: Container[int], step: int
) -> int | None:
    """The next line with words from `at` on, up to the next break; None where it can't recur."""
    start = at
    while 0 <= at < len(lines):
        if at in found or (at in stops and at != start):
            return None
        if lines[at].strip():
            return at if _may_be(lines[at]) and (at not in stops or "\f" in lines[at]) else None
        at += step
    return None


def _may_be(line: str) -> bool:
    return "\t" not in line and len(line) <= _LONGEST and len(_COLUMN_GAP.findall(line)) < 2


def _shape(line: str) -> str:
    """What a line has in common with itself on other pages: all but its numbers.

    'Priority 1' and 'Priority 2' at the head of two pages are headings of the plan, each its own.
    """
    text = " ".join(line.split())
    heading = read_heading_line(text)
    if heading is not None and heading.label and heading.level != "section":
        return text if heading.word not in ("number", "letter") else _DIGITS.sub("#", text)
    return _DIGITS.sub("#", text)
