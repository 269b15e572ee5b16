"""Narrative sections: what stands under a heading that is none of the plan's structure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from goldenthread.thread.plan.reading.document import Section
from goldenthread.thread.plan.reading.headings import read_heading_line
from goldenthread.thread.plan.reading.source import Block, Table
from goldenthread.thread.plan.reading.understanding.claims import Claims
from goldenthread.thread.plan.reading.understanding.contents import Listed, names_structure
from goldenthread.thread.plan.reading.understanding.key_tables import is_key_heading
from goldenthread.thread.plan.reading.understanding.markdown import to_markdown
from goldenthread.thread.plan.reading.understanding.pieces import HeadingPiece, LinePiece, RowsPiece

PART = "part of a narrative section"
NO_TABLE = "The columns of this table are those of neither milestones nor measures."
_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+(?P<title>\S.*)", re.DOTALL)


@dataclass
class OpenSection:
    """A section while its body is being gathered."""

    number: str | None
    title: str
    level: int
    place: str
    blocks: list[Block] = field(default_factory=list)

    def finished(self) -> Section:
        """Give the section with its body as Markdown; null where nothing stands in it."""
        return Section(self.number, self.title, self.level, to_markdown(self.blocks), self.place)


def open_section(piece: HeadingPiece) -> OpenSection:
    """Begin the section that a heading opens."""
    text = " ".join(piece.text.split())
    match = _NUMBERED.fullmatch(text)
    heading = read_heading_line(text)
    level = piece.rank if 1 <= piece.rank <= 9 else 1
    if match:
        level = level if piece.rank <= 9 else match["number"].count(".") + 1
        return OpenSection(match["number"], match["title"], level, piece.place)
    if heading and heading.level == "section" and heading.label and heading.title:
        return OpenSection(heading.label, heading.title, level, piece.place)
    return OpenSection(None, text, level, piece.place)


def claim_block(block: Block, claims: Claims) -> None:
    """Claim a block's parts for the section that it stands in."""
    if isinstance(block, Table):
        for row in block.rows:
            claims.take_cells(row.cells, PART)
    else:
        claims.take(block.place, PART)


def add_table(table: Table, section: OpenSection | None, claims: Claims) -> None:
    """Take a table that is none of the plan's into the section it stands in, if it is in one."""
    if section is not None:
        section.blocks.append(table)
        claim_block(table, claims)
        return
    for cell in (cell for row in table.rows for cell in row.cells):
        claims.refuse(cell.place, NO_TABLE)


def with_listed(
    sections: Sequence[Section], listed: Iterable[Listed], headings: Iterable[str]
) -> list[Section]:
    """Add the sections that the contents name and the document leaves out, in their order."""
    known = {_fold(text) for text in headings} | {_fold(section.title) for section in sections}
    result = list(sections)
    at = 0
    for entry in listed:
        title = _fold(entry.title)
        present = [i for i, section in enumerate(result) if _fold(section.title) == title]
        if present:
            at = present[0] + 1
        elif title not in known and entry.title and not _is_no_section(entry):
            result.insert(at, Section(entry.number, entry.title, 1, None, entry.place))
            known.add(title)
            at += 1
    return result


def is_prose(after: Sequence[object]) -> bool:
    """Whether lines, and no rows of the plan, stand up to the next heading: a sheet of prose."""
    until = list(takewhile(lambda piece: not isinstance(piece, HeadingPiece), after))
    rows = any(isinstance(piece, RowsPiece) for piece in until)
    return bool(until) and isinstance(until[0], LinePiece) and not rows


def _is_no_section(entry: Listed) -> bool:
    """Whether the contents name a part of the plan's structure, or its key."""
    return names_structure(entry) or is_key_heading(entry.title)


def headings_of(pieces: Iterable[object]) -> Iterator[str]:
    """The words of all headings, with and without their number."""
    for piece in pieces:
        if isinstance(piece, HeadingPiece):
            yield piece.text
            match = _NUMBERED.fullmatch(" ".join(piece.text.split()))
            if match:
                yield match["title"]


def _fold(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
