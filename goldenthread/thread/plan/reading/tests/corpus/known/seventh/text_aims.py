"""Text: pillars, priorities, aims, actions in indented label lines with dated progress."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import FocusArea, Milestone, PlanDocument, Update
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    pillar,
    section,
    term,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .making import Group, Row, content, rated, told, with_steps
from .moments import ends

TITLE = "Eddermouth SEND Improvement Plan"
FRONT = (
    ("Date of inspection", "10 to 14 March 2025"),
    ("Lead agencies", "Eddermouth City Council and NHS Edder Valley ICB"),
    ("Senior responsible officer", "Director of Children's Services"),
)
SECTIONS = (
    (
        "Introduction",
        "This plan answers the inspection of March 2025. It was written over the summer with "
        "the parent carer forum, the young people's panel, schools and health services.",
        "It will be refreshed each autumn. Progress is published on the local offer.",
    ),
    (
        "Our vision",
        "Children and young people with SEND in Eddermouth are known, included and well "
        "supported, and their families do not have to fight for it.",
    ),
)
KEY = {
    "Blue": word("Blue", "blue", "complete"),
    "Green": word("Green", "green", "on_track"),
    "Amber": word("Amber", "amber", "at_risk"),
    "Red": word("Red", "red", "off_track"),
    "Grey": word("Grey", "grey", "not_started"),
}
MEANINGS = {
    "Blue": "Completed",
    "Green": "On track",
    "Amber": "At risk",
    "Red": "Delayed",
    "Grey": "Not yet started",
}
LABELS = {
    "lead": "Lead",
    "sponsor": "Sponsor",
    "due": "By when",
    "percent": "Percentage complete",
    "status": "Status",
    "success": "Success looks like",
}


def _pillars() -> list[Group]:
    return content("eddermouth", "ref action lead sponsor due percent status success updates")


def build() -> bytes:
    """The plan's file."""
    return ("\n".join(_lines()) + "\n").encode()


def _lines() -> Iterator[str]:
    yield from (TITLE, "=" * len(TITLE), "")
    yield from ("Version: 2.2", "Status: Agreed", "Date: 9 October 2025")
    yield from (f"{label}: {value}" for label, value in FRONT)
    for number, (title, *paragraphs) in enumerate(SECTIONS, 1):
        heading = f"{number}. {title}"
        yield from ("", "", heading, "-" * len(heading))
        for text in paragraphs:
            yield from ("", *textwrap.wrap(text, 84))
    yield from ("", "", "Status key", "----------", "")
    yield from (f"{colour} = {meaning}" for colour, meaning in MEANINGS.items())
    for theme in _pillars():
        yield from ("", "", theme.heading, "=" * len(theme.heading))
        for group in theme.below:
            yield from ("", group.heading, "-" * len(group.heading), "")
            yield from _of_priority(group)


def _of_priority(group: Group) -> Iterator[str]:
    yield from textwrap.wrap(group.wording or "", 84)
    yield from ("", "What inspectors found:")
    yield from (f"- {text}" for text in group.findings)
    yield from ("", "How we will measure success:")
    for name, baseline, target, source in group.measures:
        yield from ("", f"  Measure: {name}", f"  Baseline: {baseline}")
        yield from (f"  Target: {target}", f"  Source: {source}")
    for aim in group.below:
        yield from ("", aim.heading)
        yield f"What will be different: {aim.impact}"
        for row in aim.rows:
            yield from ("", *_of_action(row))


def _of_action(row: Row) -> Iterator[str]:
    yield from _hanging(f"{row['ref']}  {row['action']}", "", " " * 7)
    for name, label in LABELS.items():
        if row[name]:
            yield f"       {label}: {row[name]}" + ("%" if name == "percent" else "")
    if row["updates"]:
        yield "       Progress:"
    for text in _entries(row):
        yield from _hanging(f"- {text}", " " * 9, " " * 11)
    if row.steps:
        yield "       Steps:"
    for step in row.steps:
        yield from _hanging(f"{step['ref']}  {step['action']}", " " * 9, " " * 17)


def _hanging(text: str, first: str, later: str) -> list[str]:
    return textwrap.wrap(
        text, 84, initial_indent=first, subsequent_indent=later, break_on_hyphens=False
    )


def _entries(row: Row) -> list[str]:
    return [text for text in row["updates"].split(";;") if text]


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    themes = [(pillar(group.label, group.title), group) for group in _pillars()]
    return document(
        title=TITLE,
        area_name="Eddermouth",
        plan_type="improvement_plan",
        version="2.2",
        status="agreed",
        dated=date(2025, 10, 9),
        front_matter=tuple(front(*line) for line in FRONT),
        sections=tuple(
            section(title, "\n\n".join(paragraphs), str(number))
            for number, (title, *paragraphs) in enumerate(SECTIONS, 1)
        ),
        vocabulary=tuple(
            term(meaning, KEY[colour].colour, KEY[colour].state)
            for colour, meaning in MEANINGS.items()
        ),
        pillars=tuple(theme for theme, _ in themes),
        areas_for_improvement=tuple(
            area(
                group.label,
                group.title,
                group.wording,
                [_read_aim(aim) for aim in group.below],
                findings=group.found(),
                measures=[
                    measure(name, baseline, target, source=source)
                    for name, baseline, target, source in group.measures
                ],
                pillar=theme,
            )
            for theme, outer in themes
            for group in outer.below
        ),
    )


def _read_aim(aim: Group) -> FocusArea:
    milestones = [
        entry for row in aim.rows for entry in with_steps(_read(row), map(told, row.steps))
    ]
    return focus(aim.label, aim.title, milestones, impact=aim.impact)


def _read(row: Row) -> Milestone:
    success = row.get("success")
    asked = success is not None and success.endswith("?")
    return told(
        row,
        accountable_officer=row["sponsor"],
        supporting_leads=row["lead"],
        end=ends(row["due"]),
        percent_complete=float(row["percent"]) if row["percent"] else None,
        rating=rated(KEY, row["status"]),
        evidence=None if asked else success,
        prompts=(success,) if asked else (),
        updates=tuple(map(_update, _entries(row))),
    )


def _update(text: str) -> Update:
    moment, said = text.split(": ", 1)
    return update(ends(moment), said)


LAYOUT = Layout(
    name="seventh aims in text",
    file_name="improvement-plan.txt",
    build=build,
    truth=truth,
    features=(
        "underlined headings",
        "label lines indented under each action",
        "wrapped actions",
        "dated entries",
        "steps",
        "measures in label lines",
    ),
)
