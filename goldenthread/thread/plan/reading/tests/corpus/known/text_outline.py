"""A plan pasted from a web page: nested bullets of label and value, wrapped, two tiers."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    FocusArea,
    Milestone,
    PlanDocument,
    State,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    front,
    milestone,
    section,
    update,
    when,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    COPRODUCTION,
    EVIDENCE,
    INCLUSION,
    PLANS,
    PROGRESS,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

TITLE = "Marlstone Written Statement of Action"
THEMES = (INCLUSION, COPRODUCTION, PLANS)
FRONT = (
    ("Inspected", "14 to 18 November 2022"),
    ("Executive lead", "Director of Children's Services"),
    ("Contact", "The SEND programme office"),
)
INTRODUCTION = (
    "Inspectors found three significant weaknesses in how Marlstone helps children and young "
    "people with SEND. We have to say in writing what we will do about them.",
    "This statement was written with parents, schools and health services.",
)
RISKS = ("Recruitment of educational psychologists", "Schools become academies")
STATES: tuple[tuple[str, State], ...] = (
    ("On target", "on_track"),
    ("Closed", "complete"),
    ("Late", "off_track"),
    ("Not yet due", "not_started"),
)
STARTS = (
    when("February 2023", date(2023, 2, 1), "month"),
    when("from 17 April 2023", date(2023, 4, 17), "day"),
    when("Summer term 2023", date(2023, 4, 1), "term"),
)
DUES = (
    when("by the end of September 2023", date(2023, 9, 30), "month"),
    when("22 December 2023", date(2023, 12, 22), "day"),
    when("academic year 2023/24", date(2024, 8, 31), "year"),
)
MOMENT = when("3 July 2023", date(2023, 7, 3), "day")


def build() -> bytes:
    """The plan's file, as an old Notepad saves 'Unicode'."""
    return "\r\n".join(_lines()).encode("utf-16")


def _lines() -> Iterator[str]:
    yield from (TITLE, "Published version 1.2, 7 July 2023", "")
    yield from (f"{label}: {value}" for label, value in FRONT)
    yield from ("", "Introduction", "============", "")
    for paragraph in INTRODUCTION:
        yield from (*textwrap.wrap(paragraph, 76), "")
    for letter, theme in zip("ABC", THEMES, strict=True):
        yield from _area_lines(theme, letter)
    yield from ("Risks", "=====", "")
    yield from (f"* {risk}" for risk in RISKS)


def _area_lines(theme: Theme, letter: str) -> Iterator[str]:
    heading = textwrap.wrap(f"Significant weakness {letter}: {theme.wording}", 76)
    yield from (*heading, "=" * len(heading[-1]), "")
    found = " ".join(f"({mark}) {text}." for mark, text in zip("abcd", theme.findings, strict=True))
    yield from (*textwrap.wrap(f"What inspectors found: {found}", 76), "")
    for index, aim in enumerate(theme.focuses, 1):
        heading = [f"Workstream {letter}{index} - {aim.title}"]
        yield from (*heading, "-" * len(heading[0]), "")
        yield from (*textwrap.wrap(f"Intended outcome: {aim.impact}", 76), "")
        for reference, action, serial in _actions(theme, letter, index):
            yield from _bullet(f"* {reference} {action}", "  ")
            for label, value in _details(serial):
                yield from _bullet(f"    - {label}: {value}", "      ")
        yield ""


def _bullet(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, 76, subsequent_indent=indent, break_on_hyphens=False)


def _actions(theme: Theme, letter: str, index: int) -> Iterator[tuple[str, str, int]]:
    first = "ABC".index(letter) * 10 + index * 5
    for step, action in enumerate(theme.focuses[index - 1].actions, 1):
        yield f"{letter}{index}.{step}", action, first + step


def _details(serial: int) -> Iterator[tuple[str, str]]:
    state, said = pick(STATES, serial, blank=6), pick(PROGRESS, serial, blank=3)
    values: tuple[tuple[str, str | None], ...] = (
        ("Senior responsible officer", pick(ROLES, serial, blank=9)),
        ("Delivery lead", pick(ROLES, serial + 3, blank=4)),
        ("Starts", (pick(STARTS, serial, blank=5) or NO_DATE).as_written),
        ("Finishes", (pick(DUES, serial, blank=8) or NO_DATE).as_written),
        ("Status", state[0] if state else None),
        (f"Update {MOMENT.as_written}", said),
        ("Evidence of impact", pick(EVIDENCE, serial, blank=4)),
    )
    yield from ((label, value) for label, value in values if value)


def truth() -> PlanDocument:
    """What the plan says."""
    return document(
        title=TITLE,
        area_name="Marlstone",
        plan_type="written_statement_of_action",
        version="1.2",
        status="published",
        dated=date(2023, 7, 7),
        front_matter=tuple(front(*line) for line in FRONT),
        sections=(
            section("Introduction", "\n\n".join(INTRODUCTION)),
            section("Risks", "\n".join(f"- {risk}" for risk in RISKS)),
        ),
        areas_for_improvement=tuple(
            area(
                letter,
                None,
                theme.wording,
                [_workstream(theme, letter, index) for index in (1, 2)],
                findings=[finding(f"{text}.") for text in theme.findings],
            )
            for letter, theme in zip("ABC", THEMES, strict=True)
        ),
    )


def _workstream(theme: Theme, letter: str, index: int) -> FocusArea:
    aim = theme.focuses[index - 1]
    milestones = [_milestone(*action) for action in _actions(theme, letter, index)]
    return focus(f"{letter}{index}", aim.title, milestones, impact=aim.impact)


def _milestone(reference: str, action: str, serial: int) -> Milestone:
    state = pick(STATES, serial, blank=6)
    return milestone(
        action,
        reference,
        accountable_officer=pick(ROLES, serial, blank=9),
        supporting_leads=pick(ROLES, serial + 3, blank=4),
        start=pick(STARTS, serial, blank=5) or NO_DATE,
        end=pick(DUES, serial, blank=8) or NO_DATE,
        rating=word(state[0], None, state[1]) if state else NO_RATING,
        updates=tuple(_updates(serial)),
        evidence=pick(EVIDENCE, serial, blank=4),
    )


def _updates(serial: int) -> Iterator[Update]:
    text = pick(PROGRESS, serial, blank=3)
    if text:
        yield update(MOMENT, text)


LAYOUT = Layout(
    name="nested bullets in text",
    file_name="marlstone-statement.txt",
    build=build,
    truth=truth,
    features=(
        "labels and values as bullets under a bullet, wrapped",
        "two tiers of officer",
        "findings lettered in a run-on paragraph",
        "headings wrapped over two lines and underlined",
        "a dated update",
        "status words without a key",
        "UTF-16 and Windows line ends",
    ),
)
