"""'Outcome: …' and 'Concern: …' lines that say something of a group, told apart from headings."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.thread.plan.reading.source import Cell, Paragraph
from goldenthread.thread.plan.reading.understanding.cards import label_field
from goldenthread.thread.plan.reading.understanding.pieces import HeadingPiece, PairPiece, Piece

_HOPES = frozenset({"outcome", "aim", "ambition", "objective", "goal"})
_CONCERNS = frozenset({"concern", "weakness"})
_IMPACT = "Overall impact"


def said_of_groups(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with 'Outcome: …' and 'Concern: …' as facts, where they are said of a heading."""
    return _outcomes_as_facts(_concerns_as_facts(pieces))


def _concerns_as_facts(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with each 'Concern: …' a fact, where every one follows a heading of the plan.

    Only facts may stand between; beneath a pillar a concern is an area, and no fact.
    """
    result: list[Piece] = []
    over: HeadingPiece | None = None
    for piece in pieces:
        if isinstance(piece, HeadingPiece) and _word(piece) in _CONCERNS and not _label(piece):
            if over is None:
                return list(pieces)
            result.append(_as_fact(piece, "Concern"))
            continue
        if not isinstance(piece, PairPiece):
            named = isinstance(piece, HeadingPiece) and _label(piece) and _word(piece) != "pillar"
            over = piece if named and isinstance(piece, HeadingPiece) else None
        result.append(piece)
    return result


def _word(piece: HeadingPiece) -> str | None:
    return piece.heading.word if piece.heading else None


def _label(piece: HeadingPiece) -> str | None:
    return piece.heading.label if piece.heading else None


def _outcomes_as_facts(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with each 'Outcome: …' a fact, where every one stands right under a heading.

    Where several follow one another under one heading, or milestones stand between, they are
    headings of groups themselves.
    """
    found = [at for at, piece in enumerate(pieces) if _is_hope(piece)]
    if not found or not all(at and _names_a_group(pieces[at - 1]) for at in found):
        return list(pieces)
    wanted = set(found)
    return [_as_hope(piece) if at in wanted else piece for at, piece in enumerate(pieces)]


def _is_hope(piece: Piece) -> bool:
    """Whether a heading is an outcome without a number, 'Outcome: Families know'."""
    if not isinstance(piece, HeadingPiece) or piece.heading is None:
        return False
    return piece.heading.word in _HOPES and piece.heading.label is None


def _names_a_group(piece: Piece) -> bool:
    return isinstance(piece, HeadingPiece) and piece.heading is not None and not _is_hope(piece)


def _as_hope(piece: Piece) -> Piece:
    if not isinstance(piece, HeadingPiece) or piece.heading is None:
        return piece
    label = piece.heading.word.capitalize()
    hoped = label_field(label) in ("overall_impact", "evidence")
    return _as_fact(piece, label if hoped else _IMPACT)


def _as_fact(piece: HeadingPiece, label: str) -> PairPiece:
    heading = piece.heading
    text = (heading.title or heading.rest or "") if heading else piece.text
    place = piece.beside[0].place if piece.beside else piece.place
    value = Cell(text, 0, 0, place)
    return PairPiece(label, value, piece.place, Paragraph(piece.text, piece.place))
