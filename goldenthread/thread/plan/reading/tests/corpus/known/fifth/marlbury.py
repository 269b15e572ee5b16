"""Word: an accelerated progress plan on the lines of Annex A, a table and measures for each area.

Header over two rows, letters on fills, asides in italics, a head and a foot on each page.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.fifth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Marlbury Local Area Accelerated Progress Plan"
_FRONT = (
    ("Date of inspection", "13 to 17 June 2022"),
    ("Date of publication of the revisit report", "8 May 2025"),
    (
        "Accountable officers from the local authority and the ICB",
        "Director of Children's Services; Chief Nursing Officer",
    ),
    ("DfE SEND adviser", "Regional adviser for the South West"),
    ("Governance", "SEND Improvement Board, which meets each month"),
)
_KEY: dict[str, tuple[str, Colour, State, str]] = {
    "B": ("Complete and embedded", "blue", "complete_and_embedded", "8EAADB"),
    "G": ("On track", "green", "on_track", "A9D18E"),
    "A": ("At risk", "amber", "at_risk", "FFD966"),
    "R": ("Off track", "red", "off_track", "FF7C80"),
}
_WHY = (
    "Inspectors visited Marlbury in June 2022 and asked for a written statement of action.",
    "They came back in March 2025 and found that four of the significant concerns remain. "
    "This plan says what we will now do about each of them.",
)
_CHECKS = (
    "The board looks at this plan every month.",
    "workstream leads update each action by the fifth working day",
    "the programme office checks the evidence before an action is marked blue",
    "DfE and NHS England advisers review progress at six and twelve months",
)
_HEADINGS = (
    ("Ref", "Action", "Owners", None, "Timescale", None, "RAG", "Comments", "Success criteria"),
    (None, None, "Accountable officer", "Action lead", "Start", "Finish", None, None, None),
)
_MEASURES = {
    "A": (
        ("Children waiting over 18 weeks for occupational therapy", "212 (April 2025)", "40"),
        ("Referrals sent back to schools", "34% (April 2025)", "10%"),
    ),
    "B": (
        ("Plans rated good at audit", "41% (May 2025)", "80%"),
        ("Assessments with social care advice", "66% (May 2025)", "100%"),
    ),
    "C": (("Longest wait for an autism assessment, in weeks", "131 (May 2025)", "52"),),
    "D": (("Families who trust the partnership", "27% (2024 survey)", "50%"),),
}
_POINTS = (
    (("170", "181"), ("90", None)),
    (("28%", "25%"), ("18%", None)),
    (("50%", "54%"), ("65%", None)),
    (("80%", "83%"), ("95%", None)),
    (("110", "118"), ("80", None)),
    (("30%", None), ("40%", None)),
)


def build() -> bytes:
    """The Word file."""
    document = word.new_document()
    head, foot = document.sections[0].header, document.sections[0].footer
    head.paragraphs[0].text = "OFFICIAL"
    foot.paragraphs[0].text = "Marlbury SEND Partnership"
    document.add_paragraph(_TITLE, style="Title")
    facts = [("Name of the local area", "Marlbury"), *_FRONT]
    facts += [("Version", "3.1"), ("Status", "Agreed"), ("Date of this plan", "14 November 2025")]
    word.add_table(document, facts, 2)
    document.add_heading("1. Why we have this plan", 1)
    for paragraph in _WHY:
        document.add_paragraph(paragraph)
    document.add_heading("2. How we will check progress", 1)
    document.add_paragraph(_CHECKS[0])
    for point in _CHECKS[1:]:
        document.add_paragraph(point, style="List Bullet")
    document.add_heading("RAG key", 1)
    rows = [("Rating", "Meaning"), *((letter, said[0]) for letter, said in _KEY.items())]
    key = word.add_table(document, rows, 2)
    for row, said in zip(key.rows[1:], _KEY.values(), strict=True):
        word.shade(row.cells[0], said[3])
    for concern in making.read_plan("marlbury"):
        _add_concern(document, concern)
    return making.steady(word.saved(document))


def _add_concern(document: Document, concern: making.Concern) -> None:
    document.add_heading(f"Significant concern {concern.label}: {concern.title}", 1)
    document.add_paragraph(concern.wording or "")
    document.add_heading("What inspectors found", 2)
    for text, cited in concern.findings:
        document.add_paragraph(making.joined(text, cited), style="List Bullet")
    document.add_paragraph(f"Overall impact: {concern.groups[0].impact}")
    document.add_heading("What we will do", 2)
    _add_actions(document, concern.groups[0].rows)
    document.add_heading("Key measures", 2)
    heading = ["Measure", "Baseline", "Target"]
    heading += ["Milestone Sep 25", "Actual Sep 25", "Milestone Mar 26", "Actual Mar 26"]
    rows = [
        [stated.name, stated.baseline, stated.target, *_values(stated)]
        for stated in _measures()[concern.label or ""]
    ]
    word.add_table(document, [heading, *rows], 7)


def _values(stated: StatedMeasure) -> list[str | None]:
    return [value for point in stated.trajectory for value in (point.planned, point.actual)]


def _add_actions(document: Document, rows: Sequence[making.Row]) -> None:
    names = ("ref", "", "acc", "del", "start", "end", "rag", "comments", "success")
    texts = [[row.get(name) for name in names] for row in rows]
    table: Any = word.add_table(document, [*_HEADINGS, *texts], 9)
    for column in (0, 1, 6, 7, 8):
        table.cell(0, column).merge(table.cell(1, column))
    for column in (2, 4):
        table.cell(0, column).merge(table.cell(0, column + 1))
    word.repeat_header(table, 2)
    for row, line in zip(rows, table.rows[2:], strict=True):
        cells = line.cells
        paragraph = cells[1].paragraphs[0]
        paragraph.add_run(making.joined(row.action, row.get("xref")))
        if note := row.get("note"):
            paragraph.add_run(" ")
            paragraph.add_run(f"({note})").italic = True
        if letter := row.get("rag"):
            word.shade(cells[6], _KEY[letter][3])


def _measures() -> dict[str, list[StatedMeasure]]:
    points = iter(_POINTS)
    stated: dict[str, list[StatedMeasure]] = {}
    for label, measures in _MEASURES.items():
        for name, baseline, target in measures:
            first, second = next(points)
            steps = (("Sep 25", *first), ("Mar 26", *second))
            stated.setdefault(label, []).append(clerk.measure(name, baseline, target, steps))
    return stated


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    _, areas = making.understood(making.read_plan("marlbury"), _milestone, _measures())
    return clerk.document(
        title=_TITLE,
        area_name="Marlbury",
        plan_type="accelerated_progress_plan",
        version="3.1",
        status="agreed",
        dated=date(2025, 11, 14),
        front_matter=tuple(clerk.front(*fact) for fact in _FRONT),
        sections=(
            clerk.section("Why we have this plan", "\n\n".join(_WHY), "1"),
            clerk.section(
                "How we will check progress",
                "\n\n".join((_CHECKS[0], "\n".join(f"- {point}" for point in _CHECKS[1:]))),
                "2",
            ),
        ),
        vocabulary=tuple(clerk.term(*said[:3]) for said in _KEY.values()),
        areas_for_improvement=areas,
    )


def _milestone(row: making.Row) -> Milestone:
    note = row.get("note")
    return clerk.milestone(
        row.action,
        row.get("ref"),
        notes=(note,) if note else (),
        cross_references=making.pointers(row.get("xref")),
        accountable_officer=row.get("acc"),
        supporting_leads=row.get("del"),
        start=making.begins(row.get("start")),
        end=making.ends(row.get("end")),
        rating=_rating(row.get("rag")),
        progress=row.get("comments"),
        evidence=row.get("success"),
    )


def _rating(letter: str | None) -> Rating:
    if letter is None:
        return NO_RATING
    return Rating(_KEY[letter][1], _KEY[letter][2], letter, "word_and_fill")


LAYOUT = Layout(
    "marlbury annex",
    "Marlbury accelerated progress plan v3.1.docx",
    build,
    truth,
    ("front matter table", "header over two rows", "letters on fills", "measures per area"),
)
