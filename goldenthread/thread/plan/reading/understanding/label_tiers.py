"""Which label of milestones in labels names the accountable officer, and which the lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from goldenthread.thread.plan.reading.officers import seniority
from goldenthread.thread.plan.reading.understanding.pieces import Piece, RowsPiece


def with_two_tiers(pieces: Sequence[Piece]) -> list[Piece]:
    """Tell accountable officers from leads where milestones in labels have labels for both.

    One block may lack either, so that only all of them together tell which label is which.
    """
    labels = Counter(
        column.heading.casefold()
        for piece in pieces
        if isinstance(piece, RowsPiece) and _is_of_a_milestone(piece)
        for column in piece.columns
        if column.field == "accountable_officer"
    )
    if len(labels) < 2:
        return list(pieces)
    first = max(labels, key=lambda label: (seniority(label), labels[label]))
    return [_second_tier(p, first) if isinstance(p, RowsPiece) else p for p in pieces]


def _is_of_a_milestone(piece: RowsPiece) -> bool:
    return piece.kind == "milestones" and len(piece.rows) == 1


def _second_tier(piece: RowsPiece, first: str) -> RowsPiece:
    if not _is_of_a_milestone(piece) or any(c.field == "supporting_leads" for c in piece.columns):
        return piece
    columns = tuple(
        column._replace(field="supporting_leads")
        if column.field == "accountable_officer" and column.heading.casefold() != first
        else column
        for column in piece.columns
    )
    return piece._replace(columns=columns)
