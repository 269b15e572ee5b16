"""A Word accelerated progress plan: a card for each action, measures after each area."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from docx.shared import Pt

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    milestone,
    other,
    section,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.eleventh.shared import (
    Node,
    end,
    settled,
    start,
    stated,
    tree,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import (
    add_table,
    new_document,
    saved,
    write,
)

_TITLE = "Ashmere SEND Accelerated Progress Plan"
_FRONT = (
    ("Date of revisit", "11 to 13 February 2025"),
    ("Revisit report published", "28 March 2025"),
    ("Lead agencies", "Ashmere Council and NHS Three Vales Integrated Care Board"),
    ("Department for Education case lead", "SEND Adviser, Vulnerable Children's Unit"),
)
_FOREWORD = (
    "The revisit told us that families in Ashmere had seen too little change since 2022. We accept "
    "that without reservation.",
    "This plan is short on purpose. It holds only what will make a difference by the summer of "
    "2026, and every action has one senior officer who answers for it.",
)
_READING = (
    "Each action stands in a box of its own. The senior responsible officer answers to the "
    "Improvement Board; the action lead writes the update by the fifth working day of the month.",
)
_STATES: dict[str, Rating] = {
    "Complete": word("Complete", None, "complete"),
    "On track": word("On track", None, "on_track"),
    "At risk": word("At risk", None, "at_risk"),
    "Delayed": word("Delayed", None, "off_track"),
    "Overdue": word("Overdue", None, "off_track"),
    "Not started": word("Not started", None, "not_started"),
}
_INDICATORS = (
    "Indicator",
    "Baseline (March 2025)",
    "Target",
    "Milestone – Jul 25",
    "Actual Jul 25",
    "Milestone – Dec 25",
    "Actual Dec 25",
    "Source",
)


def build() -> bytes:
    """The Word file."""
    paper = new_document()
    paper.styles["Normal"].font.size = Pt(10)
    paper.sections[0].header.paragraphs[0].text = "Ashmere accelerated progress plan"
    paper.add_heading(_TITLE, 0)
    paper.add_paragraph("Version 1.4 (agreed)")
    paper.add_paragraph("Date of this version: 18 July 2025")
    for label, value in _FRONT:
        line = paper.add_paragraph()
        line.add_run(f"{label}: ").bold = True
        line.add_run(value)
    paper.add_heading("Foreword", 1)
    for text in _FOREWORD:
        paper.add_paragraph(text)
    paper.add_heading("How to read this plan", 1)
    for text in _READING:
        paper.add_paragraph(text)
    for concern in tree("ashmere.txt"):
        paper.add_heading(f"{concern.say(0)}. {concern.say(1)}", 1)
        for node in concern.of("M"):
            _write_card(paper, node)
        paper.add_paragraph().add_run("Key performance indicators").bold = True
        rows = [
            [*node.cells, *[""] * (7 - len(node.cells)), node.named["source"]]
            for node in concern.of("K")
        ]
        add_table(paper, [_INDICATORS, *rows], 8)
    return settled(saved(paper))


def _write_card(paper: Any, node: Node) -> None:
    heading = paper.add_heading(f"Action {node.say(0)}: {node.say(1)}", 2)
    if note := node.get("note"):
        heading.add_run(f" {note}").italic = True
    rows = [
        ("Senior responsible officer", node.get(2), "Action lead", node.get(3)),
        ("Start date", node.get(4), "Due date", node.get(5)),
        ("Revised due date", node.get(6), "Status", node.get(7)),
        ("Percentage complete", node.get(8), "Resources", node.get(10)),
        ("Success criteria", None, None, None),
        ("Updates", None, None, None),
    ]
    table = add_table(paper, rows, 4)
    for row, text in ((4, node.say(9)), (5, "\n".join(_entries(node)))):
        merged = table.cell(row, 1).merge(table.cell(row, 3))
        for paragraph in merged.paragraphs[1:]:
            paragraph._p.getparent().remove(paragraph._p)
        write(merged, text)
    for cells in table.rows:
        cells.cells[0].paragraphs[0].runs[0].bold = True
    paper.add_paragraph()


def _entries(node: Node) -> list[str]:
    return re.split(r";(?=[A-Z][a-z]+ \d{4}:)", node.get("u") or "")


def truth() -> PlanDocument:
    """What a clerk reads."""
    return document(
        title=_TITLE,
        area_name="Ashmere",
        plan_type="accelerated_progress_plan",
        version="1.4",
        status="agreed",
        dated=date(2025, 7, 18),
        front_matter=tuple(front(*line) for line in _FRONT),
        sections=(
            section("Foreword", "\n\n".join(_FOREWORD)),
            section("How to read this plan", "\n\n".join(_READING)),
        ),
        areas_for_improvement=tuple(
            area(
                concern.get(0),
                concern.get(1),
                None,
                [focus(None, None, [_milestone(node) for node in concern.of("M")])],
                measures=[stated(node, "Jul 25", "Dec 25") for node in concern.of("K")],
            )
            for concern in tree("ashmere.txt")
        ),
    )


def _milestone(node: Node) -> Milestone:
    percent = node.get(8)
    updates = []
    for entry in filter(None, _entries(node)):
        moment, text = entry.split(": ", 1)
        updates.append(update(end(moment), text))
    return milestone(
        node.say(1),
        node.get(0),
        notes=(note[1:-1],) if (note := node.get("note")) else (),
        accountable_officer=node.get(2),
        supporting_leads=node.get(3),
        start=start(node.get(4)),
        end=end(node.get(5)),
        revised_end=end(node.get(6)),
        rating=_STATES[node.say(7)],
        percent_complete=float(percent[:-1]) if percent else None,
        updates=tuple(updates),
        evidence=node.get(9),
        other=(other("Resources", spent),) if (spent := node.get(10)) else (),
    )


LAYOUT = Layout(
    name="Ashmere: Word, a card for each action",
    file_name="ashmere-accelerated-progress-plan.docx",
    build=build,
    truth=truth,
    features=("table for each action", "entries that begin with a month", "measures in pairs"),
)
