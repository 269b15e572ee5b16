"""What numbers tell of a plan's levels: which headings are one series, what lies beneath which."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from goldenthread.thread.plan.reading.headings import read_heading_line
from goldenthread.thread.plan.reading.understanding.pieces import (
    Column,
    HeadingPiece,
    Piece,
    RowsPiece,
)
from goldenthread.thread.plan.reading.understanding.titles import structural

Series = tuple[str, str]
"""A heading's word, and its number with every count as 9 and every letter as a."""


def in_series(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the headings that one word counts at one rank, however each is set.

    'Priority 1' over a table and 'Priority 2' in a row of it are of one level; words that come
    again with the same number are said again, and no series.
    """
    found: dict[Series, list[HeadingPiece]] = defaultdict(list)
    for piece in pieces:
        if isinstance(piece, HeadingPiece) and (series := _series(piece)):
            found[series].append(piece)
    ranks = {
        series: min(heading.rank for heading in headings)
        for series, headings in found.items()
        if len({heading.heading and heading.heading.label for heading in headings}) == len(headings)
    }
    return [
        _at_rank(piece, ranks) if isinstance(piece, HeadingPiece) else piece for piece in pieces
    ]


def _series(piece: HeadingPiece) -> Series | None:
    """What a heading's number counts; null where no word of the plan's structure has one."""
    heading = piece.heading
    if heading is None or heading.label is None or structural(piece.text) is None:
        return None
    return heading.word, re.sub(r"[A-Za-z]+", "a", re.sub(r"\d+", "9", heading.label))


def _at_rank(piece: HeadingPiece, ranks: dict[Series, int]) -> HeadingPiece:
    series = _series(piece)
    return piece._replace(rank=ranks.get(series, piece.rank)) if series else piece


def nest_columns(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with columns of areas that number on from the heading over them a level deeper.

    Under 'Priority 1' a column of '1.1' and '1.2' names focus areas, whatever it is called.
    """
    result: list[Piece] = []
    over: str | None = None
    for piece in pieces:
        if isinstance(piece, HeadingPiece) and piece.heading and piece.heading.label:
            over = piece.heading.label
        if isinstance(piece, RowsPiece) and over is not None:
            piece = _nested(piece, over)
        result.append(piece)
    return result


def _nested(piece: RowsPiece, over: str) -> RowsPiece:
    if any(column.field == "focus_area" for column in piece.columns):
        return piece
    return piece._replace(
        columns=tuple(
            column._replace(field="focus_area") if _numbers_on(column, piece, over) else column
            for column in piece.columns
        )
    )


def _numbers_on(column: Column, piece: RowsPiece, over: str) -> bool:
    """Whether every cell of a column of areas has a number that begins with the heading's."""
    if column.field != "area_for_improvement":
        return False
    cells = [row.spread[column.at] for row in piece.rows if column.at < len(row.spread)]
    headings = [read_heading_line(cell.text) for cell in cells if cell and cell.text]
    labels = [heading.label or "" for heading in headings if heading]
    return bool(labels) and all(label.startswith(f"{over}.") for label in labels)
