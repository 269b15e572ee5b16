"""A statement of action in Word: pillars, areas, focus areas, and a table for each focus area."""

from __future__ import annotations

from datetime import date

from docx.document import Document
from docx.table import Table

from goldenthread.thread.plan.reading.document import NO_RATING, Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.eleventh import making

_TITLE = "Vessingham Local Area Written Statement of Action"
_FACTS = (
    ("Date of inspection", "10 to 14 March 2025"),
    ("Report published", "20 May 2025"),
    ("Lead agencies", "Vessingham Council and NHS Calder Fen Integrated Care Board"),
    ("Senior responsible officer", "Director of Children's Services"),
)
_INTRODUCTION = (
    "Inspectors visited our services in March 2025 and found three areas of significant weakness.",
    "This statement sets out what we will do about each of them, by when, and who will answer "
    "for it.",
)
_VISION = "We want every child and young person in Vessingham to be:"
_WISHES = ("known and listened to", "helped early and close to home", "proud of what they achieve")
_KEY = (
    ("B", "0070C0", "Complete and embedded", "blue", "complete_and_embedded"),
    ("G", "00B050", "On track", "green", "on_track"),
    ("A", "FFC000", "At risk", "amber", "at_risk"),
    ("R", "FF0000", "Delayed", "red", "off_track"),
)
_HEADINGS = (
    "Ref",
    "Milestone action",
    "Accountable officer",
    "Delivery lead",
    "Start date",
    "End date",
    "BRAG",
    "Evidence of impact",
    "Overall impact of focus area",
)


def build() -> bytes:
    """The Word file."""
    document = word.new_document()
    document.add_paragraph(_TITLE, style="Title")
    for line in ("Version 1.3", "Status: Agreed", "Date: 5 December 2025"):
        document.add_paragraph(line)
    word.add_table(document, _FACTS, 2)
    document.add_heading("Introduction", 1)
    for text in _INTRODUCTION:
        document.add_paragraph(text)
    document.add_heading("Our vision", 1)
    document.add_paragraph(_VISION)
    for text in _WISHES:
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("BRAG key", 1)
    key = word.add_table(document, [(letter, label) for letter, _, label, *_ in _KEY], 2)
    for row, (_, painted, *_) in zip(key.rows, _KEY, strict=True):
        word.shade(row.cells[0], painted)
    for group in making.groups("vessingham.txt"):
        _write_group(document, group)
    return making.steady(word.saved(document))


def _write_group(document: Document, group: making.Group) -> None:
    label, title, *rest = group.head
    kind = ("Pillar", "Area for improvement", "Focus area")[group.level - 1]
    document.add_heading(f"{kind} {label}: {title}", group.level)
    if group.level == 2:
        document.add_paragraph(rest[0])
        document.add_paragraph("What inspectors found").runs[0].bold = True
        for parts in group.findings:
            document.add_paragraph(making.finding_text(parts), style="List Bullet")
    if group.rows:
        texts = [_HEADINGS, *(_cells(row) for row in group.rows)]
        _dress(word.add_table(document, texts, len(_HEADINGS)), group.rows, rest[0])
        document.add_paragraph("")


def _cells(row: making.Row) -> list[str]:
    names = ("lead", "support", "start", "end", "rag", "evidence")
    return [row["ref"], making.action_text(row), *(row[name] for name in names), ""]


def _dress(table: Table, rows: list[making.Row], impact: str) -> None:
    word.repeat_header(table)
    colours = {letter: colour for letter, colour, *_ in _KEY}
    for index, row in enumerate(rows, 1):
        cells = table.rows[index].cells
        if row["note"]:
            cells[1].paragraphs[0].add_run(f" ({row['note']})").italic = True
        if row["rag"]:
            word.shade(cells[6], colours[row["rag"]])
    merged = table.cell(1, 8).merge(table.cell(len(rows), 8))
    merged.text = impact


def truth() -> PlanDocument:
    """What a clerk reads."""
    pillars, areas = [], []
    for group in making.groups("vessingham.txt"):
        label, title, *rest = group.head
        if group.level == 1:
            pillars.append(clerk.pillar(label, title))
        elif group.level == 2:
            focuses = [
                making.focus(other.head[:2], map(_told, other.rows), impact=other.head[2])
                for other in making.groups("vessingham.txt")
                if other.level == 3 and other.head[0].startswith(f"{label}.")
            ]
            areas.append(
                clerk.area(
                    label,
                    title,
                    rest[0],
                    focuses,
                    pillar=pillars[-1],
                    findings=making.found(group),
                )
            )
    return clerk.document(
        title=_TITLE,
        area_name="Vessingham",
        plan_type="written_statement_of_action",
        version="1.3",
        status="agreed",
        dated=date(2025, 12, 5),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        sections=(
            clerk.section("Introduction", "\n\n".join(_INTRODUCTION)),
            clerk.section("Our vision", "\n\n".join((_VISION, _bullets()))),
        ),
        vocabulary=tuple(making.line_of_key(*line[2:]) for line in _KEY),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _bullets() -> str:
    return "\n".join(f"- {text}" for text in _WISHES)


def _told(row: making.Row) -> Milestone:
    meanings = {letter: rest for letter, _, _, *rest in _KEY}
    rating = NO_RATING
    if row["rag"]:
        colour, state = meanings[row["rag"]]
        rating = making.rated(colour, state, row["rag"], "word_and_fill")
    asked = row["evidence"].endswith("?")
    return making.told(
        row,
        rating=rating,
        notes=(row["note"],) if row["note"] else (),
        evidence=None if asked else row["evidence"] or None,
        prompts=(row["evidence"],) if asked else (),
    )


LAYOUT = Layout(
    name="vessingham",
    file_name="vessingham_wsoa_v1_3.docx",
    build=build,
    truth=truth,
    features=("three levels", "merged impact column", "letters on fills", "key of filled cells"),
)
