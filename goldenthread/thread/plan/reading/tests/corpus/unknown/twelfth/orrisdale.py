"""An accelerated progress plan in Word: a heading for each action, labelled lines, measures."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    Citation,
    Milestone,
    PlanDocument,
    Rating,
    StatedMeasure,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.twelfth.making import (
    end,
    rows,
    start,
    steady,
)

_TITLE = "Orrisdale SEND Accelerated Progress Plan"
_FACTS = (
    ("Date of revisit", "3 to 5 March 2025"),
    ("Letter published", "24 April 2025"),
    ("DfE adviser", "SEND Professional Adviser, South East"),
    ("Accountable officers", "Chief Executive of the council; Chief Executive of the ICB"),
)
_SUMMARY = (
    "Inspectors came back to Orrisdale in March 2025 and found that four weaknesses had not "
    "improved enough.",
    "We have pared our work down to twenty-eight actions. Each has one person who answers for it.",
)
_CHECKING = (
    "Officers from the Department for Education and NHS England meet us every six months. "
    "Between those meetings our own board checks the evidence for each action."
)
_KEY = (
    clerk.term("Complete and embedded in practice", "blue", "complete_and_embedded"),
    clerk.term("Completed", "green", "complete"),
    clerk.term("In progress and on track", "amber", "on_track"),
    clerk.term("Delayed", "red", "off_track"),
)
_LABELS = (
    "Responsible lead",
    "Supported by",
    "Start date",
    "Due date",
    "Revised due date",
    "RAG rating",
    "Success criteria",
    "Progress",
)
_MEASURES = (
    "Ref",
    "Measure",
    "Baseline",
    "Target",
    "Milestone Jan 26",
    "Actual Jan 26",
    "Milestone Dec 26",
    "Actual Dec 26",
    "Source",
)


class _Action(NamedTuple):
    cells: list[str]
    steps: list[str]
    updates: list[list[str]]


class _Area(NamedTuple):
    label: str
    title: str
    wording: str
    findings: list[list[str]]
    actions: list[_Action]
    measures: list[list[str]]


def _areas() -> list[_Area]:
    areas: list[_Area] = []
    for kind, *parts in rows("orrisdale.txt"):
        if kind == "area":
            areas.append(_Area(*parts, [], [], []))  # type: ignore[call-arg, arg-type]
        elif kind == "finding":
            areas[-1].findings.append(parts)
        elif kind == "measure":
            areas[-1].measures.append(parts)
        elif kind == "step":
            areas[-1].actions[-1].steps.append(parts[0])
        elif kind == "update":
            areas[-1].actions[-1].updates.append(parts)
        else:
            areas[-1].actions.append(_Action([kind, *parts], [], []))
    return areas


def _build() -> bytes:
    document = word.new_document()
    document.add_heading(_TITLE, 0)
    document.add_paragraph("Version 3.0")
    document.add_paragraph("27 February 2026")
    for label, value in _FACTS:
        _labelled(document, label, value)
    document.add_heading("Summary", 1)
    for text in _SUMMARY:
        document.add_paragraph(text)
    document.add_heading("How progress is checked", 1)
    document.add_paragraph(_CHECKING)
    document.add_heading("RAG key", 1)
    for entry in _KEY:
        document.add_paragraph(f"{str(entry.colour).title()} = {entry.label}")
    for area in _areas():
        _write_area(document, area)
    return steady(word.saved(document))


def _write_area(document: Document, area: _Area) -> None:
    document.add_heading(f"Area {area.label}: {area.title}", 1)
    document.add_paragraph(area.wording)
    document.add_heading("What inspectors found", 2)
    for text, cited, _ in area.findings:
        document.add_paragraph(f"{text} {cited}", style="List Bullet")
    for action in area.actions:
        reference, text, *values = action.cells
        document.add_heading(f"Action {reference}: {text}", 2)
        for label, value in zip(_LABELS, values, strict=True):
            if value:
                _labelled(document, label, value)
        if action.steps:
            _labelled(document, "Steps", "")
        for step in action.steps:
            document.add_paragraph(step, style="List Bullet")
        for day, said in action.updates:
            _labelled(document, f"Update {day}", said)
    document.add_heading("Measures", 2)
    word.add_table(document, [_MEASURES, *area.measures], len(_MEASURES))


def _labelled(document: Document, label: str, value: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{label}:").bold = True
    if value:
        paragraph.add_run(f" {value}")


def _truth() -> PlanDocument:
    return clerk.document(
        title=_TITLE,
        area_name="Orrisdale",
        plan_type="accelerated_progress_plan",
        version="3.0",
        dated=date(2026, 2, 27),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        sections=(
            clerk.section("Summary", "\n\n".join(_SUMMARY)),
            clerk.section("How progress is checked", _CHECKING),
        ),
        vocabulary=_KEY,
        areas_for_improvement=tuple(
            clerk.area(
                area.label,
                area.title,
                area.wording,
                [clerk.focus(None, None, [m for action in area.actions for m in _told(action)])],
                findings=[
                    clerk.finding(text, cited, Citation(None, "paragraph", number))
                    for text, cited, number in area.findings
                ],
                measures=[_measure(parts) for parts in area.measures],
            )
            for area in _areas()
        ),
    )


def _told(action: _Action) -> list[Milestone]:
    reference, text, lead, support, begins, due, revised, rating, success, progress = action.cells
    known: dict[str, Any] = {
        "accountable_officer": lead,
        "supporting_leads": support or None,
        "start": start(begins),
        "end": end(due),
        "revised_end": end(revised),
        "rating": _rating(rating),
        "evidence": success or None,
        "progress": progress or None,
        "updates": tuple(clerk.update(_day(day), said) for day, said in action.updates),
    }
    whole = clerk.milestone(text, reference, **known)
    return [whole, *(clerk.milestone(step, parent=whole.key) for step in action.steps)]


def _day(written: str) -> When:
    return end(written)


def _rating(written: str) -> Rating:
    states = {str(entry.colour).title(): entry for entry in _KEY}
    return clerk.word(written, states[written].colour, states[written].state)


def _measure(parts: list[str]) -> StatedMeasure:
    reference, name, baseline, target, planned, actual, later, latest, source = parts
    return clerk.measure(
        name,
        baseline,
        target,
        [("Jan 26", planned, actual), ("Dec 26", later, latest or None)],
        reference=reference,
        source=source,
    )


LAYOUT = Layout(
    name="orrisdale-action-headings",
    file_name="orrisdale-app-v3.docx",
    build=_build,
    truth=_truth,
    features=("a heading for each action", "labelled lines", "steps as bullets", "trajectories"),
)
