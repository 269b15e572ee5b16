"""A plan printed to text: columns set by spaces, their headings repeated over each page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Citation,
    Colour,
    FocusArea,
    Milestone,
    PlanDocument,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    measure,
    milestone,
    section,
    term,
    when,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    HEALTH,
    LEADERSHIP,
    PREPARATION,
    PROGRESS,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

TITLE = "Hollinmere SEND Improvement Plan"
THEMES = (HEALTH, PREPARATION, LEADERSHIP)
PROMISES = (
    ("We will cut the time that children wait", "We will stand by families while they wait"),
    ("We will start planning in Year 9", "We will open more doors to work"),
    ("We will hold each other to account", "We will plan from one set of figures"),
)
COLUMNS = (
    ("Ref", 5),
    ("Action", 34),
    ("Lead", 22),
    ("Start", 10),
    ("By when", 14),
    ("RAG", 3),
    ("Comments", 30),
)
KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("B", "Complete and embedded", "blue", "complete_and_embedded"),
    ("G", "Complete", "green", "complete"),
    ("A", "On track", "amber", "on_track"),
    ("R", "Delayed", "red", "off_track"),
)
STARTS = (when("02/09/2024", date(2024, 9, 2), "day"), when("Oct 24", date(2024, 10, 1), "month"))
DUES = (
    when("31/03/2025", date(2025, 3, 31), "day"),
    when("Summer 2 2025", date(2025, 7, 31), "term"),
    when("Sept 2025", date(2025, 9, 30), "month"),
    when("TBC"),
)
MEASURES = (
    (1, "Children waiting over a year", "902 (Sep 2024)", "200"),
    (2, "Young people in supported internships", "11", "30"),
    (3, "Actions done by their date", "52%", "90%"),
)
ABOUT = (
    "This edition replaces the one of June 2024. Actions that were complete in June have been "
    "taken out and are kept in the archive."
)
NEXT_REVIEW = "The steering group will look at the plan again in March 2025."
PAGE = 3


def build() -> bytes:
    """The plan's file."""
    return "\n".join(_lines()).encode()


def _lines() -> Iterator[str]:
    yield from (TITLE, "Hollinmere Borough Council", "Version 6", "1 December 2024", "")
    yield from ("ABOUT THIS EDITION", "", *textwrap.wrap(ABOUT, 90), "")
    for number, theme in enumerate(THEMES, 1):
        yield from _area_lines(theme, number)
    yield from ("KEY TO RAG", "")
    yield from (f"{letter}   {meaning}" for letter, meaning, _, _ in KEY)
    yield from ("", "MEASURES", "")
    heads = ("Area", "Measure", "Baseline", "Target")
    rows = [heads, *((str(area), *cells) for area, *cells in MEASURES)]
    for row in rows:
        yield from _set(row, (4, 40, 16, 8))
    yield from ("", "NEXT REVIEW", "", NEXT_REVIEW, "")


def _area_lines(theme: Theme, number: int) -> Iterator[str]:
    yield from (f"Area for improvement {number} - {theme.title}", "")
    yield from (*textwrap.wrap(theme.wording, 90), "")
    yield from ("What inspectors found", "")
    for index, text in enumerate(theme.findings, 1):
        cited = f"(page {number + 1}, paragraph {number * 8 + index})"
        yield from textwrap.wrap(f"{index}. {text} {cited}", 90, subsequent_indent="   ")
    for index, promise in enumerate(PROMISES[number - 1]):
        yield from ("", promise, "")
        yield from _table(theme, number, index)
        yield from ("", f"What will be different: {theme.focuses[index].impact}", "")


def _table(theme: Theme, number: int, index: int) -> Iterator[str]:
    widths = [width for _, width in COLUMNS]
    heads = [head for head, _ in COLUMNS]
    yield from _set(heads, widths)
    for count, (reference, action, serial) in enumerate(_actions(theme, number, index)):
        if count == PAGE:
            yield from ("", f"Page {number * 2 + index}", "", f"{TITLE} - version 6", "")
            yield from _set(heads, widths)
        yield from _set(_cells(reference, action, serial), widths)


def _set(texts: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """One row: each cell wrapped in its width, two spaces between."""
    columns = [
        textwrap.wrap(text, width, break_on_hyphens=False)
        for text, width in zip(texts, widths, strict=True)
    ]
    for parts in zip_longest(*columns, fillvalue=""):
        line = "  ".join(f"{part:<{width}}" for part, width in zip(parts, widths, strict=True))
        yield line.rstrip()


def _actions(theme: Theme, number: int, index: int) -> Iterator[tuple[str, str, int]]:
    for step, action in enumerate(theme.focuses[index].actions, 1):
        yield f"{number}{'AB'[index]}.{step}", action, number * 10 + index * 5 + step


def _cells(reference: str, action: str, serial: int) -> list[str]:
    start, due = pick(STARTS, serial, blank=5), pick(DUES, serial, blank=9)
    cells = (
        reference,
        action,
        pick(ROLES, serial, blank=8),
        start.as_written if start else None,
        due.as_written if due else None,
        _letter(serial),
        pick(PROGRESS, serial, blank=4),
    )
    return [cell or "" for cell in cells]


def _letter(serial: int) -> str | None:
    return pick(("A", "G", "A", "R", "B"), serial, blank=7)


def truth() -> PlanDocument:
    """What the plan says."""
    return document(
        title=TITLE,
        area_name="Hollinmere",
        plan_type="improvement_plan",
        version="6",
        dated=date(2024, 12, 1),
        sections=(section("ABOUT THIS EDITION", ABOUT), section("NEXT REVIEW", NEXT_REVIEW)),
        vocabulary=tuple(term(meaning, colour, state) for _, meaning, colour, state in KEY),
        areas_for_improvement=tuple(
            area(
                str(number),
                theme.title,
                theme.wording,
                [_focus(theme, number, index) for index in (0, 1)],
                findings=[
                    finding(
                        text,
                        f"(page {number + 1}, paragraph {number * 8 + index})",
                        Citation(number + 1, "paragraph", str(number * 8 + index)),
                    )
                    for index, text in enumerate(theme.findings, 1)
                ],
                measures=list(_measures(number)),
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _measures(number: int) -> Iterator[StatedMeasure]:
    for under, name, baseline, target in MEASURES:
        if under == number:
            yield measure(name, baseline, target)


def _focus(theme: Theme, number: int, index: int) -> FocusArea:
    milestones = [_milestone(*action) for action in _actions(theme, number, index)]
    impact = theme.focuses[index].impact
    return focus(None, PROMISES[number - 1][index], milestones, impact=impact)


def _milestone(reference: str, action: str, serial: int) -> Milestone:
    known = {letter: (colour, state) for letter, _, colour, state in KEY}
    letter = _letter(serial)
    return milestone(
        action,
        reference,
        accountable_officer=pick(ROLES, serial, blank=8),
        start=pick(STARTS, serial, blank=5) or NO_DATE,
        end=pick(DUES, serial, blank=9) or NO_DATE,
        rating=word(letter, *known[letter]) if letter else NO_RATING,
        progress=pick(PROGRESS, serial, blank=4),
    )


LAYOUT = Layout(
    name="columns by spaces with repeated headings",
    file_name="hollinmere plan edition 6.txt",
    build=build,
    truth=truth,
    features=(
        "columns set by spaces, cells wrapped",
        "headings repeated after a page foot and head",
        "'We will' lines above the tables",
        "what will be different in a line after",
        "numbered findings with page and paragraph",
        "letters below, green complete",
        "measures at the end by area's number",
    ),
)
