"""A priority action plan in Word: filled key, workstreams with tables, two tiers of owner."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from docx.document import Document
from docx.table import Table

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Citation,
    Colour,
    CrossReference,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.twelfth.making import (
    asked,
    end,
    rows,
    steady,
)

_TITLE = "Skelbeck Local Area SEND Priority Action Plan"
_TOLD = (
    ("Local area", "Skelbeck"),
    ("Version", "1.3"),
    ("Status", "Agreed"),
    ("Date of this plan", "6 July 2026"),
)
_FACTS = (
    ("Dates of inspection", "6 to 17 October 2025"),
    ("Report published", "12 December 2025"),
    (
        "Lead agencies",
        "Skelbeck Metropolitan Borough Council and NHS Wharrow Vale Integrated Care Board",
    ),
    ("Senior responsible officer", "Director of Children's Services"),
)
_WHY = (
    "Inspectors visited Skelbeck in the autumn of 2025. They found widespread failings that "
    "worry us as much as they worry families.",
    "This plan says what the council, the integrated care board and our schools will do about "
    "them, and by when.",
)
_OVERSIGHT = "The improvement board meets every six weeks. It is made up of:"
_MEMBERS = (
    "an independent chair",
    "the parent carer forum",
    "senior leaders of the council, the integrated care board and the hospital trust",
    "head teachers of a primary, a secondary and a special school",
)
_KEY: dict[str, tuple[str, Colour, State]] = {
    "5B9BD5": ("Complete", "blue", "complete"),
    "70AD47": ("On track", "green", "on_track"),
    "FFC000": ("At risk", "amber", "at_risk"),
    "FF0000": ("Delayed", "red", "off_track"),
    "BFBFBF": ("Not started", "grey", "not_started"),
}
_FILLS = {str(colour): (shade, colour, state) for shade, (_, colour, state) in _KEY.items()}
_LINKS = {"1.1.5": "3.1.1", "1.2.3": "3.1.4", "2.1.3": "3.1.1", "2.2.5": "2.1.1", "3.1.3": "3.2.5"}
_HEADINGS = (
    "No.",
    "What we will do",
    "Strategic lead",
    "Operational lead",
    "Complete by",
    "Rating",
    "Progress so far",
    "Evidence of impact",
)


class _Area(NamedTuple):
    said: list[str]
    findings: list[list[str]]
    focuses: list[tuple[list[str], list[list[str]]]]


def _areas() -> list[_Area]:
    areas: list[_Area] = []
    for kind, *parts in rows("skelbeck.txt"):
        if kind == "area":
            areas.append(_Area(parts, [], []))
        elif kind == "finding":
            areas[-1].findings.append(parts)
        elif kind == "focus":
            areas[-1].focuses.append((parts, []))
        else:
            areas[-1].focuses[-1][1].append([kind, *parts])
    return areas


def _build() -> bytes:
    document = word.new_document()
    document.add_heading(_TITLE, 0)
    word.add_table(document, _TOLD + _FACTS, 2)
    document.add_heading("Why we have written this plan", 1)
    for text in _WHY:
        document.add_paragraph(text)
    document.add_heading("How the plan is overseen", 1)
    document.add_paragraph(_OVERSIGHT)
    for text in _MEMBERS:
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("What the colours mean", 1)
    key = word.add_table(document, [(None, label) for label, _, _ in _KEY.values()], 2)
    for row, shade in zip(key.rows, _KEY, strict=True):
        word.shade(row.cells[0], shade)
    _write_plan(document)
    return steady(word.saved(document))


def _write_plan(document: Document) -> None:
    for area in _areas():
        label, title, wording = area.said
        document.add_heading(f"Priority action {label}: {title}", 1)
        document.add_paragraph(wording)
        document.add_heading("What inspectors found", 2)
        for text, cited, _ in area.findings:
            document.add_paragraph(f"{text} {cited}", style="List Bullet")
        for (number, name, impact), lines in area.focuses:
            document.add_heading(f"Workstream {number}: {name}", 2)
            document.add_paragraph(f"Overall impact: {impact}")
            table = word.add_table(document, [_HEADINGS], 8)
            word.repeat_header(table)
            for line in lines:
                _write(table, line)


def _write(table: Table, parts: list[str]) -> None:
    cells = word.add_row(table)
    for position, (cell, text) in enumerate(zip(cells, parts, strict=True)):
        if position == 5:
            word.shade(cell, _FILLS[text][0])
        elif position == 1 and parts[0] in _LINKS:
            word.write(cell, f"{text} (links to {_LINKS[parts[0]]})")
        else:
            word.write(cell, text)


def _truth() -> PlanDocument:
    bullets = "\n".join(f"- {text}" for text in _MEMBERS)
    return clerk.document(
        title=_TITLE,
        area_name="Skelbeck",
        plan_type="priority_action_plan",
        version="1.3",
        status="agreed",
        dated=date(2026, 7, 6),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        sections=(
            clerk.section("Why we have written this plan", "\n\n".join(_WHY)),
            clerk.section("How the plan is overseen", f"{_OVERSIGHT}\n\n{bullets}"),
        ),
        vocabulary=tuple(clerk.term(*line) for line in _KEY.values()),
        areas_for_improvement=tuple(_area(area) for area in _areas()),
    )


def _area(area: _Area) -> AreaForImprovement:
    return clerk.area(
        area.said[0],
        area.said[1],
        area.said[2],
        [
            clerk.focus(label, title, [_milestone(*line) for line in lines], impact=impact)
            for (label, title, impact), lines in area.focuses
        ],
        findings=[
            clerk.finding(text, cited, Citation(None, "paragraph", number))
            for text, cited, number in area.findings
        ],
    )


def _milestone(
    reference: str,
    action: str,
    strategic: str,
    operational: str,
    due: str,
    rating: str,
    progress: str,
    evidence: str,
) -> Milestone:
    return clerk.milestone(
        action,
        reference,
        accountable_officer=strategic,
        supporting_leads=operational or None,
        end=end(due),
        rating=clerk.fill(_FILLS[rating][1], _FILLS[rating][2]),
        progress=progress or None,
        cross_references=_pointers(reference),
        **asked(evidence),
    )


def _pointers(reference: str) -> tuple[CrossReference, ...]:
    target = _LINKS.get(reference)
    return (CrossReference(f"(links to {target})", (target,)),) if target else ()


LAYOUT = Layout(
    name="skelbeck-priority-actions",
    file_name="skelbeck-priority-action-plan.docx",
    build=_build,
    truth=_truth,
    features=(
        "filled key",
        "rating by fill alone",
        "workstreams with tables",
        "two tiers of owner",
    ),
)
