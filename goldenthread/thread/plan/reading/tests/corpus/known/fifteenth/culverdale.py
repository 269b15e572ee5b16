"""A priority action plan in Word without tables of actions: lines of label and value."""

from __future__ import annotations

from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Milestone,
    PlanDocument,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    document,
    front,
    measure,
    section,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.fifteenth.shared import (
    Node,
    areas_of,
    content,
    ends,
    frozen,
    starts,
    told,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import add_table, new_document, saved

TITLE = "Culverdale SEND Priority Action Plan"
FACTS = (
    ("Version", "2.0"),
    ("Status", "Agreed"),
    ("Date", "9 December 2025"),
    ("Date of inspection", "16 to 20 June 2025"),
    ("Lead agencies", "Culverdale Council and NHS Mid Wolds Integrated Care Board"),
    ("Monitoring", "Every six months, with the Department for Education and NHS England"),
)
SECTIONS = (
    (
        "Foreword",
        (
            "We accept what inspectors found and are sorry for what families have gone through.",
            "This plan sets out the urgent work. It stands beside our longer strategy, which goes "
            "on until 2029.",
        ),
    ),
    (
        "How families shaped the plan",
        (
            "More than 200 parents and carers came to seven events, and 64 young people answered "
            "a survey that they had designed.",
        ),
    ),
)
STATES: dict[str, State] = {
    "On track": "on_track",
    "Completed": "complete",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
}
LABELS = (
    "Senior responsible officer",
    "Action lead",
    "Start date",
    "Due date",
    "Status",
    "Success criteria",
    "Update October 2025",
    "Update December 2025",
)
MEASURE_HEADINGS = (
    "Measure",
    "Source",
    "Baseline",
    "Target",
    "Planned Nov 2025",
    "Actual Nov 2025",
)


def build() -> bytes:
    """The Word file."""
    made = new_document()
    made.sections[0].header.paragraphs[0].text = "OFFICIAL"
    made.add_heading(TITLE, 0)
    for label, value in FACTS:
        _add_fact(made, label, value)
    for title, paragraphs in SECTIONS:
        made.add_heading(title, 1)
        for text in paragraphs:
            made.add_paragraph(text)
    for node in content("culverdale").of("A"):
        _add_area(made, node)
    return frozen(saved(made))


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    return document(
        title=TITLE,
        area_name="Culverdale",
        plan_type="priority_action_plan",
        version="2.0",
        status="agreed",
        dated=date(2025, 12, 9),
        front_matter=tuple(front(*fact) for fact in FACTS[3:]),
        sections=tuple(section(title, "\n\n".join(texts)) for title, texts in SECTIONS),
        areas_for_improvement=tuple(areas_of(content("culverdale"), _tell, _gauge)),
    )


def _tell(node: Node) -> Milestone:
    ref, action, senior, lead, start, due, status, success, october, december = node.cells
    updates = (("October 2025", october), ("December 2025", december))
    return told(
        action,
        ref,
        accountable_officer=senior,
        supporting_leads=lead,
        start=starts(start),
        end=ends(due),
        rating=word(status, None, STATES[status]) if status else NO_RATING,
        evidence=success,
        updates=tuple(update(ends(month), text) for month, text in updates if text),
    )


def _gauge(node: Node) -> StatedMeasure:
    name, source, baseline, target, planned, actual = [*node.cells, "", ""][:6]
    trajectory = (("Nov 2025", planned or None, actual or None),)
    return measure(name, baseline, target, trajectory if planned else (), source=source)


def _add_fact(made: Document, label: str, value: str) -> None:
    paragraph = made.add_paragraph()
    paragraph.add_run(f"{label}:").bold = True
    paragraph.add_run(f" {value}")


def _add_area(made: Document, node: Node) -> None:
    label, title, wording, _ = node.cells
    made.add_heading(f"Priority Action {label}: {title}", 1)
    made.add_paragraph(wording)
    made.add_paragraph("Inspectors found that:")
    for line in node.of("N"):
        made.add_paragraph(f"{line.cells[0]} {line.cells[1]}", "List Bullet")
    made.add_heading("Measures", 2)
    rows = [[*line.cells, "", ""][:6] for line in node.of("K")]
    add_table(made, [MEASURE_HEADINGS, *rows], len(MEASURE_HEADINGS))
    for group in node.of("F"):
        group_label, group_title, impact = group.cells
        made.add_heading(f"Workstream {group_label} – {group_title}", 2)
        _add_fact(made, "Overall impact", impact)
        for line in group.of("M"):
            _add_action(made, line, "Action", 3)
            for step in line.of("S"):
                _add_action(made, step, "Step", 4)


def _add_action(made: Document, node: Node, kind: str, level: int) -> None:
    made.add_heading(f"{kind} {node.cells[0]}: {node.cells[1]}", level)
    for label, value in zip(LABELS, node.cells[2:], strict=True):
        if value:
            _add_fact(made, label, value)


LAYOUT = Layout(
    name="culverdale labelled lines",
    file_name="Culverdale priority action plan 2.0.docx",
    build=build,
    truth=truth,
    features=("no table of actions", "steps as headings", "measures before the workstreams"),
)
