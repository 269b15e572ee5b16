"""The pieces put together: each heading opens a node or a section, each row goes under one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.thread.plan.reading.dates import is_date_like
from goldenthread.thread.plan.reading.source import Paragraph
from goldenthread.thread.plan.reading.understanding.announcements import only_announces
from goldenthread.thread.plan.reading.understanding.area_lines import label_of, read_line, read_pair
from goldenthread.thread.plan.reading.understanding.builder import PlanBuilder
from goldenthread.thread.plan.reading.understanding.bullets import are_dated
from goldenthread.thread.plan.reading.understanding.cards import label_field
from goldenthread.thread.plan.reading.understanding.finding_rows import add_findings
from goldenthread.thread.plan.reading.understanding.findings import (
    are_cited,
    is_findings_heading,
    is_short_label,
    is_wording_heading,
)
from goldenthread.thread.plan.reading.understanding.key_tables import is_key_heading
from goldenthread.thread.plan.reading.understanding.levels import Level
from goldenthread.thread.plan.reading.understanding.listed_milestones import (
    add_listed,
    add_stated,
    run_of_bullets,
)
from goldenthread.thread.plan.reading.understanding.measure_rows import add_measures
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import (
    HeadingPiece,
    LinePiece,
    PairPiece,
    Piece,
    RowsPiece,
    TablePiece,
)
from goldenthread.thread.plan.reading.understanding.placing import add_milestones
from goldenthread.thread.plan.reading.understanding.rows import SECTION_ROW_RANK
from goldenthread.thread.plan.reading.understanding.sections import (
    OpenSection,
    add_table,
    claim_block,
    is_prose,
    open_section,
)
from goldenthread.thread.plan.reading.understanding.stated_facts import stated_facts
from goldenthread.thread.plan.reading.understanding.titles import name_area, name_group

ADRIFT = "It stands under no heading of a section, and is no part of the plan's structure."
BESIDE = "Running text inside the plan's structure has no place of its own there."
_IN_A_CELL = re.compile(r"table|cell|column")


class Assembler:
    """Puts pieces into a plan, one after the other."""

    def __init__(
        self, pieces: Sequence[Piece], levels: Sequence[Level], notebook: Notebook
    ) -> None:
        self.pieces = pieces
        self.levels = iter(levels)
        self.notebook = notebook
        self.builder = PlanBuilder(notebook.keys)
        self.section: OpenSection | None = None
        self.about_findings = False
        self.findings_place: str | None = None
        self.no_milestones_before = 0
        self.heading: HeadingPiece | None = None
        self.has_rows = any(isinstance(p, RowsPiece) and p.kind == "milestones" for p in pieces)

    def run(self, start: int) -> PlanBuilder:
        """Put the pieces from `start` on together; those before are front matter."""
        for piece in self.pieces[:start]:
            if isinstance(piece, HeadingPiece):
                next(self.levels)
        at = start
        while at < len(self.pieces):
            at += self._take(self.pieces[at], at)
        self._close_section()
        self.builder.settle(self.notebook)
        return self.builder

    def _take(self, piece: Piece, at: int) -> int:
        """Take the piece at a position; gives how many pieces were taken."""
        match piece:
            case HeadingPiece():
                self._heading(piece, next(self.levels), at)
            case RowsPiece():
                self._rows(piece)
            case LinePiece():
                return self._line(piece.paragraph, at)
            case PairPiece():
                self._pair(piece)
            case TablePiece():
                add_table(piece.table, self.section, self.notebook.claims)
        return 1

    def _heading(self, piece: HeadingPiece, level: Level, at: int) -> None:
        if level != "section" and self.section is not None and not self.section.blocks:
            # A heading that only stands over the plan's own headings is no section.
            self.section = None
        self._close_section()
        self.heading = piece
        self.about_findings, self.findings_place = False, None
        builder, claims = self.builder, self.notebook.claims
        if level == "section":
            self._section_heading(piece, at)
            return
        builder.rank = piece.rank
        if level == "pillar":
            key = builder.enter_pillar(name_group(piece.text, piece.heading), piece.place)
            claims.take(piece.place, "a pillar's heading", key)
        elif level == "area":
            key = builder.enter_area(name_area(piece.text, piece.heading), piece.place)
            builder.area_rank = piece.rank
            claims.take(piece.place, "the heading of an area for improvement", key)
        else:
            key = builder.enter_focus_area(name_group(piece.text, piece.heading), piece.place)
            builder.focus_rank = piece.rank
            claims.take(piece.place, "a focus area's heading", key)
        for cell in piece.beside:
            if not read_pair(*label_of(cell.text), cell, builder, self.notebook):
                claims.take(cell.place, "part of a heading", key)

    def _section_heading(self, piece: HeadingPiece, at: int) -> None:
        """A heading of no node: of a section, of the findings, or only of the rows beneath it."""
        builder, claims = self.builder, self.notebook.claims
        following = self._after(at)
        inside = self._stays_in_area(piece, following)
        if not inside:
            builder.leave()
        elif piece.rank <= builder.focus_rank:
            builder.focus = None
        if piece.rank == 0:
            # A sheet of prose is a section; one that only lists choices is no part of the plan.
            self.section = open_section(piece) if is_prose(self.pieces[at + 1 :]) else None
            return
        if inside and (is_findings_heading(piece.text) or are_cited(self.pieces, at)):
            self.about_findings = not is_wording_heading(piece.text)
            claims.take(piece.place, "the heading of the findings")
        elif isinstance(following, RowsPiece) or (following is None and inside):
            claims.take(piece.place, "a heading over a table")
        elif is_key_heading(piece.text) and following is None:
            claims.take(piece.place, "the heading of the key to the ratings")
        else:
            claims.take(piece.place, "the heading of a narrative section")
            self.section = open_section(piece)

    def _stays_in_area(self, piece: HeadingPiece, following: Piece | None) -> bool:
        """Whether a heading of no node stands inside the current area, not after it.

        Section rows are all of one rank: one over measures belongs to the area that it closes.
        """
        builder = self.builder
        if builder.area is None:
            return False
        measured = isinstance(following, RowsPiece) and following.kind == "measures"
        if measured and piece.rank == builder.rank >= SECTION_ROW_RANK:
            return True
        return piece.rank > (builder.rank if builder.area.implied else builder.area_rank)

    def _rows(self, piece: RowsPiece) -> None:
        if self.section is not None and self.section.blocks:
            self._close_section()
        self.section = None
        if piece.kind == "milestones":
            add_milestones(piece, self.heading, self.builder, self.notebook)
        elif piece.kind == "measures":
            add_measures(piece, self.heading, self.builder, self.notebook)
        else:
            add_findings(piece, self.builder, self.notebook)

    def _line(self, paragraph: Paragraph, at: int) -> int:
        """A line of running text, or the whole run of bullets that it opens."""
        if self._opens_findings(paragraph, at) or self._announces_rows(paragraph, at):
            return 1
        if self._is_stated(paragraph):
            return 1
        if at >= self.no_milestones_before:
            bullets = run_of_bullets(self.pieces, at)
            if self._are_milestones(bullets):
                add_listed(bullets, self.heading, self.builder, self.notebook)
                self.section = None
                return len(bullets)
            self.no_milestones_before = at + len(bullets)
        if self.section is not None:
            if self.section.blocks or paragraph.text.casefold() != self.section.title.casefold():
                # What a sheet is called stands in its first cell again.
                self.section.blocks.append(paragraph)
            claim_block(paragraph, self.notebook.claims)
        elif not read_line(paragraph, self.builder, self.notebook, findings=self.about_findings):
            inside = self.builder.area is not None or self.builder.pillar is not None
            self.notebook.claims.refuse(paragraph.place, BESIDE if inside else ADRIFT)
        return 1

    def _after(self, at: int) -> Piece | None:
        return self.pieces[at + 1] if at + 1 < len(self.pieces) else None

    def _is_stated(self, paragraph: Paragraph) -> bool:
        """Whether a line under a node of the plan states a milestone in full, which is then put."""
        within = self.builder.area or self.builder.pillar
        facts = stated_facts(paragraph.text) if within and not self.about_findings else None
        if facts is None:
            return False
        if self.section is not None and self.section.blocks:
            self._close_section()
        self.section = None
        add_stated(paragraph, facts, self.builder, self.notebook)
        return True

    def _announces_rows(self, paragraph: Paragraph, at: int) -> bool:
        """Whether a line only stands over rows: 'How we will measure success:', 'Actions:'."""
        following = self._after(at)
        if not isinstance(following, RowsPiece) or self.section is not None:
            return False
        titled = self.about_findings and not paragraph.bullet and is_short_label(paragraph.text)
        if not (titled or paragraph.text.endswith(":") or only_announces(paragraph.text)):
            return False
        rows = "measures" if following.kind == "measures" else "actions"
        self.notebook.claims.take(paragraph.place, f"a heading over {rows}")
        return True

    def _opens_findings(self, paragraph: Paragraph, at: int) -> bool:
        """Whether a line announces the findings; in a cell they are the cell's other lines."""
        if self.findings_place not in (None, paragraph.place):
            self.about_findings, self.findings_place = False, None
        text = paragraph.text
        in_cell = _IN_A_CELL.search(paragraph.place) is not None
        first = paragraph.bullet and not text.endswith(":")  # the first of several findings
        if self.section is not None or self.builder.area is None or first:
            return False
        cited = not self.about_findings and are_cited(self.pieces, at)
        if not cited and not is_findings_heading(text):
            return False
        following = self._after(at)
        listed = isinstance(following, LinePiece) and following.paragraph.bullet > 0
        labels = is_short_label(text) and ((in_cell and self.findings_place is None) or listed)
        if not text.endswith(":") and not labels:
            return False
        self.about_findings = True
        goes_on = isinstance(following, LinePiece) and following.paragraph.place == paragraph.place
        self.findings_place = paragraph.place if in_cell and goes_on else None
        self.notebook.claims.take(paragraph.place, "the heading of the findings")
        return True

    def _are_milestones(self, bullets: Sequence[Paragraph]) -> bool:
        """Whether bullets are milestones: under a focus area, or dated, where no table has any."""
        if not bullets or self.has_rows or self.about_findings:
            return False
        said = [bullet.text for bullet in bullets]
        if self.builder.focus is not None and self.section is None:
            return True
        return self._under_a_date() or (are_dated(said) and self.builder.area is not None)

    def _under_a_date(self) -> bool:
        return self.heading is not None and is_date_like(self.heading.text)

    def _pair(self, piece: PairPiece) -> None:
        claims = self.notebook.claims
        if self._is_said_of_an_area(piece):
            return
        if self.section is not None:
            block = piece.paragraph or Paragraph(f"{piece.label}: {piece.value.text}", piece.place)
            self.section.blocks.append(block)
            claim_block(block, claims)
            claims.take(piece.value.place, "part of a narrative section")
            return
        if read_pair(piece.label, piece.value.text, piece.value, self.builder, self.notebook):
            claims.take(piece.place, "a label")
            return
        paragraph = piece.paragraph if label_field(piece.label) is None else None
        if paragraph is not None and read_line(
            paragraph, self.builder, self.notebook, findings=self.about_findings
        ):
            return
        for place in (piece.place, piece.value.place):
            claims.refuse(place, BESIDE if self.builder.area else ADRIFT)

    def _is_said_of_an_area(self, piece: PairPiece) -> bool:
        """Whether a heading only announced what a labelled line says of the current area.

        'What we will do' over 'Impact: …' opens no section.
        """
        opened, builder = self.section, self.builder
        if opened is None or opened.blocks or builder.area is None:
            return False
        if not read_pair(piece.label, piece.value.text, piece.value, builder, self.notebook):
            return False
        self.notebook.claims.take(piece.place, "a label")
        self.notebook.claims.take(opened.place, "a heading over what is said of an area")
        self.section = None
        return True

    def _close_section(self) -> None:
        if self.section is not None:
            self.builder.plan.sections.append(self.section.finished())
        self.section = None
