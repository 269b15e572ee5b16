"""What one row of a table is: data, a section's name, a title, a total, a repeated header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goldenthread.thread.plan.reading.columns import read_heading
from goldenthread.thread.plan.reading.front_matter import read_label
from goldenthread.thread.plan.reading.headings import read_count, read_heading_line
from goldenthread.thread.plan.reading.rating_words import name_colour
from goldenthread.thread.plan.reading.ratings import is_rating_like
from goldenthread.thread.plan.reading.references import looks_like_reference
from goldenthread.thread.plan.reading.source import Cell, Paragraph
from goldenthread.thread.plan.reading.understanding.announcements import only_announces
from goldenthread.thread.plan.reading.understanding.doubts import SURE
from goldenthread.thread.plan.reading.understanding.grid import GridRow
from goldenthread.thread.plan.reading.understanding.headers import CERTAIN, Header
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.pieces import (
    Column,
    HeadingPiece,
    LinePiece,
    PairPiece,
    Piece,
)
from goldenthread.thread.plan.reading.understanding.titles import counted, structural

SECTION_ROW_RANK = 20
_TOTAL = re.compile(
    r"(?:grand |sub[- ]?|overall )?totals?\b|(?:total )?number of \w+|count\b|sum\b", re.IGNORECASE
)
_REMARK = re.compile(r"[*†]|(?:note|nb|n\.b\.|source|key)\b\s*[:.–-]", re.IGNORECASE)
_FEWEST_SENTENCE_WORDS = 3
_LONGEST_TITLE = 7
_FEWEST_REWORDED, _LONGEST_REWORDED = 3, 40


def is_lone(row: GridRow) -> bool:
    """Whether only one of the row's cells says anything."""
    return len(row.said) == 1


def repeats(row: GridRow, header: Header) -> bool:
    """Whether a row says again what stands in the table's header."""
    texts = header.said
    speaks = False
    for cell in row.own:
        if cell.text:
            if cell.text not in texts:
                return False
            speaks = True
    return speaks


def rewords(row: GridRow, header: Header) -> bool:
    """Whether a row says the table's header again in other words: 'Reference' under 'Ref'."""
    said, opening = row.said, row.opening
    if opening is None or len(said) < _FEWEST_REWORDED or any(map(str.isdigit, opening.text)):
        return False
    if len(opening.text) > _LONGEST_REWORDED:
        return False
    fields = [match.field for match in header.matches]
    return all(_is_heading_of(cell, fields) for cell in said)


def _is_heading_of(cell: Cell, fields: Sequence[str]) -> bool:
    match = read_heading(cell.text)
    over = fields[cell.column] if cell.column < len(fields) else None
    return match.confidence >= CERTAIN and match.field == over


def is_total(row: GridRow) -> bool:
    """Whether a row sums up the others: 'Total', with counts and nothing else beside it."""
    opening = row.opening
    if opening is None or not _TOTAL.match(opening.text) or len(opening.text.split()) > 6:
        return False
    return all(len(cell.text.split()) <= 3 for cell in row.said[1:])


def section_row(row: GridRow, columns: Sequence[Column], width: int) -> list[Piece]:
    """The heading, facts or remarks that a row is instead of data; empty where it is data."""
    said = row.said
    if len(said) == 2:
        joined = _label_and_title(said, width) or _label_and_value(said, width)
        if joined is not None:
            return [joined]
    if len(said) != 1:
        named = _heading_with_values(said, width)
        return [named] if named is not None else []
    cell = said[0]
    heading = structural(cell.text)
    spans = cell.across * 2 > width and width > 1
    if heading is None and not spans and not _stands_outside(cell, columns):
        return []
    return lone_pieces(cell)


def lone_pieces(cell: Cell) -> list[Piece]:
    """What a cell that is a row of its own says: a label and value, remarks, or a heading."""
    heading = structural(cell.text)
    if heading is None and (pair := labelled_cell(cell)):
        return [pair]
    if heading is None and ("\n" in cell.text or _is_remark(cell.text)):
        return list(lines_of_cell(cell))
    reading = heading or read_heading_line(cell.text) or read_count(cell.text)
    firm = heading is not None
    return [HeadingPiece(cell.text, cell.place, SECTION_ROW_RANK, reading, firm=firm)]


def title_before(rows: Sequence[GridRow], end: int) -> int:
    """The lone row that stands over the one at `end` after a gap, as its title; else `end`."""
    above = end - 1
    while above > 0 and rows[above].blank:
        above -= 1
    titled = end < len(rows) and above > 0 and is_lone(rows[above]) and rows[above - 1].blank
    return above if titled else end


def labelled_cell(cell: Cell) -> PairPiece | None:
    """The label and value in a cell of one line, 'Intended outcome: …', for a known label."""
    label = read_label(cell.text) if "\n" not in cell.text else None
    if label is None or counted(cell.text) or read_heading(label[0]).confidence < SURE:
        return None
    value = cell._replace(text=label[1])
    return PairPiece(label[0], value, cell.place, Paragraph(cell.text, cell.place))


def _heading_with_values(said: Sequence[Cell], width: int) -> HeadingPiece | None:
    """A merged cell that names the next section, with a lead or a rating beside it."""
    if not said or said[0].across < 2 or said[0].across * 2 < width:
        return None
    heading = structural(said[0].text)
    if heading is None or heading.label is None:
        return None
    return HeadingPiece(
        said[0].text, said[0].place, SECTION_ROW_RANK, heading, beside=tuple(said[1:])
    )


