"""A Word plan of 'We will' statements above tables, impact in each table's last row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from docx.document import Document
from docx.table import Table

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Citation,
    Colour,
    CrossReference,
    FocusArea,
    Milestone,
    PlanDocument,
    Rating,
    State,
    When,
)
from goldenthread.thread.plan.reading.tests.corpus import word
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    milestone,
    section,
    term,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    EVIDENCE,
    INCLUSION,
    LEADERSHIP,
    PREPARATION,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

TITLE = "Wexcombe SEND Priority Action Plan"
THEMES = (PREPARATION, INCLUSION, LEADERSHIP)
PROMISES = (
    ("We will ask about adult life early", "We will help young people find work they enjoy"),
    ("We will meet needs in the nearest school", "We will keep children in their class"),
    ("We will show what our decisions change", "We will look at the same facts together"),
)
HEADER = (
    "No.",
    "What we will do",
    "Named lead",
    "Begins",
    "Ends",
    "New end date",
    "% complete",
    "Rating",
    "How we will know",
)
KEY: tuple[tuple[str, str, str, Colour, State], ...] = (
    ("Blue", "2E75B6", "complete", "blue", "complete"),
    ("Green", "70AD47", "on track", "green", "on_track"),
    ("Amber", "F4B183", "at risk", "amber", "at_risk"),
    ("Red", "C00000", "off track", "red", "off_track"),
)
BEGINS = (
    when("1.9.25", date(2025, 9, 1), "day"),
    when("Nov 25", date(2025, 11, 1), "month"),
    when("Autumn term 2025", date(2025, 9, 1), "term"),
)
ENDS = (
    when("19.12.25", date(2025, 12, 19), "day"),
    when("Mar 26", date(2026, 3, 31), "month"),
    when("Summer term 2026", date(2026, 7, 31), "term"),
    when("Q1 2026/27", date(2026, 6, 30), "quarter"),
)
NEW_ENDS = (when("Sept 26", date(2026, 9, 30), "month"), when("8.5.26", date(2026, 5, 8), "day"))
CROSS = {4: "12", 17: "3", 28: "21"}
NOTES = {6: "subject to funding", 23: "with the schools forum"}
WELCOME = (
    "Children and young people with SEND in Wexcombe deserve better.",
    "This is what we promise, and how you will be able to tell that we have kept our word.",
)
GLOSSARY = ("EHC plan: education, health and care plan", "PfA: preparing for adulthood")


def build() -> bytes:
    """The plan's file; the page head carries the key."""
    file = word.new_document()
    head = file.sections[0].header
    legend = "; ".join(f"{name} = {meaning}" for name, _, meaning, _, _ in KEY)
    head.paragraphs[0].text = f"Ratings: {legend}"
    file.sections[0].footer.paragraphs[0].text = "Page 1 of 12"
    file.add_heading(TITLE, 0)
    file.add_paragraph("Wexcombe Council and NHS Wexcombe Vale")
    file.add_paragraph("Agreed by Cabinet on 16 October 2025")
    file.add_heading("Welcome", 1)
    for paragraph in WELCOME:
        file.add_paragraph(paragraph)
    for number, theme in enumerate(THEMES, 1):
        _add_area(file, theme, number)
    file.add_heading("Glossary", 1)
    for line in GLOSSARY:
        file.add_paragraph(line, style="List Bullet")
    return word.saved(file)


def _add_area(file: Document, theme: Theme, number: int) -> None:
    file.add_heading(f"Priority action area {number}", 1)
    file.add_paragraph(theme.wording)
    found = [
        f"{index}. {text}. (paragraph {number * 6 + index})"
        for index, text in enumerate(theme.findings, 1)
    ]
    word.add_table(file, [["What inspectors found", "\n".join(found)]], 2)
    for index in (0, 1):
        paragraph = file.add_paragraph()
        paragraph.add_run(PROMISES[number - 1][index]).bold = True
        table = word.add_table(file, [HEADER], len(HEADER))
        word.repeat_header(table)
        for serial, action in _actions(theme, number, index):
            _add_action(table, serial, action)
        last = word.add_row(table)
        impact = f"How children will notice: {theme.focuses[index].impact}"
        word.write(last[0].merge(last[-1]), impact)
        file.add_paragraph("")


