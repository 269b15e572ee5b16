"""A written statement of action as plain text: tables of bars under three levels of heading."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Milestone,
    PlanDocument,
    Rating,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    document,
    front,
    measure,
    section,
    term,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.fifteenth.shared import (
    Node,
    by_pillar,
    content,
    ends,
    printed,
    starts,
    told,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Stourbeck SEND Written Statement of Action"
FACTS = (
    ("Date of inspection", "12 to 16 May 2025"),
    ("Report published", "18 July 2025"),
    ("Partners", "Stourbeck Council; NHS Lower Fells Integrated Care Board"),
    ("Accountable officer", "Director for Children"),
)
SECTIONS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "1",
        "Introduction",
        (
            "In May 2025 inspectors found four significant weaknesses in how Stourbeck meets the "
            "needs of children and young people with SEND.",
            "This statement answers each of them. It will be reviewed at the end of every term.",
        ),
    ),
    (
        "2",
        "Our vision",
        (
            "We want every child in Stourbeck to:",
            "- be known and understood\n- get help without a fight\n- look forward to adult life",
        ),
    ),
    (
        "3",
        "Governance",
        (
            "The SEND Partnership Board owns this statement and is chaired by the Director for "
            "Children. Three pillar groups report to it.",
        ),
    ),
)
KEY: tuple[tuple[str, str, str, Rating], ...] = (
    ("G", "Green", "Completed", word("G", "green", "complete")),
    ("A", "Amber", "On track", word("A", "amber", "on_track")),
    ("R", "Red", "Delayed", word("R", "red", "off_track")),
)
HEADINGS = (
    "Ref",
    "Milestone action",
    "Accountable officer",
    "Start",
    "End",
    "RAG",
    "Evidence of impact",
)
MEASURES = ("Measure", "Source", "Baseline", "Target", "Planned Oct 2025", "Actual Oct 2025")
SPACED = ("2", "6")


def build() -> bytes:
    """The text file."""
    return "\n".join(_lines()).encode()


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars, areas = by_pillar(content("stourbeck"), _tell, _gauge)
    return document(
        title=TITLE,
        area_name="Stourbeck",
        plan_type="written_statement_of_action",
        version="0.9",
        status="draft",
        dated=date(2025, 11, 3),
        front_matter=tuple(front(*fact) for fact in FACTS),
        sections=tuple(section(title, "\n\n".join(texts), no) for no, title, texts in SECTIONS),
        vocabulary=tuple(term(label, rating.colour, rating.state) for _, _, label, rating in KEY),
        pillars=pillars,
        areas_for_improvement=areas,
    )


def _tell(node: Node) -> Milestone:
    ref, action, officer, start, end, rag, evidence = node.cells
    asked = evidence.endswith("?")
    return told(
        action,
        _reference(ref),
        accountable_officer=officer,
        start=starts(start),
        end=ends(end),
        rating=next((rating for letter, *_, rating in KEY if letter == rag), NO_RATING),
        evidence=None if asked else evidence,
        prompts=(evidence,) if asked else (),
    )


def _reference(ref: str) -> str:
    return f"{ref[0]} {ref[1:]}" if ref.startswith(SPACED) else ref


def _gauge(node: Node) -> StatedMeasure:
    name, source, baseline, target, planned, actual = node.cells
    trajectory = (("Oct 2025", planned, actual),)
    return measure(name, baseline, target, trajectory, source=source)


def _lines() -> Iterator[str]:
    yield from (TITLE, "", "Draft version 0.9", "3 November 2025", "")
    for label, value in FACTS:
        yield f"{label}: {value}"
    for number, title, texts in SECTIONS:
        yield from ("", f"{number}. {title}", "")
        yield "\n\n".join(texts)
    yield from ("", "Key to RAG ratings", "")
    yield from _table(("Letter", "Colour", "Meaning"), [[*line[:3]] for line in KEY])
    for theme in content("stourbeck").of("P"):
        yield from ("", f"Pillar {theme.cells[0]}: {theme.cells[1]}")
        for node in theme.of("A"):
            yield from _area(node)


def _area(node: Node) -> Iterator[str]:
    label, title, wording, *_ = node.cells
    yield from ("", f"Area for Improvement {label} – {title}", "", wording, "")
    yield from ("Inspectors found:", "")
    for line in node.of("N"):
        yield f"- {line.cells[0]} {line.cells[1]}"
    if measures := node.of("K"):
        yield from ("", "Measures", "")
        yield from _table(MEASURES, [line.cells for line in measures])
    for group in node.of("F"):
        number, name, impact = group.cells
        yield from ("", f"Focus Area {number} – {name}", "")
        rows = [
            [_reference(line.cells[0]), printed(line.cells[1]), *line.cells[2:]]
            for line in group.of("M")
        ]
        yield from _table(HEADINGS, rows)
        yield from ("", f"Overall impact of Focus Area {number}: {impact}")


def _table(headings: tuple[str, ...], rows: list[list[str]]) -> Iterator[str]:
    yield _bars(headings)
    yield "|" + "---|" * len(headings)
    for row in rows:
        yield _bars(row)


def _bars(cells: tuple[str, ...] | list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


LAYOUT = Layout(
    name="stourbeck bars",
    file_name="stourbeck_wsoa_draft_0.9.txt",
    build=build,
    truth=truth,
    features=("tables of bars", "three levels", "letters by the plan's key", "prompts"),
)
