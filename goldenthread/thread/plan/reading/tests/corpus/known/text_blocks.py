"""A plan typed into an e-mail: capitals for headings, a block of lines for each action."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Citation,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
    Update,
    When,
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
    update,
    when,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    EVIDENCE,
    LEADERSHIP,
    PLANS,
    PREPARATION,
    PROGRESS,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

ENCODING = "cp1252"
NUMBERS = ("ONE", "TWO", "THREE")
THEMES = (PLANS, PREPARATION, LEADERSHIP)
KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("B", "complete", "blue", "complete"),
    ("G", "on track", "green", "on_track"),
    ("A", "some slippage", "amber", "at_risk"),
    ("R", "delayed", "red", "off_track"),
)
LETTERS = ("G", "G", "A", "B", None, "R")
DEADLINES = (
    when("31 March 2025", date(2025, 3, 31), "day"),
    when("end of June 2025", date(2025, 6, 30), "month"),
    when("Autumn term 2025", date(2025, 12, 31), "term"),
    when("TBC"),
)
MOMENTS = (
    when("14/01/25", date(2025, 1, 14), "day"),
    when("12/03/25", date(2025, 3, 12), "day"),
)
STEPS = ("Ask families what matters most", "Test the new way with two teams")
BACKGROUND = (
    "Inspectors came in October 2024 and said that experiences and outcomes are inconsistent. "
    "This plan is our answer."
)
RISKS = (
    "- posts stay vacant",
    "- the new case system is late",
    "- partners change their priorities",
)
WATCHED = "The executive group keeps an eye on three risks:"


def _lines() -> Iterator[str]:
    yield "Northmere Local Area SEND Improvement Plan"
    yield "Approved by the Partnership Board, version 2"
    yield "28 January 2025"
    yield ""
    yield "Senior responsible officer – Director of Children's Services"
    yield "Inspection – 7 to 11 October 2024"
    yield ""
    yield "BACKGROUND"
    yield ""
    yield BACKGROUND
    yield ""
    for number, theme in enumerate(THEMES, 1):
        yield from _area_lines(theme, number)
    yield "RISKS"
    yield ""
    yield WATCHED
    yield from RISKS
    yield ""
    yield "RATING KEY"
    for letter, meaning, _, _ in KEY:
        yield f"{letter} = {meaning}"


def _area_lines(theme: Theme, number: int) -> Iterator[str]:
    yield from textwrap.wrap(f"PRIORITY {NUMBERS[number - 1]} – {theme.title.upper()}", 34)
    yield theme.wording
    yield ""
    yield "What inspectors found:"
    for index, text in enumerate(theme.findings, 1):
        yield f"{index}) {text} (para {number * 10 + index})"
    yield ""
    yield f"Impact: {theme.focuses[0].impact}"
    yield ""
    for reference, parent, action, serial in _actions(theme, number):
        yield f"{'Step' if parent else 'Action'} {reference} : {action}"
        yield from _block(serial)
        yield ""


def _actions(theme: Theme, number: int) -> Iterator[tuple[str, str | None, str, int]]:
    """Each action and step: its reference, its parent's, what it says and what picks the rest."""
    actions = [action for aim in theme.focuses for action in aim.actions]
    serial = number * 20
    for index, action in enumerate(actions, 1):
        serial += 1
        yield f"{number}.{index}", None, action, serial
        for letter, step in zip("ab", STEPS, strict=True) if index in (2, 7) else ():
            serial += 1
            yield f"{number}.{index}{letter}", f"{number}.{index}", step, serial


def _block(serial: int) -> Iterator[str]:
    owner, deadline = pick(ROLES, serial, blank=9), pick(DEADLINES, serial, blank=8)
    letter, evidence = LETTERS[serial % len(LETTERS)], pick(EVIDENCE, serial, blank=4)
    if owner:
        yield f"Owner – {owner}"
    if deadline:
        yield f"Deadline .. {deadline.as_written}"
    if letter:
        yield f"Rating = {letter}"
    for moment, text in _said(serial):
        yield f"Update ({moment.as_written}): {text}"
    if evidence:
        yield f"Evidence of impact - {evidence}"


def _said(serial: int) -> Iterator[tuple[When, str]]:
    """The updates as they stand in the file, newest first."""
    for index in (1, 0):
        text = pick(PROGRESS, serial + 4 * index, blank=3)
        if text:
            yield MOMENTS[index], text


def build() -> bytes:
    """The plan's file, in the code page of an old Windows machine."""
    return "\r\n".join(_lines()).encode(ENCODING)


def truth() -> PlanDocument:
    """What the plan says."""
    return document(
        title="Northmere Local Area SEND Improvement Plan",
        area_name="Northmere",
        plan_type="improvement_plan",
        version="2",
        status="agreed",
        dated=date(2025, 1, 28),
        front_matter=(
            front("Senior responsible officer", "Director of Children's Services"),
            front("Inspection", "7 to 11 October 2024"),
        ),
        sections=(
            section("BACKGROUND", BACKGROUND),
            section("RISKS", "\n".join((WATCHED, *RISKS))),
        ),
        vocabulary=tuple(term(meaning, colour, state) for _, meaning, colour, state in KEY),
        areas_for_improvement=tuple(
            area(
                NUMBERS[number - 1],
                theme.title.upper(),
                theme.wording,
                [focus(None, None, _milestones(theme, number), impact=theme.focuses[0].impact)],
                findings=[
                    finding(text, f"(para {cited})", Citation(None, "paragraph", str(cited)))
                    for cited, text in enumerate(theme.findings, number * 10 + 1)
                ],
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _milestones(theme: Theme, number: int) -> Iterator[Milestone]:
    keys: dict[str, str] = {}
    for reference, parent, action, serial in _actions(theme, number):
        told = milestone(
            action,
            reference.upper(),
            parent=keys[parent] if parent else None,
            accountable_officer=pick(ROLES, serial, blank=9),
            end=pick(DEADLINES, serial, blank=8) or NO_DATE,
            rating=_rating(LETTERS[serial % len(LETTERS)]),
            updates=tuple(_updates(serial)),
            evidence=pick(EVIDENCE, serial, blank=4),
        )
        keys[reference] = told.key
        yield replace(told, reference_as_written=reference)


def _updates(serial: int) -> Iterator[Update]:
    for moment, text in reversed(list(_said(serial))):
        yield update(moment, text)


def _rating(letter: str | None) -> Rating:
    known = {name: (colour, state) for name, _, colour, state in KEY}
    return word(letter, *known[letter]) if letter else NO_RATING


LAYOUT = Layout(
    name="blocks in an e-mail",
    file_name="northmere plan (for Tuesday).txt",
    build=build,
    truth=truth,
    features=(
        "Windows-1252",
        "label and value lines in various punctuation",
        "headings in capitals over two lines, numbers in words",
        "findings numbered with paragraphs",
        "dated updates, newest first",
        "steps under actions",
        "letters by key at the end",
        "no focus areas",
    ),
)
