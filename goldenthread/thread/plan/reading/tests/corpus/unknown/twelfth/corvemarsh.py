"""A reform plan in Excel: three levels in merged columns, words for status, a sheet of measures."""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    State,
    StatedMeasure,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk, sheet
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.twelfth.making import (
    end,
    rows,
    start,
    steady,
)

_TITLE = "Corvemarsh Local SEND Reform Plan"
_STATES: dict[str, State] = {
    "Completed": "complete",
    "On track": "on_track",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
}
_HEADINGS = (
    "Pillar",
    "Priority",
    "Focus area",
    "Ref",
    "Activity",
    "Senior responsible officer",
    "Delivery lead",
    "Start",
    "Finish",
    "Status",
    "% complete",
    "Comments",
    "Resource",
)
_RESOURCES = {
    "1.1.1": "Eight posts, family hubs grant",
    "1.1.3": "£240,000",
    "2.1.1": "Officer time",
    "2.2.1": "Officer time",
    "3.1.2": "£3.1 million, capital",
    "3.1.3": "Six posts, high needs block",
    "4.1.3": "£410,000",
    "4.1.4": "Eight posts, base budget",
    "4.2.3": "One post for two years",
}
_MEASURE_HEADINGS = (
    "Priority",
    "Performance indicator",
    "Baseline",
    "Target",
    "Milestone Jul 26",
    "Actual Jul 26",
    "Milestone Jul 27",
    "Actual Jul 27",
    "Data source",
    "Owner",
)
_MEASURES = (
    (
        ("1", "Children with a plan who reach a good level of development", "4.1%", "9%"),
        ("5%", "5.3%", "7%", None),
        ("Early years profile", "Early Years SEND Manager"),
    ),
    (
        ("2", "Suspensions of pupils with SEN support per 100", "14.6", "8"),
        ("12", "12.9", "10", None),
        ("School census", "Lead Inclusion Adviser"),
    ),
    (
        ("2", "Schools with a link educational psychologist", "40 of 88", "88 of 88"),
        ("60 of 88", "88 of 88", "88 of 88", None),
        ("Service records", "Principal Educational Psychologist"),
    ),
    (
        ("3", "Pupils placed outside the area", "212", "120"),
        ("190", "197", "150", None),
        ("SEN2", "Capital and Places Manager"),
    ),
    (
        ("4", "Plans issued within 20 weeks", "46%", "85%"),
        ("60%", "58%", "75%", None),
        ("SEN2", "Assessment Manager"),
    ),
)


def _build() -> bytes:
    workbook, page = sheet.new_workbook("Delivery plan")
    sheet.write_band(page, 1, _TITLE, 1, len(_HEADINGS))
    page["A2"] = "Version 1.0"
    page["A3"] = "Draft"
    page["A4"] = "Dated 15 July 2026"
    sheet.write_header(page, 6, _HEADINGS)
    page.freeze_panes = "A7"
    row = 7
    opened: dict[str, tuple[int, int]] = {}
    for kind, *parts in rows("corvemarsh.txt"):
        if kind in _LEVELS:
            column, name = _LEVELS[kind]
            _close(page, opened, column, row)
            opened[kind] = (column, row)
            page.cell(row, column, f"{name}{parts[0]}: {parts[1]}")
            continue
        *told, comment = [part or None for part in parts]
        shown = (kind, *told, _percent(kind, parts[5]), comment, _RESOURCES.get(kind))
        sheet.write_row(page, row, shown, 4)
        row += 1
    _close(page, opened, 1, row)
    _write_measures(workbook.create_sheet("Measures"))
    return steady(sheet.saved(workbook))


_LEVELS = {"pillar": (1, "Pillar "), "area": (2, "Priority "), "focus": (3, "Focus area ")}


def _close(page: Any, opened: dict[str, tuple[int, int]], column: int, row: int) -> None:
    """Merge the open cells of this column and those right of it down to the row before."""
    for kind, (position, first) in list(opened.items()):
        if position >= column:
            sheet.merge_down(page, position, first, row - 1)
            del opened[kind]


def _write_measures(page: Any) -> None:
    sheet.write_header(page, 1, _MEASURE_HEADINGS)
    titles = {parts[0]: parts[1] for kind, *parts in rows("corvemarsh.txt") if kind == "area"}
    for row, ((label, *stated), points, rest) in enumerate(_MEASURES, 2):
        named = f"Priority {label}: {titles[label]}"
        sheet.write_row(page, row, (named, *stated, *points, *rest))


def _truth() -> PlanDocument:
    pillars: list[Pillar] = []
    areas: list[AreaForImprovement] = []
    groups = rows("corvemarsh.txt")
    for position, (kind, *parts) in enumerate(groups):
        if kind == "pillar":
            pillars.append(clerk.pillar(*parts))
        elif kind == "area":
            focuses = _focuses(groups[position + 1 :])
            told = [_measure(line) for line in _MEASURES if line[0][0] == parts[0]]
            areas.append(
                clerk.area(parts[0], parts[1], None, focuses, pillar=pillars[-1], measures=told)
            )
    return clerk.document(
        title=_TITLE,
        area_name="Corvemarsh",
        plan_type="reform_plan",
        version="1.0",
        status="draft",
        dated=date(2026, 7, 15),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(areas),
    )


def _focuses(lines: list[list[str]]) -> list[FocusArea]:
    """The focus areas up to the next area."""
    found: list[tuple[list[str], list[Milestone]]] = []
    for kind, *parts in lines:
        if kind in {"area", "pillar"}:
            break
        if kind == "focus":
            found.append((parts, []))
        else:
            found[-1][1].append(_milestone(kind, *parts))
    return [clerk.focus(label, title, milestones) for (label, title), milestones in found]


def _milestone(
    reference: str,
    action: str,
    senior: str,
    lead: str,
    begins: str,
    finish: str,
    status: str,
    comment: str,
) -> Milestone:
    return clerk.milestone(
        action,
        reference,
        accountable_officer=senior,
        supporting_leads=lead or None,
        start=start(begins),
        end=end(finish),
        rating=clerk.word(status, None, _STATES[status]),
        percent_complete=float(_percent(reference, status)),
        progress=comment or None,
        other=(clerk.other("Resource", _RESOURCES[reference]),) if reference in _RESOURCES else (),
    )


def _percent(reference: str, status: str) -> int:
    known = {"Completed": 100, "Not started": 0}
    return known.get(status, 20 + 10 * int(reference[-1]) + 5 * int(reference[2]))


def _measure(line: Any) -> StatedMeasure:
    (_, name, baseline, target), (planned, actual, later, latest), (source, owner) = line
    return clerk.measure(
        name,
        baseline,
        target,
        [("Jul 26", planned, actual), ("Jul 27", later, latest)],
        source=source,
        owner=owner,
    )


LAYOUT = Layout(
    name="corvemarsh-merged-levels",
    file_name="corvemarsh-send-reform-plan.xlsx",
    build=_build,
    truth=_truth,
    features=("three levels in merged columns", "status in words", "sheet of measures", "quarters"),
)
