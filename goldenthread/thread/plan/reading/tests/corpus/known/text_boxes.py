"""A plain text plan printed from an old system: boxes of dashes and bars, page heads and feet."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Colour,
    FocusArea,
    Milestone,
    PlanDocument,
    Rating,
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
    other,
    pillar,
    term,
    when,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    COPRODUCTION,
    EVIDENCE,
    HEALTH,
    INCLUSION,
    PREPARATION,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

PILLARS = (
    ("1", "Earlier help", (HEALTH, INCLUSION)),
    ("2", "Fuller lives", (PREPARATION, COPRODUCTION)),
)
HEADS = ("Ref", "Action", "Responsible", "Complete by", "RAG", "Priority", "Evidence of impact")
WIDTHS = (7, 27, 20, 12, 5, 8, 24)
KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("G", "Complete", "green", "complete"),
    ("A", "On track", "amber", "on_track"),
    ("R", "Off track", "red", "off_track"),
)
LETTERS = ("A", "A", "G", None, "R")
URGENCIES = ("High", "Medium", "Low")
DUES = (
    when("31.03.2024", date(2024, 3, 31), "day"),
    when("Dec 2023", date(2023, 12, 31), "month"),
    when("Ongoing"),
    when("Q4 2023/24", date(2024, 3, 31), "quarter"),
    when("15.09.2023", date(2023, 9, 15), "day"),
)
MEASURES = (
    (HEALTH, "Children waiting over 18 weeks for therapy", "children", "214 (Mar 2023)", "60"),
    (HEALTH, "Families who say help came in time", "%", "31% (Mar 2023)", "55%"),
    (INCLUSION, "Suspensions of pupils at SEN support", "per 100", "18.2 (AY 2021/22)", "14.0"),
    (PREPARATION, "Supported internships", "young people", "7 (Sept 2022)", "20"),
    (COPRODUCTION, "Searches that find nothing", "%", "22% (Jan 2023)", "10%"),
)
PAGE = 46


def build() -> bytes:
    """The plan's file, a head and a foot on each page, line ends as Windows has them."""
    lines = list(_lines())
    pages = [lines[start : start + PAGE] for start in range(0, len(lines), PAGE)]
    printed: list[str] = []
    for number, page in enumerate(pages, 1):
        head = f"{'Larkhaven Written Statement of Action':<60}Page {number} of {len(pages)}"
        printed += [head, "", *page, "", "OFFICIAL", "\f" if number < len(pages) else ""]
    return "\r\n".join(printed).replace("\f\r\n", "\f").encode()


def _lines() -> Iterator[str]:
    yield "WRITTEN STATEMENT OF ACTION"
    yield "Larkhaven District Council and partners"
    yield "Version 1.3 - agreed by the Children's Partnership"
    yield "2 May 2023"
    number = 0
    for label, title, themes in PILLARS:
        yield from ("", "", f"PILLAR {label}: {title.upper()}", "")
        for theme in themes:
            number += 1
            yield from _area_lines(theme, number)
    yield from ("", "APPENDIX 1: MEASURES", "")
    rows = [(theme.title, *cells) for theme, *cells in MEASURES]
    heads = ("Area", "Measure", "Unit", "Baseline", "Target")
    yield from _box([heads, *rows], (22, 34, 13, 18, 8))
    yield from ("", "KEY TO RAG", "")
    yield from _box([("RAG", "Meaning"), *((letter, text) for letter, text, _, _ in KEY)], (5, 20))


def _area_lines(theme: Theme, number: int) -> Iterator[str]:
    yield from (f"Area for Improvement {number}: {theme.title}", "")
    yield from _wrapped(theme.wording)
    yield ""
    found = " ".join(f"{index}. {text}." for index, text in enumerate(theme.findings, 1))
    yield from _wrapped(f"Findings: {found}")
    for index, aim in enumerate(theme.focuses, 1):
        yield from ("", f"Focus Area {number}.{index} - {aim.title}", "")
        rows = [
            _cells(action, f"{number}.{index}/{step}", number * 10 + index * 5 + step)
            for step, action in enumerate(aim.actions[:4], 1)
        ]
        yield from _box([HEADS, *rows], WIDTHS)
        yield from ("", *_wrapped(f"Overall impact: {aim.impact}"))
    yield ""


