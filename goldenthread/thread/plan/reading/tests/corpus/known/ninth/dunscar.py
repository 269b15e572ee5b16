"""Dunscar: three levels of heading, a matrix of quarters with fills, measures in an appendix."""

from __future__ import annotations

from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    NO_RATING,
    AreaForImprovement,
    Colour,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    Rating,
    State,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    focus,
    front,
    milestone,
    newest,
    other,
    pillar,
    section,
    term,
    update,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.dates import ends, starts
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.making import (
    Record,
    measured,
    only,
    records,
    split,
    stable,
)
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.pages import (
    add_aside,
    bullets,
    landscape,
    merge,
    two_row_table,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.word import add_table, saved, shade, write

TITLE = "Dunscar Written Statement of Action"
FACTS = (
    ("Date of inspection", "7 to 11 October 2024"),
    ("Date of publication of the report", "13 December 2024"),
    (
        "Accountable officers",
        "Director of Children's Services; Chief Nurse, NHS High Pastures ICB",
    ),
    ("SEND and NHS England advisers", "Regional SEND adviser; NHS England regional lead"),
)
VISION = (
    "We want children and young people with SEND in Dunscar to be known, to belong and to grow up "
    "with the choices that others have."
)
DONE = (
    "A new SEND partnership board has met since January 2025.",
    "Forty parents and nineteen young people helped to write this statement.",
    "Health and education have agreed a shared budget for equipment.",
)
KEY: tuple[tuple[str, Colour, State], ...] = (
    ("Complete and embedded", "blue", "complete_and_embedded"),
    ("Complete", "green", "complete"),
    ("On track", "amber", "on_track"),
    ("Delayed", "red", "off_track"),
)
FILLS = {"blue": "5B9BD5", "green": "70AD47", "amber": "FFC000", "red": "FF0000"}
UPPER = (
    *("Action", "Lead", "Start", "By when", "Cost"),
    *("Q1 2025/26", None, "Q2 2025/26", None, "Impact"),
)
LOWER = (*([None] * 5), "Update", "RAG", "Update", "RAG", None)
QUARTERS = (
    when("Q1 2025/26", date(2025, 6, 30), "quarter"),
    when("Q2 2025/26", date(2025, 9, 30), "quarter"),
)
MEASURES = (
    *("Area for improvement", "Measure", "Source", "Baseline", "Target"),
    *("Planned Sept 2025", "Actual Sept 2025", "Planned March 2026"),
)
MOMENTS = ("Sept 2025", "March 2026")


def build() -> bytes:
    """The Word file."""
    file = landscape()
    page = file.sections[0]
    page.header.paragraphs[0].text = "OFFICIAL"
    page.footer.paragraphs[0].text = "Dunscar Written Statement of Action, version 1.4"
    file.add_heading(TITLE, level=0)
    for line in ("Version 1.4", "Status: Published", "Date: 6 October 2025"):
        file.add_paragraph(line)
    add_table(file, FACTS, 2)
    file.add_heading("Our vision", level=1)
    file.add_paragraph(VISION)
    file.add_heading("What we have done since the inspection", level=1)
    bullets(file, DONE)
    file.add_heading("Key to progress", level=1)
    key = add_table(file, [[label for label, _, _ in KEY]], len(KEY))
    for cell, (_, colour, _) in zip(key.rows[0].cells, KEY, strict=True):
        shade(cell, FILLS[colour])
    lines = records("dunscar.txt")
    for theme, below in split(lines, "pillar"):
        file.add_heading(f"Pillar {theme[1]}: {theme[2]}", level=1)
        for concern, groups in split(below, "area"):
            _, label, title, wording = concern
            heading = f"Area for improvement {label}" + (f": {title}" if title else "")
            file.add_heading(heading, level=2)
            file.add_paragraph(wording)
            for group, actions in split(groups, "focus"):
                file.add_heading(f"Focus area {group[1]}: {group[2]}", level=3)
                _add_matrix(file, group[3], only(actions, "m"))
    file.add_heading("Appendix: measures", level=1)
    rows = [MEASURES, *(line[1:] for line in only(lines, "measure"))]
    add_table(file, rows, len(MEASURES))
    return saved(file)


def _add_matrix(file: Document, impact: str, actions: list[Record]) -> None:
    cells = [(line[1], *line[3:8], None, line[9], None, None) for line in actions]
    table = two_row_table(file, UPPER, LOWER, cells)
    for row, line in enumerate(actions, 2):
        add_aside(table, row, 0, line[2], "")
        for column, colour in ((6, line[8]), (8, line[10])):
            if colour:
                shade(table.cell(row, column), FILLS[colour])
    merged = merge(table.cell(2, 9), table.cell(len(actions) + 1, 9))
    write(merged, impact)


def _rating(colour: str) -> Rating:
    return next((fill(shown, state) for _, shown, state in KEY if shown == colour), NO_RATING)


def _milestone(line: Record) -> Milestone:
    _, action, note, lead, start, end, cost, *quarters = line
    pairs = zip(QUARTERS, quarters[::2], quarters[1::2], strict=True)
    updates: list[Update] = [
        update(moment, text or None, _rating(colour))
        for moment, text, colour in pairs
        if text or colour
    ]
    return milestone(
        action,
        notes=(note,) if note else (),
        accountable_officer=lead,
        start=starts(start),
        end=ends(end),
        rating=newest(updates),
        updates=tuple(updates),
        other=(other("Cost", cost),),
    )


def _focus(head: Record, lines: list[Record]) -> FocusArea:
    actions = [_milestone(line) for line in only(lines, "m")]
    return focus(head[1], head[2], actions, impact=head[3])


def _area(head: Record, lines: list[Record], theme: Pillar) -> AreaForImprovement:
    _, label, title, wording = head
    return area(
        label,
        title or None,
        wording,
        [_focus(group, actions) for group, actions in split(lines, "focus")],
        pillar=theme,
        measures=[
            measured((name, *values, ""), MOMENTS, paired=True, source=source)
            for _, named, name, source, *values in only(records("dunscar.txt"), "measure")
            if named == label
        ],
    )


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    themes = [
        (pillar(head[1], head[2]), lines) for head, lines in split(records("dunscar.txt"), "pillar")
    ]
    return document(
        title=TITLE,
        area_name="Dunscar",
        plan_type="written_statement_of_action",
        version="1.4",
        status="published",
        dated=date(2025, 10, 6),
        front_matter=tuple(front(*fact) for fact in FACTS),
        sections=(
            section("Our vision", VISION),
            section(
                "What we have done since the inspection", "\n".join(f"- {line}" for line in DONE)
            ),
        ),
        vocabulary=tuple(term(*line) for line in KEY),
        pillars=tuple(theme for theme, _ in themes),
        areas_for_improvement=tuple(
            _area(head, below, theme)
            for theme, lines in themes
            for head, below in split(lines, "area")
        ),
    )


DUNSCAR = Layout(
    name="dunscar",
    file_name="dunscar-wsoa-quarterly.docx",
    build=stable(build),
    truth=truth,
    features=(
        "three levels",
        "quarters with fills alone",
        "key of filled cells",
        "no references",
        "measures in an appendix",
        "impact in a merged cell",
    ),
)
