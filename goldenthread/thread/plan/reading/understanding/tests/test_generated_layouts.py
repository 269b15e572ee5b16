"""A plan laid out in any order of columns, under any headings, in any form, reads to itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.result import Reading
from goldenthread.thread.plan.reading.source import Block
from goldenthread.thread.plan.reading.understanding.tests.blocks import (
    GONE,
    Written,
    line,
    merged,
    read,
    table,
)

HEADINGS = {
    "reference": ("Ref", "No.", "Action no", "Action Ref.", "Reference"),
    "action": ("Action", "What we will do", "Milestone action", "Activity", "Task"),
    "officer": ("Accountable officer", "Lead", "Who", "Responsible officer", "Owner"),
    "start": ("Start date", "Start", "Milestone Start Date"),
    "end": ("Due date", "By when", "Milestone End Date", "Complete by", "Deadline"),
    "rating": ("RAG", "Status", "BRAG rating", "Progress (BRAG)"),
    "progress": ("Progress update", "Comments", "Update on progress"),
    "evidence": ("Evidence of impact", "Success criteria", "How we will know"),
}
ACTIONS = (
    "Write a guide with families",
    "Train every school in the graduated response",
    "Publish the joint strategy",
    "Recruit two therapists on permanent contracts",
    "Agree one referral form across the trusts",
    "Set up a panel that meets each week",
    "Count waits in the same way everywhere",
    "Survey young people when they leave",
)
VALUES = {
    "officer": ("Head of SEND", "Chief Nurse", "Director of Education, Inclusion", ""),
    "start": ("1 May 2024", "June 2024", "01/02/2025", ""),
    "end": ("31 March 2026", "Sept 25", "Summer term 2025", "Ongoing", ""),
    "rating": ("On track", "Delayed", "Complete", "Not started", ""),
    "progress": ("The working group met and agreed its terms", "Waiting for the trust", ""),
    "evidence": ("Families say that they feel heard", "Waits fall below 18 weeks", ""),
}
TITLES = ("Joint working", "Waiting times", "Inclusion in schools", "Preparing for adult life")


class Row(NamedTuple):
    """A milestone's cells by field; nothing where the cell is blank."""

    area: str
    focus: str
    cells: dict[str, str]


class Laid(NamedTuple):
    """A plan's rows, its columns in order and what stands over each."""

    rows: tuple[Row, ...]
    fields: tuple[str, ...]
    headings: dict[str, str]


@st.composite
def plans(draw: st.DrawFn) -> Laid:
    optional = st.lists(st.sampled_from(sorted(VALUES)), min_size=2, unique=True)
    fields = tuple(draw(st.permutations(["reference", "action", *draw(optional)])))
    headings = {field: draw(st.sampled_from(HEADINGS[field])) for field in fields}
    rows: list[Row] = []
    for area in range(draw(st.integers(1, 3))):
        for focus in range(draw(st.integers(1, 2))):
            label = f"{area + 1}.{focus + 1}"
            for step in range(draw(st.integers(2, 4))):
                cells = {
                    field: draw(st.sampled_from(VALUES[field]))
                    for field in fields
                    if field in VALUES
                }
                cells["reference"] = f"{label}.{step + 1}"
                cells["action"] = ACTIONS[(area * 5 + focus * 3 + step) % len(ACTIONS)]
                rows.append(Row(str(area + 1), label, cells))
    return Laid(tuple(rows), fields, headings)


def cells_of(laid: Laid, row: Row) -> list[Written]:
    return [row.cells[field] for field in laid.fields]


def groups(laid: Laid) -> Iterator[tuple[str, str, list[Row]]]:
    for focus in dict.fromkeys(row.focus for row in laid.rows):
        rows = [row for row in laid.rows if row.focus == focus]
        yield rows[0].area, focus, rows


def area_name(label: str) -> str:
    return f"Area for improvement {label}: {TITLES[int(label) - 1]}"


