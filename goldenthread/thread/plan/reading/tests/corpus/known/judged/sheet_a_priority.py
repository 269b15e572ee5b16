"""A workbook with one sheet a priority: objective rows across the table, two dated updates."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Milestone,
    PlanDocument,
    Rating,
    RatingWord,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk, sheets
from goldenthread.thread.plan.reading.tests.corpus.known.judged.plans.wyreham import (
    PLAN,
    PRIORITIES,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Wyreham SEND Improvement Plan 2024"
KEY = (
    RatingWord("Complete and embedded", "blue", "complete_and_embedded", ""),
    RatingWord("Complete", "green", "complete", ""),
    RatingWord("On track", "amber", "on_track", ""),
    RatingWord("Delayed", "red", "off_track", ""),
    RatingWord("Not started", "grey", "not_started", ""),
)
DATES = ("31 May 2024 > 2024-05-31 day", "28 June 2024 > 2024-06-28 day")
TOP = ("Ref", "Action", "Owner", "Supported by", "By when", "Current RAG")
LAST = "Evidence of impact"
WIDTH = len(TOP) + 5
# Name, baseline, target, source.
MEASURES = {
    "2": (
        ("Median wait for community paediatrics", "58 weeks", "18 weeks", "Trust waiting list"),
        ("Equipment given within six weeks", "49%", "90%", "Stores system"),
    )
}


def _rating(colour: str, *, word: bool) -> Rating:
    if not colour:
        return NO_RATING
    key = next(each for each in KEY if each.colour == colour)
    written = colour.title() if word else None
    return Rating(key.colour, key.state, written, "word_and_fill" if word else "fill")


def _updates(row: tuple[str, ...]) -> tuple[Update, ...]:
    columns = ((DATES[0], row[8], row[4]), (DATES[1], row[9], row[5]))
    return tuple(
        Update(clerk.when(day), text or None, _rating(colour, word=False), "")
        for day, text, colour in columns
        if text or colour
    )


def _milestone(reference: str, row: tuple[str, ...]) -> Milestone:
    return Milestone(
        key=reference,
        action=row[6],
        place="",
        reference=reference,
        reference_as_written=reference,
        notes=(row[7],) if row[7] else (),
        accountable_officer=row[0],
        supporting_leads=row[1] or None,
        end=clerk.when(row[2]),
        rating=_rating(row[3], word=True),
        updates=_updates(row),
        evidence=row[10] or None,
    )


def _area(priority: clerk.Group) -> AreaForImprovement:
    label, title, wording = priority.head[:3]
    inside = []
    for group in (each for each in PLAN if each.head[0].startswith(label)):
        objective, name = group.head[:2]
        made = tuple(
            _milestone(f"{objective}{place}", row) for place, row in enumerate(group.rows, 1)
        )
        inside.append(clerk.focus(f"focus-{objective}", objective, name, made))
    stated = tuple(
        clerk.measure(measure, base, target, source=source)
        for measure, base, target, source in MEASURES.get(label, ())
    )
    found = clerk.findings(priority, f"area-{label}")
    return clerk.area(
        f"area-{label}", label, title, wording, tuple(inside), found=found, measures=stated
    )


def truth() -> PlanDocument:
    """What a careful clerk reads: a sheet is a priority, a band across the table an objective."""
    return clerk.document(
        "xlsx",
        TITLE,
        "Wyreham",
        "improvement_plan",
        tuple(_area(priority) for priority in PRIORITIES),
        version="2.3",
        status="agreed",
        dated=date(2024, 7, 4),
        vocabulary=KEY,
    )


def _front_page(book: Any, looks: sheets.Formats) -> None:
    sheet = book.add_worksheet("Front page")
    sheet.merge_range("A1:F1", TITLE, looks["title"])
    sheet.write("A2", "Version 2.3, agreed by the board on 4 July 2024")
    sheet.write("A4", "Key to RAG", looks["bold"])
    for row, each in enumerate(KEY, 4):
        sheet.write(row, 0, str(each.colour).title(), looks[str(each.colour)])
        sheet.write(row, 1, each.label)


def _headings(sheet: Any, row: int, look: Any) -> None:
    for column, text in enumerate(TOP):
        sheet.merge_range(row, column, row + 1, column, text, look)
    for place, day in enumerate(DATES):
        column = len(TOP) + 2 * place
        sheet.merge_range(row, column, row, column + 1, clerk.shown(day), look)
        sheet.write(row + 1, column, "Progress", look)
        sheet.write(row + 1, column + 1, "RAG", look)
    sheet.merge_range(row, WIDTH - 1, row + 1, WIDTH - 1, LAST, look)


def _action(sheet: Any, at: int, reference: str, row: tuple[str, ...], looks: Any) -> None:
    plain = looks["plain"]
    texts = {0: reference, 2: row[0], 3: row[1], 4: clerk.shown(row[2])}
    texts |= {6: row[8], 8: row[9], 10: row[10]}
    for column, text in texts.items():
        sheet.write(at, column, text, plain)
    if row[7]:
        sheet.write_rich_string(at, 1, row[6], looks["italic"], f" ({row[7]})", plain)
    else:
        sheet.write(at, 1, row[6], plain)
    sheet.write(at, 5, row[3].title(), looks[row[3]])
    for column, colour in ((7, row[4]), (9, row[5])):
        sheet.write_blank(at, column, None, looks[colour] if colour else plain)


def _priority(book: Any, priority: clerk.Group, looks: sheets.Formats) -> None:
    label, title, wording = priority.head[:3]
    sheet = book.add_worksheet(f"Priority {label}")
    sheet.set_landscape()
    sheet.merge_range(0, 0, 0, WIDTH - 1, f"Priority {label}: {title}", looks["title"])
    sheet.merge_range(1, 0, 1, WIDTH - 1, wording, looks["merged"])
    sheet.write(3, 0, "What inspectors found", looks["bold"])
    at = 4
    for text, cited, *_ in priority.findings:
        sheet.merge_range(at, 0, at, WIDTH - 1, f"{text} {cited}", looks["merged"])
        at += 1
    _headings(sheet, at + 1, looks["heading"])
    sheet.repeat_rows(at + 1, at + 2)
    at += 3
    for group in (each for each in PLAN if each.head[0].startswith(label)):
        objective, name = group.head[:2]
        sheet.merge_range(at, 0, at, WIDTH - 1, f"Objective {objective}: {name}", looks["band"])
        for place, row in enumerate(group.rows, 1):
            _action(sheet, at + place, f"{objective}{place}", row, looks)
        at += len(group.rows) + 1
    _measures(sheet, at + 2, label, looks)


def _measures(sheet: Any, at: int, label: str, looks: sheets.Formats) -> None:
    stated = MEASURES.get(label, ())
    if stated:
        headings = ("Measure", "Baseline", "Target", "Source")
        sheet.write_row(at, 1, headings, looks["heading"])
    for row, cells in enumerate(stated, at + 1):
        sheet.write_row(row, 1, cells, looks["plain"])


def build() -> bytes:
    """The workbook: a front page with the key, then a sheet a priority."""
    out, book, looks = sheets.new_workbook()
    _front_page(book, looks)
    for priority in PRIORITIES:
        _priority(book, priority, looks)
    book.close()
    return out.getvalue()


LAYOUT = Layout(
    "one sheet a priority",
    "wyreham_send_plan_july24.xlsx",
    build,
    truth,
    (
        "a sheet for each priority",
        "title and wording above the table",
        "objective as a merged row inside the table",
        "header over two rows with dates over progress and rating",
        "current rating by word and fill, past ones by fill",
        "green means complete",
        "notes in italics inside a cell",
        "measures table below the actions",
    ),
)
