"""A priority action plan in Word without action tables: each action a heading and its lines."""

from __future__ import annotations

from datetime import date

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Citation,
    Milestone,
    PlanDocument,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, word
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first import dates, tree
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first.files import settled
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.first.tree import Node
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Eastmere Priority Action Plan"
ITSELF = (("Version", "2.1"), ("Status", "Published"), ("Date", "30 September 2025"))
FACTS = (
    ("Inspection dates", "3 to 7 March 2025"),
    ("Inspection report published", "16 May 2025"),
    ("Outcome", "Widespread and/or systemic failings"),
    ("Independent chair", "Former director of children's services, appointed June 2025"),
)
SECTIONS = (
    (
        "Our commitment",
        (
            "Children and young people with SEND in Eastmere have waited too long for things to "
            "get better. The council and NHS Eastmere and Coast Integrated Care Board are sorry.",
            "We have agreed four priority actions with the Department for Education and NHS "
            "England, and will be open about how far we have come.",
        ),
        (),
    ),
    (
        "How we are held to account",
        ("The Priority Action Board meets monthly. It:",),
        (
            "checks progress against each action",
            "hears from parents and young people at the start of each meeting",
            "publishes its minutes within ten working days",
        ),
    ),
    (
        "Resources",
        ("Partners have set aside £2.4 million over two years for this plan.",),
        (),
    ),
)
LINES = (
    ("Senior responsible officer", "sro"),
    ("Delivery lead", "lead"),
    ("Start", "start"),
    ("Due date", "due"),
    ("Revised due date", "revised"),
    ("Status", "status"),
    ("Success criteria", "criteria"),
    ("Update June 2025", "u1"),
    ("Update September 2025", "u2"),
)
MEASURES = (
    ("Measure", "name"),
    ("Source", "source"),
    ("Baseline", "baseline"),
    ("Planned Sept 2025", "p1"),
    ("Actual Sept 2025", "a1"),
    ("Planned Mar 2026", "p2"),
    ("Actual Mar 2026", "a2"),
    ("Target", "target"),
)


def _build() -> bytes:
    document = word.new_document()
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run(TITLE)
    run.bold = True
    run.font.size = Pt(26)
    for label, value in (*ITSELF, *FACTS):
        _line(document, label, value)
    for heading, paragraphs, bullets in SECTIONS:
        title = document.add_heading(heading, 1)
        title.paragraph_format.page_break_before = heading == SECTIONS[0][0]
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
        for bullet in bullets:
            document.add_paragraph(bullet, "List Bullet")
    for area in tree.grown("eastmere").of("A"):
        _write_area(document, area)
    return settled(word.saved(document))


def _line(document: Document, label: str, value: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.add_run(f"{label}:").bold = True
    paragraph.add_run(f" {value}")


def _write_area(document: Document, area: Node) -> None:
    document.add_heading(f"Priority action {area['label']}", 1)
    document.add_paragraph(area.text("wording"))
    document.add_paragraph().add_run("What inspectors found").bold = True
    for finding in area.of("N"):
        document.add_paragraph(f"{finding['text']} {_citation(finding)}", "List Bullet")
    for node in area.of("M", "S"):
        kind, level = ("Action", 2) if node.kind == "M" else ("Step", 3)
        xref = tree.written_xref(node) if node.kind == "M" else None
        ending = f" {xref}" if xref else ""
        document.add_heading(f"{kind} {node['ref']}: {node['action']}{ending}", level)
        for label, name in LINES:
            if node.cells.get(name):
                _line(document, label, node.text(name))
    measures = area.of("K")
    if measures:
        document.add_heading("Measures", 2)
        rows = [[heading for heading, _ in MEASURES]]
        table = word.add_table(document, rows, len(MEASURES))
        for node in measures:
            for cell, (_, name) in zip(word.add_row(table), MEASURES, strict=True):
                cell.text = node.text(name)


def _citation(finding: Node) -> str:
    cited: tuple[Citation, ...] = tree.cited(finding)
    kind = "paragraph" if len(cited) == 1 else "paragraphs"
    return f"({kind} {' and '.join(str(citation.number) for citation in cited)})"


def _truth() -> PlanDocument:
    return clerk.document(
        title=TITLE,
        area_name="Eastmere",
        plan_type="priority_action_plan",
        version="2.1",
        status="published",
        dated=date(2025, 9, 30),
        front_matter=tuple(clerk.front(*fact) for fact in FACTS),
        sections=tuple(
            clerk.section(
                heading,
                "\n\n".join([*paragraphs, "\n".join(f"- {bullet}" for bullet in bullets)]).strip(),
            )
            for heading, paragraphs, bullets in SECTIONS
        ),
        areas_for_improvement=tuple(_area(area) for area in tree.grown("eastmere").of("A")),
    )


def _area(area: Node) -> AreaForImprovement:
    milestones: list[Milestone] = []
    for action in area.of("M"):
        told = _milestone(action)
        milestones.append(told)
        milestones += [_step(step, told) for step in action.of("S")]
    return clerk.area(
        area["label"],
        None,
        area["wording"],
        [clerk.focus(None, None, milestones)],
        findings=[tree.found(node, _citation(node)) for node in area.of("N")],
        measures=[tree.stated(node, "Sept 2025", "Mar 2026") for node in area.of("K")],
    )


# No key of the plan's own: no colours, and the house table's states.
_RATINGS = {
    "": NO_RATING,
    "Complete": clerk.word("Complete", None, "complete"),
    "On track": clerk.word("On track", None, "on_track"),
    "In progress": clerk.word("In progress", None, "on_track"),
    "At risk": clerk.word("At risk", None, "at_risk"),
    "Delayed": clerk.word("Delayed", None, "off_track"),
}


def _milestone(node: Node) -> Milestone:
    updates: list[Update] = []
    for month, cell in (("June 2025", "u1"), ("September 2025", "u2")):
        if node[cell]:
            updates.append(clerk.update(dates.ends(month), node[cell]))
    return clerk.milestone(
        node.text("action"),
        node["ref"],
        accountable_officer=node["sro"],
        supporting_leads=node["lead"],
        start=dates.starts(node["start"]),
        end=dates.ends(node["due"]),
        revised_end=dates.ends(node["revised"]),
        rating=_RATINGS[node.text("status")],
        evidence=node["criteria"],
        updates=tuple(updates),
        cross_references=tree.crossed(node),
    )


def _step(node: Node, action: Milestone) -> Milestone:
    return clerk.milestone(
        node.text("action"),
        node["ref"],
        parent=action.key,
        end=dates.ends(node["due"]),
        rating=_RATINGS[node.text("status")],
    )


LAYOUT = Layout(
    "an action a heading, steps beneath",
    "Eastmere Priority Action Plan September 2025.docx",
    _build,
    _truth,
    ("label and value lines", "no action table", "steps as headings", "wording without a title"),
)
