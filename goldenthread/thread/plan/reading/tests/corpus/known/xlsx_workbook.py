"""A workbook: cover, key, a sheet an area, formulas, hidden rows, columns and a hidden sheet."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

import xlsxwriter

from goldenthread.thread.plan.reading.document import NO_DATE, Milestone, Other, PlanDocument
from goldenthread.thread.plan.reading.document import Rating as Shown
from goldenthread.thread.plan.reading.tests.corpus import clerk, content, stock
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

SHEETS = (
    ("Inclusion", content.INCLUSION),
    ("Health", content.HEALTH),
    ("Leadership", content.LEADERSHIP),
)
TITLE = "Merrowdale SEND Improvement Plan"
FRONT = (("Senior responsible officer", "Chief Executive"), ("Last inspected", "March 2024"))
# Letter, the shade that conditional formatting gives it, what the key says of the shade.
KEY = (
    ("B", "#2E75B6", clerk.term("Complete and embedded", "blue", "complete_and_embedded")),
    ("G", "#70AD47", clerk.term("On track", "green", "on_track")),
    ("A", "#F4B183", clerk.term("At risk", "amber", "at_risk")),
    ("R", "#E60000", clerk.term("Overdue", "red", "off_track")),
)
HEADINGS = (
    "Focus area",
    "Ref",
    "Action",
    "Owner",
    "Cost code",
    "Start date",
    "End date",
    "BRAG",
    "% complete",
    "Progress update",
)
FIRST_DAY = date(2024, 9, 2)


class Row(NamedTuple):
    """A row of a sheet: its entry, and what the clerk makes of it."""

    entry: stock.Entry
    truth: Milestone


def _row(reference: str, entry: stock.Entry) -> Row:
    number = entry.number
    letter, _, meaning = KEY[number % len(KEY)]
    rating = Shown(meaning.colour, meaning.state, letter, "word_and_fill")
    code = f"E{4100 + number}" if number % 3 else None
    start, end = FIRST_DAY + timedelta(days=9 * number), date(2025, 10, 3) + timedelta(days=number)
    truth = stock.told(
        entry,
        reference,
        "officer progress",
        start=clerk.when(start.isoformat(), start, "day") if number % 6 else NO_DATE,
        end=clerk.when(end.isoformat(), end, "day") if number % 7 else NO_DATE,
        rating=rating if number % 5 else Shown(),
        percent_complete=float(number % 11 * 10),
        other=(Other("Cost code", code, ""),) if code else (),
        hidden=number % 8 == 3,
    )
    return Row(entry, truth)


def _focuses(position: int) -> Iterator[tuple[content.Focus, list[Row]]]:
    for place, focus in enumerate(SHEETS[position][1].focuses):
        entries = stock.entries(focus, position * 10 + place * 5 + 21)
        rows = [
            _row(f"{position + 1}.{place * 5 + count}", entry)
            for count, entry in enumerate(entries, 1)
        ]
        yield focus, rows


def truth() -> PlanDocument:
    """Hidden rows and columns are read and said to be hidden; formulas by their stored value."""
    return clerk.document(
        title=TITLE,
        area_name="Merrowdale",
        plan_type="improvement_plan",
        version="4.2",
        status="agreed",
        dated=date(2025, 6, 20),
        front_matter=tuple(clerk.front(*pair) for pair in FRONT),
        vocabulary=tuple(meaning for _, _, meaning in KEY),
        areas_for_improvement=tuple(
            clerk.area(
                str(position + 1),
                None,
                theme.wording,
                [
                    clerk.focus(None, focus.title, [row.truth for row in rows])
                    for focus, rows in _focuses(position)
                ],
            )
            for position, (_, theme) in enumerate(SHEETS)
        ),
    )


def build() -> bytes:
    """Cover, key, one sheet an area, and a hidden sheet of lists."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    _write_cover(book)
    _write_key(book)
    for position in range(len(SHEETS)):
        _write_area(book, position)
    lists = book.add_worksheet("Lists")
    lists.write_column(0, 0, ["Directorates", "Education", "Social care", "Public health"])
    lists.hide()
    book.close()
    return file.getvalue()


def _write_cover(book: Any) -> None:
    cover = book.add_worksheet("Cover")
    cover.write("B2", TITLE)
    cover.write("B3", "Agreed version 4.2")
    cover.write("B4", "20 June 2025")
    for row, (label, value) in enumerate(FRONT, 6):
        cover.write(row, 1, label)
        cover.write(row, 2, value)


def _write_key(book: Any) -> None:
    sheet = book.add_worksheet("Key")
    sheet.write(0, 0, "Key to BRAG ratings")
    for row, (letter, shade, meaning) in enumerate(KEY, 1):
        sheet.write(row, 0, letter, book.add_format({"bg_color": shade}))
        sheet.write(row, 1, meaning.label)


def _write_area(book: Any, position: int) -> None:
    name, theme = SHEETS[position]
    sheet = book.add_worksheet(name)
    heading = f"Area for improvement {position + 1}: {theme.wording}"
    sheet.merge_range(0, 0, 0, len(HEADINGS) - 1, heading)
    sheet.write_row(2, 0, HEADINGS, book.add_format({"bold": True, "bg_color": "#D9D9D9"}))
    line = 3
    for focus, rows in _focuses(position):
        sheet.merge_range(line, 0, line + len(rows) - 1, 0, focus.title)
        for row in rows:
            _write_row(book, sheet, line, row)
            line += 1
    _format_ratings(book, sheet, line)
    sheet.write(line, 1, "Total")
    sheet.write_formula(line, 2, f"=COUNTA(C4:C{line})", None, line - 3)
    sheet.set_column(4, 4, None, None, {"hidden": True})


def _write_row(book: Any, sheet: Any, line: int, row: Row) -> None:
    days = book.add_format({"num_format": "dd/mm/yyyy"})
    percent = book.add_format({"num_format": "0%"})
    truth = row.truth
    area, count = (truth.reference or "").split(".")
    sheet.write_formula(line, 1, f'="{area}."&{count}', None, truth.reference)
    sheet.write(line, 2, truth.action)
    sheet.write(line, 3, truth.accountable_officer)
    sheet.write(line, 4, truth.other[0].text if truth.other else None)
    for column, when in ((5, truth.start), (6, truth.end)):
        if when.date:
            moment = datetime.combine(when.date, datetime.min.time())
            sheet.write_datetime(line, column, moment, days)
    sheet.write(line, 7, truth.rating.as_written)
    sheet.write_number(line, 8, (truth.percent_complete or 0) / 100, percent)
    sheet.write(line, 9, truth.progress)
    if truth.hidden:
        sheet.set_row(line, None, None, {"hidden": True})


def _format_ratings(book: Any, sheet: Any, end: int) -> None:
    for letter, shade, _ in KEY:
        rule = {
            "type": "cell",
            "criteria": "==",
            "value": f'"{letter}"',
            "format": book.add_format({"bg_color": shade}),
        }
        sheet.conditional_format(3, 7, end - 1, 7, rule)


LAYOUT = Layout(
    "workbook of several sheets",
    "Merrowdale improvement plan.xlsx",
    build,
    truth,
    (
        "several sheets",
        "title rows above a header",
        "conditional formatting",
        "hidden rows, columns and sheets",
        "formula cells",
        "date cells",
        "cells merged down",
        "total",
    ),
)
