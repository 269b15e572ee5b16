"""One sheet: section rows across, the header repeated, ratings by shades alone, a key beside."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import xlsxwriter

from goldenthread.thread.plan.reading.document import NO_RATING, Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus import clerk, content, stock
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

THEMES = (content.COPRODUCTION, content.PREPARATION, content.LEADERSHIP)
KEY = (
    (("#00B050", "#A9D08E", "#375623"), clerk.term("Completed", "green", "complete")),
    (("#FFC000", "#FFE699", "#F4B084"), clerk.term("On target", "amber", "on_track")),
    (("#FF0000", "#FF7C80", "#9C0006"), clerk.term("Delayed", "red", "off_track")),
    (("#7030A0", "#CC99FF", "#5F497A"), clerk.term("Stopped", "purple", "stopped")),
)
HEADINGS = (
    "Ref No.",
    "Step",
    "Lead officer",
    "Timescale",
    "Status",
    "Comments",
    "What will be different",
)


class Row(NamedTuple):
    """A row of the sheet: its cells, the shade of its rating and the clerk's truth."""

    cells: tuple[str | None, ...]
    shade: str | None
    truth: Milestone


def _row(reference: str, entry: stock.Entry, officer: str) -> Row:
    shades, meaning = KEY[entry.number % len(KEY)]
    rated = entry.number % 10 != 9
    truth = stock.told(
        entry,
        reference,
        "end progress evidence",
        accountable_officer=officer,
        rating=clerk.fill(meaning.colour, meaning.state) if rated else NO_RATING,
    )
    cells = (
        reference,
        entry.action,
        None,
        entry.end.as_written,
        None,
        entry.progress,
        entry.evidence,
    )
    return Row(cells, shades[entry.number % 3] if rated else None, truth)


def _focuses(position: int) -> Iterator[tuple[str, content.Focus, list[Row]]]:
    """Label, focus area and rows; one officer's merged cell speaks for every row of the five."""
    for place, focus in enumerate(THEMES[position].focuses):
        label = f"{'ABC'[position]}{place + 1}"
        officer = content.ROLES[position * 2 + place]
        entries = stock.entries(focus, position * 10 + place * 5 + 7)
        rows = [_row(f"{label}/{count}", entry, officer) for count, entry in enumerate(entries, 1)]
        yield label, focus, rows


def truth() -> PlanDocument:
    """The key beside the table says what a fill means; amber is on target here."""
    return clerk.document(
        title="Merrowdale SEND Improvement Plan tracker",
        area_name="Merrowdale",
        plan_type="improvement_plan",
        version="9",
        dated=date(2025, 9, 1),
        vocabulary=tuple(meaning for _, meaning in KEY),
        areas_for_improvement=tuple(
            clerk.area(
                "ABC"[position],
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
    """Title rows, the key, then area by area with blank rows between."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet("Tracker")
    sheet.write_column(0, 0, ["Merrowdale SEND Improvement Plan tracker", "Version 9"])
    sheet.write(2, 0, "1 September 2025")
    sheet.write(4, 1, "Key to status")
    for line, (shades, meaning) in enumerate(KEY, 5):
        sheet.write_blank(line, 1, None, book.add_format({"bg_color": shades[0]}))
        sheet.write(line, 2, meaning.label)
    line = 10
    for position in range(len(THEMES)):
        line = _write_area(book, sheet, line, position)
    book.close()
    return file.getvalue()


def _write_area(book: Any, sheet: Any, line: int, position: int) -> int:
    last = len(HEADINGS) - 1
    bar = book.add_format({"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF"})
    heading = f"Area for improvement {'ABC'[position]} - {THEMES[position].wording}"
    sheet.merge_range(line, 0, line, last, heading, bar)
    line += 1
    for label, focus, rows in _focuses(position):
        pale = book.add_format({"bg_color": "#DDEBF7"})
        sheet.merge_range(line, 0, line, last, f"Focus area {label} - {focus.title}", pale)
        sheet.write_row(line + 1, 0, HEADINGS, book.add_format({"bold": True}))
        _write_rows(book, sheet, line + 2, rows)
        line += len(rows) + 3
    return line + 1


def _write_rows(book: Any, sheet: Any, first: int, rows: list[Row]) -> None:
    for line, row in enumerate(rows, first):
        for column, text in enumerate(row.cells):
            sheet.write(line, column, text)
        if row.shade:
            sheet.write_blank(line, 4, None, book.add_format({"bg_color": row.shade}))
    officer = rows[0].truth.accountable_officer
    sheet.merge_range(first, 2, first + len(rows) - 1, 2, officer)


LAYOUT = Layout(
    "fills on one sheet",
    "tracker.xlsx",
    build,
    truth,
    (
        "section rows",
        "header repeated",
        "fills alone in many shades",
        "key beside with its own meanings",
        "cells merged both ways",
        "blank rows",
    ),
)
