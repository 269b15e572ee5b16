"""A file's blocks as pieces: headings, lines, labels, rows of tables; furniture is set aside."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from goldenthread.thread.plan.reading.columns import FIELDS
from goldenthread.thread.plan.reading.front_matter import read_label, read_plan_type
from goldenthread.thread.plan.reading.ratings import RatingKey
from goldenthread.thread.plan.reading.source import Block, Cell, Paragraph, Source, Table
from goldenthread.thread.plan.reading.understanding import label_blocks
from goldenthread.thread.plan.reading.understanding.cards import is_step
from goldenthread.thread.plan.reading.understanding.cards_under_lines import block_under
from goldenthread.thread.plan.reading.understanding.contents import (
    Listed,
    bare_contents,
    entry,
    is_contents_title,
)
from goldenthread.thread.plan.reading.understanding.front_labels import front_label
from goldenthread.thread.plan.reading.understanding.furniture import set_aside
from goldenthread.thread.plan.reading.understanding.key_tables import (
    MOST_LINES,
    each_once,
    is_key_heading,
    key_in_one_line,
    key_of_paragraphs,
)
from goldenthread.thread.plan.reading.understanding.label_tiers import with_two_tiers
from goldenthread.thread.plan.reading.understanding.labelled import LabelBlock
from goldenthread.thread.plan.reading.understanding.levels import ORDER
from goldenthread.thread.plan.reading.understanding.lines import (
    WORDED_RANK,
    heading_of,
    heading_of_sheet,
    prefers,
)
from goldenthread.thread.plan.reading.understanding.measure_blocks import measure_block
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.numbering import in_series, nest_columns
from goldenthread.thread.plan.reading.understanding.outcome_lines import said_of_groups
from goldenthread.thread.plan.reading.understanding.pieces import (
    HeadingPiece,
    LinePiece,
    PairPiece,
    Piece,
    RowsPiece,
    goes_on,
    hidden,
)
from goldenthread.thread.plan.reading.understanding.sheet_titles import (
    named_by_title,
    own_title,
    without_repeated,
)
from goldenthread.thread.plan.reading.understanding.stated_facts import stated_facts
from goldenthread.thread.plan.reading.understanding.tables import TableCutter

KEY, KEY_HEADING = "the key to the ratings", "the heading of the key to the ratings"
_LONGEST_LABEL = 8


@dataclass
class Outline:
    """The pieces in reading order, the list of contents, and page heads and feet with places."""

    pieces: list[Piece] = field(default_factory=list)
    contents: list[Listed] = field(default_factory=list)
    margins: list[tuple[str, str]] = field(default_factory=list)


class Outliner:
    """Walks over the blocks of one source, once."""

    def __init__(self, source: Source, notebook: Notebook) -> None:
        self.source = source
        self.notebook = notebook
        self.cutter = TableCutter(notebook)
        self.outline = Outline()
        self.blocks, self.outline.margins = set_aside(source, notebook.claims)
        self._keys_in_margins()
        self.titles: set[str] = set()
        self.begun = self.in_plan = self.in_list = False
        self.no_block_before = 0
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
        self.outline.pieces = in_series(self.outline.pieces)
        self._take_back_loose_headings()
        pieces = with_two_tiers(nest_columns(self.outline.pieces))
        self.outline.pieces = said_of_groups(pieces)
        self.notebook.key = RatingKey.of(each_once(self.cutter.keys), self.notebook.colours)
        return self.outline

    def _add(self, piece: Piece) -> None:
        pieces = self.outline.pieces
        last = pieces[-1] if pieces else None
        if isinstance(piece, RowsPiece) and isinstance(last, RowsPiece) and goes_on(last, piece):
            pieces[-1] = last._replace(rows=last.rows + piece.rows)
            return
        pieces.append(piece)
        self.in_plan = self.in_plan or isinstance(piece, RowsPiece)
        self.begun = self.begun or isinstance(piece, (HeadingPiece, RowsPiece))

    def _paragraph(self, paragraph: Paragraph, at: int) -> int:
        """Read the block at a position and give how many blocks were read."""
        for reader in (self._contents, self._key, self._measure_block, self._label_block):
            taken = reader(paragraph, at)
            if taken:
                return taken
        if paragraph.role == "title" and not self.begun:
            self._add(LinePiece(paragraph))
            return 1
        heading = self._heading(paragraph, at)
        if heading and heading.rank > WORDED_RANK and not self.outline.pieces:
            # What a document begins with is its title, however it is set.
            heading = None
        self._add(heading or self._line(paragraph))
        return 1

    def _next(self, at: int) -> Block | None:
        return self.blocks[at + 1] if at + 1 < len(self.blocks) else None

    def _heading(self, paragraph: Paragraph, at: int) -> HeadingPiece | None:
        before = self.blocks[at - 1] if at else None
        return heading_of(paragraph, before, self._next(at), self.source.kind)

    def _line(self, paragraph: Paragraph) -> Piece:
        if stated_facts(paragraph.text):
            return LinePiece(paragraph)
        label = read_label(paragraph.text) if not paragraph.bullet else None
        if label is None and not self.begun:
            label = front_label(paragraph.text)
        if label is None or len(label[0].split()) > _LONGEST_LABEL or read_plan_type(label[0]):
            # 'Our SEND Improvement Plan: tracker' is a title.
            return LinePiece(paragraph)
        return PairPiece(
            label[0], Cell(label[1], 0, 0, paragraph.place), paragraph.place, paragraph
        )

    def _contents(self, paragraph: Paragraph, at: int) -> int:
        """A line of a marked list of contents, its title, or the whole of a bare list."""
        claims = self.notebook.claims
        following = self._next(at)
        listed = paragraph.role == "contents"
        if is_contents_title(paragraph.text):
            marked = isinstance(following, Paragraph) and following.role == "contents"
            if marked or listed or not paragraph.level:
                claims.take(paragraph.place, "the heading of the list of contents")
                return 1
        taken = 1 if listed else 0 if self.in_plan else bare_contents(self.blocks, at)
        for line in self.blocks[at : at + taken]:
            if isinstance(line, Paragraph):
                claims.take(line.place, "a line of the list of contents")
                self.outline.contents.append(entry(line))
        return taken

    def _key(self, paragraph: Paragraph, at: int) -> int:
        """A key in lines, with the heading over it."""
        if self._key_in_line(paragraph.text, paragraph.place):
            return 1
        headed = 1 if is_key_heading(paragraph.text) else 0
        lines = key_of_paragraphs(self._run(at + headed))
        if not lines and headed:
            headed = 0
            lines = key_of_paragraphs(self._run(at))
        if not lines:
            return 0
        for line in self.blocks[at : at + headed + len(lines)]:
            self.notebook.claims.take(line.place, KEY)
        self.cutter.keys += lines
        return headed + len(lines)

    def _key_in_line(self, text: str, place: str) -> bool:
        if lines := key_in_one_line(text, place):
            self.notebook.claims.take(place, KEY)
            self.cutter.keys += lines
        return bool(lines)

    def _keys_in_margins(self) -> None:
        """A key that stands at the head or foot of the pages."""
        lines = [Paragraph(text, place) for text, place in self.outline.margins]
        for at, line in enumerate(lines):
            if not self._key_in_line(line.text, line.place):
                self.cutter.keys += key_of_paragraphs(lines[at : at + MOST_LINES])

    def _run(self, at: int) -> list[Paragraph]:
        """The lines of running text from a position on, as many as a key may have."""
        run: list[Paragraph] = []
        for block in self.blocks[at : at + MOST_LINES]:
            if not isinstance(block, Paragraph) or block.level or block.role != "body":
                break
            run.append(block)
        return run

    def _measure_block(self, _paragraph: Paragraph, at: int) -> int:
        """A measure in labels and values."""
        found = measure_block(self.blocks, at)
        if found is None:
            return 0
        self._add(found.piece)
        return found.taken

    def _label_block(self, paragraph: Paragraph, at: int) -> int:
        """A milestone in labels and values, with or without the line that says its action."""
        if at < self.no_block_before or not paragraph.text:
            return 0
        headed = not label_blocks.labelled_lines(paragraph.text, paragraph.place)
        listed = paragraph.bullet > 0 and not paragraph.bold
        self.in_list = self.in_list and listed
        block = block_under(self.blocks, at, headed=headed)
        if (
            headed
            and self._names_structure(paragraph, at)
            and not self._is_whole(paragraph, block, at)
        ):
            return 0
        if headed and not self.begun and not label_blocks.opens_plan(paragraph.text, block):
            # 'Agreed by the board' over 'Lead: the Director' is of the plan, not of a milestone.
            return 0
        # In a list of milestones one may say little, or nothing, of itself but its action.
        among_others = headed and (self.in_list or (self.in_plan and is_step(paragraph.text)))
        if not among_others and not label_blocks.is_milestone(block, headed=headed):
            # The rest of a run that is no milestone is none either.
            self.no_block_before = at if headed else at + block.taken
            return 0
        for place, name in label_blocks.places_of(block):
            self.notebook.claims.take(place, f"a milestone's {FIELDS[name].lower()}")
        self.in_list = listed
        self._add(label_blocks.rows_of(paragraph if headed else None, block))
        return block.taken + headed

    def _is_whole(self, line: Paragraph, block: LabelBlock, at: int) -> bool:
        """Whether a heading and its labels are a milestone, for all that its word says."""
        after = at + block.taken + 1
        following = self._next(after - 1)
        found = self._heading(following, after) if isinstance(following, Paragraph) else None
        ended = following is None or found is not None
        return ended and label_blocks.is_whole(line.text, block, found.text if found else "")

    def _names_structure(self, paragraph: Paragraph, at: int) -> bool:
        """Whether a line names a pillar, an area or a focus area, and so is no action."""
        heading = self._heading(paragraph, at)
        reading = heading.heading if heading else None
        if heading is None or reading is None or reading.level == "milestone_group":
            return False
        return prefers(heading) in ORDER

    def _table(self, table: Table) -> None:
        named = self.sheets and table.name is not None
        if named:
            self._add(heading_of_sheet(table.name or "", table.place))
            if (title := own_title(table)) is not None:
                self._add(title)
                table = replace(table, rows=table.rows[1:])
        known, found = len(self.cutter.keys), list(self.cutter.cut(table))
        if self.sheets:
            found = without_repeated(found, table, self.titles, self.notebook.claims)
            title_of_sheet = named_by_title(self.outline.pieces[-1], found) if named else None
            if title_of_sheet is not None:
                self.outline.pieces[-1], found = title_of_sheet, found[1:]
        if len(self.cutter.keys) > known and not found:
            self._claim_heading_of_key()
        for piece in found:
            self._add(hidden(piece) if table.hidden else piece)

    def _claim_heading_of_key(self) -> None:
        """The line over a key that was a table names the key, not a section."""
        last = self.outline.pieces[-1] if self.outline.pieces else None
        match last:
            case HeadingPiece():
                text, place = last.text, last.place
            case LinePiece():
                text, place = last.paragraph.text, last.paragraph.place
            case _:
                return
        if is_key_heading(text):
            self.notebook.claims.take(place, KEY_HEADING)
            self.outline.pieces.pop()

    def _take_back_loose_headings(self) -> None:
        """Lines that only begin like the document's styled headings are running text."""
        pieces = self.outline.pieces
        headings = [piece for piece in pieces if isinstance(piece, HeadingPiece) and piece.heading]
        styled = {p.heading.word for p in headings if p.heading and 0 < p.rank < WORDED_RANK}
        for position, piece in enumerate(pieces):
            if not isinstance(piece, HeadingPiece) or piece.rank != WORDED_RANK:
                continue
            if piece.heading and piece.heading.word in styled:
                pieces[position] = LinePiece(Paragraph(piece.text, piece.place))
