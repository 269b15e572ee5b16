"""What stands over a sheet's table: its own title, one repeated, one that says the sheet's name."""

from __future__ import annotations

from goldenthread.thread.plan.reading.source import Table
from goldenthread.thread.plan.reading.understanding.claims import Claims
from goldenthread.thread.plan.reading.understanding.pieces import HeadingPiece, LinePiece, Piece
from goldenthread.thread.plan.reading.understanding.titles import counted


def own_title(table: Table) -> HeadingPiece | None:
    """The first line of a sheet of prose, where it is its title."""
    said = [[cell for cell in row.cells if cell.text] for row in table.rows]
    if table.hidden or len(said) < 2 or any(len(cells) != 1 for cells in said):
        return None
    first, second = said[0][0], said[1][0]
    if not second.text.endswith(".") or first.text.endswith(".") or first.text == table.name:
        return None
    return HeadingPiece(first.text, first.place, 1, None, firm=False)


def without_repeated(
    pieces: list[Piece], table: Table, titles: set[str], claims: Claims
) -> list[Piece]:
    """Leave out titles over a sheet that say its name, or what one of `titles` said before."""
    kept: list[Piece] = []
    for position, piece in enumerate(pieces):
        if not isinstance(piece, LinePiece):
            return kept + pieces[position:]
        text = piece.paragraph.text
        if not kept and (text in titles or text == table.name):
            claims.take(piece.paragraph.place, "a title, repeated")
        else:
            kept.append(piece)
        titles.add(text)
    return kept


def named_by_title(name: Piece, pieces: list[Piece]) -> Piece | None:
    """A sheet 'Pillar 1' over 'Pillar 1: Early help' is named by the line; else null."""
    first = pieces[0] if pieces else None
    if not isinstance(first, HeadingPiece) or not isinstance(name, HeadingPiece):
        return None
    above, below = name.heading, first.heading
    if above is None or below is None or above.title:
        again = counted(first.text) is not None and first.text.startswith(name.text)
    else:
        again = (above.word, above.label) == (below.word, below.label)
    return first._replace(rank=name.rank) if again else None
