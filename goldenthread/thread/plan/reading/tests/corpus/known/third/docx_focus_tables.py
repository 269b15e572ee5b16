"""A Written Statement of Action in Word: pillars, areas and a table for each focus area."""

from __future__ import annotations

from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

from .content import Area, Cells, Group, findings, plan, told, understood
from .making import FILLS, bold, bullets, embolden, join_down, landscape, steady
from .moments import cited

TITLE = "Wrenbourne Local Area Written Statement of Action"
FRONT = (
    ("Date of inspection", "13 to 17 June 2022"),
    ("Date of publication of the inspection letter", "5 August 2022"),
    (
        "Accountable officers",
        "Director of Children's Services, Wrenbourne Council; Executive Chief Nurse, "
        "NHS South Vale Integrated Care Board",
    ),
    ("DfE and NHS England advisers", "SEND adviser, regional team; SEND manager, NHS England"),
    ("Governance", "SEND Partnership Board, reporting to the Health and Wellbeing Board"),
)
WHY = (
    "Inspectors visited Wrenbourne in June 2022 and found three areas of significant weakness. "
    "This statement says what we will do about each of them, by when, and how families will be "
    "able to tell that things are better.",
    "We accept the findings in full.",
)
SHAPED = "Parents, carers and young people helped to write every part of the statement:"
SHAPED_BY = (
    "three workshops held in September 2022, with 64 parents and carers",
    "a survey answered by 311 families",
    "two evenings with the young people's council",
)
GOVERNANCE = (
    "The SEND Partnership Board meets every month to check progress. It reports to the Health "
    "and Wellbeing Board each quarter.",
)
KEY = (
    ("blue", "Complete and embedded", "complete_and_embedded"),
    ("green", "Complete", "complete"),
    ("amber", "On track", "on_track"),
    ("red", "Delayed", "off_track"),
    ("grey", "Not started", "not_started"),
)
RATINGS = {colour: clerk.fill(colour, state) for colour, _, state in KEY}  # type: ignore[arg-type]
STEPS = ("Dec 22", "Jun 23")
MEASURES = (
    "Measure",
    "Baseline",
    "Target",
    "Milestone Dec 22",
    "Actual Dec 22",
    "Milestone Jun 23",
    "Actual Jun 23",
    "Source",
)
COLUMNS = (
    "Ref",
    "Milestone action",
    "Senior responsible officer",
    "Action lead",
    "Start",
    "Finish",
    "Revised finish",
    "BRAG",
    "Evidence of impact",
    "Overall impact of focus area",
)


def build() -> bytes:
    """The file."""
    document = word.new_document()
    landscape(document)
    document.sections[0].footer.paragraphs[0].text = "Wrenbourne Written Statement of Action"
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph("Draft version 0.7")
    document.add_paragraph("10 March 2023")
    word.add_table(document, (("Name of the local area", "Wrenbourne"), *FRONT), 2)
    _narrative(document)
    document.add_heading("How progress is rated", 1)
    key = word.add_table(document, [(None, meaning) for _, meaning, _ in KEY], 2)
    for row, (colour, _, _) in zip(key.rows, KEY, strict=True):
        word.shade(row.cells[0], FILLS[colour])
    printed = None
    for area in plan("wrenbourne").areas:
        if area.pillar and area.pillar != printed:
            printed = area.pillar
            document.add_heading(f"Pillar {printed[0]}: {printed[1]}", 1)
        _area(document, area)
    return steady(word.saved(document))


def _narrative(document: Document) -> None:
    document.add_heading("1. Why we have written this statement", 1)
    for text in WHY:
        document.add_paragraph(text)
    document.add_heading("2. How families have shaped it", 1)
    document.add_paragraph(SHAPED)
    bullets(document, SHAPED_BY)
    document.add_heading("3. Governance and monitoring", 1)
    document.add_paragraph(GOVERNANCE[0])


def _area(document: Document, area: Area) -> None:
    document.add_heading(f"Area of weakness {area.label}: {area.title}", 2)
    document.add_paragraph(area.wording or "")
    bold(document, "What inspectors found")
    bullets(document, findings(area))
    bold(document, "How we will measure success")
    names = ("name", "baseline", "target", "plan1", "actual1", "plan2", "actual2", "source")
    rows = [[measure.get(name) for name in names] for measure in area.measures]
    embolden(word.add_table(document, [MEASURES, *rows], len(MEASURES)))
    for group in area.groups:
        document.add_heading(f"Focus area {group.label}: {group.title}", 3)
        _table(document, group)


def _table(document: Document, group: Group) -> None:
    names = ("ref", "action", "officer", "support", "start", "end", "revised", "", "evidence", "")
    rows = [[_text(cells, name) for name in names] for cells, _ in group.rows()]
    table = word.add_table(document, [COLUMNS, *rows], len(COLUMNS))
    for row, (cells, _) in zip(table.rows[1:], group.rows(), strict=True):
        word.shade(row.cells[7], FILLS[cells["rating"]])
    join_down(table, 9, 1, len(rows), group.impact or "")
    embolden(table)


def _text(cells: Cells, name: str) -> str | None:
    if name == "action" and "cross" in cells:
        return f"{cells['action']} (cross ref: {cells['cross']})"
    return cells.get(name)


def truth() -> PlanDocument:
    """What it says."""

    def tell(cells: Cells) -> Milestone:
        return told(cells, rating=RATINGS[cells["rating"]])

    pillars, areas = understood(plan("wrenbourne"), tell, steps=STEPS, cite=cited)
    return clerk.document(
        title=TITLE,
        area_name="Wrenbourne",
        plan_type="written_statement_of_action",
        version="0.7",
        status="draft",
        dated=date(2023, 3, 10),
        front_matter=tuple(clerk.front(*line) for line in FRONT),
        sections=(
            clerk.section("Why we have written this statement", "\n\n".join(WHY), "1"),
            clerk.section(
                "How families have shaped it",
                "\n\n".join((SHAPED, "\n".join(f"- {text}" for text in SHAPED_BY))),
                "2",
            ),
            clerk.section("Governance and monitoring", GOVERNANCE[0], "3"),
        ),
        vocabulary=tuple(
            clerk.term(meaning, colour, state)  # type: ignore[arg-type]
            for colour, meaning, state in KEY
        ),
        pillars=pillars,
        areas_for_improvement=areas,
    )


LAYOUT = Layout(
    "third_docx_focus_tables",
    "Wrenbourne WSoA draft 0.7.docx",
    build,
    truth,
    ("three levels", "a table per focus area", "fills alone", "merged impact", "key of fills"),
)
