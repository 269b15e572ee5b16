"""A landscape Word plan: all actions in one wide table, with a letter for each month's rating."""

from __future__ import annotations

from datetime import date

from docx.document import Document
from docx.enum.section import WD_ORIENT

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.thirteenth.common import (
    Node,
    content,
    end,
    references,
    said,
    word_file,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import (
    add_row,
    add_table,
    new_document,
    repeat_header,
    shade,
    write,
)

_PLAN = content("quenbridge", {"A": 2, "K": 6, "M": 14})
_TITLE = "Quenbridge SEND Improvement Plan 2025 to 2027"
_FACTS = (
    ("Document status", "Published"),
    ("Version", "4.2"),
    ("Date of this version", "20 February 2026"),
    ("Document owner", "Head of SEND Transformation"),
    ("Inspection dates", "11 to 15 November 2024"),
    ("Next review", "May 2026"),
)
_AMBITION = (
    "We want every child in Quenbridge who needs help to have it early, close to home and from "
    "people who know them.",
    "Inspectors told us that we understand our weaknesses. This plan says what we will do about "
    "them over two years.",
)
_VOICE = "Families shaped this plan in three ways:"
_WAYS = (
    "forty parents wrote the first list of actions at an event in the Corn Exchange",
    "the parent carer forum agreed the four improvement areas",
    "young people chose the questions that we ask ourselves each term",
)
_KEY: tuple[tuple[str, Colour, str, State, str], ...] = (
    ("B", "blue", "Completed", "complete", "8DB3E2"),
    ("G", "green", "On target", "on_track", "A9D08E"),
    ("A", "amber", "At risk", "at_risk", "FFD966"),
    ("R", "red", "Off track", "off_track", "FF7C80"),
)
_HEADINGS = (
    "No.",
    "What we will do",
    "Lead",
    "Complete by",
    "Revised date",
    "% done",
    "RAG Oct 25",
    "RAG Dec 25",
    "RAG Feb 26",
    "Comments",
    "What success looks like",
    "Funding source",
)
_MONTHS = (
    ("Oct 25", date(2025, 10, 31)),
    ("Dec 25", date(2025, 12, 31)),
    ("Feb 26", date(2026, 2, 28)),
)
_MEASURE_HEADINGS = (
    "Improvement area",
    "What we measure",
    "Where we started",
    "Target",
    "Plan Mar 26",
    "Actual Mar 26",
    "Plan Sep 26",
    "Actual Sep 26",
    "Data owner",
)


def build() -> bytes:
    """The file's bytes."""
    document = new_document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.footer.paragraphs[0].text = "Quenbridge local area partnership"
    document.add_heading(_TITLE, 0)
    add_table(document, _FACTS, 2)
    document.add_heading("Our ambition", 1)
    for text in _AMBITION:
        document.add_paragraph(text)
    document.add_heading("How families shaped this plan", 1)
    document.add_paragraph(_VOICE)
    for text in _WAYS:
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("Key to RAG ratings", 1)
    for letter, colour, label, *_ in _KEY:
        document.add_paragraph(f"{letter} ({colour}) = {label}")
    document.add_heading("The actions", 1)
    _write_plan(document)
    document.add_heading("Measures of success", 1)
    rows = [_MEASURE_HEADINGS]
    for area in _PLAN.children:
        for line in area.of("K"):
            name, baseline, target, march, september, owner = line.fields
            place = f"Improvement area {area.fields[0]}"
            rows.append((place, name, baseline, target, march, "", september, "", owner))
    add_table(document, rows, len(_MEASURE_HEADINGS))
    return word_file(document)


def _write_plan(document: Document) -> None:
    table = add_table(document, [_HEADINGS], len(_HEADINGS))
    repeat_header(table)
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
        shade(cell, "D0CECE")
    fills = {letter: colour for letter, *_, colour in _KEY}
    for area in _PLAN.children:
        cells = add_row(table)
        band = cells[0].merge(cells[-1])
        band.text = f"Improvement area {area.fields[0]}: {area.fields[1]}"
        band.paragraphs[0].runs[0].bold = True
        shade(band, "D9E2F3")
        for line in area.of("M"):
            ref, aside, action, cross, *values = line.fields
            values[3] = f"{values[3]}%"
            cells = add_row(table)
            texts = (ref, f"{action} {cross}".strip(), *values)
            for cell, text in zip(cells, texts, strict=True):
                write(cell, text)
            if aside:
                cells[1].paragraphs[0].add_run(f" ({aside})").italic = True
            for cell in cells[6:9]:
                if cell.text:
                    shade(cell, fills[cell.text])


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    voice = "\n\n".join((_VOICE, "\n".join(f"- {text}" for text in _WAYS)))
    return clerk.document(
        title=_TITLE,
        area_name="Quenbridge",
        plan_type="improvement_plan",
        version="4.2",
        status="published",
        dated=date(2026, 2, 20),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS[3:]),
        sections=(
            clerk.section("Our ambition", "\n\n".join(_AMBITION)),
            clerk.section("How families shaped this plan", voice),
        ),
        vocabulary=tuple(clerk.term(label, colour, state) for _, colour, label, state, _ in _KEY),
        areas_for_improvement=tuple(_area(area) for area in _PLAN.children),
    )


def _area(node: Node) -> AreaForImprovement:
    label, title = node.fields
    measures = [
        clerk.measure(
            name,
            baseline,
            target,
            (("Mar 26", march, None), ("Sep 26", september, None)),
            owner=owner,
        )
        for name, baseline, target, march, september, owner in (
            line.fields for line in node.of("K")
        )
    ]
    focus = clerk.focus(None, None, [_milestone(line) for line in node.of("M")])
    return clerk.area(label, title, None, [focus], measures=measures)


def _milestone(line: Node) -> Milestone:
    ref, aside, action, cross, lead, due, new, percent, *letters, comments, success, money = (
        line.fields
    )
    ratings = {
        letter: Rating(colour, state, letter, "word_and_fill")
        for letter, colour, _, state, _ in _KEY
    }
    updates = tuple(
        clerk.update(clerk.when(month, day, "month"), None, ratings[letter])
        for (month, day), letter in zip(_MONTHS, letters, strict=True)
        if letter
    )
    return clerk.milestone(
        action,
        ref,
        notes=(aside,) if aside else (),
        cross_references=references(cross),
        accountable_officer=lead,
        end=end(due),
        revised_end=end(new),
        rating=clerk.newest(updates),
        percent_complete=float(percent),
        progress=said(comments),
        updates=updates,
        evidence=said(success),
        other=(clerk.other("Funding source", money),) if money else (),
    )


LAYOUT = Layout(
    name="quenbridge_monthly_letters",
    file_name="quenbridge-sip-4-2.docx",
    build=build,
    truth=truth,
    features=("one wide table", "bands in the table", "letters by month", "percent", "landscape"),
)
