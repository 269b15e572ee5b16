"""At which level a table's columns of groups stand, told by the headings and columns over them.

A column called 'Theme' or 'Objective' is the plan's areas for improvement where nothing else is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.thread.plan.reading.understanding.column_nesting import LABELS
from goldenthread.thread.plan.reading.understanding.levels import Level
from goldenthread.thread.plan.reading.understanding.pieces import (
    Column,
    HeadingPiece,
    Piece,
    RowsPiece,
)
from goldenthread.thread.plan.reading.understanding.profiles import profile

_AREAS = frozenset({"area_for_improvement", "area_label"})
_FIRM = re.compile(r"\bpillars?\b|\bfocus areas?\b|\bareas? of focus\b", re.IGNORECASE)


def with_areas(pieces: Sequence[Piece], levels: Sequence[Level]) -> list[Piece]:
    """The pieces with a column of groups as the areas, where no heading or column has any."""
    result: list[Piece] = []
    dealt = iter(levels)
    under_an_area = False
    for piece in pieces:
        if isinstance(piece, HeadingPiece):
            under_an_area = next(dealt) == "area" or under_an_area
        if isinstance(piece, RowsPiece) and not under_an_area:
            piece = _with_areas(piece)
        result.append(piece)
    return result


def _with_areas(piece: RowsPiece) -> RowsPiece:
    fields = {column.field for column in piece.columns}
    if piece.kind != "milestones" or not _AREAS.isdisjoint(fields):
        return piece
    loose = [
        column
        for name in ("pillar", "focus_area")
        for column in piece.columns
        if column.field == name and not _is_firm(column, piece)
    ]
    if not loose:
        return piece
    level_of = {loose[0].field: "area_for_improvement", LABELS[loose[0].field]: "area_label"}
    columns = tuple(
        column._replace(field=level_of.get(column.field, column.field)) for column in piece.columns
    )
    return piece._replace(columns=columns)


def _is_firm(column: Column, piece: RowsPiece) -> bool:
    """Whether a column's heading or values call themselves pillars or focus areas."""
    named = _FIRM.search(column.heading) is not None
    return named or profile(piece.rows, column.at).firmly_named
