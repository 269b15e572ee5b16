"""Excel: a flat delivery tracker with closed rows and two columns hidden."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from goldenthread.thread.plan.reading.document import (
    Colour,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    other,
    pillar,
    term,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.sheet import (
    new_workbook,
    paint,
    saved,
    write_header,
    write_row,
)

from .making import Group, Row, content, steady, told
from .moments import day, ends, starts

TITLE = "Port Selwyn SEND Improvement Plan delivery tracker"
HEADER = (
    "ID",
    "Theme",
    "Priority",
    "Objective",
    "Task",
    "Sponsor",
    "Task owner",
    "Start",
    "Finish",
    "Revised finish",
    "% done",
    "Status",
    "Comments",
    "Evidence of impact",
    "Risk score",
)
HIDDEN_COLUMNS = "NO"


class Meaning(NamedTuple):
    """What a status word stands for, and its fill."""

    colour: Colour
    shade: str
    state: State


KEY = {
    "Complete": Meaning("blue", "4472C4", "complete"),
    "On track": Meaning("green", "A9D08E", "on_track"),
    "Some slippage": Meaning("amber", "F4B084", "at_risk"),
    "Delayed": Meaning("red", "E06666", "off_track"),
    "Not started": Meaning("grey", "BFBFBF", "not_started"),
}


def _themes() -> list[Group]:
    return content(
        "selwyn",
        "ref action sponsor owner start finish revised percent status comments evidence risk "
        "hidden",
    )


def _lines() -> Iterator[tuple[Group, Group, Group, Row]]:
    for theme in _themes():
        for priority in theme.below:
            for objective in priority.below:
                for row in objective.rows:
                    yield theme, priority, objective, row


def build() -> bytes:
    """The plan's file."""
    workbook, sheet = new_workbook("Tracker")
    write_header(sheet, 1, [TITLE])
    sheet.cell(2, 1, "Version 5.2, 31 July 2025")
    write_header(sheet, 4, HEADER)
    for number, line in enumerate(_lines(), 5):
        _write_task(sheet, number, *line)
    for letter in HIDDEN_COLUMNS:
        sheet.column_dimensions[letter].hidden = True
    sheet.freeze_panes = "F5"
    key: Any = workbook.create_sheet("Status key")
    write_header(key, 1, ["Status", "Colour"])
    for number, (label, meaning) in enumerate(KEY.items(), 2):
        key.cell(number, 1, label)
        paint(key.cell(number, 2), meaning.shade)
    return steady(saved(workbook))


def _write_task(
    sheet: Any, number: int, theme: Group, priority: Group, objective: Group, row: Row
) -> None:
    headings = [theme.heading, priority.heading, objective.heading]
    people = [row.get(name) for name in ("action", "sponsor", "owner")]
    write_row(sheet, number, [row["ref"], *headings, *people])
    for column, name in ((8, "start"), (9, "finish"), (10, "revised")):
        if "/" in row[name]:
            sheet.cell(number, column, day(row[name])).number_format = "dd/mm/yyyy"
        elif row[name]:
            sheet.cell(number, column, row[name])
    sheet.cell(number, 11, int(row["percent"]) / 100).number_format = "0%"
    paint(sheet.cell(number, 12, row["status"]), KEY[row["status"]].shade)
    write_row(sheet, number, [row.get(name) for name in ("comments", "evidence", "risk")], 13)
    sheet.row_dimensions[number].hidden = bool(row["hidden"])


def truth() -> PlanDocument:
    """What a careful clerk reads."""
    themes = [(pillar(group.label, group.title), group) for group in _themes()]
    return document(
        title=TITLE,
        area_name="Port Selwyn",
        plan_type="improvement_plan",
        version="5.2",
        dated=date(2025, 7, 31),
        vocabulary=tuple(
            term(label, meaning.colour, meaning.state) for label, meaning in KEY.items()
        ),
        pillars=tuple(theme for theme, _ in themes),
        areas_for_improvement=tuple(
            area(
                priority.label,
                priority.title,
                None,
                [
                    focus(objective.label, objective.title, map(_read, objective.rows))
                    for objective in priority.below
                ],
                pillar=theme,
            )
            for theme, outer in themes
            for priority in outer.below
        ),
    )


def _read(row: Row) -> Milestone:
    evidence = row.get("evidence")
    asked = evidence is not None and evidence.endswith("?")
    meaning = KEY[row["status"]]
    return told(
        row,
        accountable_officer=row["sponsor"],
        supporting_leads=row["owner"],
        start=starts(row["start"]),
        end=ends(row["finish"]),
        revised_end=ends(row["revised"]),
        percent_complete=float(row["percent"]),
        rating=word(row["status"], meaning.colour, meaning.state),
        progress=row.get("comments"),
        evidence=None if asked else evidence,
        prompts=(evidence,) if asked else (),
        other=(other("Risk score", row["risk"]),),
        hidden=bool(row["hidden"]),
    )


LAYOUT = Layout(
    name="seventh hidden columns",
    file_name="delivery-tracker.xlsx",
    build=build,
    truth=truth,
    features=(
        "three levels in columns",
        "hidden rows",
        "hidden columns",
        "words with fills",
        "key on its own sheet",
        "questions left in evidence",
    ),
)
