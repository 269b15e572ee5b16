"""A priority action plan in Word without tables of actions: headings and labelled bullets."""

from __future__ import annotations

from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    Milestone,
    PlanDocument,
    StatedMeasure,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.eleventh import making

_TITLE = "Marlthorpe SEND Priority Action Plan"
_FACTS = (
    ("Date of inspection", "9 to 13 June 2025"),
    ("Partners", "Marlthorpe Borough Council, NHS Wend and Arle, Marlthorpe Parent Forum"),
    ("Contact", "SEND Programme Office"),
)
_CONTEXT = (
    "Marlthorpe has 41,000 children and young people, of whom 6,300 receive SEN support.",
    "This plan answers the four areas for priority action in the report of our inspection.",
)
_OVERSIGHT = "The plan is overseen by:"
_BODIES = (
    "the SEND Partnership Board, every month",
    "the Health and Wellbeing Board, every quarter",
)
_STATES = {
    "On track": "on_track",
    "Not started": "not_started",
    "Delayed": "off_track",
    "Completed": "complete",
    "At risk": "at_risk",
}
_MEASURE_HEADINGS = (
    "Measure",
    "Baseline",
    "Target",
    "Planned Dec 2025",
    "Actual Dec 2025",
    "Planned Mar 2026",
    "Actual Mar 2026",
)
_MEASURES = {
    "1": (
        ("Median wait for an autism assessment", "164 weeks", "52 weeks", "150", "148", "120", ""),
        ("Calls to the helpline that are answered", "0%", "95%", "50%", "", "90%", ""),
    ),
    "2": (("Pupils without a full-time offer", "312", "60", "250", "261", "150", ""),),
    "3": (
        ("Year 9 reviews attended by adult services", "8%", "90%", "30%", "34%", "60%", ""),
        ("Young people in supported internships", "18", "40", "18", "18", "25", ""),
    ),
    "4": (("Families who say they were heard", "37%", "70%", "40%", "", "50%", ""),),
}


def build() -> bytes:
    """The Word file."""
    document = word.new_document()
    document.sections[0].header.paragraphs[0].text = "OFFICIAL"
    document.add_paragraph(_TITLE, style="Title")
    for label, value in (("Status", "Published"), ("Date", "1 December 2025"), *_FACTS):
        document.add_paragraph().add_run(f"{label}: ").bold = True
        document.paragraphs[-1].add_run(value)
    document.add_heading("1. Context", 1)
    for text in _CONTEXT:
        document.add_paragraph(text)
    document.add_heading("2. Oversight", 1)
    document.add_paragraph(_OVERSIGHT)
    for text in _BODIES:
        document.add_paragraph(text, style="List Bullet")
    for group in making.groups("marlthorpe.txt"):
        label, title, wording = group.head
        document.add_heading(f"Priority action area {label}: {title}", 1)
        document.add_paragraph(wording)
        document.add_paragraph().add_run("Findings").bold = True
        for parts in group.findings:
            document.add_paragraph(making.finding_text(parts), style="List Bullet")
        for row in group.rows:
            _write_action(document, row)
        document.add_paragraph().add_run("Measures").bold = True
        word.add_table(document, [_MEASURE_HEADINGS, *_MEASURES[label]], len(_MEASURE_HEADINGS))
    return making.steady(word.saved(document))


def _write_action(document: Document, row: making.Row) -> None:
    document.add_heading(f"Action {row['ref']}: {row['action']}", 2)
    lines = [
        ("Sponsor", row["lead"]),
        ("Delivery lead", row["support"]),
        ("Start", row["start"]),
        ("Due", row["end"]),
        ("Revised due date", row["revised"]),
        ("Status", row["status"]),
        ("Progress", row["progress"]),
        ("Success criteria", row["evidence"]),
        *((f"Update {moment}", text) for moment, text in _dated(row)),
    ]
    for label, value in lines:
        if value:
            paragraph = document.add_paragraph(style="List Bullet")
            paragraph.add_run(f"{label}: ").bold = True
            paragraph.add_run(value)
    if row["steps"]:
        document.add_paragraph("Sub-actions:", style="List Bullet").runs[0].bold = True
        for step in _split(row["steps"]):
            document.add_paragraph(step, style="List Bullet 2")


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(";;")] if text else []


def _dated(row: making.Row) -> list[tuple[str, str]]:
    pairs = [entry.partition(": ") for entry in _split(row["updates"])]
    return [(moment, text) for moment, _, text in pairs]


def truth() -> PlanDocument:
    """What a clerk reads."""
    return clerk.document(
        title=_TITLE,
        area_name="Marlthorpe",
        plan_type="priority_action_plan",
        status="published",
        dated=date(2025, 12, 1),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        sections=(
            clerk.section("Context", "\n\n".join(_CONTEXT), "1"),
            clerk.section(
                "Oversight", f"{_OVERSIGHT}\n\n" + "\n".join(f"- {text}" for text in _BODIES), "2"
            ),
        ),
        areas_for_improvement=tuple(
            making.area(
                group.head,
                [clerk.focus(None, None, [node for row in group.rows for node in _told(row)])],
                findings=making.found(group),
                measures=[_measure(*texts) for texts in _MEASURES[group.head[0]]],
            )
            for group in making.groups("marlthorpe.txt")
        ),
    )


def _told(row: making.Row) -> list[Milestone]:
    rating = making.rated(None, _STATES[row["status"]], row["status"], "word")
    updates: tuple[Update, ...] = tuple(
        clerk.update(making.ends(moment), text) for moment, text in _dated(row)
    )
    whole = making.told(row, rating=rating, updates=updates)
    steps = [clerk.milestone(step, parent=whole.key) for step in _split(row["steps"])]
    return [whole, *steps]


def _measure(
    name: str, baseline: str, target: str, planned: str, actual: str, later: str, got: str
) -> StatedMeasure:
    points = (
        ("Dec 2025", planned or None, actual or None),
        ("Mar 2026", later or None, got or None),
    )
    return clerk.measure(name, baseline, target, points)


LAYOUT = Layout(
    name="marlthorpe",
    file_name="marlthorpe_priority_action_plan.docx",
    build=build,
    truth=truth,
    features=("label and value bullets", "steps as nested bullets", "measures under each area"),
)
