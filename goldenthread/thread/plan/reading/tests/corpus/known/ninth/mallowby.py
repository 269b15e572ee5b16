"""Mallowby: text laid out in columns by spaces, with running heads and page feet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest
from textwrap import wrap

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    milestone,
    other,
    section,
    term,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.dates import ends
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.making import (
    Record,
    found,
    joined,
    measured,
    only,
    pointers,
    records,
    split,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Mallowby SEND Improvement Plan"
FACTS = (
    ("Date of inspection", "12 to 16 May 2025"),
    ("Lead partners", "Mallowby Council; NHS Downs and Weald ICB; Mallowby Parent Voice"),
    ("Next review", "January 2026"),
)
WHY = (
    "Inspectors visited Mallowby in May 2025 and found that children's experiences were "
    "inconsistent. They asked for improvement in five areas, which are the priorities below.",
    "The plan lasts until August 2026, when we will write a new one with families.",
)
WHO_LEAD = "Three boards share the work and report to the SEND executive."
WHO = (
    "The early help board looks after support before school",
    "The schools board looks after mainstream inclusion",
    "The health board looks after therapies and mental health",
)
KEY: tuple[tuple[str, Colour, State], ...] = (
    ("Done", "blue", "complete"),
    ("On track", "green", "on_track"),
    ("Some slippage", "amber", "at_risk"),
    ("Overdue", "red", "off_track"),
    ("Not started", "grey", "not_started"),
)
COLUMNS = (
    *(("Ref", 5), ("What we will do", 36), ("Who", 22), ("By when", 16)),
    *(("Board", 18), ("Status", 13), ("Where we are now", 30)),
)
MEASURES = (
    *(("Measure", 52), ("Baseline", 10), ("Planned Dec 2025", 18)),
    *(("Planned Mar 2026", 18), ("Target", 8)),
)
MOMENTS = ("Dec 2025", "Mar 2026")
WIDTH = 100
PAGES_BEFORE = ("3", "5")
BREAK_AFTER = "2D"


def build() -> bytes:
    """The text file."""
    lines = [
        TITLE,
        "Version 1.6",
        "Agreed",
        "6 October 2025",
        "",
        *(f"{label}: {value}" for label, value in FACTS),
        "",
        "1. Why we have written this plan",
        "",
        *(line for text in WHY for line in [*wrap(text, WIDTH), ""]),
        "2. Who oversees the plan",
        "",
        WHO_LEAD,
        "",
        *(f"- {line}" for line in WHO),
        "",
        "Key to status",
        "",
        *(f"{colour.capitalize()}: {label}" for label, colour, _ in KEY),
        "",
    ]
    page = 1
    for head, below in split(records("mallowby.txt"), "area"):
        if head[1] in PAGES_BEFORE:
            lines += _page_end(page)
            page += 1
        lines += [f"Priority {head[1]} - {head[2]}", "", head[3], "", "What inspectors found", ""]
        lines += [f"- {text} {cited}" for _, text, cited in only(below, "finding")]
        lines += ["", *_heading(COLUMNS)]
        for line in only(below, "m"):
            _, ref, action, pointer, *cells = line
            who, by_when, board, status, now = cells
            row = (ref, joined(action, pointer), who, by_when, board, status, now)
            lines += [*_row(row, COLUMNS), ""]
            if ref == BREAK_AFTER:
                lines += [*_page_end(page), *_heading(COLUMNS)]
                page += 1
        lines += ["How we will measure progress", "", *_heading(MEASURES)]
        for _, name, baseline, target, *planned in only(below, "measure"):
            lines += _row((name, baseline, *planned, target), MEASURES)
        lines.append("")
    return "\r\n".join(lines).encode()


def _page_end(page: int) -> list[str]:
    foot = f"{TITLE}, version 1.6"
    return [f"{foot:<{WIDTH}}Page {page}", "", "Mallowby Council    OFFICIAL", ""]


def _heading(columns: Sequence[tuple[str, int]]) -> list[str]:
    headings = "  ".join(f"{name:<{width}}" for name, width in columns)
    return [headings.rstrip(), "  ".join("-" * width for _, width in columns)]


def _row(cells: Sequence[str], columns: Sequence[tuple[str, int]]) -> list[str]:
    wrapped = [
        wrap(cell, width, break_on_hyphens=False, break_long_words=False)
        for cell, (_, width) in zip(cells, columns, strict=True)
    ]
    return [
        "  ".join(
            f"{part:<{width}}" for part, (_, width) in zip(parts, columns, strict=True)
        ).rstrip()
        for parts in zip_longest(*wrapped, fillvalue="")
    ]


def _milestone(line: Record) -> Milestone:
    _, ref, action, pointer, who, by_when, board, status, now = line
    colour, state = next((colour, state) for label, colour, state in KEY if label == status)
    return milestone(
        action,
        ref,
        cross_references=pointers(pointer),
        accountable_officer=who,
        end=ends(by_when),
        rating=word(status, colour, state),
        progress=now or None,
        other=(other("Board", board),),
    )


def _area(head: Record, lines: list[Record]) -> AreaForImprovement:
    _, label, title, wording = head
    return area(
        label,
        title,
        wording,
        [focus(None, None, [_milestone(line) for line in only(lines, "m")])],
        findings=[found(line) for line in only(lines, "finding")],
        measures=[measured(line[1:], MOMENTS, paired=False) for line in only(lines, "measure")],
    )


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    boards = "\n".join(f"- {line}" for line in WHO)
    return document(
        title=TITLE,
        area_name="Mallowby",
        plan_type="improvement_plan",
        version="1.6",
        status="agreed",
        dated=date(2025, 10, 6),
        front_matter=tuple(front(*fact) for fact in FACTS),
        sections=(
            section("Why we have written this plan", "\n\n".join(WHY), "1"),
            section("Who oversees the plan", f"{WHO_LEAD}\n\n{boards}", "2"),
        ),
        vocabulary=tuple(term(*line) for line in KEY),
        areas_for_improvement=tuple(
            _area(head, lines) for head, lines in split(records("mallowby.txt"), "area")
        ),
    )


MALLOWBY = Layout(
    name="mallowby",
    file_name="mallowby-plan.txt",
    build=build,
    truth=truth,
    features=(
        "columns by spaces",
        "cells over several lines",
        "running heads and page feet",
        "a table that goes on over the page",
    ),
)
