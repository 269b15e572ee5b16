"""A text copy of a plan's web page: the cells of its tables parted by tabs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    milestone,
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

_TITLE = "Brindlemere SEND Priority Action Plan"
_FACTS = (
    ("Inspection", "12 to 16 May 2025"),
    ("Report published", "4 August 2025"),
    ("Senior responsible officer", "Chief Executive, Brindlemere Council"),
    ("Improvement adviser", "Appointed by the Department for Education"),
)
_SECTIONS = (
    (
        "Introduction",
        (
            "Inspectors judged that there were widespread failings in Brindlemere. We are sorry "
            "that children and their families were let down.",
            "The four themes below answer what inspectors asked us to put right.",
        ),
    ),
    (
        "Governance",
        (
            "The SEND Partnership Board owns this plan and reports to the Health and Wellbeing "
            "Board. Sponsors meet delivery leads each fortnight.",
        ),
    ),
)
_RATINGS: dict[str, tuple[str, str, Rating]] = {
    "B": ("Blue (B)", "Completed", word("B", "blue", "complete")),
    "G": ("Green (G)", "On track", word("G", "green", "on_track")),
    "A": ("Amber (A)", "At risk", word("A", "amber", "at_risk")),
    "R": ("Red (R)", "Off track", word("R", "red", "off_track")),
    "N": ("Grey (N)", "Not started", word("N", "grey", "not_started")),
}
_HEADER = (
    "Ref",
    "What we will do",
    "Sponsor",
    "Delivery lead",
    "Start",
    "Due",
    "Revised due",
    "BRAG",
    "Update Sept 25",
    "Update Dec 25",
)
_MEASURES = (
    "Measure",
    "Baseline",
    "Target",
    "Planned Dec 25",
    "Actual Dec 25",
    "Planned Jul 26",
    "Actual Jul 26",
    "Source",
)


def build() -> bytes:
    """The text file."""
    return ("\r\n".join(_lines()) + "\r\n").encode()


def _lines() -> Iterator[str]:
    yield from (_TITLE, "", "Version 1.2 (draft), 19 December 2025", "")
    yield from (f"{label}:\t{value}" for label, value in _FACTS)
    for title, texts in _SECTIONS:
        yield from ("", title, "")
        for position, text in enumerate(texts):
            yield from ("", text) if position else (text,)
    yield from ("", "Key to BRAG ratings", "")
    yield from (f"{colour}\t{meaning}" for colour, meaning, _ in _RATINGS.values())
    for concern in tree("brindlemere.txt"):
        yield from ("", f"Theme {concern.say(0)} – {concern.say(1)}", "", concern.say(2), "")
        yield "What inspectors said"
        yield ""
        yield from (f"• {text.say(0)} {text.say(1)}" for text in concern.of("X"))
        yield from ("", "Measures", "", "\t".join(_MEASURES))
        for node in concern.of("K"):
            cells = [node.say(place) for place in range(7)]
            yield "\t".join((*cells, node.get("source") or ""))
        for group in concern.of("F"):
            yield from ("", f"Outcome {group.say(0)} – {group.say(1)}", "")
            yield from (f"Impact we want: {group.say(2)}", "", "\t".join(_HEADER))
            for node in _rows(group):
                action = " ".join(filter(None, (node.get(1), node.get("x"))))
                cells = [node.say(place) for place in range(2, 10)]
                yield "\t".join((node.say(0), action, *cells))


def _rows(group: Node) -> Iterator[Node]:
    for node in group.of("M"):
        yield node
        yield from node.of("S")


def truth() -> PlanDocument:
    """What a clerk reads."""
    return document(
        title=_TITLE,
        area_name="Brindlemere",
        plan_type="priority_action_plan",
        version="1.2",
        status="draft",
        dated=date(2025, 12, 19),
        front_matter=tuple(front(*line) for line in _FACTS),
        sections=tuple(section(title, "\n\n".join(texts)) for title, texts in _SECTIONS),
        vocabulary=tuple(
            term(meaning, shown.colour, shown.state) for _, meaning, shown in _RATINGS.values()
        ),
        areas_for_improvement=tuple(
            area(
                concern.get(0),
                concern.get(1),
                concern.get(2),
                [
                    focus(group.get(0), group.get(1), _milestones(group), impact=group.get(2))
                    for group in concern.of("F")
                ],
                findings=[found(node) for node in concern.of("X")],
                measures=[stated(node, "Dec 25", "Jul 26") for node in concern.of("K")],
            )
            for concern in tree("brindlemere.txt")
        ),
    )


def _milestones(group: Node) -> Iterator[Milestone]:
    for node in group.of("M"):
        made = _milestone(node, None)
        yield made
        for step in node.of("S"):
            yield _milestone(step, made.key)


def _milestone(node: Node, parent: str | None) -> Milestone:
    made = milestone(
        node.say(1),
        node.say(0).upper(),
        parent=parent,
        accountable_officer=node.get(2),
        supporting_leads=node.get(3),
        start=start(node.get(4)),
        end=end(node.get(5)),
        revised_end=end(node.get(6)),
        rating=_RATINGS[node.say(7)][2],
        updates=tuple(
            update(end(moment), text)
            for moment, place in (("Sept 25", 8), ("Dec 25", 9))
            if (text := node.get(place))
        ),
        cross_references=pointers(node.get("x")),
    )
    return replace(made, reference_as_written=node.get(0))


LAYOUT = Layout(
    name="Brindlemere: Text, copy of a web page with tabs between cells",
    file_name="brindlemere-priority-action-plan-webcopy.txt",
    build=build,
    truth=truth,
    features=("cells parted by tabs", "steps by reference", "updates by month", "two owners"),
)
