"""The plan's own place among its facts: 'Area' beside 'Anywhere' is no area for improvement."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.thread.plan.reading.area_names import AREA_LABEL, is_bare_name
from goldenthread.thread.plan.reading.front_matter import (
    plain_area_name,
    read_dated,
    read_label,
    read_version,
)
from goldenthread.thread.plan.reading.source import Cell, Paragraph
from goldenthread.thread.plan.reading.understanding.front_labels import is_of_the_front
from goldenthread.thread.plan.reading.understanding.pieces import (
    HeadingPiece,
    LinePiece,
    PairPiece,
    Piece,
    RowsPiece,
)


def with_place(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the place named before the plan as a fact about it, not as a heading.

    A name is the plan's place where its title says it, or where other facts stand beside it.
    """
    result = list(pieces)
    for at, piece in enumerate(pieces):
        if isinstance(piece, RowsPiece):
            break
        if not isinstance(piece, HeadingPiece) or piece.rank == 0:
            continue
        label = read_label(piece.text)
        if label is None or not AREA_LABEL.fullmatch(label[0]):
            continue
        name = plain_area_name(label[1])
        if is_bare_name(name) and (_is_said(name, pieces[:at]) or _is_among_facts(pieces, at)):
            result[at] = _pair(piece, *label)
    return result


def _pair(piece: HeadingPiece, label: str, value: str) -> PairPiece:
    if piece.beside:
        return PairPiece(label, piece.beside[0], piece.place)
    line = Paragraph(piece.text, piece.place)
    return PairPiece(label, Cell(value, 0, 0, piece.place), piece.place, line)


def _is_said(name: str, before: Sequence[Piece]) -> bool:
    """Whether a line before says the name too."""
    word = re.compile(rf"\b{re.escape(name)}\b")
    return any(
        isinstance(piece, LinePiece) and word.search(piece.paragraph.text) for piece in before
    )


def _is_among_facts(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the piece before or after is a fact about the plan: its version, date, sponsor."""
    return any(map(_is_fact, (*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2])))


def _is_fact(piece: Piece) -> bool:
    if isinstance(piece, PairPiece):
        return is_of_the_front(piece.label)
    if not isinstance(piece, LinePiece):
        return False
    text = piece.paragraph.text
    return read_version(text) is not None or read_dated(text) is not None
