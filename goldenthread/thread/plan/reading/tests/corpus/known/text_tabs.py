"""A statement saved as text: tables cut by tabs, rules of dashes, contents with dot leaders."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Citation,
    CrossReference,
    Finding,
    FocusArea,
    Milestone,
    PlanDocument,
    Rating,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, content, stock
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

VISION = "We want every child to belong, to be heard and to thrive close to home."
GOVERNANCE = "The partnership board meets each month and reports to cabinet."
PILLARS = (("1", "Families first"), ("2", "Ready to learn"))
AREAS = (
    ("3", content.COPRODUCTION, 0),
    ("1", content.HEALTH, 0),
    ("2", content.INCLUSION, 1),
    ("4", content.PLANS, 1),
)
KEY = (
    ("Blue", clerk.term("Complete and embedded", "blue", "complete_and_embedded")),
    ("Green", clerk.term("Completed", "green", "complete")),
    ("Amber", clerk.term("Progressing to timescale", "amber", "on_track")),
    ("Red", clerk.term("Little or no progress", "red", "off_track")),
)
# What follows each bullet's words: a full stop, a space, the citation and what it cites.
CITATIONS = (
    ("", " ", "(P4 MF7)", (Citation(4, "MF", "7"),)),
    (".", " ", "(P12 AFD 16)", (Citation(12, "AFD", "16"),)),
    (".", "", "(P3 MF 2)", (Citation(3, "MF", "2"),)),
    ("", "", None, ()),
)
HEADINGS = (
    "Ref",
    "Milestone Action",
    "Accountable Officer",
    "Milestone Start Date",
    "Milestone End Date",
    "RAG",
    "Evidence of Impact",
    "Overall Impact of Focus Area",
)
PROMPTS = (
    "Who will families hear this from?",
    "What would tell us that this worked? How will it be measured?",
)


class Row(NamedTuple):
    """A row of a table: the words of its cells and what the clerk makes of them."""

    cells: tuple[str, ...]
    truth: Milestone


def _row(label: str, position: int, entry: stock.Entry, impact: str) -> Row:
    letter = "ABCDE"[position]
    reference = f"{label}{letter}"
    spaced = f"{label} {letter}" if position == 0 else reference
    rating = _rating(entry.number)
    prompt = PROMPTS[entry.number % 2] if entry.number % 4 == 3 else None
    crossed = f" (cross ref: {label}a)" if position == 3 else ""
    noted = " <i>(subject to funding)</i>" if position == 4 else ""
    truth = clerk.milestone(
        entry.action,
        reference,
        accountable_officer=entry.officer,
        start=entry.start,
        end=entry.end,
        rating=rating,
        evidence=entry.evidence,
        prompts=(prompt,) if prompt else (),
        cross_references=(CrossReference(crossed.strip(), (f"{label}A",)),) if crossed else (),
        notes=("subject to funding",) if noted else (),
    )
    cells = (
        spaced,
        entry.action + crossed + noted,
        entry.officer or "",
        entry.start.as_written or "",
        entry.end.as_written or "",
        rating.as_written or "",
        prompt or entry.evidence or "",
        impact if position == 0 else "",
    )
    return Row(cells, truth)


def _rating(number: int) -> Rating:
    if number % 6 == 5:
        return Rating()
    meaning = KEY[number % len(KEY)][1]
    return clerk.word(meaning.label, meaning.colour, meaning.state)


def _rows(label: str, focus: content.Focus, first: int) -> list[Row]:
    numbered = enumerate(stock.entries(focus, first))
    return [_row(label, position, entry, focus.impact) for position, entry in numbered]


def _focuses() -> Iterator[tuple[int, str, content.Focus, list[Row]]]:
    """Area's position, label, focus area and rows, throughout the document."""
    for position, (_, theme, _) in enumerate(AREAS):
        for place, focus in enumerate(theme.focuses):
            number = position * 2 + place
            yield position, str(number + 1), focus, _rows(str(number + 1), focus, number * 5)


