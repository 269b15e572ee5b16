"""One wide sheet merged both ways: area, objective and overall impact down, ownership across."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    FocusArea,
    Milestone,
    PlanDocument,
    Rating,
    RatingWord,
)
from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk, sheets
from goldenthread.thread.plan.reading.tests.corpus.known.judged.plans.lindenshire import AREAS, PLAN
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Lindenshire SEND Improvement Plan 2025/26"
# Letter by label; here green is on track and blue is complete.
KEY = {
    "B": RatingWord("Complete", "blue", "complete", ""),
    "G": RatingWord("On track", "green", "on_track", ""),
    "A": RatingWord("At risk", "amber", "at_risk", ""),
    "R": RatingWord("Off track", "red", "off_track", ""),
}
SINGLE = {
    0: "Area for improvement",
    1: "Objective",
    2: "Ref",
    3: "Action",
    8: "BRAG",
    9: "Evidence of impact",
    10: "Overall impact of objective",
}
PAIRED = {
    4: ("Ownership", "Accountable officer", "Delivery lead"),
    6: ("Timescale", "Start", "End"),
}
FIRST = 5


def _milestone(row: tuple[str, ...]) -> Milestone:
    ref, accountable, delivery, start, end, letter, action, evidence = row[:8]
    key = KEY[letter]
    asked = evidence.endswith("?")
    return Milestone(
        key=ref,
        action=action,
        place="",
        reference=ref,
        reference_as_written=ref,
        parent=ref.rpartition(".")[0] if ref.count(".") == 2 else None,
        accountable_officer=accountable,
        supporting_leads=delivery,
        start=clerk.when(start),
        end=clerk.when(end),
        rating=Rating(key.colour, key.state, letter, "word"),
        evidence=None if asked else evidence or None,
        prompts=tuple(evidence.split("\n")) if asked else (),
    )


def _focus(group: clerk.Group) -> FocusArea:
    _, objective, number, impact = group.head[:4]
    made = tuple(_milestone(row) for row in group.rows)
    return clerk.focus(f"focus-{number}", None, objective, made, impact=impact)


def truth() -> PlanDocument:
    """What a careful clerk reads: merged cells speak for the rows that they cover."""
    areas = tuple(
        clerk.area(
            f"area-{label}",
            label,
            title,
            None,
            tuple(_focus(group) for group in PLAN if group.head[0] == label),
        )
        for label, title in AREAS.items()
    )
    return clerk.document(
        "xlsx",
        TITLE,
        "Lindenshire",
        "improvement_plan",
        areas,
        dated=date(2025, 3, 7),
        vocabulary=tuple(KEY.values()),
    )


def _headings(sheet: Any, look: Any) -> None:
    for column, text in SINGLE.items():
        sheet.merge_range(FIRST - 2, column, FIRST - 1, column, text, look)
    for column, (over, left, right) in PAIRED.items():
        sheet.merge_range(FIRST - 2, column, FIRST - 2, column + 1, over, look)
        sheet.write(FIRST - 1, column, left, look)
        sheet.write(FIRST - 1, column + 1, right, look)


def _first_day(spec: str) -> str:
    """The date that Excel keeps when 'Mar-25' is typed: the first of the month."""
    words, _, resolved = spec.partition(" > ")
    return f"{words} > {resolved[:8]}01 month"


def _action(sheet: Any, at: int, row: tuple[str, ...], looks: sheets.Formats) -> None:
    ref, accountable, delivery, start, end, letter, action, evidence = row[:8]
    plain = looks["plain"]
    if ref.count(".") == 1:
        sheet.write_number(at, 2, float(ref), looks["tenth"])
    else:
        sheet.write_string(at, 2, ref, plain)
    for column, text in ((3, action), (4, accountable), (5, delivery), (8, letter), (9, evidence)):
        sheet.write(at, column, text, plain)
    for column, spec in ((6, start), (7, end)):
        sheets.put_date(sheet, at, column, _first_day(spec), looks["month"], plain)


def _body(sheet: Any, looks: sheets.Formats) -> int:
    at = FIRST
    for label, title in AREAS.items():
        top = at
        for group in (each for each in PLAN if each.head[0] == label):
            last = at + len(group.rows) - 1
            sheet.merge_range(at, 1, last, 1, group.head[1], looks["merged"])
            sheet.merge_range(at, 10, last, 10, group.head[3], looks["merged"])
            for place, row in enumerate(group.rows):
                _action(sheet, at + place, row, looks)
            at = last + 1
        sheet.merge_range(top, 0, at - 1, 0, f"{label}. {title}", looks["merged"])
    return at


def build() -> bytes:
    """The workbook: one sheet with title, heading over two rows, plan and key."""
    out, book, looks = sheets.new_workbook()
    sheet = book.add_worksheet("SEND plan")
    sheet.set_landscape()
    sheet.merge_range(0, 0, 0, 10, TITLE, looks["title"])
    sheet.merge_range(1, 0, 1, 10, "7 March 2025", looks["merged"])
    _headings(sheet, looks["heading"])
    sheet.freeze_panes(FIRST, 4)
    at = _body(sheet, looks)
    sheet.write(at + 1, 0, "BRAG key", looks["bold"])
    for row, (letter, each) in enumerate(KEY.items(), at + 2):
        sheet.write(row, 0, letter, looks[str(each.colour)])
        sheet.write(row, 1, each.label)
    book.close()
    return out.getvalue()


LAYOUT = Layout(
    "merged matrix on one sheet",
    "Lindenshire Plan 25-26.xlsx",
    build,
    truth,
    (
        "cells merged down and across",
        "header over two rows",
        "refs stored as numbers",
        "steps under an action",
        "single letters with a key below the table",
        "real dates shown as month and year",
        "prompts in the evidence column",
        "objectives without a number",
    ),
)
