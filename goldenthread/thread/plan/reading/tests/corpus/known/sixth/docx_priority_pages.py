"""A plan on a page per priority: landscape, a table whose headings run over two rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK
from docx.table import Table

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import word
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    section,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.known.sixth import kit
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Harrowmere SEND Priority Action Plan"
_CONTROL = (
    ("Local area", "Harrowmere"),
    ("Version", "1.3"),
    ("Status", "Agreed"),
    ("Date of this version", "3 November 2025"),
    ("Date of inspection", "20 to 24 January 2025"),
    ("Lead agencies", "Harrowmere Borough Council and NHS Harrowmere and Wold ICB"),
    ("Signed off by", "SEND Improvement Board; Cabinet; ICB Quality Committee"),
)
_INTRODUCTION = (
    "Inspectors visited Harrowmere in January 2025 and asked the partnership to act on five "
    "priorities.",
    "Each priority has a page of its own, so that a reader can follow it from what inspectors "
    "found to what families should notice.",
)
_GOVERNANCE = "The SEND Improvement Board meets monthly. Three groups report to it:"
_GROUPS = (
    "the delivery group, which owns this plan",
    "the data and insight group",
    "the parent and young people's reference group",
)
_KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("Complete", "5B9BD5", "blue", "complete"),
    ("On track", "70AD47", "green", "on_track"),
    ("Some slippage", "FFC000", "amber", "at_risk"),
    ("Off track", "FF0000", "red", "off_track"),
)
_LETTERS = dict(zip("BGAR", _KEY, strict=True))
_MEASURES = (
    (("Plans issued within 20 weeks", "34%", "75%", "50%", "52%"),
     ("Plans rated good or better at audit", "22%", "65%", "40%", "")),
    (("Longest wait for occupational therapy (weeks)", "74", "18", "45", "41"),),
    (("Suspensions per 100 pupils at SEN support", "19.4", "10.0", "15.0", "16.2"),
     ("Pupils on part-time timetables", "143", "40", "90", "88")),
    (("Parents who feel that they are partners", "29%", "60%", "40%", ""),),
    (("Supported internship places", "12", "24", "15", "15"),),
)  # fmt: skip
_TOP = ("No.", "Action", "Delivery", None, "Timescale", None, "BRAG", "Commentary")
_SUB = (None, None, "Lead", "Partners", "Start", "Finish", None, None)
_MEASURE_TOP = ("How we will measure it", "Baseline (March 2025)", "Target", "Sept 25", None)


def build() -> bytes:
    """The Word file."""
    made = word.new_document()
    page: Any = made.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.footer.paragraphs[0].text = "OFFICIAL"
    made.add_paragraph(_TITLE, style="Title")
    word.add_table(made, _CONTROL, 2)
    made.add_heading("Introduction", 1)
    for text in _INTRODUCTION:
        made.add_paragraph(text)
    made.add_heading("How we are governed", 1)
    made.add_paragraph(_GOVERNANCE)
    for text in _GROUPS:
        made.add_paragraph(text, style="List Bullet")
    made.add_paragraph("BRAG key").runs[0].bold = True
    key = word.add_table(made, [[line[0] for line in _KEY]], 4)
    for cell, line in zip(key.rows[0].cells, _KEY, strict=True):
        word.shade(cell, line[1])
    for group, measures in zip(kit.groups("priority_pages"), _MEASURES, strict=True):
        made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _add_page(made, group, measures)
    return kit.steady(word.saved(made))


def _add_page(made: Document, group: kit.Group, measures: Sequence[Sequence[str]]) -> None:
    made.add_heading(f"Priority {group.label}: {group.title}", 1)
    made.add_paragraph(group.one(">"))
    made.add_heading("What inspectors found", 2)
    for line in group.said["*"]:
        made.add_paragraph(line.replace(" @ ", " "), style="List Bullet")
    outcome = made.add_paragraph()
    outcome.add_run("Overall impact: ").bold = True
    outcome.add_run(group.one("="))
    made.add_heading("Actions", 2)
    _add_actions(made, group.rows)
    made.add_paragraph()
    sub = (None, None, None, "Planned", "Actual")
    table = word.add_table(made, [_MEASURE_TOP, sub, *measures], 5)
    _join_headings(table, down=(0, 1, 2), across=(3,))


def _add_actions(made: Document, rows: Sequence[Sequence[str]]) -> None:
    table = word.add_table(made, [_TOP, _SUB], 8)
    _join_headings(table, down=(0, 1, 6, 7), across=(2, 4))
    word.repeat_header(table, 2)
    for row in rows:
        cells = word.add_row(table)
        for cell, text in zip(cells, row, strict=True):
            word.write(cell, text)
        action, note = kit.aside(row[1])
        cells[1].paragraphs[0].text = action
        if note:
            cells[1].paragraphs[0].add_run(f" {note}").italic = True
        if row[6]:
            word.shade(cells[6], _LETTERS[row[6]][1])


def _join_headings(table: Table, down: Sequence[int], across: Sequence[int]) -> None:
    for column in down:
        table.cell(0, column).merge(table.cell(1, column))
    for column in across:
        table.cell(0, column).merge(table.cell(0, column + 1))


def truth() -> PlanDocument:
    """What a clerk reads."""
    return document(
        title=_TITLE,
        area_name="Harrowmere",
        plan_type="priority_action_plan",
        version="1.3",
        status="agreed",
        dated=date(2025, 11, 3),
        front_matter=tuple(front(*line) for line in _CONTROL[4:]),
        sections=(
            section("Introduction", "\n\n".join(_INTRODUCTION)),
            section("How we are governed", f"{_GOVERNANCE}\n\n{kit.dashed(_GROUPS)}"),
        ),
        vocabulary=tuple(term(label, colour, state) for label, _, colour, state in _KEY),
        areas_for_improvement=tuple(
            _area(group, measures)
            for group, measures in zip(kit.groups("priority_pages"), _MEASURES, strict=True)
        ),
    )


def _area(group: kit.Group, measures: Sequence[Sequence[str]]) -> AreaForImprovement:
    milestones: list[Milestone] = []
    for row in group.rows:
        milestones.append(_milestone(row, milestones))
    return area(
        group.label,
        group.title,
        group.one(">"),
        [focus(None, None, milestones, impact=group.one("="))],
        findings=[kit.found(line) for line in group.said["*"]],
        measures=[_measure(*row) for row in measures],
    )


def _milestone(row: Sequence[str], before: Sequence[Milestone]) -> Milestone:
    reference, cell, lead, partners, start, end, letter, commentary = row
    action, note = kit.aside(cell)
    parents = [done.key for done in before if done.reference == reference.rstrip("abc")]
    made = partial(
        kit.told,
        action,
        reference,
        parent=parents[0] if reference[-1].isalpha() else None,
        notes=(note.strip("()"),) if note else (),
        accountable_officer=lead,
        supporting_leads=partners or None,
        start=kit.start(start),
        end=kit.end(end),
        progress=commentary or None,
    )
    if not letter:
        return made(rating=NO_RATING)
    return made(rating=Rating(*_LETTERS[letter][2:], letter, "word_and_fill"))


def _measure(name: str, baseline: str, target: str, planned: str, actual: str) -> StatedMeasure:
    return measure(name, baseline, target, [("Sept 25", planned, actual or None)])


LAYOUT = Layout(
    "docx_priority_pages",
    "harrowmere-priority-action-plan-v1.3.docx",
    build,
    truth,
    ("a page per priority", "header over two rows", "steps", "letters and fills", "measures"),
)
