"""A workbook in which each row is an objective; its milestones are lines in one cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from openpyxl.styles import Alignment

from goldenthread.thread.plan.reading.document import (
    Citation,
    Colour,
    Finding,
    FocusArea,
    Milestone,
    PlanDocument,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import sheet
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    fill,
    finding,
    focus,
    front,
    measure,
    milestone,
    term,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.content import (
    COPRODUCTION,
    INCLUSION,
    PLANS,
    ROLES,
    Theme,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Windlebury Written Statement of Action"
THEMES = (PLANS, INCLUSION, COPRODUCTION)
FRONT = (
    ("Local area", "Windlebury"),
    ("Inspection", "3 to 7 October 2022"),
    ("Senior responsible owner", "Executive Director, People"),
)
HEADER = (
    "Significant concern",
    "Inspectors' findings",
    "Objective",
    "Responsible officer",
    "Milestones",
    "BRAG",
    "Impact",
)
KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("00B0F0", "Complete", "blue", "complete"),
    ("00B050", "On track", "green", "on_track"),
    ("FFC000", "Slippage", "amber", "at_risk"),
    ("FF0000", "Overdue", "red", "off_track"),
)
RATINGS = (1, 2, 1, 0, 3, 1)
DUES = (
    when("by March 2023", date(2023, 3, 31), "month"),
    when("by 30 June 2023", date(2023, 6, 30), "day"),
    when("by Sept 2023", date(2023, 9, 30), "month"),
    when("by the end of the Summer term 2023", date(2023, 7, 31), "term"),
    when("by 1st December 2023", date(2023, 12, 1), "day"),
)
MEASURES = (
    (1, "New plans issued in 20 weeks", "41%", "60%", "54%", "75%", "SEN2"),
    (1, "Mediation cases", "88", "70", "73", "50", "Case system"),
    (2, "Permanent exclusions of pupils with SEND", "31", "24", "26", "15", "School census"),
    (3, "Local offer visits each month", "2,100", "3,000", None, "4,500", "Web counts"),
)
MEASURE_HEADER = (
    "Concern no.",
    "Indicator",
    "Baseline",
    "Planned Jul 2023",
    "Actual Jul 2023",
    "Target",
    "Data source",
)


def build() -> bytes:
    """The workbook's file: a cover, the plan, the measures."""
    workbook, cover = sheet.new_workbook("Cover")
    for row, text in enumerate((TITLE, "Version 2.2", "Agreed 16 January 2023"), 1):
        cover.cell(row, 1, text)
    for row, pair in enumerate(FRONT, 5):
        sheet.write_row(cover, row, pair)
    plan = workbook.create_sheet("Statement")
    _write_plan(plan)
    measures = workbook.create_sheet("Measures")
    sheet.write_header(measures, 1, MEASURE_HEADER)
    for row, line in enumerate(MEASURES, 2):
        sheet.write_row(measures, row, line)
    return sheet.saved(workbook)


def _write_plan(page: Any) -> None:
    sheet.write_header(page, 1, HEADER)
    row = 2
    for number, theme in enumerate(THEMES, 1):
        page.cell(row, 1, f"{number}. {theme.title}\n{theme.wording}")
        lines = (f"• {text} (page {page_no})" for text, page_no in _found(theme, number))
        page.cell(row, 2, "\n".join(lines))
        sheet.merge_down(page, 1, row, row + 1)
        sheet.merge_down(page, 2, row, row + 1)
        for index in (1, 2):
            _write_objective(page, row + index - 1, theme, number, index)
        row += 2
    page.cell(row + 1, 1, "Key to BRAG")
    for below, (shade, meaning, _, _) in enumerate(KEY, row + 2):
        sheet.paint(page.cell(below, 1), shade)
        page.cell(below, 2, meaning)


def _found(theme: Theme, number: int) -> list[tuple[str, int]]:
    return [(text, number + place) for place, text in enumerate(theme.findings, 2)]


def _write_objective(page: Any, row: int, theme: Theme, number: int, index: int) -> None:
    aim = theme.focuses[index - 1]
    bullets = "\n".join(f"- {told.action}" for told in _milestones(theme, index))
    cells = (f"{number}.{index} {aim.title}", _officer(number, index), bullets, None, aim.impact)
    sheet.write_row(page, row, cells, 3)
    page.cell(row, 5).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.paint(page.cell(row, 6), KEY[_rating(number, index)][0])


def _officer(number: int, index: int) -> str:
    return ROLES[(number * 4 + index) % len(ROLES)]


def _rating(number: int, index: int) -> int:
    return RATINGS[(number - 1) * 2 + index - 1]


def _milestones(theme: Theme, index: int) -> Iterator[Milestone]:
    """A date in brackets after the action stays in it, and tells the end besides."""
    for action, due in zip(theme.focuses[index - 1].actions, DUES, strict=True):
        yield milestone(f"{action} ({due.as_written})", end=due)


def truth() -> PlanDocument:
    """What the workbook says."""
    return document(
        title=TITLE,
        area_name="Windlebury",
        plan_type="written_statement_of_action",
        version="2.2",
        status="agreed",
        dated=date(2023, 1, 16),
        front_matter=tuple(front(*pair) for pair in FRONT[1:]),
        vocabulary=tuple(term(meaning, colour, state) for _, meaning, colour, state in KEY),
        areas_for_improvement=tuple(
            area(
                str(number),
                theme.title,
                theme.wording,
                [_objective(theme, number, index) for index in (1, 2)],
                findings=list(_findings(theme, number)),
                measures=list(_measures(number)),
            )
            for number, theme in enumerate(THEMES, 1)
        ),
    )


def _findings(theme: Theme, number: int) -> Iterator[Finding]:
    for text, page in _found(theme, number):
        yield finding(text, f"(page {page})", Citation(page, None, None))


def _measures(number: int) -> Iterator[StatedMeasure]:
    for concern, name, baseline, planned, actual, target, source in MEASURES:
        if concern == number:
            step = ("Jul 2023", planned, actual)
            yield measure(name, baseline, target, [step], source=source)


def _objective(theme: Theme, number: int, index: int) -> FocusArea:
    aim = theme.focuses[index - 1]
    objective = focus(f"{number}.{index}", aim.title, _milestones(theme, index), impact=aim.impact)
    _, _, colour, state = KEY[_rating(number, index)]
    officer = _officer(number, index)
    return replace(objective, accountable_officer=officer, rating=fill(colour, state))


LAYOUT = Layout(
    name="objectives with milestones in a cell in Excel",
    file_name="WSoA Windlebury v2.2.xlsx",
    build=build,
    truth=truth,
    features=(
        "a row an objective, milestones as lines in a cell",
        "dates in brackets after the action",
        "concern and findings merged down",
        "title and wording in one cell",
        "findings citing pages",
        "cover sheet of labels and values",
        "key of fills below the table",
        "measures with planned and actual by concern's number",
    ),
)