def _actions(theme: Theme, number: int, index: int) -> Iterator[tuple[int, str]]:
    """Actions are numbered through the plan."""
    return enumerate(theme.focuses[index].actions, (number - 1) * 10 + index * 5 + 1)


def _add_action(table: Table, serial: int, action: str) -> None:
    cells = word.add_row(table)
    rating, percent = _rating(serial), _percent(serial)
    texts = (
        f"Action {serial}",
        f"{action} (cross ref {CROSS[serial]})" if serial in CROSS else action,
        pick(ROLES, serial, blank=11),
        (pick(BEGINS, serial, blank=7) or NO_DATE).as_written,
        (pick(ENDS, serial, blank=9) or NO_DATE).as_written,
        (_new_end(serial) or NO_DATE).as_written,
        f"{percent}%" if percent is not None else None,
        KEY[rating][0] if rating is not None else None,
        pick(EVIDENCE, serial, blank=5),
    )
    for cell, text in zip(cells, texts, strict=True):
        word.write(cell, text or "")
    if serial in NOTES:
        cells[1].paragraphs[0].add_run(f" ({NOTES[serial]})").italic = True
    if rating is not None:
        word.shade(cells[7], KEY[rating][1])


def _rating(serial: int) -> int | None:
    return pick((1, 1, 2, 0, 3), serial, blank=8)


def _percent(serial: int) -> int | None:
    return pick((25, 40, 60, 100, 10), serial, blank=6)


def _new_end(serial: int) -> When | None:
    return NEW_ENDS[serial % 2] if serial % 5 == 2 else None


def truth() -> PlanDocument:
    """What the plan says."""
    return document(
        title=TITLE,
        area_name="Wexcombe",
        plan_type="priority_action_plan",
        status="agreed",
        dated=date(2025, 10, 16),
        sections=(
            section("Welcome", "\n\n".join(WELCOME)),
            section("Glossary", "\n".join(f"- {line}" for line in GLOSSARY)),
        ),
        vocabulary=tuple(term(meaning, colour, state) for _, _, meaning, colour, state in KEY),
        areas_for_improvement=tuple(
            area(
                str(number),
                None,
                theme.wording,
                [_focus(theme, number, index) for index in (0, 1)],
                findings=[
                    finding(
                        f"{text}.",
                        f"(paragraph {number * 6 + index})",
                        Citation(None, "paragraph", str(number * 6 + index)),
                    )
                    for index, text in enumerate(theme.findings, 1)
                ],
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _focus(theme: Theme, number: int, index: int) -> FocusArea:
    milestones = [_milestone(*action) for action in _actions(theme, number, index)]
    impact = theme.focuses[index].impact
    return focus(None, PROMISES[number - 1][index], milestones, impact=impact)


def _milestone(serial: int, action: str) -> Milestone:
    told = milestone(
        action,
        str(serial),
        accountable_officer=pick(ROLES, serial, blank=11),
        start=pick(BEGINS, serial, blank=7) or NO_DATE,
        end=pick(ENDS, serial, blank=9) or NO_DATE,
        revised_end=_new_end(serial) or NO_DATE,
        rating=_told_rating(_rating(serial)),
        percent_complete=_percent(serial),
        evidence=pick(EVIDENCE, serial, blank=5),
        notes=(NOTES[serial],) if serial in NOTES else (),
    )
    if serial not in CROSS:
        return told
    target = CROSS[serial]
    cross = CrossReference(f"(cross ref {target})", (target,))
    return replace(told, cross_references=(cross,))


def _told_rating(place: int | None) -> Rating:
    if place is None:
        return NO_RATING
    name, _, _, colour, state = KEY[place]
    return Rating(colour, state, name, "word_and_fill")


LAYOUT = Layout(
    name="'We will' statements in Word",
    file_name="Wexcombe PAP as agreed.docx",
    build=build,
    truth=truth,
    features=(
        "'We will' lines above the tables",
        "how children will notice, in a merged last row",
        "legend in one line of the page head",
        "findings in a row of a table",
        "'Action 7' as a reference",
        "cross references and notes in italics",
        "wording in the paragraph after the label",
        "percentages and new end dates",
    ),
)
