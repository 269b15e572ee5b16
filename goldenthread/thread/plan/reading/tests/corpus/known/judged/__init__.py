"""Layouts that once judged the reader unseen; known, now that it has been taught from them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus.known.judged import (
    blocks,
    bullets_in_cells,
    column_text,
    flat_tracker,
    merged_matrix,
    one_table,
    semicolon_export,
    sheet_a_priority,
    tables_by_priority,
    wrapped_text,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    tables_by_priority.LAYOUT,
    one_table.LAYOUT,
    blocks.LAYOUT,
    bullets_in_cells.LAYOUT,
    flat_tracker.LAYOUT,
    sheet_a_priority.LAYOUT,
    merged_matrix.LAYOUT,
    semicolon_export.LAYOUT,
    wrapped_text.LAYOUT,
    column_text.LAYOUT,
)
_LEAST = 30


def milestones(document: PlanDocument) -> Iterator[Milestone]:
    """Every milestone of a plan, in order."""
    for area in document.areas_for_improvement:
        for focus_area in area.focus_areas:
            yield from focus_area.milestones


def check() -> None:
    """Build every layout and hold its file against its truth.

    Each has at least 30 milestones, the same bytes twice, and every action's text in the file.
    """
    for layout in LAYOUTS:
        content = layout.build()
        assert content == layout.build(), f"{layout.name}: two builds differ"
        found = list(milestones(layout.truth()))
        assert len(found) >= _LEAST, f"{layout.name}: {len(found)} milestones"
        text = _raw_text(layout.file_name, content)
        for milestone in found:
            assert _letters(milestone.action) in text, f"{layout.name}: {milestone.action}"


def _letters(text: str) -> str:
    return "".join(text.split())


def _raw_text(name: str, content: bytes) -> str:
    """All text of a file without white space; columns of text are joined column by column."""
    if name.endswith((".docx", ".xlsx")):
        return _letters(_archive_text(content))
    if name.endswith(".csv"):
        rows = csv.reader(io.StringIO(content.decode("cp1252")), delimiter=";")
        return _letters("\n".join(cell for row in rows for cell in row))
    text = content.decode("utf-8-sig")
    return _letters(text) + _letters(_second_column(text)) + _letters(_between_pages(text))


def _archive_text(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [
            etree.fromstring(archive.read(n)) for n in archive.namelist() if n.endswith(".xml")
        ]
    return "".join(each.text or "" for part in parts for each in part.iter("{*}t"))


def _second_column(text: str) -> str:
    start = column_text.WIDTHS[0]
    return "\n".join(
        line[start : start + column_text.WIDTHS[1]]
        for line in text.splitlines()
        if not line.startswith(("Pennington", "Ref", "   " * 10))
    )


def _between_pages(text: str) -> str:
    """The text without its page heads and feet, so that what a page broke is whole again."""
    return "\n".join(line for line in text.split("\n") if not line.startswith(("\f", "Page ")))
