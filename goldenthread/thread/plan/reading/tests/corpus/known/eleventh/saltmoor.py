"""A plain text plan: underlined headings, an action's facts as labelled lines, steps as bullets."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import NO_RATING, Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    milestone,
    pillar,
    section,
    term,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.eleventh.shared import (
    Node,
    end,
    found,
    pointers,
    start,
    stated,
    tree,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Saltmoor SEND Improvement Plan 2025 to 2027"
_FACTS = (
    ("Version", "2.0"),
    ("Status", "Published"),
    ("Date", "6 February 2026"),
    ("Inspected", "3 to 7 March 2025"),
    (
        "Partners",
        "Saltmoor Council, NHS Estuary Integrated Care Board, Saltmoor Parent Carer Forum",
    ),
    ("Contact", "SEND Improvement Team, Quay House"),
)
_SECTIONS = (
    (
        "1",
        "About this plan",
        (
            "This is the second edition of our plan. It keeps the four areas for improvement that "
            "inspectors set out in 2025 and brings every action up to date.",
            "Each action has one accountable officer, who answers for it to the partnership.",
        ),
    ),
    (
        "2",
        "How it was made",
        (
            "More than 300 families and 90 young people helped to choose what comes first. Their "
            "words are kept in a booklet that can be had from any library.",
        ),
    ),
)
_RATINGS: dict[str, tuple[str, Rating]] = {
    "Blue": ("Completed", word("Blue", "blue", "complete")),
    "Green": ("On track", word("Green", "green", "on_track")),
    "Amber": ("Some slippage", word("Amber", "amber", "at_risk")),
    "Red": ("Off track", word("Red", "red", "off_track")),
}
_LABELS = (
    ("Accountable officer", 2),
    ("Supported by", 3),
    ("Start", 4),
    ("End", 5),
    ("RAG rating", 6),
    ("Percentage complete", 7),
    ("Evidence of impact", 8),
)


def build() -> bytes:
    """The text file."""
    return "\n".join(_lines()).encode()


def _lines() -> Iterator[str]:
    yield from _underlined(_TITLE, "=")
    yield from (f"{label}: {value}" for label, value in _FACTS)
    for number, title, texts in _SECTIONS:
        yield ""
        yield from _underlined(f"{number}. {title}", "-")
        for text in texts:
            yield from (*textwrap.wrap(text, 84), "")
    yield from _underlined("RAG key", "-")
    yield from (f"{colour}: {meaning}" for colour, (meaning, _) in _RATINGS.items())
    for theme in tree("saltmoor.txt"):
        yield from ("", "")
        yield from _underlined(f"Pillar {theme.say(0)}: {theme.say(1)}", "=")
        for concern in theme.of("A"):
            yield ""
            yield from _underlined(f"Area for improvement {concern.say(0)}: {concern.say(1)}", "-")
            yield from _of_area(concern)


def _underlined(text: str, mark: str) -> tuple[str, str, str]:
    return text, mark * len(text), ""


def _of_area(concern: Node) -> Iterator[str]:
    yield from (*textwrap.wrap(concern.say(2), 84), "", "What inspectors found:")
    yield from (f"* {text.say(0)} {text.say(1)}" for text in concern.of("X"))
    for node in concern.of("K"):
        yield from ("", f"Measure: {node.say(0)}", f"Baseline: {node.say(1)}")
        yield from (f"Target: {node.say(2)}", f"Source: {node.get('source')}")
    for group in concern.of("F"):
        yield from ("", f"Focus area {group.say(0)}: {group.say(1)}", "")
        yield f"Overall impact: {group.say(2)}"
        for node in group.of("M"):
            yield ""
            yield " ".join(filter(None, (node.get(0), node.get(1), node.get("x"))))
            yield from _of_action(node)


def _of_action(node: Node) -> Iterator[str]:
    for label, place in _LABELS:
        if value := node.get(place):
            yield f"    {label}: {value}{'%' if place == 7 else ''}"
    for moment, text in _updates(node):
        yield f"    Update {moment}: {text}"
    if steps := node.of("S"):
        yield "    Steps:"
        yield from (f"    - {step.say(0)}" for step in steps)


def _updates(node: Node) -> list[tuple[str, str]]:
    entries = (node.get("u") or "").split(";")
    parts = (entry.partition(": ") for entry in entries if entry)
    return [(moment, text) for moment, _, text in parts]


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars, areas = [], []
    for theme in tree("saltmoor.txt"):
        pillars.append(pillar(theme.say(0), theme.say(1)))
        for concern in theme.of("A"):
            groups = [
                focus(group.get(0), group.get(1), _milestones(group), impact=group.get(2))
                for group in concern.of("F")
            ]
            areas.append(
                area(
                    concern.get(0),
                    concern.get(1),
                    concern.get(2),
                    groups,
                    pillar=pillars[-1],
                    findings=[found(node) for node in concern.of("X")],
                    measures=[stated(node) for node in concern.of("K")],
                )
            )
    return document(
        title=_TITLE,
        area_name="Saltmoor",
        plan_type="improvement_plan",
        version="2.0",
        status="published",
        dated=date(2026, 2, 6),
        front_matter=tuple(front(*line) for line in _FACTS[3:]),
        sections=tuple(
            section(title, "\n\n".join(texts), number) for number, title, texts in _SECTIONS
        ),
        vocabulary=tuple(
            term(meaning, shown.colour, shown.state) for meaning, shown in _RATINGS.values()
        ),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _milestones(group: Node) -> Iterator[Milestone]:
    for node in group.of("M"):
        rating, percent = node.get(6), node.get(7)
        made = milestone(
            node.say(1),
            node.get(0),
            accountable_officer=node.get(2),
            supporting_leads=node.get(3),
            start=start(node.get(4)),
            end=end(node.get(5)),
            rating=_RATINGS[rating][1] if rating else NO_RATING,
            percent_complete=float(percent) if percent else None,
            updates=tuple(update(end(moment), text) for moment, text in _updates(node)),
            evidence=node.get(8),
            cross_references=pointers(node.get("x")),
        )
        yield made
        for step in node.of("S"):
            yield milestone(step.say(0), parent=made.key)


LAYOUT = Layout(
    name="Saltmoor: Text, underlined headings and labelled lines",
    file_name="saltmoor-plan-second-edition.txt",
    build=build,
    truth=truth,
    features=("underlined headings", "labelled lines", "steps as bullets", "dated updates"),
)
