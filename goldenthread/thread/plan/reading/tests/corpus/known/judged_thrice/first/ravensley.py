"""A written statement of action as plain text: labels and values indented, lines wrapped."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first import dates, tree
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first.tree import Node
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Ravensley SEND Written Statement of Action"
ITSELF = (("Version", "1.1"), ("Status", "Published"), ("Date", "6 October 2025"))
FACTS = (
    ("Date of inspection", "20 to 24 January 2025"),
    ("Date of publication of the report", "31 March 2025"),
    ("Accountable officer, council", "Director of Children's Services"),
    ("Accountable officer, health", "Chief Nurse, Ravensley Integrated Care Board"),
)
FOREWORD = (
    "This statement answers the inspection of the Ravensley local area in January 2025. It was "
    "written by the council, the integrated care board, schools and the Ravensley Parent Carer "
    "Forum, who met eleven times.",
    "We know that families have heard promises before. We will publish what we have done every "
    "three months, whether or not it went well.",
)
GOVERNANCE = "The SEND Partnership Board answers for this statement. Each year it will:"
GOVERNS = (
    "meet eight times, twice in the evening",
    "hear from at least six families in person",
    "visit each workstream and report what it saw to the Health and Wellbeing Board",
)
KEY = (
    ("Blue", "Complete", clerk.word("Blue", "blue", "complete")),
    ("Green", "On track", clerk.word("Green", "green", "on_track")),
    ("Amber", "Some slippage", clerk.word("Amber", "amber", "at_risk")),
    ("Red", "Off track", clerk.word("Red", "red", "off_track")),
    ("Grey", "Not yet due", clerk.word("Grey", "grey", "not_started")),
)
RATINGS: dict[str, Rating] = {colour: rating for colour, _, rating in KEY}
LINES = (
    ("Lead", "lead"),
    ("Supported by", "support"),
    ("Start", "from"),
    ("By", "by"),
    ("Revised date", "revised"),
    ("RAG", "rating"),
    ("Progress", "progress"),
    ("Update July 2025", "u1"),
    ("Update September 2025", "u2"),
    ("Evidence of impact", "evidence"),
    ("Evidence of impact", "prompt"),
)
MEASURES = (
    ("Measure", "name"),
    ("Baseline", "baseline"),
    ("Target", "target"),
    ("Owner", "owner"),
    ("Planned Sept 2025", "p1"),
    ("Actual Sept 2025", "a1"),
    ("Planned Mar 2026", "p2"),
    ("Actual Mar 2026", "a2"),
)


def _build() -> bytes:
    lines = [TITLE, ""]
    lines += [f"{label}: {value}" for label, value in (*ITSELF, *FACTS)]
    lines += ["", *_heading("1. Foreword", "=")]
    for paragraph in FOREWORD:
        lines += [*_wrapped(paragraph), ""]
    lines += [*_heading("2. Governance", "="), *_wrapped(GOVERNANCE), ""]
    for point in GOVERNS:
        lines += _wrapped(point, "- ", "  ")
    lines += ["", *_heading("3. RAG key", "=")]
    lines += [f"{colour}: {label}" for colour, label, _ in KEY]
    for pillar in tree.grown("ravensley").of("P"):
        lines += ["", "", *_heading(f"Pillar {pillar['label']}: {pillar['title']}", "=")]
        for area in pillar.of("A"):
            lines += _area_lines(area)
    return ("\n".join(lines) + "\n").encode()


def _area_lines(area: Node) -> Iterator[str]:
    yield from _heading(f"Area for improvement {area['label']}: {area['title']}", "-")
    yield from (*_wrapped(area.text("wording")), "", "What inspectors found:")
    for finding in area.of("N"):
        yield from _wrapped(f"{finding['text']} {_citation(finding)}", "- ", "  ")
    yield from ("", "Measures")
    for node in area.of("K"):
        yield ""
        yield from _labelled(node, MEASURES, "")
    for focus in area.of("F"):
        yield ""
        yield from _heading(f"Focus area {focus['label']}: {focus['title']}", "-")
        yield from _wrapped(f"Overall impact: {focus['impact']}")
        for action in focus.of("M"):
            yield from _action_lines(action)


def _action_lines(action: Node) -> Iterator[str]:
    xref = tree.written_xref(action)
    ending = f" {xref}" if xref else ""
    yield ""
    yield from _wrapped(f"{action['action']}{ending}", f"{action['ref']}  ", "    ")
    yield from _labelled(action, LINES, "    ")
    if steps := action.of("S"):
        yield "    Steps:"
        for step in steps:
            yield from _wrapped(step.text("action"), "    - ", "      ")


def _labelled(node: Node, labels: tuple[tuple[str, str], ...], indent: str) -> Iterator[str]:
    for label, name in labels:
        if node[name]:
            yield from _wrapped(f"{label}: {node[name]}", indent, f"{indent}  ")


def _heading(text: str, line: str) -> list[str]:
    return [text, line * len(text), ""]


def _wrapped(text: str, first: str = "", others: str = "") -> list[str]:
    return textwrap.wrap(
        text, 92, initial_indent=first, subsequent_indent=others, break_on_hyphens=False
    )


def _citation(finding: Node) -> str:
    numbers = [citation.number or "" for citation in tree.cited(finding)]
    return f"(paragraph{'s' if len(numbers) > 1 else ''} {' and '.join(numbers)})"


def _truth() -> PlanDocument:
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    for node in tree.grown("ravensley").of("P"):
        pillar = clerk.pillar(node["label"], node.text("title"))
        pillars.append(pillar)
        areas += [_area(area, pillar) for area in node.of("A")]
    points = "\n".join(f"- {point}" for point in GOVERNS)
    return clerk.document(
        title=TITLE,
        area_name="Ravensley",
        plan_type="written_statement_of_action",
        version="1.1",
        status="published",
        dated=date(2025, 10, 6),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS),
        sections=(
            clerk.section("Foreword", "\n\n".join(FOREWORD), "1"),
            clerk.section("Governance", f"{GOVERNANCE}\n\n{points}", "2"),
        ),
        vocabulary=tuple(
            clerk.term(label, rating.colour, rating.state) for _, label, rating in KEY
        ),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _area(area: Node, pillar: Pillar) -> AreaForImprovement:
    return clerk.area(
        area["label"],
        area["title"],
        area["wording"],
        [_focus(focus) for focus in area.of("F")],
        pillar=pillar,
        findings=[tree.found(node, _citation(node)) for node in area.of("N")],
        measures=[tree.stated(node, "Sept 2025", "Mar 2026") for node in area.of("K")],
    )


def _focus(focus: Node) -> FocusArea:
    milestones: list[Milestone] = []
    for action in focus.of("M"):
        told = _milestone(action)
        milestones.append(told)
        milestones += [
            clerk.milestone(step.text("action"), parent=told.key) for step in action.of("S")
        ]
    return clerk.focus(focus["label"], focus["title"], milestones, impact=focus["impact"])


def _milestone(node: Node) -> Milestone:
    updates: list[Update] = []
    for month, cell in (("July 2025", "u1"), ("September 2025", "u2")):
        if node[cell]:
            updates.append(clerk.update(dates.ends(month), node[cell]))
    return clerk.milestone(
        node.text("action"),
        node["ref"],
        accountable_officer=node["lead"],
        supporting_leads=node["support"],
        start=dates.starts(node["from"]),
        end=dates.ends(node["by"]),
        revised_end=dates.ends(node["revised"]),
        rating=RATINGS[node.text("rating")],
        progress=node["progress"],
        updates=tuple(updates),
        evidence=node["evidence"],
        prompts=(node["prompt"],) if node["prompt"] else (),
        cross_references=tree.crossed(node),
    )


LAYOUT = Layout(
    "plain text with wrapped labels and values",
    "ravensley-wsoa-october-2025.txt",
    _build,
    _truth,
    ("pillars, areas and focus areas", "wrapped lines", "steps without references"),
)
