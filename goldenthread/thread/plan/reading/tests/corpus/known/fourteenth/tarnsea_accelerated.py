"""An accelerated progress plan in Word: no table of actions, bullets with labels beneath each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Milestone,
    PlanDocument,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.fourteenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

COLUMNS = "ref action lead due revised status success may july"
TITLE = "Tarnsea SEND Accelerated Progress Plan"
LINES = (
    ("Version", "2.1"),
    ("Status", "Published"),
    ("Date", "14 July 2025"),
    ("Date of revisit", "4 to 6 February 2025"),
    ("Governance", "Tarnsea SEND Improvement Board, which meets monthly"),
    ("Advisers", "Department for Education SEND adviser and NHS England adviser"),
)
BULLETS = (
    ("Lead", "lead"),
    ("Due", "due"),
    ("Revised date", "revised"),
    ("Status", "status"),
    ("Success criteria", "success"),
    ("Update May 2025", "may"),
    ("Update July 2025", "july"),
)
MEASURES = (
    "Indicator",
    "Source",
    "Baseline",
    "Target",
    "Planned Mar 25",
    "Actual Mar 25",
    "Planned Sept 25",
    "Actual Sept 25",
)
INTRODUCTION = (
    "Tarnsea was revisited in February 2025. Inspectors judged that four of the six significant "
    "weaknesses named in 2022 had not improved enough.",
    "This plan covers those four weaknesses. It replaces our statement of 2022 and will be "
    "reviewed with advisers every six months.",
)
FAMILIES = (
    "The Tarnsea Parent Carer Forum sits on every working group and agreed the success criteria "
    "in this plan."
)
STATES: dict[str, State] = {
    "Completed": "complete",
    "On track": "on_track",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
}


def build() -> bytes:
    """The Word file."""
    document = word.new_document()
    document.add_heading(TITLE, 0)
    for label, value in LINES:
        document.add_paragraph(f"{label}: {value}")
    document.add_heading("1. Introduction", 1)
    for text in INTRODUCTION:
        document.add_paragraph(text)
    document.add_heading("2. Working with families", 1)
    document.add_paragraph(FAMILIES)
    document.add_heading("3. Action plan", 1)
    for area in making.content("tarnsea.txt", COLUMNS):
        document.add_heading(f"Significant weakness {area.label} – {area.title}", 2)
        document.add_paragraph(area.wording or "")
        document.add_paragraph("Inspectors reported that:")
        for text, citation in area.findings:
            document.add_paragraph(f"{text} {citation}", style="List Bullet")
        for row in area.rows():
            _write_action(document, row)
        if area.measures:
            document.add_heading("Key performance indicators", 3)
            word.add_table(document, [MEASURES, *area.measures], len(MEASURES))
    return making.steady(word.saved(document))


def _write_action(document: Document, row: making.Row) -> None:
    document.add_heading(f"Action {row['ref']}: {row['action']}", 3)
    for label, name in BULLETS:
        if row[name]:
            line = document.add_paragraph(style="List Bullet")
            line.add_run(f"{label}: ").bold = True
            line.add_run(row[name])


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    texts = making.content("tarnsea.txt", COLUMNS)
    _, areas = making.understood(texts, _told)
    return clerk.document(
        title=TITLE,
        area_name="Tarnsea",
        plan_type="accelerated_progress_plan",
        version="2.1",
        status="published",
        dated=date(2025, 7, 14),
        front_matter=tuple(clerk.front(*line) for line in LINES[3:]),
        sections=(
            clerk.section("Introduction", "\n\n".join(INTRODUCTION), "1"),
            clerk.section("Working with families", FAMILIES, "2"),
        ),
        areas_for_improvement=tuple(
            replace(area, measures=tuple(_measured(cells) for cells in text.measures))
            for area, text in zip(areas, texts, strict=True)
        ),
    )


def _measured(cells: list[str]) -> StatedMeasure:
    name, source, baseline, target, march, march_actual, september, _ = cells
    steps = (("Mar 25", march, march_actual), ("Sept 25", september, None))
    return clerk.measure(name, baseline, target, steps, source=source)


def _told(row: making.Row) -> Milestone:
    action, references, _ = making.action(row["action"])
    status = row["status"]
    told = (("May 2025", row["may"]), ("July 2025", row["july"]))
    return clerk.milestone(
        action,
        row["ref"],
        cross_references=references,
        accountable_officer=row["lead"],
        end=making.said(row["due"], end=True),
        revised_end=making.said(row["revised"], end=True),
        rating=clerk.word(status, None, STATES[status]) if status else NO_RATING,
        evidence=row["success"],
        updates=tuple(
            clerk.update(making.said(month, end=True), text) for month, text in told if text
        ),
    )


LAYOUT = Layout(
    name="tarnsea accelerated progress",
    file_name="Tarnsea_APP_July_2025.docx",
    build=build,
    truth=truth,
    features=(
        "no table of actions",
        "a bullet for each fact",
        "numbered narrative",
        "dated updates",
        "measures with trajectory for each area",
        "status words without a key",
    ),
)
