"""An improvement plan as plain text: three levels, a line for each fact, steps further in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    State,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.fourteenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

COLUMNS = (
    "ref part action accountable support start end rating percent progress first second evidence"
)
TITLE = "Farrowdale Local Area SEND Improvement Plan"
FACTS = (
    ("Version", "5.0"),
    ("Status", "Agreed"),
    ("Date", "9 October 2025"),
    ("Date of inspection", "3 to 7 March 2025"),
    ("Chair", "Independent Chair of the Farrowdale SEND Partnership"),
)
PURPOSE = (
    "Inspectors came to Farrowdale in March 2025. They found a partnership with goodwill, and "
    "families whose experience varied too much.",
    "This plan says what we will do over two years, who will do it, and how families will tell "
    "whether it has worked.",
)
TOLD = (
    "Over four hundred parents and ninety young people took part in our conversations. They want:"
)
WANTED = (
    "to be told the truth about waits",
    "to say things once",
    "help close to home",
)
KEY: tuple[tuple[str, Colour, State], ...] = (
    ("Completed", "blue", "complete"),
    ("On track", "green", "on_track"),
    ("At risk", "amber", "at_risk"),
    ("Delayed", "red", "off_track"),
    ("Not started", "grey", "not_started"),
)
LINES = (
    ("Accountable officer", "accountable"),
    ("Supported by", "support"),
    ("Start", "start"),
    ("End", "end"),
    ("Rating", "rating"),
    ("Percentage complete", "percent"),
    ("Progress", "progress"),
    ("Update", "first"),
    ("Update", "second"),
    ("Evidence of impact", "evidence"),
)


def build() -> bytes:
    """The text file."""
    return ("\n".join(_lines()) + "\n").encode()


def _lines() -> Iterator[str]:
    yield TITLE
    yield from ("", *(f"{label}: {value}" for label, value in FACTS))
    yield from ("", "1. Purpose of this plan")
    for text in PURPOSE:
        yield from ("", text)
    yield from (
        "",
        "2. What families have told us",
        "",
        TOLD,
        "",
        *(f"- {each}" for each in WANTED),
    )
    yield from ("", "Key to ratings", "")
    for label, colour, _ in KEY:
        yield f"{colour.capitalize()}: {label}"
    pillar = None
    for area in making.content("farrowdale.txt", COLUMNS):
        assert area.pillar
        if area.pillar != pillar:
            pillar = area.pillar
            yield from ("", "", f"PILLAR {pillar[0]}: {pillar[1]}")
        yield from _area_lines(area)


def _area_lines(area: making.AreaText) -> Iterator[str]:
    yield from ("", f"Priority {area.label}: {area.title}", "", area.wording or "")
    yield from ("", "What inspectors found", "")
    for text, citation in area.findings:
        yield f"- {text} {citation}"
    yield from ("", f"Measures for priority {area.label}")
    for name, baseline, target, source, owner in area.measures:
        yield from ("", f"Measure: {name}", f"    Baseline: {baseline}", f"    Target: {target}")
        yield from (f"    Source: {source}", f"    Owner: {owner}")
    for part in area.focuses:
        yield from ("", f"Focus area {part.label}: {part.title}")
        yield f"Overall impact: {part.impact}"
        for row in part.rows:
            yield from _action_lines(row)


def _action_lines(row: making.Row) -> Iterator[str]:
    margin = "    " if row["part"] else ""
    head = f"Step {row['ref']}" if row["part"] else f"Action {row['ref']}"
    yield from ("", f"{margin}{head}: {row['action']}")
    for label, name in LINES:
        if row[name]:
            apart = " " if label == "Update" else ": "
            tail = "%" if name == "percent" else ""
            yield f"{margin}    {label}{apart}{row[name]}{tail}"


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    texts = making.content("farrowdale.txt", COLUMNS)
    for row in (row for area in texts for row in area.rows()):
        row["part"] = row["part"].upper()
    pillars, areas = making.understood(texts, _told)
    wanted = "\n".join(f"- {each}" for each in WANTED)
    return clerk.document(
        title=TITLE,
        area_name="Farrowdale",
        plan_type="improvement_plan",
        version="5.0",
        status="agreed",
        dated=date(2025, 10, 9),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS[3:]),
        sections=(
            clerk.section("Purpose of this plan", "\n\n".join(PURPOSE), "1"),
            clerk.section("What families have told us", f"{TOLD}\n\n{wanted}", "2"),
        ),
        vocabulary=tuple(clerk.term(label, colour, state) for label, colour, state in KEY),
        pillars=pillars,
        areas_for_improvement=tuple(
            replace(
                area,
                measures=tuple(
                    clerk.measure(name, baseline, target, source=source, owner=owner)
                    for name, baseline, target, source, owner in text.measures
                ),
            )
            for area, text in zip(areas, texts, strict=True)
        ),
    )


def _told(row: making.Row) -> Milestone:
    action, references, _ = making.action(row["action"])
    ratings = {
        colour.capitalize(): clerk.word(colour.capitalize(), colour, state)
        for _, colour, state in KEY
    }
    told = clerk.milestone(
        action,
        row["ref"].upper(),
        cross_references=references,
        accountable_officer=row["accountable"],
        supporting_leads=row["support"],
        start=making.said(row["start"], end=False),
        end=making.said(row["end"], end=True),
        rating=ratings.get(row["rating"], NO_RATING),
        percent_complete=float(row["percent"]) if row["percent"] else None,
        progress=row["progress"] or None,
        updates=tuple(_update(row[name]) for name in ("first", "second") if row[name]),
        evidence=row["evidence"] or None,
    )
    return replace(told, reference_as_written=row["ref"])


def _update(text: str) -> Update:
    day, _, words = text.partition(": ")
    return clerk.update(making.said(day, end=True), words)


LAYOUT = Layout(
    name="farrowdale words",
    file_name="Farrowdale_improvement_plan_v5.txt",
    build=build,
    truth=truth,
    features=(
        "three levels in headings of plain text",
        "a line for each fact",
        "steps further in",
        "updates with a day",
        "measures beneath the priority",
        "key of colours in text",
    ),
)
