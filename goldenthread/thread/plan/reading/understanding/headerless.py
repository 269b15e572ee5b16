"""Tables without a header: what they go on with, or what else they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goldenthread.thread.plan.reading.references import looks_like_reference
from goldenthread.thread.plan.reading.source import Paragraph, Table
from goldenthread.thread.plan.reading.understanding import rows as row_kinds
from goldenthread.thread.plan.reading.understanding.area_lines import is_wording_label
from goldenthread.thread.plan.reading.understanding.cards import label_field
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.headerless_columns import named_and_asked
from goldenthread.thread.plan.reading.understanding.headers import is_finding_row, is_header_row
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import (
    Column,
    LinePiece,
    PairPiece,
    Piece,
    TablePiece,
)
from goldenthread.thread.plan.reading.understanding.profiles import profile
from goldenthread.thread.plan.reading.understanding.table_columns import columns_by_values
from goldenthread.thread.plan.reading.understanding.titles import structural

_PAGE = re.compile(r"\d{1,3}(?:\s*[-–]\s*\d{1,3})?")
_LONGEST_LABEL = 80


def pieces_without_header(
    table: Table, rows: Sequence[GridRow], inherited: tuple[Column, ...], notebook: Notebook
) -> list[Piece] | tuple[Column, ...]:
    """The pieces of a table that holds no rows of the plan, or the columns to read its rows by."""
    said = [row for row in rows if row.said and not row.is_rule()]
    notebook.claims.take_cells(
        (cell for row in rows if row.is_rule() for cell in row.own), "a rule between rows"
    )
    if not said:
        return []
    if _is_contents(said):
        return [_contents_line(row) for row in said]
    if inherited and _goes_on(table, said, inherited):
        return inherited
    if not table.hidden and all(row_kinds.is_lone(row) for row in said) and table.width <= 2:
        return list(_lines_and_tables(said))
    if _is_pairs(said):
        return list(_pairs(said))
    return _by_values(table, said, notebook) or [TablePiece(table)]


def header_of(table: Table, rows: Sequence[GridRow]) -> int | None:
    """Where the first header of a table stands; null where labels and values make it up."""
    if _are_labels(table, rows):
        return None
    return next((at for at in range(len(rows)) if _is_header(rows, at)), None)


def _is_header(rows: Sequence[GridRow], at: int) -> bool:
    """Whether a row is a header; one of two cells stands right over rows of two, not over labels.

    'Findings' with a finding beside it, among the facts above a table, is none.
    """
    row = rows[at]
    if not is_header_row(row):
        return False
    if len(row.said) != 2 or row.header or not is_finding_row(row):
        return True
    below = rows[at + 1].said if at + 1 < len(rows) else []
    return len(below) == 2 and not _is_known(below[0].text.rstrip(" :"))


def _are_labels(table: Table, rows: Sequence[GridRow]) -> bool:
    """Whether two columns are labels and values, told by two known labels or more at the left.

    The cells under a heading of what inspectors found are no labels.
    """
    said = [row for row in rows if row.said and not row.is_rule()]
    if table.width != 2 or len(said) < 2 or not _is_pairs(said):
        return False
    known = sum(_is_known(row.said[0].text.rstrip(" :")) for row in said)
    return known >= 2 and known * 2 >= len(said)


def _is_known(label: str) -> bool:
    worded = structural(label)
    numbered = worded is not None and worded.label is not None
    return numbered or label_field(label) is not None or is_wording_label(label)


def _is_contents(said: Sequence[GridRow]) -> bool:
    """Whether rows list titles with page numbers that never fall."""
    if len(said) < 3:
        return False
    pages = [row.said[-1].text for row in said if len(row.said) >= 2]
    if len(pages) < len(said) - 1 or not all(map(_PAGE.fullmatch, pages)):
        return False
    numbers = [int(re.findall(r"\d+", page)[0]) for page in pages]
    return numbers == sorted(numbers) and all(len(row.said) <= 3 for row in said)


def _contents_line(row: GridRow) -> LinePiece:
    cells = row.said
    titles = cells[:-1] if len(cells) > 1 else cells
    text = " ".join(cell.text for cell in titles)
    return LinePiece(Paragraph(text, cells[0].place, role="contents"))


def _goes_on(table: Table, said: Sequence[GridRow], inherited: Sequence[Column]) -> bool:
    """Whether rows fit the columns of the table before: as wide, references under references."""
    width = max(column.at for column in inherited) + 1
    if abs(table.width - width) > 1:
        return False
    data = [row for row in said if not row_kinds.is_lone(row)]
    if not data:
        return all(row_kinds.section_row(row, inherited, width) for row in said)
    fits = [_fits(column, data) for column in inherited]
    told = [fit for fit in fits if fit is not None]
    return bool(told) and sum(told) * 3 >= len(told) * 2


def _fits(column: Column, rows: Sequence[GridRow]) -> bool | None:
    """Whether a column's values are what its field asks for; null where nothing tells."""
    seen = profile(rows, column.at)
    if not seen.filled:
        return None
    match column.field:
        case "reference":
            return seen.references >= 0.5
        case "action" | "evidence" | "progress" | "measure_name":
            return seen.words >= 2 and seen.dates < 0.5
        case "start" | "end" | "revised_end":
            return seen.dates >= 0.5
        case "rating":
            return seen.ratings >= 0.5 or seen.fills > 0.5 or seen.words <= 5
        case _:
            return None