def in_tables_under_headings(laid: Laid, draw: st.DrawFn) -> list[Block]:
    """Headings as paragraphs, a table for each focus area; later ones may have no header."""
    blocks: list[Block] = [line("Anywhere SEND Improvement Plan")]
    shown = ""
    for number, (area, focus, rows) in enumerate(groups(laid), 1):
        if area != shown:
            blocks.append(line(area_name(area), 100 * number, level=1))
            shown = area
        blocks.append(line(f"Focus area {focus} – Part {focus}", 100 * number + 1, level=2))
        header = [[laid.headings[field] for field in laid.fields]]
        body = [cells_of(laid, row) for row in rows]
        bare = number > 1 and draw(st.booleans())
        blocks.append(table(*([] if bare else header), *body, number=number))
    return blocks


def with_section_rows(laid: Laid, draw: st.DrawFn) -> list[Block]:
    """One table; merged rows name what follows, the header comes back now and then."""
    width = len(laid.fields)
    header: list[Written] = [laid.headings[field] for field in laid.fields]
    rows: list[Sequence[Written]] = [header]
    shown = ""
    for area, focus, group in groups(laid):
        if area != shown:
            rows.append([merged(area_name(area), width), *[GONE] * (width - 1)])
            shown = area
        rows.append([merged(f"Focus area {focus} – Part {focus}", width), *[GONE] * (width - 1)])
        if draw(st.booleans()):
            rows.append(header)
        rows += [cells_of(laid, row) for row in group]
        if draw(st.booleans()):
            rows.append([""] * width)
    return [line("Anywhere SEND Improvement Plan"), table(*rows)]


def with_merged_columns(laid: Laid, draw: st.DrawFn) -> list[Block]:
    """One table; the area and the focus area are merged down beside their milestones."""
    header: list[Written] = ["Area for improvement", "Focus area"]
    rows: list[Sequence[Written]] = [header + [laid.headings[field] for field in laid.fields]]
    counts = {row.area: sum(other.area == row.area for other in laid.rows) for row in laid.rows}
    shown = ""
    for area, focus, group in groups(laid):
        for position, row in enumerate(group):
            first = position == 0
            beside: list[Written] = [
                merged(area_name(area), down=counts[area]) if area != shown else GONE,
                merged(f"{focus} Part {focus}", down=len(group)) if first else GONE,
            ]
            shown = area
            rows.append(beside + cells_of(laid, row))
    return [line("Anywhere SEND Improvement Plan"), table(*rows)]


FORMS = (in_tables_under_headings, with_section_rows, with_merged_columns)
FIELD_OF = {"officer": "accountable_officer", "progress": "progress", "evidence": "evidence"}


def told(document: PlanDocument) -> list[dict[str, str | None]]:
    """What was read of each milestone, in words."""
    return [
        {
            "area": area.label,
            "focus": focus.label,
            "reference": one.reference,
            "action": one.action,
            "start": one.start.as_written,
            "end": one.end.as_written,
            "rating": one.rating.as_written,
            **{name: getattr(one, field) for name, field in FIELD_OF.items()},
        }
        for area in document.areas_for_improvement
        for focus in area.focus_areas
        for one in focus.milestones
    ]


def expected(laid: Laid) -> list[dict[str, str | None]]:
    names = ("reference", "action", "start", "end", "rating", *FIELD_OF)
    return [
        {
            "area": row.area,
            "focus": row.focus,
            **{name: row.cells.get(name) or None for name in names},
        }
        for row in laid.rows
    ]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_order_of_columns_and_any_form_reads_to_the_same_plan(data: st.DataObject) -> None:
    laid = data.draw(plans())
    form = data.draw(st.sampled_from(FORMS))
    reading: Reading = read(*form(laid, data.draw))  # type: ignore[arg-type]  # draws what it is given
    assert told(reading.document) == expected(laid)
    assert reading.document.not_understood == ()
