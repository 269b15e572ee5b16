"""A priority action plan in Word without tables of actions: lines of label and value, two tiers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Citation,
    FocusArea,
    Milestone,
    PlanDocument,
    State,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import word
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    front,
    milestone,
    section,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import word as rated
from goldenthread.thread.plan.reading.tests.corpus.content import (
    COPRODUCTION,
    EVIDENCE,
    LEADERSHIP,
    PLANS,
    PROGRESS,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

TITLE = "Priority Action Plan (Area SEND)"
THEMES = (LEADERSHIP, PLANS, COPRODUCTION)
ANNEX = (
    ("Name of the local area", "Kestrelmoor"),
    ("Date of inspection", "9 to 13 June 2025"),
    ("Date of publication of the inspection report", "28 August 2025"),
    ("Accountable officers from the local authority and ICB", "Chief Executive; Chief Nurse"),
    ("Governance", "Kestrelmoor SEND Assurance Board, every six weeks"),
)
STATEMENT = (
    "We accept what inspectors said and we are sorry.",
    "This plan answers the three areas for priority action in the report.",
)
CLOSING = "The plan will be reviewed with our advisers in September 2026."
SOURCES = ("para 9", "para 17", "paras 21 and 22", "para 40")
CITED = (("9",), ("17",), ("21", "22"), ("40",))
STARTS = (
    when("1 October 2025", date(2025, 10, 1), "day"),
    when("Nov 2025", date(2025, 11, 1), "month"),
    when("Autumn term 2025", date(2025, 9, 1), "term"),
)
DUES = (
    when("31 July 2026", date(2026, 7, 31), "day"),
    when("Easter 2026", date(2026, 4, 5), "day"),
    when("Feb 2026", date(2026, 2, 28), "month"),
    when("end of Summer term 2026", date(2026, 7, 31), "term"),
)
STATUSES: tuple[tuple[str, State], ...] = (
    ("In progress", "on_track"),
    ("Not started", "not_started"),
    ("Completed", "complete"),
    ("Overdue", "off_track"),
    ("Some slippage", "at_risk"),
)
STEPS = (
    (when("December 2025", date(2025, 12, 31), "month"), "agree the brief with families"),
    (when("March 2026", date(2026, 3, 31), "month"), "try it out in the north of the county"),
)


def build() -> bytes:
    """The plan's file; in the last area an action's lines are one paragraph, broken by hand."""
    file = word.new_document()
    file.add_heading(TITLE, 0)
    file.add_paragraph("Draft version 5 - for the Department for Education")
    file.add_paragraph("19 September 2025")
    word.add_table(file, [list(line) for line in ANNEX], 2)
    file.add_heading("Our statement", 1)
    for paragraph in STATEMENT:
        file.add_paragraph(paragraph)
    for number, theme in enumerate(THEMES, 1):
        _add_area(file, theme, number)
    file.add_heading("Review", 1)
    file.add_paragraph(CLOSING)
    return word.saved(file)


def _add_area(file: Document, theme: Theme, number: int) -> None:
    file.add_heading(f"Area for priority action {number}: {theme.wording}", 1)
    file.add_heading("What inspectors found", 2)
    for index, (text, source) in enumerate(zip(theme.findings, SOURCES, strict=True), 1):
        file.add_paragraph(f"{index}. {text} ({source}).")
    for index, aim in enumerate(theme.focuses, 1):
        file.add_heading(f"Objective {number}.{index}: {aim.title}", 2)
        file.add_paragraph(f"Intended outcome: {aim.impact}")
        for step, action in enumerate(aim.actions, 1):
            _add_action(file, action, f"{number}.{index}.{step}", number)


def _add_action(file: Document, action: str, reference: str, number: int) -> None:
    heading = file.add_paragraph()
    heading.add_run(f"Action {reference} – {action}").bold = True
    lines = [f"{label}: {value}" for label, value in _values(_serial(reference)) if value]
    if number == len(THEMES):
        paragraph = file.add_paragraph()
        for count, line in enumerate(lines):
            if count:
                paragraph.add_run().add_break()
            paragraph.add_run(line)
    else:
        for line in lines:
            file.add_paragraph(line)
    if _has_steps(reference):
        file.add_paragraph("Key steps:")
        for due, text in STEPS:
            file.add_paragraph(f"By {due.as_written}: {text}", style="List Bullet 2")


def _serial(reference: str) -> int:
    number, index, step = (int(part) for part in reference.split("."))
    return number * 10 + index * 5 + step


def _has_steps(reference: str) -> bool:
    return reference in {"1.1.2", "1.2.5", "2.1.3", "2.2.1"}


def _values(serial: int) -> Iterator[tuple[str, str | None]]:
    start, due, status = _dates(serial)
    yield "Accountable officer", pick(ROLES, serial, blank=9)
    yield "Action lead", pick(ROLES, serial + 4, blank=3)
    yield "Start", start.as_written
    yield "To be completed by", due.as_written
    yield "Status", status
    yield "Progress so far", pick(PROGRESS, serial, blank=4)
    yield "Success will look like", pick(EVIDENCE, serial, blank=5)


def _dates(serial: int) -> tuple[When, When, str | None]:
    status = pick(STATUSES, serial, blank=7)
    return (
        pick(STARTS, serial, blank=4) or NO_DATE,
        pick(DUES, serial, blank=11) or NO_DATE,
        status[0] if status else None,
    )


def truth() -> PlanDocument:
    """What the plan says."""
    return document(
        title=TITLE,
        area_name="Kestrelmoor",
        plan_type="priority_action_plan",
        version="5",
        status="draft",
        dated=date(2025, 9, 19),
        front_matter=tuple(front(*line) for line in ANNEX[1:]),
        sections=(
            section("Our statement", "\n\n".join(STATEMENT)),
            section("Review", CLOSING),
        ),
        areas_for_improvement=tuple(
            area(
                str(number),
                None,
                theme.wording,
                [_objective(theme, number, index) for index in (1, 2)],
                findings=[
                    finding(
                        f"{text}.",
                        f"({source})",
                        *(Citation(None, "paragraph", paragraph) for paragraph in cited),
                    )
                    for text, source, cited in zip(theme.findings, SOURCES, CITED, strict=True)
                ],
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _objective(theme: Theme, number: int, index: int) -> FocusArea:
    aim = theme.focuses[index - 1]
    milestones = [
        told
        for step, action in enumerate(aim.actions, 1)
        for told in _milestones(action, f"{number}.{index}.{step}")
    ]
    return focus(f"{number}.{index}", aim.title, milestones, impact=aim.impact)


def _milestones(action: str, reference: str) -> Iterator[Milestone]:
    serial = _serial(reference)
    start, due, _ = _dates(serial)
    status = pick(STATUSES, serial, blank=7)
    whole = milestone(
        action,
        reference,
        accountable_officer=pick(ROLES, serial, blank=9),
        supporting_leads=pick(ROLES, serial + 4, blank=3),
        start=start,
        end=due,
        rating=rated(status[0], None, status[1]) if status else NO_RATING,
        progress=pick(PROGRESS, serial, blank=4),
        evidence=pick(EVIDENCE, serial, blank=5),
    )
    yield whole
    for moment, text in STEPS if _has_steps(reference) else ():
        by = replace(moment, as_written=f"By {moment.as_written}")
        yield milestone(text, parent=whole.key, end=by)


LAYOUT = Layout(
    name="label lines in Word",
    file_name="PAP draft 5 DfE submission.docx",
    build=build,
    truth=truth,
    features=(
        "no tables but Annex A",
        "label and value as paragraphs, or broken by hand in one paragraph",
        "two tiers of officer",
        "key steps as nested bullets",
        "numbered findings with paragraphs",
        "wording without a title",
        "status words without a key",
    ),
)
