"""Nothing is dropped silently: whatever the blocks, every part is accounted for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.source import Block, Cell, Paragraph, Row, Table
from goldenthread.thread.plan.reading.understanding.tests.blocks import read, source

WORDS = st.sampled_from(
    [
        "",
        "Ref",
        "Action",
        "Milestone Action",
        "Lead",
        "By when",
        "RAG",
        "Progress",
        "Baseline",
        "Target",
        "Measure",
        "1A",
        "2 B",
        "1.1",
        "Train every school by May 2025",
        "and the rest of it",
        "Area for improvement 1: Waits",
        "Focus area 2 - Data",
        "Pillar 1 – Lives",
        "Action 1.1: Meet",
        "Lead: Head of SEND",
        "By when: June 2025",
        "Status: Green",
        "Green",
        "On track",
        "Complete and embedded",
        "Key",
        "Key: Red = late; Amber = at risk; Green = on track",
        "Contents",
        "1. Vision",
        "Total",
        "-----",
        "31/03/2025",
        "Autumn term 2024",
        "12%",
        "We meet (P4 MF7)",
        "What will we see?",
        "Draft version 2",
        "3 May 2024",
        "✓",
        "(cross ref",
    ]
)
TEXTS = st.one_of(WORDS, st.text(max_size=30).map(lambda text: " ".join(text.split())))
SHADES = st.sampled_from([None, None, "00B050", "FFC000", "FF0000", "0070C0"])


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    bullet = draw(st.integers(0, 2))
    return Paragraph(
        text=draw(TEXTS),
        place="",
        level=0 if bullet else draw(st.sampled_from([0, 0, 1, 2, 3])),
        bullet=bullet,
        marker="-" if bullet else "",
        bold=draw(st.booleans()),
        role=draw(st.sampled_from(["body"] * 8 + ["header", "footer", "footnote", "contents"])),
        fill=draw(SHADES),
    )


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width, height = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    name = draw(st.sampled_from([None, None, "Tracker", "Key"]))
    taken: set[tuple[int, int]] = set()
    rows = []
    for row in range(height):
        cells = []
        for column in range(width):
            if (row, column) in taken:
                continue
            across = draw(st.integers(1, 2)) if column + 1 < width else 1
            if (row, column + 1) in taken:
                across = 1
            down = draw(st.sampled_from([1, 1, 1, 2]))
            taken |= {(row + d, column + a) for d in range(down) for a in range(across)}
            cells.append(Cell(draw(TEXTS), row, column, "", across, down, draw(SHADES)))
        rows.append(
            Row(tuple(cells), draw(st.booleans()), draw(st.sampled_from([False] * 4 + [True])))
        )
    return Table(tuple(rows), width, "", name)


def placed(blocks: list[Block]) -> list[Block]:
    """The blocks with places that tell every part from every other."""
    found: list[Block] = []
    for number, block in enumerate(blocks, 1):
        if isinstance(block, Paragraph):
            found.append(
                Paragraph(
                    block.text,
                    f"line {number}",
                    block.level,
                    block.bullet,
                    block.marker,
                    block.bold,
                    block.italics,
                    block.role,
                    block.fill,
                )
            )
            continue
        rows = tuple(
            row._replace(
                cells=tuple(
                    cell._replace(place=f"table {number}, {cell.row},{cell.column}")
                    for cell in row.cells
                )
            )
            for row in block.rows
        )
        found.append(Table(rows, block.width, f"table {number}", block.name))
    return found


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.one_of(paragraphs(), paragraphs(), tables()), max_size=14).map(placed),
    st.sampled_from(["text", "docx", "xlsx", "csv"]),
)
def test_every_part_is_understood_or_listed(blocks: list[Block], kind: str) -> None:
    given_source = source(blocks, kind)  # type: ignore[arg-type]  # sampled from the kinds
    try:
        reading = read(*blocks, kind=kind)  # type: ignore[arg-type]  # sampled from the kinds
    except UnreadableFile:
        return
    counts = reading.document.accounting
    assert counts.total == counts.blank + counts.understood + counts.not_understood
    assert counts.total == len(given_source.parts) + given_source.blank
    assert [part.place for part in reading.parts] == [part.place for part in given_source.parts]
    lost = [part for part in reading.parts if part.understood_as is None]
    assert [part.place for part in lost] == [part.place for part in reading.document.not_understood]
    assert all(part.why for part in lost)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(paragraphs(), tables()), max_size=10).map(placed))
def test_no_two_nodes_share_a_key_and_reading_again_gives_the_same(blocks: list[Block]) -> None:
    try:
        reading = read(*blocks)
    except UnreadableFile:
        return
    document = reading.document
    keys = [pillar.key for pillar in document.pillars]
    keys += [finding.key for finding in document.findings]
    for area in document.areas_for_improvement:
        keys += [area.key, *(finding.key for finding in area.findings)]
        for focus in area.focus_areas:
            keys += [focus.key, *(milestone.key for milestone in focus.milestones)]
    assert len(keys) == len(set(keys))
    assert read(*blocks) == reading
