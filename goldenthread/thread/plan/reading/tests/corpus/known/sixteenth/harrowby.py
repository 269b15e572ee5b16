"""An improvement plan as plain text: actions with indented labelled lines, updates by day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Citation,
    Colour,
    CrossReference,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.sixteenth import make
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Harrowby Vale SEND Improvement Plan"
FRONT = (
    ("Inspected", "11 to 15 May 2026"),
    ("Lead partners", "Harrowby Vale Council and the integrated care board"),
    ("Contact", "SEND Programme Office"),
)
SECTIONS = (
    (
        "1",
        "Why we need this plan",
        (
            "Inspectors came to Harrowby Vale in May 2026. They saw committed staff and services",
            "that children like, and they saw families who had to fight for help.",
        ),
    ),
    (
        "2",
        "How we work together",
        (
            "The partnership meets on the first Tuesday of the month, with parents as members.",
            "Schools, colleges and health services each send a leader who can decide.",
        ),
    ),
)
KEY: dict[str, tuple[str, Colour, State]] = {
    "Blue": ("Complete", "blue", "complete"),
    "Green": ("On track", "green", "on_track"),
    "Amber": ("At risk", "amber", "at_risk"),
    "Red": ("Off track", "red", "off_track"),
}
Block = tuple[list[str], list[list[str]]]


def build() -> bytes:
    """The file."""
    lines = [TITLE, "=" * len(TITLE), "", "Version: 5.1", "Status: Agreed", "Date: 18 May 2027"]
    lines += [f"{label}: {value}" for label, value in FRONT]
    for number, title, body in SECTIONS:
        lines += ["", f"{number}. {title}", "-" * (len(title) + 3), *body]
    lines += ["", "Key to ratings"]
    lines += [f"{colour} = {line[0]}" for colour, line in KEY.items()]
    previous = ""
    for line in make.rows("harrowby.txt"):
        lines += _HEADS[line[0]](line, previous)
        previous = line[0]
    return ("\n".join(lines) + "\n").encode()


def _pillar(line: list[str], _: str) -> list[str]:
    head = f"Pillar {line[1]}: {line[2]}"
    return ["", "", head, "=" * len(head)]


def _area(line: list[str], _: str) -> list[str]:
    head = f"Area for improvement {line[1]}: {line[2]}"
    return ["", head, "-" * len(head), *([line[3]] if line[3] else [])]


def _finding(line: list[str], previous: str) -> list[str]:
    opening = [] if previous == "B" else ["", "What inspectors found:"]
    return [*opening, f"- {line[1]} {line[2]}"]


def _focus(line: list[str], _: str) -> list[str]:
    return ["", f"Focus area {line[1]}: {line[2]}", f"Overall impact: {line[3]}"]


def _action(line: list[str], _: str) -> list[str]:
    _, ref, action, officer, support, start, end, rating, percent, evidence, dated, cross = line
    told = (
        ("Accountable officer", officer),
        ("Supported by", support),
        ("Start date", start),
        ("End date", end),
        ("BRAG", rating),
        ("Percentage complete", f"{percent}%" if percent else ""),
        ("Evidence of impact", evidence),
    )
    lines = ["", f"{ref} {action}" + (f" ({cross})" if cross else "")]
    lines += [f"    {label}: {value}" for label, value in told if value]
    if dated:
        lines.append("    Updates:")
        lines += [f"      {day} - {text}" for day, text in _updates(dated)]
    return lines


def _step(line: list[str], previous: str) -> list[str]:
    opening = [] if previous == "T" else ["    Steps:"]
    return [*opening, f"      {line[1]} {line[2]}"]


_HEADS = {"P": _pillar, "A": _area, "B": _finding, "F": _focus, "M": _action, "T": _step}


def _updates(dated: str) -> Iterator[tuple[str, str]]:
    for entry in dated.split(";;") if dated else ():
        day, _, text = entry.partition("=")
        yield day, text


def _blocks(lines: list[list[str]], kind: str) -> list[Block]:
    blocks: list[Block] = []
    for line in lines:
        if line[0] == kind:
            blocks.append((line, []))
        elif blocks:
            blocks[-1][1].append(line)
    return blocks


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    for head, held in _blocks(make.rows("harrowby.txt"), "P"):
        pillars.append(clerk.pillar(head[1], head[2]))
        areas += [_told_area(line, below, pillars[-1]) for line, below in _blocks(held, "A")]
    return clerk.document(
        title=TITLE,
        area_name="Harrowby Vale",
        plan_type="improvement_plan",
        version="5.1",
        status="agreed",
        dated=date(2027, 5, 18),
        front_matter=tuple(clerk.front(*fact) for fact in FRONT),
        sections=tuple(
            clerk.section(title, " ".join(body), number) for number, title, body in SECTIONS
        ),
        vocabulary=tuple(clerk.term(*line) for line in KEY.values()),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _told_area(head: list[str], held: list[list[str]], pillar: Pillar) -> AreaForImprovement:
    focuses: list[FocusArea] = [
        clerk.focus(line[1], line[2], _milestones(below), impact=line[3])
        for line, below in _blocks(held, "F")
    ]
    findings = []
    for _, text, cited in (line for line in held if line[0] == "B"):
        found = re.fullmatch(r"\(P(\d+) ([A-Z]+) ?(\d+)\)", cited)
        assert found
        citation = Citation(int(found[1]), found[2], found[3])
        findings.append(clerk.finding(text, cited, citation))
    return clerk.area(head[1], head[2], head[3] or None, focuses, pillar=pillar, findings=findings)


def _milestones(lines: list[list[str]]) -> Iterator[Milestone]:
    for head, steps in _blocks(lines, "M"):
        made = _milestone(head[1:])
        yield made
        for _, ref, text in steps:
            yield clerk.milestone(text, ref, parent=made.key)


def _milestone(cells: list[str]) -> Milestone:
    ref, action, officer, support, start, end, rating, percent, evidence, dated, cross = cells
    _, colour, state = KEY.get(rating, ("", None, None))
    return clerk.milestone(
        action,
        ref,
        accountable_officer=officer,
        supporting_leads=support,
        start=make.starts(start),
        end=make.ends(end),
        rating=clerk.word(rating, colour, state) if rating else NO_RATING,
        percent_complete=float(percent) if percent else None,
        evidence=evidence,
        updates=tuple(clerk.update(make.ends(day), text) for day, text in _updates(dated)),
        cross_references=(
            (CrossReference(f"({cross})", (cross.rpartition(" ")[2],)),) if cross else ()
        ),
    )


LAYOUT = Layout(
    name="harrowby vale plain text",
    file_name="Harrowby_Vale_plan_v5.1.txt",
    build=build,
    truth=truth,
    features=("underlined headings", "updates that begin with a day", "steps beneath an action"),
)
