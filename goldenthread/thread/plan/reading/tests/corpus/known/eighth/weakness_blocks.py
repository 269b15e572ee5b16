"""A priority action plan of numbered weaknesses and 'Action n.n' blocks, with a KPI appendix."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from docx.text.paragraph import Paragraph

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Citation,
    Colour,
    CrossReference,
    Milestone,
    PlanDocument,
    State,
    StatedMeasure,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    front,
    measure,
    milestone,
    section,
    term,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import (
    add_table,
    new_document,
    saved,
    shade,
)

from .making import Row, begins, cells, ends, of, parts, rows, steady

_TITLE = "Harlowmere Priority Action Plan for Special Educational Needs and Disabilities"
_FACTS = (
    ("Name of local area", "Harlowmere"),
    ("Date of inspection", "12 to 16 May 2025"),
    ("Report published", "22 July 2025"),
    ("Plan version", "1.3"),
    ("Status of plan", "Draft"),
    ("Date of plan", "9 January 2026"),
    ("Senior responsible officer", "Director of Children's Services, Harlowmere Council"),
    ("Health lead", "Chief Nurse, NHS Wend Valley ICB"),
    ("Monitored by", "Harlowmere SEND and Inclusion Board, monthly"),
)
_TOLD = ("Name of local area", "Plan version", "Status of plan", "Date of plan")
_FOREWORD = (
    "The inspectors' report was hard to read. It told us what families in Harlowmere had been "
    "saying for some time, and we accept it in full.",
    "This plan sets out what the council, the integrated care board and our schools will do "
    "together over the next eighteen months.",
)
_GOVERNED = "Three groups hold partners to account for this plan:"
_GROUPS = (
    "the SEND and Inclusion Board, which meets every month",
    "the Health and Wellbeing Board, which hears from it each quarter",
    "the parent carer forum, which has two seats on each",
)
_KEY: tuple[tuple[str, str, Colour, str, State], ...] = (
    ("Blue", "Completed", "blue", "8DB3E2", "complete"),
    ("Green", "On track to be completed by the due date", "green", "92D050", "on_track"),
    ("Amber", "At risk of missing the due date", "amber", "FFC000", "at_risk"),
    ("Red", "Off track and the due date will be missed", "red", "FF5050", "off_track"),
    ("Grey", "Not started", "grey", "BFBFBF", "not_started"),
)
_LINES = (
    "Senior responsible officer (accountable)",
    "Responsible officer (action lead)",
    "Start date",
    "Due date",
    "New date agreed",
    "Progress rating",
    "Success criteria",
    "Update September 2025",
    "Update November 2025",
)
_KPI_HEAD = (
    "Key performance indicator",
    "Source",
    "Baseline",
    "Target",
    "Milestone 1 – Dec 25",
    "Actual Dec 25",
    "Milestone 2 – Apr 26",
    "Actual Apr 26",
)


def build() -> bytes:
    """The file."""
    file = new_document()
    file.add_paragraph(_TITLE, style="Title")
    add_table(file, _FACTS, 2)
    file.add_heading("Foreword", 1)
    for text in _FOREWORD:
        file.add_paragraph(text)
    file.add_heading("How this plan is governed", 1)
    file.add_paragraph(_GOVERNED)
    for text in _GROUPS:
        file.add_paragraph(text, style="List Bullet")
    file.add_heading("Key to progress ratings", 2)
    key = add_table(file, [("Rating", "Meaning"), *((w, label) for w, label, *_ in _KEY)], 2)
    for row, (_, _, _, colour, _) in zip(key.rows[1:], _KEY, strict=True):
        shade(row.cells[0], colour)
    for lines in parts(rows("weakness_blocks"), "AREA"):
        _write_area(file, lines)
    file.add_heading("Appendix A: Key performance indicators", 1)
    for number in "1234":
        file.add_heading(f"Area of weakness {number}", 2)
        kpis = of(rows("weakness_blocks"), "KPI")
        add_table(file, [_KPI_HEAD, *(line[1:9] for line in kpis if line[0] == number)], 8)
    file.sections[0].footer.paragraphs[0].text = "Harlowmere Priority Action Plan, draft"
    return steady(saved(file))


def _write_area(file: Any, lines: list[Row]) -> None:
    [[number, wording]] = of(lines, "AREA")
    file.add_heading(f"Area of weakness {number}", 1)
    file.add_paragraph(wording)
    file.add_paragraph("What inspectors found").runs[0].bold = True
    for text, cited, _ in of(lines, "FIND"):
        file.add_paragraph(f"{text} {cited}", style="List Bullet")
    for block in parts(lines, "ACT"):
        _write_action(file, block)


def _write_action(file: Any, block: list[Row]) -> None:
    reference, action, *values = cells(block[0], 11)
    paragraph = file.add_paragraph()
    paragraph.add_run(f"Action {reference}: ").bold = True
    paragraph.add_run(action)
    for [note] in of(block, "NOTE"):
        paragraph.add_run(" ")
        paragraph.add_run(f"({note})").italic = True
    for written, _ in of(block, "CROSS"):
        paragraph.add_run(f" {written}")
    for label, value in zip(_LINES, values, strict=True):
        if value:
            _write_line(file.add_paragraph(), label, value)
    if steps := of(block, "STEP"):
        file.add_paragraph().add_run("Steps:").bold = True
        for [step] in steps:
            file.add_paragraph(step, style="List Bullet 2")


def _write_line(paragraph: Paragraph, label: str, value: str) -> None:
    paragraph.add_run(f"{label}: ").bold = True
    paragraph.add_run(value)


def truth() -> PlanDocument:
    """What a clerk reads."""
    lines = rows("weakness_blocks")
    kpis = of(lines, "KPI")
    bullets = "\n".join(f"- {text}" for text in _GROUPS)
    return document(
        title=_TITLE,
        area_name="Harlowmere",
        plan_type="priority_action_plan",
        version="1.3",
        status="draft",
        dated=date(2026, 1, 9),
        front_matter=tuple(front(*fact) for fact in _FACTS if fact[0] not in _TOLD),
        sections=(
            section("Foreword", "\n\n".join(_FOREWORD)),
            section("How this plan is governed", f"{_GOVERNED}\n\n{bullets}"),
        ),
        vocabulary=tuple(term(label, colour, state) for _, label, colour, _, state in _KEY),
        areas_for_improvement=tuple(_area(part, kpis) for part in parts(lines, "AREA")),
    )


def _area(lines: list[Row], kpis: list[Row]) -> AreaForImprovement:
    [[number, wording]] = of(lines, "AREA")
    return area(
        number,
        None,
        wording,
        [focus(None, None, [one for part in parts(lines, "ACT") for one in _milestones(part)])],
        findings=[
            finding(text, cited, Citation(None, "paragraph", paragraph))
            for text, cited, paragraph in of(lines, "FIND")
        ],
        measures=[_measure(line) for line in kpis if line[0] == number],
    )


def _measure(line: Row) -> StatedMeasure:
    name, source, baseline, target, planned, actual, later, latest = line[1:9]
    steps = (("Dec 25", planned, actual or None), ("Apr 26", later, latest or None))
    return measure(name, baseline, target, steps, source=source)


def _milestones(block: list[Row]) -> Iterator[Milestone]:
    reference, action, officer, lead, start, due, new, rating, evidence, *texts = cells(
        block[0], 11
    )
    assert action
    meant = {written: word(written, colour, state) for written, _, colour, _, state in _KEY}
    updates: list[Update] = [
        update(ends(month), text)
        for month, text in zip(("September 2025", "November 2025"), texts, strict=True)
        if text
    ]
    one = milestone(
        action,
        reference,
        accountable_officer=officer,
        supporting_leads=lead,
        start=begins(start),
        end=ends(due),
        revised_end=ends(new),
        rating=meant[rating] if rating else NO_RATING,
        evidence=evidence,
        updates=tuple(updates),
        notes=tuple(note for [note] in of(block, "NOTE")),
        cross_references=tuple(
            CrossReference(written, tuple(to.split())) for written, to in of(block, "CROSS")
        ),
    )
    yield one
    for [step] in of(block, "STEP"):
        yield milestone(step, parent=one.key)


LAYOUT = Layout(
    "weakness_blocks",
    "harlowmere-priority-action-plan.docx",
    build,
    truth,
    ("label and value blocks", "steps as bullets", "updates by month", "KPI appendix"),
)
