"""Text laid out in columns by spaces on pages with heads and feet, rows split over pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from textwrap import wrap
from typing import NamedTuple

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus import clerk, content, stock
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Merrowdale SEND Improvement Plan"
THEMES = (content.PREPARATION, content.INCLUSION, content.HEALTH)
KEY = (
    ("Blue", clerk.term("Complete and embedded", "blue", "complete_and_embedded")),
    ("Green", clerk.term("On track", "green", "on_track")),
    ("Amber", clerk.term("Some slippage", "amber", "at_risk")),
    ("Red", clerk.term("Overdue", "red", "off_track")),
)
COLUMNS = (
    ("Ref", 6),
    ("Action", 34),
    ("Accountable officer", 20),
    ("By when", 16),
    ("RAG", 14),
    ("Progress", 32),
)
GAP = "  "
PAGE_WIDTH = 132
PAGE_LINES = 38


class Row(NamedTuple):
    """A row of a table: its cells and the clerk's truth."""

    cells: tuple[str, ...]
    truth: Milestone


def _row(reference: str, entry: stock.Entry) -> Row:
    meaning = KEY[entry.number % len(KEY)][1]
    rating = clerk.word(meaning.label, meaning.colour, meaning.state)
    truth = stock.told(
        entry,
        reference,
        "officer end progress",
        rating=rating if entry.number % 6 else Rating(),
    )
    cells = (
        reference,
        truth.action,
        truth.accountable_officer,
        truth.end.as_written,
        truth.rating.as_written,
        truth.progress,
    )
    return Row(tuple(cell or "" for cell in cells), truth)


def _focuses(position: int) -> Iterator[tuple[str, content.Focus, list[Row]]]:
    for place, focus in enumerate(THEMES[position].focuses):
        number = position * 2 + place + 1
        entries = stock.entries(focus, position * 10 + place * 5 + 9)
        yield (
            str(number),
            focus,
            [
                _row(f"{number}{letter}", entry)
                for letter, entry in zip("ABCDE", entries, strict=True)
            ],
        )


def truth() -> PlanDocument:
    """Running heads and feet belong to no milestone; a row split over a page is one."""
    return clerk.document(
        title=TITLE,
        area_name="Merrowdale",
        plan_type="improvement_plan",
        version="0.9",
        status="draft",
        dated=date(2025, 3, 17),
        vocabulary=tuple(meaning for _, meaning in KEY),
        areas_for_improvement=tuple(
            clerk.area(
                str(position + 1),
                theme.title,
                theme.wording,
                [
                    clerk.focus(label, focus.title, [row.truth for row in rows])
                    for label, focus, rows in _focuses(position)
                ],
            )
            for position, theme in enumerate(THEMES)
        ),
    )


def _typeset(cells: tuple[str, ...]) -> list[str]:
    """The lines of one row: each cell wrapped in its column."""
    wrapped = [wrap(cell, width) for cell, (_, width) in zip(cells, COLUMNS, strict=True)]
    height = max(len(lines) for lines in wrapped)
    return [
        GAP.join(
            (lines[at] if at < len(lines) else "").ljust(width)
            for lines, (_, width) in zip(wrapped, COLUMNS, strict=True)
        ).rstrip()
        for at in range(height)
    ]


class _Pages:
    """Lines set on pages: a head, up to `PAGE_LINES` lines, a foot."""

    def __init__(self) -> None:
        self.pages: list[list[str]] = [[]]

    def add(self, lines: list[str], header: list[str] | None = None) -> None:
        """Set lines on the page; where a table goes over, its header is repeated."""
        for line in lines:
            if len(self.pages[-1]) >= PAGE_LINES:
                self.pages.append([*header, ""] if header else [])
            self.pages[-1].append(line)

    def room(self, lines: int) -> None:
        """Begin a new page unless so many lines are left on this one."""
        if len(self.pages[-1]) + lines > PAGE_LINES:
            self.pages.append([])

    def text(self) -> str:
        """The pages with their heads and feet, a form feed between them."""
        total = len(self.pages)
        head = TITLE + "Draft 0.9".rjust(PAGE_WIDTH - len(TITLE))
        return "\f".join(
            "\n".join([head, "", *lines, "", f"Page {number} of {total}".center(PAGE_WIDTH), ""])
            for number, lines in enumerate(self.pages, 1)
        )


def build() -> bytes:
    """UTF-8 with a mark, line feeds, form feeds between pages."""
    pages = _Pages()
    pages.add([TITLE.center(PAGE_WIDTH).rstrip(), "", "Draft version 0.9", "17 March 2025", ""])
    pages.add(["Key", *(f"{colour:<8}{meaning.label}" for colour, meaning in KEY), ""])
    header = _typeset(tuple(heading for heading, _ in COLUMNS))
    for position, theme in enumerate(THEMES):
        pages.room(16)
        pages.add([f"Area for improvement {position + 1}: {theme.title}", ""])
        pages.add([*wrap(theme.wording, 90), ""])
        for label, focus, rows in _focuses(position):
            pages.room(10)
            pages.add([f"Focus area {label}: {focus.title}", "", *header, ""])
            for row in rows:
                pages.add([*_typeset(row.cells), ""], header)
    return pages.text().encode("utf-8-sig")


LAYOUT = Layout(
    "columns set by spaces",
    "plan as text.txt",
    build,
    truth,
    ("columns by spaces", "page heads and feet", "rows split over a page", "header repeated"),
)
