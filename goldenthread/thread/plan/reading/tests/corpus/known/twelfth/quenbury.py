"""An accelerated progress plan as plain text: headings, labelled lines and bars between figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import (
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
    StatedMeasure,
)
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
from goldenthread.thread.plan.reading.tests.corpus.known.twelfth.pieces import (
    Node,
    action,
    asked,
    cited,
    ending,
    outline,
    said,
    starting,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Quenbury Accelerated Progress Plan for SEND"
FRONT = (
    ("Date of revisit", "6 to 8 May 2025"),
    ("Report published", "27 June 2025"),
    ("Lead for health", "Chief Operating Officer, NHS Quenbury"),
    ("Lead for education", "Director of Education, Quenbury Council"),
)
INTRODUCTION = (
    "Inspectors came back to Quenbury in May 2025 and found that not enough had changed in four "
    "areas.",
    "This plan replaces the statement of 2022. It has fewer actions and says more about impact.",
)
STATUS_TEXT = "Since the revisit the partnership has taken three steps."
STATUS_BULLETS = (
    "A new programme office reports to both chief executives.",
    "Parents chair two of the five working groups.",
    "Every action has one accountable officer.",
)
KEY: tuple[tuple[str, Colour, str, State], ...] = (
    ("B", "blue", "Completed", "complete"),
    ("G", "green", "On track", "on_track"),
    ("A", "amber", "At risk", "at_risk"),
    ("R", "red", "Off track", "off_track"),
)
LABELS = (
    "Accountable officer",
    "Supported by",
    "Start",
    "End",
    "Revised end",
    "RAG",
    "Evidence of impact",
    "",
    "Progress",
)
COLUMNS = (
    "Measure",
    "Baseline",
    "Target",
    "Planned Sep 25",
    "Actual Sep 25",
    "Planned Mar 26",
    "Actual Mar 26",
    "Source",
)
_LEVELS = ("PILLAR", "AFI", "FOCUS")


def _plan() -> list[Node]:
    """The content's tree; an action holds its updates and steps."""
    root = outline("quenbury", 12, _LEVELS)
    for theme in root.below:
        for part in theme.below:
            for group in part.of("FOCUS"):
                rows: list[Node] = []
                for node in group.below:
                    (rows[-1].below if node.kind.startswith(">") else rows).append(node)
                group.below[:] = rows
    return root.below


def build() -> bytes:
    """The file."""
    return ("\n".join(_lines()) + "\n").encode()


def _lines() -> Iterator[str]:
    yield from (TITLE, "=" * len(TITLE), "Version 1.6", "Published 15 October 2025", "")
    yield from (f"{label}: {value}" for label, value in FRONT)
    yield from ("", "1. Introduction", "")
    for text in INTRODUCTION:
        yield from (text, "")
    yield from ("2. Where we are now", "", STATUS_TEXT, "")
    yield from (f"- {text}" for text in STATUS_BULLETS)
    yield from ("", "Key to ratings", "")
    yield from (f"{letter} ({colour}) = {label}" for letter, colour, label, _ in KEY)
    for theme in _plan():
        heading = f"Pillar {theme.cells[0]}: {theme.cells[1]}"
        yield from ("", "", heading, "-" * len(heading))
        for part in theme.of("AFI"):
            yield from _area(part)


def _area(part: Node) -> Iterator[str]:
    label, title, wording, *_ = part.cells
    yield from ("", f"Area for improvement {label}: {title}", "")
    if wording:
        yield from (wording, "")
    yield from ("What the report says", "")
    for node in part.of("FIND"):
        yield f"- {node.cells[0]} ({node.cells[1]})"
    yield from ("", f"Measures for area for improvement {label}", "")
    yield " | ".join(COLUMNS)
    for node in part.of("MEASURE"):
        yield " | ".join(node.cells[:8])
    for group in part.of("FOCUS"):
        number, name, impact, *_ = group.cells
        yield from ("", f"Focus area {number}: {name}", f"Overall impact: {impact}", "")
        for node in group.below:
            yield from _action(number, node)


def _action(number: str, node: Node) -> Iterator[str]:
    text, *cells = node.cells
    yield f"{number}{node.kind}. {said(text).plain}"
    for label, value in zip(LABELS, cells, strict=False):
        if value:
            yield f"    {label}: {value}"
    for entry in node.of(">UPD"):
        yield f"    Update {entry.cells[0]}: {entry.cells[1]}"
    if steps := node.of(">STEP"):
        yield "    Steps:"
        yield from (f"    - {step.cells[0]}" for step in steps)
    yield ""


def _milestones(group: Node) -> Iterator[Milestone]:
    ratings = {letter: word(letter, colour, state) for letter, colour, _, state in KEY}
    for node in group.below:
        text, officer, support, start, end, revised, rag, evidence, _, progress, _ = node.cells
        told = action(
            said(text),
            group.cells[0] + node.kind,
            accountable_officer=officer,
            supporting_leads=support,
            start=starting(start),
            end=ending(end),
            revised_end=ending(revised),
            rating=ratings.get(rag, Rating()),
            progress=progress or None,
            updates=tuple(
                update(ending(entry.cells[0]), entry.cells[1]) for entry in node.of(">UPD")
            ),
            **asked(evidence),
        )
        yield told
        for step in node.of(">STEP"):
            yield action(said(step.cells[0]), parent=told.key)


def _measure(node: Node) -> StatedMeasure:
    name, baseline, target, first, actual, second, _, source, *_ = node.cells
    points = [("Sep 25", first, actual), ("Mar 26", second, None)]
    return measure(name, baseline, target, points, source=source)


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars = []
    areas = []
    for theme in _plan():
        main = pillar(*theme.cells[:2])
        pillars.append(main)
        for part in theme.of("AFI"):
            label, title, wording, *_ = part.cells
            groups = [
                focus(group.cells[0], group.cells[1], _milestones(group), impact=group.cells[2])
                for group in part.of("FOCUS")
            ]
            areas.append(
                area(
                    label,
                    title,
                    wording or None,
                    groups,
                    pillar=main,
                    findings=[cited(*node.cells[:2]) for node in part.of("FIND")],
                    measures=[_measure(node) for node in part.of("MEASURE")],
                )
            )
    bullets = "\n".join(f"- {text}" for text in STATUS_BULLETS)
    return document(
        title=TITLE,
        area_name="Quenbury",
        plan_type="accelerated_progress_plan",
        version="1.6",
        status="published",
        dated=date(2025, 10, 15),
        front_matter=tuple(front(*line) for line in FRONT),
        sections=(
            section("Introduction", "\n\n".join(INTRODUCTION), "1"),
            section("Where we are now", f"{STATUS_TEXT}\n\n{bullets}", "2"),
        ),
        vocabulary=tuple(term(label, colour, state) for _, colour, label, state in KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


LAYOUT = Layout(
    "quenbury_text_blocks",
    "quenbury-accelerated-progress-plan-1-6.txt",
    build,
    truth,
    ("plain text", "labelled lines", "steps as bullets", "dated updates", "bars between figures"),
)