def _label_and_title(said: Sequence[Cell], width: int) -> HeadingPiece | None:
    """'Focus area 3' in one cell and its title in a merged one beside it."""
    label, title = said
    if title.across * 2 < width or title.across < 2 or len(label.text) > 40:
        return None
    text = f"{label.text.rstrip(' .:')}: {title.text}"
    heading = structural(text) or read_heading_line(f"{label.text.rstrip(' .:')}. {title.text}")
    if heading is None:
        return None
    return HeadingPiece(text, label.place, SECTION_ROW_RANK, heading, beside=(title,))


def _label_and_value(said: Sequence[Cell], width: int) -> Piece | None:
    """'Priority 1' and 'Waits' side by side at the left, or 'Lead:' and a name."""
    label, value = said
    if width < 3 or (label.column, value.column) != (0, label.across):
        return None
    named = structural(label.text)
    worded = named is not None and not named.title and named.label is not None
    wide = value.across * 2 >= width and read_heading(label.text).confidence >= SURE
    if not (label.text.endswith(":") or worded or wide):
        return None
    return pair_piece(label, value)


def pair_piece(label: Cell, value: Cell) -> HeadingPiece | PairPiece:
    """A label and its value: the heading of a node where the label is a word of the structure."""
    words = label.text.rstrip(" :")
    text = f"{words}: {value.text}"
    heading = structural(text)
    if heading is not None:
        return HeadingPiece(text, label.place, SECTION_ROW_RANK, heading, beside=(value,))
    return PairPiece(words, value, label.place)


def _stands_outside(cell: Cell, columns: Sequence[Column]) -> bool:
    """Whether a lone cell stands where no action of its own could: over references, at the left."""
    held = next((column.field for column in columns if column.at == cell.column), "other")
    if held in ("reference", "other") and cell.column == 0 and len(columns) > 2:
        return not looks_like_reference(cell.text)
    return False


def _is_remark(text: str) -> bool:
    if _REMARK.match(text):
        return True
    sentence = text.endswith(".") and len(text.split()) >= _FEWEST_SENTENCE_WORDS
    return sentence and not read_heading_line(text)


def may_open_a_key(row: GridRow) -> bool:
    """Whether a row could be the first of a key: a shade or colour and a few words."""
    said = row.said
    named = any(structural(cell.text) or counted(cell.text) for cell in said)
    if not said or named or len(said[0].text) > 60:
        return False
    shaded = any(cell.fill and name_colour(cell.fill) for cell in row.own)
    return is_rating_like(said[0].text) or (shaded and len(said) <= 2)


def chunk(rows: Sequence[GridRow], start: int, most: int) -> list[GridRow]:
    """The rows from `start` on up to the next blank one or one of more than three cells."""
    found: list[GridRow] = []
    for row in rows[start : start + most]:
        if row.blank or len(row.said) > 3:
            break
        found.append(row)
    return found


def opens_a_section(rows: Sequence[GridRow], at: int) -> bool:
    """Whether a short line of a cover stands after a gap, over sentences: a section's title."""
    if not 0 < at < len(rows) - 1 or rows[at - 1].said:
        return False
    if not is_lone(rows[at]) or not is_lone(rows[at + 1]):
        return False
    title, below = rows[at].said[0].text, rows[at + 1].said[0].text
    short = len(title.split()) <= _LONGEST_TITLE and not title.endswith((".", ":"))
    return short and len(below.split()) > _LONGEST_TITLE and below.endswith(".")


def title_pieces(row: GridRow, notebook: Notebook) -> Iterator[Piece]:
    """What a row above the header says: a heading, a line, or labels with their values."""
    said = row.said
    if row.is_rule():
        notebook.claims.take_cells(row.own, "a rule between rows")
    elif len(said) == 1 and only_announces(said[0].text):
        notebook.claims.take(said[0].place, "a heading over a table")
    elif len(said) == 1:
        yield from _title_pieces_of(said[0])
    elif all(cell.text.endswith(":") for cell in said[::2]) or _are_beside(said):
        for label, value in zip(said[::2], said[1::2], strict=False):
            yield pair_piece(label, value)
    else:
        for cell in said:
            yield from lines_of_cell(cell)


def _title_pieces_of(cell: Cell) -> Iterator[Piece]:
    """What the one cell of a row above the header says; a remark is no label and value."""
    if _REMARK.match(cell.text):
        yield from lines_of_cell(cell)
        return
    heading = structural(cell.text) or counted(cell.text) or read_count(cell.text)
    if heading:
        yield HeadingPiece(cell.text, cell.place, SECTION_ROW_RANK, heading)
    elif pair := labelled_cell(cell):
        yield pair
    else:
        yield from lines_of_cell(cell)


def _are_beside(said: Sequence[Cell]) -> bool:
    """Whether a row's two cells stand side by side, as a label and its value do."""
    return len(said) == 2 and said[0].column + said[0].across == said[1].column


def lines_of_cell(cell: Cell) -> Iterator[LinePiece]:
    """A cell's paragraphs as lines of running text."""
    if cell.lines:
        yield from (LinePiece(line) for line in cell.lines if line.text)
    else:
        for text in cell.text.split("\n"):
            yield LinePiece(Paragraph(text, cell.place, fill=cell.fill))
