"""An improvement plan in Excel: bands, a filled word in dated columns, per cent, a hidden row."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import NO_RATING, Milestone, PlanDocument, Rating
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.twelfth.making import (
    asked,
    end,
    rows,
    steady,
)

_TITLE = "Thrapworth SEND Improvement Plan 2025-26"
_FACTS = (
    ("Dates of inspection", "7 to 11 October 2024"),
    ("Chair of the board", "Cabinet Member for Children"),
    ("Next review", "March 2026"),
)
_KEY = {
    "B": (clerk.term("Complete", "blue", "complete"), "Blue", "2E75B6"),
    "G": (clerk.term("On track", "green", "on_track"), "Green", "00B050"),
    "A": (clerk.term("At risk", "amber", "at_risk"), "Amber", "FFC000"),
    "R": (clerk.term("Off track", "red", "off_track"), "Red", "FF0000"),
}
_HEADINGS = (
    "Action ID",
    "What we are doing",
    "Owner",
    "Target date",
    "Revised date",
    "% complete",
    "RAG Sept 2025",
    "Update Sept 2025",
    "RAG Dec 2025",
    "Update Dec 2025",
    "Success criteria",
    "Funding source",
)
_MEASURE_HEADINGS = (
    "Priority",
    "Indicator",
    "Baseline",
    "Target",
    "Milestone Dec 25",
    "Actual Dec 25",
    "Source",
)
_MEASURES = (
    ("1", "Permanent exclusions of pupils with SEND", "37", "15", "25", "28", "School census"),
    ("2", "Leavers with a plan in work or learning", "71%", "85%", "75%", "74%", "Leavers' survey"),
    ("3", "Pupils in independent special schools", "164", "120", "150", "149", "SEN2"),
    ("4", "Schools with a support team", "21 of 70", "40 of 70", "30 of 70", None, "ICB return"),
)
_SEPTEMBER = clerk.when("Sept 2025", date(2025, 9, 30), "month")
_DECEMBER = clerk.when("Dec 2025", date(2025, 12, 31), "month")
_HIDDEN = "T22"


def _build() -> bytes:
    workbook, cover = sheet.new_workbook("Cover")
    cover["A1"] = _TITLE
    facts = (("Version", "5.2"), ("Status", "Published"), ("Date", "19 December 2025"), *_FACTS)
    for row, fact in enumerate(facts, 3):
        sheet.write_row(cover, row, fact)
    cover["A11"] = "RAG key"
    for row, (entry, name, shade) in enumerate(_KEY.values(), 12):
        sheet.write_row(cover, row, (name, entry.label))
        sheet.paint(cover.cell(row, 1), shade)
    cover.column_dimensions["A"].width = 24
    cover.column_dimensions["B"].width = 40
    _write_measures(workbook.create_sheet("KPIs"))
    page: Any = workbook.create_sheet("Actions", 1)
    sheet.write_header(page, 1, _HEADINGS)
    page.freeze_panes = "A2"
    row = 2
    for kind, *parts in rows("thrapworth.txt"):
        if kind == "area":
            band = sheet.write_band(page, row, f"Priority {parts[0]} – {parts[1]}", 1, 12)
            sheet.paint(band, "D9E2F3")
            sheet.write_band(page, row + 1, f"Overall impact: {parts[2]}", 1, 12)
            row += 2
            continue
        _write(page, row, [kind, *parts])
        row += 1
    return steady(sheet.saved(workbook))


def _write_measures(page: Any) -> None:
    titles = {parts[0]: parts[1] for kind, *parts in rows("thrapworth.txt") if kind == "area"}
    sheet.write_header(page, 1, _MEASURE_HEADINGS)
    for row, (label, *stated) in enumerate(_MEASURES, 2):
        sheet.write_row(page, row, (f"Priority {label} – {titles[str(label)]}", *stated))


def _write(page: Any, row: int, parts: list[str]) -> None:
    values: list[Any] = [part or None for part in parts]
    for position in (3, 4):
        values[position] = end(parts[position]).date
    values[5] = int(parts[5])
    for position in (6, 8):
        values[position] = _KEY[parts[position]][1] if parts[position] else None
    sheet.write_row(page, row, values)
    for column in (4, 5):
        page.cell(row, column).number_format = "DD/MM/YYYY"
    for column in (7, 9):
        if letter := parts[column - 1]:
            sheet.paint(page.cell(row, column), _KEY[letter][2])
    page.row_dimensions[row].hidden = parts[0] == _HIDDEN


def _truth() -> PlanDocument:
    areas: list[tuple[list[str], list[Milestone]]] = []
    for kind, *parts in rows("thrapworth.txt"):
        if kind == "area":
            areas.append((parts, []))
        else:
            areas[-1][1].append(_milestone(kind, *parts))
    return clerk.document(
        title=_TITLE,
        area_name="Thrapworth",
        plan_type="improvement_plan",
        version="5.2",
        status="published",
        dated=date(2025, 12, 19),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        vocabulary=tuple(entry for entry, _, _ in _KEY.values()),
        areas_for_improvement=tuple(
            clerk.area(
                label,
                title,
                None,
                [clerk.focus(None, None, milestones, impact=impact)],
                measures=[
                    clerk.measure(name, before, goal, [("Dec 25", plan, now)], source=source)
                    for number, name, before, goal, plan, now, source in _MEASURES
                    if number == label
                ],
            )
            for (label, title, impact), milestones in areas
        ),
    )


def _milestone(
    reference: str,
    action: str,
    owner: str,
    target: str,
    revised: str,
    percent: str,
    before: str,
    said_before: str,
    now: str,
    said_now: str,
    success: str,
    funding: str,
) -> Milestone:
    told = ((_SEPTEMBER, before, said_before), (_DECEMBER, now, said_now))
    updates = tuple(
        clerk.update(moment, said or None, _rating(letter))
        for moment, letter, said in told
        if letter or said
    )
    return clerk.milestone(
        action,
        reference,
        accountable_officer=owner,
        end=end(target),
        revised_end=end(revised),
        percent_complete=float(percent),
        updates=updates,
        rating=clerk.newest(updates),
        **asked(success),
        other=(clerk.other("Funding source", funding),) if funding else (),
        hidden=reference == _HIDDEN,
    )


def _rating(letter: str) -> Rating:
    if not letter:
        return NO_RATING
    entry, name, _ = _KEY[letter]
    return Rating(entry.colour, entry.state, name, "word_and_fill")


LAYOUT = Layout(
    name="thrapworth-dated-ratings",
    file_name="thrapworth-send-tracker.xlsx",
    build=_build,
    truth=_truth,
    features=("cover sheet", "dated ratings and updates", "per cent", "a hidden row"),
)
