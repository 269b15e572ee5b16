"""Comma-separated values and their kin: one table, a part a cell."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from goldenthread.thread.plan.reading.limits import Limits
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.source import Cell, Part, Row, Table
from goldenthread.thread.plan.reading.sources.gathering import Gathering
from goldenthread.thread.plan.reading.sources.markers import lines_of_cell, take_italics
from goldenthread.thread.plan.reading.sources.white_space import fold_lines

_DELIMITERS = ",;\t|"
_SAMPLE_CHARACTERS = 50_000
_SAMPLE_RECORDS = 40
_DIRECTIVE = re.compile(r'\A\s*"?sep=(.)"?[ \t]*\n', re.IGNORECASE)


def looks_like_csv(text: str) -> bool:
    """Whether unnamed text is a table by commas or semicolons, rather than prose or tabs."""
    for delimiter in ",;":
        widths = _widths(text, delimiter)
        if len(widths) < 2:
            continue
        width, times = Counter(widths).most_common(1)[0]
        spaced = text[:_SAMPLE_CHARACTERS].count(delimiter + " ")
        all_of_them = text[:_SAMPLE_CHARACTERS].count(delimiter)
        if width >= 3 and times >= 0.8 * len(widths) and spaced < 0.5 * all_of_them:
            return True
    return False


def read_csv(text: str, name: str, limits: Limits) -> Gathering:
    """The rows of a CSV text as one table; the delimiter is told from the rows themselves."""
    gathering = Gathering(name, limits)
    directive = _DIRECTIVE.match(text)
    delimiter = directive.group(1) if directive else _delimiter(text)
    rows = []
    width = 0
    for number, record in enumerate(_records(text, delimiter, gathering)):
        if directive and number == 0:
            # A line that tells Excel the delimiter is no content; rows keep their numbers.
            record = []
        width = max(width, len(record))
        gathering.check_columns(width, f"row {number + 1}")
        rows.append(Row(tuple(_cells(record, number, gathering))))
        gathering.check_parts()
    if width:
        gathering.blocks.append(Table(tuple(rows), width, "row 1"))
    return gathering


def _cells(record: list[str], row: int, gathering: Gathering) -> Iterator[Cell]:
    for column, written in enumerate(record):
        place = f"row {row + 1}, column {column + 1}"
        plain, italics = take_italics(written)
        whole = fold_lines(plain)
        gathering.check_cell(whole, place)
        if not whole:
            gathering.blank += 1
            yield Cell("", row, column, place)
            continue
        gathering.parts.append(Part(place, whole))
        text, lines = lines_of_cell(whole, place, italics)
        yield Cell(text, row, column, place, lines=lines)


def _records(text: str, delimiter: str, gathering: Gathering) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        line = reader.line_num + 1
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _refusal(gathering, str(error), number, line) from error
        yield record


def _refusal(gathering: Gathering, error: str, row: int, line: int) -> UnreadableFile:
    name = gathering.name
    if "field larger" in error:
        return UnreadableFile(
            f"{name} can't be read: a cell in row {row} (line {line}) holds more than "
            f"{csv.field_size_limit():,} characters, often for want of a closing quotation mark; "
            "close it or shorten the cell, and try again."
        )
    return UnreadableFile(
        f"{name} can't be read: row {row} (line {line}) has a quotation mark that is not closed or "
        "stands inside a cell; double it or take it out, or save the plan as .xlsx."
    )


def _delimiter(text: str) -> str:
    """The delimiter by which most rows have the same number of cells, more than one."""
    return max(_DELIMITERS, key=lambda delimiter: _score(text, delimiter))


def _score(text: str, delimiter: str) -> tuple[float, int]:
    widths = _widths(text, delimiter)
    if not widths:
        return (0.0, 0)
    width, times = Counter(widths).most_common(1)[0]
    return (times / len(widths) if width > 1 else 0.0, width)


def _widths(text: str, delimiter: str) -> list[int]:
    """How many cells the first rows have, blank rows aside."""
    sample = text[:_SAMPLE_CHARACTERS]
    stream = io.StringIO(sample, newline="")
    widths: list[int] = []
    try:
        for record in csv.reader(stream, delimiter=delimiter, strict=True):
            if record:
                widths.append(len(record))
            if len(widths) == _SAMPLE_RECORDS:
                break
    except csv.Error as error:
        # The sample may end within a cell; quotation marks elsewhere speak against the delimiter.
        return widths if "end of data" in str(error) else []
    return widths