def _cells(action: str, reference: str, number: int) -> list[str]:
    due = pick(DUES, number, blank=9)
    texts = (
        reference,
        action,
        pick(ROLES, number, blank=8),
        due.as_written if due else None,
        LETTERS[number % len(LETTERS)],
        URGENCIES[number % 3],
        pick(EVIDENCE, number, blank=3),
    )
    return [text or "" for text in texts]


def _box(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    rule = "+" + "+".join("-" * (width + 2) for width in widths) + "+"
    yield rule
    for row in rows:
        columns = [
            textwrap.wrap(text, width, break_on_hyphens=False)
            for text, width in zip(row, widths, strict=True)
        ]
        for texts in zip_longest(*columns, fillvalue=""):
            cells = (f" {text:<{width}} " for text, width in zip(texts, widths, strict=True))
            yield "|" + "|".join(cells) + "|"
        yield rule


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, 100, break_on_hyphens=False)


def truth() -> PlanDocument:
    """What the plan says."""
    pillars = [pillar(label, title.upper()) for label, title, _ in PILLARS]
    placed = [
        (theme, parent)
        for parent, (_, _, themes) in zip(pillars, PILLARS, strict=True)
        for theme in themes
    ]
    return document(
        title="WRITTEN STATEMENT OF ACTION",
        area_name="Larkhaven",
        plan_type="written_statement_of_action",
        version="1.3",
        status="agreed",
        dated=date(2023, 5, 2),
        vocabulary=tuple(term(text, colour, state) for _, text, colour, state in KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(
            area(
                str(number),
                theme.title,
                theme.wording,
                [_focus(theme, number, index) for index in (1, 2)],
                pillar=parent,
                findings=[finding(f"{text}.") for text in theme.findings],
                measures=list(_measures(theme)),
            )
            for number, (theme, parent) in enumerate(placed, 1)
        ),
    )


def _measures(theme: Theme) -> Iterator[StatedMeasure]:
    for under, name, unit, baseline, target in MEASURES:
        if under is theme:
            yield measure(name, baseline, target, unit=unit)


def _focus(theme: Theme, number: int, index: int) -> FocusArea:
    aim = theme.focuses[index - 1]
    milestones = [
        _milestone(action, f"{number}.{index}/{step}", number * 10 + index * 5 + step)
        for step, action in enumerate(aim.actions[:4], 1)
    ]
    return focus(f"{number}.{index}", aim.title, milestones, impact=aim.impact)


def _milestone(action: str, reference: str, number: int) -> Milestone:
    return milestone(
        action,
        reference,
        accountable_officer=pick(ROLES, number, blank=8),
        end=pick(DUES, number, blank=9) or NO_DATE,
        rating=_rating(LETTERS[number % len(LETTERS)]),
        evidence=pick(EVIDENCE, number, blank=3),
        other=(other("Priority", URGENCIES[number % 3]),),
    )


def _rating(letter: str | None) -> Rating:
    known = {name: (colour, state) for name, _, colour, state in KEY}
    return word(letter, *known[letter]) if letter else NO_RATING


LAYOUT = Layout(
    name="boxes in text",
    file_name="WSOA_v1-3.txt",
    build=build,
    truth=truth,
    features=(
        "boxes of bars and dashes",
        "wrapped cells",
        "page heads and feet with form feeds",
        "findings run on in one paragraph",
        "references with slashes",
        "impact after the table",
        "measures in an appendix by area's title",
        "letters with a key of other meanings",
        "priority column",
    ),
)
