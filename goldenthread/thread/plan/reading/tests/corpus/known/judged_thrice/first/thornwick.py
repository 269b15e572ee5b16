"""A written statement of action in Word: a table a workstream, ratings as filled letters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.table import Table

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Citation,
    Milestone,
    PlanDocument,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first import dates, tree
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first.files import settled
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first.tree import Node
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Thornwick Written Statement of Action"
FACTS = (
    ("Local area", "Thornwick"),
    ("Date of inspection", "11 to 15 November 2024"),
    ("Report published", "27 January 2025"),
    ("Lead for the council", "Director of Children's Services"),
    ("Lead for health", "Chief Nurse, NHS Thornwick and Dale Integrated Care Board"),
    ("Monitored by", "Department for Education and NHS England"),
)
INTRODUCTION = (
    "Ofsted and the Care Quality Commission inspected the Thornwick local area in November 2024 "
    "and found three areas of significant weakness. We accept what they found.",
    "This statement says what we will do, who will do it and by when. It was written with the "
    "Thornwick Parent Carer Forum, headteachers and our health trusts.",
)
GOVERNANCE = "The SEND Improvement Board meets every six weeks and is chaired independently."
GOVERNS = (
    "Each workstream reports to the board by exception",
    "The board reports to the Health and Wellbeing Board twice a year",
    "Parents hold two of its twelve seats",
)
KEY = (
    ("Blue", "5B9BD5", "Complete and embedded"),
    ("Green", "70AD47", "Complete"),
    ("Amber", "FFC000", "On track"),
    ("Red", "FF0000", "Delayed"),
)
FILLS = {name[0]: fill for name, fill, _ in KEY}
HEADINGS = (
    "Ref",
    "Milestone action",
    "Accountable officer",
    "Supporting leads",
    "Start date",
    "End date",
    "BRAG",
    "Evidence of impact",
)
MEASURES = (
    "Measure",
    "Baseline",
    "Target",
    "Planned Dec 2025",
    "Actual Dec 2025",
    "Planned Jul 2026",
    "Actual Jul 2026",
    "Source",
)


def _build() -> bytes:
    document = word.new_document()
    _front(document)
    for area in tree.grown("thornwick").of("A"):
        document.add_heading(f"Area of weakness {area['label']}: {area['title']}", 1)
        document.add_paragraph(area.text("wording"))
        document.add_heading("What the inspectors found", 3)
        for finding in area.of("N"):
            document.add_paragraph(f"{finding['text']} {_citation(finding)}", "List Bullet")
        document.add_heading("Measures", 2)
        rows = [MEASURES, *(_measure(node) for node in area.of("K"))]
        word.repeat_header(_bold(word.add_table(document, rows, len(MEASURES))))
        for focus in area.of("F"):
            document.add_heading(f"Workstream {focus['label']}: {focus['title']}", 2)
            impact = document.add_paragraph()
            impact.add_run("Overall impact: ").bold = True
            impact.add_run(focus.text("impact"))
            _actions(document, focus)
    return settled(word.saved(document))


def _front(document: Document) -> None:
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.header.paragraphs[0].text = "OFFICIAL"
    page.footer.paragraphs[0].text = TITLE
    document.add_paragraph(TITLE, "Title")
    document.add_paragraph("Version 1.7 (draft)", "Subtitle")
    document.add_paragraph("19 January 2026", "Subtitle")
    word.add_table(document, FACTS, 2)
    document.add_heading("Contents", 1)
    for line, number in (("1. Introduction", 3), ("2. Governance", 3), ("3. BRAG key", 4)):
        document.add_paragraph(f"{line}{'.' * 40}{number}")
    introduction = document.add_heading("1. Introduction", 1)
    introduction.paragraph_format.page_break_before = True
    for paragraph in INTRODUCTION:
        document.add_paragraph(paragraph)
    document.add_heading("2. Governance", 1)
    document.add_paragraph(GOVERNANCE)
    for point in GOVERNS:
        document.add_paragraph(point, "List Bullet")
    document.add_heading("3. BRAG key", 1)
    key = word.add_table(document, [(name, label) for name, _, label in KEY], 2)
    for row, (_, fill, _) in zip(key.rows, KEY, strict=True):
        word.shade(row.cells[0], fill)


def _actions(document: Document, focus: Node) -> None:
    milestones = focus.of("M")
    rows = [HEADINGS, *(_row(node) for node in milestones)]
    table = _bold(word.add_table(document, rows, len(HEADINGS)))
    word.repeat_header(table)
    for row, node in zip(table.rows[1:], milestones, strict=True):
        if node["note"]:
            row.cells[1].paragraphs[0].add_run(f" ({node['note']})").italic = True
        if node["rag"]:
            word.shade(row.cells[6], FILLS[node.text("rag")])


def _bold(table: Table) -> Table:
    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
    return table


def _row(node: Node) -> tuple[str | None, ...]:
    xref = tree.written_xref(node)
    action = f"{node['action']} {xref}" if xref else node["action"]
    middle = (node["officer"], node["lead"], node["start"], node["end"], node["rag"])
    return node["ref"], action, *middle, node["evidence"] or node["prompt"]


def _measure(node: Node) -> tuple[str | None, ...]:
    names = ("name", "baseline", "target", "p1", "a1", "p2", "a2", "source")
    return tuple(node[name] for name in names)


def _citation(finding: Node) -> str:
    return f"({', '.join(_cite(citation) for citation in tree.cited(finding))})"


def _cite(citation: Citation) -> str:
    return f"P{citation.page} {citation.kind}{citation.number}"


def _truth() -> PlanDocument:
    body = "\n".join([f"{GOVERNANCE}\n", *(f"- {point}" for point in GOVERNS)])
    return clerk.document(
        title=TITLE,
        area_name="Thornwick",
        plan_type="written_statement_of_action",
        version="1.7",
        status="draft",
        dated=date(2026, 1, 19),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS[1:]),
        sections=(
            clerk.section("Introduction", "\n\n".join(INTRODUCTION), "1"),
            clerk.section("Governance", body, "2"),
        ),
        vocabulary=(
            clerk.term("Complete and embedded", "blue", "complete_and_embedded"),
            clerk.term("Complete", "green", "complete"),
            clerk.term("On track", "amber", "on_track"),
            clerk.term("Delayed", "red", "off_track"),
        ),
        areas_for_improvement=tuple(_area(area) for area in tree.grown("thornwick").of("A")),
    )


def _area(area: Node) -> AreaForImprovement:
    focuses = [
        clerk.focus(
            focus["label"],
            focus["title"],
            [_milestone(node) for node in focus.of("M")],
            impact=focus["impact"],
        )
        for focus in area.of("F")
    ]
    return clerk.area(
        area["label"],
        area["title"],
        area["wording"],
        focuses,
        findings=[tree.found(node, _citation(node)) for node in area.of("N")],
        measures=[tree.stated(node, "Dec 2025", "Jul 2026") for node in area.of("K")],
    )


_RATINGS = {
    "B": tree.filled("B", "blue", "complete_and_embedded"),
    "G": tree.filled("G", "green", "complete"),
    "A": tree.filled("A", "amber", "on_track"),
    "R": tree.filled("R", "red", "off_track"),
}


def _milestone(node: Node) -> Milestone:
    known = clerk.milestone(
        node.text("action"),
        node.text("ref").replace(" ", ""),
        notes=(node["note"],) if node["note"] else (),
        accountable_officer=node["officer"],
        supporting_leads=node["lead"],
        start=dates.starts(node["start"]),
        end=dates.ends(node["end"]),
        rating=_RATINGS.get(node.text("rag"), NO_RATING),
        evidence=node["evidence"],
        prompts=(node["prompt"],) if node["prompt"] else (),
        cross_references=tree.crossed(node),
    )
    return replace(known, reference_as_written=node["ref"])


LAYOUT = Layout(
    "workstream tables with filled letters",
    "Thornwick WSoA v1.7.docx",
    _build,
    _truth,
    ("a table a workstream", "letters with fills", "key as a table", "measures before actions"),
)
