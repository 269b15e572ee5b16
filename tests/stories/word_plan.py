"""A plan in Word, as a programme manager might have it; one heading might mean two things."""

from __future__ import annotations

import io

import docx
from docx.document import Document

ODD_HEADING = "Progress and impact"
ASIDE = "Lunch will be provided at the launch."
HEADER = ("Ref", "Milestone", "Accountable officer", "Start date", "End date", "RAG", ODD_HEADING)
MILESTONES = (
    ("1A", "Agree a joint plan with families", "Director of Education", "May 2026", "July 2026"),
    ("1B", "Publish the joint plan", "Head of Commissioning", "July 2026", "September 2026"),
    ("1C", "Ask families what changed", "Parent carer forum", "September 2026", "March 2027"),
)
RATINGS = ("Completed", "Progressing to timescale", "Not started")


def write_word_plan() -> bytes:
    """The plan as a .docx file."""
    document = docx.Document()
    document.add_heading("Larkshire improvement plan", level=0)
    document.add_paragraph("Version 0.9, draft, 4 May 2026")
    document.add_heading("Improvement Pillar 1: Working together", level=1)
    document.add_heading("Area for Improvement 1: Joint commissioning", level=2)
    document.add_heading("Focus Area 1: Agreeing what to buy", level=3)
    _add_milestones(document)
    document.add_paragraph(ASIDE)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _add_milestones(document: Document) -> None:
    table = document.add_table(rows=1, cols=len(HEADER))
    table.style = "Table Grid"
    rows = [
        (*row, rating, f"{row[1]}: we met and agreed it.")
        for row, rating in zip(MILESTONES, RATINGS, strict=True)
    ]
    for cell, text in zip(table.rows[0].cells, HEADER, strict=True):
        cell.text = text
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
