"""What stands before the plan proper, and where it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from goldenthread.thread.plan.reading.document import FrontMatter
from goldenthread.thread.plan.reading.front_matter import (
    Front,
    read_front_matter,
    read_plan_type,
    read_version,
)
from goldenthread.thread.plan.reading.understanding.claims import Claims
from goldenthread.thread.plan.reading.understanding.contents import Listed
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
            if piece.rank == 0 and level == "section":
                continue
            if level != "section" or (words and not read_plan_type(piece.text)):
                return at
            if not _is_title(piece, pieces[at + 1 :]):
                return at
        words = True
    return len(pieces)


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
    """The facts in the pieces before the plan, each claimed; names are also told by the contents."""
    lines, sources = [], []
    pairs: list[FrontMatter] = []
    told: set[str] = set()
    for piece in pieces:
        match piece:
            case LinePiece():
                lines.append(piece.paragraph.text)
                sources.append(piece.paragraph.place)
            case HeadingPiece() if piece.rank:
                lines.append(piece.text)
                sources.append(piece.place)
            case PairPiece() if piece.paragraph is None:
                pairs.append(_pair(piece, claims))
                told.add(piece.place)
                lines.append(f"{piece.label}: {piece.value.text}")
                sources.append(piece.place)
            case PairPiece():
                lines.append(f"{piece.label}: {piece.value.text}")
                sources.append(piece.place)
            case _:
                pass
    front = read_front_matter([*lines, *map(_contents_line, outline.contents)])
    front = _with_margins(front, outline)
    for index, meaning in front.used.items():
        if index < len(sources):
            claims.take(sources[index], meaning)
    for index, label, value in front.pairs:
        if index < len(sources) and sources[index] not in told:
            pairs.append(FrontMatter(label, value, sources[index]))
    return front, tuple(pairs)


def _pair(piece: PairPiece, claims: Claims) -> FrontMatter:
    claims.take(piece.place, "a label of the front matter")
    claims.take(piece.value.place, "front matter")
    return FrontMatter(piece.label, piece.value.text, piece.value.place)


def _contents_line(listed: Listed) -> str:
    # Contents lines are marked as a list, so that none is taken for the title.
    return f"{listed.number or 1}. {listed.title}"


def _with_margins(front: Front, outline: Outline) -> Front:
    """Version and status from page heads and feet, where the front says neither."""
    for text in outline.margins:
        version = read_version(text)
        if version and front.version is None and version.number:
            front = replace(front, version=version.number, status=front.status or version.status)
    return front
