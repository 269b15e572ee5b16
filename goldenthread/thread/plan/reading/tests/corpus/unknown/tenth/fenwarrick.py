"""Word: a table an area, focus areas and their impact merged down, three dated columns of fills."""

from __future__ import annotations

from datetime import date

from docx.document import Document
from docx.table import Table

from goldenthread.thread.plan.reading.document import Colour, Milestone, PlanDocument, Rating, State
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    focus,
    milestone,
    newest,
    other,
    section,
    term,
    update,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.tenth.common import (
    Node,
    content,
    end,
    steady,
)
from goldenthread.thread.plan.reading.tests.corpus.word import (
    add_table,
    new_document,
    repeat_header,
    saved,
    shade,
    write,
)

_TITLE = "Fenwarrick SEND Improvement Plan 2025 to 2027"
_AMBITION = (
    "We want every child in Fenwarrick to be known, to be helped early and to belong in their "
    "community.",
    "This is the third edition of the plan since it was first written in spring 2025.",
)
_GOVERNANCE = (
    "Area leads report to the Improvement Board every quarter.",
    "the board looks at one area in depth each time",
    "the forum is asked for its own view of each rating",
)
_KEY: dict[str, tuple[Colour, str, State, str]] = {
    "B": ("blue", "Completed", "complete", "4472C4"),
    "G": ("green", "On track", "on_track", "92D050"),
    "A": ("amber", "Some slippage", "at_risk", "FFC000"),
    "R": ("red", "Off track", "off_track", "FF0000"),
    "N": ("grey", "Not started", "not_started", "BFBFBF"),
}
_MONTHS = ("Jun 25", "Sep 25", "Dec 25")
_HEADINGS = (
    "Focus area",
    "Action",
    "Owner",
    "By when",
    *(f"RAG {month}" for month in _MONTHS),
    "Budget",
    "Overall impact",
)


def _build() -> bytes:
    made = new_document()
    made.sections[0].footer.paragraphs[0].text = "Fenwarrick SEND improvement"
    made.add_paragraph(_TITLE, style="Title")
    made.add_paragraph("v3.1 | Published | 9 January 2026", style="Subtitle")
    made.add_heading("Our ambition", 1)
    for line in _AMBITION:
        made.add_paragraph(line)
    made.add_heading("Governance", 1)
    made.add_paragraph(_GOVERNANCE[0])
    for line in _GOVERNANCE[1:]:
        made.add_paragraph(line, style="List Bullet")
    made.add_heading("Key to ratings", 1)
    key = add_table(made, [[words for _, words, _, _ in _KEY.values()]], 5)
    for cell, (*_, shown) in zip(key.rows[0].cells, _KEY.values(), strict=True):
        shade(cell, shown)
    for each in content("fenwarrick.txt").children:
        made.add_heading(f"Area for improvement {each.cells[0]}: {each.cells[1]}", 1)
        _add_actions(made, each)
    return steady(saved(made))


def _add_actions(made: Document, each: Node) -> None:
    actions = list(each.under("M"))
    table = add_table(made, [_HEADINGS, *([None] * 9 for _ in actions)], 9)
    repeat_header(table)
    for cell in table.rows[0].cells:
        shade(cell, "1F3864")
    row = 1
    for group in each.children:
        last = row + len(group.children) - 1
        for column, text in zip((0, 8), group.cells, strict=True):
            _write_down(table, column, row, last, text)
        for number, action in enumerate(group.children, row):
            text, owner, ends, *letters, budget = action.cells
            cells = table.rows[number].cells
            for column, value in ((1, text), (2, owner), (3, ends), (7, budget)):
                write(cells[column], value)
            for column, letter in enumerate(letters, 4):
                if letter:
                    shade(cells[column], _KEY[letter][3])
        row = last + 1
    made.add_paragraph()


def _write_down(table: Table, column: int, first: int, last: int, text: str) -> None:
    merged = table.cell(first, column).merge(table.cell(last, column))
    for spare in merged.paragraphs[1:]:
        merged._tc.remove(spare._p)
    write(merged, text)


def _rating(letter: str) -> Rating:
    colour, _, state, _ = _KEY[letter]
    return fill(colour, state)


def _milestone(node: Node) -> Milestone:
    text, owner, ends, *letters, budget = node.cells
    updates = tuple(
        update(end(month), None, _rating(letter))
        for month, letter in zip(_MONTHS, letters, strict=True)
        if letter
    )
    return milestone(
        text,
        accountable_officer=owner or None,
        end=end(ends),
        updates=updates,
        rating=newest(updates),
        other=(other("Budget", budget),) if budget else (),
    )


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Fenwarrick",
        plan_type="improvement_plan",
        version="3.1",
        status="published",
        dated=date(2026, 1, 9),
        sections=(
            section("Our ambition", "\n\n".join(_AMBITION)),
            section(
                "Governance",
                f"{_GOVERNANCE[0]}\n\n" + "\n".join(f"- {line}" for line in _GOVERNANCE[1:]),
            ),
        ),
        vocabulary=tuple(term(words, colour, state) for colour, words, state, _ in _KEY.values()),
        areas_for_improvement=tuple(
            area(
                each.cells[0],
                each.cells[1],
                None,
                [
                    focus(
                        None,
                        group.cells[0],
                        map(_milestone, group.children),
                        impact=group.cells[1],
                    )
                    for group in each.children
                ],
            )
            for each in content("fenwarrick.txt").children
        ),
    )


LAYOUT = Layout(
    "Fenwarrick merged table",
    "fenwarrick-improvement-plan-v3-1.docx",
    _build,
    _truth,
    ("focus areas merged down", "impact merged down", "dated columns of fills", "budget column"),
)
