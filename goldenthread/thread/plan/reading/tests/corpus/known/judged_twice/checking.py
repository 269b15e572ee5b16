"""What the files hold, read plainly: no more than python-docx, openpyxl and slicing of lines."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import docx
from docx.oxml.ns import qn
from openpyxl import load_workbook

from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .fenwick import COLUMNS

LEAST = 30


def faults(layout: Layout) -> list[str]:
    """What is wrong with a layout: unsteady bytes, too few actions, an action not in its file."""
    made, truth = layout.build(), layout.truth()
    held = _held(layout.file_name, made)
    wanted = actions(truth)
    found = [] if made == layout.build() else [f"{layout.name}: the bytes differ between builds"]
    if len(wanted) < LEAST:
        found.append(f"{layout.name}: only {len(wanted)} actions")
    if len(set(wanted)) < len(wanted):
        found.append(f"{layout.name}: an action stands twice")
    return found + [
        f"{layout.name}: not in the file: {text}" for text in wanted if text not in held
    ]


def actions(truth: PlanDocument) -> list[str]:
    """Every action's text, in order."""
    return [
        milestone.action
        for area in truth.areas_for_improvement
        for focus in area.focus_areas
        for milestone in focus.milestones
    ]


def _held(name: str, made: bytes) -> str:
    if name.endswith(".docx"):
        return _word_text(made)
    if name.endswith(".xlsx"):
        book = load_workbook(BytesIO(made))
        cells = [cell for sheet in book for row in sheet.values for cell in row]
        return "\n".join(str(cell) for cell in cells if cell is not None)
    if name.endswith(".csv"):
        rows = csv.reader(StringIO(made.decode("cp1252")), delimiter=";")
        return "\n".join(cell for row in rows for cell in row)
    return _text_text(made.decode())


def _word_text(made: bytes) -> str:
    body = docx.Document(BytesIO(made)).element.body
    return "\n".join(
        "".join(piece.text or "" for piece in paragraph.iter(qn("w:t")))
        for paragraph in body.iter(qn("w:p"))
    )


def _text_text(text: str) -> str:
    readings, start = [text], 0
    for _, width in COLUMNS:
        readings.append("\n".join(line[start : start + width] for line in text.splitlines()))
        start += width
    return "\n".join(" ".join(reading.split()) for reading in readings)
