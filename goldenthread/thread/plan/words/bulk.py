"""What the page of an upload's changes says of each row and cell. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from goldenthread.base.design.words import say_count
from goldenthread.thread.plan.bulk.layout import UNDER
from goldenthread.thread.plan.bulk.proposal import CellChange, Fate, Line, Proposal
from goldenthread.thread.plan.comparing.pieces import Piece, words_changed
from goldenthread.thread.plan.words.names import shorten

NAME_LENGTH = 90
# As much of the words that stay as is shown on each side of those that change.
AROUND = 80
# As much of one stretch of changed words as is shown.
LONGEST_STRETCH = 3_000
# Texts longer than this together are not compared word by word on a page of many.
COMPARED_UP_TO = 20_000


class CellTold(NamedTuple):
    """One cell: what stands and what is wanted, in pieces, and what becomes of it."""

    name: str
    label: str
    pieces: tuple[Piece, ...]
    fate: Fate
    says: str


class LineTold(NamedTuple):
    """One row of the sheet as the page shows it."""

    line: Line
    heading: str
    cells: tuple[CellTold, ...]


def tell_lines(lines: Sequence[Line], labels: Mapping[str, str]) -> Iterator[LineTold]:
    """Each row with its cells."""
    for line in lines:
        name = shorten(line.name, NAME_LENGTH)
        what = "a new milestone" if line.is_new else name
        heading = ": ".join(part for part in (f"Row {line.number}", what) if part)
        yield LineTold(line, heading, tuple(_tell(cell, labels) for cell in line.cells))


def tell_counts(proposal: Proposal) -> list[str]:
    """What would be written, what is asked and what is refused, a sentence each."""
    counts = proposal.count()
    told = []
    if counts["changed"]:
        cells = say_count(counts["cells"], "cell,cells")
        told.append(f"{cells} of {say_count(counts['changed'], 'milestone')} would change.")
    if counts["added"]:
        told.append(f"{say_count(counts['added'], 'milestone')} would be added.")
    if counts["open"]:
        told.append(f"{say_count(counts['open'], 'cell,cells')} need your answer first.")
    if counts["refused"]:
        told.append(
            f"{say_count(counts['refused'], 'cell or row,cells or rows')} can’t be written. "
            "Each says why. All else can be."
        )
    return told


def _tell(cell: CellChange, labels: Mapping[str, str]) -> CellTold:
    stands, wanted = cell.stands, cell.wanted
    if cell.field.name == UNDER:
        stands, wanted = labels.get(stands, stands), labels.get(wanted, wanted)
    is_long = len(stands) + len(wanted) > COMPARED_UP_TO
    is_one = cell.field.sort not in ("text", "notes")
    pieces = _whole(stands, wanted) if is_one or is_long else words_changed(stands, wanted)
    return CellTold(cell.field.name, cell.field.label, tuple(_cut(pieces)), cell.fate, cell.says)


def _whole(stands: str, wanted: str) -> tuple[Piece, ...]:
    both = (Piece("taken out", stands), Piece("put in", wanted))
    return tuple(piece for piece in both if piece.text)


def _cut(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, with the middle of long words that stay left out."""
    last = len(pieces) - 1
    for at, piece in enumerate(pieces):
        text = piece.text
        if piece.fate == "kept" and len(text) > 2 * AROUND + 2:
            before = "" if at == 0 else text[:AROUND]
            after = "" if at == last else text[-AROUND:]
            yield Piece("kept", f"{before} … {after}")
        elif len(text) > LONGEST_STRETCH:
            yield Piece(piece.fate, f"{text[:LONGEST_STRETCH]} …")
        else:
            yield piece
