"""Tables drawn with bars and rules: '| a | b |' between '+---+---+' lines, or as Markdown.

Bars alone draw one where every line has as many: 'Measure | Baseline | Target' over its rows.

Where rules stand between the rows, the lines between two rules are one row whose cells wrapped;
a table without them has a row a line. Rules are rows too: nothing is dropped here.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import takewhile

from goldenthread.thread.plan.reading.sources.spaced import SpacedTable

_BARRED = re.compile(r"\s*\|.*\|.*\|\s*")
_PARTED = re.compile(r"\s*\|?\s*\S[^|│]*(?:\s[|│]\s[^|│]*){2,}[|│]?\s*")
_RULE = re.compile(r"\s*[+|]?(?:\s*:?[-=]+:?\s*[+|])+(?:\s*:?[-=]+:?)?\s*")
_LABELLED = re.compile(r"[^|:]{2,60}:\s.*")
_BARS = "|│"
_FEWEST_CELLS = 3

Row = tuple[list[int], list[str]]


def boxed_table_at(lines: Sequence[str], at: int, skipped: Container[int]) -> SpacedTable | None:
    """The drawn table that starts at a line, across `skipped` lines; null where none does."""
    if not _is_boxed(lines[at]):
        return None
    region = _region(lines, at, skipped)
    if any(_RULE.fullmatch(lines[number]) for number in region):
        return _drawn(lines, region)
    return _parted(lines, region)


def _parted(lines: Sequence[str], region: Sequence[int]) -> SpacedTable | None:
    """The lines that bars alone part into as many cells; null where labels stand in them."""
    texts = [_cut(lines[number]) for number in region]
    width = len(texts[0])
    labelled = sum(map(bool, map(_LABELLED.fullmatch, texts[0])))
    same = list(takewhile(lambda cells: len(cells) == width, texts))
    if len(same) < 2 or width < _FEWEST_CELLS or labelled > 1:
        return None
    rows = [([number], cells) for number, cells in zip(region, same, strict=False)]
    return SpacedTable(rows, width, region[len(same) - 1] + 1)


def _drawn(lines: Sequence[str], region: Sequence[int]) -> SpacedTable | None:
    barred = [number for number in region if not _RULE.fullmatch(lines[number])]
    rules = [number for number in region if _RULE.fullmatch(lines[number])]
    if len(barred) < 2 or not rules:
        return None
    width = max(len(_cut(lines[number])) for number in barred)
    joined = any(lines[number].lstrip().startswith("+") for number in rules)
    rows = _rows(lines, region, width, joined)
    return SpacedTable(rows, width, region[-1] + 1)


def _is_boxed(line: str) -> bool:
    return any(pattern.fullmatch(line) for pattern in (_RULE, _BARRED, _PARTED))


def _region(lines: Sequence[str], at: int, skipped: Container[int]) -> list[int]:
    """The drawn lines from `at` on; blank ones are passed over only beside a page's edge."""
    region = [at]
    edge = blank = False
    for number in range(at + 1, len(lines)):
        if number in skipped:
            edge = True
        elif not lines[number].strip():
            blank = True
        elif _is_boxed(lines[number]) and (edge or not blank):
            region.append(number)
            edge = blank = False
        else:
            break
    return region


def _rows(lines: Sequence[str], region: Sequence[int], width: int, joined: bool) -> list[Row]:
    rows: list[Row] = []
    open_row = False
    for number in region:
        if _RULE.fullmatch(lines[number]):
            rows.append(([number], ["---"] * width))
            open_row = False
            continue
        texts = _cut(lines[number])
        texts += [""] * (width - len(texts))
        if joined and open_row:
            numbers, before = rows[-1]
            numbers.append(number)
            rows[-1] = (numbers, [f"{a} {b}".strip() for a, b in zip(before, texts, strict=True)])
        else:
            rows.append(([number], texts))
        open_row = True
    return rows


def _cut(line: str) -> list[str]:
    inner = line.strip()
    inner = inner[1:] if inner[0] in _BARS else inner
    inner = inner[:-1] if inner[-1:] in _BARS else inner
    return [cell.strip() for cell in re.split(r"(?<!\\)[|│]", inner)]