def _lines_and_tables(said: Sequence[GridRow]) -> Iterator[Piece]:
    """A box around running text: its paragraphs, and the tables inside it."""
    for row in said:
        for cell in row.said:
            yield from row_kinds.lines_of_cell(cell)


def is_cover(table: Table, rows: Sequence[GridRow]) -> bool:
    """Whether a sheet before the plan is a cover: lines, and labels with their values."""
    said = [row for row in rows if row.said and not row.is_rule()]
    return table.name is not None and all(
        len(row.said) <= 2 and len(row.said[0].text) <= 200 for row in said
    )


def _is_pairs(said: Sequence[GridRow]) -> bool:
    """Whether rows are labels and values: two cells each, the first short and never the same."""
    labels = [row.own[0].text for row in said if row.own]
    if any(not 1 <= len(row.said) <= 2 for row in said) or len(set(labels)) < len(labels):
        return False
    if sum(map(looks_like_reference, labels)) * 2 >= len(labels):
        return False
    two = sum(len(row.said) == 2 for row in said)
    return two * 2 > len(said) and all(0 < len(text) <= _LONGEST_LABEL for text in labels)


def _pairs(said: Sequence[GridRow]) -> Iterator[Piece]:
    for row in said:
        cells = row.said
        if len(cells) == 2:
            named = structural(cells[0].text)
            if named is not None and named.label is not None:
                yield row_kinds.pair_piece(*cells)
            else:
                yield PairPiece(cells[0].text.rstrip(" :"), cells[1], cells[0].place)
        else:
            yield from row_kinds.lines_of_cell(cells[0])


def _by_values(
    table: Table, said: Sequence[GridRow], notebook: Notebook
) -> tuple[Column, ...] | None:
    """Columns guessed from values alone: references beside actions, or actions with dates."""
    data = [row for row in said if not row_kinds.is_lone(row)]
    columns = columns_by_values(data, table.width)
    fields = {column.field for column in columns}
    dated = fields & {"start", "end", "rating"}
    if "action" not in fields or not ("reference" in fields or len(dated) >= 2):
        return None
    if "reference" in fields and len(fields - {"other"}) < 3 and len(data) < 3:
        return None
    place = next((cell.place for row in data for cell in row.said), table.place)
    notebook.doubts.add(
        "structure",
        f"a table without headings at {place}",
        place,
        "milestones",
        confidence=0.5,
        why="Its columns were told by their values. Say what each one holds where it is asked, or "
        "write headings over them in the file and bring it in again.",
    )
    return named_and_asked(columns, table, data, notebook)
