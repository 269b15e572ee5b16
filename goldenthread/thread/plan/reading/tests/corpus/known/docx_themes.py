"""One long Word table: theme, area, findings and workstream merged down beside the actions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docx.document import Document
from docx.table import Table

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Colour,
    FocusArea,
    Milestone,
    PlanDocument,
    Rating,
    State,
    StatedMeasure,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import word
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    measure,
    milestone,
    other,
    pillar,
    section,
    term,
    update,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    LEADERSHIP,
    PLANS,
    PREPARATION,
    PROGRESS,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

STRANDS = (
    ("1", "Right plans, right paths", (("A", PLANS), ("B", PREPARATION))),
    ("2", "Leading as one", (("C", LEADERSHIP),)),
)
HEADER = (
    "Theme",
    "Area for improvement",
    "What inspectors found",
    "Workstream",
    "Ref",
    "Action",
    "Steps and dates",
    "Lead",
    "Finish",
    "RAG",
    "Progress to date",
    "Intended outcome",
    "Risk",
)
KEY: tuple[tuple[str, str, str, Colour, State], ...] = (
    ("Blue", "9DC3E6", "complete and embedded", "blue", "complete_and_embedded"),
    ("Green", "A9D18E", "complete", "green", "complete"),
    ("Amber", "FFD966", "on track", "amber", "on_track"),
    ("Red", "FF7C80", "delayed", "red", "off_track"),
)
STANDINGS = (2, 2, 3, 1, None, 0)
FINISHES = (
    when("Jul-25", date(2025, 7, 31), "month"),
    when("19/12/2025", date(2025, 12, 19), "day"),
    when("Spring 1 2026", date(2026, 2, 14), "term"),
    when("FY 25/26", date(2026, 3, 31), "year"),
)
STEPS = (
    (when("April 2025", date(2025, 4, 30), "month"), "Agree the scope of"),
    (when("June 2025", date(2025, 6, 30), "month"), "Share with families a first draft of"),
    (when("Sept 2025", date(2025, 9, 30), "month"), "Publish"),
)
THINGS = ("guide", "standard", "pathway", "survey", "agreement", "dashboard", "training offer")
MOMENTS = (
    when("12/03/25", date(2025, 3, 12), "day"),
    when("4.6.25", date(2025, 6, 4), "day"),
)
RISKS = ("Funding ends in March", "Depends on the new case system")
MEASURES = (
    ("A", "New plans issued within 20 weeks", "46% (December 2024)", "75%", "SEN2 return"),
    ("A", "Plans rated good or better at audit", "38% (Q3 2024/25)", "70%", "Audit panel"),
    ("B", "Young people with SEND in work or training", "71% (July 2024)", "82%", "Leaver survey"),
    ("C", "Board papers with a measure of impact", "2 of 15 (2024)", "All", "Board minutes"),
)
VISION = (
    "We want every child and young person with SEND in Merestead to be seen, heard and helped.",
    "The plan has two themes. Each has a sponsor on the board.",
)
NEXT = "The next full review of the plan is planned for the autumn."


def build() -> bytes:
    """The plan's file."""
    file = word.new_document()
    file.add_heading("Merestead SEND and Inclusion Improvement Plan", 0)
    file.add_paragraph("Merestead Borough Council")
    file.add_paragraph("AGREED - version 1.0 - 3 February 2025")
    file.add_heading("1. Our vision", 1)
    for paragraph in VISION:
        file.add_paragraph(paragraph)
    table = word.add_table(file, [HEADER], len(HEADER))
    word.repeat_header(table)
    for number, title, areas in STRANDS:
        top = len(table.rows)
        for label, theme in areas:
            _add_area(table, label, theme)
        strand = table.cell(top, 0).merge(table.cell(len(table.rows) - 1, 0))
        word.write(strand, f"Theme {number}: {title}")
    file.add_paragraph("Key to RAG:")
    for colour, _, meaning, _, _ in KEY:
        file.add_paragraph(f"{colour} – {meaning}")
    file.add_heading("2. What happens next", 1)
    file.add_paragraph(NEXT)
    _add_measures(file)
    return word.saved(file)


def _add_area(table: Table, label: str, theme: Theme) -> None:
    top = len(table.rows)
    for index, aim in enumerate(theme.focuses, 1):
        first = len(table.rows)
        for reference, action, serial in _actions(label, theme, index):
            _add_action(table, reference, action, serial)
        last = len(table.rows) - 1
        stream = table.cell(first, 3).merge(table.cell(last, 3))
        word.write(stream, f"Workstream {label}{index}: {aim.title}")
        word.write(table.cell(first, 11).merge(table.cell(last, 11)), aim.impact)
    last = len(table.rows) - 1
    found = " ".join(f"{index}. {text}." for index, text in enumerate(theme.findings, 1))
    word.write(table.cell(top, 1).merge(table.cell(last, 1)), f"Area {label}\n{theme.title}")
    word.write(table.cell(top, 2).merge(table.cell(last, 2)), found)


