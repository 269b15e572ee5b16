"""Kestrelby: a plan on a page per priority, headings over two rows, measures beneath."""

from __future__ import annotations

from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Colour,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    milestone,
    other,
    section,
    term,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.dates import ends, starts
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.making import (
    Record,
    found,
    measured,
    only,
    pointers,
    records,
    split,
    stable,
)
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.pages import (
    add_aside,
    bullets,
    landscape,
    two_row_table,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import add_table, repeat_header, saved

TITLE = "Kestrelby SEND Improvement Plan 2025–27"
KNOWN = (
    ("Name of the local area", "Kestrelby"),
    ("Version", "3.2"),
    ("Status", "Agreed"),
    ("Date of this version", "10 October 2025"),
)
FACTS = (
    ("Date of inspection", "4 to 8 November 2024"),
    ("Date the report was published", "22 January 2025"),
    ("Lead agencies", "Kestrelby Borough Council; NHS Fenland Rise Integrated Care Board"),
    ("Senior responsible officer", "Executive Director for Children and Families"),
)
FOREWORD = (
    "This plan sets out what we will do about the five priorities that inspectors gave us. "
    "It replaces the plan of March 2025.",
    "We know that families have heard promises before. Each priority therefore fits on one page, "
    "and each page says what will be different.",
)
OVERSIGHT = (
    "The SEND partnership board meets every six weeks and takes one priority at each meeting.",
    "Each priority has a lead from the council and a lead from health.",
    "The parent carer forum has a seat and a vote.",
)
OVERSIGHT_LEAD = "Three groups hold us to account."
KEY: tuple[tuple[str, Colour, str, State], ...] = (
    ("B", "blue", "Completed", "complete"),
    ("G", "green", "On track", "on_track"),
    ("A", "amber", "At risk", "at_risk"),
    ("R", "red", "Off track", "off_track"),
)
UPPER = (
    *("Ref", "Action", "Owners", None, "Timescale", None, None, "RAG"),
    *("Progress to date", "Evidence of impact", "Workstream"),
)
LOWER = (
    *(None, None, "Accountable", "Delivery lead", "Start", "End", "Revised end"),
    *(None, None, None, None),
)
MOMENTS = ("Sep 25", "Mar 26")


def build() -> bytes:
    """The Word file."""
    file = landscape()
    file.add_heading(TITLE, level=0)
    add_table(file, [*KNOWN, *FACTS], 2)
    file.add_heading("Foreword", level=1)
    for paragraph in FOREWORD:
        file.add_paragraph(paragraph)
    file.add_heading("How we oversee this plan", level=1)
    file.add_paragraph(OVERSIGHT_LEAD)
    bullets(file, OVERSIGHT)
    file.add_heading("RAG key", level=1)
    for letter, colour, label, _ in KEY:
        file.add_paragraph(f"{letter} ({colour}) = {label}")
    for head, lines in split(records("kestrelby.txt"), "area"):
        _add_page(file, head, lines)
    return saved(file)


def _add_page(file: Document, head: Record, lines: list[Record]) -> None:
    file.add_page_break()  # type: ignore[no-untyped-call]  # python-docx leaves it untyped
    _, label, title, wording = head
    file.add_heading(f"Priority {label}: {title}", level=1)
    file.add_paragraph(wording)
    file.add_paragraph("Inspectors found:")
    bullets(file, [f"{text} {cited}" for _, text, cited in only(lines, "finding")])
    paragraph = file.add_paragraph()
    paragraph.add_run("What will be different: ").bold = True
    paragraph.add_run(only(lines, "impact")[0][1])
    actions = only(lines, "m")
    cells = [(line[1], line[2], *line[5:]) for line in actions]
    table = two_row_table(file, UPPER, LOWER, cells)
    repeat_header(table, 2)
    for row, line in enumerate(actions, 2):
        add_aside(table, row, 1, line[3], line[4])
    file.add_heading("How we will measure it", level=2)
    two_row_table(
        file,
        ("Measure", "Baseline", "Target", MOMENTS[0], None, MOMENTS[1], None),
        (None, None, None, "Planned", "Actual", "Planned", "Actual"),
        [line[1:] for line in only(lines, "measure")],
    )


def _milestone(line: Record) -> Milestone:
    _, ref, action, note, pointer, head, lead, start, end, revised, rag, done, proof, stream = line
    asked = proof.endswith("?")
    rating = next(
        (word(rag, colour, state) for letter, colour, _, state in KEY if letter == rag), NO_RATING
    )
    return milestone(
        action,
        ref,
        notes=(note,) if note else (),
        cross_references=pointers(pointer),
        accountable_officer=head,
        supporting_leads=lead,
        start=starts(start),
        end=ends(end),
        revised_end=ends(revised),
        rating=rating,
        progress=done or None,
        evidence=None if asked else proof or None,
        prompts=(proof,) if asked else (),
        other=(other("Workstream", stream),),
    )


def _area(head: Record, lines: list[Record]) -> AreaForImprovement:
    _, label, title, wording = head
    actions = [_milestone(line) for line in only(lines, "m")]
    return area(
        label,
        title,
        wording,
        [focus(None, None, actions, impact=only(lines, "impact")[0][1])],
        findings=[found(line) for line in only(lines, "finding")],
        measures=[measured(line[1:], MOMENTS, paired=True) for line in only(lines, "measure")],
    )


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    return document(
        title=TITLE,
        area_name="Kestrelby",
        plan_type="improvement_plan",
        version="3.2",
        status="agreed",
        dated=date(2025, 10, 10),
        front_matter=tuple(front(*fact) for fact in FACTS),
        sections=(
            section("Foreword", "\n\n".join(FOREWORD)),
            section(
                "How we oversee this plan",
                OVERSIGHT_LEAD + "\n\n" + "\n".join(f"- {line}" for line in OVERSIGHT),
            ),
        ),
        vocabulary=tuple(term(label, colour, state) for _, colour, label, state in KEY),
        areas_for_improvement=tuple(
            _area(head, lines) for head, lines in split(records("kestrelby.txt"), "area")
        ),
    )


KESTRELBY = Layout(
    name="kestrelby",
    file_name="kestrelby-plan-on-a-page.docx",
    build=stable(build),
    truth=truth,
    features=(
        "a page per priority",
        "headings over two rows",
        "letters with a key in text",
        "measures by date",
        "asides in italics",
        "questions in evidence cells",
    ),
)
