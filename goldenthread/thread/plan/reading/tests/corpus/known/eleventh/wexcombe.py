"""A Word statement of action: pillars, findings, tables with a header over two rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    milestone,
    pillar,
    section,
    term,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.eleventh.shared import (
    Node,
    end,
    found,
    pointers,
    settled,
    start,
    tree,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import (
    add_table,
    new_document,
    repeat_header,
    saved,
    write,
)

_TITLE = "Wexcombe SEND Written Statement of Action"
_FRONT = (
    ("Name of the local area", "Wexcombe"),
    ("Date of inspection", "16 to 20 October 2023"),
    ("Date of publication of the report", "22 January 2024"),
    (
        "Accountable officers from the local authority and the ICB",
        "Director of Children's Services; Chief Nursing Officer",
    ),
    ("Governance", "Wexcombe SEND Partnership Board, reporting to the Health and Wellbeing Board"),
)
_INTRODUCTION = (
    "This statement sets out what the partners in Wexcombe will do about the four areas of "
    "significant weakness that inspectors found in October 2023.",
    "It was written with parents and carers, who met with officers on six evenings in the spring "
    "and who will sit on every workstream.",
)
_FOLLOW = "Progress is followed in three places:"
_PLACES = (
    "the delivery group, each fortnight",
    "the partnership board, every six weeks",
    "overview and scrutiny, twice a year",
)
_KEY = (
    ("B (blue)", "Complete and embedded"),
    ("G (green)", "Completed"),
    ("A (amber)", "On track"),
    ("R (red)", "Delayed"),
)
_RATINGS: dict[str, Rating] = {
    "B": word("B", "blue", "complete_and_embedded"),
    "G": word("G", "green", "complete"),
    "A": word("A", "amber", "on_track"),
    "R": word("R", "red", "off_track"),
}
_HEADER = (
    ("Ref", "Milestone", "Who", None, "When", None, "BRAG", "Evidence of impact", "Overall impact"),
    (None, None, "Accountable officer", "Supported by", "Start date", "End date", None, None, None),
)


def build() -> bytes:
    """The Word file."""
    paper = new_document()
    paper.sections[0].footer.paragraphs[0].text = "OFFICIAL"
    paper.add_heading(_TITLE, 0)
    paper.add_paragraph("Version 3.1")
    paper.add_paragraph("Status: Draft")
    paper.add_paragraph("14 May 2024")
    add_table(paper, _FRONT, 2)
    paper.add_heading("1. Introduction", 1)
    for text in _INTRODUCTION:
        paper.add_paragraph(text)
    paper.add_heading("2. How we follow progress", 1)
    paper.add_paragraph(_FOLLOW)
    for text in _PLACES:
        paper.add_paragraph(text, style="List Bullet")
    paper.add_heading("Key to BRAG ratings", 2)
    add_table(paper, _KEY, 2)
    for theme in tree("wexcombe.txt"):
        paper.add_heading(f"Pillar {theme.say(0)}: {theme.say(1)}", 1)
        for weakness in theme.of("A"):
            _write_area(paper, weakness)
    return settled(saved(paper))


def _write_area(paper: Any, weakness: Node) -> None:
    title = f"Area of significant weakness {weakness.say(0)}: {weakness.say(1)}"
    paper.add_heading(title, 2)
    paper.add_paragraph(weakness.say(2))
    paper.add_paragraph().add_run("What inspectors found").bold = True
    for text in weakness.of("X"):
        paper.add_paragraph(f"{text.say(0)} {text.say(1)}", style="List Bullet")
    for group in weakness.of("F"):
        paper.add_heading(f"Focus area {group.say(0)} – {group.say(1)}", 3)
        _write_table(paper, group)


def _write_table(paper: Any, group: Node) -> None:
    rows = [*_HEADER, *(_cells(node) for node in group.of("M"))]
    table = add_table(paper, rows, 9)
    for column in (0, 1, 6, 7, 8):
        _merge(table, (0, column), (1, column))
    _merge(table, (0, 2), (0, 3))
    _merge(table, (0, 4), (0, 5))
    for row, node in enumerate(group.of("M"), 2):
        if note := node.get("note"):
            table.cell(row, 1).paragraphs[0].add_run(f" {note}").italic = True
    _merge(table, (2, 8), (len(rows) - 1, 8))
    write(table.cell(2, 8), group.say(2))
    repeat_header(table, 2)


def _merge(table: Any, first: tuple[int, int], last: tuple[int, int]) -> None:
    text = table.cell(*first).text
    merged = table.cell(*first).merge(table.cell(*last))
    for paragraph in merged.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    merged.paragraphs[0].text = text


def _cells(node: Node) -> tuple[str | None, ...]:
    action = " ".join(filter(None, (node.get(1), node.get("x"))))
    return (node.get(0), action, *(node.get(place) for place in range(2, 8)), None)


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars, areas = [], []
    for theme in tree("wexcombe.txt"):
        pillars.append(pillar(theme.say(0), theme.say(1)))
        for weakness in theme.of("A"):
            groups = [
                focus(
                    group.get(0),
                    group.get(1),
                    [_milestone(node) for node in group.of("M")],
                    impact=group.get(2),
                )
                for group in weakness.of("F")
            ]
            areas.append(
                area(
                    weakness.get(0),
                    weakness.get(1),
                    weakness.get(2),
                    groups,
                    pillar=pillars[-1],
                    findings=[found(node) for node in weakness.of("X")],
                )
            )
    bullets = "\n".join(f"- {text}" for text in _PLACES)
    return document(
        title=_TITLE,
        area_name="Wexcombe",
        plan_type="written_statement_of_action",
        version="3.1",
        status="draft",
        dated=date(2024, 5, 14),
        front_matter=tuple(front(*line) for line in _FRONT[1:]),
        sections=(
            section("Introduction", "\n\n".join(_INTRODUCTION), "1"),
            section("How we follow progress", f"{_FOLLOW}\n\n{bullets}", "2"),
        ),
        vocabulary=tuple(
            term(meaning, _RATINGS[shown[0]].colour, _RATINGS[shown[0]].state)
            for shown, meaning in _KEY
        ),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _milestone(node: Node) -> Milestone:
    evidence = node.get(7)
    asked = bool(evidence and evidence.endswith("?"))
    return milestone(
        node.say(1),
        node.get(0),
        notes=(note[1:-1],) if (note := node.get("note")) else (),
        accountable_officer=node.get(2),
        supporting_leads=node.get(3),
        start=start(node.get(4)),
        end=end(node.get(5)),
        rating=_RATINGS[node.say(6)],
        evidence=None if asked else evidence,
        prompts=(evidence,) if evidence and asked else (),
        cross_references=pointers(node.get("x")),
    )


LAYOUT = Layout(
    name="Wexcombe: Word, statement of action under pillars",
    file_name="wexcombe-statement-of-action-v3-1.docx",
    build=build,
    truth=truth,
    features=("header over two rows", "impact merged down", "letters with a key", "citations"),
)
