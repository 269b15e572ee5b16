"""What a layout wrapped, unwrapped: lines parted at a margin, tables laid inside a table."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from goldenthread.thread.plan.reading.source import Block, Cell, Paragraph, Table
from goldenthread.thread.plan.reading.understanding.grid import spread
from goldenthread.thread.plan.reading.understanding.headers import is_header_row
from goldenthread.thread.plan.reading.understanding.titles import structural

LONG_LINE, HALF_LINE = 60, 36
_LONGEST = 4_000
_DASHED = re.compile(r"[A-Z][\w '’/-]{1,40}\s(?:[–—=-]|\.{2,3})\s\S")
_HASHED = re.compile(r"(?P<hashes>#{1,6})\s+(?P<title>\S.*?)\s*#*")
_RULE = re.compile(r"([=~*#^+_\"\u2014\u2500\u2501\u2550-])\1{2,}")
_OUTERMOST = "="
_PLACE = re.compile(r"lines? (?:\d+-)?(\d+)")
_FIRST = re.compile(r"lines? (\d+)")
_OPENS = re.compile(
    r"[A-Z0-9][\w .,'’/&()-]{0,60}:(?:\s|$)|\d{1,2}(?:\.\d{1,2})*[.)]\s"
    r"|\d{1,2}(?:(?:\.\d{1,2})+[a-z]?|[A-Z])\s"
)


def join_wrapped(blocks: Iterable[Block], across: Container[str] = frozenset()) -> Iterator[Block]:
    """Join each line to the one before it where the writer's margin parted them.

    The line before must be long, directly above, and unfinished, or the line begin in lower case.
    `across` holds the places of lines that a page's edge parts from those before.
    """
    before: Paragraph | None = None
    for block in blocks:
        if (
            isinstance(block, Paragraph)
            and before is not None
            and (_goes_on(before, block) or (block.place in across and _is_cut(before, block)))
        ):
            before = _joined(before, block)
            continue
        if before is not None:
            yield before
        before = block if isinstance(block, Paragraph) else None
        if before is None:
            yield block
    if before is not None:
        yield before


def _goes_on(above: Paragraph, below: Paragraph) -> bool:
    """Whether a line goes on with the one above it."""
    if (above.role, below.role) != ("body", "body") or below.bullet or below.level:
        return False
    if above.level or not _is_right_below(above, below) or structural(below.text):
        return False
    if _RULE.fullmatch(below.text) or _RULE.fullmatch(above.text):
        return False
    if above.text.endswith((":", "?", "!")) or len(above.text) > _LONGEST:
        return False
    if (above.text.isupper() and below.text.isupper()) or _is_open(above.text):
        return True
    lower = below.text[:1].islower()
    worded = structural(above.text)
    if worded is not None and worded.label and not lower:
        return False
    return _is_unfinished(above, below.text, lower=lower)


def _is_cut(above: Paragraph, below: Paragraph) -> bool:
    """Whether a page's edge cut a bracket, or a sentence, in two."""
    if (above.role, below.role) != ("body", "body") or below.bullet or above.level:
        return False
    return _is_open(above.text) or (below.text[:1].islower() and not above.text.endswith("."))


def _is_right_below(above: Paragraph, below: Paragraph) -> bool:
    last, first = _PLACE.match(above.place), _FIRST.match(below.place)
    return bool(last and first and int(first[1]) == int(last[1]) + 1)


def _is_unfinished(above: Paragraph, below: str, *, lower: bool) -> bool:
    """Whether a line breaks off at the margin; joined lines are long enough by themselves."""
    length = len(above.text)
    opens = bool(_OPENS.match(below) or _DASHED.match(below))
    if above.bullet and not opens and not above.text.endswith("."):
        # What stands right under a bullet, without a mark of its own, goes on with it.
        return True
    if _is_open(above.text) or below[:1] in ("[", "("):
        return True
    if length < HALF_LINE:
        return False
    if opens:
        return False
    if length < LONG_LINE:
        return lower
    return lower or not above.text.endswith(".") or above.bullet == 0


def _is_open(text: str) -> bool:
    """Whether a bracket was opened and not closed by the end of a line."""
    return text.count("(") > text.count(")") or text.count("[") > text.count("]")


def take_underlines(blocks: Iterable[Block]) -> Iterator[Block]:
    """Read lines with a rule right under them, and lines of Markdown, as headings.

    Which rule encloses which only the document says: the one that it uses first is the outer.
    """
    before: Paragraph | None = None
    marks = [_OUTERMOST]
    for block in blocks:
        below = _hashed(block) if isinstance(block, Paragraph) else None
        if before is not None and below is not None and (level := _underline(before, below, marks)):
            yield replace(_joined(before, below), text=before.text, level=level)
            before = None
            continue
        if before is not None and below is not None and _is_rule_over(before, below):
            before = replace(_joined(before, below), text=below.text)
            continue
        if before is not None:
            yield before
        before = below
        if below is None:
            yield block
    if before is not None:
        yield before


def _hashed(line: Paragraph) -> Paragraph:
    """A heading as Markdown writes it, '## Introduction', with its level."""
    match = _HASHED.fullmatch(line.text) if line.text[:1] == "#" else None
    if match is None or line.role != "body":
        return line
    return replace(line, text=match["title"], level=len(match["hashes"]))


def _is_rule_over(above: Paragraph, below: Paragraph) -> bool:
    """Whether a line is but the rule drawn over the one right beneath it."""
    if not _RULE.fullmatch(f"{above.marker}{above.text}") or not _is_right_below(above, below):
        return False
    plain = (above.role, below.role) == ("body", "body") and not below.bullet
    return plain and not _RULE.fullmatch(below.text)


def _underline(above: Paragraph, below: Paragraph, marks: list[str]) -> int:
    """The level that a rule right under a line gives it, noted in `marks`; 0 for none."""
    written = f"{below.marker}{below.text}"
    if not _RULE.fullmatch(written) or not _is_right_below(above, below):
        return 0
    if (above.role, below.role) != ("body", "body"):
        return 0
    if written[0] not in marks:
        marks.append(written[0])
    return marks.index(written[0]) + 1


def _joined(above: Paragraph, below: Paragraph) -> Paragraph:
    first, last = _FIRST.match(above.place), _PLACE.match(below.place)
    place = f"lines {first[1]}-{last[1]}" if first and last else above.place
    return replace(
        above,
        text=f"{above.text} {below.text}",
        place=place,
        italics=above.italics + below.italics,
    )


def unwrapped(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give the contents of tables that only lay out others: their words, then the inner tables."""
    for block in blocks:
        if not isinstance(block, Table) or not _lays_out(block):
            yield block
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from _contents(cell)


def _lays_out(table: Table) -> bool:
    """Whether tables stand inside a table that has no header of its own."""
    in_a_sheet = table.name is not None
    if in_a_sheet or not any(cell.nested for row in table.rows for cell in row.cells):
        return False
    return not any(is_header_row(row) for row in spread(table))


def _contents(cell: Cell) -> Iterator[Block]:
    yield from (line for line in cell.paragraphs if line.text)
    yield from unwrapped(cell.nested)
