"""What must hold of every source, whatever the file."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.thread.plan.reading.limits import Limits
from goldenthread.thread.plan.reading.source import Cell, Paragraph, Source, Table
from goldenthread.thread.plan.reading.sources import read_source

LIMITS = Limits()


def read(content: bytes, name: str = "plan", limits: Limits = LIMITS) -> Source:
    """Read a file and check what holds of every source."""
    source = read_source(content, name, limits)
    check(source)
    return source


def check(source: Source) -> None:
    """Places of parts are unique, and all of a part's words stand in the blocks at its place."""
    places = [part.place for part in source.parts]
    assert len(places) == len(set(places))
    assert all(part.text.strip() for part in source.parts)
    shown: dict[str, str] = {}
    for place, text in _shown(source):
        for line in lines_at(place):
            shown[line] = shown.get(line, "") + " " + text
    for part in source.parts:
        words = shown.get(part.place, "").replace(" ", "").replace("\n", "")
        for word in part.text.split():
            assert word in words, (part, shown.get(part.place))
    for place, text in _shown(source):
        assert not text.strip() or set(lines_at(place)) & set(places), (place, text)


def lines_at(place: str) -> list[str]:
    """'lines 46-48' as the three places that it is."""
    if not place.startswith("lines "):
        return [place]
    first, _, last = place.removeprefix("lines ").partition("-")
    return [f"line {number}" for number in range(int(first), int(last) + 1)]


def tables(source: Source) -> list[Table]:
    return [block for block in source.blocks if isinstance(block, Table)]


def paragraphs(source: Source) -> list[Paragraph]:
    return [block for block in source.blocks if isinstance(block, Paragraph)]


def cells(source: Source) -> list[Cell]:
    return [cell for table in tables(source) for row in table.rows for cell in row.cells]


def grid(source: Source, number: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in tables(source)[number].rows]


def _shown(source: Source) -> Iterator[tuple[str, str]]:
    for block in source.blocks:
        if isinstance(block, Paragraph):
            yield block.place, block.marker + " " + block.text
        else:
            yield from _shown_by_table(block)


def _shown_by_table(table: Table) -> Iterator[tuple[str, str]]:
    for row in table.rows:
        for cell in row.cells:
            yield cell.place, cell.text
            for line in cell.lines:
                yield cell.place, line.marker + " " + line.text
            for nested in cell.nested:
                yield from _shown_by_table(nested)
