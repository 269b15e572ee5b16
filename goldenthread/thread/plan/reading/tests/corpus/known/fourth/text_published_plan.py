"""Text: a published plan saved as plain text, with a block of labelled lines for each action."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Milestone,
    Pillar,
    PlanDocument,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.fourth import words
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Sandwick Bay SEND Improvement Plan"
FACTS = (
    ("Lead partners", "Sandwick Bay Council and NHS Outer Coast Integrated Care Board"),
    ("Area inspection", "March 2025"),
    ("Contact", "send.partnership@sandwickbay.example"),
)
KEY = words.Key(
    (
        ("Complete", "blue", "complete"),
        ("On track", "green", "on_track"),
        ("Some slippage", "amber", "at_risk"),
        ("Delayed", "red", "off_track"),
        ("Not started", "grey", "not_started"),
    )
)
MOMENT = "July 2025"
WIDTH = 92


class Block(NamedTuple):
    """One action's values in the order of the text file, its dated updates, its steps."""

    values: list[str]
    updates: list[list[str]]
    steps: list[str]


class Priority(NamedTuple):
    """A priority under its pillar: its heading, findings, measures and actions."""

    pillar: list[str]
    heading: list[str]
    findings: list[list[str]]
    measures: list[list[str]]
    blocks: list[Block]


def _priorities() -> list[Priority]:
    priorities: list[Priority] = []
    pillar: list[str] = []
    for kind, *parts in words.rows("sandwick.txt"):
        if kind == "P":
            pillar = parts
        elif kind == "A":
            priorities.append(Priority(pillar, parts, [], [], []))
        elif kind == "X":
            priorities[-1].findings.append(parts)
        elif kind == "K":
            priorities[-1].measures.append(parts)
        elif kind == "M":
            priorities[-1].blocks.append(Block(parts, [], []))
        elif kind == "U":
            priorities[-1].blocks[-1].updates.append(parts)
        else:
            priorities[-1].blocks[-1].steps.append(parts[0])
    return priorities


def _build() -> bytes:
    lines = [TITLE, "", "Version: 1.0", "Status: Published", "Date: 1 September 2025"]
    lines += [*(f"{label}: {value}" for label, value in FACTS), ""]
    for title, _, _, paragraphs in words.prose("sandwick_prose.txt"):
        lines += ["", *_underlined(title, "-"), ""]
        for paragraph in paragraphs:
            bullet = paragraph.startswith("- ")
            lines += textwrap.wrap(paragraph, WIDTH, subsequent_indent="  " if bullet else "")
            lines += [] if bullet else [""]
    lines += ["", *_underlined("Key to progress", "-"), ""]
    lines += [f"{colour.title()}: {label}" for label, colour, _ in KEY.lines]
    shown: list[str] = []
    for priority in _priorities():
        if priority.pillar != shown:
            shown = priority.pillar
            lines += ["", "", *_underlined(f"PILLAR {shown[0]}: {shown[1]}", "=")]
        lines += _priority_lines(priority)
    return ("\r\n".join(lines) + "\r\n").encode()


def _underlined(text: str, line: str) -> list[str]:
    return [text, line * len(text)]


def _priority_lines(priority: Priority) -> Iterator[str]:
    label, title, wording, impact = priority.heading
    yield from ("", *_underlined(f"Priority {label}: {title}", "-"), "")
    yield from textwrap.wrap(wording, WIDTH)
    yield from ("", "What inspectors found:")
    for text, cited in priority.findings:
        yield from textwrap.wrap(f"- {text} {cited}".strip(), WIDTH, subsequent_indent="  ")
    yield ""
    yield from textwrap.wrap(f"Overall impact: {impact}", WIDTH)
    for name, baseline, target, planned, actual, source in priority.measures:
        yield from ("", f"Measure: {name}", f"  Baseline: {baseline}", f"  Target: {target}")
        yield from (f"  Planned {MOMENT}: {planned}", f"  Actual {MOMENT}: {actual}")
        yield f"  Source: {source}"
    for block in priority.blocks:
        yield ""
        yield from _block_lines(block)


def _block_lines(block: Block) -> Iterator[str]:
    reference, text, lead, support, by, revised, status, percent, success, progress = block.values
    printed = words.spoken(text).printed()
    yield from textwrap.wrap(f"Action {reference}: {printed}", WIDTH, subsequent_indent="    ")
    facts = [
        ("Accountable officer", lead),
        ("Supported by", support),
        ("Complete by", by),
        ("Revised date", revised),
        ("Status", status),
        ("Percentage complete", percent),
        ("Success measure", success),
        ("Progress", progress),
        *((f"Update {day}", said) for day, said in block.updates),
    ]
    for label, value in facts:
        if value:
            yield from textwrap.wrap(f"  {label}: {value}", WIDTH, subsequent_indent="    ")
    if block.steps:
        yield "  Steps:"
        yield from (f"  - {step}" for step in block.steps)


def _truth() -> PlanDocument:
    pillars: dict[str, Pillar] = {}
    areas = []
    for priority in _priorities():
        label, title = priority.pillar
        above = pillars.setdefault(label, clerk.pillar(label, title))
        areas.append(_area(priority, above))
    return clerk.document(
        title=TITLE,
        area_name="Sandwick Bay",
        plan_type="improvement_plan",
        version="1.0",
        status="published",
        dated=date(2025, 9, 1),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS),
        sections=words.sections(words.prose("sandwick_prose.txt")),
        vocabulary=KEY.terms(),
        pillars=tuple(pillars.values()),
        areas_for_improvement=tuple(areas),
    )


def _area(priority: Priority, above: Pillar) -> AreaForImprovement:
    label, title, wording, impact = priority.heading
    milestones = [milestone for block in priority.blocks for milestone in _milestones(block)]
    return clerk.area(
        label,
        title,
        wording,
        [clerk.focus(None, None, milestones, impact=impact)],
        pillar=above,
        findings=[words.found(text, cited) for text, cited in priority.findings],
        measures=words.measures(priority.measures, (MOMENT,)),
    )


def _milestones(block: Block) -> list[Milestone]:
    reference, text, lead, support, by, revised, status, percent, success, progress = block.values
    action = words.spoken(text)
    made = clerk.milestone(
        action.text,
        reference,
        accountable_officer=lead,
        supporting_leads=support,
        end=words.ends(by),
        revised_end=words.ends(revised),
        rating=clerk.word(status, *KEY.of_word(status)),
        percent_complete=float(percent.removesuffix("%")) if percent else None,
        evidence=success,
        progress=progress or None,
        updates=tuple(clerk.update(words.ends(day), said) for day, said in block.updates),
        **action.known(),
    )
    return [made, *(clerk.milestone(step, parent=made.key) for step in block.steps)]


LAYOUT = Layout(
    "text: a published plan with blocks of labelled lines",
    "sandwick-bay-send-improvement-plan.txt",
    _build,
    _truth,
    (
        "underlined headings",
        "narrative sections before the plan",
        "pillars and priorities",
        "measures as labelled lines",
        "steps as bullets in a block",
        "wrapped lines",
    ),
)
