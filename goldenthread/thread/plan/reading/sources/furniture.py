"""Page heads and feet that were left between the lines of a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

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
    found: dict[int, _Where] = {}
    while at:
        candidates = {}
        for start, last in at.items():
            number = last if "\f" in lines[last] and last not in known else last + step
            if step == -1 and number == last:
                number = last - 1
            while 0 <= number < len(lines) and (not lines[number].strip() or number in known):
                if number in found:
                    break
                number += step
            if 0 <= number < len(lines) and number not in found and _may_be(lines[number]):
                candidates[start] = number
        shapes = Counter(_shape(lines[number]) for number in candidates.values())
        at = {
            start: number
            for start, number in candidates.items()
            if shapes[_shape(lines[number])] >= max(2, len(breaks) / 2)
        }
        found.update(dict.fromkeys(at.values(), where))
    return found


def _may_be(line: str) -> bool:
    return "\t" not in line and len(line) <= _LONGEST and len(_COLUMN_GAP.findall(line)) < 2


def _shape(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()))
