"""A plain text plan: underlined headings, wrapped lines, indentation for what is under what."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Citation,
    Colour,
    FocusArea,
    Milestone,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    front,
    milestone,
    section,
    term,
    when,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    COPRODUCTION,
    EVIDENCE,
    HEALTH,
    PREPARATION,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

THEMES = (HEALTH, PREPARATION, COPRODUCTION)
WIDTH = 72
KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("Blue", "complete", "blue", "complete"),
    ("Green", "on track", "green", "on_track"),
    ("Amber", "some slippage", "amber", "at_risk"),
    ("Red", "delayed", "red", "off_track"),
)
RATINGS = ("Green", "Amber", None, "Blue", "Green", "Red")
CITATIONS = (
    ("[p4, MF7]", (Citation(4, "MF", "7"),)),
    ("[p11, AFD 16]", (Citation(11, "AFD", "16"),)),
    (None, ()),
    ("[p9, AFD 20]", (Citation(9, "AFD", "20"),)),
)
SPANS = (
    (
        "January 2025 to July 2025",
        when("January 2025", date(2025, 1, 1), "month"),
        when("July 2025", date(2025, 7, 31), "month"),
    ),
    ("by 30 June 2025", NO_DATE, when("by 30 June 2025", date(2025, 6, 30), "day")),
    (
        "1 October 2024 to 31 March 2025",
        when("1 October 2024", date(2024, 10, 1), "day"),
        when("31 March 2025", date(2025, 3, 31), "day"),
    ),
    ("Summer term 2025", NO_DATE, when("Summer term 2025", date(2025, 7, 31), "term")),
    ("Ongoing", NO_DATE, when("Ongoing")),
)
ABOUT = (
    "This plan follows the revisit of June 2024. It keeps to the three areas where inspectors "
    "found that too little progress had been made, and says for each what will change, who will "
    "see to it and by when.",
    "We wrote it with the parent carer forum over four evenings. A shorter version for young "
    "people is on the local offer.",
)
MONITORING = (
    "Every month the delivery group looks at the actions that are late. The adviser from the "
    "department sees the same report as the board."
)


def _lines() -> Iterator[str]:
    yield from _underlined("Westmarch Accelerated Progress Plan", "=")
    yield "Westmarch Metropolitan Borough Council"
    yield "v0.7 DRAFT"
    yield "9 September 2024"
    yield ""
    yield "Date of revisit: 12 to 14 June 2024"
    yield "Accountable officer: Director of Children's Services"
    yield ""
    yield from _underlined("About this plan", "-")
    for paragraph in ABOUT:
        yield from _wrapped(paragraph, "")
        yield ""
    for number, theme in enumerate(THEMES, 1):
        yield from _area_lines(theme, number)
    yield from _underlined("How we will keep watch", "-")
    yield from _wrapped(MONITORING, "")
    yield ""
    yield "Key to RAG"
    for colour, meaning, _, _ in KEY:
        yield f"  {colour} - {meaning}"


def _area_lines(theme: Theme, number: int) -> Iterator[str]:
    yield ""
    yield from _underlined(f"Area of weakness {number}: {theme.title}", "=")
    yield from _wrapped(theme.wording, "")
    yield ""
    yield "What inspectors found"
    for text, (cited, _) in zip(theme.findings, CITATIONS, strict=True):
        yield from _wrapped(f"{text} {cited}" if cited else text, "  * ")
    for index, aim in enumerate(theme.focuses):
        label = f"{number}{'AB'[index]}"
        yield ""
        yield f"  Objective {label}: {aim.title}"
        yield f"    Intended outcome: {aim.impact}"
        for step, action in enumerate(aim.actions, 1):
            yield from _action_lines(action, f"{label}.{step}", number * 10 + index * 5 + step)
    yield ""


def _action_lines(action: str, reference: str, number: int) -> Iterator[str]:
    yield ""
    yield from _wrapped(action, f"    {reference:<7}")
    labelled = (
        ("Lead", pick(ROLES, number, blank=9)),
        ("Support", pick(ROLES, number + 4, blank=2)),
        ("When", SPANS[number % len(SPANS)][0]),
        ("RAG", RATINGS[number % len(RATINGS)]),
        ("Measure of success", pick(EVIDENCE, number, blank=4)),
    )
    for label, value in labelled:
        if value:
            yield from _wrapped(f"{label}: {value}", " " * 11)


def _underlined(text: str, mark: str) -> Iterator[str]:
    yield text
    yield mark * len(text)
    yield ""


def _wrapped(text: str, start: str) -> Iterator[str]:
    indent = " " * len(start)
    yield from textwrap.wrap(
        text, WIDTH, initial_indent=start, subsequent_indent=indent, break_on_hyphens=False
    )


def build() -> bytes:
    """The plan's file."""
    return "\n".join(_lines()).encode() + b"\n"


def truth() -> PlanDocument:
    """What the plan says."""
    return document(
        title="Westmarch Accelerated Progress Plan",
        area_name="Westmarch",
        plan_type="accelerated_progress_plan",
        version="0.7",
        status="draft",
        dated=date(2024, 9, 9),
        front_matter=(
            front("Date of revisit", "12 to 14 June 2024"),
            front("Accountable officer", "Director of Children's Services"),
        ),
        sections=(
            section("About this plan", "\n\n".join(ABOUT)),
            section("How we will keep watch", MONITORING),
        ),
        vocabulary=tuple(term(meaning, colour, state) for _, meaning, colour, state in KEY),
        areas_for_improvement=tuple(
            area(
                str(number),
                theme.title,
                theme.wording,
                [_objective(theme, number, index) for index in (0, 1)],
                findings=[
                    finding(text, written, *cited)
                    for text, (written, cited) in zip(theme.findings, CITATIONS, strict=True)
                ],
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _objective(theme: Theme, number: int, index: int) -> FocusArea:
    aim, label = theme.focuses[index], f"{number}{'AB'[index]}"
    milestones = [
        _milestone(action, f"{label}.{step}", number * 10 + index * 5 + step)
        for step, action in enumerate(aim.actions, 1)
    ]
    return focus(label, aim.title, milestones, impact=aim.impact)


def _milestone(action: str, reference: str, number: int) -> Milestone:
    _, start, end = SPANS[number % len(SPANS)]
    return milestone(
        action,
        reference,
        accountable_officer=pick(ROLES, number, blank=9),
        supporting_leads=pick(ROLES, number + 4, blank=2),
        start=start,
        end=end,
        rating=_rating(RATINGS[number % len(RATINGS)]),
        evidence=pick(EVIDENCE, number, blank=4),
    )


def _rating(colour: str | None) -> Rating:
    known = {name: (shade, state) for name, _, shade, state in KEY}
    return word(colour, *known[colour]) if colour else NO_RATING


LAYOUT = Layout(
    name="indented text",
    file_name="app-westmarch.txt",
    build=build,
    truth=truth,
    features=(
        "underlined headings",
        "wrapped lines",
        "indentation as hierarchy",
        "findings with square brackets",
        "start and end in one line",
        "key of colours below",
        "version and status in one line",
    ),
)
