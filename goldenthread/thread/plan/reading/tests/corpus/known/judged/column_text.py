"""An accelerated progress plan as text in columns: cells wrapped and set out with spaces."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from datetime import date
from itertools import zip_longest

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating, RatingWord
from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.judged.plans.pennington_vale import PLAN
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Pennington Vale Accelerated Progress Plan"
KEY = {
    "B": RatingWord("complete", "blue", "complete", ""),
    "G": RatingWord("on track", "green", "on_track", ""),
    "A": RatingWord("some slippage", "amber", "at_risk", ""),
    "R": RatingWord("off track", "red", "off_track", ""),
}
HEADINGS = ("Ref", "Action", "Lead", "Due date", "RAG", "Latest position")
WIDTHS = (6, 42, 24, 11, 6, 30)
PAGE = 48


def _milestone(reference: str, row: tuple[str, ...]) -> Milestone:
    lead, due, letter, action, latest = row[:5]
    key = KEY[letter]
    return Milestone(
        key=reference,
        action=action,
        place="",
        reference=reference,
        reference_as_written=reference,
        accountable_officer=lead,
        end=clerk.when(due),
        rating=Rating(key.colour, key.state, letter, "word"),
        progress=latest or None,
    )


def truth() -> PlanDocument:
    """What a careful clerk reads: cells put together again over their lines."""
    areas = []
    for group in PLAN:
        label, title = group.head[:2]
        made = tuple(_milestone(f"{label}.{place}", row) for place, row in enumerate(group.rows, 1))
        inside = clerk.implied(f"focus-{label}", made)
        areas.append(clerk.area(f"area-{label}", label, title, None, inside))
    return clerk.document(
        "text",
        TITLE,
        "Pennington Vale",
        "accelerated_progress_plan",
        tuple(areas),
        version="1.4",
        dated=date(2022, 4, 4),
        vocabulary=tuple(KEY.values()),
    )


def _cells(texts: Sequence[str]) -> list[str]:
    """One row of the table as lines: each cell wrapped to its column."""
    wrapped = [
        textwrap.wrap(text, width - 2, break_on_hyphens=False)
        for text, width in zip(texts, WIDTHS, strict=True)
    ]
    return [
        "".join(part.ljust(width) for part, width in zip(parts, WIDTHS, strict=True)).rstrip()
        for parts in zip_longest(*wrapped, fillvalue="")
    ]


def _blocks() -> list[list[str]]:
    """Lines that stay together on a page: theme headings with column headings, and rows."""
    blocks = []
    for group in PLAN:
        label, title = group.head[:2]
        heading = [f"Priority {label}: {title}", "", *_cells(HEADINGS), ""]
        blocks.append(heading)
        for place, row in enumerate(group.rows, 1):
            lead, due, letter, action, latest = row[:5]
            texts = (f"{label}.{place}", action, lead, clerk.shown(due), letter, latest)
            blocks.append([*_cells(texts), ""])
    return blocks


def build() -> bytes:
    """The text in pages; a page that begins within a table shows its headings again."""
    page = [TITLE, "Version 1.4   4 April 2022", "", "RAG key:"]
    page += [f"{letter} = {each.label}" for letter, each in KEY.items()]
    page.append("")
    pages = [page]
    for block in _blocks():
        if len(pages[-1]) + len(block) > PAGE:
            begins = block[0].startswith("Priority ")
            pages.append([] if begins else [*_cells(HEADINGS), ""])
        pages[-1].extend(block)
    text = []
    for number, lines in enumerate(pages, 1):
        head = [] if number == 1 else ["Pennington Vale APP v1.4", ""]
        text += [*head, *lines, f"{'Page ' + str(number):>60}", ""]
    return "\r\n".join(text).encode("utf-8-sig")


LAYOUT = Layout(
    "text in columns",
    "PV APP 1.4.txt",
    build,
    truth,
    (
        "columns set out with spaces",
        "cells wrapped over lines",
        "headings again on each page",
        "running heads and page feet within the table",
        "single letters with a key",
        "dates with two-digit years",
        "byte order mark and Windows line ends",
    ),
)
