"""Word: a priority action plan with pillars, and focus areas as bands in a table per area.

Ratings are fills in the first column, steps stand under actions, updates have a column a month,
the focus area's impact is one merged cell.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.fifth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Quenborough SEND Priority Action Plan"
_FRONT = (
    ("Inspection dates", "3 to 14 March 2025"),
    ("Report published", "29 May 2025"),
    ("Senior responsible officers", "Chief Executive; ICB Chief Nurse"),
    ("Overseen by", "Quenborough SEND Improvement Board"),
)
_KEY: dict[Colour, tuple[str, State, str]] = {
    "blue": ("Complete and embedded", "complete_and_embedded", "4472C4"),
    "green": ("Completed", "complete", "00B050"),
    "amber": ("Progressing to timescale", "on_track", "FFC000"),
    "red": ("Delayed", "off_track", "FF0000"),
    "grey": ("Not started", "not_started", "BFBFBF"),
}
_SHADES = {str(colour): said[2] for colour, said in _KEY.items()}
_RATINGS = {str(colour): clerk.fill(colour, said[1]) for colour, said in _KEY.items()}
_FOREWORD = (
    "We accept what inspectors told us. Too many children in Quenborough have waited too long, "
    "and too many families have had to fight.",
    "This plan was written with parents and carers. It is short so that we can be held to it.",
)
_GOVERNANCE = (
    "The improvement board meets every six weeks.",
    "Each pillar has an executive sponsor.",
    "Parents sit on the board and on each working group.",
)
_HEADINGS = (
    "Status",
    "No.",
    "Milestone action",
    "Executive sponsor",
    "Delivery lead",
    "Complete by",
    "Progress September 2025",
    "Progress November 2025",
    "Evidence of impact",
    "Overall impact of focus area",
)


def build() -> bytes:
    """The Word file."""
    document = word.new_document()
    document.sections[0].header.paragraphs[0].text = _TITLE
    document.sections[0].footer.paragraphs[0].text = "OFFICIAL"
    document.add_paragraph(_TITLE, style="Title")
    document.add_paragraph("Version 1.4 (draft)")
    document.add_paragraph("1 December 2025")
    for label, value in _FRONT:
        document.add_paragraph(f"{label}: {value}")
    document.add_heading("Foreword", 1)
    for paragraph in _FOREWORD:
        document.add_paragraph(paragraph)
    document.add_heading("How this plan is governed", 1)
    for point in _GOVERNANCE:
        document.add_paragraph(point, style="List Bullet")
    document.add_heading("RAG key", 1)
    key = word.add_table(document, [[label for label, _, _ in _KEY.values()]], len(_KEY))
    for cell, said in zip(key.rows[0].cells, _KEY.values(), strict=True):
        word.shade(cell, said[2])
    above = None
    for concern in making.read_plan("quenborough"):
        if concern.pillar and concern.pillar != above:
            document.add_heading(f"Pillar {concern.pillar[0]} – {concern.pillar[1]}", 1)
            above = concern.pillar
        _add_concern(document, concern)
    return making.steady(word.saved(document))


def _add_concern(document: Document, concern: making.Concern) -> None:
    document.add_heading(f"Area for improvement {concern.label}", 2)
    document.add_paragraph(concern.wording or "")
    document.add_heading("What inspectors told us", 3)
    for text, cited in concern.findings:
        document.add_paragraph(making.joined(text, cited), style="List Bullet")
    document.add_heading("Our actions", 3)
    table: Any = word.add_table(document, [_HEADINGS], len(_HEADINGS))
    word.repeat_header(table)
    for group in concern.groups:
        band = word.add_row(table)
        merged = band[0].merge(band[-1])
        merged.paragraphs[0].add_run(f"Focus area {group.label}: {group.title}").bold = True
        cells = [_add_action(table, row) for row in group.rows]
        impact = cells[0][-1].merge(cells[-1][-1]) if len(cells) > 1 else cells[0][-1]
        impact.paragraphs[0].text = group.impact or ""
        for spare in impact.paragraphs[1:]:
            spare._p.getparent().remove(spare._p)


def _add_action(table: Any, row: making.Row) -> Any:
    cells = word.add_row(table)
    if colour := row.get("status"):
        word.shade(cells[0], _SHADES[colour])
    paragraph = cells[2].paragraphs[0]
    paragraph.add_run(row.action)
    if note := row.get("note"):
        paragraph.add_run(" ")
        paragraph.add_run(f"({note})").italic = True
    names = ((1, "ref"), (3, "exec"), (4, "lead"), (5, "by"), (6, "sep"), (7, "nov"))
    texts = {position: row.get(name) for position, name in names}
    texts[8] = row.get("evidence") or row.get("prompt")
    for position, text in texts.items():
        word.write(cells[position], text or "")
    return cells


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    pillars, areas = making.understood(making.read_plan("quenborough"), _milestone)
    return clerk.document(
        title=_TITLE,
        area_name="Quenborough",
        plan_type="priority_action_plan",
        version="1.4",
        status="draft",
        dated=date(2025, 12, 1),
        front_matter=tuple(clerk.front(*fact) for fact in _FRONT),
        sections=(
            clerk.section("Foreword", "\n\n".join(_FOREWORD)),
            clerk.section(
                "How this plan is governed", "\n".join(f"- {point}" for point in _GOVERNANCE)
            ),
        ),
        vocabulary=tuple(
            clerk.term(label, colour, state) for colour, (label, state, _) in _KEY.items()
        ),
        pillars=pillars,
        areas_for_improvement=areas,
    )


def _milestone(row: making.Row) -> Milestone:
    written = row.get("ref") or ""
    note, prompt = row.get("note"), row.get("prompt")
    updates = [
        clerk.update(making.ends(month), said)
        for month, name in (("September 2025", "sep"), ("November 2025", "nov"))
        if (said := row.get(name))
    ]
    made = clerk.milestone(
        row.action,
        written.upper(),
        notes=(note,) if note else (),
        accountable_officer=row.get("exec"),
        supporting_leads=row.get("lead"),
        end=making.ends(row.get("by")),
        rating=_RATINGS.get(row.get("status") or "", NO_RATING),
        updates=tuple(updates),
        evidence=row.get("evidence"),
        prompts=(prompt,) if prompt else (),
    )
    return making.written_as(made, written)


LAYOUT = Layout(
    "quenborough pillars",
    "Quenborough PAP draft v1.4.docx",
    build,
    truth,
    ("pillars", "bands in a table", "fills alone", "steps", "update columns", "merged impact"),
)