def _actions(label: str, theme: Theme, index: int) -> Iterator[tuple[str, str, int]]:
    first = (ord(label) - ord("A")) * 10 + index * 5
    for step, action in enumerate(theme.focuses[index - 1].actions, 1):
        yield f"{label}{index}.{step}", action, first + step


def _add_action(table: Table, reference: str, action: str, serial: int) -> None:
    cells = word.add_row(table)
    finish, standing = pick(FINISHES, serial, blank=7), STANDINGS[serial % len(STANDINGS)]
    steps = [f"• {moment.as_written}: {text}" for moment, text in _steps(serial)]
    said = [f"{moment.as_written}: {text}" for moment, text in _said(serial)]
    texts = (
        reference,
        action,
        "\n".join(steps),
        pick(ROLES, serial, blank=9),
        finish.as_written if finish else None,
        None if standing is None else KEY[standing][0],
        "\n".join(said),
        None,
        pick(RISKS, serial, blank=3),
    )
    for cell, written in zip(cells[4:], texts, strict=True):
        word.write(cell, written or "")
    if standing is not None:
        word.shade(cells[9], KEY[standing][1])


def _steps(serial: int) -> list[tuple[When, str]]:
    thing = THINGS[serial // 4 % len(THINGS)]
    steps = STEPS[: serial % 3 + 1] if serial % 4 == 1 else ()
    return [(moment, f"{verb} the {thing}") for moment, verb in steps]


def _said(serial: int) -> Iterator[tuple[When, str]]:
    for index, moment in enumerate(MOMENTS):
        text = pick(PROGRESS, serial + 4 * index, blank=3)
        if text:
            yield moment, text


def _add_measures(file: Document) -> None:
    file.add_heading("Appendix A: Measures", 1)
    heads = ("Area", "Indicator", "Baseline", "Target", "Source")
    word.add_table(file, [heads, *MEASURES], len(heads))


def truth() -> PlanDocument:
    """What the plan says."""
    strands = [pillar(number, title) for number, title, _ in STRANDS]
    placed = [
        (strand, *line)
        for strand, (_, _, areas) in zip(strands, STRANDS, strict=True)
        for line in areas
    ]
    return document(
        title="Merestead SEND and Inclusion Improvement Plan",
        area_name="Merestead",
        plan_type="improvement_plan",
        version="1.0",
        status="agreed",
        dated=date(2025, 2, 3),
        sections=(
            section("Our vision", "\n\n".join(VISION), "1"),
            section("What happens next", NEXT, "2"),
        ),
        vocabulary=tuple(term(meaning, colour, state) for _, _, meaning, colour, state in KEY),
        pillars=tuple(strands),
        areas_for_improvement=tuple(
            area(
                label,
                theme.title,
                None,
                [_workstream(label, theme, index) for index in (1, 2)],
                pillar=strand,
                findings=[finding(f"{text}.") for text in theme.findings],
                measures=list(_measures(label)),
            )
            for strand, label, theme in placed
        ),
    )


def _measures(label: str) -> Iterator[StatedMeasure]:
    for under, name, baseline, target, source in MEASURES:
        if under == label:
            yield measure(name, baseline, target, source=source)


def _workstream(label: str, theme: Theme, index: int) -> FocusArea:
    aim = theme.focuses[index - 1]
    milestones = [told for line in _actions(label, theme, index) for told in _milestones(*line)]
    return focus(f"{label}{index}", aim.title, milestones, impact=aim.impact)


def _milestones(reference: str, action: str, serial: int) -> Iterator[Milestone]:
    risk = pick(RISKS, serial, blank=3)
    whole = milestone(
        action,
        reference,
        accountable_officer=pick(ROLES, serial, blank=9),
        end=pick(FINISHES, serial, blank=7) or NO_DATE,
        rating=_rating(STANDINGS[serial % len(STANDINGS)]),
        updates=tuple(update(moment, text) for moment, text in _said(serial)),
        other=(other("Risk", risk),) if risk else (),
    )
    yield whole
    for moment, text in _steps(serial):
        yield milestone(text, parent=whole.key, end=moment)


def _rating(place: int | None) -> Rating:
    if place is None:
        return NO_RATING
    name, _, _, colour, state = KEY[place]
    return Rating(colour, state, name, "word_and_fill")


LAYOUT = Layout(
    name="one long table",
    file_name="Merestead SEND plan v1.0 AGREED.docx",
    build=build,
    truth=truth,
    features=(
        "theme, area, findings and workstream merged down",
        "findings run on in one cell",
        "steps with dates as bullets in a cell",
        "dated lines in one progress column",
        "words on fills with other meanings",
        "key in lines below the table",
        "outcome merged down in the last column",
        "measures in an appendix by area's letter",
    ),
)
