"""A Word plan with a small form for each action, under the concern and the commitment it meets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Citation,
    Finding,
    FocusArea,
    Milestone,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import word
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    front,
    milestone,
    other,
    section,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import word as rated
from goldenthread.thread.plan.reading.tests.corpus.content import (
    COPRODUCTION,
    HEALTH,
    INCLUSION,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import Entry, entries, pick

THEMES = (HEALTH, INCLUSION, COPRODUCTION)
SOURCES = (
    ("paragraph 9", Citation(None, "paragraph", "9")),
    ("page 6, paragraph 21", Citation(6, "paragraph", "21")),
    ("", None),
    ("paragraph 33", Citation(None, "paragraph", "33")),
)
STATUSES: tuple[tuple[str, State], ...] = (
    ("On track", "on_track"),
    ("Not started", "not_started"),
    ("Complete", "complete"),
    ("Delayed", "off_track"),
    ("At risk", "at_risk"),
)
RESOURCES = ("Two days a week of a project officer", "£18,000 from the high needs block")
INTRODUCTION = (
    "In March 2025 inspectors found three areas of concern that need priority action.",
    "For each area we say what we commit to, and give each action a form of its own so that "
    "anybody can see who is doing what.",
)
WORDS = (
    ("APDR", "assess, plan, do, review"),
    ("DSCO", "designated social care officer"),
    ("PCF", "parent carer forum"),
)
FRONT = (
    ("Date of inspection", "10 to 14 March 2025"),
    ("Report published", "6 June 2025"),
    ("Accountable officers", "Chief Executive; Chief Officer, Integrated Care Board"),
)


def build() -> bytes:
    """The plan's file."""
    file = word.new_document()
    file.sections[0].header.paragraphs[0].text = "Fennport City Council"
    file.add_heading("Fennport Priority Action Plan", 0)
    file.add_paragraph("Version 3, published 4 July 2025")
    word.add_table(file, [list(line) for line in FRONT], 2)
    file.add_heading("Introduction", 1)
    for paragraph in INTRODUCTION:
        file.add_paragraph(paragraph)
    for number, theme in enumerate(THEMES, 1):
        _add_concern(file, theme, number)
    file.add_heading("Short forms", 1)
    for short, full in WORDS:
        file.add_paragraph(f"{short}: {full}", style="List Bullet")
    return word.saved(file)


def _add_concern(file: Document, theme: Theme, number: int) -> None:
    first, rest = _halves(f"Area of concern {number}: {theme.wording}")
    heading = file.add_heading(first, 1)
    heading.add_run().add_break()
    heading.add_run(rest)
    rows = [[text, source] for text, (source, _) in zip(theme.findings, SOURCES, strict=True)]
    word.add_table(file, [["What inspectors found", "Where in the report"], *rows], 2)
    for index, aim in enumerate(theme.focuses):
        file.add_heading(f"Our commitment {number}{'AB'[index]}: {aim.title}", 2)
        for reference, entry in _actions(theme, number, index):
            word.add_table(file, list(_form(reference, entry)), 2)
            file.add_paragraph("")
        file.add_paragraph(f"Intended impact: {aim.impact}")


def _halves(text: str) -> tuple[str, str]:
    cut = text.index(" ", len(text) // 2)
    return text[:cut], text[cut + 1 :]


def _actions(theme: Theme, number: int, index: int) -> Iterator[tuple[str, Entry]]:
    first = number * 10 + index * 5
    for step, entry in enumerate(entries(theme.focuses[index], first), 1):
        yield f"{number}{'AB'[index]}{step}", entry


def _form(reference: str, entry: Entry) -> Iterator[list[str | None]]:
    yield [f"Action {reference}", entry.action]
    yield ["Who leads", entry.officer]
    if entry.support:
        yield ["Who helps", entry.support]
    yield ["Starts", entry.start.as_written]
    yield ["To be finished by", entry.end.as_written]
    status = _status(entry)
    yield ["Status", status[0] if status else None]
    yield ["Latest position", entry.progress]
    yield ["How we will know it worked", entry.evidence]
    if _resource(entry):
        yield ["Resources", _resource(entry)]


def _status(entry: Entry) -> tuple[str, State] | None:
    return pick(STATUSES, entry.number, blank=11)


def _resource(entry: Entry) -> str | None:
    return pick(RESOURCES, entry.number, blank=2)


def truth() -> PlanDocument:
    """What the plan says."""
    short = "\n".join(f"- {short}: {full}" for short, full in WORDS)
    return document(
        title="Fennport Priority Action Plan",
        area_name="Fennport",
        plan_type="priority_action_plan",
        version="3",
        status="published",
        dated=date(2025, 7, 4),
        front_matter=tuple(front(label, value) for label, value in FRONT),
        sections=(
            section("Introduction", "\n\n".join(INTRODUCTION)),
            section("Short forms", short),
        ),
        areas_for_improvement=tuple(
            area(
                str(number),
                None,
                theme.wording,
                [_commitment(theme, number, index) for index in (0, 1)],
                findings=list(_findings(theme)),
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _findings(theme: Theme) -> Iterator[Finding]:
    for text, (written, cited) in zip(theme.findings, SOURCES, strict=True):
        yield finding(text, written or None, *([cited] if cited else []))


def _commitment(theme: Theme, number: int, index: int) -> FocusArea:
    aim = theme.focuses[index]
    milestones = [_milestone(*action) for action in _actions(theme, number, index)]
    return focus(f"{number}{'AB'[index]}", aim.title, milestones, impact=aim.impact)


def _milestone(reference: str, entry: Entry) -> Milestone:
    resource = _resource(entry)
    return milestone(
        entry.action,
        reference,
        accountable_officer=entry.officer,
        supporting_leads=entry.support,
        start=entry.start,
        end=entry.end,
        rating=_rating(entry),
        progress=entry.progress,
        evidence=entry.evidence,
        other=(other("Resources", resource),) if resource else (),
    )


def _rating(entry: Entry) -> Rating:
    status = _status(entry)
    return rated(status[0], None, status[1]) if status else NO_RATING


LAYOUT = Layout(
    name="forms in Word",
    file_name="Fennport PAP v3.docx",
    build=build,
    truth=truth,
    features=(
        "a small table for each action",
        "area of concern and commitment",
        "headings over two lines",
        "findings in a table with their source",
        "impact as a paragraph after the tables",
        "status words without a key",
        "area's name in the page head",
        "front matter table",
    ),
)
