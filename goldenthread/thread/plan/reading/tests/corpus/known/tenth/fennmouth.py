"""Word: a wide table for each priority action, letters on fills, one impact merged down."""

from __future__ import annotations

from datetime import date
from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Colour,
    CrossReference,
    Milestone,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    section,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.known.tenth import making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import add_table, new_document, shade

_TITLE = "Fennmouth SEND Priority Action Plan"
_FACTS = (
    ("Date of inspection", "11 to 15 November 2024"),
    ("Report published", "28 January 2025"),
    ("Accountable bodies", "Fennmouth Council and the Estuary Integrated Care Board"),
    ("Senior responsible officers", "Director of Children's Services; Chief Nurse"),
)
_OWN_FACTS = (("Version", "1.2"), ("Status", "Agreed"), ("Date of this plan", "14 May 2025"))
_KEY: tuple[tuple[str, str, Colour, State, str], ...] = (
    ("B", "Complete", "blue", "complete", "4F81BD"),
    ("G", "On track", "green", "on_track", "92D050"),
    ("A", "At risk", "amber", "at_risk", "FFC000"),
    ("R", "Off track", "red", "off_track", "FF0000"),
)
_WHY = (
    "Fennmouth was inspected in November 2024. Inspectors found widespread failings and asked us "
    "to act on four priorities at once.",
    "This plan says what we will do, who will do it and by when. It was written with:",
)
_WITH = (
    "parents and carers, through the Fennmouth Forum",
    "the Estuary young people's panel",
    "head teachers and health trusts",
)
_OVERSIGHT = (
    "The Local Area Partnership Board meets every six weeks and is chaired independently. It "
    "hears from each priority in turn.",
    "The Department for Education and NHS England attend the board and hold a stocktake every "
    "six months.",
)
_HEADINGS = (
    "Ref",
    "What we will do",
    "Strategic lead",
    "Operational lead",
    "Start",
    "Complete by",
    "BRAG",
    "Progress so far",
    "Success criteria",
    "Overall impact for children and families",
)
_ASIDES = {
    "1.3": "first hub from 12 May",
    "2.4": "subject to consultation with staff",
    "3.6": "pupils in Years 10 and 11 first",
    "4.7": "venue to be chosen by the panel",
}
_POINTERS = {
    "1.6": ("see also 3.4", "3.4"),
    "2.6": ("links to 2.1", "2.1"),
    "3.4": ("see also 1.6", "1.6"),
    "4.8": ("links to 1.5", "1.5"),
}


def _build() -> bytes:
    made = new_document()
    _turn(made)
    _add_front(made)
    rows: list[list[str]] = []
    impact = ""
    for mark, fields in making.lines("fennmouth.txt"):
        if mark == "":
            rows.append(fields)
            continue
        if rows:
            _add_actions(made, rows, impact)
            rows = []
        if mark == "#":
            label, title, wording, impact = fields
            made.add_heading(f"Priority Action {label}: {title}", 1)
            made.add_paragraph(wording)
            made.add_heading("What inspectors found", 2)
        else:
            made.add_paragraph(" ".join((fields[0], fields[1])), style="List Bullet")
    _add_actions(made, rows, impact)
    made.sections[0].footer.paragraphs[0].text = "OFFICIAL"
    return making.docx_bytes(made)


def _add_front(made: Document) -> None:
    made.add_paragraph(_TITLE, style="Title")
    facts = (("Name of the local area", "Fennmouth"), *_FACTS[:3], *_OWN_FACTS, _FACTS[3])
    add_table(made, facts, 2)
    made.add_heading("Why we have written this plan", 1)
    for text in _WHY:
        made.add_paragraph(text)
    for text in _WITH:
        made.add_paragraph(text, style="List Bullet")
    made.add_heading("Oversight", 1)
    for text in _OVERSIGHT:
        made.add_paragraph(text)
    made.add_heading("BRAG key", 1)
    key = add_table(made, [(letter, label) for letter, label, *_ in _KEY], 2)
    for row, (*_, colour) in zip(key.rows, _KEY, strict=True):
        shade(row.cells[0], colour)


def _turn(made: Document) -> None:
    page = made.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width


def _add_actions(made: Document, rows: list[list[str]], impact: str) -> None:
    made.add_heading("Action plan", 2)
    table: Any = add_table(made, [_HEADINGS, *([*row, None] for row in rows)], len(_HEADINGS))
    fills = {letter: colour for letter, *_, colour in _KEY}
    for number, row in enumerate(rows, 1):
        shade(table.cell(number, 6), fills[row[6]])
        if row[0] in _ASIDES:
            aside = table.cell(number, 1).paragraphs[0].add_run(f" ({_ASIDES[row[0]]})")
            aside.italic = True
    table.cell(1, 9).merge(table.cell(len(rows), 9)).text = impact


def _truth() -> PlanDocument:
    bullets = "\n".join(f"- {text}" for text in _WITH)
    return document(
        title=_TITLE,
        area_name="Fennmouth",
        plan_type="priority_action_plan",
        version="1.2",
        status="agreed",
        dated=date(2025, 5, 14),
        front_matter=tuple(front(*fact) for fact in _FACTS),
        sections=(
            section("Why we have written this plan", "\n\n".join((*_WHY, bullets))),
            section("Oversight", "\n\n".join(_OVERSIGHT)),
        ),
        vocabulary=tuple(term(label, colour, state) for _, label, colour, state, _ in _KEY),
        areas_for_improvement=tuple(_areas()),
    )


def _areas() -> list[AreaForImprovement]:
    parts = list(making.lines("fennmouth.txt"))
    heads = [number for number, part in enumerate(parts) if part.mark == "#"]
    areas = []
    for first, last in zip(heads, [*heads[1:], len(parts)], strict=True):
        label, title, wording, impact = parts[first].fields
        found = [making.found(*part.fields) for part in parts[first:last] if part.mark == "-"]
        actions = [_milestone(part.fields) for part in parts[first:last] if not part.mark]
        held = focus(None, None, actions, impact=impact)
        areas.append(area(label, title, wording, [held], findings=found))
    return areas


def _milestone(fields: list[str]) -> Milestone:
    ref, text, senior, lead, start, end, letter, progress, success = fields
    pointers: tuple[CrossReference, ...] = ()
    if ref in _POINTERS:
        written, to = _POINTERS[ref]
        assert text.endswith(f" ({written})")
        text = text.removesuffix(f" ({written})")
        pointers = (CrossReference(f"({written})", (to,)),)
    asks = success.endswith("?")
    return making.action(
        text,
        ref,
        notes=(_ASIDES[ref],) if ref in _ASIDES else (),
        accountable_officer=senior,
        supporting_leads=lead,
        start=making.start(start),
        end=making.end(end),
        rating=_rating(letter),
        progress=progress or None,
        evidence=None if asks else success or None,
        prompts=(success,) if asks else (),
        cross_references=pointers,
    )


def _rating(letter: str) -> Rating:
    for known, _, colour, state, _ in _KEY:
        if known == letter:
            return Rating(colour, state, letter, "word_and_fill")
    return NO_RATING


LAYOUT = Layout(
    name="fennmouth priority actions",
    file_name="Fennmouth-SEND-PAP-v1.2.docx",
    build=_build,
    truth=_truth,
    features=("letters on fills", "impact merged down", "two leads", "asides", "prompts"),
)
