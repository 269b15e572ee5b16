"""An improvement plan in Word without tables of actions: a heading an action, labelled lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    Milestone,
    PlanDocument,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    section,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.twelfth.pieces import (
    action,
    cited,
    ending,
    records,
    said,
    starting,
    steady,
    write_runs,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import add_table, new_document, saved

TITLE = "Ostrenby Local Area Partnership: SEND Improvement Plan 2025 to 2027"
FRONT = (
    ("Partners", "Ostrenby Council; NHS Ostrenby and Tarnside Integrated Care Board"),
    ("Date of inspection", "18 to 22 November 2024"),
    ("Board chair", "Independent Chair, Ostrenby SEND Partnership Board"),
    ("Next review of this plan", "January 2026"),
)
FOREWORD = (
    "This plan was written with children, young people and their families.",
    "It is honest about what has not worked. It is also clear about what will change over the "
    "next two years.",
)
VISION = "We want every child in Ostrenby to be known, to be included and to have a good day."
PROMISES = (
    "We will listen before we decide.",
    "We will act early.",
    "We will say what we have done and what we have not.",
)
STATES: dict[str, State] = {
    "Completed": "complete",
    "On track": "on_track",
    "In progress": "on_track",
    "At risk": "at_risk",
    "Some slippage": "at_risk",
    "Delayed": "off_track",
    "Overdue": "off_track",
    "Off track": "off_track",
    "Not started": "not_started",
}
LABELS = (
    "Accountable",
    "Supported by",
    "Start",
    "Complete by",
    "Revised date",
    "Status",
    "Percentage complete",
    "Success criteria",
    "Progress",
)
INDICATORS = (
    "Indicator",
    "Baseline",
    "Target",
    "Planned Dec 25",
    "Actual Dec 25",
    "Planned Jul 26",
    "Actual Jul 26",
    "Data owner",
)


@dataclass
class _Action:
    cells: list[str]
    updates: list[list[str]] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)


@dataclass
class _Area:
    cells: list[str]
    findings: list[list[str]] = field(default_factory=list)
    actions: list[_Action] = field(default_factory=list)
    measures: list[list[str]] = field(default_factory=list)


def _content() -> list[_Area]:
    areas: list[_Area] = []
    for kind, *cells in records("ostrenby", 12):
        if kind == "AREA":
            areas.append(_Area(cells))
        elif kind == "FIND":
            areas[-1].findings.append(cells)
        elif kind == "ACT":
            areas[-1].actions.append(_Action(cells))
        elif kind == "UPD":
            areas[-1].actions[-1].updates.append(cells)
        elif kind == "STEP":
            areas[-1].actions[-1].steps.append(cells[0])
        else:
            areas[-1].measures.append(cells[:8])
    return areas


def build() -> bytes:
    """The file."""
    file = new_document()
    file.add_paragraph(TITLE, style="Title")
    file.add_paragraph("Draft version 0.7")
    file.add_paragraph("9 September 2025")
    for label, value in FRONT:
        _line(file, label, value)
    file.add_heading("Foreword", 1)
    for text in FOREWORD:
        file.add_paragraph(text)
    file.add_heading("Our vision", 1)
    file.add_paragraph(VISION)
    for text in PROMISES:
        file.add_paragraph(text, style="List Bullet")
    for part in _content():
        file.add_heading(f"Area of weakness {part.cells[0]} – {part.cells[1]}", 1)
        file.add_paragraph(part.cells[2])
        file.add_heading("Findings from the report", 2)
        for text, where, *_ in part.findings:
            file.add_paragraph(f"{text} ({where})", style="List Bullet")
        file.add_heading("Our actions", 2)
        for entry in part.actions:
            _write(file, entry)
        file.add_heading(f"Key performance indicators for area {part.cells[0]}", 2)
        add_table(file, [INDICATORS, *part.measures], len(INDICATORS))
    return steady(saved(file))


def _line(file: Any, label: str, value: str) -> None:
    paragraph = file.add_paragraph()
    paragraph.add_run(f"{label}:").bold = True
    paragraph.add_run(f" {value}")


def _write(file: Any, entry: _Action) -> None:
    reference, text, *cells = entry.cells
    heading = file.add_heading(f"Action {reference}: ", 3)
    write_runs(heading, said(text).runs)
    for label, value in zip(LABELS, cells, strict=False):
        if value:
            sign = "%" if label == "Percentage complete" else ""
            _line(file, label, value + sign)
    for day, news, *_ in entry.updates:
        _line(file, f"Update {day}", news)
    if entry.steps:
        _line(file, "Steps", "")
    for step in entry.steps:
        file.add_paragraph(step, style="List Bullet")


def _milestones(entry: _Action) -> list[Milestone]:
    reference, text, lead, support, start, end, revised, status, percent, success, progress = (
        entry.cells
    )
    parent = action(
        said(text),
        reference,
        accountable_officer=lead,
        supporting_leads=support,
        start=starting(start),
        end=ending(end),
        revised_end=ending(revised),
        rating=word(status, None, STATES[status]),
        percent_complete=float(percent) if percent else None,
        evidence=success or None,
        progress=progress or None,
        updates=tuple(update(ending(day), news) for day, news, *_ in entry.updates),
    )
    return [parent, *(action(said(step), parent=parent.key) for step in entry.steps)]


def _measure(cells: list[str]) -> StatedMeasure:
    name, baseline, target, first, actual, second, later, owner = cells
    points = [("Dec 25", first, actual or None), ("Jul 26", second, later or None)]
    return measure(name, baseline, target, points, owner=owner)


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    areas = [
        area(
            part.cells[0],
            part.cells[1],
            part.cells[2],
            [focus(None, None, [one for entry in part.actions for one in _milestones(entry)])],
            findings=[cited(*row[:2]) for row in part.findings],
            measures=[_measure(cells) for cells in part.measures],
        )
        for part in _content()
    ]
    promises = "\n".join(f"- {text}" for text in PROMISES)
    return document(
        title=TITLE,
        area_name="Ostrenby",
        plan_type="improvement_plan",
        version="0.7",
        status="draft",
        dated=date(2025, 9, 9),
        front_matter=tuple(front(*line) for line in FRONT),
        sections=(
            section("Foreword", "\n\n".join(FOREWORD)),
            section("Our vision", f"{VISION}\n\n{promises}"),
        ),
        areas_for_improvement=tuple(areas),
    )


LAYOUT = Layout(
    "ostrenby_action_headings",
    "ostrenby-send-improvement-plan-draft-0-7.docx",
    build,
    truth,
    ("no action table", "labelled lines", "dated updates", "steps as bullets", "indicators"),
)
