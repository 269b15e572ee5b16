"""One long Word table in a content control: section rows, tracked changes, words on fills."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from docx.document import Document
from docx.table import Table, _Cell

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus import clerk, content, stock, word
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

THEMES = (content.INCLUSION, content.LEADERSHIP, content.COPRODUCTION)
# The colours mean other things here than in most plans; shades vary from row to row.
KEY = (
    (("00B050", "92D050"), clerk.term("Completed", "green", "complete")),
    (("FFC000", "FFD966"), clerk.term("Progressing to timescale", "amber", "on_track")),
    (("FF0000", "C00000"), clerk.term("Delayed", "red", "off_track")),
    (("BFBFBF", "A6A6A6"), clerk.term("Not started", "grey", "not_started")),
)
HEADINGS = (
    "Ref.",
    "What we will do",
    "Lead",
    "By when",
    "RAG",
    "Progress to date",
    "Success criteria",
)
WIDTH = len(HEADINGS)
CHANGED = {"three": "several", "two": "some", "each": "every other", "every": "any"}


class Row(NamedTuple):
    """A row of the table: its cells, the shade of its rating and the clerk's truth."""

    cells: tuple[str | None, ...]
    shade: str | None
    truth: Milestone


def _row(reference: str, entry: stock.Entry) -> Row:
    shades, meaning = KEY[(entry.number // 2) % len(KEY)]
    rating = Rating(meaning.colour, meaning.state, meaning.label, "word_and_fill")
    rated = entry.number % 9 != 4
    cells = (
        reference,
        None,
        entry.officer,
        entry.end.as_written,
        meaning.label if rated else None,
        entry.progress,
        entry.evidence,
    )
    truth = stock.told(
        entry, reference, "officer end progress evidence", rating=rating if rated else Rating()
    )
    return Row(cells, shades[entry.number % 2] if rated else None, truth)


def _focuses(position: int) -> Iterator[tuple[str, content.Focus, list[Row]]]:
    for place, focus in enumerate(THEMES[position].focuses):
        label = f"{position + 1}.{place + 1}"
        entries = stock.entries(focus, position * 10 + place * 5 + 2)
        rows = [_row(f"{label}.{count}", entry) for count, entry in enumerate(entries, 1)]
        yield label, focus, rows


def truth() -> PlanDocument:
    """Insertions are read and deletions are not; section rows are areas and focus areas."""
    return clerk.document(
        title="Merrowdale SEND Accelerated Progress Plan",
        area_name="Merrowdale",
        plan_type="accelerated_progress_plan",
        version="5",
        dated=date(2025, 2, 3),
        vocabulary=tuple(meaning for _, meaning in KEY),
        areas_for_improvement=tuple(
            clerk.area(
                str(position + 1),
                None,
                theme.wording,
                [
                    clerk.focus(label, focus.title, [row.truth for row in rows])
                    for label, focus, rows in _focuses(position)
                ],
            )
            for position, theme in enumerate(THEMES)
        ),
    )


def build() -> bytes:
    """The first two areas stand in one table; the third goes on in a table without header."""
    document = word.new_document()
    document.add_paragraph("Merrowdale SEND Accelerated Progress Plan", style="Title")
    document.add_paragraph("Version 5")
    document.add_paragraph("3 February 2025")
    _add_key(document)
    table = word.add_table(document, [HEADINGS], WIDTH)
    word.repeat_header(table)
    _add_areas(table, (0, 1))
    word.delete_row_tracked(table, ("2.2.6", "Print a newsletter", "Head of SEND", "", "", "", ""))
    word.wrap_in_control(table)
    document.add_paragraph().paragraph_format.page_break_before = True
    rest = document.add_table(rows=0, cols=WIDTH)
    _add_areas(rest, (2,))
    return word.saved(document)


def _add_key(document: Document) -> None:
    document.add_paragraph("Key")
    table = word.add_table(document, [(None, meaning.label) for _, meaning in KEY], 2)
    for row, (shades, _) in zip(table.rows, KEY, strict=True):
        word.shade(row.cells[0], shades[0])


def _add_areas(table: Table, positions: tuple[int, ...]) -> None:
    for position in positions:
        heading = f"Area for improvement {position + 1}: {THEMES[position].wording}"
        _add_section_row(table, heading)
        for label, focus, rows in _focuses(position):
            _add_section_row(table, f"Focus area {label}: {focus.title}")
            for row in rows:
                _add_row(table, row)


def _add_section_row(table: Table, text: str) -> None:
    cells = word.add_row(table)
    merged = cells[0].merge(cells[-1])
    merged.text = text
    word.shade(merged, "D9E2F3")


def _add_row(table: Table, row: Row) -> None:
    cells = word.add_row(table)
    for cell, text in zip(cells, row.cells, strict=True):
        word.write(cell, text or "")
    _write_tracked(cells[1], row.truth.action)
    if row.shade:
        word.shade(cells[4], row.shade)


def _write_tracked(cell: _Cell, action: str) -> None:
    """Write the action, its number words as if an editor had changed them under tracking."""
    paragraph = cell.paragraphs[0]
    for position, written in enumerate(action.split(" ")):
        space = " " if position else ""
        if written in CHANGED:
            word.delete_tracked(paragraph, f"{space}{CHANGED[written]}")
            word.insert_tracked(paragraph, f"{space}{written}")
        else:
            paragraph.add_run(f"{space}{written}")


LAYOUT = Layout(
    "section rows in Word",
    "APP version 5 (tracked).docx",
    build,
    truth,
    (
        "content control",
        "section rows",
        "tracked changes",
        "words on fills of several shades",
        "table without header goes on",
        "key table with its own meanings",
    ),
)
