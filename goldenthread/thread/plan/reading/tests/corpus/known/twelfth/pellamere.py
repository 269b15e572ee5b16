"""A priority action plan in Word: an area's concern and findings, a table for each focus area."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from goldenthread.thread.plan.reading.document import Colour, Milestone, PlanDocument, State
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    focus,
    front,
    measure,
    section,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.known.twelfth.pieces import (
    action,
    asked,
    cited,
    ending,
    records,
    said,
    starting,
    steady,
    write_runs,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import (
    add_table,
    new_document,
    repeat_header,
    saved,
    shade,
)

TITLE = "Pellamere SEND Priority Action Plan"
CONTROL = (
    ("Local area", "Pellamere Council"),
    ("Version", "1.3"),
    ("Status", "Agreed"),
    ("Date of this plan", "21 July 2025"),
    ("Date of inspection", "3 to 7 February 2025"),
    ("Report published", "4 April 2025"),
    ("Senior responsible officer", "Executive Director, Children and Families"),
    ("Lead agencies", "Pellamere Council and NHS Fellside Integrated Care Board"),
)
KEY: tuple[tuple[Colour, str, str, State], ...] = (
    ("blue", "4472C4", "Completed and embedded", "complete_and_embedded"),
    ("green", "70AD47", "On track", "on_track"),
    ("amber", "FFC000", "At risk", "at_risk"),
    ("red", "FF0000", "Off track", "off_track"),
    ("grey", "BFBFBF", "Not started", "not_started"),
)
FILLS = {colour: shade_of for colour, shade_of, _, _ in KEY}
STATES = {colour: state for colour, _, _, state in KEY}
NAMES: dict[str, Colour] = {colour: colour for colour, _, _, _ in KEY}
INTRODUCTION = (
    "Inspectors visited Pellamere in February 2025 and asked the partnership to act in four areas.",
    "This plan says what the council, the integrated care board, schools and parent carers will "
    "do about each of them, who will do it and by when.",
)
GOVERNANCE = "The SEND Partnership Board meets every six weeks and is chaired independently."
GROUPS = (
    "an operational group for each area for priority action",
    "a data group that checks every figure before it is reported",
    "the Pellamere Parent Carer Forum, which has a seat on all of them",
)
HEADINGS = (
    "Ref",
    "Action",
    "Accountable officer",
    "Delivery lead",
    "Start",
    "Finish",
    "RAG",
    "Progress so far",
    "Evidence of impact",
)
MEASURES = (
    "Area",
    "Measure",
    "Baseline (March 2025)",
    "Target (March 2026)",
    "Planned Jun 25",
    "Actual Jun 25",
    "Planned Dec 25",
    "Actual Dec 25",
    "Source",
)


@dataclass
class _Area:
    cells: list[str]
    findings: list[list[str]] = field(default_factory=list)
    focuses: list[tuple[list[str], list[list[str]]]] = field(default_factory=list)


def _content() -> tuple[list[_Area], list[list[str]]]:
    areas: list[_Area] = []
    measures: list[list[str]] = []
    for kind, *cells in records("pellamere", 11):
        if kind == "AREA":
            areas.append(_Area(cells))
        elif kind == "FIND":
            areas[-1].findings.append(cells)
        elif kind == "FOCUS":
            areas[-1].focuses.append((cells, []))
        elif kind == "MEASURE":
            measures.append([*cells[:7], cells[7], cells[9]])
        else:
            group, rows = areas[-1].focuses[-1]
            rows.append([group[0] + kind, *cells[:8]])
    return areas, measures


def build() -> bytes:
    """The file."""
    areas, measures = _content()
    file = new_document()
    file.sections[0].header.paragraphs[0].text = "OFFICIAL"
    file.add_paragraph(TITLE, style="Title")
    add_table(file, CONTROL, 2)
    file.add_heading("1. Introduction", 1)
    for text in INTRODUCTION:
        file.add_paragraph(text)
    file.add_heading("2. How this plan is governed", 1)
    file.add_paragraph(GOVERNANCE)
    for text in GROUPS:
        file.add_paragraph(text, style="List Bullet")
    file.add_heading("RAG key", 1)
    key = add_table(file, [("Colour", "Meaning"), *(("", line[2]) for line in KEY)], 2)
    for row, (_, tint, _, _) in zip(key.rows[1:], KEY, strict=True):
        shade(row.cells[0], tint)
    for part in areas:
        label, title, wording, *_ = part.cells
        file.add_heading(f"Area for priority action {label}: {title}", 1)
        file.add_paragraph(wording)
        file.add_heading("What inspectors found", 3)
        for text, where, *_ in part.findings:
            bullet = f"{text} ({where})" if where else text
            file.add_paragraph(bullet, style="List Bullet")
        for (number, name, impact, *_), rows in part.focuses:
            file.add_heading(f"Focus area {number}: {name}", 2)
            file.add_paragraph(f"Overall impact: {impact}")
            printed = [[*row[:1], "", *row[2:6], "", *row[7:9]] for row in rows]
            table = add_table(file, [HEADINGS, *printed], len(HEADINGS))
            repeat_header(table)
            for line, cells in zip(list(table.rows)[1:], rows, strict=True):
                write_runs(line.cells[1].paragraphs[0], said(cells[1]).runs)
                shade(line.cells[6], FILLS[NAMES[cells[6]]])
            file.add_paragraph("")
    file.add_heading("Measures", 1)
    add_table(file, [MEASURES, *measures], len(MEASURES))
    return steady(saved(file))


def _milestone(row: list[str]) -> Milestone:
    reference, text, officer, lead, start, end, colour, progress, evidence = row
    seen = NAMES[colour]
    return action(
        said(text),
        reference,
        accountable_officer=officer,
        supporting_leads=lead,
        start=starting(start),
        end=ending(end),
        rating=fill(seen, STATES[seen]),
        progress=progress or None,
        **asked(evidence),
    )


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    areas, measures = _content()
    told = [
        area(
            part.cells[0],
            part.cells[1],
            part.cells[2],
            [
                focus(group[0], group[1], map(_milestone, rows), impact=group[2])
                for group, rows in part.focuses
            ],
            findings=[cited(*row[:2]) for row in part.findings],
            measures=[
                measure(
                    name,
                    baseline,
                    target,
                    [("Jun 25", first, actual or None), ("Dec 25", second, None)],
                    source=source,
                )
                for number, name, baseline, target, first, actual, second, _, source in measures
                if number == part.cells[0]
            ],
        )
        for part in areas
    ]
    bullets = "\n".join(f"- {text}" for text in GROUPS)
    return document(
        title=TITLE,
        area_name="Pellamere",
        plan_type="priority_action_plan",
        version="1.3",
        status="agreed",
        dated=date(2025, 7, 21),
        front_matter=tuple(front(*line) for line in CONTROL[4:]),
        sections=(
            section("Introduction", "\n\n".join(INTRODUCTION), "1"),
            section("How this plan is governed", f"{GOVERNANCE}\n\n{bullets}", "2"),
        ),
        vocabulary=tuple(term(label, colour, state) for colour, _, label, state in KEY),
        areas_for_improvement=tuple(told),
    )


LAYOUT = Layout(
    "pellamere_area_tables",
    "pellamere-send-priority-action-plan-v1-3.docx",
    build,
    truth,
    ("control table", "findings", "table for each focus area", "fills", "prompts", "measures"),
)
