"""What stands before the plan proper, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TypeGuard

from goldenthread.thread.plan.reading.document import FrontMatter
from goldenthread.thread.plan.reading.front_matter import (
    Front,
    read_area_name,
    read_front_matter,
    read_plan_type,
    read_version,
)
from goldenthread.thread.plan.reading.understanding.claims import Claims
from goldenthread.thread.plan.reading.understanding.contents import Listed
from goldenthread.thread.plan.reading.understanding.front_labels import is_of_the_front
from goldenthread.thread.plan.reading.understanding.levels import Level
from goldenthread.thread.plan.reading.understanding.outline import Outline
from goldenthread.thread.plan.reading.understanding.pieces import (
    HeadingPiece,
    LinePiece,
    PairPiece,
    Piece,
    RowsPiece,
    TablePiece,
)

_MOST_FRONT_PIECES = 60
_FEWEST_OF_PROSE = 8


_REMARK = re.compile(r"(?:please )?notes?|n\.?b\.?|key|sources?", re.IGNORECASE)
"""A label of what is said about the file's page, not about the plan."""


def end_of_front(pieces: Sequence[Piece], levels: Sequence[Level]) -> int:
    """How many pieces stand before the plan: up to its first heading but the title, or table."""
    seen = 0
    words = False
    for at, piece in enumerate(pieces):
        if isinstance(piece, (RowsPiece, TablePiece)) or at > _MOST_FRONT_PIECES:
            return at
        if isinstance(piece, HeadingPiece):
            level = levels[seen]
            seen += 1
            if level != "section" or _ends_the_front(piece, pieces, at, words=words):
                return at
            if piece.rank == 0 or _is_over_facts(pieces, at):
                continue
        words = True
    return len(pieces)


def _ends_the_front(piece: HeadingPiece, pieces: Sequence[Piece], at: int, *, words: bool) -> bool:
    """Whether a heading of no node opens a section; `words` tells that something stands before."""
    if piece.rank == 0:
        return words and _is_over_prose(pieces[at + 1 :])
    if _is_over_facts(pieces, at):
        return False
    if words and not read_plan_type(piece.text):
        return True
    return not _is_title(piece, pieces[at + 1 :])


def _is_over_prose(after: Sequence[Piece]) -> bool:
    """Whether a sheet holds running text and nothing else: a section, not the front."""
    until = takewhile(lambda piece: not isinstance(piece, HeadingPiece) or piece.rank, after)
    pieces = list(until)
    texts = [piece.paragraph.text for piece in pieces if isinstance(piece, LinePiece)]
    prose = any(len(text.split()) > _FEWEST_OF_PROSE for text in texts)
    return len(texts) == len(pieces) and prose


def _is_over_facts(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a heading stands over a table of the document's own facts, 'Document control'."""
    piece = pieces[at]
    if not isinstance(piece, HeadingPiece) or read_plan_type(piece.text):
        return False
    labels = list(takewhile(_is_table_pair, pieces[at + 1 :]))
    facts = sum(is_of_the_front(pair.label) for pair in labels if isinstance(pair, PairPiece))
    return len(labels) > 1 and facts * 2 >= len(labels)


def _over(pieces: Sequence[Piece], at: int, claims: Claims) -> bool:
    """Whether a piece is a heading over facts, which is then claimed."""
    piece = pieces[at]
    if not isinstance(piece, HeadingPiece) or not _is_over_facts(pieces, at):
        return False
    claims.take(piece.place, "the heading of facts about the plan")
    return True


def _is_table_pair(piece: Piece) -> bool:
    return isinstance(piece, PairPiece) and piece.paragraph is None


def _is_title(piece: HeadingPiece, after: Sequence[Piece]) -> bool:
    """Whether the first heading is the document's title: it names the plan, or more follow."""
    if read_plan_type(piece.text):
        return not any(
            isinstance(other, HeadingPiece) and other.text == piece.text for other in after
        )
    following = after[0] if after else None
    if isinstance(following, LinePiece):
        return read_version(following.paragraph.text) is not None
    return False


def read_front(
    pieces: Sequence[Piece], outline: Outline, claims: Claims
) -> tuple[Front, tuple[FrontMatter, ...]]:
    """The facts in the pieces before the plan, each claimed; the contents tell names too."""
    lines_of = [_line_of(piece) for at, piece in enumerate(pieces) if not _over(pieces, at, claims)]
    said = [line for line in lines_of if line is not None]
    lines = [text for text, _ in said] + [_listed(entry) for entry in outline.contents]
    titles = {piece.paragraph.place for piece in pieces if _is_set_as_title(piece)}
    front = read_front_matter(lines, [at for at, (_, place) in enumerate(said) if place in titles])
    front = _with_margins(front, outline)
    pairs = [_pair(p, claims) for p in pieces if isinstance(p, PairPiece) and p.paragraph is None]
    told = {p.place for p in pieces if isinstance(p, PairPiece) and p.paragraph is None}
    for index, meaning in front.used.items():
        if index < len(said):
            claims.take(said[index][1], meaning)
    for index, label, value in front.pairs:
        remark = _REMARK.fullmatch(label) is not None
        if index < len(said) and said[index][1] not in told and not remark:
            pairs.append(FrontMatter(label, value, said[index][1]))
    return front, tuple(pairs)


def _is_set_as_title(piece: Piece) -> TypeGuard[LinePiece]:
    return isinstance(piece, LinePiece) and piece.paragraph.role == "title"


def _line_of(piece: Piece) -> tuple[str, str] | None:
    """What a piece says as a line of the front, and where; null for a table or a sheet's name."""
    match piece:
        case LinePiece():
            return piece.paragraph.text, piece.paragraph.place
        case HeadingPiece() if piece.rank:
            return piece.text, piece.place
        case PairPiece():
            return f"{piece.label}: {piece.value.text}", piece.place
        case _:
            return None


def _pair(piece: PairPiece, claims: Claims) -> FrontMatter:
    claims.take(piece.place, "a label of the front matter")
    claims.take(piece.value.place, "front matter")
    return FrontMatter(piece.label, piece.value.text, piece.value.place)


def _listed(listed: Listed) -> str:
    # Contents lines are marked as a list, so that none is taken for the title.
    return f"{listed.number or 1}. {listed.title}"


def _with_margins(front: Front, outline: Outline) -> Front:
    """Title, version, status and area from page heads and feet, where the front says none."""
    for text, _ in outline.margins:
        kind = read_plan_type(text)
        if front.title is None and kind is not None:
            # What heads every page stood over the first one too, as its title.
            front = replace(front, title=text, plan_type=front.plan_type or kind)
        if front.area_name is None:
            front = replace(front, area_name=read_area_name(text))
        version = read_version(text)
        if version and front.version is None and version.number:
            front = replace(front, version=version.number, status=front.status or version.status)
    return front
