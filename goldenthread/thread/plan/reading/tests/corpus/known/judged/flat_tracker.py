"""An action tracker in Excel: one row an action, real dates, ratings by fill, hidden parts."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    Milestone,
    PlanDocument,
    Rating,
    RatingWord,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk, sheets
from goldenthread.thread.plan.reading.tests.corpus.known.judged.plans.harrowdale import PLAN
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Harrowdale SEND Improvement Plan"
PAIRS = (
    ("Inspection dates", "18 to 22 September 2023"),
    ("Report published", "1 December 2023"),
    ("Senior responsible owner", "Director of People"),
)
KEY = (
    RatingWord("Complete", "blue", "complete", ""),
    RatingWord("On track", "green", "on_track", ""),
    RatingWord("Some concerns", "amber", "at_risk", ""),
    RatingWord("Delayed", "red", "off_track", ""),
    RatingWord("Not started", "grey", "not_started", ""),
)
HEADINGS = (
    "ID",
    "Priority",
    "Action",
    "Owner",
    "Supporting officers",
    "Start date",
    "Due date",
    "Revised due date",
    "% complete",
    "RAG",
    "Comments",
    "Cost code",
    "Success measure",
    "Why we are doing this",
)
HIDDEN_REFERENCE = "3.07"
NOTES = (
    "Owners bring this tracker up to date by the fifth working day of each month.",
    "Do not delete a row: an action that is no longer needed is closed by the board.",
)
# Reference, indicator, unit, baseline, target, owner, source, planned and actual for March 2025.
MEASURES = (
    ("M1", "Plans finished within 20 weeks", "%", "44", "65", "Head of SEND", "SEN2", "60", "57"),
    (
        "M2",
        "Two-year reviews held jointly",
        "%",
        "12",
        "80",
        "Head of Early Years",
        "Health visiting records",
        "50",
        "",
    ),
    (
        "M3",
        "Young people in supported internships",
        "number",
        "4",
        "20",
        "Post-16 Commissioner",
        "College returns",
        "14",
        "10",
    ),
)


def _reference(group: clerk.Group, place: int) -> str:
    return f"{group.head[0]}.{place:02d}"


def _milestone(reference: str, row: tuple[str, ...]) -> Milestone:
    owner, support, start, due, revised, percent, fill, code = row[:8]
    action, why, comments, success = row[8:12]
    key = next(each for each in KEY if each.colour == fill)
    return Milestone(
        key=reference,
        action=action,
        place="",
        reference=reference,
        reference_as_written=reference,
        accountable_officer=owner,
        supporting_leads=support or None,
        start=clerk.when(start),
        end=clerk.when(due),
        revised_end=clerk.when(revised),
        rating=Rating(key.colour, key.state, None, "fill"),
        percent_complete=float(percent) if percent else None,
        progress=comments or None,
        evidence=success or None,
        other=clerk.others(Cost_code=code, Why_we_are_doing_this=why),
        hidden=reference == HIDDEN_REFERENCE,
    )


def _measures() -> tuple[StatedMeasure, ...]:
    return tuple(
        clerk.measure(
            name,
            base,
            target,
            (("Mar 2025", planned, actual),),
            reference=reference,
            unit=unit,
            owner=owner,
            source=source,
        )
        for reference, name, unit, base, target, owner, source, planned, actual in MEASURES
    )


def truth() -> PlanDocument:
    """What a careful clerk reads, hidden row and column included and the total left out."""
    areas = []
    for group in PLAN:
        label, title = group.head[:2]
        made = tuple(
            _milestone(_reference(group, place), row) for place, row in enumerate(group.rows, 1)
        )
        inside = clerk.implied(f"focus-{label}", made)
        areas.append(clerk.area(f"area-{label}", label, title, None, inside))
    return clerk.document(
        "xlsx",
        TITLE,
        "Harrowdale",
        "improvement_plan",
        tuple(areas),
        version="4.1",
        dated=date(2024, 8, 30),
        front_matter=clerk.front(PAIRS),
        sections=(clerk.section(None, "How to use this tracker", *NOTES),),
        vocabulary=KEY,
        measures=_measures(),
    )


def _cover(book: Any, looks: sheets.Formats) -> None:
    sheet = book.add_worksheet("Cover")
    sheet.write("B2", TITLE, looks["title"])
    sheet.write("B3", "Version 4.1, 30 August 2024")
    for row, (label, value) in enumerate(PAIRS, 5):
        sheet.write(row, 1, label, looks["bold"])
        sheet.write(row, 2, value)
    sheet = book.add_worksheet("Key")
    sheet.write_row(0, 0, ("RAG", "Meaning"), looks["heading"])
    for row, each in enumerate(KEY, 1):
        sheet.write_blank(row, 0, None, looks[str(each.colour)])
        sheet.write(row, 1, each.label)


def _row(sheet: Any, row: int, cells: tuple[str, str, tuple[str, ...]], looks: Any) -> None:
    reference, priority, fields = cells
    owner, support, start, due, revised, percent, fill, code = fields[:8]
    action, why, comments, success = fields[8:12]
    plain = looks["plain"]
    texts = {0: reference, 1: priority, 2: action, 3: owner, 4: support}
    texts |= {10: comments, 11: code, 12: success, 13: why}
    for column, text in texts.items():
        if text:
            sheet.write_string(row, column, text, plain)
    for column, spec in ((5, start), (6, due), (7, revised)):
        sheets.put_date(sheet, row, column, spec, looks["day"], plain)
    if percent:
        sheet.write_number(row, 8, int(percent) / 100, looks["percent"])
    sheet.write_blank(row, 9, None, looks[fill])


def _tracker(book: Any, looks: sheets.Formats) -> None:
    sheet = book.add_worksheet("Action tracker")
    sheet.merge_range(0, 0, 0, len(HEADINGS) - 1, f"{TITLE}: action tracker", looks["title"])
    sheet.write_row(2, 0, HEADINGS, looks["heading"])
    sheet.freeze_panes(3, 3)
    sheet.set_column(11, 11, 12, None, {"hidden": True})
    row = 3
    for group in PLAN:
        priority = f"Priority {group.head[0]} - {group.head[1]}"
        for place, fields in enumerate(group.rows, 1):
            reference = _reference(group, place)
            _row(sheet, row, (reference, priority, fields), looks)
            if reference == HIDDEN_REFERENCE:
                sheet.set_row(row, None, None, {"hidden": True})
            row += 1
    sheet.autofilter(2, 0, row - 1, len(HEADINGS) - 1)
    sheet.write(row + 1, 1, "Total actions", looks["bold"])
    sheet.write_formula(row + 1, 2, f"=COUNTA(C4:C{row})", looks["bold"], row - 3)


def _after(book: Any, looks: sheets.Formats) -> None:
    sheet = book.add_worksheet("Measures")
    headings = ("Ref", "Indicator", "Unit", "Baseline", "Target", "Owner", "Source")
    sheet.write_row(0, 0, (*headings, "Planned Mar 2025", "Actual Mar 2025"), looks["heading"])
    for row, cells in enumerate(MEASURES, 1):
        for column, text in enumerate(cells):
            if text:
                sheet.write(row, column, int(text) if text.isdigit() else text, looks["plain"])
    sheet = book.add_worksheet("Notes")
    sheet.write("A1", "How to use this tracker", looks["bold"])
    for row, text in enumerate(NOTES, 1):
        sheet.write(row, 0, text)


def build() -> bytes:
    """The workbook: cover, key, tracker, measures and notes."""
    out, book, looks = sheets.new_workbook()
    _cover(book, looks)
    _tracker(book, looks)
    _after(book, looks)
    book.close()
    return out.getvalue()


LAYOUT = Layout(
    "flat tracker workbook",
    "Harrowdale action tracker v4.1.xlsx",
    build,
    truth,
    (
        "cover, key, measures and notes on their own sheets",
        "priority repeated in a column",
        "real dates shown day first",
        "percentages",
        "ratings by fill only",
        "hidden row and hidden column",
        "total row",
        "columns the format has no field for",
    ),
)
