"""A plan saved as text: wrapped lines, heads and feet amid the blocks, dot leaders, a BOM."""

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
    EVIDENCE,
    INCLUSION,
    LEADERSHIP,
    PREPARATION,
    PROGRESS,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

TITLE = "Brackenford Accelerated Progress Plan"
THEMES = (PREPARATION, LEADERSHIP, INCLUSION)
WIDTH = 72
PAGE = 52
FRONT = (
    ("Name of local area", "Brackenford"),
    ("Date of revisit", "4 to 6 February 2025"),
    ("Date revisit letter published", "30 April 2025"),
)
PROGRESS_MADE = (
    "When inspectors came back they found that sufficient progress had been made in four of "
    "the seven areas of weakness. This plan deals with the three that remain.",
    "It will be monitored by the Department for Education and NHS England every six months.",
)
KEY: tuple[tuple[str, Colour, State], ...] = (
    ("Blue", "blue", "complete"),
    ("Green", "green", "on_track"),
    ("Amber", "amber", "at_risk"),
    ("Red", "red", "off_track"),
)
MEANINGS = ("Complete", "On track", "At risk of missing its date", "Off track")
DUES = (
    when("31st October 2025", date(2025, 10, 31), "day"),
    when("Spring term 2026", date(2026, 3, 31), "term"),
    when("January 2026", date(2026, 1, 31), "month"),
    when("Q3 2025/26", date(2025, 12, 31), "quarter"),
    when("Ongoing"),
)


def build() -> bytes:
    """The plan's file: a byte order mark, line ends as Windows has them."""
    lines = list(_lines())
    pages = [lines[start : start + PAGE] for start in range(0, len(lines), PAGE)]
    printed: list[str] = []
    for number, page in enumerate(pages, 1):
        if number > 1:
            printed += [f"{TITLE:<60}v4.0", ""]
        printed += [*page, "", f"{'OFFICIAL':<55}Page {number} of {len(pages)}", ""]
    return "\r\n".join(printed).encode("utf-8-sig")


def _lines() -> Iterator[str]:
    yield from (TITLE, "Version 4.0", "Approved 12 May 2025", "")
    yield from (f"{label}: {value}" for label, value in FRONT)
    yield from ("", "Contents", "")
    heads = ["Progress since the revisit", *(f"Area of weakness {n}" for n in (1, 2, 3))]
    yield from (f"{head} {'.' * (60 - len(head))} {page}" for page, head in enumerate(heads, 2))
    yield from ("", "Progress since the revisit", "--------------------------", "")
    for paragraph in PROGRESS_MADE:
        yield from (*textwrap.wrap(paragraph, WIDTH), "")
    yield "Key to RAG ratings"
    yield from (f"{name} = {meaning}" for (name, _, _), meaning in zip(KEY, MEANINGS, strict=True))
    for number, theme in enumerate(THEMES, 1):
        yield from ("", "")
        yield from _area_lines(theme, number)


def _area_lines(theme: Theme, number: int) -> Iterator[str]:
    heading = textwrap.wrap(f"Area of weakness {number}: {theme.wording}", 60)
    yield from (*heading, "=" * max(len(line) for line in heading), "")
    yield from ("What inspectors found", "")
    for index, text in enumerate(theme.findings, 1):
        yield from _hanging(f"{number}.{index}", f"{text}. (letter, page {index + 1})")
    for index, aim in enumerate(theme.focuses):
        yield from ("", f"Focus area {number}{'AB'[index]}: {aim.title}", "")
        yield from _labelled("Overall impact", aim.impact)
        for step, action in enumerate(aim.actions, 1):
            yield ""
            reference = f"{number}{'AB'[index]}{step}"
            yield from _labelled("Action", f"{reference} {action}")
            yield from _block(number * 10 + index * 5 + step)


def _block(serial: int) -> Iterator[str]:
    due, rating = pick(DUES, serial, blank=9), _standing(serial)
    values = (
        ("Lead officer", pick(ROLES, serial, blank=8)),
        ("Timescale", due.as_written if due else None),
        ("RAG rating", KEY[rating][0] if rating is not None else None),
        ("Progress", pick(PROGRESS, serial, blank=3)),
        ("Success measure", pick(EVIDENCE, serial, blank=5)),
    )
    for label, value in values:
        if value:
            yield from _labelled(label, value)


def _standing(serial: int) -> int | None:
    return pick((1, 2, 0, 1, 3), serial, blank=7)


def _labelled(label: str, value: str) -> list[str]:
    """A label, and its value wrapped under itself."""
    return textwrap.wrap(
        f"{label + ':':<18}{value}", WIDTH, subsequent_indent=" " * 18, break_on_hyphens=False
    )


def _hanging(number: str, text: str) -> list[str]:
    return textwrap.wrap(
        f"{number}  {text}", WIDTH, subsequent_indent="     ", break_on_hyphens=False
    )


def truth() -> PlanDocument:
    """What the plan says."""
    return document(
        title=TITLE,
        area_name="Brackenford",
        plan_type="accelerated_progress_plan",
        version="4.0",
        status="agreed",
        dated=date(2025, 5, 12),
        front_matter=tuple(front(*line) for line in FRONT[1:]),
        sections=(section("Progress since the revisit", "\n\n".join(PROGRESS_MADE)),),
        vocabulary=tuple(
            term(meaning, colour, state)
            for (_, colour, state), meaning in zip(KEY, MEANINGS, strict=True)
        ),
        areas_for_improvement=tuple(
            area(
                str(number),
                None,
                theme.wording,
                [_focus(theme, number, index) for index in (0, 1)],
                findings=[
                    finding(f"{text}.", f"(letter, page {page})", Citation(page, None, None))
                    for page, text in enumerate(theme.findings, 2)
                ],
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _focus(theme: Theme, number: int, index: int) -> FocusArea:
    aim, label = theme.focuses[index], f"{number}{'AB'[index]}"
    milestones = [
        _milestone(action, f"{label}{step}", number * 10 + index * 5 + step)
        for step, action in enumerate(aim.actions, 1)
    ]
    return focus(label, aim.title, milestones, impact=aim.impact)


def _milestone(action: str, reference: str, serial: int) -> Milestone:
    rating = _standing(serial)
    return milestone(
        action,
        reference,
        accountable_officer=pick(ROLES, serial, blank=8),
        end=pick(DUES, serial, blank=9) or NO_DATE,
        rating=NO_RATING if rating is None else word(KEY[rating][0], *KEY[rating][1:]),
        progress=pick(PROGRESS, serial, blank=3),
        evidence=pick(EVIDENCE, serial, blank=5),
    )


LAYOUT = Layout(
    name="pages in text",
    file_name="Brackenford APP v4.txt",
    build=build,
    truth=truth,
    features=(
        "page heads and feet in the middle of a block",
        "headings wrapped over two lines",
        "contents with dot leaders",
        "labels with values wrapped under themselves",
        "byte order mark and Windows line ends",
        "classification on the page foot",
        "wording without a title",
    ),
)
