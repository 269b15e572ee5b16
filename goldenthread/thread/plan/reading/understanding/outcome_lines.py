"""'Outcome: …' lines that say what a group is for, told apart from headings of groups."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.thread.plan.reading.source import Cell, Paragraph
from goldenthread.thread.plan.reading.understanding.cards import label_field
from goldenthread.thread.plan.reading.understanding.pieces import HeadingPiece, PairPiece, Piece

_HOPES = frozenset({"outcome", "aim", "ambition", "objective", "goal"})
_IMPACT = "Overall impact"


def outcomes_as_facts(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with each 'Outcome: …' a fact, where every one stands right under a heading.

    Where several follow one another under one heading, or milestones stand between, they are
    headings of groups themselves.
    """
    found = [at for at, piece in enumerate(pieces) if _is_hope(piece)]
    if not found or not all(at and _names_a_group(pieces[at - 1]) for at in found):
        return list(pieces)
    wanted = set(found)
    return [_as_fact(piece) if at in wanted else piece for at, piece in enumerate(pieces)]


def _is_hope(piece: Piece) -> bool:
    """Whether a heading is an outcome without a number, 'Outcome: Families know'."""
    if not isinstance(piece, HeadingPiece) or piece.heading is None:
        return False
    return piece.heading.word in _HOPES and piece.heading.label is None


def _names_a_group(piece: Piece) -> bool:
    return isinstance(piece, HeadingPiece) and piece.heading is not None and not _is_hope(piece)


def _as_fact(piece: Piece) -> Piece:
    if not isinstance(piece, HeadingPiece) or piece.heading is None:
        return piece
    heading = piece.heading
    label = heading.word.capitalize()
    label = label if label_field(label) in ("overall_impact", "evidence") else _IMPACT
    text = heading.title or heading.rest or ""
    value = Cell(text, 0, 0, piece.place)
    return PairPiece(label, value, piece.place, Paragraph(piece.text, piece.place))
