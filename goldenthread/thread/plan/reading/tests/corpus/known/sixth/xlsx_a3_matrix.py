"""An A3 matrix: concern and outcome merged down, months of fills under one heading, hidden rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment

from goldenthread.thread.plan.reading.document import (
    Colour,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import sheet
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    focus,
    front,
    measure,
    newest,
    term,
    update,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.known.sixth import kit
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Kirkhollow Written Statement of Action"
_LINES = (
    ("Local area", "Kirkhollow"),
    ("Version", "3.4"),
    ("Status", "Agreed"),
    ("Date", "5 January 2026"),
    ("Date of inspection", "16 June 2025"),
    ("Board chair", "Independent Chair, Kirkhollow SEND Partnership"),
)
_KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("Complete", "00B0F0", "blue", "complete"),
    ("On track", "92D050", "green", "on_track"),
    ("At risk", "FFC000", "amber", "at_risk"),
    ("Off track", "C00000", "red", "off_track"),
)
_SIGNS = dict(zip("BGAR", _KEY, strict=True))
_MONTHS = (
    ("Sep 25", date(2025, 9, 30)),
    ("Nov 25", date(2025, 11, 30)),
    ("Dec 25", date(2025, 12, 31)),
)
_TOP = (
    "Area of significant weakness",
    "What will be different (overall impact)",
    "Ref",
    "What we will do",
    "Start",
    "Finish",
    "Executive sponsor",
    "Delivery lead",
    "% complete",
    "BRAG rating at",
)
_MEASURE_HEADINGS = (
    "Area of significant weakness",
    "Ref",
    "Measure",
    "Source",
    "Owner",
    "Baseline",
    "Target",
    "Planned Dec 25",
    "Actual Dec 25",
    "Planned Mar 26",
    "Actual Mar 26",
)
_MEASURES: tuple[tuple[Any, ...], ...] = (
    (1, "M1", "Plans issued in 20 weeks", "SEN2", "Head of SEND Statutory Services",
     "38%", "80%", "55%", "58%", "65%", None),
    (1, "M2", "Plans audited as good", "Audit log", "Designated Clinical Officer",
     "26%", "70%", "40%", "37%", "50%", None),
    (2, "M3", "Joint contracts in place", "Contracts register", "Joint Commissioning Manager",
     "2", "9", "3", "3", "5", None),
    (3, "M4", "Children missing education", "Attendance register",
     "Inclusion and Attendance Manager", "164", "60", "120", "131", "100", None),
    (4, "M5", "Parents satisfied with communication", "Parents' survey",
     "Family Information Manager", "31%", "65%", "45%", None, "50%", None),
    (5, "M6", "Board reports sent on time", "Board log", "Head of Performance",
     "50%", "100%", "90%", "100%", "100%", None),
)  # fmt: skip


def build() -> bytes:
    """The Excel file."""
    workbook, page = sheet.new_workbook("Matrix A3")
    page.page_setup.paperSize = 8
    page.page_setup.orientation = "landscape"
    sheet.write_band(page, 1, _TITLE, 1, 12)
    for row, (label, value) in enumerate(_LINES, 2):
        sheet.write_row(page, row, (label, value))
    sheet.write_row(page, 2, ("Key",), column=4)
    for row, (label, colour, _, _) in enumerate(_KEY, 3):
        sheet.paint(page.cell(row, 4, label), colour)
    sheet.write_header(page, 9, _TOP)
    page.merge_cells("J9:L9")
    sheet.write_header(page, 10, [month for month, _ in _MONTHS], column=10)
    for column in range(1, 10):
        sheet.merge_down(page, column, 9, 10)
    row = 11
    for group in kit.groups("matrix"):
        first = row
        for values in group.rows:
            _write(page, row, values)
            row += 1
        page.cell(first, 1, f"{group.label}. {group.title}")
        page.cell(first, 2, group.one("="))
        for column in (1, 2):
            sheet.merge_down(page, column, first, row - 1)
            page.cell(first, column).alignment = Alignment(wrap_text=True, vertical="top")
    page.freeze_panes = "E11"
    for letter, width in zip("ABCDEFGHI", (26, 34, 7, 52, 13, 16, 24, 30, 10), strict=True):
        page.column_dimensions[letter].width = width
    _add_measures(workbook)
    return kit.steady(sheet.saved(workbook))


def _add_measures(workbook: Workbook) -> None:
    measures: Any = workbook.create_sheet("Measures")
    sheet.write_header(measures, 1, _MEASURE_HEADINGS)
    titles = {group.label: group.title for group in kit.groups("matrix")}
    for row, values in enumerate(_MEASURES, 2):
        number = str(values[0])
        sheet.write_row(measures, row, (f"{number}. {titles[number]}", *values[1:]))


def _write(page: Any, row: int, values: Sequence[str]) -> None:
    reference, action, begin, finish, sponsor, lead, percent, ratings, *hidden = values
    sheet.write_row(page, row, (reference, action), column=3)
    for column, text in ((5, begin), (6, finish)):
        day = (kit.start if column == 5 else kit.end)(text)
        cell = page.cell(row, column, day.date if day.precision == "day" else text)
        if day.precision == "day":
            cell.number_format = "DD/MM/YYYY"
    sheet.write_row(page, row, (sponsor, lead, int(percent) / 100), column=7)
    page.cell(row, 9).number_format = "0%"
    for column, sign in enumerate(ratings.split(","), 10):
        if sign != "-":
            sheet.paint(page.cell(row, column), _SIGNS[sign][1])
    if hidden:
        page.row_dimensions[row].hidden = True


def truth() -> PlanDocument:
    """What a clerk reads."""
    return document(
        title=_TITLE,
        area_name="Kirkhollow",
        plan_type="written_statement_of_action",
        version="3.4",
        status="agreed",
        dated=date(2026, 1, 5),
        front_matter=tuple(front(*line) for line in _LINES[4:]),
        vocabulary=tuple(term(label, colour, state) for label, _, colour, state in _KEY),
        areas_for_improvement=tuple(
            area(
                group.label,
                group.title,
                None,
                [focus(None, None, _milestones(group.rows), impact=group.one("="))],
                measures=[
                    measure(
                        name,
                        baseline,
                        target,
                        [("Dec 25", planned, actual), ("Mar 26", next_planned, next_actual)],
                        owner=owner,
                        source=source,
                        reference=reference,
                    )
                    for number, reference, name, source, owner, baseline, target,
                    planned, actual, next_planned, next_actual in _MEASURES
                    if str(number) == group.label
                ],
            )
            for group in kit.groups("matrix")
        ),
    )  # fmt: skip


def _milestones(rows: Sequence[Sequence[str]]) -> list[Milestone]:
    made: list[Milestone] = []
    for values in rows:
        above = values[0].rstrip("ab")
        parent = next((one.key for one in made if one.reference == above), None)
        made.append(_milestone(values, parent))
    return made


def _milestone(values: Sequence[str], parent: str | None) -> Milestone:
    reference, action, begin, finish, sponsor, lead, percent, ratings, *hidden = values
    updates = tuple(
        update(when(month, day, "month"), None, fill(*_SIGNS[sign][2:]))
        for (month, day), sign in zip(_MONTHS, ratings.split(","), strict=True)
        if sign != "-"
    )
    return kit.told(
        action,
        reference,
        parent=parent,
        start=kit.start(begin),
        end=kit.end(finish),
        accountable_officer=sponsor,
        supporting_leads=lead,
        percent_complete=float(percent),
        updates=updates,
        rating=newest(updates),
        hidden=bool(hidden),
    )


LAYOUT = Layout(
    "xlsx_a3_matrix",
    "kirkhollow-wsoa-matrix-a3.xlsx",
    build,
    truth,
    ("A3 matrix", "merged down", "months of fills", "steps", "hidden rows", "measures on a sheet"),
)