def _findings(theme: content.Theme) -> list[Finding]:
    return [
        clerk.finding(text + stop, written, *cited)
        for text, (stop, _, written, cited) in zip(theme.findings, CITATIONS, strict=True)
    ]


def truth() -> PlanDocument:
    """Pillars, areas in the document's order, focus areas and milestones."""
    pillars = [clerk.pillar(*pillar) for pillar in PILLARS]
    focuses: list[list[FocusArea]] = [[] for _ in AREAS]
    for position, label, focus, rows in _focuses():
        milestones = [row.truth for row in rows]
        focuses[position].append(clerk.focus(label, focus.title, milestones, impact=focus.impact))
    areas: list[AreaForImprovement] = [
        clerk.area(
            label,
            theme.title if position else None,
            theme.wording,
            focuses[position],
            pillar=pillars[pillar],
            findings=_findings(theme),
        )
        for position, (label, theme, pillar) in enumerate(AREAS)
    ]
    return clerk.document(
        title="Merrowdale SEND Written Statement of Action",
        area_name="Merrowdale",
        plan_type="written_statement_of_action",
        version="0.7",
        status="draft",
        dated=date(2024, 11, 4),
        front_matter=(clerk.front("Date of inspection", "11 to 15 March 2024"),),
        sections=(
            clerk.section("Our vision", VISION, "1"),
            clerk.section("Governance", GOVERNANCE, "2"),
        ),
        vocabulary=tuple(meaning for _, meaning in KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _lines() -> Iterator[str]:
    yield from ("Merrowdale SEND Written Statement of Action", "", "Draft version 0.7")
    yield from ("4 November 2024", "", "Date of inspection: 11 to 15 March 2024", "", "Contents")
    yield from (
        "1. Our vision ........................ 2",
        "2. Governance ........................ 3",
    )
    yield from (f"Pillar {label}: ........................ {label}" for label, _ in PILLARS)
    yield from ("", "1. Our vision", "", VISION, "", "2. Governance", "", GOVERNANCE, "")
    shown = -1
    for position, label, focus, rows in _focuses():
        if position != shown:
            yield from _area_lines(position)
            shown = position
        separator = ". " if int(label) % 2 else " \u2013 "
        yield from (f"Focus Area {label}{separator}{focus.title}", "")
        yield from _table_lines(int(label), rows)


def _area_lines(position: int) -> Iterator[str]:
    label, theme, pillar = AREAS[position]
    yield from (f"Improvement Pillar {PILLARS[pillar][0]} \u2013 {PILLARS[pillar][1]}", "")
    if position == 0:
        yield from (f"AFI {label} - {theme.wording}", "")
    else:
        yield from (f"Area for Improvement {label} \u2013 {theme.title}", "", theme.wording, "")
    yield from ("Progress (BRAG)", "")
    yield from (f"{colour} \u2013 {meaning.label}" for colour, meaning in KEY)
    yield ""
    for text, (stop, space, written, _) in zip(theme.findings, CITATIONS, strict=True):
        yield f"- {text}{stop}{space}{written or ''}"
    yield ""


def _table_lines(number: int, rows: list[Row]) -> Iterator[str]:
    rule = "\t".join("-" * len(heading) for heading in HEADINGS)
    if number not in (3, 6):
        yield "\t".join(HEADINGS)
        yield rule
    for position, row in enumerate(rows):
        yield "\t".join(row.cells)
        if number == 3 and position == 0:
            yield rule
        if number == 5 and position == 1:
            yield from ("", rule)
    yield ""


def build() -> bytes:
    """UTF-8, line feeds, no line end at the end."""
    return "\n".join(_lines()).rstrip("\n").encode()


LAYOUT = Layout(
    "text with tabs",
    "merrowdale-statement.txt",
    build,
    truth,
    (
        "tabs",
        "rules of dashes",
        "tables without header",
        "contents with dot leaders",
        "key in text",
    ),
)
