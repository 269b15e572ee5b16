"""A table cut into pieces: titles above it, its header, section rows, and rows of one kind.

A table may change within itself: a header comes back, a merged row names the next focus area, a
key stands beside the rows, a second header begins a second table in the same sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from goldenthread.thread.plan.reading.ratings import KeyLine
from goldenthread.thread.plan.reading.source import Paragraph, Table
from goldenthread.thread.plan.reading.understanding import rows as row_kinds
from goldenthread.thread.plan.reading.understanding.cards import card_pieces
from goldenthread.thread.plan.reading.understanding.furniture import is_marking
from goldenthread.thread.plan.reading.understanding.grid import GridRow, spread
from goldenthread.thread.plan.reading.understanding.group_rows import group_pieces
from goldenthread.thread.plan.reading.understanding.headerless import (
    header_of,
    is_cover,
    pieces_without_header,
)
from goldenthread.thread.plan.reading.understanding.headers import (
    CERTAIN,
    Header,
    header_at,
    header_by_contrast,
    is_band,
    is_header_again,
)
from goldenthread.thread.plan.reading.understanding.islands import islands
from goldenthread.thread.plan.reading.understanding.key_tables import (
    MOST_LINES,
    is_key_header,
    is_key_heading,
    key_across,
    key_beside,
    key_of_paragraphs,
    key_of_rows,
)
from goldenthread.thread.plan.reading.understanding.lines import OVER_TABLE_RANK
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import (
    Column,
    HeadingPiece,
    LinePiece,
    Piece,
    RowsPiece,
    TableKind,
    TablePiece,
)
from goldenthread.thread.plan.reading.understanding.table_columns import columns_of
from goldenthread.thread.plan.reading.understanding.table_kinds import kind_of, named_measures

_NOT_IN_A_KEY = frozenset(
    {
        "reference",
        "action",
        "accountable_officer",
        "start",
        "end",
        "progress",
        "update",
        "baseline",
        "target",
    }
)


@dataclass
class TableCutter:
    """Cuts tables one after the other; a table without header goes on with the columns before."""

    notebook: Notebook
    columns: tuple[Column, ...] = ()
    kind: TableKind = None
    keys: list[KeyLine] = field(default_factory=list)

    def cut(self, table: Table) -> Iterator[Piece]:
        """Give the table's pieces in order; furniture such as headers is claimed on the way."""
        for island in islands(table):
            yield from self._cut_island(island)

    def _cut_island(self, table: Table) -> Iterator[Piece]:
        rows = list(spread(table))
        first = header_of(table, rows)
        if self._is_key(rows, first):
            return
        if cards := card_pieces(rows, self.notebook):
            yield from cards
            return
        known = first is not None
        if first and is_band(rows[first - 1]):
            first -= 1
        first = first if known else header_by_contrast(rows)
        if first is None:
            yield from self._without_header(table, rows)
            return
        yield from self._titles(rows[:first])
        at: int | None = first
        while at is not None and at < len(rows):
            header = header_at(rows, at, by_contrast=at == first and not known)
            if header is None:
                break
            end = self._end_of_rows(rows, at + header.height, header)
            title = row_kinds.title_before(rows, end)
            yield from self._under(header, rows[at:title], table)
            for row in rows[title:end]:
                yield from (piece for cell in row.said for piece in row_kinds.lone_pieces(cell))
            at = end

    def _is_key(self, rows: Sequence[GridRow], header: int | None) -> bool:
        """Whether the whole table is a key, which is then taken."""
        if len(rows) > MOST_LINES * 2:
            return False
        fields = set()
        if header is not None:
            found = header_at(rows, header)
            sure = (
                [match for match in found.matches if match.confidence >= CERTAIN] if found else []
            )
            fields = {match.field for match in sure}
        start = (
            1
            if len(rows) > 2 and row_kinds.is_lone(rows[0]) and is_key_heading(rows[0].said[0].text)
            else 0
        )
        lines = key_of_rows(rows[start:]) if not fields & _NOT_IN_A_KEY else []
        if lines:
            self.take_key(lines, [row for row in rows if not row.blank])
        return bool(lines)

    def take_key(self, lines: Sequence[KeyLine], rows: Sequence[GridRow]) -> None:
        """Take a key's lines and claim all of its rows."""
        self.keys += lines
        for row in rows:
            self.notebook.claims.take_cells(row.own, "the key to the ratings")

    def _end_of_rows(self, rows: Sequence[GridRow], start: int, header: Header) -> int:
        """Where the rows under a header end: at another header, of other words.

        A second header is looked for only after a gap, a title or at a row marked as a header: to
        ask every row of a long table would cost more than reading it.
        """
        gap = False
        for at in range(start, len(rows)):
            row = rows[at]
            again = row_kinds.repeats(row, header) or row_kinds.rewords(row, header)
            if (gap or row.header) and not again and is_header_again(row):
                return at
            gap = not row.plainly_data
        return len(rows)

    def _under(self, header: Header, rows: Sequence[GridRow], table: Table) -> Iterator[Piece]:
        """The pieces of a header (at the head of `rows`) and the rows under it."""
        claims = self.notebook.claims
        for row in rows[: header.height]:
            if row.is_rule():
                claims.take_cells(row.own, "a rule between rows")
        body = rows[header.height :]
        columns = columns_of(header, body, self.notebook)
        kind = kind_of(columns)
        if kind is None:
            groups = group_pieces(columns, body, self.notebook)
            if groups:
                claims.take_cells(header.cells, "a column heading")
            yield from groups or [TablePiece(_part_of(table, rows))]
            return
        claims.take_cells(header.cells, "a column heading")
        self.kind = kind
        self.columns = named_measures(columns) if kind == "measures" else columns
        yield from self._body(body, header)

    def _without_header(self, table: Table, rows: Sequence[GridRow]) -> Iterator[Piece]:
        if not self.columns and not table.hidden and is_cover(table, rows):
            yield from self._titles(rows, cover=True)
            return
        guess = pieces_without_header(table, rows, self.columns, self.notebook)
        if isinstance(guess, list):
            yield from guess
            return
        self.columns = guess
        self.kind = self.kind if guess and self.kind else "milestones"
        yield from self._body(rows, None)

    def _titles(self, rows: Sequence[GridRow], *, cover: bool = False) -> Iterator[Piece]:
        """What stands above the header or on a cover: titles, a key, labels and values."""
        rows = self._without_key_beside(rows)
        at = 0
        while at < len(rows):
            taken = self._key_at(rows, at)
            if not taken and cover and row_kinds.opens_a_section(rows, at):
                cell = rows[at].said[0]
                yield HeadingPiece(cell.text, cell.place, OVER_TABLE_RANK, None, firm=False)
            elif not taken:
                yield from row_kinds.title_pieces(rows[at], self.notebook)
            at += taken or 1

    def _without_key_beside(self, rows: Sequence[GridRow]) -> Sequence[GridRow]:
        """The rows above a header without a key that stands beside their labels and values."""
        found = key_beside(rows)
        if found is None:
            return rows
        lines, cells = found
        self.keys += lines
        self.notebook.claims.take_cells(cells, "the key to the ratings")
        places = {cell.place for cell in cells}
        return [
            row._replace(own=tuple(cell for cell in row.own if cell.place not in places))
            for row in rows
        ]

    def _body(self, rows: Sequence[GridRow], header: Header | None) -> Iterator[Piece]:
        """Rows of one kind, cut at section rows; furniture is claimed."""
        kept: list[GridRow] = []
        at = 0
        while at < len(rows):
            row = rows[at]
            at += 1
            if self._is_furniture(row, header):
                continue
            if row.plainly_data:
                kept.append(row)
            elif taken := self._key_at(rows, at - 1):
                at += taken - 1
            elif section := row_kinds.section_row(row, self.columns, len(self.columns)):
                yield from self._gathered(kept)
                kept = []
                yield from section
            else:
                kept.append(row)
        yield from self._gathered(kept)

    def _is_furniture(self, row: GridRow, header: Header | None) -> bool:
        """Whether a row is blank, a rule, the header again or a total, which is then claimed."""
        if not row.plainly_data and row.blank:
            return True
        if not row.plainly_data and row.is_rule():
            meaning = "a rule between rows"
        elif not row.plainly_data and len(row.said) == 1 and is_marking(row.said[0].text):
            meaning = "a protective marking"
        elif header is not None and (
            row_kinds.repeats(row, header) or row_kinds.rewords(row, header)
        ):
            meaning = "a column heading, repeated"
        elif row_kinds.is_total(row):
            meaning = "a total"
        else:
            return False
        self.notebook.claims.take_cells(row.own, meaning)
        return True

    def _gathered(self, rows: list[GridRow]) -> Iterator[RowsPiece]:
        if rows and self.kind:
            place = next((cell.place for row in rows for cell in row.said), "")
            yield RowsPiece(self.kind, self.columns, tuple(rows), place)

    def _key_at(self, rows: Sequence[GridRow], at: int) -> int:
        """How many rows from `at` are a key to the ratings with its heading."""
        row = rows[at]
        if not row.blank and (across := key_across(row)):
            self.take_key(across, [row])
            return 1
        if row.blank or len(row.said) > 3:
            return 0
        headed = row_kinds.is_lone(row) and is_key_heading(row.said[0].text)
        over = len(row.said) > 1 and is_key_header(row)
        if not headed and not over and not row_kinds.may_open_a_key(row):
            return 0
        start = at + 1 if headed else at
        while headed and start < len(rows) and rows[start].blank:
            start += 1
        chunk = row_kinds.chunk(rows, start, MOST_LINES)
        lines = key_of_rows(chunk)
        if not lines:
            texts = [
                Paragraph(r.said[0].text, r.said[0].place, fill=r.said[0].fill)
                for r in chunk
                if row_kinds.is_lone(r)
            ]
            lines = key_of_paragraphs(texts)
            chunk = chunk[: len(lines)]
        if not lines:
            return 0
        self.take_key(lines, [*rows[at:start], *chunk])
        return start - at + len(chunk)


def _part_of(table: Table, rows: Sequence[GridRow]) -> Table:
    """A table of some of another's rows."""
    wanted = {id(row.own) for row in rows}
    kept = tuple(row for row in table.rows if id(row.cells) in wanted)
    return Table(kept, table.width, table.place, table.name, table.hidden, table.hidden_columns)


__all__ = ["HeadingPiece", "LinePiece", "TableCutter"]
