"""An improvement plan in Word with no table of actions: each is a heading with labelled bullets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Milestone,
    PlanDocument,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.sixteenth import make
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Wexcombe SEND Improvement Plan"
OWN = ("Version: 3.0", "Status: Published", "Date: 12 November 2026")
FRONT = (
    ("Lead agencies", "Wexcombe Council and NHS Wexcombe ICB"),
    ("Chair of the partnership", "Independent Chair"),
    ("Next review", "February 2027"),
)
SECTIONS = (
    (
        "Our ambition",
        (
            "We want every child in Wexcombe to be known, to belong and to do well.",
            "This plan says what we will do by the end of 2027 and how families will see it.",
        ),
        (),
    ),
    (
        "How the plan is run",
        ("Three groups look after the plan between them:",),
        (
            "the partnership board, which decides",
            "the delivery group, which meets every fortnight",
            "the reference group of parents, which questions both",
        ),
    ),
)
STATES: dict[str, State] = {
    "On track": "on_track",
    "Not started": "not_started",
    "Delayed": "off_track",
    "Completed": "complete",
    "At risk": "at_risk",
    "Overdue": "off_track",
}
MEASURES = (
    ("1", "Families who say that they were listened to", "44%", "52%", "70%", "Annual survey"),
    ("2", "Plans finished in 20 weeks", "39%", "50%", "66%", "SEN2 return"),
    ("2", "Annual reviews held on time", "58%", "70%", "90%", "Case system"),
    ("3", "Weeks waiting for occupational therapy", "47", "36", "18", "Trust data"),
    ("4", "Young people with a plan in paid work", "6%", "8%", "12%", "Adult social care return"),
)


def build() -> bytes:
    """The file."""
    document = word.new_document()
    document.add_paragraph(TITLE, style="Title")
    for text in (*OWN, *(f"{label}: {value}" for label, value in FRONT)):
        document.add_paragraph(text)
    _write_sections(document)
    for line in make.rows("wexcombe.txt"):
        if line[0] == "P":
            document.add_heading(f"Priority {line[1]}: {line[2]}", 1)
            if line[3]:
                document.add_paragraph(line[3])
        elif line[0] == "M":
            _write_action(document, line[1:])
    document.add_heading("Measures", 1)
    headings = ("Priority", "Measure", "Baseline", "Planned March 2027", "Target", "Source")
    table = word.add_table(
        document, [headings, *((f"Priority {line[0]}", *line[1:]) for line in MEASURES)], 6
    )
    word.repeat_header(table)
    return make.stable(word.saved(document))


def _write_sections(document: Document) -> None:
    for title, paragraphs, bullets in SECTIONS:
        document.add_heading(title, 1)
        for text in paragraphs:
            document.add_paragraph(text)
        for text in bullets:
            document.add_paragraph(text, style="List Bullet")


def _write_action(document: Document, texts: list[str]) -> None:
    ref, action, lead, sponsor, start, due, revised, status, percent, success, note, _ = texts
    document.add_heading(f"Action {ref}: {action}", 2)
    lines = (
        ("Sponsor", sponsor),
        ("Lead officer", lead),
        ("Start", start),
        ("Due date", due),
        ("Revised date", revised),
        ("Status", status),
        ("Percentage complete", f"{percent}%" if percent else ""),
        ("Success criteria", success),
        ("Comment", note),
        *((f"Update {month}", text) for month, text in _updates(texts)),
    )
    for label, value in lines:
        if value:
            paragraph = document.add_paragraph(style="List Bullet")
            paragraph.add_run(f"{label}: ").bold = True
            paragraph.add_run(value)
    if steps := _steps(ref):
        document.add_paragraph(style="List Bullet").add_run("Steps:").bold = True
        for number, text in steps:
            document.add_paragraph(f"{number} {text}", style="List Bullet 2")


def _updates(texts: list[str]) -> Iterator[tuple[str, str]]:
    for entry in texts[11].split(";;"):
        if entry:
            month, _, text = entry.partition("=")
            yield month, text


def _steps(ref: str) -> list[tuple[str, str]]:
    lines = make.rows("wexcombe.txt")
    return [(line[1], line[2]) for line in lines if line[0] == "T" and line[1][:-1] == ref]


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    return clerk.document(
        title=TITLE,
        area_name="Wexcombe",
        plan_type="improvement_plan",
        version="3.0",
        status="published",
        dated=date(2026, 11, 12),
        front_matter=tuple(clerk.front(*fact) for fact in FRONT),
        sections=tuple(
            clerk.section(
                title,
                "\n\n".join((*paragraphs, "\n".join(f"- {text}" for text in bullets))).strip(),
            )
            for title, paragraphs, bullets in SECTIONS
        ),
        areas_for_improvement=tuple(_areas()),
    )


def _areas() -> Iterator[AreaForImprovement]:
    lines = make.rows("wexcombe.txt")
    for _, label, title, concern in (line for line in lines if line[0] == "P"):
        held: list[Milestone] = []
        for line in lines:
            if line[0] == "M" and line[1].startswith(f"{label}."):
                held += _milestones(line[1:])
        yield clerk.area(
            label,
            title,
            concern or None,
            [clerk.focus(None, None, held)],
            measures=[_measure(line) for line in MEASURES if line[0] == label],
        )


def _measure(line: tuple[str, str, str, str, str, str]) -> StatedMeasure:
    _, name, baseline, planned, target, source = line
    steps = (("March 2027", planned, None),)
    return clerk.measure(name, baseline, target, steps, source=source)


def _milestones(texts: list[str]) -> Iterator[Milestone]:
    ref, action, lead, sponsor, start, due, revised, status, percent, success, note, _ = texts
    made = clerk.milestone(
        action,
        ref,
        accountable_officer=sponsor,
        supporting_leads=lead,
        start=make.starts(start),
        end=make.ends(due),
        revised_end=make.ends(revised),
        rating=clerk.word(status, None, STATES[status]),
        percent_complete=float(percent) if percent else None,
        evidence=success,
        progress=note or None,
        updates=tuple(clerk.update(make.ends(month), text) for month, text in _updates(texts)),
    )
    yield made
    for number, text in _steps(ref):
        step = clerk.milestone(text, number.upper(), parent=made.key)
        yield replace(step, reference_as_written=number)


LAYOUT = Layout(
    name="wexcombe plan in labelled bullets",
    file_name="wexcombe_improvement_plan_3_0.docx",
    build=build,
    truth=truth,
    features=("no table of actions", "steps beneath an action", "measures name their priority"),
)
