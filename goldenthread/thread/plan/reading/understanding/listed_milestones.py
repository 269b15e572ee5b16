"""Milestones in a list of bullets: dated inline, or by the month that stands over them."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.thread.plan.reading.dates import is_date_like
from goldenthread.thread.plan.reading.source import Cell, Paragraph
from goldenthread.thread.plan.reading.understanding.builder import PlanBuilder
from goldenthread.thread.plan.reading.understanding.bullets import fields_of_bullet, is_numbered
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import HeadingPiece, LinePiece, Piece
from goldenthread.thread.plan.reading.understanding.placing import add_milestone
from goldenthread.thread.plan.reading.understanding.read_row import ReadRow
from goldenthread.thread.plan.reading.understanding.stated_facts import (
    StatedFacts,
    fields_of_stated,
)
from goldenthread.thread.plan.reading.understanding.words import when_of


def run_of_bullets(pieces: Sequence[Piece], at: int) -> list[Paragraph]:
    """The bullets and numbered lines that follow one another from a position on."""
    run: list[Paragraph] = []
    for piece in pieces[at:]:
        if not isinstance(piece, LinePiece):
            break
        if not piece.paragraph.bullet and not is_numbered(piece.paragraph.text):
            break
        run.append(piece.paragraph)
    return run


def add_listed(
    bullets: Sequence[Paragraph],
    heading: HeadingPiece | None,
    builder: PlanBuilder,
    notebook: Notebook,
) -> None:
    """Put each bullet under the current focus area as a milestone; deeper ones are its steps."""
    month = heading.text if heading is not None and is_date_like(heading.text) else None
    for bullet in bullets:
        fields = fields_of_bullet(bullet, notebook)
        if month is not None and "end" not in fields:
            fields["end"] = when_of(month, "end", bullet.place, notebook)
        cell = Cell(bullet.text, 0, 0, bullet.place)
        add_milestone(ReadRow(fields, bullet.place, [(cell, "a milestone")]), builder, notebook)


def add_stated(
    line: Paragraph, facts: StatedFacts, builder: PlanBuilder, notebook: Notebook
) -> None:
    """Put the milestone that a line states in full under the current focus area."""
    fields = fields_of_stated(line, facts, notebook)
    cell = Cell(line.text, 0, 0, line.place)
    add_milestone(ReadRow(fields, line.place, [(cell, "a milestone")]), builder, notebook)
