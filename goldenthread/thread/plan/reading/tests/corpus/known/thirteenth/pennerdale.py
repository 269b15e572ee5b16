"""A Word plan without action tables: each action is a line of bold with labelled lines beneath."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    FocusArea,
    Milestone,
    PlanDocument,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.thirteenth.common import (
    Node,
    citations,
    content,
    end,
    references,
    said,
    start,
    word_file,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import add_table, new_document

_PLAN = content("pennerdale", {"A": 3, "N": 2, "K": 8, "F": 3, "M": 12, "S": 1})
_TITLE = "Pennerdale SEND Accelerated Progress Plan"
_FACTS = (
    ("Date of monitoring visit", "8 to 10 July 2025"),
    ("Lead agencies", "Pennerdale County Council and NHS Three Dales Integrated Care Board"),
    ("Department for Education adviser", "SEND Adviser, Northern Region"),
)
_INTRODUCTION = (
    "Inspectors came back to Pennerdale in July 2025. They found enough progress in four of the "
    "seven weaknesses named in 2022 and too little in the other three. This plan is about those "
    "three.",
    "It was written by the local area partnership with the Pennerdale parent carer forum.",
)
_PRINCIPLES = (
    "we do nothing about families without families",
    "we measure what changes for children, not how busy we are",
    "we say early when something slips",
)
_STATES: dict[str, State] = {
    "On track": "on_track",
    "Completed": "complete",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
}
_LABELS = (
    "Executive sponsor",
    "Delivery lead",
    "Start",
    "Due",
    "Revised due date",
    "Status",
    "Progress",
    "Intended outcome",
    "Resources",
)
_POINTS = ("December 2025", "July 2026")
_MEASURE_HEADINGS = (
    "Indicator",
    "Baseline",
    "Target",
    *(f"{kind} {when}" for when in _POINTS for kind in ("Planned", "Actual")),
    "Source",
)


def build() -> bytes:
    """The file's bytes."""
    document = new_document()
    document.add_heading(_TITLE, 0)
    for line in ("Draft for comment", "Version 0.7", "9 January 2026"):
        document.add_paragraph(line)
    for label, value in _FACTS:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(value)
    document.add_heading("Introduction", 1)
    for text in _INTRODUCTION:
        document.add_paragraph(text)
    document.add_heading("Our principles", 1)
    for text in _PRINCIPLES:
        document.add_paragraph(text, style="List Bullet")
    for area in _PLAN.children:
        _write_area(document, area)
    return word_file(document)


def _write_area(document: Document, area: Node) -> None:
    label, title, wording = area.fields
    document.add_heading(f"Area of weakness {label}: {title}", 1)
    document.add_paragraph(wording)
    document.add_paragraph().add_run("What inspectors told us").bold = True
    for found in area.of("N"):
        document.add_paragraph(" ".join(found.fields), style="List Bullet")
    document.add_paragraph().add_run("Key performance indicators").bold = True
    add_table(document, [_MEASURE_HEADINGS, *_measure_rows(area)], len(_MEASURE_HEADINGS))
    document.add_paragraph()
    for focus in area.of("F"):
        number, name, impact = focus.fields
        document.add_heading(f"Objective {number}: {name}", 2)
        paragraph = document.add_paragraph()
        paragraph.add_run("Overall impact: ").bold = True
        paragraph.add_run(impact)
        for action in focus.children:
            _write_action(document, action)


def _measure_rows(area: Node) -> Iterator[tuple[str, ...]]:
    for line in area.of("K"):
        yield tuple(line.fields)


def _write_action(document: Document, line: Node) -> None:
    ref, action, cross, *values = line.fields
    document.add_paragraph().add_run(f"Action {ref}: {action} {cross}".strip()).bold = True
    for label, value in zip(_LABELS, values, strict=True):
        if value:
            document.add_paragraph(f"{label}: {value}", style="List Bullet")
    if line.children:
        document.add_paragraph("Steps:", style="List Bullet")
    for step in line.children:
        document.add_paragraph(step.fields[0], style="List Bullet 2")


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    return clerk.document(
        title=_TITLE,
        area_name="Pennerdale",
        plan_type="accelerated_progress_plan",
        version="0.7",
        status="draft",
        dated=date(2026, 1, 9),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        sections=(
            clerk.section("Introduction", "\n\n".join(_INTRODUCTION)),
            clerk.section("Our principles", "\n".join(f"- {text}" for text in _PRINCIPLES)),
        ),
        areas_for_improvement=tuple(_area(area) for area in _PLAN.children),
    )


def _area(node: Node) -> AreaForImprovement:
    label, title, wording = node.fields
    findings = [
        clerk.finding(text, written, *citations(written))
        for text, written in (found.fields for found in node.of("N"))
    ]
    return clerk.area(
        label,
        title,
        wording,
        [_focus(focus) for focus in node.of("F")],
        findings=findings,
        measures=[_measure(line) for line in node.of("K")],
    )


def _measure(line: Node) -> StatedMeasure:
    name, baseline, target, *values, source = line.fields
    trajectory = [
        (when, said(planned), said(actual))
        for when, planned, actual in zip(_POINTS, values[::2], values[1::2], strict=True)
    ]
    return clerk.measure(name, baseline, target, trajectory, source=source)


def _focus(node: Node) -> FocusArea:
    label, title, impact = node.fields
    milestones = [milestone for line in node.children for milestone in _milestones(line)]
    return clerk.focus(label, title, milestones, impact=impact)


def _milestones(line: Node) -> Iterator[Milestone]:
    ref, action, cross, sponsor, lead, starts, due, revised, status, progress, success, money = (
        line.fields
    )
    main = clerk.milestone(
        action,
        ref,
        cross_references=references(cross),
        accountable_officer=sponsor,
        supporting_leads=lead,
        start=start(starts),
        end=end(due),
        revised_end=end(revised),
        rating=clerk.word(status, None, _STATES[status]),
        progress=said(progress),
        evidence=success,
        other=(clerk.other("Resources", money),) if money else (),
    )
    yield main
    for step in line.children:
        yield clerk.milestone(step.fields[0], parent=main.key)


LAYOUT = Layout(
    name="pennerdale_labelled_lines",
    file_name="pennerdale-app-v0.7.docx",
    build=build,
    truth=truth,
    features=("no action tables", "labelled lines", "steps as bullets", "words without a key"),
)
