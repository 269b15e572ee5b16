"""A written statement of action in Word: a table under each weakness, letters and fills."""

from __future__ import annotations

from datetime import date

from docx.document import Document
from docx.table import Table

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    Milestone,
    PlanDocument,
    Rating,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    document,
    front,
    measure,
    other,
    section,
    term,
)
from goldenthread.thread.plan.reading.tests.corpus.known.fifteenth.shared import (
    MARK,
    Node,
    areas_of,
    asides,
    content,
    ends,
    frozen,
    printed,
    told,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import (
    add_table,
    new_document,
    repeat_header,
    saved,
    shade,
    write,
)

TITLE = "Pellingham SEND Written Statement of Action"
FRONT = (
    ("Name of the local area", "Pellingham"),
    ("Date of inspection", "3 to 7 February 2025"),
    ("Report published", "28 April 2025"),
    ("Accountable officer, local authority", "Executive Director, Children and Families"),
    ("Accountable officer, integrated care board", "Chief Nurse"),
    ("Governance", "Pellingham SEND Improvement Board, which meets every six weeks"),
)
SECTIONS: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "1",
        "Introduction",
        (
            "Ofsted and the Care Quality Commission inspected the local area in February 2025 and "
            "found five areas of significant weakness.",
            "This statement says what partners will do about each of them. It was written with "
            "the parent carer forum, headteachers and young people.",
        ),
        (),
    ),
    (
        "2",
        "What we want for our children",
        ("Children and young people told us that they want to:",),
        (
            "be listened to the first time",
            "go to school near home",
            "have friends and things to look forward to",
        ),
    ),
    (
        "3",
        "How we will oversee the statement",
        (
            "The improvement board reads a report on each weakness at every meeting and tells the "
            "cabinet and the integrated care board where work has stalled.",
        ),
        (),
    ),
)
KEY: dict[str, tuple[str, str, Rating]] = {
    "B": (
        "Complete and embedded",
        "4F81BD",
        Rating("blue", "complete_and_embedded", "B", "word_and_fill"),
    ),
    "G": ("On track", "92D050", Rating("green", "on_track", "G", "word_and_fill")),
    "A": ("Some slippage", "FFC000", Rating("amber", "at_risk", "A", "word_and_fill")),
    "R": ("Off track", "FF0000", Rating("red", "off_track", "R", "word_and_fill")),
}
HEADINGS = (
    "Ref",
    "Action we will take",
    "Lead officer",
    "Supported by",
    "Complete by",
    "Success measure",
    "RAG",
    "Latest position",
    "Funding",
)
MEASURE_HEADINGS = (
    "Measure",
    "Baseline",
    "Target",
    "Planned Jun 2025",
    "Actual Jun 2025",
    "Planned Dec 2025",
    "Actual Dec 2025",
)


def build() -> bytes:
    """The Word file."""
    made = new_document()
    made.add_heading(TITLE, 0)
    made.add_paragraph("Version 3.1")
    made.add_paragraph("Draft for consultation")
    made.add_paragraph("14 July 2025")
    add_table(made, FRONT, 2)
    for number, title, paragraphs, bullets in SECTIONS:
        made.add_heading(f"{number}. {title}", 1)
        for text in paragraphs:
            made.add_paragraph(text)
        for text in bullets:
            made.add_paragraph(text, "List Bullet")
    made.add_heading("RAG key", 1)
    key = add_table(made, [(letter, label) for letter, (label, _, _) in KEY.items()], 2)
    for row in key.rows:
        shade(row.cells[0], KEY[row.cells[0].text][1])
    for node in content("pellingham").of("A"):
        _add_area(made, node)
    return frozen(saved(made))


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    return document(
        title=TITLE,
        area_name="Pellingham",
        plan_type="written_statement_of_action",
        version="3.1",
        status="draft",
        dated=date(2025, 7, 14),
        front_matter=tuple(front(*fact) for fact in FRONT[1:]),
        sections=tuple(
            section(title, "\n\n".join([*paragraphs, *_list(bullets)]), number)
            for number, title, paragraphs, bullets in SECTIONS
        ),
        vocabulary=tuple(
            term(label, rating.colour, rating.state) for label, _, rating in KEY.values()
        ),
        areas_for_improvement=tuple(areas_of(content("pellingham"), _tell, _gauge)),
    )


def _list(bullets: tuple[str, ...]) -> list[str]:
    return ["\n".join(f"- {bullet}" for bullet in bullets)] if bullets else []


def _tell(node: Node) -> Milestone:
    ref, action, lead, support, end, success, rag, position, funding = node.cells
    asked = success.endswith("?")
    return told(
        action,
        ref,
        accountable_officer=lead,
        supporting_leads=support,
        end=ends(end),
        evidence=None if asked else success,
        prompts=(success,) if asked else (),
        rating=KEY[rag][2] if rag else NO_RATING,
        progress=position,
        other=(other("Funding", funding),) if funding else (),
    )


def _gauge(node: Node) -> StatedMeasure:
    name, baseline, target, *steps = node.cells
    planned_june, actual_june, planned, actual = (step or None for step in steps)
    trajectory = (("Jun 2025", planned_june, actual_june), ("Dec 2025", planned, actual))
    return measure(name, baseline, target, trajectory)


def _add_area(made: Document, node: Node) -> None:
    label, title, wording, impact = node.cells
    made.add_heading(f"Area of significant weakness {label}: {title}", 1)
    made.add_paragraph(wording)
    made.add_heading("What inspectors found", 2)
    for line in node.of("N"):
        made.add_paragraph(f"{line.cells[0]} {line.cells[1]}", "List Bullet")
    made.add_paragraph(f"Impact: {impact}")
    made.add_heading("What we will do", 2)
    rows = [[*line.cells] for line in node.of("M")]
    table = add_table(made, [HEADINGS, *rows], len(HEADINGS))
    repeat_header(table)
    for position, line in enumerate(node.of("M"), 1):
        _dress(table, position, line)
    made.add_heading("Measures", 2)
    measures = [line.cells for line in node.of("K")]
    add_table(made, [MEASURE_HEADINGS, *measures], len(MEASURE_HEADINGS))


def _dress(table: Table, position: int, line: Node) -> None:
    cells = table.rows[position].cells
    action, rag = line.cells[1], line.cells[6]
    write(cells[1], printed(action))
    if notes := asides(action):
        write(cells[1], MARK.sub("", action) + " ")
        cells[1].paragraphs[0].add_run(f"({notes[0]})").italic = True
    if rag:
        shade(cells[6], KEY[rag][1])


LAYOUT = Layout(
    name="pellingham weaknesses",
    file_name="Pellingham_WSoA_v3.1_consultation.docx",
    build=build,
    truth=truth,
    features=("table under each weakness", "letters on fills", "measures beneath", "asides"),
)
