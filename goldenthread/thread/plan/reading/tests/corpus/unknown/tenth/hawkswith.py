"""Word: no table of actions; each action is a heading with labelled lines beneath it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, State
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    milestone,
    section,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.tenth.common import (
    Node,
    cited,
    content,
    end,
    joined,
    start,
    steady,
)
from goldenthread.thread.plan.reading.tests.corpus.word import add_table, new_document, saved

_TITLE = "Hawkswith SEND Accelerated Progress Plan"
_FACTS = (
    ("Date of revisit", "10 to 12 June 2025"),
    ("Accountable officers", "Director of Children's Services; ICB Chief Nursing Officer"),
    ("Department for Education adviser", "Regional SEND adviser, Yorkshire dales and moors"),
)
_ABOUT = (
    "Inspectors came back to Hawkswith in June 2025 and found that three areas of weakness remain.",
    "This plan sets out how we will speed up. We will report on it to families every term.",
)
_HEARD = (
    "Parents wrote the first draft of area 2 with us at a workshop in July. They asked for plain "
    "words and true dates."
)
_STATES: dict[str, State] = {
    "Completed": "complete",
    "On track": "on_track",
    "Some slippage": "at_risk",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
}
_LABELS = (
    "Senior responsible officer",
    "Delivery lead",
    "Start date",
    "Complete by",
    "Revised date",
    "Status",
    "Percentage complete",
    "Success criteria",
)
_MEASURES = ("Measure", "Baseline", "Target", "Planned Nov 25", "Actual Nov 25", "Source")


def _build() -> bytes:
    made = new_document()
    made.sections[0].footer.paragraphs[0].text = "Hawkswith SEND Local Area Partnership"
    made.add_paragraph(_TITLE, style="Title")
    for line in ("Version 2.0", "Agreed", "17 December 2025"):
        made.add_paragraph(line)
    for label, value in _FACTS:
        fact = made.add_paragraph()
        fact.add_run(f"{label}: ").bold = True
        fact.add_run(value)
    made.add_heading("About this plan", 1)
    for text in _ABOUT:
        made.add_paragraph(text)
    made.add_heading("What families told us", 1)
    made.add_paragraph(_HEARD)
    for each in content("hawkswith.txt").children:
        label, title, wording = each.cells
        made.add_heading(f"Area of weakness {label} – {title}", 1)
        made.add_paragraph(wording)
        made.add_paragraph("Inspectors found that:")
        for found in each.of("F"):
            made.add_paragraph(joined(*found.cells), style="List Bullet")
        for action in each.of("M"):
            _add_action(made, action)
        made.add_heading("How we will measure progress", 2)
        add_table(made, [_MEASURES, *(line.cells for line in each.of("K"))], 6)
        made.add_paragraph()
    return steady(saved(made))


def _add_action(made: Document, action: Node) -> None:
    ref, text, *values = action.cells
    made.add_heading(f"Action {ref}: {text}", 2)
    for label, value in zip(_LABELS, values, strict=True):
        if value:
            line = made.add_paragraph()
            line.add_run(f"{label}: ").bold = True
            line.add_run(value)
    if action.of("S"):
        made.add_paragraph().add_run("Steps:").bold = True
        for step in action.of("S"):
            made.add_paragraph(" ".join(step.cells), style="List Bullet")
    if action.of("U"):
        made.add_paragraph().add_run("Updates:").bold = True
        for entry in action.of("U"):
            made.add_paragraph(f"{entry.cells[0]}: {entry.cells[1]}", style="List Bullet")


def _milestones(node: Node) -> Iterator[Milestone]:
    ref, text, accountable, delivers, begins, ends, revised, status, share, proof = node.cells
    whole = milestone(
        text,
        ref,
        accountable_officer=accountable,
        supporting_leads=delivers,
        start=start(begins),
        end=end(ends),
        revised_end=end(revised),
        rating=word(status, None, _STATES[status]),
        percent_complete=float(share.rstrip("%")),
        evidence=proof,
        updates=tuple(update(end(day), said) for day, said in (u.cells for u in node.of("U"))),
    )
    yield whole
    for step in node.of("S"):
        written, action = step.cells
        yield replace(
            milestone(action, written.upper(), parent=whole.key), reference_as_written=written
        )


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Hawkswith",
        plan_type="accelerated_progress_plan",
        version="2.0",
        status="agreed",
        dated=date(2025, 12, 17),
        front_matter=tuple(front(*fact) for fact in _FACTS),
        sections=(
            section("About this plan", "\n\n".join(_ABOUT)),
            section("What families told us", _HEARD),
        ),
        areas_for_improvement=tuple(
            area(
                each.cells[0],
                each.cells[1],
                each.cells[2],
                [focus(None, None, (m for node in each.of("M") for m in _milestones(node)))],
                findings=[cited(*found.cells) for found in each.of("F")],
                measures=[
                    measure(
                        name,
                        baseline,
                        target,
                        [("Nov 25", planned, actual or None)],
                        source=source,
                    )
                    for name, baseline, target, planned, actual, source in (
                        line.cells for line in each.of("K")
                    )
                ],
            )
            for each in content("hawkswith.txt").children
        ),
    )


LAYOUT = Layout(
    "Hawkswith accelerated plan",
    "hawkswith-app-december-2025.docx",
    _build,
    _truth,
    ("actions as headings", "labelled lines", "dated bullets", "steps", "table of measures"),
)
