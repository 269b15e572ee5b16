"""A landscape Word tracker: a table an area, with a pair of update columns for each quarter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.table import Table

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Colour,
    Milestone,
    PlanDocument,
    Rating,
    State,
    Update,
)
from goldenthread.thread.plan.reading.tests.corpus import word
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    finding,
    focus,
    milestone,
    section,
    term,
    update,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import word as rated
from goldenthread.thread.plan.reading.tests.corpus.content import (
    INCLUSION,
    LEADERSHIP,
    PLANS,
    PROGRESS,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

THEMES = (INCLUSION, PLANS, LEADERSHIP)
OUTCOMES = (
    "Every child is welcome and learning in a local school",
    "Families can rely on what their plan says",
    "Leaders know what works, and do more of it",
)
KEY: tuple[tuple[str, str, str, Colour, State], ...] = (
    ("Blue", "0070C0", "Action finished", "blue", "complete"),
    ("Green", "00B050", "Moving to timescale", "green", "on_track"),
    ("Amber", "FFC000", "Some slippage", "amber", "at_risk"),
    ("Red", "FF0000", "Seriously behind", "red", "off_track"),
    ("Grey", "BFBFBF", "Not started", "grey", "not_started"),
)
MOMENTS = (
    when("30 September 2024", date(2024, 9, 30), "day"),
    when("31 December 2024", date(2024, 12, 31), "day"),
)
DUES = (
    when("31/03/2025", date(2025, 3, 31), "day"),
    when("Jul 25", date(2025, 7, 31), "month"),
    when("end of Dec 2025", date(2025, 12, 31), "month"),
    when("AY 2024/25", date(2025, 8, 31), "year"),
)
SIDE = ("Ref", "Action", "Lead", "Due", "RAG now")
COLUMNS = len(SIDE) + 2 * len(MOMENTS)
FOREWORD = (
    "This tracker goes to the board four times a year. It shows where each action stands today "
    "and where it stood at the end of the last two quarters."
)
CHANGES = (
    "Since the last tracker we have:",
    "- merged two actions on training into one",
    "- moved the audit of plans to the quality group",
)


def build() -> bytes:
    """The tracker's file."""
    file = word.new_document()
    page = file.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.footer.paragraphs[0].text = "SEND improvement plan v1.9 - final draft - page 1 of 9"
    title = file.add_paragraph()
    title.add_run("Aldermoor SEND Improvement Plan: tracker").bold = True
    file.add_paragraph("Aldermoor Council")
    file.add_paragraph("v1.9 Final draft for Board")
    file.add_paragraph("13 January 2025")
    key = word.add_table(file, [[colour, meaning] for colour, _, meaning, _, _ in KEY], 2)
    for row, (_, shade, _, _, _) in zip(key.rows, KEY, strict=True):
        word.shade(row.cells[0], shade)
    file.add_heading("Foreword", 1)
    file.add_paragraph(FOREWORD)
    for number, theme in enumerate(THEMES, 1):
        _add_area(file, theme, number)
        file.add_paragraph("")
    file.add_heading("What has changed", 1)
    file.add_paragraph(CHANGES[0])
    for change in CHANGES[1:]:
        file.add_paragraph(change.removeprefix("- "), style="List Bullet")
    return word.saved(file)


def _add_area(file: Document, theme: Theme, number: int) -> None:
    table = word.add_table(file, [[None] * COLUMNS for _ in range(5)], COLUMNS)
    found = "\n".join(("What inspectors found:", *(f"• {text}" for text in theme.findings)))
    bands = (
        f"Priority area {number}: {theme.title}",
        found,
        f"Intended outcome: {OUTCOMES[number - 1]}",
    )
    for row, text in enumerate(bands):
        word.write(table.cell(row, 0).merge(table.cell(row, COLUMNS - 1)), text)
    word.shade(table.cell(0, 0), "1F3864")
    _add_header(table)
    for serial, action in _actions(theme, number):
        cells = word.add_row(table)
        for cell, written in zip(cells, _texts(serial, action), strict=True):
            word.write(cell, written or "")
        standing = _standing(serial)
        if standing is not None:
            word.shade(cells[4], KEY[standing][1])
    word.repeat_header(table, 5)


def _add_header(table: Table) -> None:
    for column, text in enumerate(SIDE):
        word.write(table.cell(3, column).merge(table.cell(4, column)), text)
    for index, moment in enumerate(MOMENTS):
        left = len(SIDE) + 2 * index
        over = table.cell(3, left).merge(table.cell(3, left + 1))
        word.write(over, f"Update {moment.as_written}")
        word.write(table.cell(4, left), "Progress")
        word.write(table.cell(4, left + 1), "RAG")


def _actions(theme: Theme, number: int) -> Iterator[tuple[int, str]]:
    actions = [action for aim in theme.focuses for action in aim.actions]
    return enumerate(actions, number * 100 + 1)


def _standing(serial: int) -> int | None:
    return pick((1, 2, 1, 3, 0, 4, 1), serial, blank=9)


def _said(serial: int, index: int) -> tuple[str | None, int | None]:
    """The progress and the rating, by place in the key, at one of the moments."""
    number = serial + 3 * index
    return pick(PROGRESS, number, blank=4), pick((1, 2, 4, 3), number, blank=5)


def _texts(serial: int, action: str) -> Iterator[str | None]:
    due = pick(DUES, serial, blank=8) or NO_DATE
    yield from (str(serial), action, pick(ROLES, serial, blank=10), due.as_written, None)
    for index in range(len(MOMENTS)):
        text, rating = _said(serial, index)
        yield from (text, None if rating is None else KEY[rating][0])


def truth() -> PlanDocument:
    """What the tracker says."""
    return document(
        title="Aldermoor SEND Improvement Plan: tracker",
        area_name="Aldermoor",
        plan_type="improvement_plan",
        version="1.9",
        status="draft",
        dated=date(2025, 1, 13),
        sections=(section("Foreword", FOREWORD), section("What has changed", "\n".join(CHANGES))),
        vocabulary=tuple(term(meaning, colour, state) for _, _, meaning, colour, state in KEY),
        areas_for_improvement=tuple(
            area(
                str(number),
                theme.title,
                None,
                [
                    focus(
                        None,
                        None,
                        [_milestone(*action) for action in _actions(theme, number)],
                        impact=OUTCOMES[number - 1],
                    )
                ],
                findings=[finding(text) for text in theme.findings],
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _milestone(serial: int, action: str) -> Milestone:
    standing = _standing(serial)
    return milestone(
        action,
        str(serial),
        accountable_officer=pick(ROLES, serial, blank=10),
        end=pick(DUES, serial, blank=8) or NO_DATE,
        rating=NO_RATING if standing is None else fill(*KEY[standing][3:]),
        updates=tuple(_updates(serial)),
    )


def _updates(serial: int) -> Iterator[Update]:
    for index, moment in enumerate(MOMENTS):
        text, rating = _said(serial, index)
        if text or rating is not None:
            yield update(moment, text, _rating(rating))


def _rating(place: int | None) -> Rating:
    return NO_RATING if place is None else rated(KEY[place][0], *KEY[place][3:])


LAYOUT = Layout(
    name="quarterly pairs in Word",
    file_name="Board tracker Jan 25.docx",
    build=build,
    truth=truth,
    features=(
        "pairs of update columns",
        "header over two rows",
        "findings in a merged row above the actions",
        "intended outcome in a merged row",
        "fills with their own key",
        "final draft",
        "no focus areas",
        "sections between the plan's parts",
    ),
)
