"""Word: pillars, priorities, and under each the deadlines as headings over deliverables."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, State
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    pillar,
    section,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import new_document, saved

from .making import Group, Row, content, italic, steady, told
from .moments import ends

TITLE = "Whitmarsh SEND Improvement Plan: roadmap to September 2026"
FRONT = (
    ("Senior responsible officer", "Director of Children's Services"),
    ("Partners", "Whitmarsh Council, NHS Fen and Marsh ICB, Whitmarsh Parent Carer Forum"),
    ("Next review", "January 2026"),
)
ABOUT = (
    "This roadmap shows what will be delivered, month by month, so that families can see what "
    "is coming and hold us to it.",
    "It is reviewed every six months with the parent carer forum.",
)
HEARD = ("tell us what is happening", "answer when we ring", "make schools welcoming")
LABELS = {
    "lead": "Lead",
    "support": "Supported by",
    "success": "Measure of success",
    "status": "Status",
    "progress": "Progress so far",
}
STATES: dict[str, State] = {
    "Complete": "complete",
    "On track": "on_track",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
}


def _pillars() -> list[Group]:
    return content("whitmarsh", "action lead support success status progress")


def build() -> bytes:
    """The plan's file."""
    file = new_document()
    file.add_paragraph(TITLE, style="Title")
    file.add_paragraph("Version 3.0", style="Subtitle")
    file.add_paragraph("Published 14 July 2025")
    for label, value in FRONT:
        line = file.add_paragraph()
        line.add_run(f"{label}: ").bold = True
        line.add_run(value)
    file.add_heading("About this roadmap", 1)
    for text in ABOUT:
        file.add_paragraph(text)
    file.add_heading("What families asked for", 1)
    for text in HEARD:
        file.add_paragraph(text, style="List Bullet")
    for theme in _pillars():
        file.add_heading(theme.heading, 1)
        for group in theme.below:
            _write_priority(file, group)
    return steady(saved(file))


def _write_priority(file: Any, group: Group) -> None:
    file.add_heading(group.heading, 2)
    line = file.add_paragraph()
    line.add_run("What will be different: ").bold = True
    line.add_run(group.impact)
    deadline = ""
    for row in group.rows:
        if row.deadline != deadline:
            deadline = row.deadline
            file.add_heading(deadline, 3)
        italic(file.add_paragraph(style="List Bullet"), row["action"])
        for name, label in LABELS.items():
            if row[name]:
                file.add_paragraph(f"{label}: {row[name]}", style="List Bullet 2")


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    themes = [(pillar(group.label, group.title), group) for group in _pillars()]
    return document(
        title=TITLE,
        area_name="Whitmarsh",
        plan_type="improvement_plan",
        version="3.0",
        status="published",
        dated=date(2025, 7, 14),
        front_matter=tuple(front(*line) for line in FRONT),
        sections=(
            section("About this roadmap", "\n\n".join(ABOUT)),
            section("What families asked for", "\n".join(f"- {text}" for text in HEARD)),
        ),
        pillars=tuple(theme for theme, _ in themes),
        areas_for_improvement=tuple(
            area(
                group.label,
                group.title,
                None,
                [focus(None, None, map(_read, group.rows), impact=group.impact)],
                pillar=theme,
            )
            for theme, outer in themes
            for group in outer.below
        ),
    )


def _read(row: Row) -> Milestone:
    success = row.get("success")
    asked = success is not None and success.endswith("?")
    return told(
        row,
        accountable_officer=row["lead"],
        supporting_leads=row.get("support"),
        end=ends(row.deadline),
        rating=word(row["status"], None, STATES[row["status"]]),
        progress=row.get("progress"),
        evidence=None if asked else success,
        prompts=(success,) if asked else (),
    )


LAYOUT = Layout(
    name="seventh deadline roadmap",
    file_name="roadmap.docx",
    build=build,
    truth=truth,
    features=(
        "deadlines as headings",
        "deliverables as bullets",
        "label lines nested under bullets",
        "no references",
        "status words without a key",
    ),
)
