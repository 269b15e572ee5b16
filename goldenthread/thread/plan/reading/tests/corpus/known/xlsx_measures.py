"""A workbook of actions with dated updates beside a sheet of measures with their trajectories."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import xlsxwriter

from goldenthread.thread.plan.reading.document import (
    Milestone,
    Other,
    PlanDocument,
    Rating,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, content, stock
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

THEMES = (content.LEADERSHIP, content.PLANS, content.INCLUSION)
KEY = (
    ("#0070C0", clerk.term("Complete", "blue", "complete")),
    ("#00B050", clerk.term("On track", "green", "on_track")),
    ("#FFC000", clerk.term("At risk", "amber", "at_risk")),
    ("#FF0000", clerk.term("Off track", "red", "off_track")),
)
DATES = (
    clerk.when("15 November 2024", date(2024, 11, 15), "day"),
    clerk.when("14 February 2025", date(2025, 2, 14), "day"),
)
HEADINGS = (
    "Priority area",
    "Focus area",
    "Action no.",
    "Action",
    "Accountable officer",
    "Target date",
    "RAG",
    "Progress",
    *(f"{what} {when.as_written}" for when in DATES for what in ("RAG", "Progress")),
    "Risks",
)
MEASURE_HEADINGS = (
    "Ref",
    "Key performance indicator",
    "Baseline",
    "Target",
    "Milestone 1 \u2013 Jul 25",
    "Actual Jul 25",
    "Milestone 2 \u2013 Dec 25",
    "Actual Dec 25",
    "Owner",
    "Source",
)
MEASURES = (
    ("K1", "New plans issued within 20 weeks", "47%", "70%", "55%", "52.3%", "62%", None, "SEN2"),
    ("K2", "Plans audited as good or better", "38%", "75%", "50%", "51%", "60%", None, "Audit"),
    (
        "K3",
        "Children waiting 18 weeks for therapy",
        "412",
        "90",
        "300",
        "318",
        "200",
        None,
        "",
    ),
    ("K4", "Suspensions per 100 pupils at SEN support", "14.2", "9", "12", "12.9", "10", None, ""),
    ("K5", "Leavers in work or training", "61%", "80%", "66%", None, "72%", None, "Survey"),
    (
        "K6",
        "Searches that find nothing",
        "22%",
        "5%",
        "15%",
        "16%",
        "9%",
        None,
        "",
    ),
)
RISKS = ("Recruitment", "Capacity of schools", "Data quality")


class Row(NamedTuple):
    """A row of the actions: its cells and the clerk's truth."""

    cells: tuple[str | None, ...]
    truth: Milestone


def _row(area: str, focus: str, reference: str, entry: stock.Entry) -> Row:
    rating, progress = _rating(entry.number), entry.progress
    updates = [_update(entry.number, position) for position in range(len(DATES))]
    risk = stock.pick(RISKS, entry.number, blank=3)
    truth = stock.told(
        entry,
        reference,
        "officer end progress",
        rating=rating,
        updates=tuple(update for update in updates if update),
        other=(Other("Risks", risk, ""),) if risk else (),
    )
    history = [
        text
        for update in updates
        for text in ((update.rating.as_written, update.text) if update else (None, None))
    ]
    cells = (
        area,
        focus,
        reference,
        entry.action,
        entry.officer,
        entry.end.as_written,
        rating.as_written,
        progress,
        *history,
        risk,
    )
    return Row(cells, truth)


def _rating(number: int) -> Rating:
    meaning = KEY[number % len(KEY)][1]
    return clerk.word(meaning.label, meaning.colour, meaning.state)


def _update(number: int, position: int) -> Update | None:
    """What was said on the first or second date; nothing for some."""
    text = stock.pick(content.PROGRESS, number + 3 + position * 4, blank=6)
    return clerk.update(DATES[position], text, _rating(number + position)) if text else None


def _focuses(position: int) -> Iterator[tuple[content.Focus, list[Row]]]:
    theme = THEMES[position]
    area = f"{position + 1}. {theme.wording}"
    for place, focus in enumerate(theme.focuses):
        entries = stock.entries(focus, position * 10 + place * 5 + 17)
        references = (f"{position + 1}.{place + 1}.{count}" for count in range(1, 6))
        yield (
            focus,
            [
                _row(area, focus.title, reference, entry)
                for reference, entry in zip(references, entries, strict=True)
            ],
        )


def truth() -> PlanDocument:
    """Dated columns are updates, oldest first; measures stand under no area."""
    return clerk.document(
        title="Merrowdale SEND Accelerated Progress Plan",
        area_name="Merrowdale",
        plan_type="accelerated_progress_plan",
        dated=date(2025, 8, 29),
        vocabulary=tuple(meaning for _, meaning in KEY),
        measures=tuple(
            clerk.measure(
                name,
                baseline,
                target,
                (("Jul 25", first, first_actual), ("Dec 25", second, second_actual)),
                owner="Performance lead",
                source=source or None,
                reference=reference,
            )
            for (
                reference,
                name,
                baseline,
                target,
                first,
                first_actual,
                second,
                second_actual,
                source,
            ) in MEASURES
        ),
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
            for position, theme in enumerate(THEMES)
        ),
    )


def build() -> bytes:
    """Actions, measures, key."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    _write_actions(book)
    measures = book.add_worksheet("KPIs")
    measures.write_row(0, 0, MEASURE_HEADINGS)
    for line, measure in enumerate(MEASURES, 1):
        measures.write_row(line, 0, [*measure[:-1], "Performance lead", measure[-1]])
    key = book.add_worksheet("Key")
    key.write(0, 0, "RAG key")
    for line, (shade, meaning) in enumerate(KEY, 1):
        key.write(line, 0, meaning.label, book.add_format({"bg_color": shade}))
    book.close()
    return file.getvalue()


def _write_actions(book: Any) -> None:
    sheet = book.add_worksheet("Actions")
    sheet.write(0, 0, "Merrowdale SEND Accelerated Progress Plan")
    sheet.write(1, 0, "29 August 2025")
    sheet.write_row(3, 0, HEADINGS)
    line = 4
    for position in range(len(THEMES)):
        for _, rows in _focuses(position):
            for row in rows:
                sheet.write_row(line, 0, row.cells)
                line += 1


LAYOUT = Layout(
    "measures beside actions",
    "APP with KPIs.xlsx",
    build,
    truth,
    ("measures with trajectory", "dated progress and rating columns", "several sheets", "key"),
)
