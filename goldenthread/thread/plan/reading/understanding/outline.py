"""A file's blocks as pieces: headings, lines, labels, rows of tables; furniture is set aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from goldenthread.thread.plan.reading.columns import FIELDS
from goldenthread.thread.plan.reading.front_matter import read_label, read_plan_type
from goldenthread.thread.plan.reading.ratings import KeyLine, RatingKey
from goldenthread.thread.plan.reading.source import Block, Cell, Paragraph, Source, Table
from goldenthread.thread.plan.reading.understanding import label_blocks
from goldenthread.thread.plan.reading.understanding.contents import (
    Listed,
    bare_contents,
    entry,
    is_contents_title,
)
from goldenthread.thread.plan.reading.understanding.front_labels import front_label
from goldenthread.thread.plan.reading.understanding.key_tables import (
    is_key_heading,
    key_in_one_line,
    key_of_paragraphs,
)
from goldenthread.thread.plan.reading.understanding.levels import ORDER
from goldenthread.thread.plan.reading.understanding.lines import (
    SHEET_RANK,
    WORDED_RANK,
    heading_of,
    prefers,
)
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import (
    HeadingPiece,
    LinePiece,
    PairPiece,
    Piece,
    RowsPiece,
)
from goldenthread.thread.plan.reading.understanding.tables import TableCutter
from goldenthread.thread.plan.reading.understanding.wrapping import (
    join_wrapped,
    take_underlines,
    unwrapped,
)

_FURNITURE = {"header": "a page head", "footer": "a page foot"}
_MARKING = re.compile(
    r"OFFICIAL(?:[\s:–-]*SENSITIVE)?|NOT PROTECTIVELY MARKED|UNCLASSIFIED|RESTRICTED", re.IGNORECASE
)
_KEY = "the key to the ratings"


@dataclass
class Outline:
    """The pieces in reading order, the list of contents, and lines of page heads and feet."""

    pieces: list[Piece] = field(default_factory=list)
    contents: list[Listed] = field(default_factory=list)
    margins: list[str] = field(default_factory=list)


class Outliner:
    """Walks over the blocks of one source, once."""

    def __init__(self, source: Source, notebook: Notebook) -> None:
        self.source = source
        self.notebook = notebook
        self.cutter = TableCutter(notebook)
        self.outline = Outline()
        self.blocks = self._blocks()
        self.titles: set[str] = set()
        tables = [block for block in self.blocks if isinstance(block, Table)]
        self.sheets = source.kind == "xlsx" and len(tables) > 1

    def run(self) -> Outline:
        """Give the outline; the key is told before any row is read by it."""
        at = 0
        while at < len(self.blocks):
            block = self.blocks[at]
            if isinstance(block, Table):
                self._table(block)
                at += 1
            else:
                at += self._paragraph(block, at)
        self._take_back_loose_headings()
        self.notebook.key = RatingKey.of(_each_once(self.cutter.keys))
        return self.outline

    def _blocks(self) -> list[Block]:
        """The blocks that may hold the plan: page heads, feet and notes are set aside."""
        kept: list[Block] = []
        claims = self.notebook.claims
        heads = {
            b.text for b in self.source.blocks if isinstance(b, Paragraph) and b.role == "header"
        }
        for block in self.source.blocks:
            again = (
                self.source.kind == "text" and isinstance(block, Paragraph) and block.text in heads
            )
            if isinstance(block, Paragraph) and _MARKING.fullmatch(block.text):
                claims.take(block.place, "a protective marking")
            elif isinstance(block, Paragraph) and (block.role in _FURNITURE or again):
                claims.take(block.place, _FURNITURE.get(block.role, "a page head"))
                self.outline.margins.append(block.text)
                self._key_in_line(block)
            elif isinstance(block, Paragraph) and block.role == "footnote":
                claims.refuse(block.place, "Footnotes and comments have no place in the plan.")
            else:
                kept.append(block)
        if self.source.kind == "text":
            return list(join_wrapped(take_underlines(kept)))
        return list(unwrapped(kept))

    def _paragraph(self, paragraph: Paragraph, at: int) -> int:
        """Read the block at a position and give how many blocks were read."""
        for reader in (self._contents, self._key, self._label_block):
            taken = reader(paragraph, at)
            if taken:
                return taken
        heading = self._heading(paragraph, at)
        if heading and heading.rank > WORDED_RANK and not self.outline.pieces:
            # What a document begins with is its title, however it is set.
            heading = None
        self.outline.pieces.append(heading or self._line(paragraph))
        return 1

    def _heading(self, paragraph: Paragraph, at: int) -> HeadingPiece | None:
        before = self.blocks[at - 1] if at else None
        following = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
        return heading_of(paragraph, before, following, self.source.kind)

    def _line(self, paragraph: Paragraph) -> Piece:
        if not paragraph.text:
            self.notebook.claims.take(paragraph.place, "an empty bullet")
        label = read_label(paragraph.text) if not paragraph.bullet else None
        if label is not None and read_plan_type(label[0]):
            # 'Our SEND Improvement Plan: tracker' is a title.
            return LinePiece(paragraph)
        if label is None and not any(isinstance(p, (HeadingPiece, RowsPiece)) for p in self.outline.pieces):
            label = front_label(paragraph.text)
        if label and len(label[0].split()) <= 8:
            value = Cell(label[1], 0, 0, paragraph.place)
            return PairPiece(label[0], value, paragraph.place, paragraph)
        return LinePiece(paragraph)

    def _contents(self, paragraph: Paragraph, at: int) -> int:
        """A line of a marked list of contents, its title, or the whole of a bare list."""
        claims = self.notebook.claims
        following = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
        marked = isinstance(following, Paragraph) and following.role == "contents"
        if is_contents_title(paragraph.text) and (
            marked or paragraph.role == "contents" or not paragraph.level
        ):
            claims.take(paragraph.place, "the heading of the list of contents")
            return 1
        taken = 1 if paragraph.role == "contents" else 0
        if not taken and not any(isinstance(p, RowsPiece) for p in self.outline.pieces):
            taken = bare_contents(self.blocks, at)
        for line in self.blocks[at : at + taken]:
            if isinstance(line, Paragraph):
                claims.take(line.place, "a line of the list of contents")
                self.outline.contents.append(entry(line))
        return taken

    def _key(self, paragraph: Paragraph, at: int) -> int:
        """A key in lines, with the heading over it."""
        if self._key_in_line(paragraph):
            return 1
        headed = 1 if is_key_heading(paragraph.text) else 0
        run = self._run(at + headed)
        lines = key_of_paragraphs(run)
        if not lines and headed:
            headed = 0
            lines = key_of_paragraphs(self._run(at))
        if not lines:
            return 0
        for line in self.blocks[at : at + headed + len(lines)]:
            self.notebook.claims.take(line.place, _KEY)
        self.cutter.keys += lines
        return headed + len(lines)

    def _key_in_line(self, paragraph: Paragraph) -> bool:
        lines = key_in_one_line(paragraph.text, paragraph.place)
        if lines:
            self.notebook.claims.take(paragraph.place, _KEY)
            self.cutter.keys += lines
        return bool(lines)

    def _run(self, at: int) -> list[Paragraph]:
        run: list[Paragraph] = []
        for block in self.blocks[at : at + 14]:
            if not isinstance(block, Paragraph) or block.level or block.role != "body":
                break
            run.append(block)
        return run

    def _label_block(self, paragraph: Paragraph, at: int) -> int:
        """A milestone in labels and values, with or without the line that says its action."""
        headed = not label_blocks.labelled_lines(paragraph.text, paragraph.place)
        start = at + 1 if headed else at
        if headed and ((paragraph.bullet and not paragraph.bold) or not paragraph.text):
            return 0
        block = label_blocks.block_at(self.blocks, start)
        if not block.taken or not label_blocks.is_milestone(block, headed=headed):
            return 0
        if headed and self._names_structure(paragraph, at):
            if not any(pair.field == "action" for pair in block.pairs):
                return 0
            headed, at = False, start
            return 0
        self._take_block(paragraph if headed else None, block)
        return block.taken + (1 if headed else 0)

    def _names_structure(self, paragraph: Paragraph, at: int) -> bool:
        heading = self._heading(paragraph, at)
        reading = heading.heading if heading else None
        return bool(
            heading and prefers(heading) in ORDER and reading and reading.level != "milestone_group"
        )

    def _take_block(self, action: Paragraph | None, block: label_blocks.LabelBlock) -> None:
        for place, name in label_blocks.places_of(block):
            self.notebook.claims.take(place, f"a milestone's {FIELDS[name].lower()}")
        self.outline.pieces.append(label_blocks.rows_of(action, block))

    def _table(self, table: Table) -> None:
        pieces = self.outline.pieces
        if self.sheets and table.name:
            pieces.append(HeadingPiece(table.name, table.place, SHEET_RANK, None, firm=False))
        known = len(self.cutter.keys)
        found = [piece for piece in self.cutter.cut(table) if not self._said_before(piece, table)]
        if len(self.cutter.keys) > known and not found:
            self._claim_heading_of_key()
        pieces += found
        if table.hidden:
            pieces[:] = [_hidden(piece) if piece in found else piece for piece in pieces]

    def _said_before(self, piece: Piece, table: Table) -> bool:
        """Whether a sheet only says its own name, or a title that an earlier sheet said."""
        if not self.sheets or not isinstance(piece, LinePiece):
            return False
        text = piece.paragraph.text
        said = text in self.titles or text == table.name
        self.titles.add(text)
        if said:
            self.notebook.claims.take(piece.paragraph.place, "a title, repeated")
        return said

    def _claim_heading_of_key(self) -> None:
        """The line over a key that was a table names the key, not a section."""
        last = self.outline.pieces[-1] if self.outline.pieces else None
        text = last.text if isinstance(last, HeadingPiece) else ""
        text = last.paragraph.text if isinstance(last, LinePiece) else text
        if last is not None and text and is_key_heading(text):
            place = last.place if isinstance(last, HeadingPiece) else last.paragraph.place  # type: ignore[union-attr]
            self.notebook.claims.take(place, "the heading of the key to the ratings")
            self.outline.pieces.pop()

    def _take_back_loose_headings(self) -> None:
        """Lines that only begin like the document's styled headings are running text."""
        styled = {
            piece.heading.word
            for piece in self.outline.pieces
            if isinstance(piece, HeadingPiece) and piece.heading and 0 < piece.rank < 10
        }
        for position, piece in enumerate(self.outline.pieces):
            if isinstance(piece, HeadingPiece) and piece.rank == 10 and piece.heading:
                if piece.heading.word in styled:
                    self.outline.pieces[position] = LinePiece(Paragraph(piece.text, piece.place))


def _hidden(piece: Piece) -> Piece:
    """The rows of a hidden sheet are hidden ones."""
    if isinstance(piece, RowsPiece):
        return piece._replace(rows=tuple(row._replace(hidden=True) for row in piece.rows))
    return piece


def _each_once(lines: Sequence[KeyLine]) -> list[KeyLine]:
    """A key that the document repeats, once."""
    found: dict[str, KeyLine] = {}
    for line in lines:
        found.setdefault(" ".join(line.label.split()).casefold(), line)
    return list(found.values())
